package syntax

// The sizes of the network. All but arcs and relations are multiples of
// kernel.Block, so that no column is computed in vain.
const (
	inputSize    = 96            // of the vector that stands for a word
	laneSize     = 96            // of a layer's state in one direction
	stateSize    = 2 * laneSize  // in both directions
	gateSize     = 2 * stateSize // gates and candidates of a layer
	numLayers    = 3             // of the encoder
	arcSize      = 96            // of what an arc is scored by, at either end
	relationSize = 64            // of the hidden layer that relations are chosen by
	numBands     = 24            // of distance
	rootBand     = numBands - 1  // the band of an arc from the root
	numPlaces    = numShapes * 2 // shapes, at the beginning of a sentence and elsewhere
	vectorSize   = 100           // of the word vectors that training begins with
	labelColumns = (int(NumRelations) + 15) / 16 * 16
)

// The columns of the product of the last layer's states with the heads' matrix.
const (
	arcHead       = 0
	arcDependent  = arcHead + arcSize
	relationHead  = arcDependent + arcSize
	relationChild = relationHead + relationSize
	bandColumn    = relationChild + relationSize
	biasColumn    = bandColumn + numBands
	tagColumn     = biasColumn + 1
	formColumn    = tagColumn + int(NumTags)
	usedColumns   = formColumn + int(NumForms)
	headColumns   = (usedColumns + 15) / 16 * 16
)

// layerInput gives the size of what a layer reads.
func layerInput(layer int) int {
	if layer == 0 {
		return inputSize
	}
	return stateSize
}

// band gives the band of distance of an arc from a dependent to its head,
// counted in nodes: the sign is that of head − dependent.
func band(distance int32) int {
	m, side := distance, 0
	if m < 0 {
		m, side = -m, 11
	}
	switch {
	case m <= 6:
		return side + int(m)
	case m <= 8:
		return side + 7
	case m <= 12:
		return side + 8
	case m <= 20:
		return side + 9
	default:
		return side + 10
	}
}
