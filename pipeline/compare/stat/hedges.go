package stat

import "math"

// A Spread holds what a standard deviation needs: how many observations, their
// sum and the sum of their squares.
type Spread struct{ N, Sum, SumSquares int64 }

// Add gives the spread with one more observation.
func (s Spread) Add(value int64) Spread {
	return Spread{s.N + 1, s.Sum + value, s.SumSquares + value*value}
}

// deviations gives the sum of squared deviations from the mean, 0 for none.
func (s Spread) deviations() float64 {
	if s.N == 0 {
		return 0
	}
	return max(0, float64(s.SumSquares)-float64(s.Sum)*float64(s.Sum)/float64(s.N))
}

// HedgesG gives a difference in standard deviations, the pooled one within the
// two arms, corrected for few observations: g = J(ν)·d with ν = n₁ + n₂ − 2 and
// J(ν) = Γ(ν/2) / (√(ν/2)·Γ((ν−1)/2)) (Hedges 1981, "Distribution Theory for
// Glass's Estimator of Effect Size", J. Educ. Stat. 6). Difference is in the
// unit of the spreads. NaN where ν < 2 or nothing varies.
func HedgesG(difference float64, a, b Spread) float64 {
	nu := float64(a.N + b.N - 2)
	if nu < 2 {
		return math.NaN()
	}
	sd := math.Sqrt((a.deviations() + b.deviations()) / nu)
	if sd == 0 {
		return math.NaN()
	}
	return smallSample(nu) * difference / sd
}

func smallSample(nu float64) float64 {
	top, _ := math.Lgamma(nu / 2)
	bottom, _ := math.Lgamma((nu - 1) / 2)
	return math.Exp(top-bottom) / math.Sqrt(nu/2)
}
