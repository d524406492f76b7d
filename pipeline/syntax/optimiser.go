package syntax

import "math"

// An optimiser is Adam (Kingma and Ba 2015), for the rows only where they were
// used.
type optimiser struct {
	weights       *weights
	first, second *weights // running means of gradients and of their squares
	sum           *weights
	used          []int32 // rows with a gradient in this step
	isUsed        []bool
	steps         int
}

const (
	decayFirst  = 0.9
	decaySecond = 0.95
	tiny        = 1e-8
)

func newOptimiser(w *weights) *optimiser {
	rows := len(w.rows) / inputSize
	return &optimiser{
		weights: w, first: newWeights(rows, nil), second: newWeights(rows, nil), sum: newWeights(rows, nil),
		isUsed: make([]bool, rows),
	}
}

// step adds up the shards' gradients in their order and moves the weights.
func (o *optimiser) step(shards []*pass, words int, rate float32) {
	o.steps++
	scale := 1 / float32(max(words, 1))
	norm := 0.0
	sums := o.sum.dense()
	for i, sum := range sums {
		clear(sum)
		for _, p := range shards {
			for k, g := range p.gradient.dense()[i] {
				sum[k] += g * scale
			}
		}
		for _, g := range sum {
			norm += float64(g) * float64(g)
		}
	}
	for _, p := range shards {
		for i := range p.nodes {
			g := p.dInput[i*inputSize:][:inputSize]
			for _, r := range p.rows[p.rowEnds[i]:p.rowEnds[i+1]] {
				to := o.sum.rows[int(r)*inputSize:][:inputSize]
				if !o.isUsed[r] {
					o.isUsed[r] = true
					o.used = append(o.used, r)
				}
				for k, v := range g {
					to[k] += v * scale
				}
			}
		}
	}
	for _, r := range o.used {
		for _, g := range o.sum.rows[int(r)*inputSize:][:inputSize] {
			norm += float64(g) * float64(g)
		}
	}
	cut := float32(1)
	if norm = math.Sqrt(norm); norm > mostGradient {
		cut = float32(mostGradient / norm)
	}
	// Both means begin at zero.
	rate *= float32(math.Sqrt(1-math.Pow(decaySecond, float64(o.steps))) / (1 - math.Pow(decayFirst, float64(o.steps))))
	w, first, second := o.weights.dense(), o.first.dense(), o.second.dense()
	for i := range w {
		adam(w[i], sums[i], first[i], second[i], cut, rate)
	}
	for _, r := range o.used {
		from, to := int(r)*inputSize, int(r+1)*inputSize
		adam(o.weights.rows[from:to], o.sum.rows[from:to], o.first.rows[from:to], o.second.rows[from:to], cut, rate)
		clear(o.sum.rows[from:to])
		o.isUsed[r] = false
	}
	o.used = o.used[:0]
}

func adam(w, gradient, first, second []float32, cut, rate float32) {
	for i, g := range gradient {
		g *= cut
		first[i] += (1 - decayFirst) * (g - first[i])
		second[i] += (1 - decaySecond) * (g*g - second[i])
		w[i] -= rate * first[i] / (float32(math.Sqrt(float64(second[i]))) + tiny)
	}
}
