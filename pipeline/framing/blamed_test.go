package framing_test

import "testing"

// A deed for which somebody is blamed or praised is not the subject's; any other
// that a clause gives as a reason is.
func TestWhoseDeedIsBlamed(t *testing.T) {
	checkSigns(t, []signTest{
		{"Moran condemned Delgado for lying to voters.", "Moran", "trustworthiness", 0},
		{"Moran criticized the council for lying to voters.", "Moran", "trustworthiness", 0},
		{"Moran lashed out at Delgado for lying to voters.", "Moran", "trustworthiness", 0},
		{"Moran apologized for lying to voters.", "Moran", "trustworthiness", -1},
		{"Moran apologized on Tuesday for lying to voters.", "Moran", "trustworthiness", -1},
		{"Moran lost his job for lying to voters.", "Moran", "trustworthiness", -1},
		{"Moran made headlines for lying to voters.", "Moran", "trustworthiness", -1},
		{"Moran won praise for acting decisively.", "Moran", "resolve", 1},
	})
}
