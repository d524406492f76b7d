package syntax

import (
	"math"
	"math/rand/v2"

	"slant/pipeline/syntax/kernel"
)

// Shares of numbers that are dropped while learning, so that none is relied on.
const (
	dropInput  = 0.25
	dropState  = 0.3
	dropHeads  = 0.3
	dropVector = 0.03 // of words whose vector is not looked at
	dropWord   = 0.3  // a frequent word's own row is dropped with 0.3 / (0.3 + n^¾)
)

// A pass is one way through the network and back with some sentences.
type pass struct {
	work
	trainer  *trainer
	weights  *weights
	gradient *weights // of all but the rows
	random   *rand.Rand
	tally    tally

	starts    []int32 // first node of each sentence, and the end of the last
	goldHeads []int32 // within the sentence, of nodes; −1: root
	goldNames []Relation
	goldTags  []Tag
	goldForms []Form
	rows      []int32 // of weights.rows, by node one after the other
	rowEnds   []int32 // where a node's rows begin; one more than nodes
	places    []int32 // by node

	vectors, input, dropped []float32
	states                  [numLayers]layerStates
	encoded, out            []float32 // a row for each node, one more for the root
	hidden, dropHidden      []float32
	logits                  []float32

	dInput, dStates, dOut, dPre, dBlended, dHidden, dLogits []float32
	turned, turnedMatrix                                    []float32 // transposed
	arcs, dArcs, headsTurned                                []float32
	dropOut, factors                                        []float32
}

type layerStates struct {
	blended, pre, state, out, drop []float32
}

func newPass(t *trainer, w *weights) *pass {
	return &pass{trainer: t, weights: w, gradient: newWeights(0, nil)}
}

// reset empties p.
func (p *pass) reset() {
	p.nodes, p.starts = p.nodes[:0], append(p.starts[:0], 0)
	p.goldHeads, p.goldNames, p.goldTags, p.goldForms = p.goldHeads[:0], p.goldNames[:0], p.goldTags[:0], p.goldForms[:0]
	p.rows, p.rowEnds, p.places = p.rows[:0], append(p.rowEnds[:0], 0), p.places[:0]
	p.vectors = p.vectors[:0]
	p.tally = tally{}
	for _, g := range p.gradient.dense() {
		clear(g)
	}
}

// add adds an example, in one of the shapes it may come in: with names
// collapsed or not, with capitals that mean something or not.
func (p *pass) add(e *example) {
	names := e.names
	if p.random.IntN(100) < keepNames {
		names = nil
	}
	loud := p.random.IntN(100) < loseCapitals
	first := len(p.nodes)
	p.gather(e.bank.Doc, e.sentence, names)
	p.gold(e, first)
	t := p.trainer
	own := int32(len(t.counts))
	for i := first; i < len(p.nodes); i++ {
		n := &p.nodes[i]
		if loud && (n.shape == capital || n.shape == capitals) {
			n.shape = lower
		}
		v, known := t.entries[n.form]
		if !known {
			v = vocable{-1, -1}
		}
		if v.word >= 0 && (n.shape == name || p.random.Float64() >= dropWord/(dropWord+math.Pow(float64(t.counts[v.word]), 0.75))) {
			p.rows = append(p.rows, v.word)
		}
		var buffer [numAffixes]int32
		for _, a := range n.affixes(&buffer) {
			p.rows = append(p.rows, own+a)
		}
		p.rowEnds = append(p.rowEnds, int32(len(p.rows)))
		p.places = append(p.places, n.place(i == first))
		if v.vector >= 0 && p.random.Float64() >= dropVector {
			for _, x := range t.Vectors.Values[v.vector] {
				p.vectors = append(p.vectors, vectorScale*x)
			}
		} else {
			p.vectors = append(p.vectors, make([]float32, vectorSize)...)
		}
	}
	p.starts = append(p.starts, int32(len(p.nodes)))
}

