package eval

import (
	"cmp"
	"math"
	"slices"

	"slant/pipeline/sentiment"
)

// The bins of the calibration error, and how many answers one must have: with
// fewer there is no telling a share from its chance.
const (
	calibrationBins = 10
	leastOfBin      = 10
)

// A confidence is the probability that a scorer gave the label that it said.
type confidence struct {
	points sentiment.Points // 0 to 10,000
	right  bool
	group  int32 // of the item, index into groups
}

// confidences gives those of the answers that have probabilities, in order of
// points.
func confidences(items []Item, answers []Answer, group []int32) []confidence {
	var out []confidence
	for i := range answers {
		p := answers[i].Probabilities
		if p == ([3]sentiment.Points{}) {
			continue
		}
		out = append(out, confidence{p[labelIndex(answers[i].Label)], answers[i].Label == items[i].Label, group[i]})
	}
	slices.SortStableFunc(out, func(a, b confidence) int { return cmp.Compare(a.points, b.points) })
	return out
}

// calibrationError gives the top-label ℓ₂ calibration error, 0 to 1: the root of
// the mean over ten bins of equal mass of (mean confidence − share right)²,
// debiased by what chance alone would make of it (the debiased plug-in
// estimator of Kumar, Liang and Ma 2019, "Verified Uncertainty Calibration").
// Equal confidences are never parted, so that the order of the items does not
// matter. of is in order of points; weights are by group. twice takes the
// chance off twice, which is right for weights of a resample: its bins differ
// from the truth by the chance of the sample and by that of the resampling.
func calibrationError(of []confidence, weights []int64, twice bool) float64 {
	total := int64(0)
	for i := range of {
		total += weights[of[i].group]
	}
	var b bin
	sum, before := 0.0, int64(0) // before: the mass of the closed bins
	for i := range of {
		b.add(&of[i], weights[of[i].group])
		if i+1 < len(of) && of[i+1].points == of[i].points {
			continue
		}
		if edge := before * calibrationBins / max(total, 1); (before+b.n)*calibrationBins/max(total, 1) > edge || i+1 == len(of) {
			sum += b.error(twice)
			before += b.n
			b = bin{}
		}
	}
	return math.Sqrt(max(sum, 0) / float64(max(total, 1)))
}

// A bin adds up answers of like confidence.
type bin struct{ n, points, right int64 }

func (b *bin) add(c *confidence, weight int64) {
	b.n += weight
	b.points += weight * int64(c.points)
	if c.right {
		b.right += weight
	}
}

// error gives the bin's debiased squared error times its mass.
func (b *bin) error(twice bool) float64 {
	if b.n < 2 {
		return 0
	}
	n := float64(b.n)
	share := float64(b.right) / n
	gap := float64(b.points)/float64(n*float64(sentiment.Whole)) - share
	chance := float64(share*(1-share)) / (n - 1)
	if twice {
		chance *= 2
	}
	return float64(n * (float64(gap*gap) - chance))
}
