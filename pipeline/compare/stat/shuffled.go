package stat

import (
	"math"
	"math/rand/v2"
)

// Shuffled gives the p-value of a difference from shuffling arms: within each
// stratum, over the pieces that clusters have in it and in one arm, so that
// what belongs together stays together. It supposes nothing about how values are
// spread, and cannot fall below 2/(draws+1): see PermutationP. The draws depend
// on the seed alone. NaN without a common stratum.
func (d *Difference) Shuffled(draws int, seed uint64) float64 {
	if len(d.cells) == 0 {
		return math.NaN()
	}
	pieces := make([][]*Cell, len(d.strata))
	first := make([]int, len(d.strata)) // pieces of arm 0
	for i := range d.cells {
		c := &d.cells[i]
		pieces[c.Stratum] = append(pieces[c.Stratum], c)
		if c.Arm == 0 {
			first[c.Stratum]++
		}
	}
	r := rand.New(rand.NewPCG(seed, uint64(draws)))
	drawn := make([]float64, draws)
	for i := range drawn {
		for s := range pieces {
			r.Shuffle(len(pieces[s]), func(a, b int) { pieces[s][a], pieces[s][b] = pieces[s][b], pieces[s][a] })
		}
		drawn[i] = d.dealt(pieces, first)
	}
	return PermutationP(d.Value, drawn)
}

// dealt gives the difference where the first pieces of each stratum are arm 0.
func (d *Difference) dealt(pieces [][]*Cell, first []int) float64 {
	top := 0.0
	for s := range pieces {
		var n, sum [2]int64
		for i, c := range pieces[s] {
			arm := 0
			if i >= first[s] {
				arm = 1
			}
			n[arm] += c.N
			sum[arm] += c.Sum
		}
		of := &d.strata[s]
		share := float64(of.n[0]*of.omega[0]) * float64(of.n[1]*of.omega[1]) / of.w / d.tau
		top += float64(share * (float64(sum[0])/float64(n[0]) - float64(sum[1])/float64(n[1])))
	}
	return top
}

// PermutationP gives twice the smaller of the shares of draws that are at most
// and at least what was seen, which counts as a draw too; 1 at most. Distances
// from the draws' mean would part values that mirror each other by the error of
// that mean.
func PermutationP(seen float64, drawn []float64) float64 {
	tolerance := 1e-9 * (1 + math.Abs(seen))
	below, above := 1, 1
	for _, d := range drawn {
		if d <= seen+tolerance {
			below++
		}
		if d >= seen-tolerance {
			above++
		}
	}
	return min(1, 2*float64(min(below, above))/float64(len(drawn)+1))
}
