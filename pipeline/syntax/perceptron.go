package syntax

import (
	"math"
	"sort"
)

// A perceptron learns an averaged linear classifier over hashed features.
type perceptron struct {
	classes int
	keys    []uint64 // open-addressed; 0: empty
	index   []int32  // row of each key
	used    int
	weights []int32 // classes a row
	totals  []int64 // Σ step × change, to average with
	updates []int32 // updates a row had
	step    int64
}

func newPerceptron(classes int) *perceptron {
	return &perceptron{classes: classes, keys: make([]uint64, 1<<16), index: make([]int32, 1<<16)}
}

func (p *perceptron) slot(h uint64) uint64 {
	last := uint64(len(p.keys) - 1)
	i := h >> 20 & last
	for p.keys[i] != 0 && p.keys[i] != h {
		i = (i + 1) & last
	}
	return i
}

// scores adds the weights of the features to out.
func (p *perceptron) scores(features []uint64, out []int32) {
	clear(out)
	for _, h := range features {
		i := p.slot(h)
		if p.keys[i] == 0 {
			continue
		}
		row := p.weights[int(p.index[i])*p.classes:]
		for c := range out {
			out[c] += row[c]
		}
	}
}

// update moves the weights of the features from class wrong to class right.
func (p *perceptron) update(features []uint64, right, wrong int) {
	for _, h := range features {
		i := p.slot(h)
		if p.keys[i] == 0 {
			if p.used*2 >= len(p.keys) {
				p.rehash()
				i = p.slot(h)
			}
			p.keys[i], p.index[i] = h, int32(p.used)
			p.used++
			p.weights = append(p.weights, make([]int32, p.classes)...)
			p.totals = append(p.totals, make([]int64, p.classes)...)
			p.updates = append(p.updates, 0)
		}
		row := int(p.index[i])
		at := row * p.classes
		p.updates[row]++
		p.weights[at+right]++
		p.totals[at+right] += p.step
		p.weights[at+wrong]--
		p.totals[at+wrong] -= p.step
	}
}

func (p *perceptron) rehash() {
	keys, index := p.keys, p.index
	p.keys, p.index = make([]uint64, 2*len(keys)), make([]int32, 2*len(keys))
	for i, h := range keys {
		if h != 0 {
			at := p.slot(h)
			p.keys[at], p.index[at] = h, index[i]
		}
	}
}

// A row is the quantised weights of one feature.
type row struct {
	hash    uint64
	weights []int16
}

// rows gives the averaged weights as whole numbers from -limit to limit, sorted
// by hash, without rows that had fewer updates than seldom or whose weights are
// all below least. One weight in cut is cut off at the limit.
func (p *perceptron) rows(seldom int32, least, limit, cut int) []row {
	mean := make([]float64, len(p.weights))
	var sizes []float64
	for i, w := range p.weights {
		mean[i] = float64(w) - float64(p.totals[i])/float64(max(p.step, 1))
		if mean[i] != 0 {
			sizes = append(sizes, math.Abs(mean[i]))
		}
	}
	if len(sizes) == 0 {
		return nil
	}
	sort.Float64s(sizes)
	top := float64(limit)
	scale := top / sizes[len(sizes)-1-len(sizes)/cut]
	var rows []row
	for i, h := range p.keys {
		if h == 0 {
			continue
		}
		r := row{h, make([]int16, p.classes)}
		most := 0
		at := int(p.index[i])
		for c := range r.weights {
			q := int(math.Round(math.Max(-top, math.Min(top, mean[at*p.classes+c]*scale))))
			r.weights[c] = int16(q)
			most = max(most, q, -q)
		}
		if most >= least && p.updates[at] >= seldom {
			rows = append(rows, r)
		}
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].hash < rows[j].hash })
	return rows
}

// overFirst gives the same classifier with one class less: every weight is
// what it was above the first class's.
func (p *perceptron) overFirst() *perceptron {
	q := &perceptron{classes: p.classes - 1, keys: p.keys, index: p.index, used: p.used, updates: p.updates, step: p.step}
	for at := 0; at < len(p.weights); at += p.classes {
		for c := 1; c < p.classes; c++ {
			q.weights = append(q.weights, p.weights[at+c]-p.weights[at])
			q.totals = append(q.totals, p.totals[at+c]-p.totals[at])
		}
	}
	return q
}
