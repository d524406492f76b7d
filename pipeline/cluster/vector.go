package cluster

import (
	"math"
	"math/bits"
	"slices"

	"slant/pipeline/tables"
)

// A vector is an article's terms by weight, ascending by hash. Weights are whole
// numbers, scaled so that the sum of their squares is about one² : products and
// sums of them are exact, in whatever order they are added.
type vector struct {
	terms []weighted
	words int64 // length of the part that is words, at most one
}

type weighted struct {
	hash   uint32
	weight int32
}

// one is the length of an article's vector, one2 its square.
const (
	one  = 1 << 14
	one2 = one * one
)

// frequencies counts in how many articles each term stands. Terms share a count
// where the lower bits of their hashes are the same.
type frequencies struct {
	counts   []int32
	articles int32
	common   map[uint32]int32 // of a thousand articles of other news, by term
}

const frequencyBits = 20

func newFrequencies() *frequencies {
	return &frequencies{counts: make([]int32, 1<<frequencyBits), common: commonTerms()}
}

// add counts an article by its terms, packed.
func (q *frequencies) add(terms []byte) {
	q.articles++
	for i := range len(terms) / hashBytes {
		q.counts[hashAt(terms, i)%(1<<frequencyBits)]++
	}
}

// rarity gives ln(N/n) in 1/256 for a term that n of N articles have. A thousand
// articles of other news are counted in, so that in a small corpus "fire" is not
// as telling as a name; a term that is not common there is taken to stand in one
// of 3,000. Terms that no other article has count towards an article's length as
// well: without them all articles of a small corpus look alike.
func (q *frequencies) rarity(hash uint32) int64 {
	n := q.counts[hash%(1<<frequencyBits)]
	return log256(float64(3*(int64(q.articles)+1001)) / float64(3*(int64(n)+int64(q.common[hash]))+1))
}

// log256 gives the natural logarithm in 1/256, rounded.
func log256(x float64) int64 { return int64(math.Round(256 * math.Log(x))) }

// vectorOf weighs the terms of a sketch by (1 + ln uses) · rarity, the usual
// tf-idf (Salton and Buckley 1988), and scales the whole to length one.
func (q *frequencies) vectorOf(r *tables.SketchRow) vector {
	n := min(len(r.Terms)/hashBytes, len(r.TermCounts))
	v := make([]weighted, 0, n)
	var squares, words uint64
	for k := range n {
		h := hashAt(r.Terms, k)
		w := (256 + log256(float64(max(r.TermCounts[k], 1)))) * q.rarity(h)
		if w > 0 {
			v = append(v, weighted{h, int32(w)})
			squares += uint64(w * w)
			if !isEntity(h) {
				words += uint64(w * w)
			}
		}
	}
	length := max(int64(math.Sqrt(float64(squares))), 1)
	for k := range v {
		v[k].weight = int32((int64(v[k].weight)*one + length/2) / length)
	}
	return vector{slices.Clip(v), int64(math.Sqrt(float64(words))) * one / length}
}

// A sum is the sum of vectors.
type sum []summed

type summed struct {
	hash   uint32
	weight int64
}

func sumOf(v vector) sum {
	s := make(sum, len(v.terms))
	for i, w := range v.terms {
		s[i] = summed{w.hash, int64(w.weight)}
	}
	return s
}

// plus gives the sum of two.
func (s sum) plus(t sum) sum {
	out := make(sum, 0, len(s)+len(t))
	i, j := 0, 0
	for i < len(s) && j < len(t) {
		switch a, b := s[i], t[j]; {
		case a.hash < b.hash:
			out = append(out, a)
			i++
		case b.hash < a.hash:
			out = append(out, b)
			j++
		default:
			out = append(out, summed{a.hash, a.weight + b.weight})
			i++
			j++
		}
	}
	return append(append(out, s[i:]...), t[j:]...)
}

// meanProduct gives the mean of the products of every vector of s, which are n,
// with every one of t, which are m, in thousandths of one².
func meanProduct(s sum, n int32, t sum, m int32) int64 {
	var high, low uint64 // 128 bits: sums of many articles overflow 64
	i, j := 0, 0
	for i < len(s) && j < len(t) {
		switch a, b := s[i], t[j]; {
		case a.hash < b.hash:
			i++
		case b.hash < a.hash:
			j++
		default:
			h, l := bits.Mul64(uint64(a.weight), uint64(b.weight))
			var carry uint64
			low, carry = bits.Add64(low, l, 0)
			high, _ = bits.Add64(high, h, carry)
			i++
			j++
		}
	}
	// The mean is below 2³¹·one², so that the quotient fits.
	quotient, _ := bits.Div64(high, low, uint64(n))
	return int64(quotient / uint64(m) * 1000 / one2)
}
