package syntax

import (
	"testing"

	"pgregory.net/rapid"
)

// anyTree draws the heads of a tree of n nodes with one root (head n).
func anyTree(r *rapid.T) []int32 {
	n := rapid.IntRange(1, 12).Draw(r, "nodes")
	order := rapid.Permutation(make([]int, n)).Draw(r, "order")
	for i := range order {
		order[i] = i
	}
	order = rapid.Permutation(order).Draw(r, "order")
	heads := make([]int32, n)
	for i, d := range order {
		heads[d] = int32(n)
		if i > 0 {
			heads[d] = int32(order[rapid.IntRange(0, i-1).Draw(r, "head")])
		}
	}
	return heads
}

// Lifting leaves a projective tree with the same root, and moves that cost
// nothing build it.
func TestOracleBuildsEveryProjectiveTree(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		heads := anyTree(r)
		flat := projective(heads)
		for d, h := range flat {
			if h != int32(len(flat)) && crosses(flat, int32(d)) {
				r.Fatalf("%v lifted to %v still crosses", heads, flat)
			}
			if (h == int32(len(flat))) != (heads[d] == int32(len(flat))) {
				r.Fatalf("%v lifted to %v has another root", heads, flat)
			}
		}
		var s state
		s.reset(make([]node, len(flat)), node{tag: rootTag}, node{tag: noneTag})
		far := farthestDependents(flat)
		for !s.done() {
			costs, free := s.costs(flat, far), numMoves
			for m := shift; m < numMoves; m++ {
				if s.allowed(m) && costs[m] == 0 {
					free = m
				}
			}
			if free == numMoves {
				r.Fatalf("no free move for %v at buffer %d, stack %v", flat, s.b, s.stack)
			}
			s.apply(free)
		}
		for d, h := range flat {
			if s.head[d] != h {
				r.Fatalf("built %v for %v", s.head[:len(flat)], flat)
			}
		}
	})
}
