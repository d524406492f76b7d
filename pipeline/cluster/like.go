package cluster

import (
	"cmp"
	"slices"
)

// What makes two articles alike. Similarities are cosines in thousandths. On one
// day they must be as alike as few are by chance; after a day an event has
// successors with the same names, and more is asked of each hour.
const (
	leastSimilarity = 240
	morePerDay      = 100 // beyond the first
	leastWords      = 80  // of words alone: the same persons may be in other news
)

// From the next edition on, an outlet that repeats a headline fills a form in
// anew.
const nextEdition = day * 3 / 4

const (
	mostPosting = 512 // articles of the window; a term that more have tells too little
	mostLikes   = 32  // of an article: the most similar
)

// leastAfter gives the similarity that is asked of articles so far apart.
func leastAfter(milliseconds int64) int64 {
	return leastSimilarity + max(0, milliseconds-day)*morePerDay/day
}

// A like is a pair of articles similar enough for one story.
type like struct {
	a, b   int32 // articles
	margin int64 // of the similarity over the least, thousandths
}

// A product is the scalar product of two vectors, and of their words alone.
type product struct{ all, words int64 }

// A posting is an article that has a term.
type posting struct {
	at     int32 // index of active
	weight int32
}

// likes gives the pairs of similar articles of which one at least is fresh: of
// active from that index on. An article brings at most mostLikes of its own.
func (s *storyteller) likes(fresh int) []like {
	postings := map[uint32][]posting{}
	uses := map[uint32]int32{}
	for _, t := range s.active {
		for _, w := range t.vector.terms {
			uses[w.hash]++
		}
	}
	products := make([]product, len(s.active))
	var touched []int32
	var found, own []like
	for x := range s.active {
		t := &s.active[x]
		if x >= fresh {
			for _, w := range t.vector.terms {
				if uses[w.hash] > mostPosting {
					continue
				}
				for _, p := range postings[w.hash] {
					if products[p.at].all == 0 {
						touched = append(touched, p.at)
					}
					n := int64(w.weight) * int64(p.weight)
					products[p.at].all += n
					if !isEntity(w.hash) {
						products[p.at].words += n
					}
				}
			}
			own = own[:0]
			for _, y := range touched {
				if l, ok := s.like(t, &s.active[y], products[y]); ok {
					own = append(own, l)
				}
				products[y] = product{}
			}
			touched = touched[:0]
			slices.SortFunc(own, s.compareLikes)
			found = append(found, own[:min(len(own), mostLikes)]...)
		}
		for _, w := range t.vector.terms {
			if n := uses[w.hash]; n > 1 && n <= mostPosting {
				postings[w.hash] = append(postings[w.hash], posting{int32(x), w.weight})
			}
		}
	}
	slices.SortFunc(found, s.compareLikes)
	return found
}

func (s *storyteller) like(x, y *told, p product) (like, bool) {
	a, b := &s.f.articles[x.article], &s.f.articles[y.article]
	apart := max(a.at-b.at, b.at-a.at)
	margin := p.all*1000/one2 - leastAfter(apart)
	words := p.words * 1000 / max(x.vector.words*y.vector.words, 1)
	fits := apart <= storyWindow && margin >= 0 && words >= leastWords
	if fits && a.outlet == b.outlet && apart >= nextEdition && alikeTitles(x.title, y.title) {
		fits = false
	}
	return like{y.article, x.article, margin}, fits
}

// alikeTitles tells whether at least half of the words of two titles are in
// both, numbers left aside: an outlet's report of the markets, its column of the
// week, its live page of the next day.
func alikeTitles(a, b []uint32) bool {
	c := compareSketches(1, a, 1, b)
	return c.shared > 0 && c.resemblance() >= 500
}

// compareLikes puts the most similar first; of those as similar, the earliest.
func (s *storyteller) compareLikes(a, b like) int {
	rank := s.f.rank
	return cmp.Or(cmp.Compare(b.margin, a.margin), cmp.Compare(rank[a.a], rank[b.a]), cmp.Compare(rank[a.b], rank[b.b]))
}
