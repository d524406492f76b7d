package sentiment

import (
	"math"
	"testing"
)

// What news supposes of mentions of which nothing is known is 70% neutral, the rest
// being shared as it was.
func TestWithPrior(t *testing.T) {
	shares := [3]float64{0.4, 0.4, 0.2}
	w := Weights{Shares: [3]float32{0.4, 0.4, 0.2}}
	for c, p := range shares {
		w.Bias[c] = float32(math.Log(p))
	}
	given := w.Bias
	if got := w.WithPrior(LabelsPrior).Bias; got != given {
		t.Errorf("bias of labels %v", got)
	}
	var z [3]float64
	for c, b := range w.WithPrior(NewsPrior).Bias {
		z[c] = float64(b)
	}
	for c, p := range softmax(z) {
		if want := [3]float64{0.2, 0.7, 0.1}[c]; math.Abs(p-want) > 1e-6 {
			t.Errorf("class %d: %v, want %v", c, p, want)
		}
	}
	if w.Bias != given {
		t.Errorf("the weights given were changed: %v", w.Bias)
	}
}

func TestPriorOfMostlyNeutralLabelsIsLeftAlone(t *testing.T) {
	for _, shares := range [][3]float32{{}, {0.1, 0.8, 0.1}} {
		w := Weights{Shares: shares}
		if got := w.ToNews(); got != [3]float64{1, 1, 1} {
			t.Errorf("%v: factors %v", shares, got)
		}
	}
}
