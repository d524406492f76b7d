package entity

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"slant/lexicons"
	"slant/pipeline/text"
)

func testGazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	f, err := lexicons.Read("testdata/entities.tsv")
	if err != nil {
		t.Fatal(err)
	}
	list, err := ParseList(f)
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGazetteer(list)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// findText finds the names of a text that may begin with its day, as in
// "@2022-01-10 Text".
func findText(t testing.TB, g *Gazetteer, s string) (*text.Document, Found) {
	t.Helper()
	published, known := int64(0), false
	if strings.HasPrefix(s, "@") {
		day, rest, _ := strings.Cut(s[1:], " ")
		at, err := time.Parse("2006-01-02", day)
		if err != nil {
			t.Fatal(err)
		}
		published, known, s = at.UnixMilli(), true, rest
	}
	d := text.Split("", s)
	return &d, Find(g, &d, published, known)
}

// marked writes a text with its mentions in brackets, as testdata has it.
func marked(d *text.Document, found Found) string {
	var b strings.Builder
	at := int32(0)
	for _, m := range found.Mentions {
		b.WriteString(d.Text[at:m.Span.Begin])
		fmt.Fprintf(&b, "[%s|%s", d.Slice(text.Text, m.Span), m.Entity)
		if m.StandsFor != "" {
			b.WriteString(">" + m.StandsFor)
		}
		b.WriteString("]")
		at = m.Span.End
	}
	return b.String() + d.Text[at:]
}

func unmarked(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "[")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		mark, after, _ := strings.Cut(rest, "]")
		surface, _, _ := strings.Cut(mark, "|")
		b.WriteString(surface)
		s = after
	}
}

func TestFindInAnnotatedArticles(t *testing.T) {
	g := testGazetteer(t)
	content, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(content), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		want := line
		if line[0] == '@' {
			_, want, _ = strings.Cut(line, " ")
		}
		d, found := findText(t, g, unmarked(line))
		if got := marked(d, found); got != want {
			t.Errorf("testdata/articles.txt:%d:\n got %s\nwant %s", n+1, got, want)
		}
	}
}

func TestKindsAndCounts(t *testing.T) {
	g := testGazetteer(t)
	d, found := findText(t, g, "@2022-01-10 The US, Chinese officials, Marta Lindqvist, the president of Kazakhstan and the Kremlin met the Korean team and Sen. Fjordane.")
	var kinds []string
	for _, m := range found.Mentions {
		kinds = append(kinds, d.Slice(text.Text, m.Span)+": "+m.Kind.String()+" "+string(m.Type))
	}
	want := []string{"US: acronym GPE", "Chinese: demonym GPE", "Marta Lindqvist: name PERSON", "president of Kazakhstan: nominal PERSON", "Kremlin: metonym GPE", "Korean: demonym ", "Fjordane: name PERSON"}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	if found.Ambiguous != 1 || found.UnlinkedSurnames != 1 {
		t.Errorf("ambiguous %d, unlinked surnames %d, want 1 and 1", found.Ambiguous, found.UnlinkedSurnames)
	}
	discovered := []Entity{{ID: "name:marta_lindqvist", Type: Person, Name: "Marta Lindqvist"}}
	if diff := cmp.Diff(discovered, found.Discovered); diff != "" {
		t.Errorf("discovered (-want +got):\n%s", diff)
	}
}

func TestHeadingsTakeNamesFromTheText(t *testing.T) {
	g := testGazetteer(t)
	d := text.Split("Lindqvist Opens Long Awaited Bridge With China", "Marta Lindqvist opened the bridge.")
	found := Find(g, &d, 0, false)
	var got []string
	for _, m := range found.Mentions {
		if d.Sentences[m.Sentence].Field == text.Title {
			got = append(got, m.Entity)
		}
	}
	if diff := cmp.Diff([]string{"name:marta_lindqvist", "gpe:CHN"}, got); diff != "" {
		t.Errorf("title's entities (-want +got):\n%s", diff)
	}
}

