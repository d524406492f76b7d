package stat

import (
	"math/rand/v2"
	"testing"
)

// Where draws end before either side is settled, p is that of all draws.
func TestSequentialPOfFewDraws(t *testing.T) {
	drawn := []float64{1, -1, 2, -2}
	for _, seen := range []float64{5, -1, 0, 2} {
		s := SequentialP{Seen: seen}
		for _, d := range drawn {
			if !s.Draw(d) {
				t.Fatal("four draws settle a p")
			}
		}
		if got, want := s.P(), PermutationP(seen, drawn); got != want {
			t.Errorf("%v: p is %v, want %v", seen, got, want)
		}
	}
}

// Under the null a p of at most x comes in at most x of cases, whichever rule
// ended the draws.
func TestSequentialPIsValid(t *testing.T) {
	const cases, draws = 20000, 999
	r := rand.New(rand.NewPCG(1, 1))
	var p []float64
	made := 0
	for range cases {
		s := SequentialP{Seen: r.NormFloat64()}
		for range draws {
			made++
			if !s.Draw(r.NormFloat64()) {
				break
			}
		}
		p = append(p, s.P())
	}
	for _, x := range []float64{0.01, 0.05, 0.1, 0.25, 0.5} {
		n := 0
		for _, v := range p {
			if v <= x {
				n++
			}
		}
		share, se := float64(n)/cases, 3.5e-3
		if share > x+3*se || share < 0.75*x {
			t.Errorf("p is at most %v in %v of the cases", x, share)
		}
	}
	if made > cases*draws/3 {
		t.Errorf("%d draws were made, of %d", made, cases*draws)
	}
}
