package syntax

import "slant/pipeline/syntax/kernel"

// attach finds the tree of the sentence of nodes first to end: of all trees with
// one root the one with the greatest sum of scores.
func (m *Model) attach(w *work, first, end int) {
	n := end - first
	heads := w.heads[first:end]
	if n == 1 {
		heads[0] = 1
		return
	}
	w.arcHeads.Reset(arcSize, n+1, arcShift)
	for h := range n + 1 {
		own := w.ownColumns(m, first, n, h)
		w.arcHeads.SetColumn(h, own[arcHead:][:arcSize])
		w.arcHeads.SetBias(h, int32(own[biasColumn])<<headBits+1<<(arcShift-1))
	}
	wide := w.arcHeads.Width()
	room := kernel.RoundUp(n)
	w.product = grow(w.product, room*wide)
	// Rows beyond the last node may be anything, but must be there.
	w.out = atLeast(w.out, (first+room)*headColumns)
	w.arcHeads.Apply(w.product, wide, w.out[first*headColumns+arcDependent:], headColumns, n)
	w.scores = grow(w.scores, n*(n+1))
	for d := range n {
		bands := (*[numBands]int16)(w.out[(first+d)*headColumns+bandColumn:])
		scores := w.scores[d*(n+1):][:n+1]
		row := w.product[d*wide:][:n+1]
		lo, hi := max(0, d-nearest), min(n, d+nearest+1)
		weigh(scores[:lo], row, int32(bands[m.bandAt[0]]))
		for h := lo; h < hi; h++ {
			scores[h] = int32(row[h])<<(arcShift-headBits) + int32(bands[m.bandAt[h-d+nearest]])
		}
		weigh(scores[hi:n], row[hi:], int32(bands[m.bandAt[2*nearest]]))
		scores[n] = int32(row[n])<<(arcShift-headBits) + int32(bands[rootBand])
		best := n
		for h, s := range scores {
			if s > scores[best] && h != d {
				best = h
			}
		}
		heads[d] = int32(best)
	}
	if !isTree(heads, &w.tree) {
		w.tree.find(heads, w.scores)
	}
}

// nearest is the least distance of those that all count as the farthest.
const nearest = 21

// weigh makes scores of products of arcs of one band.
func weigh(scores []int32, row []int16, far int32) {
	row = row[:len(scores)]
	for h, s := range row {
		scores[h] = int32(s)<<(arcShift-headBits) + far
	}
}

// ownColumns gives the heads' columns of head h of a sentence: a node or, after
// the last, the root.
func (w *work) ownColumns(m *Model, first, n, h int) []int16 {
	if h == n {
		return m.rootHead[:]
	}
	return w.out[(first+h)*headColumns:][:headColumns]
}

func atLeast(s []int16, n int) []int16 {
	if len(s) >= n {
		return s
	}
	return append(s, make([]int16, n-len(s))...)
}

// name scores the relations of all arcs of the chunk.
func (m *Model) name(w *work) {
	n := len(w.nodes)
	room := kernel.RoundUp(n)
	w.hidden = grow(w.hidden, room*relationSize)
	for k := 0; k+1 < len(w.starts); k++ {
		first, size := int(w.starts[k]), int(w.starts[k+1]-w.starts[k])
		for d := range size {
			h := int(w.heads[first+d])
			b := rootBand
			if h < size {
				b = band(int32(h - d))
			}
			child := w.out[(first+d)*headColumns+relationChild:][:relationSize]
			head := w.ownColumns(m, first, size, h)[relationHead:][:relationSize]
			far := m.bands[b*relationSize:][:relationSize]
			to := w.hidden[(first+d)*relationSize:][:relationSize]
			for c := range to {
				to[c] = int16(max(0, min(1<<15-1, int32(child[c])+int32(head[c])+int32(far[c]))))
			}
		}
	}
	w.relations = grow(w.relations, room*labelColumns)
	m.labels.Apply(w.relations, labelColumns, w.hidden, relationSize, n)
	for i := range n {
		w.relations[i*labelColumns+int(Root)] = -1 << 15
	}
}
