package compare

import (
	"testing"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
)

func TestOutletNames(t *testing.T) {
	list := []string{
		"Fox Online News", "Fox News", "Fox News (Online)", "Fox News Opinion", "New York Times - News", "New York Times (Online News)",
		"New York Times - Opinion", "The Wall Street Journal - News", "wsj.com", "Salon.com", "salon", "news.example.com", "The Hill", "Hill", "BBC",
	}
	counts := []int64{480, 315, 21, 17, 350, 4, 11, 7, 5, 8, 9, 1, 2, 3, 1}
	want := map[string]string{
		"Fox Online News": "Fox News", "Fox News (Online)": "Fox News", "New York Times (Online News)": "New York Times - News",
		"Salon.com": "salon", "The Hill": "Hill", "The Wall Street Journal - News": "WSJ", "wsj.com": "WSJ",
	}
	names := OutletNames{Variants: true, Listed: map[string]string{"The Wall Street Journal - News": "WSJ", "wsj.com": "WSJ"}}
	for i, r := range names.rows(list, counts) {
		to, changes := want[list[i]]
		if !changes {
			to = list[i]
		}
		if r.Name != list[i] || r.Outlet != to || r.NArticles != counts[i] || (r.Reason == "same") == changes {
			t.Errorf("%+v, want %q", r, to)
		}
	}
	for _, r := range (OutletNames{}).rows(list, counts) {
		if r.Name != r.Outlet {
			t.Errorf("merged without being asked: %+v", r)
		}
	}
}

// Two names of one outlet are one side of a comparison; the names of the corpus
// stay in the table of outlets.
func TestMergedOutletsAreComparedAsOne(t *testing.T) {
	var c town
	n := noise(10)
	for i := range 30 {
		c.write([]string{"Gazette", "Gazette (Online)"}[i%2], "port", 1, "news", n(0))
		c.write("Courier", "port", 1, "news", n(0))
	}
	d := Design{Names: OutletNames{Variants: true}}
	r := find(t, d.Contrasts(c.articles, c.about), func(r *tables.ContrastRow) bool { return r.OutletA == "Gazette" })
	if r.NArticlesA != 30 {
		t.Errorf("%d articles, want both names' 30", r.NArticlesA)
	}
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about})
	outlets := map[string]bool{}
	for _, r := range outletEntityRows(t, dir, d) {
		outlets[r.Outlet] = true
	}
	if diff := cmp.Diff(map[string]bool{"Gazette": true, "Courier": true}, outlets); diff != "" {
		t.Error(diff)
	}
}
