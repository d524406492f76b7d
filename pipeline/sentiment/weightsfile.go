package sentiment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"
)

const (
	weightsMagic  = "slant linear 2\n"
	weightsFamily = "slant linear " // which every version begins with
	mostOfWeights = 1 << 25         // bytes, decompressed
)

// Encode writes weights as LoadWeights reads them: bias, shares, then the two tables,
// each number of a table as a 16-bit share of the table's largest.
func (w *Weights) Encode() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(weightsMagic)
	for _, three := range [][numClasses]float32{w.Bias, w.Shares} {
		for _, x := range three {
			b.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(x)))
		}
	}
	for _, table := range [][]float32{w.Hashed, w.Vectors} {
		most := float32(0)
		for _, x := range table {
			most = max(most, x, -x)
		}
		b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(table))))
		b.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(most)))
		for _, x := range table {
			b.Write(binary.LittleEndian.AppendUint16(nil, uint16(int16(math.Round(float64(x)*math.MaxInt16/max(float64(most), 1e-12))))))
		}
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(b.Bytes(), nil), nil
}

// LoadWeights reads what Encode wrote, for vectors of a size.
func LoadWeights(file []byte, vectorSize int) (w Weights, err error) {
	b, err := decompress(file, weightsMagic, mostOfWeights)
	if err != nil {
		if _, other := decompress(file, weightsFamily, mostOfWeights); other == nil {
			return w, errors.New("sentiment model: written by another version of slant, train it anew")
		}
		return w, fmt.Errorf("sentiment model: %w", err)
	}
	short := errors.New("sentiment model: the file ends too early, or is of another version")
	for _, three := range []*[numClasses]float32{&w.Bias, &w.Shares} {
		if len(b) < 4*numClasses {
			return w, short
		}
		for c := range three {
			three[c] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*c:]))
		}
		b = b[4*numClasses:]
	}
	for _, table := range []struct {
		to *[]float32
		n  int
	}{{&w.Hashed, numBuckets * numClasses}, {&w.Vectors, int(numParts) * vectorSize * numClasses}} {
		if len(b) < 8+2*table.n || int(binary.LittleEndian.Uint32(b)) != table.n {
			return w, short
		}
		most := float64(math.Float32frombits(binary.LittleEndian.Uint32(b[4:])))
		*table.to = make([]float32, table.n)
		for i := range *table.to {
			(*table.to)[i] = float32(float64(int16(binary.LittleEndian.Uint16(b[8+2*i:]))) * most / math.MaxInt16)
		}
		b = b[8+2*table.n:]
	}
	if len(b) > 0 {
		return w, errors.New("sentiment model: there are bytes behind its end")
	}
	return w, nil
}
