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
	want := []Entity{{ID: "person:a-b", Type: Person, Name: "Anna Bro", Of: "gpe:ULM", Source: "t.tsv", Line: 8, Aliases: []Alias{
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
		{"person:\tPERSON\tAnna", `t.tsv:8: id "person:" has not the form kind:name`},
		{"name:anna\tPERSON\tAnna", `is kept for names that no list has`},
		{"p:anna\tHUMAN\tAnna", `t.tsv:8: type "HUMAN" is unknown; use PERSON, ORG`},
		{"p:anna\tPERSON\t", `p:anna has no name`},
		{"p:anna\tPERSON\tAnna\tnick:Ann", `has the unknown kind "nick"`},
		{"p:anna\tPERSON\tAnna\tAnn@2019", `not written @from..to`},
		{"p:anna\tPERSON\tAnna\tAnn@19..", `has the date "19"`},
		{"p:anna\tPERSON\tAnna\tAnn@2020..2019", `ends before it begins`},
		{"p:anna\tPERSON\tAnna\ttitle:@2019..", `is empty`},
		{"p:anna\tPERSON\tAnna\tAnn@2019", `write @2019..2019 for that time alone`},
		{"p:anna\tPERSON\tAnna\tAnn@2020..2019", `swap the dates`},
		{"p:anna\tperson\tAnna", `type "person" is unknown; write PERSON`},
		{"p:anna\tPERSON\tAnna\tAcronym:AB", `unknown kind "Acronym"; write acronym`},
		{"p:anna\tPERSON\tAnna\tRoe: Ann", `write name:Roe: Ann if the colon belongs to the name`},
		{"p:anna\tPERSON\tAnna\tAnn; Annie", `parted by "|", not by ";"`},
		{"p:anna\tPERSON\tAnna\tAnn||Annie", `t.tsv:8: p:anna has an empty alias between two "|"`},
		{"p:anna\tPERSON\tAnna\t—", `has no letter or digit`},
		{"p:anna\tPERSON\tAnna\tthe", `is a word that every text has`},
		{"p:anna    PERSON    Anna", `t.tsv:8: has one column only; columns are parted by one tab each`},
		{"p:anna,PERSON,Anna,Ann", `t.tsv:8: has one column only; columns are parted by one tab each`},
		{"p:anna\tPERSON\tAnna\np:anna\tPERSON\tAnn", `t.tsv:9: repeats the id p:anna of line 8`},
	} {
		_, err := parseRows(t, c.row)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q in it", c.row, err, c.want)
		}
	}
}

func TestParseListRefusesColumnsThatItDoesNotKnow(t *testing.T) {
	head := strings.Replace(testHead, "aliases", "alias", 1)
	f, err := lexicons.Parse("t.tsv", []byte(head+"p:anna\tPERSON\tAnna\tAnn\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := `t.tsv:7: names the column "alias", which an entity list has not; its columns are id type name aliases of`
	if _, err := ParseList(f); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestParseListRefusesAListWithoutRows(t *testing.T) {
	if _, err := parseRows(t); err == nil || !strings.Contains(err.Error(), "has a head and no rows") {
		t.Errorf("error %v", err)
	}
}

func TestRemarksTellWhatASharedAliasDoes(t *testing.T) {
	builtin, err := parseRows(t, "loc:ulm\tLOC\tUlm", "gpe:ULM\tGPE\tUlmland\tmetonym:Ulm")
	if err != nil {
		t.Fatal(err)
	}
	own, err := parseRows(t, "p:anna\tPERSON\tAnna Bro\tBro|spokesman", "p:bert\tPERSON\tBert Bro\tBro", "org:ulm\tORG\tUlm Club\tUlm", "loc:ulm\tLOC\tUlm on Danube")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`t.tsv:8: "spokesman" has no capital and is taken wherever the word stands, in lower case, too`,
		`t.tsv:9: "Bro" is also an alias of p:anna (line 8); it links where the article tells which of them is meant, and to nobody elsewhere`,
		`t.tsv:10: "Ulm" is built in for loc:ulm and gpe:ULM; with this list it is always org:ulm`,
		`t.tsv:11: loc:ulm is built in as "Ulm"; this row takes its place, with its aliases`,
	}
	if diff := cmp.Diff(want, Remarks(own, builtin)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNewGazetteerRefusesWhatLinksNowhere(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		{"p:anna\tPERSON\tAnna\t\tgpe:ULM", `t.tsv:8: p:anna belongs to "gpe:ULM", which no list has as an id`},
		{"p:anna\tPERSON\tAnna\t\tUlm\ngpe:ULM\tGPE\tUlm", `t.tsv:8: p:anna belongs to "Ulm", which no list has as an id; did you mean gpe:ULM?`},
		{"p:anna\tPERSON\tA b c d e f g h i j k l m n o p q r", "t.tsv:8: p:anna has an alias of 18 words"},
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
