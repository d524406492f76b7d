package pipeline

import (
	"slices"
	"strings"
	"testing"

	"slant/pipeline/corpus"
	"slant/pipeline/text"
)

// TestLinking asks of classes of error that a reading of drawn mentions showed
// whether a mention has exactly the marked span, and whom it means.
func TestLinking(t *testing.T) {
	const floor = 0.95
	markedExamples(t, "linking", 80, floor, func(row []string) []verdict {
		plain, marks := readMarks(t, row[0])
		if len(marks) != 1 {
			t.Fatalf("%q: %d spans are marked, want one", row[0], len(marks))
		}
		a := Analyze(builtIn(t), corpus.Article{Text: plain, Published: dayOf(t, row[1]), PublishedKnown: true})
		got := spanEntity(&a, marks[0].span)
		return []verdict{{[]string{row[3]}, got, slices.Contains(strings.Split(row[2], "/"), got)}}
	})
}

// spanEntity gives the id of the entity that exactly this span of the text
// means, "-" where no mention has a word of it, and what is there else.
func spanEntity(a *Analysis, span text.Span) string {
	i := overlapping(a, span)
	if i < 0 {
		return "-"
	}
	m := &a.Resolution.Mentions[i]
	if m.Span != span {
		return m.Entity + " " + a.Document.Slice(text.Text, m.Span)
	}
	return m.Entity
}
