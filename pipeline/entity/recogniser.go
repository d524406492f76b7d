package entity

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// A Recogniser judges capitals that no list has: whether they are a name, and
// of whom or what. It is a linear model over hashed features of the words and
// of what stands around them, in whole numbers, so that it says the same on
// every machine. It decides who is mentioned and never a score. Load one with
// LoadRecogniser; it is read-only and safe for concurrent use.
type Recogniser struct {
	weights  table[[numLearnt]int8]
	clusters table[cluster]
}

// learnt is what the model tells apart.
type learnt uint8

const (
	noName learnt = iota
	learntPerson
	learntOrg
	learntPlace
	learntOther
	numLearnt
)

// typeOf gives the type of a learnt class; Unknown for no name.
func (l learnt) typeOf() Type {
	return [...]Type{Unknown, Person, Org, Loc, Other}[l]
}

// learntOf gives the class of a type.
func learntOf(t Type) learnt {
	switch t {
	case Person:
		return learntPerson
	case Org, Norp:
		return learntOrg
	case GPE, Loc:
		return learntPlace
	case Other:
		return learntOther
	}
	return noName
}

// perNat is how much a score grows where the odds grow by e.
const perNat = 32

// scores are log-odds by class up to a common summand, in units of 1/perNat.
type scores [numLearnt]int32

// best gives the likeliest type and its lead over no name.
func (s *scores) best() (learnt, int32) {
	at := learntPerson
	for l := learntOrg; l < numLearnt; l++ {
		if s[l] > s[at] {
			at = l
		}
	}
	return at, s[at] - s[noName]
}

// A cluster is the group of words of like neighbours that a word belongs to, in
// a coarse and a fine grouping, both 1-based; zero: of none.
type cluster struct {
	coarse uint8
	fine   uint16
}

func (r *Recogniser) clusterOf(norm string) cluster {
	c, _ := r.clusters.get(newHash(0).text(norm))
	return c
}

// add adds the weights of features.
func (r *Recogniser) add(s *scores, features []hash) {
	for _, h := range features {
		if w, ok := r.weights.get(h); ok {
			for l := range w {
				s[l] += int32(w[l])
			}
		}
	}
}

const recogniserMagic = "slant names 1\n"

// LoadRecogniser decodes a model file.
func LoadRecogniser(file []byte) (*Recogniser, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<26))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	b, err := z.DecodeAll(file, nil)
	if err != nil {
		return nil, fmt.Errorf("model of names: %w", err)
	}
	rest, ok := bytes.CutPrefix(b, []byte(recogniserMagic))
	if !ok {
		return nil, errors.New("model of names: it is none, or of another version")
	}
	r := &Recogniser{}
	if rest, err = decodeTable(&r.weights, rest, int(numLearnt), func(b []byte) (w [numLearnt]int8) {
		for i := range w {
			w[i] = int8(b[i])
		}
		return w
	}); err != nil {
		return nil, err
	}
	if rest, err = decodeTable(&r.clusters, rest, 3, func(b []byte) cluster {
		return cluster{b[0], binary.LittleEndian.Uint16(b[1:])}
	}); err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, errors.New("model of names: there are bytes behind its end")
	}
	return r, nil
}

// A table maps hashes to values, by open addressing. Hash 0 stands for an
// empty place and is never asked for.
type table[V any] struct {
	keys   []hash
	values []V
}

func newTable[V any](n int) table[V] {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return table[V]{make([]hash, size), make([]V, size)}
}

func (t *table[V]) get(h hash) (v V, ok bool) {
	if len(t.keys) == 0 {
		return v, false
	}
	mask := uint32(len(t.keys) - 1)
	for i := uint32(h) & mask; t.keys[i] != 0; i = (i + 1) & mask {
		if t.keys[i] == h {
			return t.values[i], true
		}
	}
	return v, false
}

func (t *table[V]) put(h hash, v V) {
	mask := uint32(len(t.keys) - 1)
	i := uint32(h) & mask
	for t.keys[i] != 0 && t.keys[i] != h {
		i = (i + 1) & mask
	}
	t.keys[i], t.values[i] = h, v
}

// decodeTable reads a number of entries, then each as its hash's distance from
// the one before it and its value's bytes.
func decodeTable[V any](t *table[V], b []byte, size int, value func([]byte) V) ([]byte, error) {
	broken := errors.New("model of names: it is damaged")
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)) {
		return nil, broken
	}
	b = b[k:]
	*t = newTable[V](int(n))
	var h uint64
	for range n {
		step, k := binary.Uvarint(b)
		if k <= 0 || len(b) < k+size || step == 0 || step > 1<<32-1-h {
			return nil, broken
		}
		h += step
		t.put(hash(h), value(b[k:]))
		b = b[k+size:]
	}
	return b, nil
}

// A hash is a feature's or a word's 32-bit FNV-1a hash, never 0.
type hash uint32

func newHash(template byte) hash { return (2166136261 ^ hash(template)) * 16777619 }

func (h hash) text(s string) hash {
	for i := range len(s) {
		h = (h ^ hash(s[i])) * 16777619
	}
	return h | 1<<31
}

func (h hash) number(n int) hash {
	for range 2 {
		h = (h ^ hash(n&0xff)) * 16777619
		n >>= 8
	}
	return h | 1<<31
}
