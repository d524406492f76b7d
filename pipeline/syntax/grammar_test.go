package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// drawn makes the tree of a sentence written by hand, one word each: form, tag,
// relation, and the head's number from 1 (0: root).
func drawn(t *testing.T, lines ...string) *Tree {
	t.Helper()
	var forms []string
	p := Parse{Parsed: []bool{true}}
	for _, l := range lines {
		f := strings.Fields(l)
		forms = append(forms, f[0])
		head := int32(0)
		for _, c := range f[3] {
			head = head*10 + c - '0'
		}
		p.Tokens = append(p.Tokens, Token{Head: head - 1, Relation: RelationNamed(f[2]), Tag: TagNamed(f[1])})
	}
	d, _ := written(strings.Join(forms, " "))
	var tree Tree
	tree.Load(d, p, 0)
	return &tree
}

// arguments gives a word's arguments in words.
func arguments(t *Tree, w int32) (all []string) {
	for _, a := range t.Arguments(nil, w) {
		all = append(all, a.Role.String()+" of "+t.Norm(a.Predicate))
	}
	return all
}

func attackedAndFled(t *testing.T) *Tree {
	return drawn(t,
		"Vlad PROPN nsubj 7", "who PRON nsubj 3", "attacked VERB acl:relcl 1", "the DET det 5", "court NOUN obj 3",
		"never ADV advmod 7", "wanted VERB root 0", "to PART mark 9", "resign VERB xcomp 7", "or CCONJ cc 11", "flee VERB conj 9")
}

func TestArgumentsGoDownToOpenClauses(t *testing.T) {
	tree := attackedAndFled(t)
	if diff := cmp.Diff([]string{"agent of wanted", "agent of resign", "agent of flee", "agent of attacked"}, arguments(tree, 0)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"patient of attacked"}, arguments(tree, 4)); diff != "" {
		t.Error(diff)
	}
}

func TestArgumentsOfPassives(t *testing.T) {
	tree := drawn(t,
		"plan NOUN nsubj:pass 5", "drafted VERB acl 1", "badly ADV advmod 2", "was AUX aux:pass 5", "rejected VERB root 0",
		"and CCONJ cc 7", "mocked VERB conj 5", "by ADP case 9", "unions NOUN obl:agent 5", "and CCONJ cc 11", "banks NOUN conj 9")
	if diff := cmp.Diff([]string{"patient of rejected", "patient of mocked", "patient of drafted"}, arguments(tree, 0)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"agent of rejected"}, arguments(tree, 10)); diff != "" {
		t.Error(diff)
	}
}

func TestArgumentsOfObjects(t *testing.T) {
	tree := drawn(t, "They PRON nsubj 2", "called VERB root 0", "him PRON obj 2", "corrupt ADJ xcomp 2")
	if diff := cmp.Diff([]string{"patient of called", "attribute of corrupt"}, arguments(tree, 2)); diff != "" {
		t.Error(diff)
	}
	tree = drawn(t, "They PRON nsubj 2", "promised VERB root 0", "him PRON obj 2", "to PART mark 5", "go VERB xcomp 2")
	if diff := cmp.Diff([]string{"agent of promised", "agent of go"}, arguments(tree, 0)); diff != "" {
		t.Error(diff)
	}
}

func TestNegationReachesDown(t *testing.T) {
	tree := attackedAndFled(t)
	for w, want := range map[int32]int32{2: -1, 6: 5, 8: 5, 10: 5} {
		if got := tree.Negation(w); got != want {
			t.Errorf("Negation(%s) = %d, want %d", tree.Norm(w), got, want)
		}
	}
	tree = drawn(t, "No DET det 2", "union NOUN nsubj 5", "no DET advmod 4", "longer ADV advmod 5", "strikes VERB root 0")
	if got := tree.Negation(4); got != 0 {
		t.Errorf("Negation(strikes) = %d, want 0", got)
	}
}

func TestClauseAndReported(t *testing.T) {
	tree := drawn(t,
		"She PRON nsubj 2", "said VERB root 0", "the DET det 4", "bank NOUN nsubj 5", "failed VERB ccomp 2", "its PRON nmod:poss 7", "clients NOUN obj 5")
	for w, want := range map[int32]int32{0: 1, 1: 1, 3: 4, 5: 4} {
		if got := tree.Clause(w); got != want {
			t.Errorf("Clause(%s) = %d, want %d", tree.Norm(w), got, want)
		}
	}
	for w, want := range map[int32]int32{0: -1, 1: -1, 3: 1, 6: 1} {
		if got := tree.Reported(w); got != want {
			t.Errorf("Reported(%s) = %d, want %d", tree.Norm(w), got, want)
		}
	}
	tree = drawn(t, "Banks NOUN nsubj 2", "failed VERB root 0", ", PUNCT punct 5", "she PRON nsubj 5", "said VERB parataxis 2")
	for w, want := range map[int32]int32{0: 4, 1: 4, 3: -1, 4: -1} {
		if got := tree.Reported(w); got != want {
			t.Errorf("Reported(%s) = %d, want %d", tree.Norm(w), got, want)
		}
	}
}

func TestPath(t *testing.T) {
	tree := attackedAndFled(t)
	path, top := tree.Path(nil, 4, 10)
	if diff := cmp.Diff([]int32{4, 2, 0, 6, 8, 10}, path); diff != "" || top != 3 {
		t.Errorf("top %d, path %s", top, diff)
	}
	path, top = tree.Path(nil, 6, 6)
	if diff := cmp.Diff([]int32{6}, path); diff != "" || top != 0 {
		t.Errorf("top %d, path %s", top, diff)
	}
}
