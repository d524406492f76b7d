package pipeline

import (
	"maps"
	"strings"
	"testing"

	"slant/lexicons"
)

func outletList(t *testing.T, columns, rows string) *lexicons.File {
	t.Helper()
	head := "# name: mine\n# kind: outlets\n# version: 1\n# language: en\n# source: own work\n# licence: CC0-1.0\n# columns: " + columns + "\n# Names.\n"
	f, err := lexicons.Parse("mine.tsv", []byte(head+rows))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestListOutlets(t *testing.T) {
	got, err := listOutlets(outletList(t, "name outlet", "Gazette Web\tGazette\nGazette Web\tGazette\nWeb Courier\tCourier\n"))
	if want := map[string]string{"Gazette Web": "Gazette", "Web Courier": "Courier"}; err != nil || !maps.Equal(got, want) {
		t.Errorf("%v (%v), want %v", got, err, want)
	}
	for _, c := range []struct{ columns, rows, want string }{
		{"name outlet", "Web\tGazette\nWeb\tCourier\n", `mine.tsv:10: "Web" is "Gazette" already`},
		{"name outlet", "Web\n", "mine.tsv:9: wants a name of the corpus"},
		{"from to", "Web\tGazette\n", "mine.tsv:7: wants the columns name and outlet"},
	} {
		if _, err := listOutlets(outletList(t, c.columns, c.rows)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("error %v, want %s", err, c.want)
		}
	}
}

func TestOutletsAreInTheFingerprint(t *testing.T) {
	for _, s := range (Config{Outlets: []string{"auto"}}).Settings() {
		if s == (Setting{"config.outlets", "auto"}) {
			return
		}
	}
	t.Error("merging outlets changes no setting")
}
