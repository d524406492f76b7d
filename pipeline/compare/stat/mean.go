package stat

import "math"

// A Cluster sums up the observations of one cluster.
type Cluster struct {
	Cluster int32 // its number, for its weights in a bootstrap
	N, Sum  int64
}

// A Mean is the mean of clustered observations.
type Mean struct {
	Estimate
	N        int64
	Clusters []Cluster
	plain    float64 // standard error without a correction (CR0), which the bootstrap divides by
}

// NewMean estimates the mean Σy/n over clusters, each listed once, in any
// order that is always the same. Its variance is CR2, in this case
//
//	V = n⁻² Σ r² / (1 − h),  h = n_c/n,  r the sum of the cluster's residuals,
//
// which has no bias where observations are independent and of one variance
// (Bell and McCaffrey 2002, "Bias Reduction in Standard Errors for Linear
// Regression with Multi-Stage Samples", Survey Methodology 28), and its degrees
// of freedom are ν = 1/(Σh² + (Σu)² − Σu²), u = h²/(1 − h): one less than the
// number of clusters where all are equal. With fewer than two clusters SE and
// DF are NaN; without observations Value is too.
func NewMean(clusters []Cluster) *Mean {
	m := &Mean{Clusters: clusters}
	var sum int64
	for _, c := range clusters {
		m.N += c.N
		sum += c.Sum
	}
	m.Value, m.SE, m.DF = math.NaN(), math.NaN(), math.NaN()
	if m.N == 0 {
		return m
	}
	m.Value = float64(sum) / float64(m.N)
	if len(clusters) < 2 {
		return m
	}
	var v, v0, h2, u, u2 float64
	n := float64(m.N)
	for _, c := range clusters {
		h := float64(c.N) / n
		r := float64(c.Sum) - float64(float64(c.N)*m.Value)
		v0 += float64(r * r)
		v += float64(r*r) / (1 - h)
		h2 += float64(h * h)
		uc := float64(h*h) / (1 - h)
		u += uc
		u2 += float64(uc * uc)
	}
	m.plain, m.SE = math.Sqrt(v0)/n, math.Sqrt(v)/n
	m.DF = 1 / (h2 + float64(u*u) - u2)
	return m
}

// base gives the value and the standard error that replicates are held against.
func (m *Mean) base() (value, se float64) { return m.Value, m.plain }

// replicate gives the value and the standard error where each cluster counts
// as often as its weight says.
func (m *Mean) replicate(weight []uint8, _ *scratch) (value, se float64) {
	var n, sum float64
	for _, c := range m.Clusters {
		w := float64(weight[c.Cluster])
		n += float64(w * float64(c.N))
		sum += float64(w * float64(c.Sum))
	}
	value = sum / n
	var v float64
	for _, c := range m.Clusters {
		if w := float64(weight[c.Cluster]); w > 0 {
			r := float64(c.Sum) - float64(float64(c.N)*value)
			v += float64(w * float64(r*r))
		}
	}
	return value, math.Sqrt(v) / n
}
