package sentiment

import (
	"math"
)

// NeutralBand is the distance from 0 below which a score is neutral. It was
// chosen on the train part of NewsMTSC (Hamborg and Donnay 2021) for macro-F1,
// which is the same anywhere from 300 to 700.
const NeutralBand Points = 700

// alpha bends the sum x of the valences: score = x / √(x² + alpha), which is
// 0.24 for a shade (0.5), 0.45 for a plain word (1), 0.71 for a strong one (2).
// The form is VADER's (Hutto and Gilbert 2014), whose alpha is 15 for sums
// over whole sentences.
const alpha = 4

// squash gives the score of a sum of valences, in −10,000 to 10,000.
func squash(x float64) Points {
	return Points(math.Round(float64(Whole) * x / math.Sqrt(float64(x*x)+alpha)))
}

// closeTo shares out the total of a squashed sum to its parts: each gets
// value · Whole/√(x² + alpha), rounded so that all add up to the total, those
// with the largest remainders first (ties: the earlier part).
func closeTo(values []float64, into []Points) Points {
	x := 0.0
	for _, v := range values {
		x += v
	}
	total := squash(x)
	ratio := float64(Whole) / math.Sqrt(float64(x*x)+alpha)
	scaled := make([]float64, len(values))
	for i, v := range values {
		scaled[i] = v * ratio
	}
	shareOut(total, scaled, into)
	return total
}

// shareOut rounds values, whose sum is about total, to Points that add up to it
// exactly: those with the largest remainders are rounded up first (ties: the
// earlier one). values is used up.
func shareOut(total Points, values []float64, into []Points) {
	rest := total
	for i, v := range values {
		into[i] = Points(math.Floor(v))
		rest -= into[i]
		values[i] = v - float64(into[i]) // the remainder
	}
	// As a rule rest is from 0 to len(values); a sum that is further off is
	// spread evenly.
	for n := Points(len(values)); rest < 0 || rest > n; {
		step := Points(1)
		if rest < 0 {
			step = -1
		}
		for i := range into {
			into[i] += step
		}
		rest -= step * n
	}
	for ; rest > 0; rest-- {
		best, most := 0, values[0]
		for i, r := range values {
			if r > most {
				best, most = i, r
			}
		}
		into[best]++
		values[best] = -1
	}
}
