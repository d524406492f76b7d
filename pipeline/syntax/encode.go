package syntax

import "slant/pipeline/syntax/kernel"

// encode runs the nodes of w through the layers and gives them the heads'
// columns.
func (m *Model) encode(w *work) {
	n := len(w.nodes)
	room := kernel.RoundUp(n)
	w.input = grow(w.input, room*inputSize)
	s := 0
	for i := range w.nodes {
		first := int(w.starts[s]) == i
		if first {
			s++
		}
		m.enter(w.input[i*inputSize:][:inputSize], &w.nodes[i], first)
	}
	w.pre = grow(w.pre, room*gateSize)
	w.blended = grow(w.blended, room*stateSize)
	x, in := w.input, inputSize
	for l := range m.layers {
		layer := &m.layers[l]
		w.states[l] = grow(w.states[l], room*stateSize)
		for k := 0; k+1 < len(w.starts); k++ {
			first, end := int(w.starts[k]), int(w.starts[k+1])
			kernel.Blend(w.blended[first*in:], x[first*in:], in, layer.before, layer.after, in, end-first)
		}
		layer.matrix.Apply(w.pre, gateSize, w.blended, in, n)
		for k := 0; k+1 < len(w.starts); k++ {
			first, end := int(w.starts[k]), int(w.starts[k+1])
			pre, out := w.pre[first*gateSize:], w.states[l][first*stateSize:]
			var below, belowBack []int16
			if l > 0 {
				below, belowBack = x[first*stateSize:], x[first*stateSize+laneSize:]
			}
			kernel.Recur(out, below, stateSize, pre, gateSize, stateSize, laneSize, end-first, false)
			kernel.Recur(out[laneSize:], belowBack, stateSize, pre[laneSize:], gateSize, stateSize, laneSize, end-first, true)
		}
		x, in = w.states[l], stateSize
	}
	w.out = grow(w.out, room*headColumns)
	m.heads.Apply(w.out, headColumns, x, stateSize, n)
}

// enter writes the vector that a node enters the network with.
func (m *Model) enter(x []int16, n *node, first bool) {
	copy(x, m.places[int(n.place(first))*inputSize:])
	if row := m.lexicon.find(n.form); row >= 0 {
		addRow(x, m.rows[int(row)*inputSize:][:inputSize])
		return
	}
	var buffer [numAffixes]int32
	for _, a := range n.affixes(&buffer) {
		addRow(x, m.rows[int(m.words+a)*inputSize:][:inputSize])
	}
}

func addRow(x, row []int16) {
	row = row[:len(x)]
	for i := range x {
		x[i] = cut(int32(x[i]) + int32(row[i]))
	}
}
