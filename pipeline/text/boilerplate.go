package text

import (
	"hash/fnv"
	"slices"
)

// maxPassageWords is the length from which a paragraph is looked at sentence by
// sentence: furniture is short, and in a corpus whose texts have lost their
// line breaks a paragraph is the whole article.
const maxPassageWords = 120

// leastFormula is the number of words from which a sentence of a short paragraph
// is looked at by itself: an invitation to subscribe may close a paragraph that
// begins otherwise each time. Shorter sentences ("He declined to comment.")
// recur by chance.
const leastFormula = 8

// A Passage is what boilerplate is counted by: a paragraph of the text that is
// not long, or a sentence.
type Passage struct {
	Hash                       uint64 // of its normal form: its words in lower case, any number as one; FNV-1a
	FirstSentence, EndSentence int32  // half-open range of Document.Sentences
}

// Passages gives the passages of a document's text, in order: a paragraph before
// its sentences. Those without a
// letter are left out: they mention nobody.
func Passages(d *Document) []Passage {
	var out []Passage
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Field != Text {
			continue
		}
		long := d.Sentences[p.EndSentence-1].EndWord-d.Sentences[p.FirstSentence].FirstWord > maxPassageWords
		if !long {
			out = d.appendPassage(out, p.FirstSentence, p.EndSentence)
		}
		if !long && p.EndSentence-p.FirstSentence == 1 {
			continue
		}
		for s := p.FirstSentence; s < p.EndSentence; s++ {
			if long || d.Sentences[s].EndWord-d.Sentences[s].FirstWord >= leastFormula {
				out = d.appendPassage(out, s, s+1)
			}
		}
	}
	return out
}

func (d *Document) appendPassage(out []Passage, first, end int32) []Passage {
	if hash, ok := d.normalHash(d.Sentences[first].FirstWord, d.Sentences[end-1].EndWord); ok {
		out = append(out, Passage{hash, first, end})
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

// leastArticle is the number of words from which a text of which most recurs is an
// article that its outlet published several times, and no boilerplate.
const leastArticle = 120

// WithBoilerplate gives a document whose passages that recur are marked. Where they
// are most of an article, none is: the outlet published the text anew, and copies
// are told elsewhere. The document given is not changed.
func WithBoilerplate(d Document, recurs func(hash uint64) bool) Document {
	var sentences []Sentence // nil until one is marked, as in most articles
	for _, p := range Passages(&d) {
		if !recurs(p.Hash) {
			continue
		}
		if sentences == nil {
			sentences = slices.Clone(d.Sentences)
		}
		for s := p.FirstSentence; s < p.EndSentence; s++ {
			sentences[s].Boilerplate = true
		}
	}
	if sentences == nil {
		return d
	}
	all, recurring := int32(0), int32(0) // words
	for i := range sentences {
		s := &sentences[i]
		if s.Field != Text {
			continue
		}
		all += s.EndWord - s.FirstWord
		if s.Boilerplate {
			recurring += s.EndWord - s.FirstWord
		}
	}
	if all >= leastArticle && 2*recurring > all {
		return d
	}
	d.Sentences = sentences
	return d
}
