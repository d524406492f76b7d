package sentiment

import (
	"slant/pipeline/syntax"
	"slant/pipeline/voice"
)

// What is said of a noun is said, in part, of whoever it belongs to: "Putin's
// brutal regime". The factors were chosen on NewsMTSC's train part.
const (
	throughNoun = 0.6 // from a thing to its owner
	throughVerb = 0.8 // from an object to the subject that shows or gets it
)

// A rule names the way a term came to its target.
type rule uint8

const (
	asLabel rule = iota
	asModifier
	asPredicate
	asApposition
	asAgent
	asPatient
	asOwner
	asShown
	asGot
	asAdverb
	asAs
	asAbout
	asClause
)

// name gives the rule as the evidence tables write it; turned: a negation or
// reverser turned the sign.
func (r rule) name(turned bool) string {
	names := [...][2]string{
		asLabel:      {"label", "label, negated"},
		asModifier:   {"modifier", "modifier, negated"},
		asPredicate:  {"predicate", "predicate, negated"},
		asApposition: {"apposition", "apposition, negated"},
		asAgent:      {"agent", "agent, negated"},
		asPatient:    {"patient", "patient, negated"},
		asOwner:      {"owner", "owner, negated"},
		asShown:      {"shown by the subject", "shown by the subject, negated"},
		asGot:        {"received by the subject", "received by the subject, negated"},
		asAdverb:     {"manner", "manner, negated"},
		asAs:         {"called so", "called so, negated"},
		asAbout:      {"about", "about, negated"},
		asClause:     {"of its clause's subject", "of its clause's subject, negated"},
	}
	if turned {
		return names[r][1]
	}
	return names[r][0]
}

// reach brings a valence to whoever a word names: its mention, its
// coordinates and appositions, and where it is no mention, its owners.
func (s *sentence) reach(at int32, value, factor float64, how rule) {
	if at == none || value == 0 {
		return
	}
	v := float64(value * factor)
	name := how.name(factor < 0)
	s.add(at, v, name)
	for c := s.child[at]; c != none; c = s.next[c] {
		switch s.relation(c) {
		case syntax.Conj:
			if s.dependent(c, syntax.Nsubj, syntax.NsubjPass) == none {
				s.add(c, v, name)
			}
		case syntax.Appos, syntax.Flat:
			s.add(c, v, name)
		}
	}
	if s.relation(at) == syntax.Appos && s.head(at) != none {
		s.add(s.head(at), v, name)
	}
	if s.target[at] == none {
		// "oppose the Asian trade agreement" is not about Asia: what is done to a
		// thing reaches only who is said to own it.
		s.owners(at, float64(v*throughNoun), asOwner.name(factor < 0), how != asPatient && how != asAbout)
	}
}

// owners brings a valence to those a thing belongs to: "Iran's", "Iranian",
// "of Iran", "the Obama campaign".
// Attributes are "Iranian" and "Obama" there.
func (s *sentence) owners(thing int32, v float64, name string, attributes bool) {
	for c := s.child[thing]; c != none; c = s.next[c] {
		switch s.relation(c) {
		case syntax.NmodPoss:
			s.add(c, v, name)
		case syntax.Compound, syntax.Amod, syntax.Flat:
			if attributes {
				s.add(c, v, name)
			}
		case syntax.Nmod:
			if of := s.caseOf(c); of == "of" || of == "by" {
				s.add(c, v, name)
			}
		}
	}
}

// add writes down that the current term came to the mention that a word heads,
// if one does and it may use the term's words.
func (s *sentence) add(at int32, v float64, name string) {
	m := s.target[at]
	if m == none {
		return
	}
	if s.voice != nil && s.voice[at] == voice.Author && s.voice[s.current.head] != voice.Author {
		return // no word inside a quotation for a mention outside
	}
	s.reached = append(s.reached, reach{mention: m, term: *s.current, rule: name, value: v})
}

// follow brings a term to its targets.
func (s *sentence) follow(t *term) {
	s.current, s.entry = t, &s.rules.entries[t.entry]
	switch s.entry.tag {
	case syntax.VERB:
		s.verb(t.head)
	case syntax.NOUN:
		s.noun(t.head)
	case syntax.ADJ:
		s.adjective(t.head)
	case syntax.ADV:
		s.adverb(t.head)
	}
}

func (s *sentence) adjective(a int32) {
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