// place gives the row of weights.places of a node.
func (n *node) place(first bool) int32 {
	if first {
		return int32(n.shape) + int32(numShapes)
	}
	return int32(n.shape)
}

// gold adds what is known of the nodes from first on, which are a sentence.
func (p *pass) gold(e *example, first int) {
	s := &e.bank.Doc.Sentences[e.sentence]
	at := make([]int32, s.EndWord-s.FirstWord)
	for i := first; i < len(p.nodes); i++ {
		for k := p.nodes[i].first; k <= p.nodes[i].last; k++ {
			at[k-s.FirstWord] = int32(i - first)
		}
	}
	rooted := int32(-1)
	for i := first; i < len(p.nodes); i++ {
		n := &p.nodes[i]
		head, relation := int32(-1), Root
		for k := n.first; k <= n.last; k++ {
			g := e.bank.Gold.Tokens[k]
			if g.Head < 0 {
				break
			}
			if h := at[g.Head-s.FirstWord]; h != int32(i-first) {
				head, relation = h, g.Relation
				break
			}
		}
		g := e.bank.Gold.Tokens[n.last]
		if n.shape == name {
			g.Tag = PROPN
			g.Form = Singular
		}
		if head < 0 {
			if rooted >= 0 {
				head, relation = rooted, Parataxis
			} else {
				rooted = int32(i - first)
			}
		}
		p.goldHeads, p.goldNames = append(p.goldHeads, head), append(p.goldNames, relation)
		p.goldTags, p.goldForms = append(p.goldTags, g.Tag), append(p.goldForms, g.Form)
	}
}

// run finds the losses and the gradients.
func (p *pass) run() {
	p.forward()
	p.learnArcs()
	p.learnRelations()
	p.learnTags()
	p.backward()
}

func (p *pass) forward() {
	n, w := len(p.nodes), p.weights
	p.input = floats(p.input, n*inputSize)
	for i := range n {
		x := p.input[i*inputSize:][:inputSize]
		copy(x, w.places[int(p.places[i])*inputSize:])
		for _, r := range p.rows[p.rowEnds[i]:p.rowEnds[i+1]] {
			addTo(x, w.rows[int(r)*inputSize:][:inputSize])
		}
	}
	kernel.Float(p.input, inputSize, p.vectors, vectorSize, w.project, inputSize, n, vectorSize, inputSize)
	p.dropped = p.mask(p.dropped, n*inputSize, dropInput)
	multiply(p.input, p.dropped)
	x := p.input
	for l := range p.states {
		s := &p.states[l]
		in := layerInput(l)
		s.pre = floats(s.pre, n*gateSize)
		for i := range n {
			copy(s.pre[i*gateSize:], w.layers[l].bias)
		}
		s.blended = append(s.blended[:0], x...)
		for k := 0; k+1 < len(p.starts); k++ {
			for i := int(p.starts[k]); i+1 < int(p.starts[k+1]); i++ {
				addProduct(s.blended[(i+1)*in:][:in], x[i*in:], w.layers[l].before)
				addProduct(s.blended[i*in:][:in], x[(i+1)*in:], w.layers[l].after)
			}
		}
		kernel.Float(s.pre, gateSize, s.blended, in, w.layers[l].matrix, gateSize, n, in, gateSize)
		s.state = floats(s.state, n*stateSize)
		for k := 0; k+1 < len(p.starts); k++ {
			recurrence(s.state, s.pre, int(p.starts[k]), int(p.starts[k+1]))
		}
		s.drop = p.sharedMask(s.drop, stateSize, dropState)
		s.out = append(s.out[:0], s.state...)
		multiply(s.out, s.drop)
		if l > 0 {
			addTo(s.out, x)
		}
		x = s.out
	}
	p.encoded = append(append(p.encoded[:0], x...), w.root...)
	p.out = floats(p.out, (n+1)*headColumns)
	for i := range n + 1 {
		copy(p.out[i*headColumns:], w.bias)
	}
	kernel.Float(p.out, headColumns, p.encoded, stateSize, w.heads, headColumns, n+1, stateSize, headColumns)
	p.dropOut = p.sharedMask(p.dropOut, relationHead, dropHeads)
	for i := range n + 1 {
		multiply(p.out[i*headColumns:][:relationHead], p.dropOut[i*relationHead:])
	}
	p.dOut = floats(p.dOut, (n+1)*headColumns)
}

