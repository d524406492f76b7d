package stat

import (
	"math"
	"slices"
)

// A Resampled is an estimate that a bootstrap of clusters can repeat: *Mean or
// *Difference.
type Resampled interface {
	base() (value, se float64)
	replicate(weight []uint8, tmp *scratch) (value, se float64)
}

// scratch is memory that replicates use again.
type scratch struct{ strata []stratum }

const (
	// Replicates is how many a bootstrap makes: 25 of 1,000 parts of their
	// distribution lie beyond either end of a 95% interval.
	Replicates = 999
	// leastReplicates is how many of them have to give a standard error.
	leastReplicates = 900
)

// Studentised gives 95% intervals of estimates over the same clusters, whose
// keys are given by number, from a Poisson bootstrap: each replicate r gives
// t = (value_r − value)/se_r, and the interval is value − se·(t₉₇.₅, t₂.₅)
// (Davison and Hinkley 1997, "Bootstrap Methods and their Application",
// section 5.2). Intervals of the percentiles of value_r, which are simpler,
// cover too little where the values are skew. An interval is NaN where too
// many replicates have no standard error.
func Studentised(estimates []Resampled, keys []uint64, w *Weights) []Interval {
	t := make([][]float64, len(estimates))
	weight := make([]uint8, len(keys))
	var tmp scratch
	for r := range uint64(Replicates) {
		for i, k := range keys {
			weight[i] = w.Weight(r, k)
		}
		for i, e := range estimates {
			value, se := e.replicate(weight, &tmp)
			point, _ := e.base()
			if ratio := (value - point) / se; !math.IsNaN(ratio) && !math.IsInf(ratio, 0) {
				t[i] = append(t[i], ratio)
			}
		}
	}
	out := make([]Interval, len(estimates))
	for i, e := range estimates {
		out[i] = Interval{math.NaN(), math.NaN()}
		if len(t[i]) < leastReplicates {
			continue
		}
		slices.Sort(t[i])
		cut := (len(t[i])+1)/40 - 1
		value, se := e.base()
		out[i] = Interval{value - float64(se*t[i][len(t[i])-1-cut]), value - float64(se*t[i][cut])}
	}
	return out
}
