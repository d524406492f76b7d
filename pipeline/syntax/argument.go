package syntax

import "strings"

// An Argument is what a word is to a predicate. Agent does it, Patient
// undergoes it, Attribute is described by it ("X is sluggish").
type Argument struct {
	Predicate int32 // index into Document.Words
	Role      Role
}

// Arguments appends to into the predicates that a word is an argument of: that
// of its own arc, then those that follow from it. A conjunct or an apposition
// stands for its head; a subject is also that of the predicates joined to its
// own and of open clauses under it ("X wants to attack", "X came, attacking");
// an object is the subject of an open clause ("told X to go", "called X
// sluggish"); a noun is an argument of its relative clauses and participles ("X,
// who attacked", "X, accused of"). For a name of several words ask for the last.
// Where Role asks for the place of a phrase, Arguments asks who does what.
func (t *Tree) Arguments(into []Argument, w int32) []Argument {
	limit := len(into) + maxTies
	top := t.standsFor(w)
	tok := t.tokens[top]
	if h := tok.Head; h >= 0 {
		switch tok.Relation {
		case Nsubj, NsubjPass:
			role := t.subjectRole(h)
			// With an object of its own and no auxiliary for it, the verb is active
			// and the parser's relation wrong.
			if tok.Relation == NsubjPass && t.Dependent(h, Obj) < 0 {
				role = Patient
			}
			into = append(into, Argument{h, role})
			into = t.handDown(into, h, 0, limit)
		case Obj, Iobj:
			into = append(into, Argument{h, Patient})
			if x := t.Dependent(h, Xcomp); x >= 0 && !promises(t.Norm(h)) {
				into = append(into, Argument{x, t.openRole(x)})
			}
		case OblAgent:
			into = append(into, Argument{h, Agent})
		case Obl:
			if t.caseOf(top) == "by" && t.participial(h) {
				into = append(into, Argument{h, Agent})
			}
		}
	}
	into = t.modified(into, w, limit)
	if top != w {
		into = t.modified(into, top, limit)
	}
	return into
}

// standsFor gives the first of the coordination or apposition of a word.
func (t *Tree) standsFor(w int32) int32 {
	for {
		tok := t.tokens[w]
		if tok.Head < 0 || !t.nominal(tok.Head) {
			return w
		}
		switch tok.Relation {
		case Appos, Flat, Conj:
			w = tok.Head
		default:
			return w
		}
	}
}

// subjectRole gives the role of a predicate's subject.
func (t *Tree) subjectRole(predicate int32) Role {
	switch tag := t.tokens[predicate].Tag; {
	case t.Dependent(predicate, AuxPass) >= 0:
		return Patient
	case tag == VERB && t.Dependent(predicate, Cop) < 0 || tag == AUX:
		return Agent
	default:
		return Attribute
	}
}

// participial tells whether a predicate is in the passive, by an auxiliary or as
// a past participle that modifies a noun, opens a clause, or shares another's
// auxiliary.
func (t *Tree) participial(w int32) bool {
	for range maxDepth {
		if t.Passive(w) || t.Dependent(w, OblAgent) >= 0 {
			return true
		}
		tok := t.tokens[w]
		if tok.Tag != VERB || strings.HasSuffix(t.Norm(w), "ing") || t.Dependent(w, Nsubj, Aux, Mark) >= 0 {
			return false
		}
		switch tok.Relation {
		case Acl, Advcl, Amod:
			return true
		case Conj:
			if t.Dependent(w, Obj) >= 0 {
				return false
			}
			w = tok.Head
		default:
			return false
		}
	}
	return false
}

// openRole gives the role of the understood subject of a clause without one.
func (t *Tree) openRole(clause int32) Role {
	if t.participial(clause) {
		return Patient
	}
	return t.subjectRole(clause)
}

// handDown appends what the subject of a predicate is to the predicates joined
// to it or open under it.
func (t *Tree) handDown(into []Argument, predicate int32, depth, limit int) []Argument {
	for c := t.Child(predicate); c >= 0 && depth < maxDepth && len(into) < limit; c = t.Next(c) {
		if t.Dependent(c, Nsubj, NsubjPass, Csubj, CsubjPass) >= 0 {
			continue
		}
		switch t.tokens[c].Relation {
		case Conj:
			if tag := t.tokens[c].Tag; tag != VERB && tag != t.tokens[predicate].Tag && t.Dependent(c, Cop) < 0 {
				continue
			}
		case Xcomp:
			if t.Dependent(predicate, Obj) >= 0 && !promises(t.Norm(predicate)) {
				continue
			}
		case Advcl:
			if !t.open(c) {
				continue
			}
		default:
			continue
		}
		into = append(into, Argument{c, t.openRole(c)})
		into = t.handDown(into, c, depth+1, limit)
	}
	return into
}

// open tells whether an adverbial clause has no subject because the main
// clause's is meant: a participle or an infinitive.
func (t *Tree) open(clause int32) bool {
	n := t.Norm(clause)
	if t.tokens[clause].Tag != VERB {
		return false
	}
	if strings.HasSuffix(n, "ing") || strings.HasSuffix(n, "ed") || strings.HasSuffix(n, "en") {
		return true
	}
	m := t.Dependent(clause, Mark)
	return m >= 0 && t.Norm(m) == "to"
}

// promises tells whether a verb with an object leaves the subject in charge ("X
// promised Y to come").
func promises(norm string) bool {
	switch norm {
	case "promise", "promises", "promised", "promising", "vow", "vows", "vowed", "vowing",
		"threaten", "threatens", "threatened", "threatening":
		return true
	}
	return false
}

// modified appends what a noun is to the clauses that modify it.
func (t *Tree) modified(into []Argument, noun int32, limit int) []Argument {
	for c := t.Child(noun); c >= 0 && len(into) < limit; c = t.Next(c) {
		switch t.tokens[c].Relation {
		case AclRelcl:
			role, subject := t.relativeRole(c)
			if role == NoRole {
				continue
			}
			into = append(into, Argument{c, role})
			if subject {
				into = t.handDown(into, c, 1, limit)
			}
		case Acl:
			if t.Dependent(c, Mark, Nsubj, NsubjPass) < 0 && t.tokens[c].Tag == VERB {
				into = append(into, Argument{c, t.openRole(c)})
			}
		}
	}
	return into
}

// relativeRole gives the role of the noun that a relative clause modifies, and
// whether it is the clause's subject.
func (t *Tree) relativeRole(clause int32) (role Role, subject bool) {
	for c := t.Child(clause); c >= 0; c = t.Next(c) {
		switch t.Norm(c) {
		case "who", "whom", "which", "that":
		default:
			continue
		}
		switch t.tokens[c].Relation {
		case Nsubj:
			return t.subjectRole(clause), true
		case NsubjPass:
			return Patient, true
		case Obj, Iobj:
			return Patient, false
		}
	}
	if t.Dependent(clause, Nsubj) >= 0 && t.Dependent(clause, Obj, Cop, Obl, Ccomp, Xcomp) < 0 && t.tokens[clause].Tag == VERB {
		return Patient, false // "the man they attacked"
	}
	return NoRole, false
}
