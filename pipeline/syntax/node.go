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
	numShapes
)

// nameForm is the form of a collapsed name.
const nameForm = "\x00NAME"

// A node is what the network sees of a word or a collapsed name.
type node struct {
	norm  string
	form  uint64 // hash of the word; numbers of a length are alike
	shape shape
	first int32 // index into Document.Words
	last  int32 // index into Document.Words: the word itself, or a name's last one
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

// formOf gives the hash of a word's form. Numbers of the same length are alike,
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

// The beginnings and endings by which a word is known besides its form.
const (
	numEndings    = 4 // of one to four bytes
	numBeginnings = 3 // of one to three bytes
	numAffixes    = numEndings + numBeginnings
	affixBits     = 12
	affixRows     = numAffixes << affixBits
)

// affixes gives the rows of a node's beginnings and endings, none for a name or
// a number. A word shorter than an affix has the whole word for it.
func (n *node) affixes(rows *[numAffixes]int32) []int32 {
	if n.shape == number || n.shape == name {
		return rows[:0]
	}
	s := n.norm
	h := uint64(fnvA)
	for k := range numEndings {
		if k < len(s) {
			h = (h ^ uint64(s[len(s)-1-k])) * fnvB
		}
		rows[k] = affixRow(k, h)
	}
	h = fnvA
	for k := range numBeginnings {
		if k < len(s) {
			h = (h ^ uint64(s[k])) * fnvB
		}
		rows[numEndings+k] = affixRow(numEndings+k, h)
	}
	return rows[:]
}

func affixRow(k int, h uint64) int32 {
	return int32(k<<affixBits) | int32(atom(h)>>(64-affixBits))
}