func TestBoilerplateHasNoMentions(t *testing.T) {
	g := testGazetteer(t)
	d := text.Split("", "China rejected the claim.")
	for i := range d.Sentences {
		d.Sentences[i].Boilerplate = true
	}
	if found := Find(g, &d, 0, false); len(found.Mentions) != 0 {
		t.Errorf("found %d mentions in boilerplate", len(found.Mentions))
	}
}

func TestFindIsPure(t *testing.T) {
	g := testGazetteer(t)
	const article = "@2022-01-10 Joe Biden and Hunter Biden met Xi in Georgia. The Northern Bridge Agency (NBA) paid. Biden left."
	_, want := findText(t, g, article)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 20 {
				if _, got := findText(t, g, article); !cmp.Equal(want, got) {
					t.Errorf("a second look differs:\n%s", cmp.Diff(want, got))
					return
				}
				findText(t, g, "Quite another text about Per Holm in Tbilisi.")
			}
		})
	}
	wait.Wait()
}

// checkMentions holds what every document's mentions promise.
func checkMentions(t *testing.T, d *text.Document, found Found) {
	t.Helper()
	last := int32(0)
	for i, m := range found.Mentions {
		s := d.Sentences[m.Sentence]
		switch {
		case m.FirstWord < last && (!m.Part || m.FirstWord != last-1) || m.FirstWord >= m.EndWord: // two parts may share a word
			t.Errorf("mention %d: words %d to %d after word %d", i, m.FirstWord, m.EndWord, last)
		case m.FirstWord < s.FirstWord || m.EndWord > s.EndWord:
			t.Errorf("mention %d leaves its sentence", i)
		case m.Part && !within(m.Span, d.Cover(m.FirstWord, m.EndWord)):
			t.Errorf("mention %d: span %v leaves its words", i, m.Span)
		case !m.Part && m.Span != d.Cover(m.FirstWord, m.EndWord):
			t.Errorf("mention %d: span %v does not cover its words", i, m.Span)
		case m.Confidence <= 0 || m.Confidence > Certain:
			t.Errorf("mention %d: confidence %d", i, m.Confidence)
		}
		last = m.EndWord
	}
}

func within(a, b text.Span) bool { return b.Begin <= a.Begin && a.Begin < a.End && a.End <= b.End }

func FuzzFind(f *testing.F) {
	g := testGazetteer(f)
	for _, s := range []string{"", "Xi Jinping’s China (PRC) and the Ministry of Roads and", "\"Mr. Jordan\" of of the of the WHO", "A B C D & E of the F (G)", "Donald Biden Jr. van der von Turkey's May"} {
		f.Add("The "+s, s)
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		d := text.Split(title, body)
		checkMentions(t, &d, Find(g, &d, 0, true))
		checkMentions(t, &d, Find(g, &d, 1<<62, false))
	})
}

func TestHostileTextsTakeLinearTime(t *testing.T) {
	g := testGazetteer(t)
	for _, unit := range []string{"Xi ", "Bank of ", "Bank of the ", "( ", "Jordan, ", "Georgia. ", "Ab (AB) ", "Michael Jordan ", "van der ", "Abc & ", "“ ", "Republic of ", "Anna Q. "} {
		t.Run(strings.TrimSpace(unit), func(t *testing.T) {
			d := text.Split("", strings.Repeat(unit, 200_000/len(unit)))
			began := time.Now()
			checkMentions(t, &d, Find(g, &d, 0, false))
			if took := time.Since(began); took > 30*time.Second {
				t.Errorf("200 kB took %v", took)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	g := testGazetteer(b)
	body := strings.Repeat("Chinese officials told the Ministry of Roads that Marta Lindqvist, the envoy to Kazakhstan, had left for talks with Xi Jinping about the long border and the price of gas. ", 50)
	d := text.Split("", body)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		Find(g, &d, 0, true)
	}
}

// Words that a web page glued together are no name; a text may begin with them.
func TestGluedWordsAreNoName(t *testing.T) {
	_, found := findText(t, testGazetteer(t), "TokayevPress Pavilion had the minutes of the talks.")
	if len(found.Mentions) != 0 {
		t.Errorf("found %+v", found.Mentions)
	}
}