// recurrence is kernel.Recur in floats, both ways, over nodes of a sentence.
func recurrence(state, pre []float32, first, end int) {
	for t := first; t < end; t++ {
		step(state[t*stateSize:][:laneSize], before(state, t-1, first, end, 0), pre[t*gateSize:][:laneSize], pre[t*gateSize+stateSize:][:laneSize])
	}
	for t := end - 1; t >= first; t-- {
		step(state[t*stateSize+laneSize:][:laneSize], before(state, t+1, first, end, laneSize), pre[t*gateSize+laneSize:][:laneSize], pre[t*gateSize+stateSize+laneSize:][:laneSize])
	}
}

var still [laneSize]float32

// before gives the state that a step begins with.
func before(state []float32, t, first, end, lane int) []float32 {
	if t < first || t >= end {
		return still[:]
	}
	return state[t*stateSize+lane:][:laneSize]
}

func step(to, from, gate, candidate []float32) {
	for i := range to {
		z := max(0, min(1, gate[i]/4+0.5))
		c := max(-1, min(1, candidate[i]))
		to[i] = from[i] + z*(c-from[i])
	}
}

// stepBack takes the gradient d of a state back to its gate and candidate, and
// makes d that of the state before.
func stepBack(d, from, gate, candidate, dGate, dCandidate []float32) {
	for i, g := range d {
		z := max(0, min(1, gate[i]/4+0.5))
		c := max(-1, min(1, candidate[i]))
		if z > 0 && z < 1 {
			dGate[i] = g * (c - from[i]) / 4
		}
		if c > -1 && c < 1 {
			dCandidate[i] = g * z
		}
		d[i] = g * (1 - z)
	}
}

// learnArcs scores all arcs of each sentence.
func (p *pass) learnArcs() {
	n := len(p.nodes)
	for k := 0; k+1 < len(p.starts); k++ {
		first, m := int(p.starts[k]), int(p.starts[k+1]-p.starts[k])
		wide := (m + 1 + 15) / 16 * 16 // column m is the root
		p.headsTurned = floats(p.headsTurned, arcSize*wide)
		for h := range m + 1 {
			for c, v := range p.out[p.headRow(first, m, h)*headColumns+arcHead:][:arcSize] {
				p.headsTurned[c*wide+h] = v
			}
		}
		p.arcs = floats(p.arcs, m*wide)
		kernel.Float(p.arcs, wide, p.out[first*headColumns+arcDependent:], headColumns, p.headsTurned, wide, m, arcSize, wide)
		p.dArcs = floats(p.dArcs, m*wide)
		for d := range m {
			scores := p.arcs[d*wide:][:m+1]
			own := p.out[(first+d)*headColumns:][:headColumns]
			best := -1
			for h := range scores {
				scores[h] = scores[h]*arcScale + own[bandColumn+bandOf(m, d, h)] + p.out[p.headRow(first, m, h)*headColumns+biasColumn]
				if h == d {
					scores[h] = -1e9
				}
				if best < 0 || scores[h] > scores[best] {
					best = h
				}
			}
			gold := int(p.goldHeads[first+d])
			if gold < 0 {
				gold = m
			}
			if best == gold {
				p.tally.heads++
			}
			grad := p.dArcs[d*wide:][:m+1]
			p.tally.arcs += softmax(grad, scores, gold)
			dOwn := p.dOut[(first+d)*headColumns:][:headColumns]
			for h, g := range grad {
				dOwn[bandColumn+bandOf(m, d, h)] += g
				p.dOut[p.headRow(first, m, h)*headColumns+biasColumn] += g
				grad[h] = g * arcScale
			}
		}
		// Of the dependents: dArcs × heads. Of the heads: dArcs transposed × dependents.
		rows := floats(p.turnedMatrix, (m+1)*arcSize)
		for h := range m + 1 {
			copy(rows[h*arcSize:], p.out[p.headRow(first, m, h)*headColumns+arcHead:][:arcSize])
		}
		kernel.Float(p.dOut[first*headColumns+arcDependent:], headColumns, p.dArcs, wide, rows, arcSize, m, m+1, arcSize)
		p.turnedMatrix = rows
		p.turned = turn(p.turned, p.dArcs, m, wide)
		kernel.Float(p.dOut[first*headColumns+arcHead:], headColumns, p.turned, m, p.out[first*headColumns+arcDependent:], headColumns, m, m, arcSize)
		kernel.Float(p.dOut[n*headColumns+arcHead:], headColumns, p.turned[m*m:], m, p.out[first*headColumns+arcDependent:], headColumns, 1, m, arcSize)
	}
	p.tally.words += float64(n)
}

