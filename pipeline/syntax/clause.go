package syntax

// Clause gives the predicate of the clause that a word stands in, which may be
// the word itself: the nearest word at or above it that is a root, a clausal
// dependent, or a conjunct that is a predicate too.
func (t *Tree) Clause(w int32) int32 {
	for {
		switch tok := t.tokens[w]; {
		case tok.Head < 0:
			return w
		case t.clausal(w):
			return w
		default:
			w = tok.Head
		}
	}
}

func (t *Tree) clausal(w int32) bool {
	switch t.tokens[w].Relation {
	case Root, Ccomp, Xcomp, Advcl, Acl, AclRelcl, Csubj, CsubjPass, Parataxis:
		return true
	case Conj:
		return t.predicative(w)
	}
	return false
}

// predicative tells whether a word says something of a subject: it is a verb,
// or has a subject or a copula.
func (t *Tree) predicative(w int32) bool {
	tag := t.tokens[w].Tag
	return tag == VERB || tag == AUX || t.Dependent(w, Nsubj, NsubjPass, Cop) >= 0
}

// Reported gives the verb whose words or thoughts the clause around a word is:
// the verb over the nearest complement clause ("he said that it rains"), or a
// verb with a subject that is set into the clause or after it ("it rains, he
// said"). It is −1 if there is none. Whether the verb is one of saying is for
// the caller to know.
func (t *Tree) Reported(w int32) (verb int32) {
	for {
		c := t.Clause(w)
		h := t.tokens[c].Head
		if t.tokens[c].Relation == Ccomp && h >= 0 && t.tokens[h].Tag == VERB {
			return h
		}
		for d := t.Child(c); d >= 0; d = t.Next(d) {
			if t.interposed(d) && !t.under(w, d) {
				return d
			}
		}
		// A set-in "he said" is not part of what he said, nor is what hangs on it.
		if h < 0 || t.interposed(c) {
			return -1
		}
		w = h
	}
}

// interposed tells whether a verb is a "he said" in or after another clause.
func (t *Tree) interposed(w int32) bool {
	tok := t.tokens[w]
	return tok.Relation == Parataxis && tok.Tag == VERB &&
		t.Dependent(w, Nsubj) >= 0 && t.Dependent(w, Ccomp, Obj) < 0
}

// under tells whether a word is another or stands below it.
func (t *Tree) under(w, above int32) bool {
	for ; w >= 0; w = t.tokens[w].Head {
		if w == above {
			return true
		}
	}
	return false
}
