package syntax

// Punctuation stays out of the transitions: it would break up the stack, and
// its heads follow from the tree of the other words. Each mark hangs on one of
// the nodes that it can hang on without crossing an arc: those on the paths
// from its two neighbours up to where the paths meet.

// numMarkFeatures is the number of features that a mark's head is chosen by.
const numMarkFeatures = 22

// maxChain bounds the nodes tried on either path.
const maxChain = 24

// strip fills w.spine with the nodes that are no punctuation, all if there is
// nothing else, and w.end with the root.
func (w *work) strip(root node) {
	w.spine, w.place = w.spine[:0], w.place[:0]
	before, marks := uint64(0), int32(0)
	for i := range w.nodes {
		n := &w.nodes[i]
		if n.tag == PUNCT {
			before, marks = n.form, marks+1
			continue
		}
		w.spine = append(w.spine, *n)
		w.spine[len(w.spine)-1].before = atom(before)
		w.spine[len(w.spine)-1].marks = marks
		w.place = append(w.place, int32(i))
		before, marks = 0, 0
	}
	w.end = root
	w.end.before, w.end.marks = atom(before), marks
	if len(w.spine) == 0 {
		for i := range w.nodes {
			w.spine, w.place = append(w.spine, w.nodes[i]), append(w.place, int32(i))
		}
	}
}

// unfold takes heads and relations of the spine over to all nodes; the others
// have head -1.
func (w *work) unfold() {
	n := len(w.nodes)
	w.heads, w.relations = grow(w.heads, n), grow(w.relations, n)
	for i := range w.heads {
		w.heads[i], w.relations[i] = -1, Punct
	}
	for i, k := range w.place {
		w.heads[k], w.relations[k] = int32(n), w.labels.label[i]
		if h := w.state.head[i]; h < w.state.n {
			w.heads[k] = w.place[h]
		}
	}
}

// A markPlace is where a mark stands.
type markPlace struct {
	at     int   // index into nodes
	before int32 // spine node before it, -1: none
	after  int32 // spine node after it, n: none
	form   uint64
	lefts  int // so many of w.chain are on the left path, the meeting point among them
	meets  bool
}

