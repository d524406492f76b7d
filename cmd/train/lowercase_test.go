package main

import (
	"slices"
	"strings"
	"testing"

	"slant/pipeline/text"
)

func TestLowercaseWords(t *testing.T) {
	d := text.Split("", strings.Repeat("Ministers met the Turkish envoy and a turkey. ", 3)+"Ministers ate the Turkey with the Turkey and the envoy.")
	u := caseUses{}
	u.add(&d)
	if got, want := u.listed(), []string{"and", "envoy", "met", "the", "turkey"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q: a first word tells nothing, twice is too rare, 3 of 5 is enough", got, want)
	}
}
