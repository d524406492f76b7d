package pipeline

import (
	"testing"

	"slant/pipeline/sentiment"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestEvidenceTopKeepsTheLargestInTheirOrder(t *testing.T) {
	c := func(term string, p int32) sentiment.Contribution {
		return sentiment.Contribution{Term: term, Points: p}
	}
	all := []sentiment.Contribution{
		c("(baseline)", 5), c("a", 200), c("b", -99), c("c", 300), c("d", -400), c("e", 200), c("f", 200),
	}
	want := []sentiment.Contribution{
		c("(baseline)", 5), c("a", 200), c("c", 300), c("d", -400), c("e", 200),
		{Term: "(rest)", Rule: "the smaller terms together", Points: 101},
	}
	if diff := cmp.Diff(want, EvidenceTop.keep(all)); diff != "" {
		t.Error(diff)
	}
	if got := EvidenceNone.keep(all); got != nil {
		t.Errorf("EvidenceNone keeps %v", got)
	}
}

func TestEvidenceClosesAtEveryLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(rapid.Int32Range(-3000, 3000), 0, 12).Draw(t, "points")
		var all []sentiment.Contribution
		var want int32
		for _, p := range points {
			all = append(all, sentiment.Contribution{Term: "x", Points: p})
			want += p
		}
		for _, level := range []EvidenceLevel{EvidenceTop, EvidenceAll} {
			var got int32
			for _, c := range level.keep(all) {
				got += c.Points
			}
			if got != want {
				t.Fatalf("%s adds up to %d, want %d", level, got, want)
			}
		}
	})
}
