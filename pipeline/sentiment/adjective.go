package sentiment

import "slant/pipeline/syntax"

// adjective brings an adjective's valence to whoever has the property. One with
// a patient looks at somebody or befalls him: "angry at", "bad for".
func (s *sentence) adjective(a int32) {
	if s.entry.hasPatient {
		s.looksAt(a)
	}
	top := a
	for hop := 0; hop < maxClimb && s.relation(top) == syntax.Conj && s.dependent(top, syntax.Nsubj) == none; hop++ {
		h := s.head(top)
		if h == none {
			break
		}
		top = h
	}
	if n := s.head(top); (s.relation(top) == syntax.Amod || s.relation(top) == syntax.Compound) && n != none {
		s.bearer(n, a, s.entry.weight, asModifier)
		return
	}
	s.reach(s.subject(a), s.entry.weight, s.factor(a, false), asPredicate)
}

func (s *sentence) adverb(a int32) {
	h := s.head(a)
	if h == none || s.relation(a) == syntax.Obl || s.dependent(a, syntax.Cop) != none {
		s.reach(s.subject(a), s.entry.weight, s.factor(a, false), asPredicate)
		return
	}
	switch {
	case s.tag(h) == syntax.VERB || s.tag(h) == syntax.AUX:
		s.reach(s.agent(h), s.entry.weight, s.factor(a, false), asAdverb)
	case s.tag(h) == syntax.ADJ && s.relation(h) == syntax.Amod && s.head(h) != none:
		s.bearer(s.head(h), a, s.entry.weight, asModifier)
	case s.relation(a) == syntax.Nmod || s.relation(a) == syntax.Amod:
		s.bearer(h, a, s.entry.weight, asModifier)
	default:
		s.reach(s.subject(h), s.entry.weight, s.factor(a, false), asPredicate)
	}
}

func (s *sentence) looksAt(a int32) {
	f := s.factor(a, false)
	for c := s.child[a]; c != none; c = s.next[c] {
		if r := s.relation(c); (r == syntax.Obl || r == syntax.Nmod) && c > a {
			switch s.caseOf(c) {
			case "of", "for", "against", "at", "about", "over", "towards", "toward", "to", "with", "by":
				s.reach(c, s.entry.patient, f, asFor)
			}
		}
	}
}
