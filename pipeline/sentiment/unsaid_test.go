package sentiment

import "testing"

func TestUnsaid(t *testing.T) {
	for sentence, want := range map[string]string{
		"[Harlow] was not charged.":             "0",
		"[Harlow] was never blamed.":            "0",
		"[Brennan] did not criticise [Harlow].": "00",
		"[Harlow] never betrayed his voters.":   "+",
		"[Harlow] was not praised.":             "-",
		"[Harlow] was charged with fraud.":      "-",
		"[Harlow] is not corrupt.":              "+",
		"Nobody trusts [Harlow].":               "-",
	} {
		got := ""
		for _, s := range mark(t, sentence).score() {
			got += string(s.sign())
		}
		if got != want {
			t.Errorf("%s: %s, want %s", sentence, got, want)
		}
	}
}
