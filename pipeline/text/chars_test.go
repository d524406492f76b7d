package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestChars(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Repeat(texts().Draw(t, "text"), rapid.IntRange(1, 4).Draw(t, "times"))
		c := NewChars(s)
		want := int32(0)
		for i := range s {
			if got := c.At(int32(i)); got != want {
				t.Fatalf("%q: At(%d) = %d, want %d", s, i, got, want)
			}
			want++
		}
		if got := c.At(int32(len(s))); got != int32(utf8.RuneCountInString(s)) {
			t.Fatalf("%q: At(end) = %d, want %d", s, got, utf8.RuneCountInString(s))
		}
	})
}

func TestCharsOfASCIINeedNoIndex(t *testing.T) {
	c := NewChars(strings.Repeat("word ", 100))
	if c.index != nil || c.At(321) != 321 {
		t.Errorf("At(321) = %d, index of %d entries", c.At(321), len(c.index))
	}
}
