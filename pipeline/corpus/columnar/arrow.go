package columnar

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/ipc"
)

// An arrowFile reads the record batches that the index of an Arrow file names.
type arrowFile struct {
	in     *ipc.FileReader
	chosen []int
	batch  int // the next
}

// openArrowFile opens an Arrow file, version 2 of Feather. One without its end
// is read as the stream that follows its magic, as far as that goes.
func openArrowFile(in File, size int64) (source, error) {
	whole, err := endsWith(in, size, arrowMagic)
	if err != nil {
		return nil, err
	}
	if !whole {
		const padded = 8 // bytes that the magic takes
		s, err := openArrowStream(io.NewSectionReader(in, padded, max(0, size-padded)))
		if err != nil {
			return nil, errCut
		}
		s.(*arrowStream).cut = true
		return s, nil
	}
	file, err := ipc.NewFileReader(io.NewSectionReader(in, 0, size))
	if err != nil {
		return nil, err
	}
	return &arrowFile{in: file}, nil
}

func (a *arrowFile) schema() *arrow.Schema { return a.in.Schema() }

func (a *arrowFile) rows() int64 { return -1 }

func (a *arrowFile) begin(columns []int) error {
	a.chosen = columns
	return nil
}

func (a *arrowFile) next() ([]arrow.Array, int, error) {
	if a.batch == a.in.NumRecords() {
		return nil, 0, io.EOF
	}
	record, err := a.in.Record(a.batch)
	if err != nil {
		return nil, 0, err
	}
	a.batch++
	return choose(record, a.chosen)
}

func (a *arrowFile) close() { _ = a.in.Close() }

// choose gives columns of a batch, each of which must have all its rows: the
// library takes their numbers as the file has them.
func choose(record arrow.Record, columns []int) ([]arrow.Array, int, error) {
	rows := record.NumRows()
	chosen := make([]arrow.Array, len(columns))
	for i, c := range columns {
		chosen[i] = record.Column(c)
		if int64(chosen[i].Len()) != rows {
			return nil, 0, fmt.Errorf("column %d has %d rows, its batch %d", c, chosen[i].Len(), rows)
		}
	}
	return chosen, int(rows), nil
}

// An arrowStream reads record batches as they come.
type arrowStream struct {
	in     *io.SectionReader
	reader *ipc.Reader
	chosen []int
	cut    bool // it is a file without its end
}

func openArrowStream(in *io.SectionReader) (source, error) {
	reader, err := ipc.NewReader(in)
	if err != nil {
		return nil, err
	}
	return &arrowStream{in: in, reader: reader}, nil
}

func (a *arrowStream) schema() *arrow.Schema { return a.reader.Schema() }

func (a *arrowStream) rows() int64 { return -1 }

func (a *arrowStream) begin(columns []int) error {
	a.chosen = columns
	return nil
}

func (a *arrowStream) next() ([]arrow.Array, int, error) {
	record, err := a.reader.Read()
	switch {
	case err == nil:
		return choose(record, a.chosen)
	case a.cut:
		return nil, 0, errCut
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, 0, errors.New("it is cut short: it ends inside a record batch")
	case !errors.Is(err, io.EOF):
		return nil, 0, err
	}
	return nil, 0, a.end()
}

// end checks that the stream ended with its end mark. The library takes any
// end between two messages for one, and the format allows it; but so ends a
// stream whose writer was stopped.
func (a *arrowStream) end() error {
	at, err := a.in.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	if at < a.in.Size() {
		return fmt.Errorf("%d bytes follow the end of the stream", a.in.Size()-at)
	}
	marked, err := endsWith(a.in, at, streamEnd)
	if err == nil && !marked {
		return errors.New("it is cut short: the mark of its end is missing")
	}
	return cmp.Or(err, io.EOF)
}

func (a *arrowStream) close() { a.reader.Release() }
