package main

import (
	"slices"
	"testing"
)

func TestCommonWords(t *testing.T) {
	c := commonWords{sentences: map[string]int{}}
	for range 8 {
		c.add("The Votes of two votes were counted.")
	}
	for range 7 {
		c.add("He saw a rarity in Paris.")
	}
	c.n = 1000
	// 8 of 1000 sentences: 1 − 0.992³⁰ = 0.214.
	if got, want := c.lines(), []string{"counted\t214", "vote\t214"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q: a name is none, and 7 are too few", got, want)
	}
}
