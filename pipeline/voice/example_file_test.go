package voice

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// An example is a text of testdata/attributions.txt and whom it lets speak.
type example struct {
	line     int
	name     string
	known    string // why it fails, "" where it does not
	unparsed string // why it fails without a parse
	parsed   string // why it fails with one
	title    string
	body     string
	wants    []expectation
	nobody   []string // words that are Undecided
	author   []string
}

// An expectation is a line that begins with ">".
type expectation struct {
	kind, source, cue, content string
	extras                     []string
}

// readExamples reads the examples and the names that are mentions in them.
func readExamples(t *testing.T) ([]example, map[string]entity.Type) {
	t.Helper()
	content, err := os.ReadFile("testdata/attributions.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]entity.Type{}
	var out []example
	for i, l := range strings.Split(string(content), "\n") {
		switch {
		case strings.HasPrefix(l, "# names: "):
			kind, list, _ := strings.Cut(strings.TrimPrefix(l, "# names: "), ": ")
			for _, n := range strings.Split(list, "; ") {
				names[n] = entity.Type(kind)
			}
		case l == "" || strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "== "):
			out = append(out, example{line: i + 1, name: l[3:]})
		case len(out) == 0:
			t.Fatalf("testdata/attributions.txt:%d: stands before the first example", i+1)
		default:
			if err := out[len(out)-1].read(l); err != nil {
				t.Fatalf("testdata/attributions.txt:%d: %v", i+1, err)
			}
		}
	}
	return out, names
}

func (e *example) read(l string) error {
	rest := ""
	if len(l) > 2 {
		rest = l[2:]
	}
	switch {
	case l == "> none":
	case strings.HasPrefix(l, "> "):
		f := strings.Split(rest, " | ")
		if len(f) < 4 {
			return fmt.Errorf("%q has %d fields, an expectation needs 4", l, len(f))
		}
		w := expectation{kind: f[0], source: f[1], cue: f[2], content: f[3]}
		if len(f) > 4 {
			for _, x := range strings.Split(f[4], " ") {
				if n := len(w.extras); n > 0 && !strings.Contains(x, "=") && x != "open" {
					w.extras[n-1] += " " + x
				} else {
					w.extras = append(w.extras, x)
				}
			}
		}
		e.wants = append(e.wants, w)
	case strings.HasPrefix(l, "? "):
		e.nobody = append(e.nobody, rest)
	case strings.HasPrefix(l, "! "):
		e.author = append(e.author, rest)
	case strings.HasPrefix(l, "known: "):
		e.known = strings.TrimPrefix(l, "known: ")
	case strings.HasPrefix(l, "unparsed: "):
		e.unparsed = strings.TrimPrefix(l, "unparsed: ")
	case strings.HasPrefix(l, "parsed: "):
		e.parsed = strings.TrimPrefix(l, "parsed: ")
	case strings.HasPrefix(l, "headline: "):
		e.title = strings.TrimPrefix(l, "headline: ")
	default:
		if e.body != "" {
			e.body += "\n"
		}
		e.body += l
	}
	return nil
}

