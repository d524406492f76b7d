package sentiment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"
)

// Vectors are vectors of words, learnt elsewhere from the company that words
// keep. They are read-only once loaded and safe for concurrent use.
type Vectors struct {
	Size   int              // numbers of a vector
	Values []float32        // × Size, by word: unit vectors
	rows   map[uint64]int32 // by hashWord
}

const (
	vectorsMagic  = "slant vectors 1\n"
	mostOfVectors = 1 << 26 // bytes, decompressed
)

// NewVectors makes vectors of words; values are len(words) × size numbers.
func NewVectors(words []string, values []float32, size int) *Vectors {
	v := &Vectors{Size: size, Values: values, rows: make(map[uint64]int32, len(words))}
	for i, w := range words {
		v.rows[hashWord(w)] = int32(i)
	}
	return v
}

// row gives the row of a word by the hash of its normal form, none where the word
// has none.
func (v *Vectors) row(hash uint64) int32 {
	if row, ok := v.rows[hash]; ok {
		return row
	}
	return none
}

// Len gives the number of words.
func (v *Vectors) Len() int { return len(v.Values) / v.Size }

// At gives a row's vector.
func (v *Vectors) At(row int32) []float32 { return v.Values[int(row)*v.Size:][:v.Size] }

// EncodeVectors writes words and their vectors as LoadVectors reads them: each
// number as one byte of its vector's largest.
func EncodeVectors(words []string, values []float32, size int) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(vectorsMagic)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(words))))
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(size)))
	for _, w := range words {
		if len(w) == 0 || len(w) > math.MaxUint8 {
			return nil, fmt.Errorf("vectors: the word %q has %d bytes; 1 to 255 are wanted", w, len(w))
		}
		b.WriteByte(byte(len(w)))
		b.WriteString(w)
	}
	for i := range words {
		most := float32(0)
		for _, x := range values[i*size:][:size] {
			most = max(most, x, -x)
		}
		for _, x := range values[i*size:][:size] {
			b.WriteByte(byte(int8(math.Round(float64(x) * 127 / max(float64(most), 1e-12)))))
		}
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(b.Bytes(), nil), nil
}

// LoadVectors reads what EncodeVectors wrote.
func LoadVectors(file []byte) (*Vectors, error) {
	b, err := decompress(file, vectorsMagic, mostOfVectors)
	if err != nil {
		return nil, fmt.Errorf("word vectors: %w", err)
	}
	short := errors.New("word vectors: the file ends too early")
	if len(b) < 8 {
		return nil, short
	}
	n, size := int(binary.LittleEndian.Uint32(b)), int(binary.LittleEndian.Uint32(b[4:]))
	b = b[8:]
	if size < 1 || size > 1<<12 || n > len(b) {
		return nil, short
	}
	v := &Vectors{Size: size, rows: make(map[uint64]int32, n)}
	for i := range n {
		if len(b) == 0 || len(b) < 1+int(b[0]) {
			return nil, short
		}
		v.rows[hashWord(string(b[1:1+int(b[0])]))] = int32(i)
		b = b[1+int(b[0]):]
	}
	if len(b) != n*size || len(v.rows) != n {
		return nil, short
	}
	v.Values = make([]float32, n*size)
	for i := range n {
		row := v.Values[i*size:][:size]
		sum := 0.0
		for k := range row {
			x := float64(int8(b[i*size+k]))
			row[k] = float32(x)
			sum += float64(x * x)
		}
		length := math.Sqrt(max(sum, 1e-12))
		for k := range row {
			row[k] = float32(float64(row[k]) / length)
		}
	}
	return v, nil
}

// decompress gives what is behind the first line of a model's file.
func decompress(file []byte, magic string, most uint64) ([]byte, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(most))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	b, err := z.DecodeAll(file, nil)
	if err != nil {
		return nil, err
	}
	rest, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok {
		return nil, errors.New("it is none, or of another version")
	}
	return rest, nil
}
