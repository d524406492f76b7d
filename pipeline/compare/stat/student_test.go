package stat

import (
	"math"
	"testing"
)

// Critical values from tables of Student's t; those of fractional degrees of
// freedom are scipy 1.17's stats.t.isf(alpha/2, df).
func TestTCritical(t *testing.T) {
	for _, c := range []struct{ alpha, df, want float64 }{
		{0.05, 1, 12.7062},
		{0.05, 10, 2.22814},
		{0.01, 5, 4.03214},
		{0.05, 120, 1.97993},
		{0.05, 1e7, 1.95996},
		{0.05, 2.5, 3.57465},
		{0.001, 7.3, 5.28321},
		{1e-6, 38.8, 5.79964},
	} {
		got := TCritical(c.alpha, c.df)
		if math.Abs(got-c.want) > 1e-5*c.want {
			t.Errorf("t(%v, %v) = %.6f, want %v", c.alpha, c.df, got, c.want)
		}
		if p := TwoSidedP(got, c.df); math.Abs(p-c.alpha) > 1e-9*c.alpha+1e-12 {
			t.Errorf("p of that t is %v, want %v", p, c.alpha)
		}
	}
	for _, df := range []float64{0, -1, math.NaN()} {
		if !math.IsNaN(TCritical(0.05, df)) || !math.IsNaN(TwoSidedP(1, df)) {
			t.Errorf("a value for %v degrees of freedom", df)
		}
	}
}
