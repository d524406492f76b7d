package framing_test

import (
	"testing"

	"slant/pipeline/models"
	"slant/pipeline/syntax"
)

// What is cut, lifted or lost is told as its opposite.
func TestWhatIsLessenedIsDenied(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		sentence, axis string
		want           int // the sign of Moran's hits on the axis
	}{
		{"Lawmakers approved aid to Moran.", "economy", 1},
		{"Lawmakers slashed aid to Moran.", "economy", -1},
		{"Aid to Moran was cut.", "economy", -1},
		{"The removal of sanctions against Moran was announced.", "economy", 1},
		{"Support for Moran grew.", "affection", 1},
		{"Support for Moran eroded.", "affection", -1},
		{"The affair eroded support for Moran.", "affection", -1},
		{"Moran's fears eased.", "confidence", 1},
		{"Moran's influence waned.", "power", -1},
		{"Support for Moran did not fade.", "affection", 1},
		{"Moran's deception eroded their patience.", "trustworthiness", -1},
		// what may wane or is kept from waning is neither
		{"Support for Moran could erode.", "affection", 0},
		{"Support for Moran may fade.", "affection", 0},
		{"Delgado opposed the end of support for Moran.", "affection", 0},
		{"No removal of sanctions against Moran was announced.", "economy", 0},
		// the end of what is described so
		{"They ended Moran's successful campaign.", "quality", 1},
		{"They reduced the price of Moran's brutal book.", "aggression", 0},
	}
	for _, test := range tests {
		frames, _ := frame(t, f, parser, test.sentence, "Moran")
		if got := sign(frames, test.axis); got != test.want {
			t.Errorf("%s: the sign on %s is %d, want %d: %+v", test.sentence, test.axis, got, test.want, frames.Hits)
		}
	}
}
