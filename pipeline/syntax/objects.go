package syntax

// partObjects parts two objects of one predicate, which arcs that are named one
// by one can give it: of "branded her a crook" the second is said of the first,
// of "gave her a book" the first receives.
func (w *work) partObjects(tokens []Token, first, end int32) {
	for i := first; i < end; i++ {
		t := &tokens[w.nodes[i].last]
		if t.Relation != Obj || t.Head < 0 {
			continue
		}
		k := w.objectBefore(tokens, first, i, t.Head)
		if k < 0 {
			continue
		}
		if names(w.norm(t.Head, first, end)) {
			t.Relation = Xcomp
		} else if tokens[w.nodes[k].last].Tag != VERB {
			tokens[w.nodes[k].last].Relation = Iobj
		}
	}
}

// objectBefore gives the node before i that is an object of the same head; −1:
// none.
func (w *work) objectBefore(tokens []Token, first, i, head int32) int32 {
	for k := i - 1; k >= first && k >= i-farthestObject; k-- {
		if t := tokens[w.nodes[k].last]; t.Relation == Obj && t.Head == head {
			return k
		}
	}
	return -1
}

// farthestObject is how many nodes before an object another may stand.
const farthestObject = 24

// norm gives the normal form of the node that ends with a word.
func (w *work) norm(word, first, end int32) string {
	for i := first; i < end; i++ {
		if w.nodes[i].last == word {
			return w.nodes[i].norm
		}
	}
	return ""
}

// names tells a verb that says what its object is.
func names(norm string) bool {
	switch norm {
	case "call", "calls", "called", "calling", "brand", "brands", "branded", "branding", "dub", "dubs", "dubbed", "dubbing",
		"label", "labels", "labeled", "labelled", "labeling", "labelling", "designate", "designates", "designated", "designating",
		"declare", "declares", "declared", "declaring", "name", "names", "named", "naming", "elect", "elects", "elected", "electing",
		"appoint", "appoints", "appointed", "appointing", "consider", "considers", "considered", "considering", "deem", "deems",
		"deemed", "deeming", "pronounce", "pronounces", "pronounced", "proclaim", "proclaims", "proclaimed", "crown", "crowned",
		"christen", "christened", "nickname", "nicknames", "nicknamed", "term", "terms", "termed", "vote", "voted", "make", "makes", "made", "making":
		return true
	}
	return false
}
