package sentiment

import "slant/pipeline/syntax"

// verb brings a verb's valences to its agent and its patient.
func (s *sentence) verb(v int32) {
	e, f := s.entry, s.factor(v, false)
	if s.relation(v) == syntax.Amod && s.head(v) != none {
		s.participle(v)
		return
	}
	s.reach(s.agent(v), e.weight, f, asAgent)
	if e.hasPatient {
		s.reach(s.phrasePatient(v), e.patient, f, asPatient)
	}
}

// participle: "the disgraced minister", "a threatening neighbour".
func (s *sentence) participle(v int32) {
	value := s.entry.patient
	if s.gerund(v) {
		value = s.entry.weight
	}
	s.bearer(s.head(v), v, value, asModifier)
}

// phrasePatient gives the patient of a verb or of a phrase that ends with a
// preposition ("crack down on").
func (s *sentence) phrasePatient(v int32) int32 {
	t := s.current
	if t.end-t.first > 1 {
		if s.passive(v) {
			return s.subject(v)
		}
		for i := t.end - 1; i > t.first; i-- {
			h := s.head(i)
			if h >= t.end && (s.relation(i) == syntax.Case || s.relation(i) == syntax.Mark) {
				return h
			}
		}
		if o := s.dependent(v, syntax.Obj); o != none && (o < t.first || o >= t.end) {
			return o
		}
		return none
	}
	return s.patient(v)
}
