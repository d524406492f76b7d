package pipeline

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/text"
)

// Example sets that mark spans in their texts: "[Jordan] signed" asks about one
// span, "[Jordan|+] thanked [Chad|0]" says what is expected of each.

// A mark is a span that an example asks about.
type mark struct {
	span text.Span // in bytes of the text without its marks
	want string    // what stands behind the bar, "" where there is none
}

// readMarks takes the marks out of an example's text.
func readMarks(t testing.TB, marked string) (plain string, marks []mark) {
	t.Helper()
	var b strings.Builder
	for rest := marked; ; {
		before, after, found := strings.Cut(rest, "[")
		b.WriteString(before)
		if !found {
			return b.String(), marks
		}
		inside, behind, closed := strings.Cut(after, "]")
		if !closed || inside == "" {
			t.Fatalf("%q: a mark is not closed, or empty", marked)
		}
		words, want, _ := strings.Cut(inside, "|")
		begin := int32(b.Len())
		b.WriteString(words)
		marks = append(marks, mark{text.Span{Begin: begin, End: int32(b.Len())}, want})
		rest = behind
	}
}

// overlapping gives the mention that shares most bytes with a span of the text,
// the last of several, −1 where none shares any.
func overlapping(a *Analysis, span text.Span) int {
	best, most := -1, int32(1)
	for i := range a.Resolution.Mentions {
		m := &a.Resolution.Mentions[i]
		if a.Document.Sentences[m.Sentence].Field != text.Text {
			continue
		}
		if shared := min(m.Span.End, span.End) - max(m.Span.Begin, span.Begin); shared >= most {
			best, most = i, shared
		}
	}
	return best
}

// A verdict says whether one span of an example is right.
type verdict struct {
	classes []string // to be counted under
	got     string
	ok      bool
}

// A tally counts verdicts.
type tally struct{ right, all int }

func (c tally) share() float64 { return float64(c.right) / float64(max(c.all, 1)) }

// markedExamples reads a set, calls judge for each row and counts its verdicts
// in all and by class; the share that is right must reach the floor.
func markedExamples(t *testing.T, name string, atLeast int, floor float64, judge func(row []string) []verdict) {
	t.Helper()
	path := filepath.Join("testdata", name+".tsv")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := lexicons.Parse(path, content)
	if err != nil {
		t.Fatal(err)
	}
	var total tally
	byClass := map[string]tally{}
	for _, r := range f.Rows {
		for _, v := range judge(r.Fields) {
			right := 0
			if v.ok {
				right = 1
			} else {
				t.Logf("%s:%d: got %s: %s", path, r.Line, v.got, strings.Join(r.Fields, " | "))
			}
			total = tally{total.right + right, total.all + 1}
			for _, class := range v.classes {
				byClass[class] = tally{byClass[class].right + right, byClass[class].all + 1}
			}
		}
	}
	for _, class := range slices.Sorted(maps.Keys(byClass)) {
		c := byClass[class]
		t.Logf("%-20s %3d of %3d right, %.3f", class, c.right, c.all, c.share())
	}
	t.Logf("%s: %d of %d right, %.3f", name, total.right, total.all, total.share())
	if len(f.Rows) < atLeast {
		t.Errorf("%s: %d rows, want at least %d", name, len(f.Rows), atLeast)
	}
	if total.share() < floor {
		t.Errorf("%s: %d of %d right, %.3f, want at least %.2f", name, total.right, total.all, total.share(), floor)
	}
}