// arcScale keeps the products small at first.
const arcScale = 0.25

// headRow gives the row of out of head h of a sentence of m nodes.
func (p *pass) headRow(first, m, h int) int {
	if h == m {
		return len(p.nodes)
	}
	return first + h
}

func bandOf(m, d, h int) int {
	if h == m {
		return rootBand
	}
	return band(int32(h - d))
}

// learnRelations names the gold arcs.
func (p *pass) learnRelations() {
	n, w, g := len(p.nodes), p.weights, p.gradient
	p.hidden, p.logits = floats(p.hidden, n*relationSize), floats(p.logits, n*labelColumns)
	p.dropHidden = p.sharedMask(p.dropHidden, relationSize, dropHeads)
	heads := make([]int32, n)
	bands := make([]int32, n)
	for k := 0; k+1 < len(p.starts); k++ {
		first, m := int(p.starts[k]), int(p.starts[k+1]-p.starts[k])
		for d := range m {
			h := int(p.goldHeads[first+d])
			if h < 0 {
				h = m
			}
			heads[first+d], bands[first+d] = int32(p.headRow(first, m, h)), int32(bandOf(m, d, h))
		}
	}
	for i := range n {
		z := p.hidden[i*relationSize:][:relationSize]
		copy(z, p.out[i*headColumns+relationChild:])
		addTo(z, p.out[int(heads[i])*headColumns+relationHead:][:relationSize])
		addTo(z, w.bands[int(bands[i])*relationSize:][:relationSize])
		for c, v := range z {
			if v <= 0 {
				z[c], p.dropHidden[i*relationSize+c] = 0, 0
			}
		}
		copy(p.logits[i*labelColumns:], w.labelOff)
	}
	multiply(p.hidden, p.dropHidden)
	kernel.Float(p.logits, labelColumns, p.hidden, relationSize, w.labels, labelColumns, n, relationSize, labelColumns)
	p.dLogits = floats(p.dLogits, n*labelColumns)
	for i := range n {
		d := p.dLogits[i*labelColumns:][:NumRelations]
		p.tally.relations += softmax(d, p.logits[i*labelColumns:][:NumRelations], int(p.goldNames[i]))
		addTo(g.labelOff, d)
	}
	p.turned = turn(p.turned, p.hidden, n, relationSize)
	kernel.Float(g.labels, labelColumns, p.turned, n, p.dLogits, labelColumns, relationSize, n, labelColumns)
	p.turnedMatrix = turn(p.turnedMatrix, w.labels, relationSize, labelColumns)
	p.dHidden = floats(p.dHidden, n*relationSize)
	kernel.Float(p.dHidden, relationSize, p.dLogits, labelColumns, p.turnedMatrix, relationSize, n, labelColumns, relationSize)
	multiply(p.dHidden, p.dropHidden)
	for i := range n {
		d := p.dHidden[i*relationSize:][:relationSize]
		addTo(p.dOut[i*headColumns+relationChild:][:relationSize], d)
		addTo(p.dOut[int(heads[i])*headColumns+relationHead:][:relationSize], d)
		addTo(g.bands[int(bands[i])*relationSize:][:relationSize], d)
	}
}

