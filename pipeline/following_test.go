package pipeline

import (
	"slices"
	"strings"
	"testing"

	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// TestNominals asks whom "the company" and "the former mayor" mean.
func TestNominals(t *testing.T) {
	const floor = 0.96
	markedExamples(t, "nominals", 100, floor, func(row []string) []verdict {
		return whoIsMeant(t, row, entity.Nominal)
	})
}

// TestPronouns asks whom "his" and "they" mean.
func TestPronouns(t *testing.T) {
	const floor = 0.88
	markedExamples(t, "pronouns", 36, floor, func(row []string) []verdict {
		return whoIsMeant(t, row, entity.Pronoun)
	})
}

// TestVariants asks whom a name means that is spelled nearly as another.
func TestVariants(t *testing.T) {
	const floor = 0.90
	markedExamples(t, "variants", 25, floor, func(row []string) []verdict {
		return whoIsMeant(t, row, entity.Name)
	})
}

// whoIsMeant judges the entity of the mention of a kind that ends where the
// marked span of a row ends, "-" where there is none, and counts what is for
// somebody and what is for nobody apart.
func whoIsMeant(t *testing.T, row []string, kind entity.Kind) []verdict {
	t.Helper()
	plain, marks := readMarks(t, row[0])
	if len(marks) != 1 {
		t.Fatalf("%q: %d spans are marked, want one", row[0], len(marks))
	}
	a := Analyze(builtIn(t), corpus.Article{Text: plain, Published: dayOf(t, "-"), PublishedKnown: true})
	got := "-"
	for i := range a.Resolution.Mentions {
		m := &a.Resolution.Mentions[i]
		inText := a.Document.Sentences[m.Sentence].Field == text.Text
		if inText && m.Kind == kind && m.Span.End == marks[0].span.End && m.Span.Begin >= marks[0].span.Begin && m.Entity != "" {
			got = m.Entity
		}
	}
	said := "all that are linked"
	if got == "-" {
		said = "all that are not linked"
	}
	return []verdict{{[]string{row[2], said}, got, slices.Contains(strings.Split(row[1], "/"), got)}}
}
