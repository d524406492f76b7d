package stat

import (
	"math"
	"slices"
)

// A score is what a cluster adds to an estimate: the sums over its
// observations in each arm of their weights, which sum to 1 over the clusters,
// and of weight times residual, grown for leverage as in CR2. The square root
// of Σ(r₀ − r₁)² is the standard error.
type score struct {
	cluster  int32
	omega, r [2]float64
}

// count adds a cell with its part of v′1 and v′Ae. Those of arm 1 come with the
// sign that they have in the difference.
func (s *score) count(arm int8, omega, r float64) {
	if arm == 1 {
		omega, r = -omega, -r
	}
	s.omega[arm] += omega
	s.r[arm] += r
}

// An Estimated is what a bootstrap can tell the interval of: *Mean or
// *Difference.
type Estimated interface {
	influence() []score
	estimate() Estimate
}

func (e Estimate) estimate() Estimate { return e }

const (
	// Replicates is how many a bootstrap makes: 25 of 1,000 parts of their
	// distribution lie beyond either end of a 95% interval.
	Replicates = 999
	// leastReplicates is how many of them have to give a standard error.
	leastReplicates = 900
)

// Studentised gives 95% intervals of estimates over the same clusters, whose
// keys are given by number, from a Poisson bootstrap of the clusters' scores:
// with weights w of a replicate, the arms' weighted means of the residuals are
//
//	δ_a = Σwr_a / Σwω_a,  se² = Σw[(r₀ − ω₀δ₀)/Σwω₀ − (r₁ − ω₁δ₁)/Σwω₁]²,
//
// t = (δ₀ − δ₁)/se, and the interval is value − SE·(t₉₇.₅, t₂.₅) (Davison and
// Hinkley 1997, "Bootstrap Methods and their Application", section 5.2). So it
// follows skewness, which Student's does not.
//
// Two others were tried. Percentiles of the replicates' values cover too
// little where values are skew. Estimating everything anew in each replicate
// loses strata in which a side has one article: intervals of 40 months covered
// 0.88 to 0.91.
//
// An interval is NaN where too many replicates have no standard error.
func Studentised(estimates []Estimated, keys []uint64, w *Weights) []Interval {
	t := make([][]float64, len(estimates))
	weight := make([]uint8, len(keys))
	for r := range uint64(Replicates) {
		for i, k := range keys {
			weight[i] = w.Weight(r, k)
		}
		for i, e := range estimates {
			if ratio := ratioOf(e.influence(), weight); !math.IsNaN(ratio) && !math.IsInf(ratio, 0) {
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
		of := e.estimate()
		out[i] = Interval{of.Value - float64(of.SE*t[i][len(t[i])-1-cut]), of.Value - float64(of.SE*t[i][cut])}
	}
	return out
}

// ratioOf gives a replicate's t; NaN where it has no standard error.
func ratioOf(scores []score, weight []uint8) float64 {
	var omega, r [2]float64
	for i := range scores {
		s := &scores[i]
		w := float64(weight[s.cluster])
		for a := range r {
			omega[a] += float64(w * s.omega[a])
			r[a] += float64(w * s.r[a])
		}
	}
	var delta, per [2]float64
	for a := range r {
		if omega[a] != 0 { // an arm that is not there, as of a mean, stays at 0
			delta[a], per[a] = r[a]/omega[a], 1/omega[a]
		}
	}
	variance := 0.0
	for i := range scores {
		s := &scores[i]
		if w := float64(weight[s.cluster]); w > 0 {
			e := float64((s.r[0]-float64(s.omega[0]*delta[0]))*per[0]) - float64((s.r[1]-float64(s.omega[1]*delta[1]))*per[1])
			variance += float64(w * float64(e*e))
		}
	}
	return (delta[0] - delta[1]) / math.Sqrt(variance)
}
