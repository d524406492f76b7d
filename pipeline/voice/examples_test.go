package voice

import (
	"os"
	"strings"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// TestExamplesUnparsed reads the examples by the order of words alone, as
// sentences that the parser gave up are read.
func TestExamplesUnparsed(t *testing.T) {
	checkExamples(t, func(*text.Document, []entity.Mention) syntax.Parse { return syntax.Parse{} },
		func(e *example) string { return e.known + e.unparsed })
}

// TestExamplesParsed reads them with the built-in parser, from its file: this
// stage may not import the package that embeds it.
func TestExamplesParsed(t *testing.T) {
	file, err := os.ReadFile("../models/syntax.bin.zst")
	if err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	checkExamples(t, func(d *text.Document, ms []entity.Mention) syntax.Parse { return m.Parse(d, ms, nil) },
		func(e *example) string { return e.known + e.parsed })
}

// checkExamples fails for every example that comes out wrong without a reason,
// and for every reason that no longer holds.
func checkExamples(t *testing.T, parse func(*text.Document, []entity.Mention) syntax.Parse, reason func(*example) string) {
	c := testCues(t)
	examples, names := readExamples(t)
	if len(examples) < 80 {
		t.Fatalf("%d examples were read, want 80 at least", len(examples))
	}
	for _, e := range examples {
		d := text.Split(e.title, e.body)
		ms := nameMentions(&d, names)
		diff := e.differences(&d, ms, Attribute(c, &d, ms, parse(&d, ms)))
		switch known := reason(&e); {
		case len(diff) > 0 && known == "":
			t.Errorf("testdata/attributions.txt:%d: %s: %s\n%s", e.line, e.name, e.body, strings.Join(diff, "\n"))
		case len(diff) == 0 && known != "":
			t.Errorf("testdata/attributions.txt:%d: %s: comes out right; strike the reason %q", e.line, e.name, known)
		}
	}
}
