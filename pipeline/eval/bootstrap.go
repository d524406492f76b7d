package eval

import (
	"hash/fnv"
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

// groups are the items that are resampled together.
type groups struct {
	of     []int32  // by item: its group
	hashes []uint64 // by group, of its name
}

func groupsOf(items []Item) groups {
	g := groups{of: make([]int32, len(items))}
	index := map[string]int32{}
	for i := range items {
		k, ok := index[items[i].Group]
		if !ok {
			k = int32(len(g.hashes))
			index[items[i].Group] = k
			h := fnv.New64a()
			_, _ = h.Write([]byte(items[i].Group)) // never fails
			g.hashes = append(g.hashes, h.Sum64())
		}
		g.of[i] = k
	}
	return g
}

// ones are the weights of the sample itself.
func (g *groups) ones() []int64 {
	out := make([]int64, len(g.hashes))
	for i := range out {
		out[i] = 1
	}
	return out
}

// resample writes the weights of a Poisson bootstrap replicate, by group: each
// is a Poisson(1) number made of seed, replicate and the group's name, so whole
// groups are resampled and the order of the items does not matter.
func (g *groups) resample(replicate int, weights []int64) {
	for i, h := range g.hashes {
		weights[i] = weight(seed, uint64(replicate), h)
	}
}

// middle gives the 2.5th and 97.5th percentiles.
func middle(values []float64) Interval {
	slices.Sort(values)
	cut := len(values) / 40
	return Interval{values[cut], values[len(values)-1-cut]}
}

// weight gives a Poisson(1) number of a hash.
func weight(seed, replicate, group uint64) int64 {
	const none = 0.36787944117144233 // e⁻¹, the chance of 0
	u := float64(mix(mix(seed<<32+replicate)^group)>>11) / (1 << 53)
	p, k := none, int64(0)
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
