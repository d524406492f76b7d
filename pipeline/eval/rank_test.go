package eval

import (
	"math"
	"testing"
)

func TestRankCorrelationAndBias(t *testing.T) {
	of := []ranked{{-5000, -1, 0}, {0, 0, 1}, {0, 1, 2}, {8000, 1, 3}}
	ones := []int64{1, 1, 1, 1}
	// Ranks 1, 2.5, 2.5, 4 and 1, 2, 3.5, 3.5: by hand 3.75 / √(4.5 · 4.5).
	if got, want := spearman(of, ones), 3.75/4.5; math.Abs(got-want) > 1e-12 {
		t.Errorf("correlation %v, want %v", got, want)
	}
	if got, want := bias(of, ones), (0.3-1)/4; math.Abs(got-want) > 1e-12 {
		t.Errorf("bias %v, want %v", got, want)
	}
	// A weight of 2 is the item twice.
	twice := append([]ranked{of[0]}, of...)
	twice[1].group = 4
	if got, want := spearman(of, []int64{2, 1, 1, 1}), spearman(twice, []int64{1, 1, 1, 1, 1}); got != want {
		t.Errorf("weighted %v, repeated %v", got, want)
	}
	if spearman(of[1:3], ones) != 0 || spearman(nil, ones) != 0 || bias(nil, ones) != 0 {
		t.Error("equal scores, or none, have a rank correlation or bias")
	}
}

func TestConstantScoresAreNotRanked(t *testing.T) {
	items := []Item{{Group: "a", Label: "neutral"}, {Group: "b", Label: "positive"}}
	if f := measure(items, Majority(items).Answers); f.Rank.N != 0 || f.Bias.N != 2 || f.Bias.Value != -0.5 {
		t.Errorf("%+v %+v", f.Rank, f.Bias)
	}
}
