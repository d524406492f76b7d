package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// The ties of this file are strict ones in shapes that the tree seldom gives them,
// or one step further on.

// identified goes from people who are judged to whoever is said to be them: "Moran
// is a man who lied", "the convicted swindler Tom Moran".
func (s *sentence) identified(h holding, mentions []entity.Mention) {
	v := float64(h.value*s.factor(s.current.head, false)) * throughVariant
	if n := s.dependent(h.at, syntax.Nsubj); n != none && s.dependent(h.at, syntax.Cop) != none {
		s.addLooser(s.antecedent(n, h.at), v, asIdentity)
	}
	if !s.somebody(h.at) {
		return
	}
	for c := s.child[h.at]; c != none; c = s.next[c] {
		if m := s.mentionAt(c); m == none || c < h.at || mentions[m].Type != entity.Person {
			continue
		}
		switch s.relation(c) {
		case syntax.Flat, syntax.Appos, syntax.Compound, syntax.List, syntax.Dep:
			s.addLooser(c, v, asIdentity)
		}
	}
}

// aimed goes from a noun that looks at somebody to him where the tree hangs him on
// the verb or on the next noun: "took a dig at Moran", "has full confidence in
// Moran", "impeachment proceedings against Moran". f is the factor of shifters.
func (s *sentence) aimed(n int32, f float64) {
	v := float64(s.entry.patient*f) * throughVariant
	if last := s.current.end - 1; last > s.current.first && s.relation(last) == syntax.Case && s.head(last) != none {
		s.addLooser(s.head(last), v, asAimed) // "a big win for Moran"
		return
	}
	h := s.head(n)
	if h == none {
		return
	}
	hangs := syntax.Nmod
	switch s.relation(n) {
	case syntax.Obj:
		hangs = syntax.Obl
	case syntax.Compound:
	default:
		return
	}
	for c := s.child[h]; c != none; c = s.next[c] {
		if s.relation(c) != hangs || c < n {
			continue
		}
		switch s.caseOf(c) {
		case "against", "at", "towards", "toward", "into":
			s.addLooser(c, v, asAimed)
		case "in", "on", "for", "of", "with":
			if hangs == syntax.Nmod || s.shifts[h].carries {
				s.addLooser(c, v, asAimed)
			}
		}
	}
}

// calledSo: a noun that looks at somebody is also a name to call him by: "calls
// Moran a killer", "known as a champion of the poor".
func (s *sentence) calledSo(n int32, f float64) {
	h, who := s.head(n), none
	switch {
	case h == none:
	case s.relation(n) == syntax.Xcomp:
		who = s.subject(n)
	case s.relation(n) == syntax.Obl && s.caseOf(n) == "as":
		if who = s.patient(h); who == none {
			who = s.subject(h)
		}
	}
	if who != none {
		s.addLooser(who, float64(s.entry.weight*f)*throughVariant, asCalled)
	}
}

// addressed: "Moran, you are a liar", and a name between commas that the tree takes
// for somebody addressed: "Moran, he noted, is a liar".
func (s *sentence) addressed(p int32, f float64) {
	n, c := s.dependent(p, syntax.Nsubj, syntax.NsubjPass), s.dependent(p, syntax.Vocative)
	if c != none && (n == none || s.norm(n) == "you") {
		s.addLooser(c, float64(s.entry.weight*f)*throughVariant, asAddressed)
	}
}

// fact: "it is shameful that Moran left".
func (s *sentence) fact(a int32, f float64) {
	n, c := s.dependent(a, syntax.Expl, syntax.Nsubj), s.dependent(a, syntax.Csubj, syntax.Ccomp)
	if n == none || c == none || s.norm(n) != "it" {
		return
	}
	if who := s.dependent(c, syntax.Nsubj); who != none {
		s.addLooser(who, float64(s.entry.weight*f)*throughFact, asFact)
	}
}

// bare: "Moran sacked", "Moran fined £1,500", and an object that the tree takes
// for a receiver: "they criticised him".
func (s *sentence) bare(v int32, f float64) {
	o := s.dependent(v, syntax.Obj)
	if o != none && s.tag(o) != syntax.NUM && s.tag(o) != syntax.SYM || s.dependent(v, syntax.Ccomp, syntax.Xcomp, syntax.Parataxis) != none {
		return
	}
	worth := float64(s.entry.patient*f) * throughVariant
	if o := s.dependent(v, syntax.Iobj); o != none {
		s.addLooser(o, worth, asReceiver)
		return
	}
	who := s.dependent(v, syntax.Nsubj)
	if who == none || !s.participial(v) || s.gerund(v) || s.passive(v) || s.dependent(v, syntax.Aux) != none || s.stops() {
		return
	}
	s.addLooser(who, worth, asHeadline)
}

// stops tells a sentence that ends with a full stop, as headlines do not.
func (s *sentence) stops() bool {
	for i := len(s.words) - 1; i >= max(0, len(s.words)-2); i-- {
		if s.words[i].Norm == "." {
			return true
		}
	}
	return false
}

// unpassive: a verb that takes no object has no passive: "he's failed".
func (s *sentence) unpassive(v int32, f float64) {
	if who := s.dependent(v, syntax.NsubjPass); who != none && !s.entry.hasPatient {
		s.addLooser(who, float64(s.entry.weight*f)*throughVariant, asIntransitive)
	}
}
