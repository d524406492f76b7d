package columnar

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/google/go-cmp/cmp"

	"slant/pipeline/corpus"
)

// A file that is read through a process gives articles whose place is their
// row, and the digest of the file as it stands, in each format.
func TestReadThroughProcess(t *testing.T) {
	for format, write := range writers() {
		file := news(t, write)
		got := read(t, kept(t, file), corpus.Options{Columnar: reader(t, "read", Stall)})
		if got.err != nil || len(got.articles) != 10 || len(got.rejects) != 0 {
			t.Errorf("%s: %d articles, %d rejects, %v", format, len(got.articles), len(got.rejects), got.err)
			continue
		}
		if sum := sha256.Sum256(file); got.digest != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: the digest is not the file's", format)
		}
		want := &corpus.Article{
			Key: 9, ID: "9", Outlet: "Hill Gazette", Section: "unknown", Text: "The mayor of Quill opened bridge 9.",
			Authors: []string{"Ann Poe"}, InputPath: "news", InputLine: 10, TextSHA256: got.articles[9].TextSHA256,
		}
		if diff := cmp.Diff(want, got.articles[9]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
	}
}

// Rows that hold no text are rejects with their row, of any type that is none.
func TestRowsWithoutText(t *testing.T) {
	schema := arrow.NewSchema([]arrow.Field{{Name: "text", Type: arrow.BinaryTypes.Binary, Nullable: true}}, nil)
	record := recordOf(t, schema, `[{"text":"QUJD"},{"text":null}]`)
	for format, write := range writers() {
		got := read(t, kept(t, write(t, record, 10)), corpus.Options{Columnar: reader(t, "read", Stall)})
		if got.err != nil || len(got.rejects) != 2 {
			t.Errorf("%s: %d rejects, %v", format, len(got.rejects), got.err)
			continue
		}
		first, second := got.rejects[0], got.rejects[1]
		if !strings.Contains(first.Reason, "the text is bytes, not a string") || first.InputLine != 1 || first.ByteOffset != 0 {
			t.Errorf("%s: bytes: %+v", format, first)
		}
		if second.Reason != "the text is empty" || second.InputLine != 2 || second.ByteOffset == 0 {
			t.Errorf("%s: null: %+v", format, second)
		}
	}
}

// A column that is missing is told as in any table with a header.
func TestColumnMissing(t *testing.T) {
	path := kept(t, news(t, parquetOf))
	for _, test := range []struct {
		fields map[string]string
		says   string
	}{
		{map[string]string{"text": "txt"}, `no column "txt" for the text; did you mean "text"? There are: id, outlet, authors, text.`},
		{map[string]string{"section": "rubric"}, `no column "rubric" for the section. There are: id`},
		{map[string]string{"url": "text"}, "no column holds the text. There are: id"},
	} {
		got := read(t, path, corpus.Options{Columnar: reader(t, "read", Stall), Fields: test.fields})
		var field *corpus.FieldError
		if !errors.As(got.err, &field) || !strings.Contains(got.err.Error(), test.says) {
			t.Errorf("%v: %v", test.fields, got.err)
		}
	}
}

// However a child ends before its time, the input is incomplete, what came
// before is kept, and the message says what happened.
func TestChildrenThatFail(t *testing.T) {
	path := kept(t, news(t, parquetOf))
	for _, test := range []struct {
		role     string
		articles int
		says     string
	}{
		{"panic", 0, "ended before its time (exit status 2)"},
		{"overflow", 0, "nested too deeply"},
		{"gorge", 0, "more memory than the cap"},
		{"sleep", 0, "no headway: nothing came for 100ms"},
		{"junk", 0, "wrote a line that is no header"},
		{"half", 1, "wrote half a row"},
		{"no object", 0, "wrote a line that is no row"},
		{"silence", 0, "wrote nothing"},
		{"too few", 1, "it says that it has 2 rows, but 1 could be read"},
	} {
		t.Run(test.role, func(t *testing.T) {
			if raced && test.role == "gorge" {
				t.Skip("the race detector takes the memory that the child is to run out of")
			}
			stall := time.Minute
			if test.role == "sleep" {
				stall = 100 * time.Millisecond
			}
			got := read(t, path, corpus.Options{Columnar: reader(t, test.role, stall)})
			if !errors.Is(got.err, corpus.ErrIncomplete) || !strings.Contains(got.err.Error(), test.says) || !strings.HasPrefix(got.err.Error(), path) {
				t.Errorf("error %v, want %q", got.err, test.says)
			}
			if len(got.articles) != test.articles {
				t.Errorf("%d articles, want %d", len(got.articles), test.articles)
			}
			if file, err := os.ReadFile(path); err != nil || got.digest != hexOf(file) {
				t.Errorf("the digest is not the file's (%v)", err)
			}
		})
	}
}

func hexOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// The one huge allocation that a wrong length asks for is refused, even where
// nothing is written to it.
func TestHugeAllocation(t *testing.T) {
	if raced {
		t.Skip("the race detector refuses the allocation before the system can")
	}
	rows, err := reader(t, "allocate", time.Minute, "40000000000")("x", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if _, err := io.ReadAll(rows); !errors.Is(err, corpus.ErrIncomplete) || !strings.Contains(err.Error(), "more memory than the cap") {
		t.Errorf("%v", err)
	}
}

// A child does not outlive its parent, which may have been killed: its standard
// input ends.
func TestChildEndsWithParent(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childVariable+"=orphan")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		_ = cmd.Process.Kill()
		<-ended
		t.Error("the child went on")
	}
}

// A reader that is closed in the middle ends its child.
func TestCloseEndsChild(t *testing.T) {
	rows, err := reader(t, "sleep", time.Minute)("x", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rows.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	if state := rows.(*child).cmd.ProcessState; state == nil {
		t.Error("the child was not waited for")
	}
}

// A dictionary whose one long word all rows share makes far more lines than it
// has bytes; the caps that hold compression hold it too.
func TestDictionaryBomb(t *testing.T) {
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "text", Type: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int8, ValueType: arrow.BinaryTypes.String}},
	}, nil)
	row := `{"text":"` + strings.Repeat("x", 1<<20) + `"}`
	record := recordOf(t, schema, "["+row+strings.Repeat(","+row, 7)+"]")
	for format, write := range writers() {
		opts := corpus.Options{Columnar: reader(t, "read", Stall), MaxOutput: 4 << 20}
		got := read(t, kept(t, write(t, record, 8)), opts)
		if !errors.Is(got.err, corpus.ErrIncomplete) || !strings.Contains(got.err.Error(), "more than the cap of 4194304 bytes") {
			t.Errorf("%s: %v", format, got.err)
		}
		if n := len(got.articles); n < 2 || n > 4 {
			t.Errorf("%s: %d articles", format, n)
		}
	}
}

// Types may nest as deeply as a file says. What is nested more deeply than any
// news is no value, and the file is read.
func TestDeepTypes(t *testing.T) {
	deep := arrow.DataType(arrow.BinaryTypes.String)
	cell := `"x"`
	for range 40 {
		deep, cell = arrow.ListOf(deep), "["+cell+"]"
	}
	schema := arrow.NewSchema([]arrow.Field{{Name: "authors", Type: deep, Nullable: true}, {Name: "text", Type: arrow.BinaryTypes.String}}, nil)
	record := recordOf(t, schema, `[{"authors":`+cell+`,"text":"A"}]`)
	for format, write := range writers() {
		got := read(t, kept(t, write(t, record, 8)), corpus.Options{Columnar: reader(t, "read", Stall)})
		if got.err != nil || len(got.articles) != 1 {
			t.Errorf("%s: %d articles, %v", format, len(got.articles), got.err)
		}
	}
}

// Lengths that say more than the file holds, at each place of the file's own
// index and of its first message, end the child or are refused; never the
// parent.
func TestHugeLengths(t *testing.T) {
	for _, test := range []struct {
		format string
		at     func(file []byte) int // of a length, 4 bytes
	}{
		{"parquet", func(file []byte) int { return len(file) - 8 }},
		{"arrow", func(file []byte) int { return len(file) - 10 }},
		{"arrowstream", func([]byte) int { return 4 }},
	} {
		file := news(t, writers()[test.format])
		for _, length := range [][]byte{{0xff, 0xff, 0xff, 0x7f}, {0xf8, 0xff, 0xff, 0x3f}, {0, 0, 0, 0}, {0xff, 0xff, 0xff, 0xff}} {
			damaged := bytes.Clone(file)
			copy(damaged[test.at(file):], length)
			got := read(t, kept(t, damaged), corpus.Options{Columnar: reader(t, "read", Stall)})
			if !errors.Is(got.err, corpus.ErrIncomplete) {
				t.Errorf("%s, length %x: %v", test.format, length, got.err)
			}
		}
	}
}

// What is neither, and what only begins so.
func TestWrongMagic(t *testing.T) {
	for _, content := range []string{"", "PAR1", "PAR1PAR1", "ARROW1", "ARROW1\x00\x00ARROW1", "\xff\xff\xff\xff", "{}"} {
		err := Write(io.Discard, strings.NewReader(content), int64(len(content)), every)
		if err == nil {
			t.Errorf("%q: no error", content)
		}
	}
}

// A dead writer is the writer's error, not the file's.
func TestWriterFails(t *testing.T) {
	file := news(t, parquetOf)
	err := Write(brokenPipe{}, bytes.NewReader(file), int64(len(file)), every)
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("%v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, fmt.Errorf("writing: %w", io.ErrClosedPipe) }
