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
	for i, got := range Studentised([]Resampled{mean, difference}, keys, NewWeights(1)) {
		want := []Estimate{mean.Estimate, difference.Estimate}[i].Interval(0.05)
		if width := want.High - want.Low; math.Abs(got.Low-want.Low) > 0.1*width || math.Abs(got.High-want.High) > 0.1*width {
			t.Errorf("%d: %+v, Student's is %+v", i, got, want)
		}
	}
}

// A replicate in which every cluster weighs 1 is the estimate itself.
func TestReplicateOfOnes(t *testing.T) {
	cells := []Cell{{0, 0, 0, 2, 70}, {0, 0, 1, 1, -10}, {1, 0, 1, 3, 25}, {2, 0, 0, 1, -40}, {3, 1, 0, 1, 3}, {4, 1, 1, 1, 9}}
	for _, weighting := range []Weighting{Pooled, Equal} {
		d := NewDifference(cells, weighting)
		value, se := d.replicate([]uint8{1, 1, 1, 1, 1}, &scratch{})
		if !near(value, d.Value) || !near(se, d.plain) {
			t.Errorf("%v ± %v, want %v ± %v", value, se, d.Value, d.plain)
		}
		// A cluster of weight 2 is two clusters.
		twice := append(append([]Cell{}, cells...), Cell{5, 0, 1, 3, 25})
		if weighting == Equal { // pooled weights would be others with one cluster more
			value, se = d.replicate([]uint8{1, 2, 1, 1, 1}, &scratch{})
			double := NewDifference(twice, weighting)
			if !near(value, double.Value) || !near(se, double.plain) {
				t.Errorf("%v ± %v, want %v ± %v", value, se, double.Value, double.plain)
			}
		}
	}
	m := NewMean([]Cluster{{0, 2, 9}, {1, 1, -4}, {2, 1, 3}})
	if value, se := m.replicate([]uint8{1, 1, 1}, nil); !near(value, m.Value) || !near(se, m.plain) {
		t.Errorf("%v ± %v, want %v ± %v", value, se, m.Value, m.plain)
	}
}

func TestStudentisedOfNothing(t *testing.T) {
	flat := NewMean([]Cluster{{0, 1, 5}, {1, 1, 5}})
	if got := Studentised([]Resampled{flat}, []uint64{1, 2}, NewWeights(1))[0]; !math.IsNaN(got.Low) {
		t.Errorf("%+v where nothing varies", got)
	}
}
