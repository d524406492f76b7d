package syntax

// numLabelFeatures is the number of features that a relation is chosen by.
const numLabelFeatures = 63

// A labelling is what the labeller notes about the nodes of a finished tree.
type labelling struct {
	label  []Relation
	marker []int32  // leftmost dependent that is an adposition, conjunction or particle; n+1: none
	aux    []int32  // rightmost dependent before it that is an auxiliary; n+1: none
	given  []uint64 // set of the relations of its dependents so far
	prior  []Relation
	sums   [NumRelations]int32
}

// prepare fills everything but the labels from a finished tree.
func (l *labelling) prepare(s *state) {
	n := int(s.n)
	l.label, l.marker, l.aux = grow(l.label, n+2), grow(l.marker, n+2), grow(l.aux, n+2)
	l.given, l.prior = grow(l.given, n+2), grow(l.prior, n+2)
	for i := range l.label {
		l.label[i], l.prior[i], l.given[i] = NumRelations, NumRelations, 0
		l.marker[i], l.aux[i] = int32(n+1), int32(n+1)
	}
	for i := 0; i < n; i++ {
		h := s.head[i]
		switch s.nodes[i].tag {
		case ADP, SCONJ, PART, CCONJ:
			if l.marker[h] > s.n {
				l.marker[h] = int32(i)
			}
		case AUX:
			if int32(i) < h {
				l.aux[h] = int32(i)
			}
		}
	}
}

// give records the relation of node d.
func (l *labelling) give(s *state, d int, r Relation) {
	h := s.head[d]
	l.label[d] = r
	l.prior[h] = r
	l.given[h] |= 1 << r
}

// The relations that say most about a clause, of the set of those given.
const clausal = 1<<Nsubj | 1<<NsubjPass | 1<<Obj | 1<<Mark | 1<<Case | 1<<Cop | 1<<Aux | 1<<AuxPass |
	1<<Ccomp | 1<<Xcomp | 1<<Det | 1<<Expl | 1<<Cc | 1<<Csubj | 1<<Advmod | 1<<NmodPoss

// labelFeatures gives the features of the arc from d to its head. The nodes
// before d are labelled.
func (m *Model) labelFeatures(o *[numLabelFeatures]uint64, s *state, l *labelling, d int) {
	none := s.n + 1
	h := s.head[d]
	D, H := &s.nodes[d], &s.nodes[h]
	way := atom(900)
	if h > int32(d) {
		way = atom(901)
	}
	t := &m.tags
	at := func(i int32) *node {
		if i < 0 || i > none {
			i = none
		}
		return &s.nodes[i]
	}
	dw, hw := D.word, H.word
	dt, ht := t[D.tag]+way, t[H.tag]
	dth := join2(dt, ht)
	dist := distance(min(int32(d), h), max(int32(d), h))
	gap := s.between(min(int32(d), h), max(int32(d), h))
	g := none
	if h < s.n {
		g = s.head[h]
	}
	G := at(g)
	gt := t[G.tag]
	p, q := at(int32(d)-1), at(int32(d)+1)
	hp, hq := at(h-1), at(h+1)
	mark, aux, haux := at(l.marker[d]), at(l.aux[d]), at(l.aux[h])
	dl, dr := at(s.l1[d]), at(s.r1[d])
	hl, hr := at(s.l1[h]), at(s.r1[h])
	first := uint64(0)
	if s.l1[h] == int32(d) {
		first = 1
	} else if s.r1[h] == int32(d) {
		first = 2
	}
	place := atom(950 + first)
	given := atom(l.given[h] & clausal)
	own := atom(l.given[d] & clausal)
	prior := atom(1000 + uint64(l.prior[h]))
	hlabel := atom(1100 + uint64(l.label[h]))
	kids := atom(1200 + uint64(min(s.nr[h], 3))*4 + uint64(min(s.nl[h], 3)))

	*o = [numLabelFeatures]uint64{
		feature(1, dt), feature(2, join2(dw, way)), feature(3, join2(ht, way)), feature(4, join2(hw, way)),
		feature(5, join2(dw, dth)), feature(6, join2(hw, dth)), feature(7, join3(dw, hw, way)), feature(8, dth),
		feature(9, join2(dth, dist)), feature(10, join2(dth, gap)), feature(11, join2(dth, gt)), feature(12, join2(dth, place)),
		feature(13, join2(dth, t[p.tag])), feature(14, join2(dth, t[q.tag])), feature(15, join2(dth, t[hp.tag])), feature(16, join2(dth, t[hq.tag])),
		feature(17, join2(dt, p.word)), feature(18, join2(dt, q.word)), feature(19, join3(dth, t[p.tag], t[q.tag])),
		feature(20, join2(mark.word, dt)), feature(21, join2(mark.word, dth)), feature(22, join3(mark.word, hw, dt)), feature(23, join2(mark.word, dw)),
		feature(24, join2(haux.word, dth)), feature(25, join2(H.ending, dth)), feature(26, join3(haux.word, H.ending, dt)), feature(27, join3(haux.word, hw, dt)),
		feature(28, join2(aux.word, dth)), feature(29, join2(D.ending, dth)), feature(30, join3(aux.word, D.ending, dt)),
		feature(31, join2(dl.word, dth)), feature(32, join2(t[dl.tag], dth)), feature(33, join2(t[dr.tag], dth)), feature(34, join2(dr.word, dt)),
		feature(35, join2(given, dth)), feature(36, join2(given, dt)), feature(37, join2(own, dth)), feature(38, join2(own, dt)),
		feature(39, join2(prior, dth)), feature(40, join2(hlabel, dth)), feature(41, join3(hlabel, dt, given)), feature(42, join2(kids, dth)),
		feature(43, join2(D.fine, way)), feature(44, join2(D.coarse, ht)), feature(45, join3(D.coarse, H.coarse, way)), feature(46, join2(dt, H.coarse)),
		feature(47, join2(dt, H.fine)), feature(48, join2(D.fine, H.fine)), feature(49, join2(mark.word, D.fine)),
		feature(50, join2(dth, t[hl.tag])), feature(51, join2(dth, t[hr.tag])), feature(52, join3(mark.word, D.coarse, H.coarse)),
		feature(53, join3(dth, gt, place)), feature(54, join3(own, dth, D.ending)), feature(55, join2(dl.word, dw)),
		feature(56, join3(dt, hw, place)), feature(57, join3(dth, hr.word, place)), feature(58, join4(dth, own, place, gap)),
		feature(59, join2(dth, D.before)), feature(60, join3(dth, D.before, place)), feature(61, join2(dth, q.before)), feature(62, join3(dt, D.before, dw)),
		feature(63, join3(dth, H.before, D.before)),
	}
}

// candidates gives the relations that training saw between such tags.
func (m *Model) candidatesOf(s *state, d int) []Relation {
	h := s.head[d]
	way := 0
	if h > int32(d) {
		way = 1
	}
	return m.candidates[s.nodes[h].tag][s.nodes[d].tag][way]
}

// label names the arcs of the finished tree in w.
func (m *Model) label(w *work) {
	s, l := &w.state, &w.labels
	l.prepare(s)
	for d := 0; d < int(s.n); d++ {
		r := Dep
		switch c := m.candidatesOf(s, d); {
		case s.head[d] == s.n:
			r = Root
		case len(c) == 1:
			r = c[0]
		case len(c) > 1:
			m.labelFeatures(&w.labelBuffer, s, l, d)
			r = m.labelTable.best(w.labelBuffer[:], c, &l.sums)
		}
		l.give(s, d, r)
	}
}
