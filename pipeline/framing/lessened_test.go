package framing_test

import "testing"

// What is cut, lifted or lost is told as its opposite.
func TestWhatIsLessenedIsDenied(t *testing.T) {
	checkSigns(t, []signTest{
		{"Lawmakers approved aid to Moran.", "Moran", "economy", 1},
		{"Lawmakers slashed aid to Moran.", "Moran", "economy", -1},
		{"Aid to Moran was cut.", "Moran", "economy", -1},
		{"The removal of sanctions against Moran was announced.", "Moran", "economy", 1},
		{"Support for Moran grew.", "Moran", "affection", 1},
		{"Support for Moran eroded.", "Moran", "affection", -1},
		{"The affair eroded support for Moran.", "Moran", "affection", -1},
		{"Moran's fears eased.", "Moran", "confidence", 1},
		{"Moran's influence waned.", "Moran", "power", -1},
		{"Support for Moran did not fade.", "Moran", "affection", 1},
		{"Moran's deception eroded their patience.", "Moran", "trustworthiness", -1},
		// what may wane or is kept from waning is neither
		{"Support for Moran could erode.", "Moran", "affection", 0},
		{"Support for Moran may fade.", "Moran", "affection", 0},
		{"Delgado opposed the end of support for Moran.", "Moran", "affection", 0},
		{"No removal of sanctions against Moran was announced.", "Moran", "economy", 0},
		// the end of what is described so
		{"They ended Moran's successful campaign.", "Moran", "quality", 1},
		{"They reduced the price of Moran's brutal book.", "Moran", "aggression", 0},
	})
}
