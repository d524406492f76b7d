package compare

import (
	"math"
	"os"
	"testing"

	"slant/pipeline/tables"
)

// The Gazette is harsher about the port. In each case below something else
// would explain that, or not.
func TestVariantsOfAFinding(t *testing.T) {
	var c town
	var rows tables.Rows
	n := noise(8)
	add := func(article int64, kind string, terms map[string]int32) {
		var sum int32
		number := int32(0)
		for _, m := range rows.Mentions {
			if m.Article == article {
				number++
			}
		}
		for _, term := range []string{"(baseline)", "shameful", "grim", "fine", "dull", "(rest)"} {
			if points, ok := terms[term]; ok {
				sum += points
				rows.Evidence = append(rows.Evidence, tables.EvidenceRow{
					Article: article, Mention: number, TargetKind: "score", TargetName: "linear", Term: term, Points: points,
				})
			}
		}
		rows.Mentions = append(rows.Mentions, tables.MentionRow{
			Article: article, Mention: number, EntityID: tables.Some("port"), Kind: kind, Voice: tables.Some("author"),
			ScorePoints: tables.Some(sum), ScoreRulesPoints: tables.Some(int32(100)),
		})
	}
	for i := range 60 {
		// The word "shameful" is the Gazette's alone; without it both write alike.
		level := n(0)
		a, b := c.write("Gazette", "port", 1+i%3, "news", level-4000), c.write("Courier", "port", 1+i%3, "news", level)
		add(a, "name", map[string]int32{"(baseline)": 0, "shameful": -4000, "fine": level})
		add(b, "name", map[string]int32{"(baseline)": 0, "fine": level})
		if i%2 == 0 { // the metonym is no part of it
			add(a, "metonym", map[string]int32{"shameful": -4000, "dull": level})
		}
		if i == 0 {
			add(a, "name", map[string]int32{"shameful": -5000}) // says nothing else
			add(a, "name", map[string]int32{"shameful": -5000, "(rest)": 40})
		}
	}
	rows.Articles, rows.EntityArticles = c.articles, c.about
	dir := t.TempDir()
	write(t, dir, &rows)
	got, err := Design{Scorer: "linear"}.Aggregate(os.DirFS(dir), func(string) (Known, bool) { return Known{}, false })
	if err != nil {
		t.Fatal(err)
	}
	is := func(how string) func(*tables.ContrastRow) bool {
		return func(r *tables.ContrastRow) bool {
			return r.OutletA == "Gazette" && r.Voice.V == "author" && r.Robustness.V == how
		}
	}
	main := find(t, got.Contrasts, is(""))
	if main.Q.V > 0.01 || math.Abs(main.Difference.V+0.4) > 0.02 {
		t.Fatalf("%+v", main)
	}
	for how, want := range map[string]float64{noMetonyms: -0.4, rulesScorer: 0, topTermsDropped: 0} {
		r := find(t, got.Contrasts, is(how))
		if math.Abs(r.Difference.V-want) > 0.02 || r.Q.OK || !r.Exploratory {
			t.Errorf("%s: difference %v, want %v: %+v", how, r.Difference.V, want, r)
		}
		if scorer := map[bool]string{true: "rules", false: "linear"}[how == rulesScorer]; r.Scorer.V != scorer {
			t.Errorf("%s: scorer %q", how, r.Scorer.V)
		}
	}
	if r := find(t, got.Contrasts, is(topTermsDropped)); r.NArticlesA != 60 {
		t.Errorf("%d articles without the word, want 60", r.NArticlesA)
	}
}

func TestWithoutTerms(t *testing.T) {
	m := scoredMention{points: tables.Some[int32](-5000), terms: []termPoints{{1, -5000}}}
	if s := m.without(map[int32]bool{1: true}); s.OK {
		t.Errorf("a score of %d from nothing", s.V)
	}
	if s := m.without(map[int32]bool{2: true}); !s.OK || s.V != -5000 {
		t.Errorf("score %+v", s)
	}
	m.rest = 40
	if s := m.without(map[int32]bool{1: true}); !s.OK || s.V != 40 {
		t.Errorf("score %+v", s)
	}
}