// formWeight is how much a wrong form counts beside a wrong tag.
const formWeight = 0.5

func (p *pass) learnTags() {
	for i := range p.nodes {
		out, d := p.out[i*headColumns:], p.dOut[i*headColumns:]
		p.tally.tags += softmax(d[tagColumn:formColumn], out[tagColumn:formColumn], int(p.goldTags[i]))
		p.tally.forms += softmax(d[formColumn:usedColumns], out[formColumn:usedColumns], int(p.goldForms[i]))
		for c := formColumn; c < usedColumns; c++ {
			d[c] *= formWeight
		}
	}
}

// backward takes the gradients of the heads' columns down to the input.
func (p *pass) backward() {
	n, w, g := len(p.nodes), p.weights, p.gradient
	for i := range n + 1 {
		multiply(p.dOut[i*headColumns:][:relationHead], p.dropOut[i*relationHead:])
		addTo(g.bias, p.dOut[i*headColumns:][:headColumns])
	}
	p.turned = turn(p.turned, p.encoded, n+1, stateSize)
	kernel.Float(g.heads, headColumns, p.turned, n+1, p.dOut, headColumns, stateSize, n+1, headColumns)
	p.turnedMatrix = turn(p.turnedMatrix, w.heads, stateSize, headColumns)
	p.dStates = floats(p.dStates, (n+1)*stateSize)
	kernel.Float(p.dStates, stateSize, p.dOut, headColumns, p.turnedMatrix, stateSize, n+1, headColumns, stateSize)
	addTo(g.root, p.dStates[n*stateSize:])
	over := append([]float32(nil), p.dStates[:n*stateSize]...) // of what the layer gives
	for l := numLayers - 1; l >= 0; l-- {
		s := &p.states[l]
		in := layerInput(l)
		d := append([]float32(nil), over...)
		multiply(d, s.drop)
		p.dPre = floats(p.dPre, n*gateSize)
		for k := 0; k+1 < len(p.starts); k++ {
			recurrenceBack(d, s.state, s.pre, p.dPre, int(p.starts[k]), int(p.starts[k+1]))
		}
		p.turned = turn(p.turned, s.blended, n, in)
		kernel.Float(g.layers[l].matrix, gateSize, p.turned, n, p.dPre, gateSize, in, n, gateSize)
		for i := range n {
			addTo(g.layers[l].bias, p.dPre[i*gateSize:][:gateSize])
		}
		p.turnedMatrix = turn(p.turnedMatrix, w.layers[l].matrix, in, gateSize)
		p.dBlended = floats(p.dBlended, n*in)
		kernel.Float(p.dBlended, in, p.dPre, gateSize, p.turnedMatrix, in, n, gateSize, in)
		x := p.input
		if l > 0 {
			x = p.states[l-1].out
		} else {
			p.dInput = floats(p.dInput, n*in)
			over = p.dInput
		}
		addTo(over, p.dBlended)
		for k := 0; k+1 < len(p.starts); k++ {
			for i := int(p.starts[k]); i+1 < int(p.starts[k+1]); i++ {
				addProduct(over[i*in:][:in], p.dBlended[(i+1)*in:], w.layers[l].before)
				addProduct(over[(i+1)*in:][:in], p.dBlended[i*in:], w.layers[l].after)
				addProduct(g.layers[l].before, p.dBlended[(i+1)*in:], x[i*in:])
				addProduct(g.layers[l].after, p.dBlended[i*in:], x[(i+1)*in:])
			}
		}
	}
	multiply(p.dInput, p.dropped)
	p.turned = turn(p.turned, p.vectors, n, vectorSize)
	kernel.Float(g.project, inputSize, p.turned, n, p.dInput, inputSize, vectorSize, n, inputSize)
	for i := range n {
		addTo(g.places[int(p.places[i])*inputSize:][:inputSize], p.dInput[i*inputSize:][:inputSize])
	}
}

