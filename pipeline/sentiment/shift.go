package sentiment

import "slant/pipeline/syntax"

// A shift is what shifters do to a word and to what depends on it.
type shift struct {
	negated  float64 // by negations that depend on it
	modal    float64 // by its modal verbs
	graded   float64 // by intensifiers and diminishers that depend on it
	clause   float64 // by a conjunction that opens its clause
	reverses float64 // what it makes of its complement
	reverser bool
	carries  bool
	receives bool
	measures bool
	organ    bool
	people   bool
	onlooker bool
	judges   bool // a judgement of somebody
	somebody bool
	voids    bool // its subject is nobody: what its clause complement says is not said
}

// asked is what is left of what a question asks: it says nothing.
const asked = 0

func noShift() shift { return shift{negated: 1, modal: 1, graded: 1, clause: 1} }

// leave puts a shifter's factor on the word that it changes. head is its own
// word in the tree, end the end of its words.
func (s *sentence) leave(e *entry, head, end int32) {
	switch e.class {
	case reverser:
		s.shifts[head].reverser, s.shifts[head].reverses = true, e.weight
		return
	case carrier:
		s.shifts[head].carries = true
		return
	case receiver:
		s.shifts[head].receives = true
		return
	case measure:
		s.shifts[head].measures = true
		return
	case organ:
		s.shifts[head].organ = true
		return
	case people:
		s.shifts[head].people = true
		return
	case onlooker:
		s.shifts[head].onlooker = true
		return
	case somebody:
		s.shifts[head].somebody = true
		return
	}
	on := s.head(head)
	if last := end - 1; last != head && s.relation(last) == syntax.Case && s.head(last) != none {
		on = s.head(last) // "far from perfect"
	}
	if on == none {
		return
	}
	to := &s.shifts[on]
	switch e.class {
	case negation:
		to.negated *= e.weight
		if h := s.head(on); h != none && (s.relation(on) == syntax.Nsubj || s.relation(on) == syntax.NsubjPass) {
			s.shifts[h].negated *= e.weight // "no minister trusts", "hardly anybody respects"
		}
		if r := s.relation(head); r == syntax.Nsubj || r == syntax.NsubjPass {
			to.voids = true // "nothing suggests that"
		}
	case intensifier, diminisher:
		if r := s.relation(head); r == syntax.Advmod || r == syntax.Amod || r == syntax.Det {
			to.graded *= e.weight
		}
	case modal:
		if s.relation(head) == syntax.Aux {
			to.modal *= e.weight
		}
	case conditional:
		to.clause *= e.weight
	case contrast:
		s.leaveContrast(e, head, on)
	}
}

// leaveContrast: a "but" between clauses makes what stands before it count for
// less; the others damp what they open.
func (s *sentence) leaveContrast(e *entry, head, on int32) {
	switch s.relation(head) {
	case syntax.Cc:
		if s.dependent(on, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) != none || s.tag(on) == syntax.VERB {
			s.but, s.butPays = head, e.weight
		}
	case syntax.Mark, syntax.Case:
		s.shifts[on].clause *= e.weight
	}
}

// factor gives what the shifters on the way up from a word make of it. inside:
// stop at the border of its noun phrase; what is said of "the corrupt
// minister" holds whether or not he is praised.
func (s *sentence) factor(i int32, inside bool) float64 {
	f := s.shifts[i].graded
	if s.but != none && i < s.but {
		f *= s.butPays
	}
	if s.question && !inside {
		f *= asked
	}
	scope := true // of negation and modality
	for hop := 0; hop < maxClimb; hop++ {
		at := &s.shifts[i]
		if scope {
			f *= float64(at.negated * at.modal)
		}
		f *= at.clause
		h := s.head(i)
		if h == none {
			break
		}
		var on bool
		scope, on = s.up(i, h, scope, inside)
		if !on {
			break
		}
		if s.shifts[h].reverser && s.complements(i) {
			f *= s.shifts[h].reverses
		}
		if s.shifts[h].voids && s.relation(i) == syntax.Ccomp {
			f = 0
		}
		i = h
	}
	return f
}

// up tells whether scope and climb go on from a word to its head.
func (s *sentence) up(i, h int32, scope, inside bool) (inScope, on bool) {
	to := &s.shifts[h]
	switch s.relation(i) {
	case syntax.Amod, syntax.Advmod, syntax.Xcomp, syntax.Compound:
		return scope, true
	case syntax.Obj:
		return scope && (to.carries || to.receives || to.reverser), !inside
	case syntax.Obl:
		return scope, !inside
	case syntax.Nmod:
		return scope && to.reverser, !inside
	case syntax.Ccomp, syntax.Acl:
		return false, to.reverser || s.relation(i) == syntax.Ccomp
	case syntax.Conj:
		return scope && s.sharesDenial(i, h), true
	}
	return false, false
}

// sharesDenial tells whether a conjunct lies under what denies the first one:
// "not cruel or unjust", and of predicates "not honest and reliable", but not
// "not honest, and reckless" or "not honest and is reckless".
func (s *sentence) sharesDenial(i, first int32) bool {
	c := s.dependent(i, syntax.Cc)
	if c == none {
		return false
	}
	switch s.norm(c) {
	case "or", "nor":
		return true
	case "and":
		return s.tag(i) == syntax.ADJ && s.tag(first) == syntax.ADJ && s.relation(first) != syntax.Amod &&
			s.norm(c-1) != "," && s.dependent(i, syntax.Cop, syntax.Nsubj, syntax.Aux) == none
	}
	return false
}

// complements tells whether a word is what its head is about.
func (s *sentence) complements(i int32) bool {
	switch s.relation(i) {
	case syntax.Obj, syntax.Xcomp, syntax.Ccomp, syntax.Obl, syntax.Nmod, syntax.Acl, syntax.NsubjPass:
		return true
	}
	return false
}
