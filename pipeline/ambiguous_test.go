package pipeline

import (
	"slices"
	"strings"
	"testing"
	"time"

	"slant/pipeline/corpus"
)

// TestAmbiguousNames asks of names that are also other names, and of names that
// are also words, to which entity they are linked.
func TestAmbiguousNames(t *testing.T) {
	const floor = 0.94
	markedExamples(t, "ambiguous", 300, floor, func(row []string) []verdict {
		plain, marks := readMarks(t, row[0])
		if len(marks) != 1 {
			t.Fatalf("%q: %d spans are marked, want one", row[0], len(marks))
		}
		a := Analyze(builtIn(t), corpus.Article{Text: plain, Published: dayOf(t, row[1]), PublishedKnown: true})
		got := listedEntity(&a, marks[0])
		asked := "an entity is meant"
		if row[2] == "-" {
			asked = "no entity is meant"
		}
		return []verdict{{[]string{row[3], asked}, got, slices.Contains(strings.Split(row[2], "/"), got)}}
	})
}

// listedEntity gives the id of the listed entity that a marked span is linked
// to, "-" where there is none.
func listedEntity(a *Analysis, m mark) string {
	i := overlapping(a, m.span)
	if i < 0 {
		return "-"
	}
	if found := &a.Resolution.Mentions[i]; found.Entity != "" && !found.Discovered {
		return found.Entity
	}
	return "-"
}

// dayOf reads an example's date, in milliseconds; "-" is the sample's day.
func dayOf(t testing.TB, date string) int64 {
	t.Helper()
	if date == "-" {
		return sampleDay
	}
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Fatal(err)
	}
	return day.UnixMilli()
}
