package text

import "testing"

func TestTermsLongest(t *testing.T) {
	var terms Terms
	for i, phrase := range []string{"stand", "stand firm", "keep one's word", "women's rights", "one's own"} {
		terms.Add(phrase, int32(i))
	}
	tests := []struct {
		text  string
		entry int32 // -1: none
		words int
	}{
		{"Stand firm now", 1, 2},
		{"stand by", 0, 1},
		{"keep their word", 2, 3},
		{"keep the word", -1, 0},
		{"Women’s rights", 3, 3},
		{"its own people", 4, 2},
		{"a", -1, 0},
		{"", -1, 0},
	}
	for _, test := range tests {
		d := Split("", test.text)
		entries, n := terms.Longest(d.Words)
		entry := int32(-1)
		if len(entries) > 0 {
			entry = entries[0]
		}
		if entry != test.entry || n != test.words {
			t.Errorf("Longest(%q) = %v, %d, want entry %d of %d words", test.text, entries, n, test.entry, test.words)
		}
	}
}

func TestNoTermsFindNothing(t *testing.T) {
	d := Split("", "Stand firm.")
	if entries, n := new(Terms).Longest(d.Words); entries != nil || n != 0 {
		t.Errorf("got %v, %d", entries, n)
	}
}
