package columnar

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v15/arrow"
)

// A File is what is read. An *os.File is one.
type File interface {
	io.Reader
	io.ReaderAt
	io.Seeker
}

// A source is an opened table. Its rows come in batches.
type source interface {
	schema() *arrow.Schema
	rows() int64 // -1 where only the end tells
	// begin chooses columns by their place in the schema, in rising order.
	begin(columns []int) error
	// next gives the next batch, io.EOF after the last. Its columns are those
	// that were chosen, in that order, and live until the next call.
	next() ([]arrow.Array, int, error)
	close()
}

// The first bytes of the formats. An Arrow stream has no magic of its own: it
// begins with the mark of a message and the length of its schema.
var (
	parquetMagic = []byte("PAR1")
	arrowMagic   = []byte("ARROW1")
	streamMark   = []byte{0xff, 0xff, 0xff, 0xff}
	streamEnd    = []byte{0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0}
)

var errNoColumns = errors.New("neither Parquet nor Arrow by its first bytes")

// open recognises a file by its first bytes. size is the file's, in bytes.
func open(in File, size int64) (source, error) {
	head := make([]byte, 8)
	n, err := in.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	head = head[:n]
	switch {
	case bytes.HasPrefix(head, parquetMagic):
		return openParquet(in, size)
	case bytes.HasPrefix(head, arrowMagic):
		return openArrowFile(in, size)
	case bytes.HasPrefix(head, streamMark):
		return openArrowStream(io.NewSectionReader(in, 0, size))
	}
	return nil, errNoColumns
}

// endsWith says whether the file's last bytes are those of mark.
func endsWith(in io.ReaderAt, size int64, mark []byte) (bool, error) {
	if size < int64(len(mark)) {
		return false, nil
	}
	tail := make([]byte, len(mark))
	if _, err := in.ReadAt(tail, size-int64(len(mark))); err != nil {
		return false, fmt.Errorf("its end cannot be read: %w", err)
	}
	return bytes.Equal(tail, mark), nil
}

// errCut is the error of a file without its end.
var errCut = errors.New("it is cut short: its end, where its index belongs, is missing")
