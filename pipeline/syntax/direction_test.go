package syntax

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// leastDirection is the share of expectations in testdata/direction.txt that
// the embedded model must meet.
const leastDirection = 0.85

func TestDirection(t *testing.T) {
	b, err := os.ReadFile("testdata/direction.txt")
	if err != nil {
		t.Fatal(err)
	}
	m := embedded()
	passed, all := 0, 0
	var line string
	var tree Tree
	for number, l := range strings.Split(string(b), "\n") {
		known := strings.HasPrefix(l, "!")
		expectation, _, _ := strings.Cut(strings.TrimPrefix(l, "!"), " #")
		switch {
		case l == "" || l[0] == '#':
			continue
		case !known && l[0] != '\t':
			line = l
			d, names := written(l)
			p := m.Parse(d, names, nil)
			checkTrees(t, d, p)
			tree.Load(d, p, 0)
			continue
		}
		all++
		problem := tree.unmet(strings.Fields(expectation))
		if problem == "" {
			passed++
		}
		switch {
		case known && problem == "":
			t.Errorf("direction.txt:%d: %q holds now: take the mark away", number+1, expectation)
		case !known && problem != "":
			t.Errorf("direction.txt:%d: %s: %s, %s", number+1, line, strings.TrimSpace(expectation), problem)
		}
	}
	t.Logf("%d of %d expectations met", passed, all)
	if float64(passed) < leastDirection*float64(all) {
		t.Errorf("%d of %d expectations met, want %.2f of them", passed, all, leastDirection)
	}
}

// unmet tells in what way an expectation of direction.txt does not hold.
func (t *Tree) unmet(words []string) string {
	at := func(surface string) int32 {
		for i := t.First; i < t.End; i++ {
			if t.doc.Surface(i) == surface {
				return i
			}
		}
		return -1
	}
	if len(words) == 2 {
		words = append(words, words[1])
	}
	if len(words) != 3 || at(words[0]) < 0 {
		return "which is not understood"
	}
	w := at(words[0])
	switch words[1] {
	case "negated", "stated":
		if cue := t.Negation(w); cue >= 0 != (words[1] == "negated") {
			return fmt.Sprintf("found negator %d", cue)
		}
	case "by":
		if v := t.Reported(w); v != at(words[2]) {
			return fmt.Sprintf("found verb %d", v)
		}
	default:
		p := at(words[2])
		var found []string
		for _, a := range t.Arguments(nil, w) {
			if a.Predicate == p && a.Role.String() == words[1] {
				return ""
			}
			found = append(found, a.Role.String()+" "+t.doc.Surface(a.Predicate))
		}
		return fmt.Sprintf("found %q", found)
	}
	return ""
}
