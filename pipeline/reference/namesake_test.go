package reference

import (
	"strings"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// resolving gives a function that tells the entity of the first mention of a
// name in a sentence.
func resolving(t *testing.T, name string) func(sentence string) string {
	t.Helper()
	g, m, persons, p := gazetteer(t), metonymy(t, false), testPersons(t), parser(t)
	return func(sentence string) string {
		d := text.Split("", sentence)
		found := entity.Find(g, &d, 0, false)
		got := Resolve(g, m, persons, &d, found.Mentions, p.Parse(&d, found.Mentions, nil), nobody(&d))
		at := mentionAt(got.Mentions, int32(strings.Index(sentence, name)))
		if at == nil {
			t.Fatalf("no mention of %s: %s", name, sentence)
		}
		return at.Entity
	}
}

func TestStateWithTheNameOfACapital(t *testing.T) {
	entityOf := resolving(t, "Washington")
	for _, c := range []struct{ sentence, want string }{
		{"Voters in Oregon and Washington chose by post.", "gpe:US-WA"},
		{"Washington and Colorado legalized the drug.", "gpe:US-WA"},
		{"Fires burn in Arizona, New Mexico, Washington and Wyoming.", "gpe:US-WA"},
		{"The plant in Seattle, Washington, was closed.", "gpe:US-WA"},
		{"Washington Gov. Jane Holt vetoed the bill.", "gpe:US-WA"},
		{"The party leads in Washington's eighth district.", "gpe:US-WA"},
		{"He was convicted in courts of Virginia and Washington.", "loc:washington"},
		{"The quarrel between Washington and Texas goes on.", "gpe:USA"},
		{"He moved to Washington, D.C., and Maryland followed.", "loc:washington"},
		{"Washington has refused.", "gpe:USA"},
	} {
		if got := entityOf(c.sentence); got != c.want {
			t.Errorf("%s is %s, want %s", c.sentence, got, c.want)
		}
	}
}

func TestTreatyWithTheNameOfACapital(t *testing.T) {
	entityOf := resolving(t, "Paris")
	for _, c := range []struct{ sentence, want string }{
		{"Will he stick with Paris? The Paris Agreement has few friends here.", "loc:paris"},
		{"Will he stick with Paris? Berlin has few friends here.", "gpe:FRA"},
		{"Paris said it would pay. The Paris Agreement has few friends here.", "gpe:FRA"},
	} {
		if got := entityOf(c.sentence); got != c.want {
			t.Errorf("%s is %s, want %s", c.sentence, got, c.want)
		}
	}
}
