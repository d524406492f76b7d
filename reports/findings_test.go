package reports

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"slant/pipeline/compare"
	"slant/pipeline/tables"
)

// rivals are three invented papers with thirty articles each on a mayor: one
// writes worse of her than the two others.
func rivals(worse int32) []story {
	var out []story
	for i := range 90 {
		s := story{
			outlet: []string{"Gate Herald", "Harbour Gazette", "Upland Courier"}[i%3], title: fmt.Sprintf("Day %d", i),
			text: fmt.Sprintf("The prompt mayor Ada Quill spoke on day %d.", i), target: "Ada Quill", entity: "name:ada quill", term: "prompt",
			points: 2000 + int32(i%7)*300, voice: "author", axis: "resolve", positive: 1, published: march + int64(i)*86_400_000,
		}
		if i%3 == 2 {
			s.points += worse
			s.text, s.term = strings.Replace(s.text, "prompt", "sluggish", 1), "sluggish"
			s.positive, s.negative = 0, 1
		}
		out = append(out, s)
	}
	return out
}

// A difference that is there is told first, with its interval, and drawn; where
// there is none the report says so, and what it would take.
func TestFindings(t *testing.T) {
	names := map[string]compare.Known{"name:ada quill": {Name: "Ada Quill", Source: "user"}}
	got := build(t, writeTables(t, names, rivals(-5000)), harbourFacts())
	for file, want := range map[string][]string{
		"report.md": {
			"## Findings\n\nEach outlet was held against all others",
			"- More negative wording about **Ada Quill** in **Upland Courier** than in the other outlets, in their own words: it ",
			"by −0.50 (95% interval −0.", "*What the findings come to when one thing is done otherwise", "30 articles in 30 components against 60 in 60 components.", "Holds in ",
			"#### Least favourable sentences, in outlets’ own words", "_sluggish_ (−)",
		},
		"index.html": {
			`<title id="findings-chart-title">`, `<line class="interval `, `<a href="#entity-1"><bdi>Ada Quill</bdi></a>`, `<h3 id="entity-1">`,
			`<title id="entity-1-months-title">`, `<title id="entity-1-axes-title">`, `<title>March 2022: `, "sluggish or decisive",
		},
		"findings.csv": {"name:ada quill,Ada Quill,Upland Courier,,true,"},
		"words.csv":    {"name:ada quill,Ada Quill,Upland Courier,sluggish,30,0,"},
		"months.csv":   {"name:ada quill,Ada Quill,Upland Courier,2022-03,"},
		"places.csv":   {"name:ada quill,Ada Quill,Upland Courier,resolve,-"},
	} {
		for _, s := range want {
			if !strings.Contains(got[file], s) {
				t.Errorf("%s lacks %q", file, s)
			}
		}
	}
	same := build(t, writeTables(t, names, rivals(0)), harbourFacts())
	for _, want := range []string{"No difference between outlets was found.", "That does not say that outlets write alike.", "The nearest is "} {
		if !strings.Contains(same["report.md"], want) {
			t.Errorf("without a difference the report lacks %q", want)
		}
	}
	if strings.Contains(same["report.md"], "than in the other outlets, in their own words: it ") || strings.Contains(same["index.html"], "findings-chart") {
		t.Error("the report tells of a difference where there is none")
	}
}

// contrastOf is a contrast of a family with the given difference and interval.
func contrastOf(difference, low, high float64) tables.ContrastRow {
	return tables.ContrastRow{
		Measure: "score", FamilyID: "score", FamilySize: 9, Difference: tables.Some(difference),
		CILow: tables.Some(low), CIHigh: tables.Some(high), Q: tables.Some(0.01),
	}
}

// Only tested contrasts of a family with q below 0.05 are findings.
func TestFinds(t *testing.T) {
	if r := contrastOf(1, 0.5, 1.5); !finds(&r) {
		t.Error("a contrast with q 0.01 is no finding")
	}
	for what, change := range map[string]func(r *tables.ContrastRow){
		"exploratory": func(r *tables.ContrastRow) { r.Exploratory = true },
		"a check":     func(r *tables.ContrastRow) { r.Robustness = tables.Some("unstandardised") },
		"q 0.05":      func(r *tables.ContrastRow) { r.Q = tables.Some(0.05) },
		"without q":   func(r *tables.ContrastRow) { r.Q = tables.Opt[float64]{} },
		"no family":   func(r *tables.ContrastRow) { r.FamilySize = 0 },
		"between":     func(r *tables.ContrastRow) { r.Measure = "score_between" },
	} {
		r := contrastOf(1, 0.5, 1.5)
		if change(&r); finds(&r) {
			t.Errorf("%s is a finding", what)
		}
	}
}

