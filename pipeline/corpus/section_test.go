package corpus

import (
	"os"
	"strings"
	"testing"
)

// leastSections is the share of the examples that must come out right, in
// hundredths: just below what the rules reach.
const leastSections = 88

// TestSections measures the rules by examples that somebody wrote who had not
// seen them. Misses are logged with their class.
func TestSections(t *testing.T) {
	content, err := os.ReadFile("../testdata/sections.tsv")
	if err != nil {
		t.Fatal(err)
	}
	right, n := 0, 0
	for line := range strings.Lines(string(content)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 6 {
			continue
		}
		for i := range fields {
			if fields[i] == "-" {
				fields[i] = ""
			}
		}
		n++
		if got := sectionOf(fields[1], fields[0], []string{fields[2]}, fields[3]); got == fields[4] {
			right++
		} else {
			t.Logf("%s: %s, want %s: %q", fields[5], got, fields[4], fields[:4])
		}
	}
	t.Logf("%d of %d right", right, n)
	if n < 100 || 100*right < leastSections*n {
		t.Errorf("%d of %d right", right, n)
	}
}
