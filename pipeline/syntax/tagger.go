package syntax

// numTagFeatures is the number of features that a tag is chosen by.
const numTagFeatures = 38

// tagFeatures gives the features of node i, whose predecessors are tagged.
// nodes has two nodes without a word at either end, and i counts them.
func (m *Model) tagFeatures(o *[numTagFeatures]uint64, nodes []node, i int) {
	n, p, q, r, u := &nodes[i], &nodes[i-1], &nodes[i+1], &nodes[i-2], &nodes[i+2]
	t1, t2 := m.tags[p.tag], m.tags[r.tag]
	sh := atom(uint64(n.shape))
	first := uint64(0)
	if i == 2 {
		first = 1
	}
	s := n.norm
	var suf, pre [4]uint64
	if n.shape != number {
		h := uint64(fnvA)
		for k := 0; k < 4 && k < len(s); k++ {
			h = (h ^ uint64(s[len(s)-1-k])) * fnvB
			suf[k] = atom(h)
		}
		h = fnvA
		for k := 0; k < 4 && k < len(s); k++ {
			h = (h ^ uint64(s[k])) * fnvB
			pre[k] = atom(h)
		}
	}
	*o = [numTagFeatures]uint64{
		feature(1, n.form), feature(2, p.form), feature(3, q.form), feature(4, r.form), feature(5, u.form),
		feature(6, suf[0]), feature(7, suf[1]), feature(8, suf[2]), feature(9, suf[3]),
		feature(10, pre[0]), feature(11, pre[1]), feature(12, pre[2]), feature(13, pre[3]),
		feature(14, sh+first), feature(15, join2(sh, suf[2])), feature(16, join2(sh, t1)),
		feature(17, join2(p.form, n.form)), feature(18, join2(n.form, q.form)),
		feature(19, t1), feature(20, join2(t1, t2)), feature(21, join2(t1, n.form)), feature(22, join2(t1, suf[2])),
		feature(23, n.class), feature(24, q.class), feature(25, join2(q.class, u.class)), feature(26, join2(t1, n.class)),
		feature(27, join3(t1, n.class, q.class)), feature(28, p.ending), feature(29, q.ending),
		feature(30, n.fine), feature(31, n.coarse), feature(32, join2(p.coarse, n.class)), feature(33, join2(n.class, q.coarse)),
		feature(34, join2(t1, n.fine)), feature(35, join2(n.class, sh)),
		feature(36, join3(t1, t2, n.class)), feature(37, join2(q.form, t1)),
		feature(38, join2(n.fine, q.fine)),
	}
}

// tag gives every node of w its part of speech.
func (m *Model) tag(w *work) {
	w.padded = append(w.padded[:0], m.edge, m.edge)
	w.padded = append(w.padded, w.nodes...)
	w.padded = append(w.padded, m.edge, m.edge)
	for i := range w.nodes {
		at := i + 2
		if !w.padded[at].known {
			m.tagFeatures(&w.tagBuffer, w.padded, at)
			w.padded[at].tag = m.tagTable.best(w.tagBuffer[:])
		}
		w.nodes[i].tag = w.padded[at].tag
	}
}
