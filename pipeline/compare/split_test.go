package compare

import (
	"testing"

	"slant/pipeline/tables"

	"pgregory.net/rapid"
)

func said(voice, speaker string, points int32) *tables.MentionRow {
	return &tables.MentionRow{
		EntityID: tables.Some("port"), Voice: tables.NonEmpty(voice), SpeakerEntityID: tables.NonEmpty(speaker), ScorePoints: tables.Some(points),
	}
}

// Two outlets differ in one thing at a time.
func TestSplitNamesWhereADifferenceComesFrom(t *testing.T) {
	for _, c := range []struct {
		name         string
		ours, theirs []*tables.MentionRow
		own, who     int32
		said         int32
	}{
		{"own words", []*tables.MentionRow{said("author", "", 4_000), said("direct", "anna", 0)}, []*tables.MentionRow{said("author", "", -2_000), said("direct", "anna", 0)}, 3_000, 0, 0},
		{"who speaks", []*tables.MentionRow{said("direct", "anna", 5_000), said("direct", "anna", 5_000)}, []*tables.MentionRow{said("direct", "anna", 5_000), said("direct", "bert", -5_000)}, 0, 5_000, 0},
		{"what they say", []*tables.MentionRow{said("indirect", "anna", 5_000)}, []*tables.MentionRow{said("indirect", "anna", 1_000)}, 0, 0, 4_000},
		{"nobody known", []*tables.MentionRow{said("direct", "", 5_000)}, []*tables.MentionRow{said("direct", "", 1_000)}, 0, 0, 4_000},
		{"the author speaks instead", []*tables.MentionRow{said("author", "", -3_000)}, []*tables.MentionRow{said("direct", "anna", 3_000)}, 0, -6_000, 0},
		{"undecided words count nowhere", []*tables.MentionRow{said("author", "", 0), said("", "", 9_000)}, []*tables.MentionRow{said("author", "", 0)}, 0, 0, 0},
	} {
		o := newOutletSplits()
		for _, m := range c.ours {
			o.mention("ours", m)
		}
		for _, m := range c.theirs {
			o.mention("theirs", m)
		}
		rows := o.rows()
		if len(rows) != 2 || rows[0].Outlet != "ours" {
			t.Fatalf("%s: %d rows", c.name, len(rows))
		}
		if r := rows[0]; r.OwnWordsPoints != c.own || r.SpeakersPoints != c.who || r.SaidPoints != c.said {
			t.Errorf("%s: %d, %d, %d; want %d, %d, %d", c.name, r.OwnWordsPoints, r.SpeakersPoints, r.SaidPoints, c.own, c.who, c.said)
		}
		if rows[0].DifferencePoints != -rows[1].DifferencePoints {
			t.Errorf("%s: %d here, %d there", c.name, rows[0].DifferencePoints, rows[1].DifferencePoints)
		}
	}
}

func TestPartsSumToTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := newOutletSplits()
		voices, speakers := []string{"author", "direct", "indirect", ""}, []string{"", "anna", "bert"}
		for range rapid.IntRange(0, 40).Draw(t, "mentions") {
			o.mention(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "outlet"), said(
				rapid.SampledFrom(voices).Draw(t, "voice"), rapid.SampledFrom(speakers).Draw(t, "speaker"), rapid.Int32Range(-10_000, 10_000).Draw(t, "points")))
		}
		for _, r := range o.rows() {
			if r.OwnWordsPoints+r.SpeakersPoints+r.SaidPoints != r.DifferencePoints || r.TonePoints-r.RestPoints != r.DifferencePoints {
				t.Fatalf("%+v does not add up", r)
			}
		}
	})
}
