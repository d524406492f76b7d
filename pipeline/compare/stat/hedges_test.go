package stat

import (
	"math"
	"testing"
)

// Borenstein, Hedges, Higgins and Rothstein (2009, "Introduction to
// Meta-Analysis", chapter 4): means 103 and 100, standard deviations 5.5 and
// 4.5, 50 in each group: d = 0.5970, g = 0.5924.
func TestHedgesG(t *testing.T) {
	// 25 at each of mean ± sd·√(49/50) have exactly that mean and deviation.
	at := func(mean, sd float64) (s Spread) {
		step := int64(math.Round(sd * math.Sqrt(49.0/50) * 1e6))
		for range 25 {
			s = s.Add(int64(mean*1e6) + step).Add(int64(mean*1e6) - step)
		}
		return s
	}
	g := HedgesG(3e6, at(3, 5.5), at(0, 4.5))
	if math.Abs(g-0.5924) > 5e-5 {
		t.Errorf("g %.5f, the book has 0.5924", g)
	}
	if d := g / smallSample(98); math.Abs(d-0.5970) > 5e-5 {
		t.Errorf("d %.5f, the book has 0.5970", d)
	}
}

// Γ(ν/2) / (√(ν/2)·Γ((ν−1)/2)) by scipy 1.17's special.gammaln.
func TestSmallSample(t *testing.T) {
	for nu, want := range map[float64]float64{2: 0.564190, 3: 0.723601, 5: 0.840749, 10: 0.922746, 20: 0.961945, 50: 0.984912} {
		if got := smallSample(nu); math.Abs(got-want) > 1e-6 {
			t.Errorf("J(%v) = %.4f, want %v", nu, got, want)
		}
	}
}

func TestHedgesGOfNothing(t *testing.T) {
	same := Spread{}.Add(5).Add(5)
	if g := HedgesG(1, same, same); !math.IsNaN(g) {
		t.Errorf("g %v where nothing varies", g)
	}
	if g := HedgesG(1, Spread{}.Add(1), Spread{}.Add(2)); !math.IsNaN(g) {
		t.Errorf("g %v of two observations", g)
	}
}
