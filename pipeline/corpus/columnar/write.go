package columnar

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"

	"slant/pipeline/corpus"
)

// Write writes a table as JSON Lines: a corpus.ColumnHeader, then an object a
// row. size is the file's, in bytes. Of the columns only those that wanted
// names are read and written, in the table's order; a field inside a struct is
// asked for, and written, as struct.field.
//
// An error is about the file, unless w gave it. All rows that could be read
// before it have been written. A panic of a library comes back as an error.
func Write(w io.Writer, in File, size int64, wanted func(column string) bool) (err error) {
	out := bufio.NewWriterSize(w, 64<<10)
	defer func() {
		if flushed := out.Flush(); flushed != nil {
			err = flushed
		}
	}()
	defer contain(&err)
	src, err := open(in, size)
	if err != nil {
		return err
	}
	defer src.close()
	p := project(src.schema(), wanted)
	if err := writeHeader(out, corpus.ColumnHeader{Rows: src.rows(), Columns: p.names}); err != nil {
		return err
	}
	if len(p.columns) == 0 {
		return nil // the parent says which there are
	}
	return writeRows(out, src, p)
}

func writeHeader(out *bufio.Writer, h corpus.ColumnHeader) error {
	b, err := json.Marshal(h)
	if err != nil {
		return err
	}
	if _, err := out.Write(append(b, '\n')); err != nil {
		return err
	}
	return out.Flush()
}

// writeRows writes all batches. Each is flushed, so that a process that is
// ended in the next has handed it over.
func writeRows(out *bufio.Writer, src source, p projection) error {
	if err := src.begin(p.roots); err != nil {
		return err
	}
	var line []byte
	for {
		batch, rows, err := src.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		for i := range rows {
			if line, err = appendRow(line[:0], batch, i, p.columns); err != nil {
				return err
			}
			if _, err := out.Write(line); err != nil {
				return err
			}
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
}

// appendRow appends a row as an object and a line end.
func appendRow(to []byte, batch []arrow.Array, i int, columns []column) ([]byte, error) {
	for k, c := range columns {
		if k == 0 {
			to = append(to, '{')
		} else {
			to = append(to, ',')
		}
		to = append(appendString(to, c.key), ':')
		var err error
		if to, err = appendPath(to, batch[c.root], i, c.path); err != nil {
			return to, err
		}
	}
	return append(to, '}', '\n'), nil
}

// appendPath appends the cell at a path inside structs: null where any of them
// is.
func appendPath(to []byte, a arrow.Array, i int, path []int) ([]byte, error) {
	for _, k := range path {
		s, ok := a.(*array.Struct)
		if !ok || s.IsNull(i) || k >= s.NumField() {
			return append(to, "null"...), nil
		}
		a = s.Field(k)
	}
	return appendValue(to, a, i, 0)
}

// contain turns a panic into an error. The libraries panic on many a wrong
// length.
func contain(err *error) {
	if p := recover(); p != nil {
		why, _, _ := strings.Cut(fmt.Sprint(p), "\n")
		*err = errors.New(why)
	}
}
