package eval

import (
	"cmp"
	"math"
	"slices"

	"slant/pipeline/sentiment"
)

// A ranked item has a score and a label.
type ranked struct {
	points sentiment.Points
	label  int8  // −1, 0 or 1
	group  int32 // index into groups
}

// rankedItems gives the items that were scored, in order of points.
func rankedItems(items []Item, answers []Answer, group []int32) []ranked {
	var out []ranked
	for i := range answers {
		if answers[i].Abstain == "" {
			out = append(out, ranked{answers[i].Points, int8(labelIndex(items[i].Label) - 1), group[i]})
		}
	}
	slices.SortStableFunc(out, func(a, b ranked) int { return cmp.Compare(a.points, b.points) })
	return out
}

// spearman gives the rank correlation of scores and labels, −1 to 1, equals
// with their middle rank; 0 where either is the same for all. of is in order of
// points; weights, by group, tell how often an item counts.
func spearman(of []ranked, weights []int64) float64 {
	var byLabel [3]int64
	total := int64(0)
	for i := range of {
		byLabel[of[i].label+1] += weights[of[i].group]
		total += weights[of[i].group]
	}
	// Twice the distance of a rank from the middle one, of labels.
	var label [3]int64
	before := int64(0)
	for l, n := range byLabel {
		label[l] = 2*before + n - total
		before += n
	}
	var xx, xy, yy float64
	for l, n := range byLabel {
		yy += float64(float64(n) * float64(label[l]) * float64(label[l]))
	}
	before = 0
	for i := 0; i < len(of); {
		n, y := int64(0), int64(0)
		j := i
		for ; j < len(of) && of[j].points == of[i].points; j++ {
			w := weights[of[j].group]
			n += w
			y += w * label[of[j].label+1]
		}
		x := float64(2*before + n - total)
		xx += float64(float64(n) * x * x)
		xy += float64(x * float64(y))
		before += n
		i = j
	}
	if xx == 0 || yy == 0 {
		return 0
	}
	return xy / math.Sqrt(float64(xx*yy))
}

// bias gives mean(score) − mean(label) of the items that were scored, labels
// being −1, 0 and 1: −2 to 2.
func bias(of []ranked, weights []int64) float64 {
	sum, n := int64(0), int64(0)
	for i := range of {
		w := weights[of[i].group]
		sum += w * (int64(of[i].points) - int64(of[i].label)*int64(sentiment.Whole))
		n += w
	}
	return float64(sum) / float64(float64(max(n, 1))*float64(sentiment.Whole))
}
