package cluster

// leastMean is the similarity that all pairs across two groups must have on
// average, thousandths.
const leastMean = 175

// A group is a story in the making. Its number is its earliest article.
type group struct {
	sum         sum
	n           int32
	first, last int64 // milliseconds
	members     []int32
}

// join joins the groups of similar articles, the most similar first, where the
// whole stays within the window and its two parts are similar on average: one
// article between two events must not make them one (group-average clustering
// with a bound, Sokal and Michener 1958).
func (s *storyteller) join(likes []like) {
	refused := map[pair]int32{} // with the number of articles that both groups had
	for _, l := range likes {
		a, b := s.f.stories[l.a], s.f.stories[l.b]
		if a == b {
			continue
		}
		g, h := s.groups[a], s.groups[b]
		if refused[pairOf(a, b)] == g.n+h.n {
			continue
		}
		if max(g.last, h.last)-min(g.first, h.first) > storyWindow || meanProduct(g.sum, g.n, h.sum, h.n) < leastMean {
			refused[pairOf(a, b)] = g.n + h.n
			continue
		}
		if s.f.rank[b] < s.f.rank[a] {
			a, b, g, h = b, a, h, g
		}
		g.sum, g.n = g.sum.plus(h.sum), g.n+h.n
		g.first, g.last = min(g.first, h.first), max(g.last, h.last)
		for _, i := range h.members {
			s.f.stories[i] = a
		}
		g.members = append(g.members, h.members...)
		delete(s.groups, b)
	}
}
