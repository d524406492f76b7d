package syntax

// A Role is what a phrase is to the predicate or noun that it belongs to.
type Role uint8

// The roles.
const (
	NoRole    Role = iota
	Agent          // the subject, or the by-phrase of a passive
	Patient        // the object, or the subject of a passive
	Possessor      // "Kazakhstan's", "of Kazakhstan"
	Attribute      // it describes a noun or is predicated: "Chinese officials", "he is President"
)

// String gives the role's name as the tables write it.
func (r Role) String() string {
	return [...]string{"none", "agent", "patient", "possessor", "attribute"}[r]
}

// Role gives the role of the phrase that a word heads, and the word that it
// has the role in; −1 with NoRole. A conjunct has the role of the first of its
// coordination, an apposition that of what it stands beside.
func (t *Tree) Role(w int32) (Role, int32) {
	for range t.End - t.First {
		tok := t.tokens[w]
		if tok.Head < 0 {
			break
		}
		switch tok.Relation {
		case Nsubj, Csubj:
			if t.Dependent(tok.Head, AuxPass) >= 0 {
				return Patient, tok.Head // the parser saw the passive, and named its subject like another's
			}
			return Agent, tok.Head
		case OblAgent:
			return Agent, tok.Head
		case NsubjPass, CsubjPass, Obj, Iobj:
			return Patient, tok.Head
		case Obl:
			// Parsers miss the agent of a passive now and then.
			if t.caseOf(w) == "by" && t.Passive(tok.Head) {
				return Agent, tok.Head
			}
			return NoRole, -1
		case NmodPoss:
			return Possessor, tok.Head
		case Nmod:
			if t.caseOf(w) == "of" {
				return Possessor, tok.Head
			}
			return NoRole, -1
		case Amod, Compound:
			return Attribute, tok.Head
		case Appos, Flat:
		case Conj:
			if !t.nominal(tok.Head) {
				return NoRole, -1
			}
		case Root, Xcomp, Ccomp, Parataxis, Acl, AclRelcl, Advcl:
			if s := t.Dependent(w, Nsubj); s >= 0 && t.Dependent(w, Cop) >= 0 {
				return Attribute, s
			}
			return NoRole, -1
		default:
			return NoRole, -1
		}
		w = tok.Head
	}
	return NoRole, -1
}

// Passive tells whether a verb is in the passive voice.
func (t *Tree) Passive(verb int32) bool {
	if t.tokens[verb].Tag != VERB {
		return false
	}
	return t.Dependent(verb, AuxPass, NsubjPass, CsubjPass) >= 0
}
