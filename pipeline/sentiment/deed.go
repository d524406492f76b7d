package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// deed brings what is said of a word to the subject of the verb that it belongs to,
// as its object or what it is done with: "Moran oversaw a disastrous retreat".
func (s *sentence) deed(i int32, v float64) {
	v *= throughDeed
	for hop := 0; hop < maxClimb; hop++ {
		h := s.head(i)
		if h == none {
			return
		}
		switch s.relation(i) {
		case syntax.Conj:
			if s.tag(i) != s.tag(h) {
				return
			}
		case syntax.Nmod:
			if s.somebody(h) || s.mentionAt(h) != none || !oneOf(s.caseOf(i), "of", "for", "in", "with", "on") {
				return
			}
			v *= throughNoun
		case syntax.Compound, syntax.Appos:
			if s.somebody(h) || s.mentionAt(h) != none {
				return
			}
		case syntax.Obl:
			if oneOf(s.caseOf(i), "with", "in", "through", "into", "to", "as", "for", "by") {
				s.doer(h, v)
			}
			return
		case syntax.Obj, syntax.Xcomp:
			s.doer(h, v)
			return
		default:
			return
		}
		i = h
	}
}

// doer brings a valence to the subject of a verb, if what the verb is about may be
// laid at its door.
func (s *sentence) doer(verb int32, v float64) {
	if s.tag(verb) != syntax.VERB || s.onlooks(verb) || s.passive(verb) {
		return
	}
	who := s.subject(verb)
	switch {
	case who == none:
	case s.mentionAt(who) != none || s.standsFor[who] != none:
		s.addLooser(who, v, asDeed)
	case s.tag(who) == syntax.NOUN && !s.somebody(who):
		for c := s.child[who]; c != none; c = s.next[c] {
			if r := s.relation(c); r == syntax.NmodPoss || r == syntax.Nmod && oneOf(s.caseOf(c), "of", "by") {
				s.addLooser(c, float64(v*throughNoun), asDeed)
			}
		}
	}
}

// onlooks tells a verb whose subject is not answerable for what its object is: one
// that is listed, that judges its object, or that turns it.
func (s *sentence) onlooks(v int32) bool {
	return s.shifts[v].onlooker || s.shifts[v].judges || s.shifts[v].reverser
}

// made brings what is said of a thing to those who made it: "the reckless deal
// that Moran struck", "a shameful raid ordered by Moran".
func (s *sentence) made(thing int32, v float64) {
	v *= throughMaker
	for c := s.child[thing]; c != none; c = s.next[c] {
		if s.tag(c) != syntax.VERB || s.onlooks(c) {
			continue
		}
		switch s.relation(c) {
		case syntax.AclRelcl:
			if n := s.dependent(c, syntax.Nsubj); n != none && s.antecedent(n, c) == n {
				s.addLooser(n, v, asMaker)
			}
		case syntax.Acl:
			for b := s.child[c]; b != none; b = s.next[b] {
				if s.relation(b) == syntax.OblAgent || s.relation(b) == syntax.Obl && s.caseOf(b) == "by" {
					s.addLooser(b, v, asMaker)
				}
			}
		}
	}
}

// named brings what is done to a thing to the person whose name it bears: "they
// slammed the Moran plan". A country's name tells where it is, not whose.
func (s *sentence) named(thing int32, v float64, mentions []entity.Mention) {
	for c := s.child[thing]; c != none; c = s.next[c] {
		if r := s.relation(c); r != syntax.Compound && r != syntax.Flat || c > thing {
			continue
		}
		if m := s.mentionAt(c); m != none && mentions[m].Type == entity.Person {
			s.addLooser(c, float64(v*throughName), asNamed)
		}
	}
}

func oneOf(s string, list ...string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}
