package sentiment

import "slant/pipeline/syntax"

// noun brings a noun's valence to whoever it is said of. A noun with a patient
// ("criticism of", "contempt for") judges in two directions.
func (s *sentence) noun(n int32) {
	e := s.entry
	if h := s.head(n); s.relation(n) == syntax.Compound && h != none && s.mentionAt(h) == none {
		return // "transparency law", "terror suspect": a topic, not a judgement
	}
	if !e.hasPatient {
		s.bearer(n, n, e.weight, asLabel)
		s.governs(n)
		s.befalls(n, "for")
		return
	}
	f := s.factor(n, false)
	for c := s.child[n]; c != none; c = s.next[c] {
		switch s.relation(c) {
		case syntax.NmodPoss:
			s.reach(c, e.weight, f, asOwner)
		case syntax.Nmod:
			value := s.directed(s.caseOf(c))
			if s.caseOf(c) == "of" && s.given(n) {
				value = e.weight
			}
			if last := s.current.end - 1; last > n && s.head(last) == c {
				value = e.patient // the phrase has its preposition: "faith in"
			}
			s.reach(c, value, f, asAbout)
		}
	}
	if t := s.target[n]; t != none {
		s.reach(n, e.weight, s.factor(n, true), asLabel)
	}
	if s.dependent(n, syntax.Cop) != none {
		s.reach(s.subject(n), e.weight, f, asPredicate)
	}
	top := s.phraseOf(n)
	h := s.head(top)
	if h == none || s.relation(top) != syntax.Obj && s.relation(top) != syntax.Obl && s.relation(top) != syntax.NsubjPass {
		return
	}
	switch {
	case s.shifts[h].receives:
		s.reach(s.subject(h), e.patient, f, asGot)
	case s.relation(top) == syntax.Obj && s.shifts[h].carries:
		s.reach(s.subject(h), e.weight, f, asShown)
		s.towards(h, n, f)
	}
}

// given tells whether somebody has or gets what a noun names, which makes its "of"
// name the giver: "has the support of the party".
func (s *sentence) given(n int32) bool {
	top := s.phraseOf(n)
	h := s.head(top)
	return h != none && s.relation(top) == syntax.Obj && (s.shifts[h].carries || s.shifts[h].receives)
}

// phraseOf gives the noun whose place in the clause a noun shares: the first of
// its coordination, or what counts it ("a storm of criticism").
func (s *sentence) phraseOf(n int32) int32 {
	for hop := 0; hop < maxClimb; hop++ {
		h := s.head(n)
		if h == none {
			break
		}
		switch s.relation(n) {
		case syntax.Conj:
			if s.tag(h) != syntax.NOUN && s.tag(h) != syntax.PROPN || s.dependent(n, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) != none {
				return n
			}
		case syntax.Nmod:
			if !s.shifts[h].measures || s.caseOf(n) != "of" {
				return n
			}
		default:
			return n
		}
		n = h
	}
	return n
}

// befalls: "a setback for the minister", "bad for the minister".
func (s *sentence) befalls(n int32, preposition string) {
	for c := s.child[n]; c != none; c = s.next[c] {
		if r := s.relation(c); (r == syntax.Nmod || r == syntax.Obl) && c > n && s.caseOf(c) == preposition {
			s.reach(c, s.entry.weight, s.factor(n, false), asFor)
		}
	}
}

// towards: ""voiced contempt for the court" may hang "for the court" on the
// verb.
func (s *sentence) towards(v, n int32, f float64) {
	for c := s.child[v]; c != none; c = s.next[c] {
		if s.relation(c) == syntax.Obl && c > n {
			if p := s.caseOf(c); p == "for" || p == "of" || p == "towards" || p == "toward" || p == "against" {
				s.reach(c, s.entry.patient, f, asAbout)
			}
		}
	}
}

// directed gives the valence for what a preposition joins to a noun with a
// patient.
func (s *sentence) directed(preposition string) float64 {
	switch preposition {
	case "of", "for", "against", "on", "at", "about", "over", "towards", "toward", "to", "with":
		return s.entry.patient
	case "by", "from":
		return s.entry.weight
	}
	return 0
}

// governs: "jailed for corruption", "accused of cowardice", "hailed as a hero",
// "a leader with integrity".
func (s *sentence) governs(n int32) {
	top := s.phraseOf(n)
	h := s.head(top)
	if h == none {
		return
	}
	preposition := s.caseOf(top)
	switch s.relation(top) {
	case syntax.Obl:
		f := s.factor(n, false)
		switch preposition {
		case "as":
			if p := s.patient(h); p != none {
				s.reach(p, s.entry.weight, f, asAs)
			} else {
				s.reach(s.subject(h), s.entry.weight, f, asAs)
			}
		case "for", "of", "over":
			if p := s.patient(h); p != none {
				s.reach(p, s.entry.weight, float64(f*throughNoun), asAbout)
			} else if s.tag(h) == syntax.ADJ {
				s.reach(s.subject(h), s.entry.weight, float64(f*throughNoun), asAbout) // "famous for his courage"
			}
		case "with", "in", "into", "without", "through", "under":
			s.reach(s.subject(h), s.entry.weight, float64(f*throughNoun), asShown)
		}
	case syntax.Nmod:
		if preposition == "with" || preposition == "of" && s.tag(h) == syntax.PROPN {
			s.bearer(h, n, s.entry.weight, asModifier)
		}
	case syntax.Xcomp:
		s.reach(s.subject(n), s.entry.weight, s.factor(n, false), asPredicate)
	}
}

// bearer brings what is said of a noun by a word (itself or its modifier) to
// all that the noun stands for.
func (s *sentence) bearer(n, by int32, value float64, how rule) {
	inside := s.factor(by, true)
	s.reach(n, value, inside, how)
	if s.dependent(n, syntax.Cop) != none {
		s.reach(s.subject(n), value, s.factor(by, false), asPredicate)
	}
	if top := s.phraseOf(n); top != n && s.relation(top) == syntax.Obj {
		n = top
	}
	h := s.head(n)
	if h == none {
		return
	}
	to := &s.shifts[h]
	switch s.relation(n) {
	case syntax.Obj:
		if to.carries || to.receives || to.reverser {
			s.reach(s.subject(h), value, float64(s.factor(by, false)*throughVerb), asShown)
		}
	case syntax.NsubjPass:
		if to.carries || to.receives || to.reverser {
			s.reach(s.agent(h), value, float64(s.factor(by, false)*throughVerb), asShown)
		}
	case syntax.Compound, syntax.Flat:
		s.reach(h, value, inside, how)
	case syntax.Xcomp:
		if by != n {
			s.reach(s.subject(n), value, s.factor(by, false), asPredicate)
		}
	case syntax.Obl:
		if by != n && s.caseOf(n) == "as" {
			p := s.patient(h)
			if p == none {
				p = s.subject(h)
			}
			s.reach(p, value, s.factor(by, false), asAs)
		}
	case syntax.Nmod:
		if to.reverser {
			f := float64(s.factor(by, false) * throughNoun)
			for c := s.child[h]; c != none; c = s.next[c] {
				if s.relation(c) == syntax.NmodPoss {
					s.reach(c, value, f, asOwner)
				}
			}
		}
	case syntax.Conj:
		first := s.head(n)
		if s.dependent(n, syntax.Nsubj) == none && s.dependent(first, syntax.Cop) != none {
			s.reach(s.subject(first), value, s.factor(by, false), asPredicate)
		}
	}
}
