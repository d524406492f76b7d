package syntax

import (
	"slices"
	"strings"
	"testing"
	"time"
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

// Sentences of the greatest length, which a megabyte without an end is cut into,
// take time in proportion to their number: 60 thousand words a second were seen
// on a busy core, and the bound is a hundredth of that.
func TestLongSentences(t *testing.T) {
	m := embedded()
	line := strings.TrimSpace(strings.Repeat("and the [Bank] , which of that said to who it ", 46))
	d, names := written(slices.Repeat([]string{line}, 40)...)
	began := time.Now()
	checkTrees(t, d, m.Parse(d, names, nil))
	if took := time.Since(began); took > time.Duration(len(d.Words))*time.Second/600 {
		t.Errorf("%d words took %v", len(d.Words), took)
	}
}
