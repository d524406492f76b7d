package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A ColumnReader begins to read a Parquet or Arrow file as JSON Lines: first a
// ColumnHeader, then an object a row, with the columns that NewProjection
// wants of the fields. A Read that fails with ErrIncomplete says that the file
// is damaged, or could not be read on under the caps; io.EOF, that it was read
// to its end. It stands in Options so that programs without such files need
// not link their libraries: package columnar has one.
type ColumnReader func(path string, fields map[string]string) (io.ReadCloser, error)

// A ColumnHeader is the first line of what a ColumnReader gives.
type ColumnHeader struct {
	Rows    int64    `json:"rows"`    // -1 where the file does not say
	Columns []string `json:"columns"` // all of the table's; fields inside structs as struct.field
}

// NewProjection gives a function that says whether a column may hold a field,
// as Options.Fields and Fields() have it. It is safe for concurrent use.
func NewProjection(fields map[string]string) func(column string) bool {
	x := newColumnIndex(fields)
	return func(column string) bool { return len(x.find([]byte(column))) > 0 }
}

func parquetFormat() Format {
	return Format{
		Name:       "parquet",
		Doc:        "Apache Parquet. Rows are records; lists, structs and times become what they are in JSON.",
		Extensions: []string{"parquet", "pq"},
		Strong:     true, Columns: true,
		Sniff: func(head []byte, _ string) bool { return bytes.HasPrefix(head, []byte("PAR1")) },
		Parse: parseJSON,
	}
}

func arrowFormat() Format {
	return Format{
		Name:       "arrow",
		Doc:        "An Arrow IPC file, which is Feather version 2.",
		Extensions: []string{"arrow", "feather", "ipc"},
		Strong:     true, Columns: true,
		Sniff: func(head []byte, _ string) bool { return bytes.HasPrefix(head, []byte("ARROW1")) },
		Parse: parseJSON,
	}
}

func arrowStreamFormat() Format {
	return Format{
		Name:       "arrowstream",
		Doc:        "An Arrow IPC stream, kept in a file.",
		Extensions: []string{"arrows"},
		Strong:     true, Columns: true,
		Sniff: func(head []byte, _ string) bool { return bytes.HasPrefix(head, []byte{0xff, 0xff, 0xff, 0xff}) },
		Parse: parseJSON,
	}
}

// columnsFormat returns the format of columns that a file begins with.
func columnsFormat(head []byte) (Format, bool) {
	for _, f := range Formats() {
		if f.Columns && f.Sniff(head, "") {
			return f, true
		}
	}
	return Format{}, false
}

// beginColumns sets up the reading of a format of columns, which another reads.
func (r *Reader) beginColumns(format Format, opts Options) error {
	why := ""
	switch {
	case opts.Format != "" && opts.Format != format.Name:
		why = fmt.Sprintf("its format is %s, not %s; leave the format away, and it is recognised", format.Name, opts.Format)
	case r.file == nil:
		why = "its format is " + format.Name + ", which cannot be read from a pipe; save it, and name the file"
	case opts.Columnar == nil:
		why = "its format is " + format.Name + ", which is not read here; export it as JSON Lines"
	}
	if why != "" {
		return &InputError{Msg: why, Err: ErrBinary}
	}
	state, err := r.file.Stat()
	if err != nil {
		return err
	}
	rows, err := opts.Columnar(r.input.Path, opts.fields())
	if err != nil {
		return err
	}
	r.free = func() { _ = rows.Close() }
	r.source = &Source{Ordinal: r.input.Ordinal, Rel: r.input.Rel, Folder: r.input.Folder, Format: format.Name}
	// The caps hold what comes against the file: a dictionary can be as much
	// of a bomb as a compression.
	size := &rawInput{bytes: state.Size()}
	r.s = newStream(&capped{in: rowBytes{rows, size}, raw: size, opts: opts, kind: format.Name}, opts.MaxRecordBytes)
	split, err := newRowSplitter(r.s, r.source)
	if isIncomplete(err) {
		return r.beginDamaged(err)
	}
	if err != nil {
		return err
	}
	split.pass = func(rows int64) error { return r.pass(rows, split.rows, state.Size()) }
	r.split = split
	return r.checkColumns()
}

// rowBytes tells a ColumnReader that failed from a file that is damaged.
type rowBytes struct {
	in  io.Reader
	raw *rawInput
}

func (r rowBytes) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if err != nil && !errors.Is(err, io.EOF) && !isIncomplete(err) {
		r.raw.err = err
	}
	return n, err
}

// pass reads on in the file itself, which the rows do not come from, so that
// Digest and Position tell how far its rows have been read.
func (r *Reader) pass(rows, of, size int64) error {
	at := r.s.offset // where it does not say how many rows there are: no better guess
	if of > 0 {
		at = int64(float64(size) * float64(rows) / float64(of))
	}
	const step = 1 << 20
	if n := min(at, size) - r.raw.bytes; n >= step {
		_, err := io.CopyN(io.Discard, r.raw, n)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
	}
	return nil
}

// A rowSplitter takes the lines of a ColumnReader as records. A record's Line
// is its row, 1-based; its Offset is among those lines without the header.
type rowSplitter struct {
	lines  lineSplitter
	rows   int64 // as the header says
	read   int64
	header int64 // bytes
	pass   func(rows int64) error
}

func newRowSplitter(s *stream, source *Source) (*rowSplitter, error) {
	r := &rowSplitter{lines: lineSplitter{s: s}, pass: func(int64) error { return nil }}
	var raw Raw
	if err := r.lines.Next(&raw); errors.Is(err, io.EOF) {
		return nil, strangeRows("nothing")
	} else if err != nil {
		return nil, err
	}
	var header ColumnHeader
	if err := json.Unmarshal(raw.Bytes, &header); err != nil || raw.Refused != "" || header.Rows < -1 {
		if err := s.broken(); err != nil {
			return nil, err // the line was cut
		}
		return nil, strangeRows("a line that is no header")
	}
	if header.Columns == nil {
		header.Columns = []string{}
	}
	source.Columns = header.Columns
	r.rows, r.header = header.Rows, s.offset
	return r, nil
}

func strangeRows(what string) error {
	return incomplete("the process that reads it wrote " + what + "; it may be damaged, and what came before was read")
}

func (r *rowSplitter) Next(raw *Raw) error {
	err := r.lines.Next(raw)
	switch {
	case errors.Is(err, io.EOF) && r.rows >= 0 && r.read != r.rows:
		return incomplete(fmt.Sprintf("it says that it has %s, but %d could be read", count(int(r.rows), "row"), r.read))
	case err != nil:
		return err
	case raw.Refused == cutShort && r.lines.s.broken() != nil:
		return r.lines.s.broken() // half a line is no row
	case r.lines.s.line == raw.Line:
		return strangeRows("half a row") // no line end was passed
	case raw.Refused == "" && raw.Bytes[0] != '{':
		return strangeRows("a line that is no row")
	}
	r.read++
	raw.Line, raw.Offset = r.read, raw.Offset-r.header
	return r.pass(r.read)
}
