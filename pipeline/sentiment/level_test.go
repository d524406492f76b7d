package sentiment

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestLevelTopKeepsTheLargestInTheirOrder(t *testing.T) {
	c := func(term string, p int32) Contribution {
		return Contribution{Term: term, Points: p}
	}
	all := []Contribution{
		c("(baseline)", 5), c("a", 200), c("b", -99), c("c", 300), c("d", -400), c("e", 200), c("f", 200),
	}
	want := []Contribution{
		c("(baseline)", 5), c("a", 200), c("c", 300), c("d", -400), c("e", 200),
		{Term: "(rest)", Rule: "the smaller terms together", Points: 101},
	}
	if diff := cmp.Diff(want, LevelTop.Keep(all)); diff != "" {
		t.Error(diff)
	}
	if got := LevelNone.Keep(all); got != nil {
		t.Errorf("LevelNone keeps %v", got)
	}
}

func TestEvidenceClosesAtEveryLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(rapid.Int32Range(-3000, 3000), 0, 12).Draw(t, "points")
		var all []Contribution
		var want int32
		for _, p := range points {
			all = append(all, Contribution{Term: "x", Points: p})
			want += p
		}
		for _, level := range []Level{LevelTop, LevelAll} {
			var got int32
			for _, c := range level.Keep(all) {
				got += c.Points
			}
			if got != want {
				t.Fatalf("%s adds up to %d, want %d", level, got, want)
			}
		}
	})
}
