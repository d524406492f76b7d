package corpus

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// parts is what a ColumnReader gives, some bytes at a time, and how it ends.
type parts struct {
	in     io.Reader
	end    error
	closed *int
}

func (p parts) Read(b []byte) (int, error) {
	n, err := p.in.Read(b[:min(len(b), 7)])
	if errors.Is(err, io.EOF) {
		err = p.end
	}
	return n, err
}

func (p parts) Close() error { *p.closed++; return nil }

// readColumns reads a file of 100 bytes that begins as Parquet does and whose
// rows are given.
func readColumns(t testing.TB, rows string, end error) reading {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.parquet")
	if err := os.WriteFile(path, []byte("PAR1"+strings.Repeat("x", 96)), 0o600); err != nil {
		t.Fatal(err)
	}
	closed := 0
	got := readInput(t, Input{Path: path, Rel: "a.parquet"}, nil, Options{
		Columnar: func(string, map[string]string) (io.ReadCloser, error) {
			return parts{strings.NewReader(rows), end, &closed}, nil
		},
	})
	if closed == 0 {
		t.Error("what reads the columns was not closed")
	}
	return got
}

func TestColumns(t *testing.T) {
	const header = `{"rows":2,"columns":["id","text"]}` + "\n"
	const two = `{"id":"x","text":"A"}` + "\n" + `{"id":"y","text":"B"}` + "\n"
	damage := incomplete("a page is damaged")
	for _, test := range []struct {
		name     string
		rows     string
		end      error
		articles int
		rejects  int
		is       error
		says     string
	}{
		{"whole", header + two, io.EOF, 2, 0, nil, ""},
		{"rows that are not counted", `{"rows":-1,"columns":["text"]}` + "\n" + two, io.EOF, 2, 0, nil, ""},
		{"no rows", `{"rows":0,"columns":["text"]}` + "\n", io.EOF, 0, 0, nil, ""},
		{"a row of bad JSON", header + `{"id":"x","text":"A"}` + "\n{\"text\"\n", io.EOF, 1, 1, nil, ""},
		{"one row missing", header + two[:22], io.EOF, 1, 0, ErrIncomplete, "2 rows, but 1"},
		{"one row more", header + two + two[:22], io.EOF, 3, 0, ErrIncomplete, "2 rows, but 3"},
		{"damage between rows", header + two[:22], damage, 1, 0, ErrIncomplete, "a page is damaged"},
		{"damage in a row", header + two[:30], damage, 1, 0, ErrIncomplete, "a page is damaged"},
		{"damage in the header", header[:10], damage, 0, 0, ErrIncomplete, "a page is damaged"},
		{"damage before it", "", damage, 0, 0, ErrIncomplete, "a page is damaged"},
		{"half a row that ends in a space", `{"rows":-1,"columns":["id","text"]}` + "\n" + two[:22] + `{"text":"B `, io.EOF, 1, 0, ErrIncomplete, "half a row"},
		{"no text", `{"rows":0,"columns":["id"]}` + "\n", io.EOF, 0, 0, nil, "no column holds the text"},
		{"no columns", `{"rows":0}` + "\n", io.EOF, 0, 0, nil, "no column holds the text"},
		{"a failing pipe", header + two[:22], io.ErrNoProgress, 1, 0, io.ErrNoProgress, "cannot be read"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readColumns(t, test.rows, test.end)
			if len(got.articles) != test.articles || len(got.rejects) != test.rejects {
				t.Errorf("%d articles, %d rejects, want %d and %d", len(got.articles), len(got.rejects), test.articles, test.rejects)
			}
			switch {
			case test.says == "" && got.err != nil:
				t.Errorf("error %v", got.err)
			case test.says != "" && (got.err == nil || !strings.Contains(got.err.Error(), test.says) || test.is != nil && !errors.Is(got.err, test.is)):
				t.Errorf("error %v, want %q", got.err, test.says)
			}
			for i, a := range got.articles {
				if a.InputLine != int64(i+1) {
					t.Errorf("row %d is at line %d", i, a.InputLine)
				}
			}
		})
	}
}

