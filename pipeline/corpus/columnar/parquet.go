package columnar

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

// batchRows is how many rows are decoded at a time. Where a page is damaged,
// so many rows before it are lost at most; larger batches are hardly faster.
const batchRows = 64

// A parquetSource reads the row groups of a Parquet file, one after the other.
type parquetSource struct {
	in      *file.Reader
	reader  *pqarrow.FileReader
	table   *arrow.Schema
	chosen  []int // columns of the schema
	leaves  []int // columns of Parquet
	group   int   // the next row group
	left    int64 // rows of the open one, or of all where no column is read
	records pqarrow.RecordReader
}

func openParquet(in File, size int64) (source, error) {
	whole, err := endsWith(in, size, parquetMagic)
	if err != nil {
		return nil, err
	}
	if encrypted, err := endsWith(in, size, []byte("PARE")); encrypted && err == nil {
		return nil, errors.New("it is encrypted; decrypt it first")
	}
	if !whole {
		return nil, errCut
	}
	props := parquet.NewReaderProperties(memory.DefaultAllocator)
	props.BufferedStreamEnabled = true // else a whole column of a row group is held
	props.BufferSize = 64 << 10
	raw, err := file.NewParquetReader(in, file.WithReadProps(props))
	if err != nil {
		return nil, err
	}
	reader, err := pqarrow.NewFileReader(raw, pqarrow.ArrowReadProperties{BatchSize: batchRows}, memory.DefaultAllocator)
	if err != nil {
		return nil, err
	}
	table, err := reader.Schema()
	if err != nil {
		return nil, err
	}
	if raw.NumRows() < 0 {
		return nil, fmt.Errorf("it says that it has %d rows", raw.NumRows())
	}
	return &parquetSource{in: raw, reader: reader, table: table}, nil
}

func (p *parquetSource) schema() *arrow.Schema { return p.table }

func (p *parquetSource) rows() int64 { return p.in.NumRows() }

func (p *parquetSource) begin(columns []int) error {
	p.chosen = columns
	for _, c := range columns {
		if c >= len(p.reader.Manifest.Fields) {
			return errors.New("its schema and its columns do not agree")
		}
		p.leaves = appendLeaves(p.leaves, &p.reader.Manifest.Fields[c])
	}
	slices.Sort(p.leaves)
	return nil
}

// appendLeaves gives the columns that Parquet has for a field, which for lists
// and structs are those at its tips.
func appendLeaves(to []int, f *pqarrow.SchemaField) []int {
	if len(f.Children) == 0 {
		return append(to, f.ColIndex)
	}
	for i := range f.Children {
		to = appendLeaves(to, &f.Children[i])
	}
	return to
}

func (p *parquetSource) next() ([]arrow.Array, int, error) {
	for {
		if p.records == nil {
			if p.group == p.in.NumRowGroups() {
				return nil, 0, io.EOF
			}
			if err := p.openGroup(); err != nil {
				return nil, 0, err
			}
		}
		if p.left == 0 {
			p.records.Release()
			p.records = nil
			continue
		}
		if !p.records.Next() {
			if err := p.records.Err(); err != nil && !errors.Is(err, io.EOF) {
				return nil, 0, err
			}
			return nil, 0, fmt.Errorf("row group %d ends %d rows before its end", p.group-1, p.left)
		}
		batch := p.records.Record()
		n := batch.NumRows()
		if n <= 0 || n > p.left || n > math.MaxInt32 || int(batch.NumCols()) != len(p.chosen) {
			return nil, 0, fmt.Errorf("row group %d has other rows or columns than it says", p.group-1)
		}
		p.left -= n
		return batch.Columns(), int(n), nil
	}
}

// openGroup begins the next row group.
func (p *parquetSource) openGroup() error {
	records, err := p.reader.GetRecordReader(context.Background(), p.leaves, []int{p.group})
	if err != nil {
		return err
	}
	p.left = p.in.RowGroup(p.group).NumRows()
	p.records = records
	p.group++
	return nil
}

func (p *parquetSource) close() {
	if p.records != nil {
		p.records.Release()
	}
}
