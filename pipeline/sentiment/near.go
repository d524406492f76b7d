package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

const (
	nearWords = 40 // words between a judgement and the mention it is given to
	nearWorth = 0.25
)

// near brings a judgement that nothing else places to the nearest mention.
func (s *sentence) near(t *term, mentions []entity.Mention) {
	e := s.entry
	v := e.weight
	if v == 0 {
		v = e.patient
	}
	f := s.factor(t.head, false)
	if f < leastAsserted || e.tag == syntax.NOUN && s.somebody(t.head) {
		return
	}
	c, r := s.place(t.head)
	best, at, several := int32(nearWords)+1, none, false
	for k := range mentions {
		m := &mentions[k]
		distance := m.FirstWord - s.base - t.end
		if m.EndWord-s.base <= t.first {
			distance = t.first - (m.EndWord - s.base)
		}
		if distance < 0 || distance > best || s.ranks[k] == offside {
			continue
		}
		several = distance == best && at != none && (m.Entity == "" || m.Entity != mentions[at].Entity)
		best, at = distance, int32(k)
	}
	if at == none || several || s.ranks[at] == offside {
		return
	}
	if s.clause[at] == c {
		if s.ranks[at] >= asObject && r <= inSubject || s.ranks[at] <= inSubject && s.watched(c, r) {
			return
		}
	}
	s.addLoose(s.heads[at], float64(v*f)*nearWorth, asNear)
}

// within tells whether two clauses are the same or one opens inside the other.
func (s *sentence) within(a, b int32) bool {
	if a == b {
		return true
	}
	ha, hb := s.head(a), s.head(b)
	return ha != none && s.clauseOf(ha) == b || hb != none && s.clauseOf(hb) == a || ha != none && hb != none && s.clauseOf(ha) == s.clauseOf(hb)
}
