package learn

import (
	"math"

	"slant/pipeline/sentiment"
)

// temperature gives the number that values are to be divided by so that their
// softmax is likeliest to give the labels (Guo et al. 2017, "On Calibration of
// Modern Neural Networks"), by golden-section search between 1/4 and 4.
func temperature(values [][3]float64, classes []int) float64 {
	loss := func(log float64) float64 {
		t, sum := math.Exp(log), 0.0
		for i, z := range values {
			for c := range z {
				z[c] /= t
			}
			p := sentiment.Probabilities(z)
			sum -= math.Log(max(p[classes[i]], 1e-12))
		}
		return sum
	}
	const golden = 0.6180339887498949
	low, high := math.Log(0.25), math.Log(4)
	for range 40 {
		a, b := high-golden*(high-low), low+golden*(high-low)
		if loss(a) < loss(b) {
			high = b
		} else {
			low = a
		}
	}
	return math.Exp((low + high) / 2)
}
