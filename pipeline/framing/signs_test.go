package framing_test

import (
	"testing"

	"slant/pipeline/framing"
	"slant/pipeline/models"
	"slant/pipeline/syntax"
)

// A signTest is where a sentence places a name on an axis: −1, 0 or 1.
type signTest struct {
	sentence, name, axis string
	want                 int
}

func checkSigns(t *testing.T, tests []signTest) {
	t.Helper()
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		frames, _ := frame(t, f, parser, test.sentence, test.name)
		if got := sign(frames, test.axis); got != test.want {
			t.Errorf("%s: %s has the sign %d on %s, want %d: %+v", test.sentence, test.name, got, test.axis, test.want, frames.Hits)
		}
	}
}

// sign gives where the hits of an axis place the only mention: −1, 0 or 1.
func sign(frames framing.Frames, axis string) int {
	sum := int32(0)
	for _, h := range frames.Hits {
		if h.Taxonomy == framing.TaxonomyAxis && h.Axis == axis {
			sum += h.Points
		}
	}
	return min(1, max(-1, int(sum)))
}
