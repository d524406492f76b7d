package sentiment

import (
	"testing"

	"slant/pipeline/voice"
)

func TestAblationLeavesFeaturesOut(t *testing.T) {
	vectors := NewVectors([]string{"corrupt", "minister"}, []float32{1, 0, 0, 1}, 2)
	weights := Weights{Hashed: make([]float32, numBuckets*numClasses), Vectors: make([]float32, int(numParts)*2*numClasses)}
	whole := NewLinear(rules(), vectors, weights, LevelNone)
	m := mark(t, "The corrupt minister met [Harlow].")
	features := func(l *Linear) (hashed, vectored int) {
		f, ok := l.Features(&m.d, m.parse, m.mentions, voice.Voices{}, 0)
		if !ok {
			t.Fatal("the scorer abstains")
		}
		return len(f.hashed), len(f.vectored)
	}
	h, v := features(whole)
	for name, c := range map[string]struct {
		a              Ablation
		fewerH, fewerV bool
	}{
		"nothing": {Ablation{}, false, false},
		"words":   {Ablation{Words: true}, true, false},
		"terms":   {Ablation{Terms: true}, true, false},
		"paths":   {Ablation{Paths: true}, true, true},
		"vectors": {Ablation{Vectors: true}, false, true},
	} {
		if gotH, gotV := features(whole.Without(c.a)); gotH < h != c.fewerH || gotV < v != c.fewerV {
			t.Errorf("without %s: %d hashed and %d vectored features of %d and %d", name, gotH, gotV, h, v)
		}
	}
	if gotH, gotV := features(whole); gotH != h || gotV != v {
		t.Error("the scorer itself was changed")
	}
}
