package text

import (
	"hash/fnv"
	"slices"
)

// maxPassageWords is the length from which a paragraph is looked at sentence by
// sentence: furniture is short, and in a corpus whose texts have lost their
// line breaks a paragraph is the whole article.
const maxPassageWords = 120

// A Passage is what boilerplate is counted by: a paragraph of the text, or a
// sentence of a long one.
type Passage struct {
	Hash                       uint64 // of its normal form: its words in lower case, any number as one; FNV-1a
	FirstSentence, EndSentence int32  // half-open range of Document.Sentences
}

// Passages gives the passages of a document's text, in order. Those without a
// letter are left out: they mention nobody.
func Passages(d *Document) []Passage {
	var out []Passage
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Field != Text {
			continue
		}
		words := d.Sentences[p.EndSentence-1].EndWord - d.Sentences[p.FirstSentence].FirstWord
		step := p.EndSentence - p.FirstSentence
		if words > maxPassageWords {
			step = 1
		}
		for s := p.FirstSentence; s < p.EndSentence; s += step {
			if hash, ok := d.normalHash(d.Sentences[s].FirstWord, d.Sentences[s+step-1].EndWord); ok {
				out = append(out, Passage{hash, s, s + step})
			}
		}
	}
	return out
}

// normalHash hashes the normal form of a half-open range of words; false where
// it has no letter.
func (d *Document) normalHash(first, end int32) (uint64, bool) {
	h := fnv.New64a()
	letters := false
	for i := first; i < end; i++ {
		switch w := &d.Words[i]; w.Kind {
		case Letters:
			letters = true
			_, _ = h.Write([]byte(w.Norm)) // a hash never fails
			_, _ = h.Write([]byte{' '})
		case Number:
			_, _ = h.Write([]byte{'0', ' '})
		}
	}
	return h.Sum64(), letters
}

// WithBoilerplate gives a document whose passages that recur are marked. The
// document given is not changed.
func WithBoilerplate(d Document, recurs func(hash uint64) bool) Document {
	copied := false
	for _, p := range Passages(&d) {
		if !recurs(p.Hash) {
			continue
		}
		if !copied {
			d.Sentences, copied = slices.Clone(d.Sentences), true
		}
		for s := p.FirstSentence; s < p.EndSentence; s++ {
			d.Sentences[s].Boilerplate = true
		}
	}
	return d
}
