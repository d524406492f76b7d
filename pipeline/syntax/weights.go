package syntax

import (
	"math"
	"math/rand/v2"
)

// weights are the network's numbers while it learns. Matrices are stored by
// rows; a row belongs to one number of the input.
type weights struct {
	project  []float32 // vectorSize × inputSize: of the word vectors
	places   []float32 // numPlaces × inputSize
	layers   [numLayers]layer
	heads    []float32 // stateSize × headColumns
	bias     []float32 // headColumns
	root     []float32 // stateSize: the state that stands for the root
	bands    []float32 // numBands × relationSize
	labels   []float32 // relationSize × labelColumns
	labelOff []float32 // labelColumns
	rows     []float32 // × inputSize: first those of frequent words, then those of affixes
}

// A layer of the encoder runs a recurrence forward over one half of its lanes
// and backward over the other. The columns of its matrix are the gates of all
// lanes, then the candidates.
type layer struct {
	before []float32 // layerInput: how much of the node before is added
	after  []float32 // layerInput: how much of the node after
	matrix []float32 // layerInput × gateSize
	bias   []float32 // gateSize
}

// newWeights draws the weights that learning begins with; without chance they
// are zeros, and rows always are.
func newWeights(rows int, random *rand.Rand) *weights {
	draw := func(n int, spread float64) []float32 {
		w := make([]float32, n)
		if random != nil {
			for i := range w {
				w[i] = float32(random.NormFloat64() * spread)
			}
		}
		return w
	}
	w := &weights{
		project: draw(vectorSize*inputSize, 0.1), places: draw(int(numPlaces)*inputSize, 0.05),
		heads: draw(stateSize*headColumns, math.Sqrt(1.0/stateSize)), bias: draw(headColumns, 0), root: draw(stateSize, 0.1),
		bands: draw(numBands*relationSize, 0.05), labels: draw(relationSize*labelColumns, math.Sqrt(1.0/relationSize)), labelOff: draw(labelColumns, 0),
		rows: make([]float32, rows*inputSize),
	}
	for l := range w.layers {
		w.layers[l] = layer{draw(layerInput(l), 0.1), draw(layerInput(l), 0.1), draw(layerInput(l)*gateSize, math.Sqrt(1.0/float64(layerInput(l)))), draw(gateSize, 0)}
	}
	for s := range stateSize {
		for c := range headColumns {
			switch {
			case c >= usedColumns:
				w.heads[s*headColumns+c] = 0
			case c >= bandColumn && c < tagColumn:
				w.heads[s*headColumns+c] *= 0.1
			case c < relationHead:
				w.heads[s*headColumns+c] *= 0.6
			}
		}
	}
	return w
}

// dense gives all weights but the rows.
func (w *weights) dense() [][]float32 {
	all := [][]float32{w.project, w.places, w.heads, w.bias, w.root, w.bands, w.labels, w.labelOff}
	for l := range w.layers {
		all = append(all, w.layers[l].before, w.layers[l].after, w.layers[l].matrix, w.layers[l].bias)
	}
	return all
}
