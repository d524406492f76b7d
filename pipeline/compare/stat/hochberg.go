package stat

import (
	"cmp"
	"math"
	"slices"
)

// BenjaminiHochberg gives the q of each p: with the p sorted, q₍ᵢ₎ is the
// least of m·p₍ⱼ₎/j over j ≥ i, at most 1. Rejecting every q ≤ a bounds the
// expected share of false rejections by a (Benjamini and Hochberg 1995,
// "Controlling the False Discovery Rate", JRSS B 57). NaN counts as 1 in the
// family, and stays NaN.
func BenjaminiHochberg(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	at := func(i int) float64 {
		if math.IsNaN(p[i]) {
			return 1
		}
		return p[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(at(a), at(b)) })
	q := make([]float64, len(p))
	least := 1.0
	for j := len(order) - 1; j >= 0; j-- {
		i := order[j]
		least = min(least, max(at(i), float64(len(p))*at(i)/float64(j+1))) // never below p by rounding
		q[i] = least
		if math.IsNaN(p[i]) {
			q[i] = math.NaN()
		}
	}
	return q
}

// FCRLevel gives the alpha of intervals for selected of m parameters, so that
// the expected share of intervals that miss is at most alpha although the
// parameters were selected by their data: alpha · selected / m (Benjamini and
// Yekutieli 2005, "False Discovery Rate–Adjusted Multiple Confidence Intervals
// for Selected Parameters", JASA 100). 0 where nothing is selected.
func FCRLevel(alpha float64, selected, m int) float64 {
	if m <= 0 {
		return 0
	}
	return alpha * float64(selected) / float64(m)
}
