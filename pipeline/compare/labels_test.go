package compare

import (
	"math"
	"testing"

	"slant/pipeline/tables"
)

// TestWilson takes its numbers from R's prop.test(k, n, correct = FALSE).
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n      int64
		low, high float64
	}{{0, 10, 0, 0.2775328}, {5, 10, 0.2365931, 0.7634069}, {10, 10, 0.7224672, 1}} {
		low, high := wilson(c.k, c.n)
		if math.Abs(low-c.low) > 1e-6 || math.Abs(high-c.high) > 1e-6 {
			t.Errorf("%d of %d: %f to %f, want %f to %f", c.k, c.n, low, high, c.low, c.high)
		}
	}
}

func TestOutletLabels(t *testing.T) {
	o := newOutletLabels()
	author, direct := tables.Some("author"), tables.Some("direct")
	assad, at := tables.Some("person:assad"), func(m int32) tables.Opt[int32] { return tables.Some(m) }
	for _, r := range []tables.EntityArticleRow{
		{Outlet: "A", EntityID: "person:assad", Voice: tables.Some("all"), NMentions: 4},
		{Outlet: "A", EntityID: "person:assad", Voice: author, NMentions: 4},
	} {
		o.entity(&r)
	}
	for _, r := range []tables.LabelRow{
		{Article: 1, Mention: at(0), EntityID: assad, Voice: author, Head: "regime", Form: "nominal", EvaluativePoints: at(-7000)},
		{Article: 1, Mention: at(1), EntityID: assad, Voice: author, Head: "regime", Form: "nominal", EvaluativePoints: at(-7001)},
		{Article: 1, Mention: at(2), EntityID: assad, Voice: direct, Head: "butcher", Form: "nominal", EvaluativePoints: at(-8000)},
		{Article: 1, Voice: author, Head: "rebel", Form: "nominal"},
		{Article: 2, Voice: author, Head: "rebel", Form: "nominal"},
		{Article: 2, Voice: author, Head: "terrorist", Form: "nominal", EvaluativePoints: at(-7809)},
	} {
		o.label("A", &r)
	}
	type key struct{ entity, voice, head string }
	got := map[key]tables.OutletLabelRow{}
	for _, r := range o.rows() {
		got[key{r.EntityID.V, r.Voice.V, r.Head}] = r
	}
	if r := got[key{"person:assad", "author", "regime"}]; r.N != 2 || r.NMentions != 4 || r.NArticles != 1 || r.Share.V != 0.5 || r.EvaluativePoints.V != -7001 || r.NNegative != 2 || r.NPositive != 0 {
		t.Errorf("regime: %+v", r)
	}
	if r := got[key{"person:assad", "direct", "butcher"}]; r.Share.OK || r.Flags[0] != "other_voice" {
		t.Errorf("a label in another voice than the name has a share: %+v", r)
	}
	if r := got[key{"", "all", "rebel"}]; r.N != 2 || r.NMentions != 3 || r.NArticles != 2 || r.EvaluativePoints.OK {
		t.Errorf("rebel: %+v", r)
	}
}