// The surest is what lies farthest from no difference at the near end of its
// interval, adjusted where it can be; robustness needs checks that hold.
func TestSurelyAndRobust(t *testing.T) {
	f := &finding{row: contrastOf(-0.4, -0.5, -0.3)}
	if got := f.surely(); got != 0.3 {
		t.Errorf("surely = %v, want 0.3", got)
	}
	f.row.FCRLow, f.row.FCRHigh = tables.Some(-0.6), tables.Some(-0.2)
	if got := f.surely(); got != 0.2 {
		t.Errorf("surely with the adjusted interval = %v, want 0.2", got)
	}
	if f.robust() || f.verb() != "may differ" {
		t.Error("a finding without a check is robust")
	}
	for range 5 {
		f.checks = append(f.checks, contrastOf(-0.2, 0, 0))
	}
	if !f.robust() || f.verb() != "differs" || f.held() != 5 {
		t.Errorf("a finding with half its size in all of 5 checks is not robust: %d hold", f.held())
	}
	f.checks[0].Difference = tables.Some(0.4)
	if f.robust() {
		t.Error("4 of 5 checks are enough")
	}
	f.checks = append(f.checks, contrastOf(-0.3, 0, 0))
	if !f.robust() {
		t.Error("5 of 6 checks are not enough")
	}
	f.row.Flags = []string{"undated:4"}
	if !f.robust() {
		t.Error("articles left out make a finding doubtful")
	}
	f.row.Flags = []string{"few_clusters"}
	if f.robust() {
		t.Error("a flagged finding is robust")
	}
}

// The parts of a difference that are shown add up to it, to the last decimal.
func TestSplitsAddUp(t *testing.T) {
	c, err := open(os.DirFS(writeTables(t, nil, rivals(-5000))), harbourFacts())
	check(t, err)
	part, err := loadSplits(c)
	check(t, err)
	rows := part.(*splits).rows
	if len(rows) != 3 {
		t.Fatalf("%d rows, want one for each outlet", len(rows))
	}
	for _, r := range rows {
		var sum int32
		for _, p := range r.parts() {
			sum += p
		}
		if left, right := r.reach(); sum != r.DifferencePoints || right-left != int64(sum) {
			t.Errorf("%s: the parts sum to %d, and the bar to %d; the difference is %d", r.Outlet, sum, right-left, r.DifferencePoints)
		}
	}
}

// Words that a reader learns nothing from are not set off.
func TestStrongest(t *testing.T) {
	k := &candidate{}
	for _, e := range []struct {
		term   string
		points int32
	}{{".", 9000}, {"'s", 8000}, {"the", 10}, {"lied", -6000}, {"calm", 700}, {"a", 5000}} {
		k.terms = append(k.terms, tables.EvidenceRow{Term: e.term, Points: e.points, Begin: tables.Some(int32(1))})
	}
	var got []string
	for _, e := range k.strongest() {
		got = append(got, e.Term)
	}
	if strings.Join(got, " ") != "lied calm" {
		t.Errorf("strongest = %q", got)
	}
	k.mention.ScorePoints = tables.Some(int32(-5000))
	if !k.clear() {
		t.Error("a sentence whose strongest word says what its score says is not clear")
	}
	k.mention.ScorePoints = tables.Some(int32(5000))
	if k.clear() {
		t.Error("a sentence whose strongest word says the opposite is clear")
	}
}

// What was left out is counted in words, and doubts come first.
func TestFlagged(t *testing.T) {
	f := &finding{row: tables.ContrastRow{Flags: []string{"undated:1", "few_clusters", "unmatched:2158"}}}
	if got, want := f.flagged(), " Doubts: few clusters. Left out: 1 article undated, 2,158 articles unmatched."; got != want {
		t.Errorf("flagged = %q, want %q", got, want)
	}
}