// recurrenceBack takes the gradient d of a sentence's states back to dPre. It
// changes d.
func recurrenceBack(d, state, pre, dPre []float32, first, end int) {
	var carry [laneSize]float32
	for t := end - 1; t >= first; t-- {
		addTo(carry[:], d[t*stateSize:][:laneSize])
		stepBack(carry[:], before(state, t-1, first, end, 0), pre[t*gateSize:], pre[t*gateSize+stateSize:], dPre[t*gateSize:], dPre[t*gateSize+stateSize:])
	}
	clear(carry[:])
	for t := first; t < end; t++ {
		addTo(carry[:], d[t*stateSize+laneSize:][:laneSize])
		stepBack(carry[:], before(state, t+1, first, end, laneSize), pre[t*gateSize+laneSize:], pre[t*gateSize+stateSize+laneSize:], dPre[t*gateSize+laneSize:], dPre[t*gateSize+stateSize+laneSize:])
	}
}

// mask gives n factors: 0 for a share of them, and for the others what keeps
// the expected sum.
func (p *pass) mask(m []float32, n int, share float64) []float32 {
	m = floats(m, n)
	keep := float32(1 / (1 - share))
	limit := uint16(share * (1 << 16))
	for i := 0; i < n; {
		for bits, k := p.random.Uint64(), 0; k < 4 && i < n; k++ {
			if uint16(bits) >= limit {
				m[i] = keep
			}
			bits >>= 16
			i++
		}
	}
	return m
}

// sharedMask gives a row of factors for each node and one for the root: the same
// for all nodes of a sentence, so that what is dropped cannot be guessed from a
// neighbour (Gal and Ghahramani 2016).
func (p *pass) sharedMask(m []float32, size int, share float64) []float32 {
	m = floats(m, (len(p.nodes)+1)*size)
	for k := 0; k+1 < len(p.starts); k++ {
		p.factors = p.mask(p.factors, size, share)
		for i := p.starts[k]; i < p.starts[k+1]; i++ {
			copy(m[int(i)*size:], p.factors)
		}
	}
	p.factors = p.mask(p.factors, size, share)
	copy(m[len(p.nodes)*size:], p.factors)
	return m
}

// softmax writes the gradient of the cross-entropy loss and gives the loss.
func softmax(gradient, scores []float32, gold int) float64 {
	most := scores[0]
	for _, s := range scores {
		most = max(most, s)
	}
	sum := 0.0
	for i, s := range scores {
		e := math.Exp(float64(s - most))
		gradient[i] = float32(e)
		sum += e
	}
	loss := -math.Log(max(float64(gradient[gold])/sum, 1e-12))
	for i := range gradient {
		gradient[i] /= float32(sum)
	}
	gradient[gold]--
	return loss
}

// floats gives n zeros, in the memory of s if that is enough.
func floats(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// turn gives the transposed rows × columns matrix m, in the memory of to.
func turn(to, m []float32, rows, columns int) []float32 {
	to = floats(to, rows*columns)
	for r := range rows {
		for c, v := range m[r*columns:][:columns] {
			to[c*rows+r] = v
		}
	}
	return to
}

func addTo(to, x []float32) {
	x = x[:len(to)]
	for i := range to {
		to[i] += x[i]
	}
}

func multiply(to, factors []float32) {
	factors = factors[:len(to)]
	for i := range to {
		to[i] *= factors[i]
	}
}

func addProduct(to, a, b []float32) {
	a, b = a[:len(to)], b[:len(to)]
	for i := range to {
		to[i] += a[i] * b[i]
	}
}
