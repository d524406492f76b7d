package syntax

// An arborescence finds the tree of greatest score over a complete graph, as
// Chu and Liu (1965) and Edmonds (1967) do it and Tarjan (1977) did it for dense
// graphs: in time and memory proportional to the square of the nodes. It is
// scratch memory.
type arborescence struct {
	seen   []int32
	size   int     // nodes; the root is node size
	scores []int64 // by group and head: of the best arc into the group, less that of the arc chosen before
	to     []int32 // by group and head: the node of the group that this arc enters
	group  []int32 // by node or group: its parent in the union; itself if it has none
	parent []int32 // by node or group: the group that it was contracted into, −1: none
	from   []int32 // by node or group: head of the arc chosen
	enters []int32 // by node or group: the node that the arc chosen enters
	slot   []int32 // by node or group: its rows of scores and to
	done   []bool
	onPath []int32 // by node or group: its place on the path + 1
	path   []int32
	open   []int32
	kids   [][]int32
	next   int32 // the number of the next group
}

// isTree tells whether heads, where len(heads) is the root, are a tree with one
// root.
func isTree(heads []int32, t *arborescence) bool {
	n := int32(len(heads))
	t.seen = grow(t.seen, len(heads))
	clear(t.seen)
	roots := 0
	for i := range n {
		if heads[i] == n {
			roots++
		}
		k := i
		for k < n && t.seen[k] == 0 {
			t.seen[k] = i + 1
			k = heads[k]
		}
		if k < n && t.seen[k] == i+1 {
			return false
		}
	}
	return roots == 1
}

// secondRoot is what a second arc from the root costs: more than any tree.
const secondRoot = 1 << 40

// find writes the best tree to heads. scores are by dependent and head.
func (t *arborescence) find(heads []int32, scores []int32) {
	n := len(heads)
	t.begin(n, scores)
	for start := range int32(n) {
		x := t.root(start)
		if t.done[x] {
			continue
		}
		t.path = t.path[:0]
		for {
			// The best arc into x decides where the path goes on.
			t.onPath[x] = int32(len(t.path)) + 1
			t.path = append(t.path, x)
			u := t.choose(x)
			y := t.root(u)
			if t.done[y] {
				break
			}
			if t.onPath[y] > 0 {
				x = t.contract(int(t.onPath[y]) - 1)
				continue
			}
			x = y
		}
		for _, x := range t.path {
			t.done[x] = true
		}
	}
	t.expand(heads)
}

func (t *arborescence) begin(n int, scores []int32) {
	t.size = n
	w, all := n+1, 2*n+1
	t.scores, t.to = grow(t.scores, n*w), grow(t.to, n*w)
	for _, s := range []*[]int32{&t.group, &t.parent, &t.from, &t.enters, &t.slot, &t.onPath} {
		*s = grow(*s, all)
	}
	t.done = grow(t.done, all)
	for len(t.kids) < all {
		t.kids = append(t.kids, nil)
	}
	for x := range all {
		t.group[x], t.parent[x], t.slot[x], t.onPath[x], t.done[x] = int32(x), -1, int32(x), 0, x == n
		t.kids[x] = t.kids[x][:0]
	}
	for d := range n {
		for h := range w {
			t.scores[d*w+h] = int64(scores[d*w+h])
			t.to[d*w+h] = int32(d)
		}
		t.scores[d*w+n] -= secondRoot
	}
	t.open = t.open[:0]
	t.next = int32(n) + 1
}

// root gives the outermost group of a node.
func (t *arborescence) root(x int32) int32 {
	for t.group[x] != x {
		t.group[x] = t.group[t.group[x]]
		x = t.group[x]
	}
	return x
}

// choose takes the best arc into a group from outside.
func (t *arborescence) choose(x int32) int32 {
	w := t.size + 1
	row := int(t.slot[x]) * w
	best := int32(-1)
	for u := range int32(w) {
		if (best < 0 || t.scores[row+int(u)] > t.scores[row+int(best)]) && t.root(u) != x {
			best = u
		}
	}
	t.from[x], t.enters[x] = best, t.to[row+int(best)]
	return best
}

// contract makes the groups of the path from a place on into one group.
func (t *arborescence) contract(place int) int32 {
	w := t.size + 1
	cycle := t.path[place:]
	g := t.next
	t.next++
	row := int(t.slot[cycle[0]]) * w
	t.slot[g] = t.slot[cycle[0]]
	for i, x := range cycle {
		own := int(t.slot[x]) * w
		less := t.scores[own+int(t.from[x])]
		for u := range w {
			s := t.scores[own+u] - less
			if i == 0 || s > t.scores[row+u] {
				t.scores[row+u], t.to[row+u] = s, t.to[own+u]
			}
		}
		t.group[x], t.parent[x] = g, g
		t.onPath[x] = 0
		t.kids[g] = append(t.kids[g], x)
	}
	t.path = t.path[:place]
	return g
}

// expand takes the groups apart from the outside: the arc that enters a group
// replaces the arc of that member which it enters.
func (t *arborescence) expand(heads []int32) {
	for x := range t.next {
		if t.parent[x] < 0 && int(x) != t.size {
			t.open = append(t.open, x)
		}
	}
	for len(t.open) > 0 {
		x := t.open[len(t.open)-1]
		t.open = t.open[:len(t.open)-1]
		v := t.enters[x]
		heads[v] = t.from[x]
		for y := v; y != x; y = t.parent[y] {
			for _, k := range t.kids[t.parent[y]] {
				if k != y {
					t.open = append(t.open, k)
				}
			}
		}
	}
}
