package stat

import (
	"math"
	"testing"
)

func TestPermutationP(t *testing.T) {
	if p := PermutationP(5, []float64{1, -1, 2, -2}); p != 0.4 {
		t.Errorf("p %v of the last of five", p)
	}
	if p := PermutationP(-1, []float64{1, -1, 2, -2}); p != 1 {
		t.Errorf("p %v of the nearest of five", p)
	}
}

// Of the 20 ways to deal 3 of 6 values, two have a difference as large as that
// of the three largest against the three smallest.
func TestShuffled(t *testing.T) {
	var cells []Cell
	for i, y := range []int64{1, 2, 3, 7, 8, 9} {
		cells = append(cells, Cell{Cluster: int32(i), Arm: int8(i / 3), N: 1, Sum: y})
	}
	if p := NewDifference(cells, Pooled).Shuffled(9999, 1); math.Abs(p-0.1) > 0.012 { // four standard errors
		t.Errorf("p %v, want 0.1", p)
	}
	// The same values as two pieces of three: there is nothing to deal.
	whole := []Cell{{0, 0, 0, 3, 6}, {1, 0, 1, 3, 24}}
	if p := NewDifference(whole, Pooled).Shuffled(99, 1); p != 1 {
		t.Errorf("p %v of one cluster a side", p)
	}
	// Strata that differ are not mixed.
	var two []Cell
	for i := range int32(40) {
		s, y := i%2, int64(i%2)*100+int64(i%5)
		two = append(two, Cell{Cluster: i, Stratum: s, Arm: int8((i/2 + i/20*i%2) % 2), N: 1, Sum: y})
	}
	if p := NewDifference(two, Pooled).Shuffled(999, 1); p < 0.05 {
		t.Errorf("p %v where only strata differ", p)
	}
	if p := NewDifference(nil, Pooled).Shuffled(9, 1); !math.IsNaN(p) {
		t.Errorf("p %v of nothing", p)
	}
}
