package compare

import (
	"testing"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
)

func TestWhomAnOutletLetsJudgeWhom(t *testing.T) {
	o := newOutletSources(func(article int64) string { return map[int64]string{1: "Courier", 2: "Courier", 3: "Gazette"}[article] })
	for _, q := range []struct {
		article int64
		stance  string
	}{{1, "neutral"}, {1, "doubting"}, {2, ""}, {3, "aggressive"}} {
		o.quote(&tables.QuoteRow{Article: q.article, CueStance: tables.NonEmpty(q.stance)})
	}
	for _, m := range []struct {
		article, quote  int64
		speaker, target string
		points          int32
		scored          bool
	}{
		{1, 0, "anna", "port", 4_000, true},
		{1, 1, "anna", "port", 0, false},
		{1, 0, "anna", "port", -1_000, true}, // the outer quote goes on
		{1, 1, "", "port", 9_000, true},      // nobody known says it
		{2, 0, "anna", "port", 3_000, true},
		{2, 0, "anna", "", 3_000, true}, // of nobody known
		{3, 0, "anna", "port", -5_000, true},
	} {
		o.mention(&tables.MentionRow{
			Article: m.article, EntityID: tables.NonEmpty(m.target), Quote: tables.Some(int32(m.quote)),
			SpeakerEntityID: tables.NonEmpty(m.speaker), ScorePoints: tables.Opt[int32]{V: m.points, OK: m.scored},
		})
	}
	o.mention(&tables.MentionRow{Article: 1, EntityID: tables.Some("port"), ScorePoints: tables.Some(int32(1))}) // the outlet's own words
	want := []tables.OutletSourceRow{
		{
			Outlet: "Courier", SpeakerEntityID: "anna", EntityID: "port", PeriodKind: "all", Dedup: "as_published",
			NQuotes: 3, NArticles: 2, N: 4, NScored: 3, Mean: tables.Some(0.2), Share: tables.Some(0.8), Flags: []string{"small_n"},
			NNeutral: 1, NDoubting: 1,
		},
		{
			Outlet: "Gazette", SpeakerEntityID: "anna", EntityID: "port", PeriodKind: "all", Dedup: "as_published",
			NQuotes: 1, NArticles: 1, N: 1, NScored: 1, Mean: tables.Some(-0.5), Share: tables.Some(1.0), Flags: []string{"small_n"},
			NAggressive: 1,
		},
	}
	if diff := cmp.Diff(want, o.rows()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
