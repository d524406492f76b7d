package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"slant/lexicons"
)

const testHead = "# name: t\n# kind: entities\n# version: 1\n# language: en\n# source: invented\n# licence: Apache-2.0\n# columns: id type name aliases of\n"

func parseRows(t testing.TB, rows ...string) ([]Entity, error) {
	t.Helper()
	f, err := lexicons.Parse("t.tsv", []byte(testHead+strings.Join(rows, "\n")+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return ParseList(f)
}

func TestParseListReadsAliases(t *testing.T) {
	got, err := parseRows(t, "person:a-b\tPERSON\tAnna Bro\tBro|title:Mayor of Ulm@2019-03-20..2021|acronym:AB|ABC|demonym:Brovian\tgpe:ULM")
	if err != nil {
		t.Fatal(err)
	}
	want := []Entity{{ID: "person:a-b", Type: Person, Name: "Anna Bro", Of: "gpe:ULM", Source: "t.tsv", Aliases: []Alias{
		{Text: "Anna Bro"},
		{Text: "Bro"},
		{Text: "Mayor of Ulm", Kind: Nominal, From: "2019-03-20", To: "2021"},
		{Text: "AB", Kind: Acronym},
		{Text: "ABC", Kind: Acronym},
		{Text: "Brovian", Kind: Demonym},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseListExplainsEachError(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		{"anna\tPERSON\tAnna", `t.tsv:8: id "anna" has not the form kind:name`},
		{"name:anna\tPERSON\tAnna", `is kept for names that no list has`},
		{"p:anna\tHUMAN\tAnna", `t.tsv:8: type "HUMAN" is unknown; use PERSON, ORG`},
		{"p:anna\tPERSON\t", `p:anna has no name`},
		{"p:anna\tPERSON\tAnna\tnick:Ann", `has the unknown kind "nick"`},
		{"p:anna\tPERSON\tAnna\tAnn@2019", `not written @from..to`},
		{"p:anna\tPERSON\tAnna\tAnn@19..", `has the date "19"`},
		{"p:anna\tPERSON\tAnna\tAnn@2020..2019", `ends before it begins`},
		{"p:anna\tPERSON\tAnna\ttitle:@2019..", `is empty`},
		{"p:anna\tPERSON\tAnna\np:anna\tPERSON\tAnn", `t.tsv:9: repeats the id p:anna of line 8`},
	} {
		_, err := parseRows(t, c.row)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q in it", c.row, err, c.want)
		}
	}
}

func TestNewGazetteerRefusesWhatLinksNowhere(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		{"p:anna\tPERSON\tAnna\t\tgpe:ULM", `t.tsv: entity p:anna belongs to "gpe:ULM", which no list has`},
		{"p:anna\tPERSON\tA b c d e f g h i j k l m n o p q r", "has an alias of 18 words"},
	} {
		list, err := parseRows(t, c.row)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := NewGazetteer(list); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q in it", c.row, err, c.want)
		}
	}
}

func TestLaterListsWin(t *testing.T) {
	first, err := parseRows(t, "gpe:ULM\tGPE\tUlm\tdemonym:Ulmian", "org:ulm\tORG\tUlmstead")
	if err != nil {
		t.Fatal(err)
	}
	second, err := parseRows(t, "org:club\tORG\tUlm Club\tUlm", "org:ulm\tORG\tUlmsted")
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGazetteer(first, second)
	if err != nil {
		t.Fatal(err)
	}
	d, found := findText(t, g, "He joined Ulm and Ulmian friends at Ulmsted.")
	if got, want := marked(d, found), "He joined [Ulm|org:club] and [Ulmian|gpe:ULM] friends at [Ulmsted|org:ulm]."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if e, ok := g.Lookup("org:ulm"); !ok || e.Name != "Ulmsted" {
		t.Errorf("Lookup gives %v %v", e, ok)
	}
	if n := len(g.Entities()); n != 3 {
		t.Errorf("%d entities, want 3", n)
	}
}

func TestBuiltInListsAreSound(t *testing.T) {
	files, err := lexicons.Embedded("entities")
	if err != nil {
		t.Fatal(err)
	}
	var all []Entity
	for _, f := range files {
		list, err := ParseList(f)
		if err != nil {
			t.Error(err)
		}
		all = append(all, list...)
	}
	if _, err := NewGazetteer(all); err != nil {
		t.Error(err)
	}
	ids := map[string]string{}
	for _, e := range all {
		if other, ok := ids[e.ID]; ok {
			t.Errorf("%s stands in %s and %s", e.ID, other, e.Source)
		}
		ids[e.ID] = e.Source
	}
}

func TestDistanceOfSpellings(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		limit int
		want  int
	}{{"", "", 0, 0}, {"kasymu-jomartu", "kassym-jomart", 3, 3}, {"jill", "joe", 2, 3}, {"jon", "john", 1, 1}, {"abc", "xyz", 1, 2}} {
		if got := distance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", c.a, c.b, c.limit, got, c.want)
		}
	}
}

func TestMillisDayRoundsDown(t *testing.T) {
	for ms, want := range map[int64]int32{0: 0, 86_399_999: 0, 86_400_000: 1, -1: -1, -86_400_000: -1, -86_400_001: -2} {
		if got := millisDay(ms); got != want {
			t.Errorf("millisDay(%d) = %d, want %d", ms, got, want)
		}
	}
}
