package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// The ties of this file are those of reach.go, in shapes that parsers give the
// same sentences now and then, or one step further on.

// whoIs goes from a noun for people, or a thing, that is judged to whoever is said
// to be it: "Moran is a man who lied", "the convicted killer Tom Moran".
func (s *sentence) whoIs(h holding, mentions []entity.Mention) {
	v := float64(h.value * s.factor(s.current.head, false))
	if n := s.dependent(h.at, syntax.Nsubj); n != none && s.tag(h.at) == syntax.NOUN && h.at > n {
		if who := s.antecedent(n, h.at); who != h.at {
			s.addLoose(who, float64(v*throughHead), asIdentity)
		}
	}
	if !s.somebody(h.at) {
		return
	}
	for c := s.child[h.at]; c != none; c = s.next[c] {
		if m := s.mentionAt(c); m != none && c > h.at && mentions[m].Type == entity.Person {
			switch s.relation(c) {
			case syntax.Flat, syntax.Appos, syntax.Compound, syntax.List, syntax.Dep:
				s.addLoose(c, float64(v*throughHead), asIdentity)
			}
		}
	}
}

// looks goes from a noun that looks at somebody to him where the tree hangs him on
// the verb or on the next noun: "took a dig at Moran", "has full confidence in Moran",
// "impeachment proceedings against Moran".
func (s *sentence) looks(n int32) {
	v := float64(s.entry.patient * s.factor(n, false) * throughHead)
	if last := s.current.end - 1; last > s.current.first && s.relation(last) == syntax.Case && s.head(last) != none {
		s.addLoose(s.head(last), v, asAimed) // "a big win for Moran"
		return
	}
	h := s.head(n)
	if h == none {
		return
	}
	var hangs syntax.Relation
	switch s.relation(n) {
	case syntax.Obj:
		hangs = syntax.Obl
	case syntax.Compound:
		hangs = syntax.Nmod
	default:
		return
	}
	for c := s.child[h]; c != none; c = s.next[c] {
		if s.relation(c) != hangs || c < n {
			continue
		}
		switch s.caseOf(c) {
		case "against", "at", "towards", "toward", "into":
			s.addLoose(c, v, asAimed)
		case "in", "on", "for", "of", "with":
			if hangs == syntax.Nmod || s.shifts[h].carries {
				s.addLoose(c, v, asAimed)
			}
		}
	}
}

// calledSo: a noun that looks at somebody is also a name to call him by: "calls
// Moran a killer", "known as a champion of the poor".
func (s *sentence) calledSo(n int32) {
	h := s.head(n)
	if h == none || s.entry.weight == 0 {
		return
	}
	v := float64(s.entry.weight * s.factor(n, false) * throughHead)
	switch {
	case s.relation(n) == syntax.Xcomp:
		if who := s.subject(n); who != none {
			s.addLoose(who, v, asCalled)
		}
	case s.relation(n) == syntax.Obl && s.caseOf(n) == "as":
		who := s.patient(h)
		if who == none {
			who = s.subject(h)
		}
		if who != none {
			s.addLoose(who, v, asCalled)
		}
	}
}

// addressed: "Moran, you are a liar", and a name between commas that the tree takes
// for somebody addressed: "Moran, he noted, is a liar".
func (s *sentence) addressed(p int32) {
	n := s.dependent(p, syntax.Nsubj, syntax.NsubjPass)
	if n != none && s.norm(n) != "you" {
		return
	}
	if c := s.dependent(p, syntax.Vocative); c != none {
		s.addLoose(c, float64(s.entry.weight*s.factor(s.current.head, false)*throughHead), asAddressed)
	}
}
