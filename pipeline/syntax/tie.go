package syntax

// A Way is how a word says something of a target.
type Way uint8

// The ways, from a target to the words that say something of it.
const (
	Modifier    Way = iota // "sluggish Washington", "strongman Putin"
	Predicate              // "Washington is sluggish", "Washington seems weak"
	Apposition             // "Smith, a crook"
	AgentOf                // "Washington attacks": the verb
	PatientOf              // "they attack Washington", "the criticism of Washington"
	AgentObject            // "Washington took decisive action": the object and what modifies it
	Manner                 // "Washington acted decisively": the adverb
	Possession             // "Washington's failure", "the failure of Washington", "Chinese aggression"
)

// String gives the way in words, for evidence.
func (w Way) String() string {
	return [...]string{
		"modifier", "predicate", "apposition", "agent", "patient", "object of its action", "manner of its action", "possession",
	}[w]
}

// A Tie is a word that says something of a target.
type Tie struct {
	Word int32
	Way  Way
	Over int32 // the predicate between target and word, whose negation and modality count too; −1: none
}

// maxTies bounds what is looked at for one target, and so the work on a
// sentence of hostile length.
const maxTies = 96

// Ties appends to ties the words that say something of the phrase headed by w,
// in an order that depends on the tree alone. A word may be tied in two ways.
func (t *Tree) Ties(ties []Tie, w int32) []Tie {
	b := binder{t: t, ties: ties, limit: len(ties) + maxTies}
	b.phrase(w)
	return b.ties
}

// A binder gathers the ties of one target.
type binder struct {
	t     *Tree
	ties  []Tie
	limit int
}

func (b *binder) add(w int32, way Way, over int32) {
	if len(b.ties) < b.limit && w >= 0 {
		b.ties = append(b.ties, Tie{w, way, over})
	}
}

func (b *binder) full() bool { return len(b.ties) >= b.limit }

// phrase ties what modifies the target, and what its place in the clause says.
func (b *binder) phrase(w int32) {
	b.modifiers(w, Modifier, -1)
	t := b.t
	for range 8 { // conjuncts and appositions stand for the phrase they belong to
		tok := t.tokens[w]
		if tok.Head < 0 {
			break
		}
		if tok.Relation == Appos {
			b.modifiers(tok.Head, Modifier, -1)
			if !b.isName(tok.Head) {
				b.add(tok.Head, Apposition, -1)
			}
		}
		if tok.Relation != Appos && tok.Relation != Flat && (tok.Relation != Conj || !t.nominal(tok.Head)) {
			break
		}
		w = tok.Head
	}
	b.place(w)
}

func (b *binder) isName(w int32) bool { return b.t.tokens[w].Tag == PROPN }

// modifiers ties what hangs on the head of a noun phrase and describes it.
func (b *binder) modifiers(w int32, way Way, over int32) {
	t := b.t
	for c := t.Child(w); c >= 0 && !b.full(); c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Amod, Nummod:
			b.add(c, way, over)
			b.conjuncts(c, way, over)
		case Compound, Nmod:
			if t.tokens[c].Relation == Compound && !b.isName(c) {
				b.add(c, way, over)
			}
		case Appos:
			if !b.isName(c) {
				b.add(c, Apposition, over)
				b.modifiers(c, Apposition, over)
			}
		case Acl:
			if way == Modifier {
				b.participle(c)
			}
		case AclRelcl:
			if way == Modifier {
				b.relative(c)
			}
		}
	}
}

func (b *binder) conjuncts(w int32, way Way, over int32) {
	for c := b.t.Child(w); c >= 0 && !b.full(); c = b.t.Next(c) {
		if b.t.tokens[c].Relation == Conj {
			b.add(c, way, over)
		}
	}
}

// participle ties a clause without a subject of its own: "accused of fraud",
// "stating that", "to blame".
func (b *binder) participle(verb int32) {
	if b.pastParticiple(verb) && b.t.Dependent(verb, Aux) < 0 {
		b.patientOf(verb)
		return
	}
	b.agentOf(verb, -1, 0)
}

