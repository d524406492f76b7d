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
		if mentions[k].Part || mentions[k].Kind == entity.Demonym {
			s.ranks[k] = offside
		}
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
			if placed(s.caseOf(i)) {
				return s.clauseOf(h), offside
			}
			return s.clauseOf(h), max(r, atSide)
		case syntax.NmodPoss, syntax.Compound, syntax.Flat:
			r = max(r, inSubject)
		case syntax.Appos, syntax.Conj:
			if s.opensClause(i) {
				return i, atSide
			}
		case syntax.Nmod:
			if placed(s.caseOf(i)) {
				return s.clauseOf(h), offside
			}
			r = max(r, asObject)
		case syntax.Amod:
			r = max(r, atSide)
		default:
			return s.clauseOf(h), max(r, atSide)
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
	e, v := s.entry, s.entry.weight
	if v == 0 {
		return // it looks at somebody else: "critical of", "support for"
	}
	f := s.factor(t.head, false)
	if f < leastAsserted || e.tag == syntax.NOUN && s.somebody(t.head) {
		return
	}
	verb := e.tag == syntax.VERB
	if verb && (s.relation(t.head) == syntax.Amod || s.passive(t.head) || s.dependent(t.head, syntax.Nsubj) != none) {
		return
	}
	c, r := s.place(t.head)
	if r > asObject || s.onlooks(c) {
		return
	}
	at, best, several := s.middle(c, mentions)
	if at != none {
		if best == asSubject || best == inSubject && !several {
			for k := range mentions {
				if s.clause[k] == c && s.ranks[k] == best {
					s.addLoose(s.heads[k], float64(v*f)*besideWorth, asBeside)
				}
			}
		}
		return
	}
	if who := s.subject(c); who != none {
		s.addLoose(who, float64(v*f)*besideWorth, asBeside)
	}
}

// placed tells a preposition of places, times and sources.
func placed(preposition string) bool {
	return oneOf(preposition, "in", "at", "from", "to", "near", "before", "after", "since", "during", "until", "into", "across",
		"outside", "inside", "according", "per", "than", "unlike", "like", "through", "between", "among", "within", "throughout")
}

// place gives the clause and the rank of a word that is no mention.
func (s *sentence) place(i int32) (int32, rank) {
	if s.head(i) == none || s.opensClause(i) {
		if s.dependent(i, syntax.Nsubj, syntax.NsubjPass) != none && s.tag(i) != syntax.VERB {
			return i, asSubject // what is said of the subject
		}
		return i, atSide
	}
	r := atSide
	for hop := 0; hop < 2*maxClimb; hop++ {
		h := s.head(i)
		if h == none || s.opensClause(i) {
			return i, r
		}
		switch s.relation(i) {
		case syntax.Nsubj, syntax.NsubjPass:
			return s.clauseOf(h), asSubject
		case syntax.Obj, syntax.Iobj, syntax.Xcomp:
			return s.clauseOf(h), asObject
		case syntax.Obl, syntax.OblAgent, syntax.Advmod, syntax.Advcl:
			return s.clauseOf(h), atSide
		}
		i = h
	}
	return i, r
}

// middle gives the mention of the highest rank in a clause, and whether others
// that are not the same entity have that rank too.
func (s *sentence) middle(c int32, mentions []entity.Mention) (at int32, best rank, several bool) {
	at, best = none, offside
	for k := range mentions {
		if s.clause[k] != c || s.ranks[k] > best || s.ranks[k] == offside {
			continue
		}
		if s.ranks[k] < best {
			several = false
		} else if mentions[k].Entity == "" || mentions[k].Entity != mentions[at].Entity {
			several = true
		}
		at, best = int32(k), s.ranks[k]
	}
	return at, best, several
}

const (
	leastAsserted = 0.5
	besideWorth   = 0.35
)
