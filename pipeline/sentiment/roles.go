package sentiment

import (
	"strings"

	"slant/pipeline/syntax"
)

// passive tells whether what depends on a predicate as its subject is its
// patient: "was praised", "praised by all, he", "arrested and charged".
func (s *sentence) passive(p int32) bool {
	for hop := 0; hop < maxClimb; hop++ {
		if s.dependent(p, syntax.NsubjPass, syntax.AuxPass, syntax.CsubjPass) != none || s.headline(p) {
			return true
		}
		if s.dependent(p, syntax.Nsubj, syntax.Obj, syntax.Aux, syntax.Mark) != none || s.gerund(p) {
			return false
		}
		switch s.relation(p) {
		case syntax.Acl, syntax.Amod, syntax.Advcl:
			return true
		case syntax.Conj:
			if !s.participleForm(p) {
				return false // "is supported, but criticise": two agents
			}
			p = s.head(p)
			if p == none {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// headline tells a passive whose auxiliary is left out ("Smith accused of fraud",
// "Smith hailed as saviour", "Smith condemned by court"): a past participle
// without object, auxiliary or a clause for its object, and with the preposition
// that its passive takes.
func (s *sentence) headline(p int32) bool {
	if s.tag(p) != syntax.VERB || !strings.HasSuffix(s.norm(p), "ed") || s.dependent(p, syntax.Nsubj) == none ||
		s.dependent(p, syntax.Obj, syntax.Aux, syntax.Ccomp, syntax.Xcomp) != none {
		return false
	}
	e := s.entry
	if e == nil || e.tag != syntax.VERB || e.weight != 0 || !e.hasPatient {
		return false // who acts is judged too, and the participle may be the past tense
	}
	for c := s.child[p]; c != none; c = s.next[c] {
		if r := s.relation(c); r == syntax.Obl || r == syntax.OblAgent {
			switch s.caseOf(c) {
			case "of", "as", "by", "with", "over", "for", "in", "after", "on", "amid":
				return c > p
			}
		}
	}
	return false
}

// participleForm tells whether a verb form can be a past participle.
func (s *sentence) participleForm(p int32) bool {
	w := s.norm(p)
	for _, ending := range []string{"ed", "en", "wn", "ne", "nt", "ght", "pt", "lt", "ft", "ld", "nd", "ung", "et", "ut", "ad", "id", "ost", "un"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// subject gives the word that a predicate is said of, none where the sentence
// has none: through conjunction, control ("seems weak"), relative clauses and
// participles.
func (s *sentence) subject(p int32) int32 {
	for hop := 0; hop < maxClimb && p != none; hop++ {
		if c := s.dependent(p, syntax.Nsubj, syntax.NsubjPass); c != none {
			return s.antecedent(c, p)
		}
		h := s.head(p)
		switch s.relation(p) {
		case syntax.Acl, syntax.AclRelcl, syntax.Amod:
			return h
		case syntax.Xcomp:
			if h == none {
				return none
			}
			if o := s.dependent(h, syntax.Obj); o != none && !s.passive(h) {
				return o
			}
		case syntax.Advcl, syntax.Obl:
			if o := s.seenAs(p, h); o != none {
				return o
			}
		case syntax.Conj, syntax.Advmod:
		case syntax.Ccomp:
			if s.dependent(p, syntax.Expl) != none {
				return none
			}
		default:
			return none
		}
		p = h
	}
	return none
}

// seenAs gives the object of whom something is said with "as", none where there is
// none: "described him as friendly", "saw him as ignoring the poor".
func (s *sentence) seenAs(p, h int32) int32 {
	if h == none || s.passive(h) {
		return none
	}
	for c := s.child[p]; c != none; c = s.next[c] {
		if r := s.relation(c); (r == syntax.Case || r == syntax.Mark) && s.norm(c) == "as" {
			o := s.dependent(h, syntax.Obj)
			if o < p {
				return o
			}
		}
	}
	return none
}

// antecedent gives what a relative pronoun stands for, else the word itself.
func (s *sentence) antecedent(c, p int32) int32 {
	switch s.norm(c) {
	case "who", "which", "that", "whom":
	default:
		return c
	}
	for hop := 0; hop < maxClimb && p != none; hop++ {
		if s.relation(p) == syntax.AclRelcl {
			return s.head(p)
		}
		if s.relation(p) != syntax.Conj {
			break
		}
		p = s.head(p)
	}
	return c
}

// agent gives who does what a verb says, none where nobody is named.
func (s *sentence) agent(v int32) int32 {
	if !s.passive(v) {
		return s.subject(v)
	}
	for c := s.child[v]; c != none; c = s.next[c] {
		if s.relation(c) == syntax.OblAgent || s.relation(c) == syntax.Obl && s.caseOf(c) == "by" {
			return c
		}
	}
	return none
}

// patient gives whom it is done to, none where nobody is named.
func (s *sentence) patient(v int32) int32 {
	if s.passive(v) {
		return s.subject(v)
	}
	if o := s.dependent(v, syntax.Obj); o != none {
		return o
	}
	// "the man whom they accused": the verb of a relative clause with a
	// subject of its own and no object has the antecedent for one.
	if s.relation(v) == syntax.AclRelcl {
		if c := s.dependent(v, syntax.Nsubj); c != none && s.antecedent(c, v) == c {
			return s.head(v)
		}
	}
	return none
}
