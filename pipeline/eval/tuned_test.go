package eval

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"slant/pipeline/sentiment"
)

func TestCutoffsAreTheBestThereAre(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	for trial := range 50 {
		var points []sentiment.Points
		var labels []int
		for range 1 + random.IntN(30) {
			label := random.IntN(3)
			labels = append(labels, label)
			points = append(points, sentiment.Points(label-1)*3+sentiment.Points(random.IntN(9)))
		}
		f1 := func(c Cutoffs) float64 {
			var n Count
			for i, p := range points {
				n[labels[i]][c.label(p)]++
			}
			return n.MacroF1()
		}
		best := 0.0
		for low := sentiment.Points(-5); low < 15; low++ {
			for high := low; high < 15; high++ {
				best = max(best, f1(Cutoffs{low, high}))
			}
		}
		if got := f1(tune(points, labels)); got != best {
			t.Fatalf("trial %d: macro-F1 %v with %v, %v can be had", trial, got, tune(points, labels), best)
		}
	}
	if got := tune(nil, nil); got.label(-700) != 0 || got.label(-699) != 1 || got.label(699) != 1 || got.label(700) != 2 {
		t.Errorf("untuned: %v", got)
	}
}

func TestClassWeights(t *testing.T) {
	w := classWeights{200, 100}
	for want, p := range map[int][3]sentiment.Points{0: {3400, 6600, 0}, 1: {3300, 6700, 0}, 2: {1000, 4000, 5000}} {
		if got := w.label(p); got != want {
			t.Errorf("%v: class %d, want %d", p, got, want)
		}
	}
	if got := (classWeights{100, 100}).label([3]sentiment.Points{4000, 2000, 4000}); got != 1 {
		t.Errorf("negative and positive alike: class %d", got)
	}
	// The rare class is found when it is weighted, by enough and no more.
	p := [][3]sentiment.Points{{0, 10_000, 0}, {0, 9000, 1000}, {0, 6500, 3500}, {0, 6400, 3600}, {6000, 4000, 0}}
	if got := tuneWeights(p, []int{1, 1, 2, 2, 0}); got.negative != 100 || got.positive != 200 {
		t.Errorf("weights %v", got)
	}
	if got := tuneWeights(nil, nil); got != (classWeights{100, 100}) {
		t.Errorf("weights of nothing: %v", got)
	}
}

// An item's own label must not help: with one group a fold has no other to
// learn from, and labels made of noise are not found again.
func TestTuningIsCrossFitted(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	var items []Item
	var of Scorer
	for i := range 300 {
		items = append(items, Item{Group: fmt.Sprint(i), Label: labels()[random.IntN(3)]})
		of.Answers = append(of.Answers, Answer{Points: sentiment.Points(random.IntN(20_000) - 10_000)})
	}
	tuned := Tuned(of, "tuned", "", items)
	if f := measure(items, tuned.Answers); f.Accuracy.Value > 0.40 {
		t.Errorf("accuracy %.3f of scores that have nothing to do with the labels", f.Accuracy.Value)
	}
	one := Item{Group: "alone", Label: "positive"}
	answers := Tuned(Scorer{Answers: []Answer{{Points: 699}, {Points: 700}, {Abstain: "x", Label: "neutral"}}}, "", "", []Item{one, one, one}).Answers
	if answers[0].Label != "neutral" || answers[1].Label != "positive" || answers[2].Label != "neutral" {
		t.Errorf("one group: %+v", answers)
	}
}

func TestFoldsAreEven(t *testing.T) {
	var n [Folds]int
	for i := range 5000 {
		n[FoldOf(fmt.Sprintf("allsides_1000_%d", i))]++
	}
	for _, k := range n {
		if k < 900 || k > 1100 {
			t.Errorf("folds of 5000: %v", n)
		}
	}
}
