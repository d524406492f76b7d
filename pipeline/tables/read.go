package tables

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

// A Source is what Parquet is read from. An *os.File is one.
type Source interface {
	io.ReaderAt
	io.Seeker
}

// batchRows is how many rows are handed out at a time.
const batchRows = 8 << 10

// Read gives the rows of one file to each, in their order and some thousands
// at a time. The slice is used again for the next call; the strings in it are
// the caller's. Columns names the columns to read, none for all: the fields of
// the others are zero. An error of each ends the reading and is returned.
//
// A damaged page is an error. A damaged footer is too, but may take any amount
// of memory first: files from elsewhere are to be held against their hashes
// before they are read.
func Read[R any, P Row[R]](src Source, columns []string, each func(rows []R) error) (err error) {
	t := tableOf[R, P]()
	defer func() {
		if err != nil {
			err = fmt.Errorf("tables: %s: %w", t.Name, err)
		}
	}()
	defer contain(&err)
	for _, c := range columns {
		if !slices.ContainsFunc(t.Columns, func(have Column) bool { return have.Name == c }) {
			return fmt.Errorf("has no column %q", c)
		}
	}
	raw, err := file.NewParquetReader(src, file.WithReadProps(parquet.NewReaderProperties(NewAllocator())))
	if err != nil {
		return err
	}
	in, err := pqarrow.NewFileReader(raw, pqarrow.ArrowReadProperties{BatchSize: batchRows}, NewAllocator())
	if err != nil {
		return err
	}
	return readGroups[R, P](in, t, columns, each)
}

// readGroups reads a row group at a time, so that memory holds no more than
// one of them.
func readGroups[R any, P Row[R]](in *pqarrow.FileReader, t Table, columns []string, each func([]R) error) error {
	schema, err := in.Schema()
	if err != nil {
		return err
	}
	leaves, err := leavesOf(in, schema, t, columns)
	if err != nil {
		return err
	}
	f := filler[R, P]{table: t, get: visitor{mode: filling}, each: each}
	for g := range in.ParquetReader().NumRowGroups() {
		rows := in.ParquetReader().RowGroup(g).NumRows()
		if len(leaves) == 0 {
			if err := f.empty(rows); err != nil {
				return err
			}
			continue
		}
		if err := f.group(in, leaves, g); err != nil {
			return err
		}
	}
	return nil
}

// leavesOf gives the Parquet columns to read, and refuses a file whose columns
// have other types than the table's. Columns that the file lacks are left out.
func leavesOf(in *pqarrow.FileReader, schema *arrow.Schema, t Table, columns []string) ([]int, error) {
	var leaves []int
	for _, c := range t.Columns {
		if len(columns) > 0 && !slices.Contains(columns, c.Name) {
			continue
		}
		at := schema.FieldIndices(c.Name)
		if len(at) == 0 {
			continue
		}
		if got, want := schema.Field(at[0]).Type, arrowType(c.Type); got.ID() != want.ID() {
			return nil, fmt.Errorf("column %s is %s in the file, want %s", c.Name, got, want)
		}
		leaves = append(leaves, in.Manifest.Fields[at[0]].ColIndex)
		if c.Type == Strings {
			leaves[len(leaves)-1] = in.Manifest.Fields[at[0]].Children[0].ColIndex
		}
	}
	return leaves, nil
}

// A filler sets rows from record batches.
type filler[R any, P Row[R]] struct {
	table Table
	get   visitor
	rows  []R
	each  func([]R) error
}

// group reads one row group.
func (f *filler[R, P]) group(in *pqarrow.FileReader, leaves []int, g int) error {
	records, err := in.GetRecordReader(context.Background(), leaves, []int{g})
	if err != nil {
		return err
	}
	defer records.Release()
	want, got := in.ParquetReader().RowGroup(g).NumRows(), int64(0)
	for records.Next() {
		got += records.Record().NumRows()
		if err := f.batch(records.Record()); err != nil {
			return err
		}
	}
	// At the end of the records the reader's error is io.EOF.
	if err := records.Err(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if got != want {
		return fmt.Errorf("row group %d has %d rows, its metadata says %d", g, got, want)
	}
	return nil
}

func (f *filler[R, P]) batch(record arrow.Record) error {
	f.get.arrays = make([]arrow.Array, len(f.table.Columns))
	for i, c := range f.table.Columns {
		if at := record.Schema().FieldIndices(c.Name); len(at) > 0 {
			f.get.arrays[i] = record.Column(at[0])
		}
	}
	f.rows = f.rows[:0]
	for i := range int(record.NumRows()) {
		var row R
		f.get.row = i
		f.get.begin()
		P(&row).columns(&f.get)
		f.rows = append(f.rows, row)
	}
	return f.each(f.rows)
}

// empty gives rows without a value: none of the wanted columns is in the file.
func (f *filler[R, P]) empty(n int64) error {
	for n > 0 {
		batch := min(n, batchRows)
		n -= batch
		f.rows = make([]R, batch)
		if err := f.each(f.rows); err != nil {
			return err
		}
	}
	return nil
}

// Scan reads every part of a table in the order of their names, which is the
// order of the input. Dir is the folder of the tables: it holds one folder a
// table. Columns and each are as for [Read]. A table without a part is an
// error of kind [fs.ErrNotExist].
func Scan[R any, P Row[R]](dir fs.FS, columns []string, each func(rows []R) error) error {
	name := tableOf[R, P]().Name
	parts, err := fs.Glob(dir, path.Join(name, "*.parquet"))
	if err != nil {
		return err
	}
	if len(parts) == 0 {
		return fmt.Errorf("tables: %s: no parts: %w", name, fs.ErrNotExist)
	}
	for _, part := range parts { // fs.Glob gives them sorted
		if err := scanPart[R, P](dir, part, columns, each); err != nil {
			return fmt.Errorf("%s: %w", part, err)
		}
	}
	return nil
}

func scanPart[R any, P Row[R]](dir fs.FS, part string, columns []string, each func([]R) error) error {
	f, err := dir.Open(part)
	if err != nil {
		return err
	}
	defer f.Close()
	src, ok := f.(Source)
	if !ok {
		return errors.New("tables: the file system cannot seek")
	}
	return Read[R, P](src, columns, each)
}
