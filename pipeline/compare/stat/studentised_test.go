package stat

import (
	"math"
	"testing"
)

// Weights are Poisson(1): shares of 0, 1, 2 and 3 within four standard errors.
func TestWeightsArePoisson(t *testing.T) {
	w := NewWeights(7)
	const n = 200_000
	var counts [most + 1]int
	for i := range uint64(n) {
		counts[w.Weight(i%50, i)]++
	}
	p := math.Exp(-1)
	for k := range 4 {
		if k > 0 {
			p /= float64(k)
		}
		if got := float64(counts[k]) / n; math.Abs(got-p) > 4*math.Sqrt(p*(1-p)/n) {
			t.Errorf("share of %d is %v, want %v", k, got, p)
		}
	}
	if a, b := NewWeights(7).Weight(3, 5), w.Weight(3, 5); a != b {
		t.Errorf("%d and %d from the same seed", a, b)
	}
}

// Where values are nearly normal, the bootstrap's interval is nearly Student's.
func TestStudentisedIsNearStudents(t *testing.T) {
	var clusters []Cluster
	var cells []Cell
	var keys []uint64
	w := NewWeights(3)
	for i := range int32(240) {
		var y int64
		for r := range uint64(30) { // a sum of 30 Poisson numbers
			y += int64(w.Weight(r, uint64(i)))
		}
		clusters = append(clusters, Cluster{i, 1, y})
		cells = append(cells, Cell{i, i % 3, int8(i / 3 % 2), 1, y})
		keys = append(keys, uint64(i)*77)
	}
	mean, difference := NewMean(clusters), NewDifference(cells, Pooled)
	for i, got := range Studentised([]Estimated{mean, difference}, keys, NewWeights(1)) {
		want := []Estimate{mean.Estimate, difference.Estimate}[i].Interval(0.05)
		if width := want.High - want.Low; math.Abs(got.Low-want.Low) > 0.1*width || math.Abs(got.High-want.High) > 0.1*width {
			t.Errorf("%d: %+v, Student's is %+v", i, got, want)
		}
	}
}

// Scores of both arms sum to weights of 1 and to residuals of nearly 0, and
// their squares to the variance.
func TestScores(t *testing.T) {
	cells := []Cell{{0, 0, 0, 2, 70}, {0, 0, 1, 1, -10}, {1, 0, 1, 3, 25}, {2, 0, 0, 1, -40}, {3, 1, 0, 1, 3}, {4, 1, 1, 1, 9}}
	for _, weighting := range []Weighting{Pooled, Equal} {
		d := NewDifference(cells, weighting)
		var omega [2]float64
		variance := 0.0
		for _, s := range d.influence() {
			omega[0] += s.omega[0]
			omega[1] += s.omega[1]
			variance += (s.r[0] - s.r[1]) * (s.r[0] - s.r[1])
		}
		if !near(omega[0], 1) || !near(omega[1], 1) || !near(math.Sqrt(variance), d.SE) {
			t.Errorf("weights sum to %v, standard error %v, want %v", omega, math.Sqrt(variance), d.SE)
		}
	}
}

// With every weight 1 the means of the residuals are 0.
func TestRatioOfOnes(t *testing.T) {
	m := NewMean([]Cluster{{0, 1, 9}, {1, 1, -4}, {2, 1, 3}})
	if got := ratioOf(m.influence(), []uint8{1, 1, 1}); !near(got, 0) {
		t.Errorf("t %v", got)
	}
	// By hand, weights 2, 0, 1: mean 7, so 7 − 8/3 over √(2·2² + 4²)/3.
	want := (7 - 8.0/3) / (math.Sqrt(24) / 3)
	if got := ratioOf(m.influence(), []uint8{2, 0, 1}); !near(got, want) {
		t.Errorf("t %v, want %v", got, want)
	}
}

func TestStudentisedOfNothing(t *testing.T) {
	flat := NewMean([]Cluster{{0, 1, 5}, {1, 1, 5}})
	if got := Studentised([]Estimated{flat}, []uint64{1, 2}, NewWeights(1))[0]; !math.IsNaN(got.Low) {
		t.Errorf("%+v where nothing varies", got)
	}
}
