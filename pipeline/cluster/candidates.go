package cluster

import (
	"slices"

	"slant/pipeline/tables"
)

// Among the articles that share a shingle each is paired with the next few in
// order of time alone: of ten thousand copies every shingle is shared by all,
// and pairs of neighbours suffice to join them. A shingle that many articles
// have is a turn of phrase, or belongs to so many copies that they need fewer.
const (
	neighbours     = 8
	neighboursMany = 2
	many           = 32 // articles
)

// leastShared is how many shingles of the samples a pair shares at least before
// they are compared: half of the fewest that a sample has.
const leastShared = fewestHashes / 2

// candidates gives the pairs of ranks of articles that may be copies of each
// other: those of takes, of which a sample shares enough shingles. It reads the
// sketches as often as needed to hold no more than the limit of hashes at once,
// a slice of the range of hash values each time.
func (f *finder) candidates(takes []bool) ([]pair, error) {
	total := 0
	for i := range f.articles {
		if takes[i] {
			total += int(f.articles[i].hashes)
		}
	}
	passes := uint64(total/max(f.limits.Hashes, 1) + 1)
	counted := pairs{limit: max(f.limits.Pairs, 1)}
	shared := make([]uint64, 0, min(total, f.limits.Hashes+f.limits.Hashes/8))
	for pass := range passes {
		low, high := pass<<32/passes, (pass+1)<<32/passes
		shared = shared[:0]
		err := f.eachSketch([]string{"shingles"}, func(i int32, r *tables.SketchRow) {
			if !takes[i] {
				return
			}
			for k := range int(f.articles[i].hashes) {
				if v := uint64(hashAt(r.Shingles, k)); v >= low && v < high {
					shared = append(shared, v<<32|uint64(f.rank[i]))
				}
			}
		})
		if err != nil {
			return nil, err
		}
		slices.Sort(shared)
		f.pairNeighbours(shared, &counted)
	}
	return counted.least(leastShared), nil
}

// pairNeighbours adds the pairs of neighbours among the articles of each hash.
// Shared holds hashes with ranks, sorted.
func (f *finder) pairNeighbours(shared []uint64, counted *pairs) {
	for len(shared) > 0 {
		n := 1
		for n < len(shared) && shared[n]>>32 == shared[0]>>32 {
			n++
		}
		ahead := neighbours
		if n > many {
			ahead = neighboursMany
		}
		for i := range n {
			a := int32(uint32(shared[i]))
			for j := i + 1; j < min(n, i+1+ahead); j++ {
				b := int32(uint32(shared[j]))
				if f.near(f.order[a], f.order[b], copyWindow) {
					counted.add(a, b)
				}
			}
		}
		shared = shared[n:]
	}
}

// near tells whether two articles may be compared: within so many milliseconds,
// or one has no date.
func (f *finder) near(i, j int32, window int64) bool {
	a, b := &f.articles[i], &f.articles[j]
	return !a.dated || !b.dated || max(a.at, b.at)-min(a.at, b.at) <= window
}
