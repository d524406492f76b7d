package stat

import (
	"math"
	"testing"
)

// By hand: 10 of 100 words against 5 of 200, a prior of 30 words of which
// 30·15/300 = 1.5 are this one: ln(11.5/118.5) − ln(6.5/223.5) = 1.2051, over
// √(1/11.5 + 1/6.5) = 0.49072.
func TestLogOdds(t *testing.T) {
	delta, z := LogOdds(10, 100, 5, 200, 1.5, 30)
	if math.Abs(delta-1.20504) > 1e-5 || math.Abs(z-1.20504/0.490717) > 1e-4 {
		t.Errorf("δ %.5f, z %.5f", delta, z)
	}
	back, _ := LogOdds(5, 200, 10, 100, 1.5, 30)
	if back != -delta {
		t.Errorf("δ %v the other way round, want %v", back, -delta)
	}
	if d, _ := LogOdds(1, 2, 1, 2, 0, 30); !math.IsNaN(d) {
		t.Errorf("δ %v without a prior", d)
	}
}
