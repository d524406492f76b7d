package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// parameters are the network's numbers as the model file holds them: whole
// numbers with bits after the point, which layouts() says.
type parameters struct {
	forms    []uint64           // of the words with a vector, ascending
	scales   []uint16           // by word and then by row of affixes: of the row, with rowBits bits after the point
	rows     []int8             // × inputSize
	places   []int16            // numPlaces × inputSize
	before   [numLayers][]int16 // layerInput
	after    [numLayers][]int16 // layerInput
	matrices [numMatrices]matrix
	root     []int16 // stateSize
	bands    []int16 // numBands × relationSize
	lemmas   []exception
}

// An exception is a word whose lemma is not the regular one.
type exception struct {
	key   lemmaKey
	lemma string
}

// The matrices of the network.
const (
	headsMatrix = numLayers
	labelMatrix = numLayers + 1
	numMatrices = numLayers + 2
)

// A matrix is stored by rows, which belong to numbers of the input.
type matrix struct {
	bits    uint8 // after the point
	weights []int16
	bias    []int32 // added to the sums, with the bits that those have
}

// dimensions gives the rows and columns of a matrix.
func dimensions(i int) (rows, columns int) {
	switch i {
	case headsMatrix:
		return stateSize, headColumns
	case labelMatrix:
		return relationSize, labelColumns
	}
	return layerInput(i), gateSize
}

// Bits after the point.
const (
	factorBits = 15 // of the factors by which neighbours are added
	stateBits  = 12 // of the input and of states
	headBits   = 10 // of the heads' columns and of the relations' scores
	arcShift   = 12 // of the products of arcs, which have twice headBits: 8 are left
	rowBits    = 19 // of scales: an int8 times its scale has so many
)

// magic opens every decompressed model file; its last byte is the version.
const magic = "slantsyn\x02"

// maxModel is the largest decompressed model, in bytes.
const maxModel = 64 << 20

// encode gives the model file's content before compression.
func (p *parameters) encode() []byte {
	b := []byte(magic)
	for _, size := range sizes() {
		b = binary.AppendUvarint(b, uint64(size))
	}
	b = binary.AppendUvarint(b, uint64(len(p.forms)))
	last := uint64(0)
	for _, f := range p.forms {
		b = binary.AppendUvarint(b, f-last)
		last = f
	}
	b = appendWords(b, p.scales)
	for _, v := range p.rows {
		b = append(b, byte(v))
	}
	b = appendWords(b, p.places)
	for l := range numLayers {
		b = appendWords(appendWords(b, p.before[l]), p.after[l])
	}
	for _, m := range p.matrices {
		b = append(b, m.bits)
		b = appendWords(b, m.weights)
		for _, v := range m.bias {
			b = binary.LittleEndian.AppendUint32(b, uint32(v))
		}
	}
	b = appendWords(appendWords(b, p.root), p.bands)
	b = binary.AppendUvarint(b, uint64(len(p.lemmas)))
	for _, e := range p.lemmas {
		b = append(b, e.key.class)
		for _, s := range []string{e.key.norm, e.lemma} {
			b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
		}
	}
	return b
}

// sizes are what a model file must agree on with the program.
func sizes() []int {
	return []int{inputSize, laneSize, numLayers, arcSize, relationSize, numBands, int(numPlaces), affixRows, int(NumTags), int(NumRelations), int(NumForms)}
}

func appendWords[T int16 | uint16](b []byte, s []T) []byte {
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// A reader takes a model file apart; bad is set where it ends too early.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return nil
	}
	v := r.b[:n]
	r.b = r.b[n:]
	return v
}

func (r *reader) text() string {
	return string(r.bytes(int(min(r.uvarint(), maxModel))))
}

func words[T int16 | uint16](r *reader, n int) []T {
	b := r.bytes(2 * n)
	s := make([]T, len(b)/2)
	for i := range s {
		s[i] = T(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return s
}

var errDamaged = errors.New("syntax model is damaged: build it again with cmd/train")

func decode(b []byte) (*parameters, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w (it does not begin with %q)", errDamaged, magic)
	}
	r := &reader{b: b[len(magic):]}
	for _, size := range sizes() {
		if r.uvarint() != uint64(size) {
			return nil, fmt.Errorf("%w (it is of another size)", errDamaged)
		}
	}
	p := &parameters{}
	n := r.uvarint()
	if n > uint64(len(r.b)/inputSize) {
		return nil, errDamaged
	}
	p.forms = make([]uint64, n)
	last := uint64(0)
	for i := range p.forms {
		step := r.uvarint()
		if step == 0 || last+step < last {
			return nil, errDamaged
		}
		last += step
		p.forms[i] = last
	}
	all := int(n) + affixRows
	p.scales = words[uint16](r, all)
	raw := r.bytes(all * inputSize)
	p.rows = make([]int8, len(raw))
	for i, v := range raw {
		p.rows[i] = int8(v)
	}
	p.places = words[int16](r, int(numPlaces)*inputSize)
	for l := range numLayers {
		p.before[l], p.after[l] = words[int16](r, layerInput(l)), words[int16](r, layerInput(l))
	}
	for i := range p.matrices {
		m := &p.matrices[i]
		rows, columns := dimensions(i)
		if bits := r.bytes(1); bits != nil {
			m.bits = bits[0]
		}
		m.weights = words[int16](r, rows*columns)
		raw := r.bytes(4 * columns)
		m.bias = make([]int32, len(raw)/4)
		for c := range m.bias {
			m.bias[c] = int32(binary.LittleEndian.Uint32(raw[4*c:]))
		}
		if m.bits > maxBits {
			r.bad = true
		}
	}
	p.root = words[int16](r, stateSize)
	p.bands = words[int16](r, numBands*relationSize)
	exceptions := r.uvarint()
	for i := uint64(0); i < exceptions && !r.bad; i++ {
		var e exception
		if class := r.bytes(1); class != nil {
			e.key.class = class[0]
		}
		e.key.norm, e.lemma = r.text(), r.text()
		p.lemmas = append(p.lemmas, e)
	}
	if r.bad || len(r.b) != 0 {
		return nil, errDamaged
	}
	return p, nil
}

// Load makes a model of the content of a model file, which cmd/train writes:
// zstd-compressed parameters.
func Load(file []byte) (*Model, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxModel))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	b, err := z.DecodeAll(file, nil)
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", errDamaged, err)
	}
	p, err := decode(b)
	if err != nil {
		return nil, err
	}
	return newModel(p), nil
}
