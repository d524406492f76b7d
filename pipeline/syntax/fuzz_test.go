package syntax

import (
	"strings"
	"testing"
)

// Whatever the words and wherever the names, every sentence is a tree.
func FuzzParse(f *testing.F) {
	f.Add("The [Bank of] Ruritania] said , \" no \" .\nWho \u00e9\xff 12 ?")
	f.Add("[a] [b c] d\n\n. . . , , ,")
	m := embedded()
	f.Fuzz(func(t *testing.T, s string) {
		var lines []string
		for l := range strings.SplitSeq(s, "\n") {
			var kept []string
			open := false
			for w := range strings.FieldsSeq(l) {
				bare := strings.Trim(w, "[]")
				if bare == "" || len(kept) == 512 {
					continue
				}
				if w[0] == '[' && !open {
					open, bare = true, "["+bare
				}
				if w[len(w)-1] == ']' && open {
					open, bare = false, bare+"]"
				}
				kept = append(kept, bare)
			}
			lines = append(lines, strings.Join(kept, " ")) // a bracket left open names nothing
		}
		d, names := written(lines...)
		checkTrees(t, d, m.Parse(d, names, nil))
	})
}

// A long run of words without an end takes the time of as many in sentences of
// the greatest length.
func TestLongSentences(t *testing.T) {
	m := embedded()
	line := strings.Repeat("and the [Bank] , which of that , said to who it ", 46)
	d, names := written(strings.Split(strings.Repeat(line+"\n", 10), "\n")[:10]...)
	p := m.Parse(d, names, nil)
	checkTrees(t, d, p)
}
