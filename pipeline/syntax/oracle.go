package syntax

// costs gives for each move how many gold arcs it puts out of reach (Goldberg
// and Nivre 2013, section 4.1). gold holds the head of every node, n for the
// root, and must be projective; farthest the last gold dependent of every node.
func (s *state) costs(gold, farthest []int32) (c [numMoves]int) {
	k := len(s.stack)
	if k > 0 {
		top := s.stack[k-1]
		waiting := 0
		if farthest[top] >= s.b {
			waiting = 1
		}
		h := gold[top]
		c[left], c[right] = waiting, waiting
		if h > s.b || k > 1 && h == s.stack[k-2] {
			c[left]++
		}
		if h >= s.b {
			c[right]++
		}
	}
	if s.b < s.n {
		h := gold[s.b]
		for i, d := range s.stack {
			if gold[d] == s.b || d == h && i < k-1 {
				c[shift]++
			}
		}
	}
	return c
}

// projective lifts arcs until none cross: the shortest crossing arc's dependent
// goes to its head's head (Nivre and Nilsson 2005). heads: n for the root.
func projective(heads []int32) []int32 {
	h := append([]int32(nil), heads...)
	n := int32(len(h))
	for range len(h) * len(h) {
		worst, length := int32(-1), n+1
		for d := range h {
			if h[d] == n || !crosses(h, int32(d)) {
				continue
			}
			if l := max(h[d]-int32(d), int32(d)-h[d]); l < length {
				worst, length = int32(d), l
			}
		}
		if worst < 0 {
			return h
		}
		h[worst] = h[h[worst]]
	}
	return nil
}

// crosses tells whether a node between d and its head hangs outside of it.
func crosses(h []int32, d int32) bool {
	lo, hi := min(d, h[d]), max(d, h[d])
	for k := lo + 1; k < hi; k++ {
		a := k
		for a >= 0 && a < int32(len(h)) && a != h[d] {
			a = h[a]
		}
		if a != h[d] {
			return true
		}
	}
	return false
}

// farthestDependents gives for every node, the root included, its last
// dependent, -1 if it has none.
func farthestDependents(heads []int32) []int32 {
	far := make([]int32, len(heads)+1)
	for i := range far {
		far[i] = -1
	}
	for d, h := range heads {
		far[h] = max(far[h], int32(d))
	}
	return far
}
