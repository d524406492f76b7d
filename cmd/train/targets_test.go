package main

import (
	"os"
	"strings"
	"testing"
)

// TestTargetsFile checks the form of targets.tsv: three columns, a known label and type, exactly
// one target in brackets, no row twice.
func TestTargetsFile(t *testing.T) {
	text, err := os.ReadFile("targets.tsv")
	if err != nil {
		t.Fatal(err)
	}

	labels := map[string]int{"negative": 0, "neutral": 0, "positive": 0}
	types := map[string]int{"PERSON": 0, "ORG": 0, "GPE": 0, "NORP": 0, "LOC": 0, "nominal": 0}
	seen := map[string]int{}

	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}

		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			t.Errorf("line %d: %d columns, want 3", i+1, len(cells))

			continue
		}

		if _, ok := labels[cells[0]]; !ok {
			t.Errorf("line %d: unknown label %q", i+1, cells[0])
		}

		if _, ok := types[cells[1]]; !ok {
			t.Errorf("line %d: unknown type %q", i+1, cells[1])
		}

		labels[cells[0]]++
		types[cells[1]]++

		open, end := strings.Index(cells[2], "["), strings.Index(cells[2], "]")
		if strings.Count(cells[2], "[") != 1 || strings.Count(cells[2], "]") != 1 || end < open+2 {
			t.Errorf("line %d: not exactly one target in brackets: %s", i+1, cells[2])
		}

		if first, ok := seen[cells[2]]; ok {
			t.Errorf("line %d: the same as line %d", i+1, first)
		}

		seen[cells[2]] = i + 1
	}

	if len(seen) < 1500 {
		t.Errorf("%d sentences, want 1500 or more", len(seen))
	}

	t.Logf("%d rows, labels %v, types %v", len(seen), labels, types)
}