// markAt finds the place of the mark at node p and fills w.chain with the
// spine nodes it may hang on.
func (w *work) markAt(p int) markPlace {
	s := &w.state
	mk := markPlace{at: p, form: w.nodes[p].form}
	lo, hi := 0, len(w.place)
	for lo < hi {
		if mid := (lo + hi) / 2; int(w.place[mid]) < p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	mk.before, mk.after = int32(lo)-1, int32(lo)
	w.chain = w.chain[:0]
	if mk.after >= s.n || mk.before < 0 {
		x := mk.after
		if mk.after >= s.n {
			x = mk.before
		}
		for ; x >= 0 && x < s.n && len(w.chain) < maxChain; x = s.head[x] {
			w.chain = append(w.chain, x)
		}
		if mk.after >= s.n {
			mk.lefts = len(w.chain)
		}
		return mk
	}
	x, y := mk.before, mk.after
	dx, dy := w.depth(x), w.depth(y)
	for dx > dy {
		w.push(x)
		x, dx = s.head[x], dx-1
	}
	rights := w.rights[:0]
	for dy > dx {
		rights = append(rights, y)
		y, dy = s.head[y], dy-1
	}
	for x != y {
		w.push(x)
		rights = append(rights, y)
		x, y = s.head[x], s.head[y]
	}
	if x < s.n {
		w.chain = append(w.chain, x)
		mk.meets = true
	}
	mk.lefts = len(w.chain)
	for i, r := range rights {
		if i < maxChain || i == len(rights)-1 {
			w.chain = append(w.chain, r)
		}
	}
	w.rights = rights
	return mk
}

func (w *work) push(x int32) {
	if len(w.chain) < maxChain {
		w.chain = append(w.chain, x)
	}
}

// depth gives the number of arcs from a spine node to the root.
func (w *work) depth(x int32) (d int) {
	for s := &w.state; x < s.n; x = s.head[x] {
		d++
	}
	return d
}

// markFeatures gives the features of the mark's hanging on w.chain[c].
func (m *Model) markFeatures(o *[numMarkFeatures]uint64, w *work, mk *markPlace, c int) {
	s, l := &w.state, &w.labels
	x := w.chain[c]
	node := &s.nodes[x]
	side, steps, top := uint64(0), c, mk.lefts-1-c
	switch {
	case mk.meets && c == mk.lefts-1:
		side = 2
	case c >= mk.lefts:
		side, steps, top = 1, c-mk.lefts, len(w.chain)-1-c
	}
	if mk.meets && side == 0 {
		top--
	}
	label := func(i int32) uint64 { return atom(2000 + uint64(l.label[i])) }
	f := mk.form
	where := atom(2100 + side)
	up := atom(2200 + uint64(min(steps, 5)))
	down := atom(2300 + uint64(min(top, 3)))
	way := join3(where, f, down)
	tag, lab := m.tags[node.tag], label(x)
	edges := atom(2400)
	if mk.before < 0 {
		edges = atom(2401)
	} else if mk.after >= s.n {
		edges = atom(2402)
	}
	// The tops of the two paths, below the meeting point.
	left, right := s.n+1, s.n+1
	if k := mk.lefts - 1; mk.meets && k > 0 {
		left = w.chain[k-1]
	} else if !mk.meets && k >= 0 {
		left = w.chain[k]
	}
	if mk.lefts < len(w.chain) {
		right = w.chain[len(w.chain)-1]
	}
	none := atom(2500)
	ll, rl := none, none
	if left < s.n {
		ll = label(left)
	}
	if right < s.n {
		rl = label(right)
	}
	next, prev := m.tags[noneTag], m.tags[noneTag]
	if mk.after < s.n {
		next = m.tags[s.nodes[mk.after].tag]
	}
	if mk.before >= 0 {
		prev = m.tags[s.nodes[mk.before].tag]
	}
	again := atom(2600 + sameMark(w, mk, x))
	lone := atom(2610)
	if mk.at+1 == len(w.nodes) {
		lone = atom(2612)
	}
	*o = [numMarkFeatures]uint64{
		feature(1, way), feature(2, join2(way, tag)), feature(3, join2(way, lab)), feature(4, join3(way, lab, tag)),
		feature(5, join2(where, lab)), feature(6, join3(where, up, f)), feature(7, join4(way, ll, rl, lab)),
		feature(8, join3(way, ll, rl)), feature(9, join2(way, rl)), feature(10, join2(way, ll)),
		feature(11, join3(way, next, prev)), feature(12, join2(way, next)), feature(13, join2(way, edges)),
		feature(14, join3(way, again, lab)), feature(15, join2(way, again)), feature(16, join3(where, up, lab)),
		feature(17, join3(way, lab, next)), feature(18, join3(way, tag, next)), feature(19, join3(way, lone, edges)),
		feature(20, join3(way, up, lab)), feature(21, join2(way, node.form)), feature(22, join4(way, lab, rl, again)),
	}
}

// sameMark looks at the marks between the mark and the node x, twelve nodes at
// most: bit 0 is set if there are any, bit 1 if one is of the mark's form.
func sameMark(w *work, mk *markPlace, x int32) (found uint64) {
	at := int(w.place[x])
	lo, hi := mk.at+1, at
	if at < mk.at {
		lo, hi = at+1, mk.at
	}
	for i := lo; i < hi && i < lo+12; i++ {
		if w.nodes[i].tag == PUNCT {
			found |= 1
			if w.nodes[i].form == mk.form {
				found |= 2
			}
		}
	}
	return found
}

// attachMarks gives every node its head and relation, from the labelled tree of
// the spine.
func (m *Model) attachMarks(w *work) {
	w.unfold()
	for p := range w.nodes {
		if w.heads[p] >= 0 {
			continue
		}
		mk := w.markAt(p)
		best, most := 0, int32(0)
		for c := range w.chain {
			m.markFeatures(&w.markBuffer, w, &mk, c)
			if s := m.markTable.scores(w.markBuffer[:]); c == 0 || s[1] > most {
				best, most = c, s[1]
			}
		}
		w.heads[p] = w.place[w.chain[best]]
	}
}
