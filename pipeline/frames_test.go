package pipeline

import (
	"fmt"
	"slices"
	"testing"

	"slant/pipeline/sentiment"
)

func frameRows(t *testing.T, body, taxonomy string) []string {
	t.Helper()
	a := analyzeExample(t, body)
	var got []string
	for _, r := range Rows(Config{Evidence: sentiment.LevelAll}, &a).Frames {
		if r.Taxonomy != taxonomy || r.Voice.OK && r.Voice.V == allVoices {
			continue
		}
		row := fmt.Sprintf("%s %s %s +%d -%d of %d", r.EntityID.V, r.Voice.V, r.Frame, r.HitsPositive, r.HitsNegative, r.NMentions)
		if r.BiasPoints.OK {
			row += fmt.Sprint(" bias ", r.BiasPoints.V)
		}
		got = append(got, row)
	}
	return got
}

func TestPolicyRowsOfAnEntity(t *testing.T) {
	const body = "Angela Merkel spoke of taxes, and Merkel raised tariffs. The judge slept. Vladimir Putin said: “The lawsuit is over.”"
	got := frameRows(t, body, taxonomyPolicy)
	want := []string{
		"  economic +2 -0 of 0",
		"  legality_constitutionality_and_jurisprudence +2 -0 of 0",
		"  other +0 -0 of 0",
		"person:angela-merkel author economic +2 -0 of 2", // two mentions and two terms: each term once
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}

func TestMoralRowsAndTheirEvidence(t *testing.T) {
	const body = "Vladimir Putin betrayed the farmers. Angela Merkel is not cruel."
	got := frameRows(t, body, "moral")
	want := []string{
		"  care +0 -1 of 0 bias -10000",
		"  loyalty +0 -1 of 0 bias -10000",
		"person:angela-merkel author care +1 -0 of 1 bias 5000",
		"person:vladimir-putin author loyalty +0 -1 of 1 bias -10000",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
	a := analyzeExample(t, body)
	sums := map[string]int32{}
	for _, e := range Rows(Config{Evidence: sentiment.LevelAll}, &a).Evidence {
		if e.TargetKind == "moral" {
			sums[e.TargetName] += e.Points
		}
	}
	if len(sums) != 2 || sums["care"] != 5000 || sums["loyalty"] != -10000 {
		t.Errorf("evidence adds up to %v, want what the rows tell", sums)
	}
}
