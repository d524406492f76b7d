package columnar

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"go.uber.org/goleak"

	"slant/pipeline/corpus"
)

// The test's own program plays the child: its first argument says what the
// child does, the others are its arguments.
const childVariable = "SLANT_TEST_CHILD"

func TestMain(m *testing.M) {
	role := os.Getenv(childVariable)
	if role == "" {
		goleak.VerifyTestMain(m)
		return
	}
	play, ok := roles()[role]
	if !ok {
		panic("no role " + role)
	}
	if err := play(os.Args[1:]); err != nil {
		fmt.Fprintf(os.Stderr, "slant: %v\n", err)
		os.Exit(ExitDamaged)
	}
	os.Exit(0)
}

const testMemory = 512 << 20

func roles() map[string]func(args []string) error {
	return map[string]func([]string) error{
		"read": func(args []string) error {
			Limit(testMemory)
			EndWith(os.Stdin)
			content, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			return Write(os.Stdout, bytes.NewReader(content), int64(len(content)), corpus.NewProjection(nil))
		},
		"damage": damageAll,
		"panic":  func([]string) error { fmt.Println(`{"rows":2,"columns":["text"]}`); panic("a wrong length") },
		"overflow": func([]string) error {
			Limit(testMemory)
			return fmt.Errorf("%d", deep(1))
		},
		"gorge": func([]string) error {
			Limit(testMemory)
			var held [][]byte
			for range 1000 {
				held = append(held, bytes.Repeat([]byte{1}, 1<<20))
			}
			return fmt.Errorf("%d MiB were had", len(held))
		},
		"allocate": func(args []string) error {
			Limit(testMemory)
			n, err := strconv.Atoi(args[0])
			if err != nil {
				return err
			}
			return fmt.Errorf("%d bytes were had", len(make([]byte, n)))
		},
		"sleep": func([]string) error {
			fmt.Println(`{"rows":2,"columns":["text"]}`)
			time.Sleep(time.Hour)
			return nil
		},
		"orphan": func([]string) error {
			EndWith(os.Stdin)
			time.Sleep(time.Hour)
			return nil
		},
		"junk": func([]string) error { fmt.Println("what?"); return nil },
		"half": func([]string) error {
			fmt.Print(`{"rows":2,"columns":["text"]}` + "\n" + `{"text":"A"}` + "\n" + `{"te`)
			return nil
		},
		"no object": func([]string) error { fmt.Print(`{"rows":1,"columns":["text"]}` + "\n" + `17` + "\n"); return nil },
		"silence":   func([]string) error { return nil },
		"too few": func([]string) error {
			fmt.Print(`{"rows":2,"columns":["text"]}` + "\n" + `{"text":"A"}` + "\n")
			return nil
		},
	}
}

func deep(n int) int {
	var frame [1024]byte
	return int(frame[n%1024]) + deep(n+1) //nolint:staticcheck // it is to end in a full stack
}

// reader gives a reader of columns whose child has a role.
func reader(t testing.TB, role string, stall time.Duration, args ...string) corpus.ColumnReader {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return Process(func(path string, _ map[string]string) *exec.Cmd {
		cmd := exec.Command(self, append(args, path)...)
		cmd.Env = append(os.Environ(), childVariable+"="+role)
		return cmd
	}, stall)
}

// A reading is what came of a file.
type reading struct {
	articles []*corpus.Article
	rejects  []*corpus.Reject
	err      error
	digest   string
}

// read reads a file through package corpus.
func read(t testing.TB, path string, opts corpus.Options) (got reading) {
	t.Helper()
	state, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := corpus.Open(corpus.Input{Path: path, Rel: "news", Size: state.Size()}, nil, opts)
	if err != nil {
		return reading{err: err}
	}
	defer func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}()
	for {
		record, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			got.digest = r.Digest()
			return got
		case err != nil:
			got.digest, got.err = r.Digest(), err
			return got
		case record.Article != nil:
			got.articles = append(got.articles, record.Article)
		default:
			got.rejects = append(got.rejects, record.Reject)
		}
	}
}

// kept writes content to a file of its own.
func kept(t testing.TB, content []byte) string {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "*.columns")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.Name()
}
