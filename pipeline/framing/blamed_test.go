package framing_test

import (
	"testing"

	"slant/pipeline/models"
	"slant/pipeline/syntax"
)

// A deed for which somebody is blamed or praised is not the subject's; any other
// that a clause gives as a reason is.
func TestWhoseDeedIsBlamed(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		sentence, axis string
		want           int // the sign of Moran's hits on the axis
	}{
		{"Moran condemned Delgado for lying to voters.", "trustworthiness", 0},
		{"Moran criticized the council for lying to voters.", "trustworthiness", 0},
		{"Moran lashed out at Delgado for lying to voters.", "trustworthiness", 0},
		{"Moran apologized for lying to voters.", "trustworthiness", -1},
		{"Moran apologized on Tuesday for lying to voters.", "trustworthiness", -1},
		{"Moran lost his job for lying to voters.", "trustworthiness", -1},
		{"Moran made headlines for lying to voters.", "trustworthiness", -1},
		{"Moran won praise for acting decisively.", "resolve", 1},
	}
	for _, test := range tests {
		frames, _ := frame(t, f, parser, test.sentence, "Moran")
		if got := sign(frames, test.axis); got != test.want {
			t.Errorf("%s: the sign on %s is %d, want %d: %+v", test.sentence, test.axis, got, test.want, frames.Hits)
		}
	}
}
