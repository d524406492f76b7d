package compare

import (
	"errors"
	"os"
	"slices"
	"testing"

	"slant/pipeline/tables"
)

func TestCompareOnDemand(t *testing.T) {
	var c town
	n := noise(11)
	for i := range 40 {
		c.write("Gazette", "port", 1+i%4, "news", n(-2000))
		c.write([]string{"Courier", "Courier (Online)"}[i%2], "port", 1+i%4, "news", n(2000))
		c.write("Herald", "port", 5, "opinion", n(0))
	}
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about})
	d := Design{Names: OutletNames{Variants: true}}
	rows, err := d.Compare(os.DirFS(dir), Query{Entity: "port", A: "Gazette", B: "Courier", Voice: "author", By: "month"})
	if err != nil {
		t.Fatal(err)
	}
	var periods []string
	for _, r := range rows {
		periods = append(periods, r.Period)
		if r.Difference.V > -0.2 || r.OutletB.V != "Courier" || !r.Exploratory || r.Q.OK || r.Voice.V != "author" || r.CoverageA.V != 0.5 {
			t.Errorf("%+v", r)
		}
	}
	if want := []string{"month", "2024-01", "2024-02", "2024-03", "2024-04"}; !slices.Equal(periods, want) {
		t.Errorf("periods %q, want %q", periods, want)
	}
	if rows[0].NArticlesA != 40 || rows[1].NArticlesA != 10 || rows[0].CIMethod.V != "bootstrap" || rows[1].CIMethod.V != "cr2" {
		t.Errorf("%+v\n%+v", rows[0], rows[1])
	}
	rest, err := d.Compare(os.DirFS(dir), Query{Entity: "port", A: "Gazette", Voice: "all", By: "quarter"})
	if err != nil || len(rest) != 3 || rest[0].OutletB.OK || rest[0].NArticlesB != 40 || rest[2].Period != "2024-Q2" {
		t.Errorf("%d rows, %v: %+v", len(rest), err, rest)
	}
	apart, err := d.Compare(os.DirFS(dir), Query{Entity: "port", A: "Gazette", B: "Herald", Voice: "author"})
	if err != nil || len(apart) != 1 || apart[0].Difference.OK {
		t.Errorf("two that never write in the same section: %v, %+v", err, apart)
	}
	for _, q := range []Query{{Entity: "port", A: "Gazete", Voice: "author"}, {Entity: "pier", A: "Gazette", Voice: "author"}} {
		if _, err := d.Compare(os.DirFS(dir), q); !errors.As(err, new(*UnknownError)) {
			t.Errorf("%+v: error %v", q, err)
		}
	}
}

// The design of a finished run is in its tables.
func TestDesignOf(t *testing.T) {
	var c town
	c.write("Gazette", "port", 1, "news", 0)
	c.write("Gazette (Online)", "port", 1, "news", 0)
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about})
	got, err := Design{Names: OutletNames{Variants: true}}.Aggregate(os.DirFS(dir), func(string) (Known, bool) { return Known{}, false })
	if err != nil {
		t.Fatal(err)
	}
	got.ArticleClusters = []tables.ArticleClusterRow{{Article: 0, DuplicateCluster: 0}, {Article: 1, DuplicateCluster: 0, IsDuplicate: true}}
	writeAggregates(t, dir, &got)
	d, err := DesignOf(os.DirFS(dir))
	if err != nil || d.Names.Listed["Gazette (Online)"] != "Gazette" || !d.Groups.Duplicate[1] || d.Groups.Component[1] != 0 {
		t.Errorf("%+v, %v", d, err)
	}
	empty, err := DesignOf(os.DirFS(t.TempDir()))
	if err != nil || empty.Groups.Known {
		t.Errorf("%+v, %v", empty, err)
	}
}