// testCues loads the built-in lexicon.
func testCues(t testing.TB) *Cues {
	t.Helper()
	files, err := lexicons.Embedded("speech")
	if err != nil {
		t.Fatal(err)
	}
	c, err := Load(files...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// nameMentions marks the longest names at each word.
func nameMentions(d *text.Document, names map[string]entity.Type) []entity.Mention {
	sorted := make([]string, 0, len(names))
	for n := range names {
		sorted = append(sorted, n)
	}
	sort.Slice(sorted, func(i, j int) bool {
		return len(sorted[i]) > len(sorted[j]) || len(sorted[i]) == len(sorted[j]) && sorted[i] < sorted[j]
	})
	var out []entity.Mention
words:
	for w := int32(0); int(w) < len(d.Words); w++ {
		sent := &d.Sentences[d.Words[w].Sentence]
		for _, n := range sorted {
			begin := d.Words[w].Span.Begin
			if !strings.HasPrefix(d.Of(sent.Field)[begin:], n) {
				continue
			}
			for e := w + 1; e <= sent.EndWord; e++ {
				if d.Words[e-1].Span.End == begin+int32(len(n)) {
					out = append(out, entity.Mention{
						Span: d.Cover(w, e), Sentence: d.Words[w].Sentence, FirstWord: w, EndWord: e,
						Entity: n, Type: names[n], Confidence: entity.Certain,
					})
					w = e - 1
					continue words
				}
			}
		}
	}
	return out
}

// differences tells what an analysis of an example gets wrong.
func (e *example) differences(d *text.Document, ms []entity.Mention, v Voices) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for i := range max(len(e.wants), len(v.Quotes)) {
		if i >= len(e.wants) {
			say("unexpected %s", describe(d, &v.Quotes[i]))
			continue
		}
		w := e.wants[i]
		if i >= len(v.Quotes) {
			say("missing %s | %s | %s | %s", w.kind, w.source, w.cue, w.content)
			continue
		}
		q := &v.Quotes[i]
		if q.Kind.String() != w.kind || phraseText(d, q.SourceFirst, q.SourceEnd) != w.source || orDash(q.Cue) != w.cue || !abbreviates(w.content, d.Slice(q.Field, q.Content)) {
			say("got  %s\nwant %s | %s | %s | %s", describe(d, q), w.kind, w.source, w.cue, w.content)
		}
		for _, x := range w.extras {
			if got := extra(x, ms, q); got != x {
				say("got %s, want %s in %s", got, x, describe(d, q))
			}
		}
	}
	for _, words := range e.nobody {
		if msg := ofAll(d, v, words, Undecided); msg != "" {
			say("%s", msg)
		}
	}
	for _, words := range e.author {
		if msg := ofAll(d, v, words, Author); msg != "" {
			say("%s", msg)
		}
	}
	return out
}

func extra(x string, ms []entity.Mention, q *Quote) string {
	named := func(m int32) string {
		if m < 0 {
			return "-"
		}
		return ms[m].Entity
	}
	key, _, _ := strings.Cut(x, "=")
	switch key {
	case "via":
		return "via=" + named(q.ViaMention)
	case "head":
		return "head=" + named(q.SourceMention)
	case "stance":
		return "stance=" + q.Stance
	case "in":
		return fmt.Sprint("in=", q.Parent)
	case "open":
		if !q.Complete {
			return "open"
		}
		return "complete"
	}
	return "an unknown extra"
}

func ofAll(d *text.Document, v Voices, words string, want int32) string {
	at := strings.Index(d.Text, words)
	if at < 0 {
		return fmt.Sprintf("%q does not stand in the text", words)
	}
	for w := range d.Words {
		sp := d.Words[w].Span
		if d.Sentences[d.Words[w].Sentence].Field == text.Text && int(sp.Begin) >= at && int(sp.End) <= at+len(words) && v.Of[w] != want {
			return fmt.Sprintf("%q of %q is of %d, want %d", d.Surface(int32(w)), words, v.Of[w], want)
		}
	}
	return ""
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func phraseText(d *text.Document, first, end int32) string {
	if first >= end {
		return "-"
	}
	return d.Slice(d.Sentences[d.Words[first].Sentence].Field, d.Cover(first, end))
}

func describe(d *text.Document, q *Quote) string {
	return fmt.Sprintf("%s | %s | %s | %s (%s)", q.Kind, phraseText(d, q.SourceFirst, q.SourceEnd), orDash(q.Cue), d.Slice(q.Field, q.Content), q.Method)
}

// abbreviates tells whether a pattern, "begin ... end" or the whole, is the text.
func abbreviates(pattern, s string) bool {
	begin, end, ok := strings.Cut(pattern, " ... ")
	if !ok {
		return strings.TrimSpace(pattern) == strings.TrimSpace(s)
	}
	return strings.HasPrefix(s, begin) && strings.HasSuffix(s, end) && len(s) >= len(begin)+len(end)
}
