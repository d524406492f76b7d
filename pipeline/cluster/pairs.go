package cluster

import "slices"

// A pair is two numbers below 2³¹, the smaller in the upper half.
type pair uint64

func pairOf(a, b int32) pair { return pair(min(a, b))<<32 | pair(max(a, b)) }

func (p pair) both() (a, b int32) { return int32(p >> 32), int32(uint32(p)) }

// pairs counts how often each pair was added. It holds at most limit pairs, and
// as many that are not sorted yet. Where there are more, the rarest are
// forgotten, and a count may be short by at most the number of times that this
// happened (lossy counting, Manku and Motwani 2002).
type pairs struct {
	limit   int
	waiting []pair
	known   []pair // ascending
	counts  []int32
	spare   []pair // memory of the last merge
	spareN  []int32
	level   int32 // how often the rarest were forgotten
}

func (p *pairs) add(a, b int32) {
	p.waiting = append(p.waiting, pairOf(a, b))
	if len(p.waiting) >= p.limit {
		p.merge()
	}
}

// merge counts the pairs that wait.
func (p *pairs) merge() {
	slices.Sort(p.waiting)
	out, outN := p.spare[:0], p.spareN[:0]
	k := 0
	for i := 0; i < len(p.waiting); {
		at, n := p.waiting[i], int32(0)
		for i < len(p.waiting) && p.waiting[i] == at {
			n++
			i++
		}
		for k < len(p.known) && p.known[k] < at {
			out, outN = append(out, p.known[k]), append(outN, p.counts[k])
			k++
		}
		if k < len(p.known) && p.known[k] == at {
			n += p.counts[k]
			k++
		} else {
			n += p.level
		}
		out, outN = append(out, at), append(outN, n)
	}
	out, outN = append(out, p.known[k:]...), append(outN, p.counts[k:]...)
	p.spare, p.spareN, p.known, p.counts = p.known, p.counts, out, outN
	p.waiting = p.waiting[:0]
	for len(p.known) > p.limit {
		p.level++
		p.drop()
	}
}

// drop forgets the pairs that were not counted more often than level.
func (p *pairs) drop() {
	n := 0
	for k, at := range p.known {
		if p.counts[k] > p.level {
			p.known[n], p.counts[n] = at, p.counts[k]
			n++
		}
	}
	p.known, p.counts = p.known[:n], p.counts[:n]
}

// least gives the pairs that were added at least n times, ascending.
func (p *pairs) least(n int32) []pair {
	p.merge()
	var out []pair
	for k, at := range p.known {
		if p.counts[k] >= n {
			out = append(out, at)
		}
	}
	return out
}
