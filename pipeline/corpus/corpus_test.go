package corpus

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// A reading is all that came of one input.
type reading struct {
	format   string
	articles []*Article
	rejects  []*Reject
	err      error // nil where the input ended properly
	digest   string
}

// reasons lists the rejects' reasons in order.
func (r reading) reasons() []string {
	var reasons []string
	for _, reject := range r.rejects {
		reasons = append(reasons, reject.Reason)
	}
	return reasons
}

// readFile writes content under name into a folder of its own and reads it.
func readFile(t *testing.T, name string, content []byte, opts Options) reading {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
	state, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return readInput(t, Input{Path: file, Rel: name, Folder: outletFolder(name), Size: state.Size()}, nil, opts)
}

// readString reads content as standard input, so by its content alone.
func readString(t *testing.T, content string, opts Options) reading {
	t.Helper()
	return readInput(t, Input{Path: "-", Rel: "-"}, bytes.NewReader([]byte(content)), opts)
}

func readInput(t testing.TB, in Input, stdin io.Reader, opts Options) reading {
	t.Helper()
	r, err := Open(in, stdin, opts)
	if err != nil {
		return reading{err: err}
	}
	defer r.Close()
	got := reading{format: r.Source().Format}
	for number := int32(0); ; number++ {
		record, err := r.Next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				got.err = err
			}
			got.digest = r.Digest()
			return got
		}
		if (record.Article == nil) == (record.Reject == nil) {
			t.Fatalf("record %d: want exactly one of Article and Reject, got %+v", number, record)
		}
		if record.Number != number {
			t.Fatalf("record has number %d, want %d", record.Number, number)
		}
		if record.Article != nil {
			got.articles = append(got.articles, record.Article)
		} else {
			got.rejects = append(got.rejects, record.Reject)
		}
	}
}
