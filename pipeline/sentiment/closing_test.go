package sentiment

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestCloses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-6, 6), 1, 40).Draw(t, "values")
		points := make([]Points, len(values))
		total := closeTo(values, points)
		sum, x := Points(0), 0.0
		for i, p := range points {
			sum += p
			x += values[i]
		}
		if sum != total || total > Whole || total < -Whole {
			t.Fatalf("parts add up to %d, total %d", sum, total)
		}
		ratio := float64(Whole) / math.Sqrt(x*x+alpha)
		for i, p := range points {
			if math.Abs(float64(p)-values[i]*ratio) >= 2 {
				t.Fatalf("part %d is %d, exactly %g", i, p, values[i]*ratio)
			}
		}
	})
}

func TestSquash(t *testing.T) {
	for _, test := range []struct {
		x    float64
		want Points
	}{
		{0, 0},
		{0.5, 2425}, // 0.5 / √4.25
		{-2, -7071}, // 2 / √8
		{1e9, Whole},
	} {
		if got := squash(test.x); got != test.want {
			t.Errorf("squash(%g) = %d, want %d", test.x, got, test.want)
		}
	}
}
