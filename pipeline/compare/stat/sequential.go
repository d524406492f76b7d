package stat

import "math"

// enoughDraws is how many draws beyond what was seen settle a side of a
// [SequentialP]: its p then has a standard error of about a fifth of itself.
const enoughDraws = 20

// A SequentialP is a p-value from draws that stop as soon as it is clear that it
// is not small: once enoughDraws of L draws lie beyond what was seen, a side's p
// is enoughDraws/L, and where draws end before that it is [PermutationP]'s. Both are
// valid whenever draws stop by this rule (Besag and Clifford 1991, "Sequential
// Monte Carlo p-values", Biometrika 78). P is twice the smaller side's.
type SequentialP struct {
	Seen         float64
	draws        int
	below, above int // draws at most, and at least, what was seen
}

// Draw counts a draw and tells whether more are wanted.
func (s *SequentialP) Draw(v float64) (more bool) {
	tolerance := 1e-9 * (1 + math.Abs(s.Seen))
	s.draws++
	if v <= s.Seen+tolerance {
		s.below++
	}
	if v >= s.Seen-tolerance {
		s.above++
	}
	return min(s.below, s.above) < enoughDraws
}

// P gives the p-value, at most 1; 1 before the first draw.
func (s *SequentialP) P() float64 {
	n := min(s.below, s.above)
	if n >= enoughDraws {
		return min(1, 2*float64(n)/float64(s.draws))
	}
	return min(1, 2*float64(n+1)/float64(s.draws+1))
}
