package syntax

// Negated tells whether the clause or phrase of a word is negated: a negating
// adverb, auxiliary or determiner hangs on it, or on its auxiliary or copula.
// "Not only" is none. Verbs that deny are the lexicon's.
func (t *Tree) Negated(w int32) bool {
	odd := false
	for c := t.Child(w); c >= 0; c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Advmod, Det, Cc, Aux, AuxPass, Cop, Dep, Mark, Case, Amod:
		default:
			continue
		}
		if t.negates(c) {
			odd = !odd
		}
	}
	return odd
}

func (t *Tree) negates(w int32) bool {
	switch t.Norm(w) {
	case "not", "n't", "nt":
		if w+1 == t.End {
			return true
		}
		next := t.Norm(w + 1)
		return next != "only" && next != "just" && next != "merely"
	case "never", "no", "neither", "nor", "hardly", "scarcely", "barely", "without", "nobody", "nowhere":
		return true
	}
	return false
}

// A Modality is how real a clause is said to be.
type Modality uint8

// The modalities.
const (
	Stated Modality = iota
	Possible
	Conditional
	Question
)

// Modality tells how real the clause of a predicate is said to be: possible
// under may, might, could; conditional under if, unless, would, should;
// a question where its sentence ends with a question mark.
func (t *Tree) Modality(predicate int32) Modality {
	found := Stated
	for c := t.Child(predicate); c >= 0; c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Aux, Mark, Advmod, Advcl:
		default:
			continue
		}
		switch t.Norm(c) {
		case "if", "unless", "would", "should", "'d":
			return Conditional
		case "may", "might", "could", "perhaps", "possibly", "maybe", "can":
			found = Possible
		}
	}
	if found == Stated && t.End > t.First && t.Norm(t.End-1) == "?" {
		return Question
	}
	return found
}
