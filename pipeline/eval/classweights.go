package eval

import (
	"cmp"
	"math"
	"slices"

	"slant/pipeline/sentiment"
)

// Class weights multiply the probabilities of negative and positive, in
// hundredths, before the likeliest class is taken: another share of labels asks
// for others, and so does macro-F1, which counts a rare class like a common one
// (thresholds on a posterior: Lipton, Elkan and Narayanaswamy 2014, "Optimal
// Thresholding of Classifiers to Maximize F1 Measure").
type classWeights struct{ negative, positive int64 }

// label is the index of the class with the largest product: of equals the more
// neutral.
func (w classWeights) label(p [3]sentiment.Points) int {
	negative, neutral, positive := w.negative*int64(p[0]), 100*int64(p[1]), w.positive*int64(p[2])
	switch {
	case neutral >= negative && neutral >= positive, negative == positive:
		return 1
	case positive > negative:
		return 2
	}
	return 0
}

// The weights that are tried are 2^(k/4), k from −mostSteps to mostSteps: an
// eighth to eightfold.
const mostSteps = 12

// tuneWeights gives the weights with the highest macro-F1 on labelled
// probabilities; of equals those nearest to 1. labels are indices as labelIndex
// gives them.
func tuneWeights(probabilities [][3]sentiment.Points, labels []int) classWeights {
	type steps struct{ negative, positive int }
	var tried []steps
	for i := -mostSteps; i <= mostSteps; i++ {
		for j := -mostSteps; j <= mostSteps; j++ {
			tried = append(tried, steps{i, j})
		}
	}
	slices.SortStableFunc(tried, func(a, b steps) int {
		return cmp.Compare(a.negative*a.negative+a.positive*a.positive, b.negative*b.negative+b.positive*b.positive)
	})
	factor := func(k int) int64 { return int64(math.Round(100 * math.Exp2(float64(k)/4))) }
	best, most := classWeights{100, 100}, -1.0
	for _, s := range tried {
		w := classWeights{factor(s.negative), factor(s.positive)}
		var c Count
		for i, p := range probabilities {
			c[labels[i]][w.label(p)]++
		}
		if f := c.MacroF1(); f > most {
			best, most = w, f
		}
	}
	return best
}
