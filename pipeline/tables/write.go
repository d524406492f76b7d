package tables

import (
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/compress"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

const (
	groupRows = 128 << 10 // most rows in a row group
	groupText = 64 << 20  // bytes of strings and packed values after which a row group is closed early; Arrow's own limit is 2 GiB
)

// A Writer writes one table to one Parquet file. The bytes depend on the rows,
// their order and the metadata alone: not on how the rows are divided over
// calls. It is not safe for concurrent use.
type Writer[R any, P Row[R]] struct {
	table Table
	out   *sink
	file  *pqarrow.FileWriter
	batch *array.RecordBuilder
	put   visitor
	group int // rows in batch
	rows  int // rows in all
	err   error
}

// NewWriter begins a file on w. What it writes is no Parquet file before Close
// has returned without an error: give it a temporary name. Close does not
// close w.
func NewWriter[R any, P Row[R]](w io.Writer, meta Metadata) (*Writer[R, P], error) {
	t := tableOf[R, P]()
	schema, err := arrowSchema(t, meta)
	if err != nil {
		return nil, err
	}
	mem := NewAllocator()
	properties := []parquet.WriterProperty{
		parquet.WithAllocator(mem),
		parquet.WithCompression(compress.Codecs.Zstd),
		parquet.WithCompressionLevel(1), // Arrow 15 makes an encoder a page and processor: at the default level that took 40% of the time
		parquet.WithMaxRowGroupLength(groupRows),
		parquet.WithBatchSize(1 << 20), // below the rows of a group, Arrow 15 cuts columns wrongly
	}
	for _, c := range t.Columns {
		if c.Type == Float64 || c.Type == Bytes {
			properties = append(properties, parquet.WithDictionaryFor(c.Name, false))
		}
	}
	out := &sink{w: w}
	file, err := open(out, schema, parquet.NewWriterProperties(properties...), mem)
	if err != nil {
		return nil, fmt.Errorf("tables: %s: %w", t.Name, err)
	}
	batch := array.NewRecordBuilder(mem, schema)
	return &Writer[R, P]{
		table: t, out: out, file: file, batch: batch,
		put: visitor{mode: appending, builders: batch.Fields()},
	}, nil
}

// open writes the head of the file. The library panics where that fails.
func open(out *sink, schema *arrow.Schema, p *parquet.WriterProperties, mem memory.Allocator) (f *pqarrow.FileWriter, err error) {
	defer func() {
		if out.err != nil {
			err = out.err
		}
	}()
	defer contain(&err)
	return pqarrow.NewFileWriter(schema, out, p, pqarrow.NewArrowWriterProperties(pqarrow.WithAllocator(mem), pqarrow.WithStoreSchema()))
}

// Append adds rows. It keeps nothing of them. After an error the file is lost.
func (w *Writer[R, P]) Append(rows []R) error {
	for i := range rows {
		if w.err != nil {
			return w.err
		}
		w.put.begin()
		P(&rows[i]).columns(&w.put)
		w.group++
		w.rows++
		if w.group == groupRows || w.put.text >= groupText {
			w.flush()
		}
	}
	return w.err
}

// flush writes the batch as a row group. Write is right here: WriteBuffered
// would keep every group in memory until Close.
func (w *Writer[R, P]) flush() {
	if w.group == 0 || w.err != nil {
		return
	}
	defer w.guard()
	record := w.batch.NewRecord()
	defer record.Release()
	w.group, w.put.text = 0, 0
	w.fail(w.file.Write(record))
}

// Close writes what is left and the footer, and gives the number of rows.
func (w *Writer[R, P]) Close() (rows int, err error) {
	w.flush()
	if w.err == nil {
		w.footer()
	}
	w.batch.Release()
	if w.err == nil {
		w.err = errClosed
		return w.rows, nil
	}
	return 0, w.err
}

var errClosed = errors.New("tables: writer is closed")

func (w *Writer[R, P]) footer() {
	defer w.guard()
	w.fail(w.file.Close())
}

// guard turns a panic of the library into the writer's error.
func (w *Writer[R, P]) guard() {
	if p := recover(); p != nil {
		w.fail(fmt.Errorf("parquet library: %v", p))
	}
}

// fail keeps the first error. The library drops some of the errors of what it
// writes to, so the sink is asked as well.
func (w *Writer[R, P]) fail(err error) {
	if w.out.err != nil {
		err = w.out.err
	}
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("tables: %s: %w", w.table.Name, err)
	}
}

// A sink remembers the first error of what it writes to, and writes nothing
// after it. It hides any Close.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) Write(b []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(b)
	if err == nil && n < len(b) {
		err = io.ErrShortWrite
	}
	s.err = err
	return n, err
}

// Write writes all of a table at once and gives the number of rows.
func Write[R any, P Row[R]](w io.Writer, rows []R, meta Metadata) (int, error) {
	out, err := NewWriter[R, P](w, meta)
	if err != nil {
		return 0, err
	}
	if err := out.Append(rows); err != nil {
		return 0, err
	}
	return out.Close()
}
