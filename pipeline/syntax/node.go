package syntax

import (
	"slant/pipeline/text"
)

// shape says how a word is written, where that means something.
type shape uint8

const (
	lower shape = iota
	capital
	capitals
	number
	mark   // punctuation and quotation marks
	symbol // everything else without a letter
	mixed  // letters with digits or inner hyphens
	name   // a collapsed name
	none   // beyond the sentence's ends
)

// nameForm is the form of a collapsed name.
const nameForm = "\x00NAME"

// A node is what tagger and parser see of a word or a collapsed name.
type node struct {
	norm   string
	form   uint64 // atom of the word; digits are all alike
	word   uint64 // what the parser knows it by: its form, or if that is rare its cluster or its ending
	class  uint64 // atom of the tags the lexicon knows it with; of 0 if rare
	coarse uint64 // atom of its coarse cluster
	fine   uint64 // atom of its fine cluster
	ending uint64 // atom of its last three bytes
	before uint64 // atom of the punctuation right before it, of 0 if there is none
	marks  int32  // number of punctuation nodes right before it
	shape  shape
	known  bool // the tag stands already
	tag    Tag
	last   int32 // index into Document.Words: the word itself, or a name's last one
	first  int32 // index into Document.Words
}

// The tags beyond those of words, for features only.
const (
	rootTag = NumTags     // the artificial root
	noneTag = NumTags + 1 // no such node
	allTags = NumTags + 2
)

// tagAtoms spares the multiplication.
type tagAtoms [allTags]uint64

func newTagAtoms() (a tagAtoms) {
	for t := range a {
		a[t] = atom(uint64(t) + 1000)
	}
	return a
}

// shapeOf gives the shape of a word. uninformative: the sentence writes most of
// its words with capitals (a headline), so that a capital says nothing.
func shapeOf(w *text.Word, uninformative bool) shape {
	switch w.Kind {
	case text.Number:
		return number
	case text.Punctuation, text.QuoteMark:
		return mark
	case text.Symbol:
		return symbol
	}
	if !uninformative {
		if w.AllCaps {
			return capitals
		}
		if w.Upper {
			return capital
		}
	}
	for i := 0; i < len(w.Norm); i++ {
		c := w.Norm[i]
		if c >= '0' && c <= '9' || c == '-' {
			return mixed
		}
	}
	return lower
}

// shouted tells whether most of a sentence's longer words begin with a capital,
// collapsed names apart.
func shouted(words []text.Word, named []bool) bool {
	long, upper := 0, 0
	for i := range words {
		w := &words[i]
		if named != nil && named[i] || w.Kind != text.Letters || len(w.Norm) < 4 {
			continue
		}
		long++
		if w.Upper {
			upper++
		}
	}
	return long >= 3 && upper*10 >= long*7
}

// formOf gives the atom of a word's form. Numbers of the same length are alike,
// and so are quotation marks.
func formOf(w *text.Word) uint64 {
	switch w.Kind {
	case text.QuoteMark:
		return atom(7)
	case text.Number:
		if len(w.Norm) == 4 {
			return atom(4)
		}
		return atom(5)
	}
	return hashString(w.Norm)
}

// endingOf gives the atom of a node's last three bytes.
func endingOf(n *node) uint64 {
	if n.shape == number || n.shape == mark || n.shape == symbol {
		return atom(uint64(n.shape))
	}
	h := uint64(fnvA)
	s := n.norm
	for k := 0; k < 3 && k < len(s); k++ {
		h = (h ^ uint64(s[len(s)-1-k])) * fnvB
	}
	return atom(h)
}
