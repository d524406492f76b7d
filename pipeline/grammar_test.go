package pipeline

import (
	"fmt"
	"testing"

	"slant/pipeline/corpus"
	"slant/pipeline/sentiment"
)

// TestGrammarOfPraiseAndBlame asks what a sentence's build, its passives,
// negations, conditions, questions and reports, does to praise and blame.
func TestGrammarOfPraiseAndBlame(t *testing.T) {
	for scorer, floor := range map[string]float64{sentiment.RulesName: 0.70, sentiment.LinearName: 0.66} {
		t.Run(scorer, func(t *testing.T) { grammar(t, scorer, floor) })
	}
}

func grammar(t *testing.T, scorer string, floor float64) {
	markedExamples(t, "grammar", 200, floor, func(row []string) []verdict {
		plain, marks := readMarks(t, row[0])
		a := Analyze(builtIn(t), corpus.Article{Text: plain, Published: sampleDay, PublishedKnown: true})
		verdicts := make([]verdict, len(marks))
		for i, m := range marks {
			sign, why := signOf(&a, m, scorer)
			name := plain[m.span.Begin:m.span.End]
			verdicts[i] = verdict{
				classes: []string{row[1], "sign " + m.want},
				got:     fmt.Sprintf("%s for %s %s", sign, name, why),
				ok:      sign == m.want,
			}
		}
		if len(marks) == 0 {
			t.Fatalf("%q: nothing is marked", row[0])
		}
		return verdicts
	})
}

// signOf gives the sign of the sentiment towards a marked entity, 0 where there
// is none or the scorer abstains, and the evidence. An entity that is not found
// has no sign: nothing is said of it, but not because the grammar is understood.
func signOf(a *Analysis, m mark, scorer string) (sign, why string) {
	i := overlapping(a, m.span)
	if i < 0 || a.Resolution.Mentions[i].Entity == "" {
		return "no mention", ""
	}
	score := scoresOf(a, scorer)[i]
	return signs()[score.Label()], fmt.Sprintf("%s %+v", score.Abstain, score.Evidence)
}
