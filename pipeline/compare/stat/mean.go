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
	N      int64
	scores []score
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
	m := &Mean{}
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
	var v, h2, u, u2 float64
	n := float64(m.N)
	for _, c := range clusters {
		h := float64(c.N) / n
		r := (float64(c.Sum) - float64(float64(c.N)*m.Value)) / n / math.Sqrt(1-h)
		v += float64(r * r)
		h2 += float64(h * h)
		uc := float64(h*h) / (1 - h)
		u += uc
		u2 += float64(uc * uc)
		m.scores = append(m.scores, score{cluster: c.Cluster, omega: [2]float64{h}, r: [2]float64{r}})
	}
	m.SE = math.Sqrt(v)
	m.DF = 1 / (h2 + float64(u*u) - u2)
	return m
}

func (m *Mean) influence() []score { return m.scores }
