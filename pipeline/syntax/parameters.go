package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// parameters are all that training finds, as the model file holds them.
type parameters struct {
	words               []word
	tags, moves, labels []row
	marks               []row
	candidates          [NumTags + 1][NumTags][2]uint64 // sets of relations
}

// A word is a lexicon entry as the model file holds it.
type word struct {
	form   uint64 // atom of the form
	tags   uint32 // set of its usual tags; 0: rare
	usual  Tag    // the most frequent
	only   Tag    // NumTags: not one alone
	coarse uint16 // cluster, 0: none
	fine   uint16 // cluster, 0: none
}

func (w word) entry() entry {
	e := entry{form: w.form, class: atom(0), coarse: atom(0), fine: atom(0), only: w.only}
	if w.tags != 0 {
		e.class = atom(uint64(w.tags)<<8 | uint64(w.usual))
	}
	if w.coarse != 0 {
		e.coarse, e.fine = atom(uint64(w.coarse)+5000), atom(uint64(w.fine)+9000)
	}
	return e
}

// magic opens every decompressed model file; its last byte is the version.
const magic = "slantsyn\x01"

// maxModel is the largest decompressed model, in bytes.
const maxModel = 256 << 20

// encode gives the model file's content before compression: words, then the
// three lists of rows, sorted by hash, which are stored as differences.
func (p *parameters) encode() []byte {
	b := []byte(magic)
	b = binary.AppendUvarint(b, uint64(len(p.words)))
	for _, w := range p.words {
		b = binary.LittleEndian.AppendUint64(b, w.form)
		b = binary.AppendUvarint(b, uint64(w.tags))
		b = append(b, byte(w.usual), byte(w.only))
		b = binary.LittleEndian.AppendUint16(b, w.coarse)
		b = binary.LittleEndian.AppendUint16(b, w.fine)
	}
	for _, rows := range [][]row{p.tags, p.moves, p.labels, p.marks} {
		b = encodeRows(b, rows)
	}
	for h := range p.candidates {
		for d := range p.candidates[h] {
			for _, set := range p.candidates[h][d] {
				b = binary.AppendUvarint(b, set)
			}
		}
	}
	return b
}

// So many bits of a hash are kept in the file: the high ones choose the slot, the
// low ones tell features in a slot apart.
const (
	highBits = 26
	lowBits  = 16
)

func encodeRows(b []byte, rows []row) []byte {
	b = binary.AppendUvarint(b, uint64(len(rows)))
	last := uint64(0)
	for _, r := range rows {
		key := r.hash>>(64-highBits)<<lowBits | r.hash&(1<<lowBits-1)
		b = binary.AppendUvarint(b, key-last)
		last = key
	}
	for c := 0; len(rows) > 0 && c < len(rows[0].weights); c++ {
		for _, r := range rows {
			b = binary.AppendVarint(b, int64(r.weights[c]))
		}
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

func (r *reader) varint() int16 {
	v, n := binary.Varint(r.b)
	if n <= 0 || v != int64(int16(v)) {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return int16(v)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return make([]byte, max(0, min(n, 64)))
	}
	v := r.b[:n]
	r.b = r.b[n:]
	return v
}

// count reads a number of items that take at least least bytes each.
func (r *reader) count(least int) int {
	n := r.uvarint()
	if n > uint64(len(r.b)/least) {
		r.bad = true
		return 0
	}
	return int(n)
}

var errDamaged = errors.New("syntax model is damaged: build it again with cmd/train")

func decode(b []byte) (*parameters, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w (it does not begin with %q)", errDamaged, magic)
	}
	r := &reader{b: b[len(magic):]}
	p := &parameters{words: make([]word, r.count(15))}
	for i := range p.words {
		w := &p.words[i]
		w.form = binary.LittleEndian.Uint64(r.bytes(8))
		w.tags = uint32(r.uvarint())
		w.usual, w.only = Tag(r.bytes(1)[0]), Tag(r.bytes(1)[0])
		w.coarse = binary.LittleEndian.Uint16(r.bytes(2))
		w.fine = binary.LittleEndian.Uint16(r.bytes(2))
		if r.bad || w.usual >= NumTags || w.only > NumTags || w.form == 0 {
			return nil, errDamaged
		}
	}
	p.tags = r.rows(int(NumTags))
	p.moves = r.rows(int(numMoves) - 1)
	p.labels = r.rows(int(NumRelations))
	p.marks = r.rows(2)
	for h := range p.candidates {
		for d := range p.candidates[h] {
			for way := range p.candidates[h][d] {
				p.candidates[h][d][way] = r.uvarint()
			}
		}
	}
	if r.bad || len(r.b) != 0 {
		return nil, errDamaged
	}
	return p, nil
}

func (r *reader) rows(classes int) []row {
	n := r.count(1 + classes)
	rows := make([]row, n)
	weights := make([]int16, n*classes)
	key := uint64(0)
	for i := range rows {
		key += r.uvarint()
		rows[i].hash = key>>lowBits<<(64-highBits) | key&(1<<lowBits-1)
		rows[i].weights = weights[i*classes : (i+1)*classes]
	}
	for c := 0; c < classes; c++ {
		for i := range rows {
			rows[i].weights[c] = r.varint()
		}
	}
	return rows
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