// pastParticiple tells a verb form that says what is done to somebody.
func (b *binder) pastParticiple(verb int32) bool {
	if b.t.Passive(verb) {
		return true
	}
	n := b.t.Norm(verb)
	if len(n) > 3 && n[len(n)-3:] == "ing" || b.t.Dependent(verb, Mark, Obj) >= 0 {
		return false
	}
	return len(n) > 2 && (n[len(n)-2:] == "ed" || n[len(n)-2:] == "en" || n[len(n)-1:] == "t" || n[len(n)-2:] == "wn")
}

// relative ties a relative clause through the part that its pronoun plays.
func (b *binder) relative(verb int32) {
	t := b.t
	for c := t.Child(verb); c >= 0; c = t.Next(c) {
		switch t.Norm(c) {
		case "who", "which", "that", "whom":
		default:
			continue
		}
		switch t.tokens[c].Relation {
		case Nsubj:
			b.subject(verb, 0)
			return
		case NsubjPass, Obj, Iobj:
			b.patientOf(verb)
			return
		}
	}
	if t.Dependent(verb, Nsubj) >= 0 && t.Dependent(verb, Obj) < 0 && t.tokens[verb].Tag == VERB {
		b.patientOf(verb) // "the man they praised"
	}
}

// place ties what the target's place in its clause says of it.
func (b *binder) place(w int32) {
	t := b.t
	tok := t.tokens[w]
	if tok.Head < 0 {
		return
	}
	switch tok.Relation {
	case Nsubj, Csubj:
		b.subject(tok.Head, 0)
	case NsubjPass, CsubjPass:
		b.patientOf(tok.Head)
	case Obj, Iobj:
		b.patientOf(tok.Head)
	case OblAgent:
		b.add(tok.Head, AgentOf, -1)
		b.manner(tok.Head)
	case Obl:
		b.oblique(w, tok.Head)
	case NmodPoss:
		b.possession(tok.Head)
	case Nmod:
		if t.caseOf(w) == "of" {
			b.possession(tok.Head)
		}
		b.add(tok.Head, PatientOf, -1)
		b.conjuncts(tok.Head, PatientOf, -1)
	case Compound, Amod:
		b.possession(tok.Head)
	case Root, Ccomp, Parataxis, Conj:
		// the target is itself predicated, or a fragment: nothing is said of it
	}
}

func (b *binder) oblique(w, head int32) {
	switch b.t.caseOf(w) {
	case "by":
		if b.t.Passive(head) || b.pastParticiple(head) {
			b.add(head, AgentOf, -1)
			b.manner(head)
		}
	case "in", "near", "from", "during", "after", "before", "since", "until", "via", "outside", "inside", "across":
		// a place or time, not somebody to whom something is done
	default:
		b.add(head, PatientOf, -1)
	}
}

// possession ties what belongs to the target, and the predicate of that.
func (b *binder) possession(noun int32) {
	t := b.t
	if !t.nominal(noun) || b.isName(noun) {
		return
	}
	b.add(noun, Possession, -1)
	b.modifiers(noun, Possession, -1)
	b.conjuncts(noun, Possession, -1)
	tok := t.tokens[noun]
	if tok.Relation == Nsubj && tok.Head >= 0 && t.tokens[tok.Head].Tag != VERB {
		b.add(tok.Head, Possession, tok.Head)
		b.modifiers(tok.Head, Possession, tok.Head)
	} else if tok.Relation == Nsubj && tok.Head >= 0 {
		b.add(tok.Head, AgentOf, -1)
	} else if tok.Relation == NsubjPass || tok.Relation == Obj {
		b.add(tok.Head, PatientOf, -1)
	}
}

// maxDepth bounds chains of clauses that share a subject.
const maxDepth = 6

// subject ties the predicate that the target is the subject of.
func (b *binder) subject(head int32, depth int) {
	t := b.t
	if t.Passive(head) {
		b.patientOf(head)
		return
	}
	if t.tokens[head].Tag == VERB && t.Dependent(head, Cop) < 0 {
		b.agentOf(head, -1, depth)
		return
	}
	b.predicate(head, head, depth)
}

