package pipeline

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"slant/pipeline/corpus"
	"slant/pipeline/sentiment"
)

// The behaviour of the scorer on sets that were written before it, by people
// who had seen none of it. What fails is logged with -v.

// scoreTarget gives the scores, by the scorer that runs use and by the rules,
// of a sentence's target in brackets.
func scoreTarget(t testing.TB, sentence string) (linear, rules sentiment.Score) {
	t.Helper()
	plain, marks := readMarks(t, sentence)
	if len(marks) != 1 {
		t.Fatalf("%q: %d targets in brackets", sentence, len(marks))
	}
	a, k := AnalyzeTarget(builtIn(t), corpus.Article{Text: plain, Published: sampleDay, PublishedKnown: true}, marks[0].span)
	if k < 0 {
		none := sentiment.Score{Abstain: sentiment.NoEvidence}
		return none, none
	}
	return a.Scores[k], a.Rules[k]
}

// A behaviour counts the cases of a class that came out right. Neutral ones
// are counted apart: a scorer that is blind gets them all.
type behaviour struct{ judged, neutral tally }

// A scoreboard counts cases by class, for two scorers.
type scoreboard struct {
	what          string
	linear, rules map[string]behaviour
}

func newScoreboard(what string) *scoreboard {
	return &scoreboard{what, map[string]behaviour{}, map[string]behaviour{}}
}

// count counts a case by its classes and in all.
func (b *scoreboard) count(neutral, linear, rules bool, classes ...string) {
	for _, name := range append(classes, "all") {
		for _, s := range []struct {
			of map[string]behaviour
			ok bool
		}{{b.linear, linear}, {b.rules, rules}} {
			c := s.of[name]
			to := &c.judged
			if neutral {
				to = &c.neutral
			}
			to.all++
			if s.ok {
				to.right++
			}
			s.of[name] = c
		}
	}
}

// hold logs the board and wants of each class at least as many right cases of
// the linear scorer as floors has: judged, neutral.
func (b *scoreboard) hold(t *testing.T, floors map[string][2]int) {
	t.Helper()
	t.Logf("%-22s %-20s %-20s | %s", b.what+": right of", "judged", "neutral", "rules: judged, neutral")
	for _, class := range slices.Sorted(maps.Keys(b.linear)) {
		l, r := b.linear[class], b.rules[class]
		t.Logf("%-22s %3d of %3d  %.3f    %3d of %3d  %.3f    | %3d, %3d", class,
			l.judged.right, l.judged.all, l.judged.share(), l.neutral.right, l.neutral.all, l.neutral.share(), r.judged.right, r.neutral.right)
		floor, ok := floors[class]
		if !ok {
			t.Errorf("%s %s: has no floor", b.what, class)
		}
		if l.judged.right < floor[0] || l.neutral.right < floor[1] {
			t.Errorf("%s %s: %d of %d judged and %d of %d neutral cases are right, want at least %d and %d", b.what, class,
				l.judged.right, l.judged.all, l.neutral.right, l.neutral.all, floor[0], floor[1])
		}
	}
	if len(floors) != len(b.linear) {
		t.Errorf("%s: %d floors of %d classes", b.what, len(floors), len(b.linear))
	}
	t.Logf("floors as they would be now:\n%s", b.floors())
}

// floors writes the floors that go with the board: one below what is right, and
// all of it where that is at most ten.
func (b *scoreboard) floors() string {
	below := func(c tally) int {
		if c.right > 10 {
			return c.right - 1
		}
		return c.right
	}
	var s strings.Builder
	for _, class := range slices.Sorted(maps.Keys(b.linear)) {
		c := b.linear[class]
		fmt.Fprintf(&s, "%q: {%d, %d},\n", class, below(c.judged), below(c.neutral))
	}
	return s.String()
}

// describe writes a score with what it is made of.
func describe(s sentiment.Score) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %+d", s.Label(), s.Points)
	if s.Abstain != "" {
		b.WriteString(" " + s.Abstain)
	}
	for _, c := range s.Evidence {
		fmt.Fprintf(&b, "; %+d %s (%s)", c.Points, c.Term, c.Rule)
	}
	return b.String()
}

// stronger tells whether b has the sign of a and lies further from 0.
func stronger(a, b sentiment.Points) bool {
	return a > 0 && b > a || a < 0 && b < a
}

func TestBehaviourOfScorer(t *testing.T) {
	board := newScoreboard("behaviour")
	type pair struct{ linear, rules sentiment.Score }
	scores := map[string]pair{}
	for _, r := range readSet(t, "behaviour", "id", "class", "expect", "sentence", "why") {
		id, class, expect, sentence := r[0], r[1], r[2], r[3]
		var s pair
		s.linear, s.rules = scoreTarget(t, sentence)
		scores[id] = s
		base, isPair := strings.CutPrefix(expect, "more:")
		linear, rules := s.linear.Label() == expect, s.rules.Label() == expect
		if isPair {
			base := scores[base]
			linear, rules = stronger(base.linear.Points, s.linear.Points), stronger(base.rules.Points, s.rules.Points)
		}
		board.count(expect == "neutral", linear, rules, class)
		if !linear {
			t.Logf("%s %s wants %s: %s | %s | %s", id, class, expect, sentence, r[4], describe(s.linear))
		}
	}
	board.hold(t, map[string][2]int{
		"all":         {62, 62},
		"comparative": {4, 4},
		"conditional": {0, 8},
		"contrast":    {3, 0},
		"denial":      {3, 5},
		"direction":   {5, 7},
		"event":       {0, 19},
		"idiom":       {8, 2},
		"intensity":   {17, 0},
		"naming":      {3, 4},
		"negation":    {2, 3},
		"passive":     {7, 5},
		"quote":       {9, 3},
	})
}

