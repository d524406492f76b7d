package label

import (
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
)

func builtIn(t *testing.T) *Labeller {
	t.Helper()
	files, err := lexicons.Embedded("labels")
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(nil, files...)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestSingular(t *testing.T) {
	l := builtIn(t)
	for norm, want := range map[string]string{
		"terrorists": "terrorist", "cronies": "crony", "henchmen": "henchman", "bosses": "boss", "mrs.": "mrs",
		"ministries": "ministry", "laundresses": "laundress", "chess": "chess", "crisis": "crisis",
	} {
		if got := l.nouns.singular(norm); got != want {
			t.Errorf("%s: %s, want %s", norm, got, want)
		}
	}
}

func TestAgentive(t *testing.T) {
	for norm, want := range map[string]bool{
		"golfer": true, "chairwoman": true, "cellist": true, "number": false, "however": false, "war": false, "table": false,
	} {
		if got := agentive(norm); got != want {
			t.Errorf("%s: %v", norm, got)
		}
	}
}

// TestShows asks of what the noun that a name heads tells: the name, or others.
func TestShows(t *testing.T) {
	l := builtIn(t)
	for _, test := range []struct {
		of   entity.Type
		kind entity.Kind
		noun string
		want bool
	}{
		{entity.Person, entity.Name, "regime", true},
		{entity.Person, entity.Name, "critics", false},
		{entity.Person, entity.Name, "cronies", true},
		{entity.Person, entity.Name, "fighters", false},
		{entity.Org, entity.Name, "fighters", true},
		{entity.Org, entity.Name, "fighter", false},
		{entity.GPE, entity.Demonym, "invaders", true},
		{entity.GPE, entity.Demonym, "men", false},
		{entity.Norp, entity.Name, "dictatorship", false},
		{entity.GPE, entity.Name, "threats", false},
	} {
		f := &finder{l: l}
		n, _ := l.nouns.find(test.noun)
		m := entity.Mention{Type: test.of, Kind: test.kind, FirstWord: -1}
		if got := f.shows(&m, n); got != test.want {
			t.Errorf("%s %s %s: %v", test.of, test.kind, test.noun, got)
		}
	}
}
