package syntax

import (
	"math/rand/v2"
	"testing"
)

// treeScore gives the sum of the scores of a tree's arcs.
func treeScore(heads, scores []int32) (sum int64) {
	for d, h := range heads {
		sum += int64(scores[d*(len(heads)+1)+int(h)])
	}
	return sum
}

// bestScore tries all trees.
func bestScore(heads, scores []int32, d int, t *arborescence) int64 {
	if d == len(heads) {
		if !isTree(heads, t) {
			return -1 << 62
		}
		return treeScore(heads, scores)
	}
	best := int64(-1 << 62)
	for h := range int32(len(heads) + 1) {
		if h != int32(d) {
			heads[d] = h
			best = max(best, bestScore(heads, scores, d+1, t))
		}
	}
	return best
}

func TestArborescenceIsTheBestTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var scratch arborescence
	for range 2000 {
		n := 1 + r.IntN(5)
		scores := make([]int32, n*(n+1))
		for i := range scores {
			scores[i] = int32(r.IntN(40) - 20)
		}
		heads := make([]int32, n)
		want := bestScore(heads, scores, 0, &scratch)
		scratch.find(heads, scores)
		if got := treeScore(heads, scores); !isTree(heads, &scratch) || got != want {
			t.Fatalf("%v of %d, want %d, from %v", heads, got, want, scores)
		}
	}
}

// Scores under which every node contracts with the next take the time of any
// others.
func TestArborescenceOfManyCycles(t *testing.T) {
	const n = 512
	r := rand.New(rand.NewPCG(2, 2))
	scores := make([]int32, n*(n+1))
	for d := range n {
		for h := range n + 1 {
			scores[d*(n+1)+h] = int32(10000 - 10*max(d-h, h-d) - r.IntN(5))
		}
	}
	heads := make([]int32, n)
	var scratch arborescence
	scratch.find(heads, scores)
	if !isTree(heads, &scratch) {
		t.Error("no tree")
	}
}

func BenchmarkArborescenceOfManyCycles(b *testing.B) {
	const n = 512
	r := rand.New(rand.NewPCG(2, 2))
	scores := make([]int32, n*(n+1))
	for i := range scores {
		scores[i] = int32(r.IntN(1000))
	}
	heads := make([]int32, n)
	var scratch arborescence
	for b.Loop() {
		scratch.find(heads, scores)
	}
}
