package stat

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The fifteen p-values of Benjamini and Hochberg (1995), section 3.2, of which
// their procedure rejects four at 0.05.
func fifteen() []float64 {
	return []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1}
}

func TestBenjaminiHochberg(t *testing.T) {
	got := BenjaminiHochberg(fifteen())
	want := []float64{ // 15·p/rank, and the least of those that follow
		0.0015, 0.003, 0.0095, 0.035625, 0.0603, 15 * 0.0298 / 7, 15 * 0.0298 / 7, 0.0645, 0.0765,
		0.486, 15 * 0.4262 / 11, 15 * 0.5719 / 12, 15 * 0.6528 / 13, 15 * 0.7590 / 14, 1,
	}
	rejected := 0
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-12 {
			t.Errorf("q of %v is %v, want %v", fifteen()[i], got[i], want[i])
		}
		if got[i] <= 0.05 {
			rejected++
		}
	}
	if rejected != 4 {
		t.Errorf("%d rejected at 0.05, want 4", rejected)
	}
}

func TestBenjaminiHochbergKeepsPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SliceOfN(rapid.Float64Range(0, 1), 1, 30).Draw(t, "p")
		order := rapid.Permutation(p).Draw(t, "order")
		q, shuffled := BenjaminiHochberg(p), BenjaminiHochberg(order)
		for i := range p {
			if q[i] < p[i] || q[i] > 1 {
				t.Fatalf("q %v of p %v", q[i], p[i])
			}
			if at := slices.Index(order, p[i]); shuffled[at] != q[i] {
				t.Fatalf("q of %v depends on the order", p[i])
			}
		}
	})
}

func TestBenjaminiHochbergCountsWhatHasNoP(t *testing.T) {
	q := BenjaminiHochberg([]float64{0.01, math.NaN(), math.NaN()})
	if q[0] != 0.03 || !math.IsNaN(q[1]) {
		t.Errorf("%v, want 0.03 and NaN", q)
	}
}

// Four of fifteen were selected: their intervals are at 1 − 0.05·4/15.
func TestFCRLevel(t *testing.T) {
	if got := FCRLevel(0.05, 4, 15); math.Abs(got-0.2/15) > 1e-15 {
		t.Errorf("%v, want %v", got, 0.2/15)
	}
	if FCRLevel(0.05, 0, 0) != 0 {
		t.Error("a level for nothing")
	}
}
