package eval

import (
	"slices"

	"slant/pipeline/sentiment"
)

// Cutoffs part a score into labels: below Negative it is negative, from
// Positive on positive, neutral between them. Negative is never above Positive.
type Cutoffs struct{ Negative, Positive sentiment.Points }

func (c Cutoffs) label(p sentiment.Points) int {
	switch {
	case p < c.Negative:
		return 0
	case p >= c.Positive:
		return 2
	}
	return 1
}

// untuned are the cutoffs where there is nothing to learn them from.
func untuned() Cutoffs {
	return Cutoffs{-sentiment.NeutralBand + 1, sentiment.NeutralBand}
}

// mostCutoffs is the number of places that are tried for a cutoff: each value
// of a coarse score, quantiles of a fine one.
const mostCutoffs = 200

// tune gives the cutoffs with the highest macro-F1 on labelled points; of equals
// the lowest. labels are indices as labelIndex gives them.
func tune(points []sentiment.Points, labels []int) Cutoffs {
	if len(points) == 0 {
		return untuned()
	}
	values := quantiles(points)
	// below[k] counts the items of each label below values[k]; the last counts all.
	below := make([][3]int64, len(values)+1)
	for i, p := range points {
		k, _ := slices.BinarySearch(values, p+1) // the first value above p
		below[k][labels[i]]++
	}
	for k := 1; k < len(below); k++ {
		for l := range below[k] {
			below[k][l] += below[k-1][l]
		}
	}
	at := func(k int) sentiment.Points {
		if k == len(values) {
			return sentiment.Whole + 1 // no score is as high
		}
		return values[k]
	}
	best, most := Cutoffs{}, -1.0
	all := below[len(values)]
	for i := range below {
		for j := i; j < len(below); j++ {
			var c Count
			for l := range c {
				c[l] = [3]int64{below[i][l], below[j][l] - below[i][l], all[l] - below[j][l]}
			}
			if f := c.MacroF1(); f > most {
				best, most = Cutoffs{at(i), at(j)}, f
			}
		}
	}
	return best
}

// quantiles gives at most mostCutoffs distinct values in order, about as many
// items from each to the next.
func quantiles(points []sentiment.Points) []sentiment.Points {
	sorted := slices.Sorted(slices.Values(points))
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= mostCutoffs {
		return distinct
	}
	out := make([]sentiment.Points, mostCutoffs)
	for k := range out {
		out[k] = sorted[k*len(sorted)/mostCutoffs]
	}
	return slices.Compact(out)
}
