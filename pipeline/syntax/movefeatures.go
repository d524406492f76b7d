package syntax

// numMoveFeatures is the number of features that a move is chosen by.
const numMoveFeatures = 116

// distance gives the atom of a binned distance.
func distance(from, to int32) uint64 {
	d := to - from
	switch {
	case d > 10:
		d = 7
	case d > 6:
		d = 6
	case d > 4:
		d = 5
	}
	return atom(uint64(d) + 100)
}

// between gives the atom of what stands between two nodes: verbs and
// punctuation, two of each at most.
func (s *state) between(from, to int32) uint64 {
	if from > s.n || to > s.n || to <= from {
		return atom(300)
	}
	v := min(s.verbs[to]-s.verbs[from+1], 2)
	c := min(s.commas[to]-s.commas[from], 2)
	return atom(uint64(301 + v*3 + c))
}

// moveFeatures gives the features of a state: words, tags and clusters of the
// stack's top three and the buffer's first three, their outermost dependents,
// distances and valencies (after Zhang and Nivre 2011).
func (m *Model) moveFeatures(o *[numMoveFeatures]uint64, s *state) {
	none := s.n + 1
	i0, i1, i2 := none, none, none
	if k := len(s.stack); k > 0 {
		i0 = s.stack[k-1]
		if k > 1 {
			i1 = s.stack[k-2]
		}
		if k > 2 {
			i2 = s.stack[k-3]
		}
	}
	j0 := s.b
	j1, j2 := min(j0+1, none), min(j0+2, none)
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[i2]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[j1], &s.nodes[j2]
	t := &m.tags
	s0t, s1t, s2t := t[s0.tag], t[s1.tag], t[s2.tag]
	b0t, b1t, b2t := t[b0.tag], t[b1.tag], t[b2.tag]
	s0w, s1w, b0w := s0.word, s1.word, b0.word
	s0wt, s1wt, b0wt := join2(s0w, s0t), join2(s1w, s1t), join2(b0w, b0t)

	s0l1, s0l2, s0r1, s0r2 := &s.nodes[s.l1[i0]], &s.nodes[s.l2[i0]], &s.nodes[s.r1[i0]], &s.nodes[s.r2[i0]]
	s1l1, s1r1, s1r2 := &s.nodes[s.l1[i1]], &s.nodes[s.r1[i1]], &s.nodes[s.r2[i1]]
	b0l1, b0l2 := &s.nodes[s.l1[j0]], &s.nodes[s.l2[j0]]
	s0l1t, s0r1t, s1l1t, s1r1t, b0l1t := t[s0l1.tag], t[s0r1.tag], t[s1l1.tag], t[s1r1.tag], t[b0l1.tag]

	s0v := atom(uint64(s.nl[i0])<<4 | uint64(min(s.nr[i0], 3)) + 400)
	s1v := atom(uint64(s.nl[i1])<<4 | uint64(min(s.nr[i1], 3)) + 400)
	b0v := atom(uint64(min(s.nl[j0], 4)) + 400)
	dist := distance(i0, j0)
	dist1 := distance(i1, i0)
	gap, gap1 := s.between(i0, j0), s.between(i1, i0)
	deep := atom(uint64(min(len(s.stack), 4)) + 700)

	*o = [numMoveFeatures]uint64{
		feature(1, s0w), feature(2, s0t), feature(3, s0wt),
		feature(4, s1w), feature(5, s1t), feature(6, s1wt),
		feature(7, b0w), feature(8, b0t), feature(9, b0wt),
		feature(10, s2t), feature(11, b1t), feature(12, join2(b1.word, b1t)),
		feature(13, b2t), feature(14, join2(b2.word, b2t)), feature(15, join2(s2.word, s2t)),

		feature(16, join2(s0wt, b0wt)), feature(17, join2(s0wt, b0t)), feature(18, join2(s0t, b0wt)),
		feature(19, join2(s0w, b0w)), feature(20, join2(s0t, b0t)),
		feature(21, join2(s1wt, s0wt)), feature(22, join2(s1wt, s0t)), feature(23, join2(s1t, s0wt)),
		feature(24, join2(s1w, s0w)), feature(25, join2(s1t, s0t)),
		feature(26, join2(s1wt, b0t)), feature(27, join2(s1t, b0wt)), feature(28, join2(s1t, b0t)),
		feature(29, join2(b0t, b1t)), feature(30, join2(b0wt, b1t)), feature(31, join2(b0t, b1.word)),

		feature(32, join3(s2t, s1t, s0t)), feature(33, join3(s1t, s0t, b0t)), feature(34, join3(s0t, b0t, b1t)),
		feature(35, join3(b0t, b1t, b2t)), feature(36, join4(s1t, s0t, b0t, b1t)), feature(37, join4(s0t, b0t, b1t, b2t)),
		feature(38, join4(s2t, s1t, s0t, b0t)),
		feature(39, join3(s0wt, b0t, b1t)), feature(40, join3(s0t, b0wt, b1t)), feature(41, join3(s1t, s0wt, b0t)),
		feature(42, join3(s1wt, s0t, b0t)), feature(43, join3(s1t, s0t, b0wt)), feature(44, join3(s1w, s0w, b0w)),

		feature(45, join3(s0t, s0l1t, b0t)), feature(46, join3(s0t, s0r1t, b0t)), feature(47, join3(s0t, b0t, b0l1t)),
		feature(48, join3(s1t, s1r1t, s0t)), feature(49, join3(s1t, s1l1t, s0t)), feature(50, join3(s1t, s0t, s0l1t)),
		feature(51, join3(s1t, s0t, s0r1t)),
		feature(52, join2(s0wt, s0l1.word)), feature(53, join2(s0wt, s0r1.word)), feature(54, join2(s1wt, s1r1.word)),
		feature(55, join2(b0wt, b0l1.word)), feature(56, join3(s1w, s0t, s0l1.word)), feature(57, join3(s0t, s0l1.word, b0t)),
		feature(58, join3(s0t, s0l1t, t[s0l2.tag])), feature(59, join3(s0t, s0r1t, t[s0r2.tag])),
		feature(60, join3(s1t, s1r1t, t[s1r2.tag])), feature(61, join3(b0t, b0l1t, t[b0l2.tag])),
		feature(62, join4(s1t, s1r1t, s0t, b0t)), feature(63, join4(s0t, s0r1t, b0t, b0l1t)),

		feature(64, join2(s0w, s0v)), feature(65, join2(s0t, s0v)), feature(66, join2(s1w, s1v)), feature(67, join2(s1t, s1v)),
		feature(68, join2(b0t, b0v)), feature(69, join3(s0t, s0v, b0t)), feature(70, join3(s1t, s1v, s0t)),

		feature(71, join2(s0wt, dist)), feature(72, join3(s0t, b0t, dist)), feature(73, join2(b0wt, dist)),
		feature(74, join3(s1t, s0t, dist1)), feature(75, join2(s1wt, dist1)), feature(76, join2(s0wt, dist1)),
		feature(77, join3(s0t, b0t, gap)), feature(78, join3(s1t, s0t, gap1)), feature(79, join4(s1t, s0t, b0t, gap1)),
		feature(80, join2(deep, join2(s0t, b0t))),

		feature(81, join2(s0.fine, b0.fine)), feature(82, join2(s0.coarse, b0t)), feature(83, join2(s0t, b0.coarse)),
		feature(84, join2(s1.fine, s0.fine)), feature(85, join2(s1.coarse, s0t)), feature(86, join2(s1t, s0.coarse)),
		feature(87, join2(s0.coarse, b0.coarse)), feature(88, join2(s1.coarse, s0.coarse)),
		feature(89, join3(s1.coarse, s0.coarse, b0.coarse)), feature(90, join2(s0.fine, s0t)),
		feature(91, join2(b0.fine, b0t)), feature(92, join2(s1.fine, s1t)), feature(93, join2(b1.coarse, b0t)),
		feature(94, join3(s1.fine, s0l1.word, s0.coarse)), feature(95, join3(s1t, s1v, b0t)),
		feature(96, join3(s1t, b0t, b1t)),

		feature(97, join3(s0t, b0t, b0.before)), feature(98, join3(s1t, s0t, s0.before)), feature(99, join4(s1t, s0t, s0.before, b0.before)),
		feature(100, join2(s0wt, b0.before)), feature(101, join2(b0wt, b0.before)), feature(102, join3(b0t, b1t, b1.before)),
		feature(103, join4(s0t, b0t, b0.before, b1.before)), feature(104, join3(s1wt, s0t, s0.before)), feature(105, join3(s0t, s0.before, b0.before)),
		feature(106, join4(s1t, s0t, b0t, join2(s0.before, b0.before))),

		// Which clauses have their subject or relative pronoun already.
		feature(107, join3(s0t, b0t, b0l1.word)), feature(108, join3(s0t, b0t, b0l2.word)), feature(109, join4(s0t, b0t, b0l1.word, b0.before)),
		feature(110, join3(s1t, s0t, s0l1.word)), feature(111, join3(s1t, s0t, s0l2.word)), feature(112, join4(s1t, s0t, s0l1.word, b0t)),
		feature(113, join4(s1t, s0t, s0l1.word, b0.before)), feature(114, join3(s0t, s0r1.word, b0t)), feature(115, join3(s1t, s1l1.word, s0t)),
		feature(116, join4(s1t, s1r1t, b0t, join2(s0t, s1l1t))),
	}
}
