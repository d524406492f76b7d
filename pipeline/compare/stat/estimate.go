package stat

import "math"

// An Estimate is a number with its uncertainty, in the unit of the
// observations.
type Estimate struct {
	Value float64
	SE    float64 // cluster-robust (CR2); NaN where it cannot be told
	DF    float64 // Satterthwaite's degrees of freedom; NaN where SE is
}

// P gives the p-value of the value being 0, from t = Value/SE. NaN where SE is
// NaN or 0.
func (e Estimate) P() float64 {
	if !(e.SE > 0) {
		return math.NaN()
	}
	return TwoSidedP(e.Value/e.SE, e.DF)
}

// Interval gives the interval at level 1 − alpha from Student's t; NaN where
// there is none.
func (e Estimate) Interval(alpha float64) Interval {
	half := TCritical(alpha, e.DF) * e.SE
	return Interval{e.Value - half, e.Value + half}
}

// An Interval is two ends, Low ≤ High.
type Interval struct{ Low, High float64 }
