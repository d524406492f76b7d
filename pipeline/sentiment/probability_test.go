package sentiment

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestExpIsThatOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-690, 0).Draw(t, "x")
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 1e-13*want {
			t.Fatalf("exp(%g) = %g, want %g", x, got, want)
		}
	})
}

// The gradients, times the step, add up to the change of the score.
func TestGradientsClose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var base, delta, end [numClasses]float64
		for c := range base {
			base[c] = rapid.Float64Range(-2, 2).Draw(t, "base")
			delta[c] = rapid.Float64Range(-6, 6).Draw(t, "delta")
			end[c] = base[c] + delta[c]
		}
		g, sum := gradients(base, delta), 0.0
		for c := range g {
			sum += g[c] * delta[c]
		}
		before, after := softmax(base), softmax(end)
		want := after[positive] - after[negative] - before[positive] + before[negative]
		if math.Abs(sum-want) > 0.01 {
			t.Fatalf("adds up to %g, want %g", sum, want)
		}
	})
}

func TestSharesSumToWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var z [numClasses]float64
		for c := range z {
			z[c] = rapid.Float64Range(-30, 30).Draw(t, "z")
		}
		a, b, c := shares(softmax(z))
		if a+b+c != Whole || a < 0 || b < 0 || c < 0 {
			t.Fatalf("%d + %d + %d", a, b, c)
		}
	})
}

func TestShareOutClosesWhateverTheValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-9000, 9000), 1, 30).Draw(t, "values")
		total := rapid.Int32Range(-10000, 10000).Draw(t, "total")
		into := make([]Points, len(values))
		shareOut(total, values, into)
		sum := Points(0)
		for _, p := range into {
			sum += p
		}
		if sum != total {
			t.Fatalf("adds up to %d, want %d", sum, total)
		}
	})
}