// A row over the cap is refused, and the next is read.
func TestLongRow(t *testing.T) {
	rows := `{"rows":2,"columns":["text"]}` + "\n" + `{"text":"` + strings.Repeat("x", defaultRecordBytes) + `"}` + "\n" + `{"text":"B"}` + "\n"
	path := filepath.Join(t.TempDir(), "a.parquet")
	if err := os.WriteFile(path, []byte("PAR1"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := readInput(t, Input{Path: path, Rel: "a.parquet"}, nil, Options{
		Columnar: func(string, map[string]string) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(rows)), nil
		},
	})
	if got.err != nil || len(got.articles) != 1 || len(got.rejects) != 1 || got.rejects[0].Reason != tooLong || got.articles[0].InputLine != 2 {
		t.Errorf("%d articles, %v, %v", len(got.articles), got.reasons(), got.err)
	}
}

// Formats of columns are known by what they begin with, and refused with advice
// where nobody reads them.
func TestColumnsRefused(t *testing.T) {
	unread := func(string, map[string]string) (io.ReadCloser, error) { return nil, fmt.Errorf("not to be called") }
	for begin, format := range map[string]string{"PAR1....": "parquet", "ARROW1\x00\x00": "arrow", "\xff\xff\xff\xff\x10\x01\x00\x00": "arrowstream"} {
		if got := readString(t, begin, Options{Columnar: unread}); !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "its format is "+format+", which cannot be read from a pipe") {
			t.Errorf("%s from a pipe: %v", format, got.err)
		}
		if got := readFile(t, "a.txt", []byte(begin), Options{}); !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "its format is "+format+", which is not read here") {
			t.Errorf("%s without a reader: %v", format, got.err)
		}
		if got := readFile(t, "a.txt", []byte(begin), Options{Columnar: unread, Format: "csv"}); !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "not csv") {
			t.Errorf("%s as CSV: %v", format, got.err)
		}
		if got := readFile(t, "a.jsonl", []byte("{\"text\":\"A\"}\n"), Options{Format: format}); !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "its format is not "+format) {
			t.Errorf("JSON as %s: %v", format, got.err)
		}
		if got := readFile(t, "a.gz", gzipped(t, []byte(begin)), Options{Columnar: unread}); !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "decompress it") {
			t.Errorf("%s in gzip: %v", format, got.err)
		}
	}
}

// A folder's files of columns are known by content too.
func TestColumnsInFolder(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"part-0": "PAR1", "part-1": "ARROW1", "_SUCCESS": "yes"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	inputs, skipped, err := Plan([]string{dir}, Options{})
	if err != nil || len(inputs) != 2 || len(skipped) != 1 {
		t.Errorf("%v, %v, %v", inputs, skipped, err)
	}
}

// Whatever a ColumnReader writes, each line after its first that is not blank
// becomes one record, or the input is incomplete. All inputs share a file, of
// which no more than the first bytes is read: a folder for each took most of the
// time, and longer inputs than 64 KiB show nothing more.
func FuzzColumns(f *testing.F) {
	for _, seed := range []string{
		`{"rows":1,"columns":["text"]}` + "\n" + `{"text":"A"}` + "\n", `{"rows":-1,"columns":[]}` + "\n\n\n", `{"rows":9}`, "\n", `{"rows":1,"columns":["text"]}` + "\n[",
		`{"rows":-1,"columns":["text"]}` + "\n{} ", `{"rows":-1,"columns":["text"]}` + "\n{}\n \n{}\r\n",
	} {
		f.Add(seed)
	}
	path := filepath.Join(f.TempDir(), "a.parquet")
	if err := os.WriteFile(path, []byte("PAR1"+strings.Repeat("x", 96)), 0o600); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		if len(rows) > 64<<10 {
			t.Skip("long")
		}
		got := readInput(t, Input{Path: path, Rel: "a.parquet"}, nil, Options{
			Columnar: func(string, map[string]string) (io.ReadCloser, error) {
				return io.NopCloser(strings.NewReader(rows)), nil
			},
		})
		lines := -1 // the header
		for line := range strings.SplitSeq(strings.TrimRight(rows, " \t\r\n"), "\n") {
			if strings.Trim(line, " \t\r") != "" {
				lines++
			}
		}
		records := len(got.articles) + len(got.rejects)
		if records > max(lines, 0) || got.err == nil && records != lines {
			t.Errorf("%d records of %d lines, error %v", records, lines, got.err)
		}
		checkArticles(t, got)
	})
}