// tolerance is how far apart the scores of an invariance may lie: a tenth, as in
// CheckList.
const tolerance = sentiment.Whole / 10

// expected tells whether two scores stand to each other as a template expects.
func expected(expect string, a, b sentiment.Score) bool {
	d := a.Points - b.Points
	switch expect {
	case "same":
		return a.Label() == b.Label() && d <= tolerance && d >= -tolerance
	case "further":
		return stronger(a.Points, b.Points)
	case "nearer":
		return max(b.Points, -b.Points) < max(a.Points, -a.Points)
	case "flip-or-zero":
		return b.Points == 0 || a.Points > 0 && b.Points < 0 || a.Points < 0 && b.Points > 0
	case "lower":
		return b.Points < a.Points
	case "higher":
		return b.Points > a.Points
	}
	return a.Label() == expect
}

func TestTemplatesOfScorer(t *testing.T) {
	board := newScoreboard("templates")
	for _, c := range expandTemplates(t) {
		aLinear, aRules := scoreTarget(t, c.a)
		var bLinear, bRules sentiment.Score
		if c.b != "" {
			bLinear, bRules = scoreTarget(t, c.b)
		}
		ok := expected(c.expect, aLinear, bLinear)
		board.count(c.expect == "neutral", ok, expected(c.expect, aRules, bRules), c.test+" "+c.class, "all "+c.test)
		if !ok {
			t.Logf("%s %s wants %s: %s %s | %s %s", c.test, c.class, c.expect, c.a, describe(aLinear), c.b, describe(bLinear))
		}
	}
	board.hold(t, map[string][2]int{
		"DIR hypothesis":  {13, 0},
		"DIR intensity":   {44, 0},
		"DIR negation":    {29, 0},
		"DIR replace":     {68, 0},
		"INV aside":       {2, 0},
		"INV attribution": {20, 0},
		"INV contraction": {10, 0},
		"INV date":        {8, 0},
		"INV dateline":    {9, 0},
		"INV order":       {2, 0},
		"INV punctuation": {9, 0},
		"INV quote":       {8, 0},
		"INV quotemarks":  {13, 0},
		"INV spelling":    {13, 0},
		"INV swap":        {66, 0},
		"INV voice":       {24, 0},
		"MFT comparative": {11, 0},
		"MFT conditional": {0, 27},
		"MFT contrast":    {12, 0},
		"MFT denial":      {0, 9},
		"MFT direction":   {12, 15},
		"MFT event":       {0, 23},
		"MFT naming":      {12, 0},
		"MFT negation":    {0, 8},
		"MFT neutral":     {0, 29},
		"MFT passive":     {11, 15},
		"MFT quote":       {37, 0},
		"MFT vocabulary":  {73, 0},
		"all":             {534, 131},
		"all DIR":         {157, 0},
		"all INV":         {193, 0},
		"all MFT":         {175, 130},
	})
}

func TestNationsOfScorer(t *testing.T) {
	board := newScoreboard("nations")
	for _, r := range readSet(t, "nations", "id", "type", "voice", "sentence", "label_a", "label_b") {
		linear, rules := scoreTarget(t, r[3])
		ok := linear.Label() == r[4]
		board.count(r[4] == "neutral", ok, rules.Label() == r[4], "type "+r[1], "voice "+r[2])
		if !ok {
			t.Logf("%s wants %s: %s | %s", r[0], r[4], r[3], describe(linear))
		}
	}
	board.hold(t, map[string][2]int{
		"all":            {42, 139},
		"type GPE":       {11, 56},
		"type LOC":       {0, 4},
		"type NORP":      {1, 2},
		"type ORG":       {29, 77},
		"voice author":   {26, 106},
		"voice direct":   {2, 7},
		"voice indirect": {14, 26},
	})
}

func TestExpectations(t *testing.T) {
	score := func(p sentiment.Points) sentiment.Score { return sentiment.Score{Points: p} }
	for _, c := range []struct {
		expect string
		a, b   sentiment.Points
		want   bool
	}{
		{"same", 5000, 4000, true},
		{"same", 5000, 3999, false},
		{"same", 900, 600, false}, // another label
		{"further", 2000, 2001, true},
		{"further", 2000, 2000, false},
		{"further", -2000, 3000, false},
		{"further", 0, 3000, false},
		{"nearer", -2000, 1000, true},
		{"nearer", -2000, -2000, false},
		{"flip-or-zero", 2000, 0, true},
		{"flip-or-zero", -2000, 1, true},
		{"flip-or-zero", -2000, -1, false},
		{"lower", 1, 0, true},
		{"lower", 0, 0, false},
		{"higher", 0, 1, true},
		{"negative", -700, 0, true},
		{"negative", -699, 0, false},
	} {
		if got := expected(c.expect, score(c.a), score(c.b)); got != c.want {
			t.Errorf("%s %d %d: %v", c.expect, c.a, c.b, got)
		}
	}
}
