package compare

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// write writes rows as the only part of a table under dir.
func write(t *testing.T, dir string, rows *tables.Rows) {
	t.Helper()
	var files []*os.File
	segment, err := tables.NewSegment(nil, func(table string) (io.Writer, error) {
		if err := os.MkdirAll(filepath.Join(dir, table), 0o755); err != nil {
			return nil, err
		}
		f, err := os.Create(filepath.Join(dir, table, "part-00000.parquet"))
		files = append(files, f)
		return f, err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := segment.Append(rows); err != nil {
		t.Fatal(err)
	}
	if _, err := segment.Close(); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// writeAggregates writes the tables that are written once under dir.
func writeAggregates(t *testing.T, dir string, rows *tables.Aggregates) {
	t.Helper()
	var files []*os.File
	_, err := rows.Write(nil, func(table string) (io.Writer, error) {
		if err := os.MkdirAll(filepath.Join(dir, table), 0o755); err != nil {
			return nil, err
		}
		f, err := os.Create(filepath.Join(dir, table, "part-00000.parquet"))
		files = append(files, f)
		return f, err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// outletEntityRows gives the rows of a design from the tables of a folder.
func outletEntityRows(t *testing.T, dir string, d Design) []tables.OutletEntityRow {
	t.Helper()
	got, err := d.Aggregate(os.DirFS(dir), func(string) (Known, bool) { return Known{}, false })
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(got.OutletEntities)
}

func TestAggregate(t *testing.T) {
	january := time.Date(2022, 1, 10, 5, 0, 0, 0, time.UTC).UnixMilli()
	start := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()
	all, author := tables.Some("all"), tables.Some("author")
	dir := t.TempDir()
	write(t, dir, &tables.Rows{
		Articles: []tables.ArticleRow{{Article: 1, Outlet: "A", PublishedAt: tables.Some(january)}, {Article: 2, Outlet: "A"}, {Article: 3, Outlet: "B"}},
		Mentions: []tables.MentionRow{
			{Article: 1, EntityID: tables.Some("gpe:KAZ"), Text: "Nur-Sultan", Kind: "metonym", EntityType: tables.Some("GPE")},
			{Article: 1, EntityID: tables.Some("name:jane_doe"), Text: "Jane Doe", Kind: "name", EntityType: tables.Some("PERSON")},
			{Article: 1, EntityID: tables.Some("name:jane_doe"), Text: "Doe", Kind: "name", EntityType: tables.Some("PERSON")},
			{Article: 2, EntityID: tables.Some("name:jane_doe"), Text: "Doe", Kind: "name"},
			{Article: 2, Text: "Doe", Kind: "name"},
		},
		EntityArticles: []tables.EntityArticleRow{
			{Article: 1, Outlet: "A", EntityID: "gpe:KAZ", Voice: all, NMentions: 4, NScored: 2, ScorePoints: tables.Some[int32](5000)},
			{Article: 1, Outlet: "A", EntityID: "gpe:KAZ", Voice: author, NMentions: 4, NScored: 2, ScorePoints: tables.Some[int32](5000)},
			{Article: 1, Outlet: "A", EntityID: "name:jane_doe", Voice: all, NMentions: 2},
			{Article: 2, Outlet: "A", EntityID: "gpe:KAZ", Voice: all, NMentions: 1, NScored: 1, ScorePoints: tables.Some[int32](-1000)},
			{Article: 3, Outlet: "B", EntityID: "name:jane_doe", Voice: all, NMentions: 1},
		},
	})
	known := func(id string) (Known, bool) { return Known{"Kazakhstan", "GPE", "gazetteer"}, id == "gpe:KAZ" }
	got, err := Design{}.Aggregate(os.DirFS(dir), known)
	if err != nil {
		t.Fatal(err)
	}
	wantEntities := []tables.EntityRow{
		{EntityID: "gpe:KAZ", Name: "Kazakhstan", Type: tables.Some("GPE"), Source: "gazetteer", AliasesSeen: []string{"Nur-Sultan"}, NArticles: 2, NMentions: 5, NOutlets: 1},
		{EntityID: "name:jane_doe", Name: "Jane Doe", Type: tables.Some("PERSON"), Source: "discovered", AliasesSeen: []string{"Doe", "Jane Doe"}, NArticles: 2, NMentions: 3, NOutlets: 2},
	}
	if diff := cmp.Diff(wantEntities, got.Entities, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	row := func(outlet, entity string, voice tables.Opt[string], articles, mentions, scored int64, scores ...float64) tables.OutletEntityRow {
		r := tables.OutletEntityRow{
			Outlet: outlet, EntityID: entity, Voice: voice, PeriodKind: "all", Dedup: "as_published",
			NArticles: articles, NMentions: mentions, NScored: scored, NScoredArticles: int64(len(scores)), NClusters: tables.Some(int64(len(scores))),
			Coverage: tables.Some(float64(scored) / float64(mentions)), Flags: []string{"small_n"},
		}
		for _, s := range scores {
			r.Score = tables.Some(r.Score.V + s/float64(len(scores)))
		}
		return r
	}
	inMonth := func(r tables.OutletEntityRow) tables.OutletEntityRow {
		r.PeriodKind, r.PeriodStart = "month", tables.Some(start)
		return r
	}
	// An article counts once: (0.5 − 0.1) / 2, ± √(2·0.3²/0.5)/2, and with one
	// degree of freedom nothing is excluded.
	both := row("A", "gpe:KAZ", all, 2, 5, 3, 0.5, -0.1)
	both.SE, both.CILow, both.CIHigh = tables.Some(0.3), tables.Some(-1.0), tables.Some(1.0)
	want := []tables.OutletEntityRow{
		both,
		inMonth(row("A", "gpe:KAZ", all, 1, 4, 2, 0.5)),
		row("A", "gpe:KAZ", author, 1, 4, 2, 0.5),
		inMonth(row("A", "gpe:KAZ", author, 1, 4, 2, 0.5)),
		row("A", "name:jane_doe", all, 1, 2, 0),
		inMonth(row("A", "name:jane_doe", all, 1, 2, 0)),
		row("B", "name:jane_doe", all, 1, 1, 0),
	}
	if diff := cmp.Diff(want, slices.Collect(got.OutletEntities), cmpopts.EquateEmpty(), cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Error(diff)
	}
}
