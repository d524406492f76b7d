package entity

import (
	"testing"

	"slant/pipeline/text"
)

func TestATargetStandsWhereItIsGiven(t *testing.T) {
	d := text.Split("", "The old mayor met Anna Brink. She liked him.")
	old := []Mention{
		{FirstWord: 4, EndWord: 5, Kind: Name, Entity: "part"},
		{FirstWord: 7, EndWord: 8, Sentence: 1, Kind: Pronoun, Entity: "she"},
	}
	for _, c := range []struct {
		begin, end int32
		kind       Kind
		at, n      int
		entity     string
	}{
		{4, 13, Nominal, 0, 3, ""}, // old mayor
		{18, 28, Name, 0, 2, ""},   // Anna Brink, in place of Anna
		{30, 33, Pronoun, 1, 2, "she"},
		{40, 43, Pronoun, 2, 3, ""}, // him
	} {
		got, at := WithTarget(&d, old, text.Text, text.Span{Begin: c.begin, End: c.end})
		if at != c.at || len(got) != c.n || got[at].Kind != c.kind || got[at].Entity != c.entity {
			t.Errorf("%+v: index %d of %+v", c, at, got)
		}
	}
	if _, at := WithTarget(&d, old, text.Text, text.Span{Begin: 3, End: 4}); at != -1 {
		t.Errorf("a space is mention %d", at)
	}
	if old[0].Entity != "part" || len(old) != 2 {
		t.Error("the argument was changed")
	}
}
