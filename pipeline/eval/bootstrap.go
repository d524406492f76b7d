package eval

import (
	"hash/fnv"
	"math"
	"slices"
)

const (
	replicates = 1000
	seed       = 1
)

// An Interval holds a figure with 95% probability.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// intervals gives the 2.5th and 97.5th percentiles of macro-F1 and accuracy
// over Poisson bootstrap replicates: the weight of a group in replicate r is a
// Poisson(1) number made of seed, r and the group, so whole groups are
// resampled and the order of the items does not matter.
func intervals(items []Item, answers []Answer) (macro, accuracy Interval) {
	groups := make([]uint64, len(items))
	for i := range items {
		h := fnv.New64a()
		_, _ = h.Write([]byte(items[i].Group)) // never fails
		groups[i] = h.Sum64()
	}
	macros, accuracies := make([]float64, replicates), make([]float64, replicates)
	for r := range macros {
		var c Count
		for i := range items {
			c[labelIndex(items[i].Label)][labelIndex(answers[i].Label)] += weight(seed, uint64(r), groups[i])
		}
		macros[r], accuracies[r] = c.MacroF1(), c.Accuracy()
	}
	return middle(macros), middle(accuracies)
}

func middle(values []float64) Interval {
	slices.Sort(values)
	cut := len(values) / 40
	return Interval{values[cut], values[len(values)-1-cut]}
}

// weight gives a Poisson(1) number of a hash.
func weight(seed, replicate, group uint64) int64 {
	u := float64(mix(mix(seed<<32+replicate)^group)>>11) / (1 << 53)
	p := math.Exp(-1)
	k := int64(0)
	for ; u >= p && k < 16; k++ {
		u -= p
		p /= float64(k + 1)
	}
	return k
}

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
