package syntax

// Negation gives the word that negates a predicate, −1 if none does: a negator
// that hangs on it ("hardly inspires", "without attacking"), the determiner of
// its subject ("no country praised"), the "no" of "no longer", or the negator of
// a predicate over it that reaches down: one that it is open under ("does not
// want to attack"), one that it is joined to by "or" without an auxiliary of its
// own ("did not praise or blame"), or one of thinking ("I do not think that it
// is sluggish"). Two negations are not set off against each other: the nearest
// is given. Negated counts those on the predicate alone.
func (t *Tree) Negation(predicate int32) (cue int32) {
	for range maxDepth {
		if cue := t.ownNegation(predicate); cue >= 0 {
			return cue
		}
		tok := t.tokens[predicate]
		if tok.Head < 0 {
			return -1
		}
		switch {
		case tok.Relation == Xcomp:
		case tok.Relation == Conj && t.Dependent(predicate, Nsubj, NsubjPass, Aux, AuxPass, Cop) < 0 && t.joinedByOr(predicate):
		case tok.Relation == Ccomp && thinks(t.Norm(tok.Head)):
		default:
			return -1
		}
		predicate = tok.Head
	}
	return -1
}

// ownNegation looks for a negator among the predicate's dependents.
func (t *Tree) ownNegation(predicate int32) int32 {
	for c := t.Child(predicate); c >= 0; c = t.Next(c) {
		switch t.tokens[c].Relation {
		case Advmod, Det, Mark, Case, Cc, Aux, Discourse:
			if t.negates(c) {
				return c
			}
			if n := t.Norm(c); n == "longer" || n == "more" {
				if no := t.Dependent(c, Advmod, Det); no >= 0 && t.Norm(no) == "no" {
					return no
				}
			}
		case Nsubj, NsubjPass:
			if n := t.Norm(c); n == "nobody" || n == "nothing" || n == "none" || n == "neither" {
				return c
			}
			if d := t.Dependent(c, Det, Advmod, Cc); d >= 0 && t.negates(d) {
				return d
			}
		}
	}
	return -1
}

func (t *Tree) joinedByOr(w int32) bool {
	c := t.Dependent(w, Cc)
	return c >= 0 && (t.Norm(c) == "or" || t.Norm(c) == "nor")
}

// thinks tells whether a verb's negation is meant for what is thought.
func thinks(norm string) bool {
	switch norm {
	case "think", "thinks", "thought", "believe", "believes", "believed", "expect", "expects", "expected", "suppose", "imagine":
		return true
	}
	return false
}
