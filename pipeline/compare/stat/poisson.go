package stat

import "math"

// most is the largest weight: a Poisson(1) number passes it once in 10¹⁰.
const most = 12

// Weights gives clusters their weights in the replicates of a bootstrap.
type Weights struct {
	Seed   uint64
	limits [most]float64 // cumulative probabilities of 0, 1, 2 …
}

// NewWeights makes the weights of a seed.
func NewWeights(seed uint64) *Weights {
	w := &Weights{Seed: seed}
	p, sum := math.Exp(-1), 0.0
	for k := range w.limits {
		sum += p
		w.limits[k] = sum
		p /= float64(k + 1)
	}
	return w
}

// Weight gives the weight of a cluster in a replicate: a Poisson(1) number,
// 0 to 12, that depends on the seed and these two alone. So the replicates of
// parts add up to those of the whole, whoever computes them, and a cluster
// weighs the same in every comparison that it takes part in (Chamandy,
// Muralidharan, Najmi and Naidu 2012, "Estimating Uncertainty for Massive Data
// Streams").
func (w *Weights) Weight(replicate, cluster uint64) uint8 {
	u := float64(mix(mix(w.Seed<<32+replicate)^cluster)>>11) / (1 << 53)
	k := uint8(0)
	for k < most && u >= w.limits[k] {
		k++
	}
	return k
}

// Hash gives a number that looks random, the same for the same number.
func Hash(x uint64) uint64 { return mix(x) }

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast
// Splittable Pseudorandom Number Generators").
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
