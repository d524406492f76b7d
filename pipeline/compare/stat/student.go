package stat

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// TwoSidedP gives the probability that a t with df degrees of freedom lies at
// least as far from 0 as t does: I(df/(df+t²); df/2, 1/2), the regularised
// incomplete beta function. NaN where df is not positive or t is NaN.
func TwoSidedP(t, df float64) float64 {
	switch {
	case math.IsNaN(t) || !(df > 0):
		return math.NaN()
	case math.IsInf(t, 0):
		return 0
	}
	return mathext.RegIncBeta(df/2, 0.5, df/(df+float64(t*t)))
}

// TCritical gives the t with df degrees of freedom that is exceeded in size
// with probability alpha, 0 < alpha < 1: 1.96 for alpha 0.05 and many degrees
// of freedom. NaN where df is not positive.
func TCritical(alpha, df float64) float64 {
	if !(df > 0) || !(alpha > 0) || !(alpha < 1) {
		return math.NaN()
	}
	x := mathext.InvRegIncBeta(df/2, 0.5, alpha)
	return math.Sqrt(df * (1/x - 1))
}
