package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/label"
)

// TestLabels asks what the marked entity is called, in which form and how that
// judges.
func TestLabels(t *testing.T) {
	const floor = 0.87
	markedExamples(t, "labels", 150, floor, func(row []string) []verdict {
		plain, marks := readMarks(t, row[0])
		if len(marks) != 1 {
			t.Fatalf("%q: %d spans are marked, want one", row[0], len(marks))
		}
		a := analyzeExample(t, plain)
		found := labelsAt(&a, marks[0], row[4])
		return []verdict{{[]string{row[4]}, fmt.Sprint(found), calledSo(found, row[1], row[2], row[3])}}
	})
}

// A called is a label as the example set writes it.
type called struct{ head, form, sign string }

// labelsAt gives the labels of the marked mention; where the mark holds a label
// that stands without a name, those of the marked words, if they have the
// entity that the class wants.
func labelsAt(a *Analysis, m mark, class string) []called {
	var found []called
	at := overlapping(a, m.span)
	for i := range a.Labels {
		l := &a.Labels[i]
		span := a.Document.Words[l.Word].Span
		inside := span.Begin >= m.span.Begin && span.End <= m.span.End
		switch class {
		case "null-entity":
			if l.Mention >= 0 || !inside {
				continue
			}
		case "instead-of-name":
			first := a.Resolution.Mentions[0].Entity
			if l.Mention < 0 || !inside || a.Resolution.Mentions[l.Mention].Entity != first {
				continue
			}
		default:
			if at < 0 || l.Mention < 0 || !sameEntity(a, int32(at), l.Mention) {
				continue
			}
			of := &a.Resolution.Mentions[l.Mention]
			if l.Mention != int32(at) && l.Form != label.Nominal || of.Kind == entity.Nominal && of.Span.Begin < m.span.Begin && of.Span.End > m.span.Begin {
				continue // the name in another place, or a nominal that only holds the name
			}
		}
		found = append(found, called{l.Head, strings.ReplaceAll(l.Form.String(), " ", "-"), judged(l)})
	}
	return found
}

func sameEntity(a *Analysis, m, n int32) bool {
	return m == n || a.Resolution.Mentions[m].Entity == a.Resolution.Mentions[n].Entity && a.Resolution.Mentions[m].Entity != ""
}

func judged(l *label.Label) string {
	switch {
	case l.Points > 0:
		return "+"
	case l.Points < 0:
		return "-"
	}
	return "0"
}

// calledSo tells whether what was found is what is wanted: one of the heads in
// that form with that sign, or, where nothing is wanted beside the name, no
// label but the name. The name of a place or organisation has no row unless an
// adjective judges it.
func calledSo(found []called, heads, form, sign string) bool {
	if heads != "-" {
		return slices.ContainsFunc(found, func(c called) bool {
			return slices.Contains(strings.Split(heads, "/"), c.head) && c.form == form && c.sign == sign
		})
	}
	for _, c := range found {
		if c.form != form || c.sign != sign {
			return false
		}
	}
	return len(found) > 0 || form == "name" && sign == "0"
}

// TestTitleIsOfTheNameBehindIt: a noun right before a name says what that name
// is, not what the name before the noun is.
func TestTitleIsOfTheNameBehindIt(t *testing.T) {
	for text, wrong := range map[string]string{
		"U.S. Sens. Barbara Boxer and Dianne Feinstein wrote to the agency on Monday.":                          "gpe:USA",
		"Two Israeli ministers met in Vienna. French diplomats Anne Morel and Paul Vidal were there on Monday.": "gpe:FRA",
	} {
		a := analyzeExample(t, text)
		for i := range a.Labels {
			l := &a.Labels[i]
			if l.Mention >= 0 && l.Form == label.Nominal && a.Resolution.Mentions[l.Mention].Entity == wrong {
				t.Errorf("%s: %s is called %s", text, wrong, l.Head)
			}
		}
	}
	a := analyzeExample(t, "French diplomats left Vienna on Monday.")
	if !slices.ContainsFunc(a.Labels, func(l label.Label) bool { return l.Head == "diplomat" && l.Mention >= 0 }) {
		t.Errorf("French diplomats: %+v", a.Labels)
	}
}
