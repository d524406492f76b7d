package framing

import (
	"slices"

	"slant/pipeline/syntax"
)

// A place is where a mention hangs in its sentence.
type place struct {
	head        int32  // the word over the phrase; −1: none
	preposition string // normal form; "": none
	modifies    bool   // it stands before the noun over it: "White House" in "White House officials"
	apart       bool   // what is said of the noun over it is not meant for it: "Moran's critics"
}

// maxClimb bounds how many conjuncts and appositions stand for one phrase.
const maxClimb = 8

// placeOf gives the place of the phrase headed by w. A conjunct or apposition
// has the place of the phrase that it belongs to: "love of Moran and Delgado".
func placeOf(t *syntax.Tree, w int32) place {
	for range maxClimb {
		tok := t.Token(w)
		switch tok.Relation {
		case syntax.Conj, syntax.Appos, syntax.Flat:
			if tok.Head >= 0 && noun(t.Token(tok.Head).Tag) {
				w = tok.Head
				continue
			}
		}
		break
	}
	at := place{head: t.Token(w).Head}
	switch t.Token(w).Relation {
	case syntax.Compound, syntax.Amod:
		at.modifies = true
	}
	if c := t.Dependent(w, syntax.Case); c >= 0 {
		at.preposition = t.Norm(c)
	}
	at.apart = at.head >= 0 && noun(t.Token(at.head).Tag) && apart(t.Norm(at.head))
	return at
}

func noun(tag syntax.Tag) bool { return tag == syntax.NOUN || tag == syntax.PROPN }

func (p place) under(w int32) bool { return p.head == w }

// governs tells whether a verb takes the target as its entry says: without a
// preposition, or by one that the entry names. "Rally behind" is about those
// behind whom one rallies; "welcome" is not about the house to which somebody
// is welcomed.
func (s *sheet) governs(t *term, at place) bool {
	if at.preposition == "" || at.head < t.first || at.head >= t.end {
		return true
	}
	for w := t.first; w < t.end; w++ {
		if s.tree.Norm(w) == at.preposition {
			return true
		}
	}
	return false
}

// aims tells a preposition by which a noun takes whom it is for or about: not
// the "by" and "from" of those who feel it, nor a place.
func aims(preposition string) bool {
	return slices.Contains([]string{"of", "for", "to", "toward", "towards", "against", "at", "with", "over", "about"}, preposition)
}
