package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// A rank is how near a mention stands to the middle of its clause.
type rank uint8

const (
	asSubject rank = iota
	inSubject      // an owner or part of it
	asObject
	atSide  // other complements
	offside // places, times and sources: not what the clause is about
)

// clauseOf gives the predicate of the clause that a word stands in.
func (s *sentence) clauseOf(i int32) int32 {
	for hop := 0; hop < 2*maxClimb; hop++ {
		h := s.head(i)
		if h == none || s.opensClause(i) {
			return i
		}
		i = h
	}
	return i
}

// opensClause tells whether a word is the predicate of a clause of its own.
func (s *sentence) opensClause(i int32) bool {
	switch s.relation(i) {
	case syntax.Ccomp, syntax.Advcl, syntax.Acl, syntax.AclRelcl, syntax.Parataxis, syntax.Csubj, syntax.CsubjPass:
		return true
	case syntax.Conj:
		return s.tag(i) == syntax.VERB || s.dependent(i, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) != none
	}
	return false
}

// seats finds for each mention its clause and its rank there.
func (s *sentence) seats(mentions []entity.Mention) {
	s.clause, s.ranks = sized(s.clause, len(mentions)), sized(s.ranks, len(mentions))
	for k := range mentions {
		s.clause[k], s.ranks[k] = s.seat(s.heads[k])
	}
}

func (s *sentence) seat(i int32) (clause int32, r rank) {
	if s.opensClause(i) || s.head(i) == none {
		return i, asSubject // "Moran, who …", "Moran is a liar" where the name is the predicate
	}
	r = asSubject
	for hop := 0; hop < 2*maxClimb; hop++ {
		h := s.head(i)
		if h == none {
			return i, offside
		}
		switch s.relation(i) {
		case syntax.Nsubj, syntax.NsubjPass:
			return s.clauseOf(h), r
		case syntax.Obj, syntax.Iobj:
			return s.clauseOf(h), max(r, asObject)
		case syntax.Obl, syntax.OblAgent:
			if !oneOf(s.caseOf(i), "with", "on", "of", "for", "about", "against", "over", "around", "toward", "towards") {
				return s.clauseOf(h), offside
			}
			return s.clauseOf(h), max(r, atSide)
		case syntax.NmodPoss, syntax.Compound, syntax.Flat:
			r = max(r, inSubject)
		case syntax.Appos, syntax.Conj:
			if s.opensClause(i) {
				return i, offside
			}
		case syntax.Nmod:
			if !oneOf(s.caseOf(i), "of", "on", "about", "against", "for", "over") {
				return s.clauseOf(h), offside
			}
			r = max(r, inSubject)
		case syntax.Amod:
			r = max(r, atSide)
		default:
			return s.clauseOf(h), offside
		}
		if s.opensClause(h) || s.head(h) == none {
			return h, max(r, asObject)
		}
		i = h
	}
	return i, offside
}

// beside brings a judgement that is said of nobody to whoever its clause is about.
func (s *sentence) beside(t *term, mentions []entity.Mention) {
	e := s.entry
	v := e.weight
	if v == 0 {
		v = e.patient
	}
	f := s.factor(t.head, false)
	c := s.clauseOf(t.head)
	for level := 0; level < besideLevels; level++ {
		best, several := offside, false
		at := none
		for k := range mentions {
			if s.clause[k] != c || s.ranks[k] > best || s.ranks[k] == offside {
				continue
			}
			if s.ranks[k] == best && at != none && (mentions[k].Entity == "" || mentions[k].Entity != mentions[at].Entity) {
				several = true
			}
			if s.ranks[k] < best {
				several = false
			}
			best, at = s.ranks[k], int32(k)
		}
		if at != none {
			if best <= asSubject || !several {
				for k := range mentions {
					if s.clause[k] == c && s.ranks[k] == best {
						s.addLoose(s.heads[k], float64(v*f)*besideWorth, asBeside)
					}
				}
			}
			return
		}
		if who := s.subject(c); who != none {
			if s.mentionAt(who) != none || s.standsFor[who] != none {
				s.addLoose(who, float64(v*f)*besideWorth, asBeside)
				return
			}
			if s.somebody(who) || s.tag(who) == syntax.PRON && s.norm(who) != "it" {
				return
			}
		}
		switch s.relation(c) {
		case syntax.Advcl, syntax.Acl, syntax.AclRelcl, syntax.Conj, syntax.Xcomp:
		default:
			return
		}
		h := s.head(c)
		if h == none {
			return
		}
		c = s.clauseOf(h)
	}
}

const (
	besideLevels = 2
	besideWorth  = 0.35
)