// predicate ties an adjective or noun said of the target.
func (b *binder) predicate(w, over int32, depth int) {
	t := b.t
	b.add(w, Predicate, over)
	if t.nominal(w) {
		b.modifiers(w, Predicate, over)
	}
	b.shared(w, depth)
	for c := t.Child(w); c >= 0 && !b.full(); c = t.Next(c) {
		if t.tokens[c].Relation == Xcomp && depth < maxDepth { // "reluctant to act"
			b.agentOf(c, w, depth+1)
		}
	}
}

// agentOf ties a verb that the target is the agent of, and what the verb's
// complements say of its agent.
func (b *binder) agentOf(verb, over int32, depth int) {
	t := b.t
	b.add(verb, AgentOf, over)
	b.manner(verb)
	for c := t.Child(verb); c >= 0 && !b.full(); c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Obj:
			b.add(c, AgentObject, verb)
			b.modifiers(c, AgentObject, verb)
			b.conjuncts(c, AgentObject, verb)
		case Obl:
			if t.caseOf(c) == "with" || t.caseOf(c) == "without" {
				b.add(c, AgentObject, verb)
				b.modifiers(c, AgentObject, verb)
			}
		case Xcomp:
			if t.Dependent(verb, Obj) >= 0 && t.tokens[c].Tag != VERB {
				continue // "called him corrupt" says it of the object
			}
			b.complement(c, verb, depth)
		case Advcl:
			if t.Dependent(c, Nsubj, NsubjPass) < 0 && depth < maxDepth {
				if b.pastParticiple(c) {
					b.add(c, PatientOf, -1)
				} else {
					b.agentOf(c, -1, depth+1)
				}
			}
		}
	}
	b.shared(verb, depth)
}

func (b *binder) complement(c, verb int32, depth int) {
	if depth >= maxDepth {
		return
	}
	switch {
	case b.t.tokens[c].Tag != VERB:
		b.predicate(c, verb, depth+1)
	case b.t.Passive(c) || b.t.Dependent(c, AuxPass) >= 0:
		b.add(c, PatientOf, verb)
	default:
		b.agentOf(c, verb, depth+1)
	}
}

// shared ties the conjuncts of a predicate that have no subject of their own.
func (b *binder) shared(head int32, depth int) {
	t := b.t
	for c := t.Child(head); c >= 0 && !b.full(); c = t.Next(c) {
		if t.tokens[c].Relation != Conj || t.Dependent(c, Nsubj, NsubjPass) >= 0 || depth >= maxDepth {
			continue
		}
		switch {
		case t.tokens[c].Tag != VERB:
			b.predicate(c, c, depth+1)
		case t.Passive(c):
			b.add(c, PatientOf, -1)
		default:
			b.agentOf(c, -1, depth+1)
		}
	}
}

func (b *binder) manner(verb int32) {
	t := b.t
	for c := t.Child(verb); c >= 0 && !b.full(); c = t.Next(c) {
		if t.tokens[c].Relation == Advmod && t.tokens[c].Tag == ADV {
			b.add(c, Manner, verb)
			b.conjuncts(c, Manner, verb)
		}
	}
}

// patientOf ties a verb that the target is the patient of, its conjuncts that
// share the patient, and what the verb calls or makes it.
func (b *binder) patientOf(verb int32) {
	t := b.t
	b.add(verb, PatientOf, -1)
	passive := t.Passive(verb)
	for c := t.Child(verb); c >= 0 && !b.full(); c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Xcomp:
			if t.tokens[c].Tag == VERB {
				b.add(c, AgentOf, verb) // "urged him to act", "was forced to resign"
			} else {
				b.add(c, Predicate, verb) // "called him a liar"
				b.modifiers(c, Predicate, verb)
			}
		case Obl:
			if n := t.caseOf(c); n == "as" || n == "of" { // "described as weak", "accused of fraud"
				b.add(c, Predicate, verb)
				b.modifiers(c, Predicate, verb)
			}
		case Conj:
			if t.tokens[c].Tag == VERB && t.Dependent(c, Nsubj, Obj) < 0 && (passive || t.Dependent(c, Obl) < 0) {
				b.add(c, PatientOf, -1)
			}
		}
	}
}
