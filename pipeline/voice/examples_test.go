package voice

import (
	"strings"
	"testing"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// TestExamplesUnparsed reads the examples by the order of words alone, as
// sentences that the parser gave up are read.
func TestExamplesUnparsed(t *testing.T) {
	checkExamples(t, func(*text.Document) syntax.Parse { return syntax.Parse{} },
		func(e *example) string { return e.known + e.unparsed })
}

// checkExamples fails for every example that comes out wrong without a reason,
// and for every reason that no longer holds.
func checkExamples(t *testing.T, parse func(*text.Document) syntax.Parse, reason func(*example) string) {
	c := testCues(t)
	examples, names := readExamples(t)
	if len(examples) < 80 {
		t.Fatalf("%d examples were read, want 80 at least", len(examples))
	}
	for _, e := range examples {
		d := text.Split(e.title, e.body)
		ms := nameMentions(&d, names)
		diff := e.differences(&d, ms, Attribute(c, &d, ms, parse(&d)))
		switch known := reason(&e); {
		case len(diff) > 0 && known == "":
			t.Errorf("testdata/attributions.txt:%d: %s: %s\n%s", e.line, e.name, e.body, strings.Join(diff, "\n"))
		case len(diff) == 0 && known != "":
			t.Errorf("testdata/attributions.txt:%d: %s: comes out right; strike the reason %q", e.line, e.name, known)
		}
	}
}
