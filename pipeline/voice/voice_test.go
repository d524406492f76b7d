package voice

import (
	"errors"
	"strings"
	"testing"
	"time"

	"slant/lexicons"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

func TestLexiconHasEnoughCues(t *testing.T) {
	if n := testCues(t).Len(); n < 200 {
		t.Errorf("the built-in lexicon has %d cues, want 200 at least", n)
	}
}

func TestLoadNamesTheLineOfAWrongRow(t *testing.T) {
	head := "# kind: speech\n# name: x\n# version: 1\n# language: en\n# source: own\n# licence: Apache-2.0\n# columns: entry pos class stance complement\n"
	for _, c := range []struct{ row, want string }{
		{"say\tVRB\tsay\tneutral\tclause", "part of speech"},
		{"say\tVERB\tshout\tneutral\tclause", "class"},
		{"say\tVERB\tsay\tangry\tclause", "stance"},
		{"say\tVERB\tsay\tneutral\tthing", "complement"},
	} {
		f, err := lexicons.Parse("mine.tsv", []byte(head+c.row+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		_, err = Load(f)
		var wrong *lexicons.SyntaxError
		if !errors.As(err, &wrong) || wrong.Line != 8 || !strings.Contains(wrong.Msg, c.want) {
			t.Errorf("%q: got %v, want line 8 and %q", c.row, err, c.want)
		}
	}
}

// checkVoices holds what is true of any text: quotes in order, parents first
// and around their children, spans that lie in the text, and words that belong
// to a quote around them.
func checkVoices(t *testing.T, d *text.Document, v Voices) {
	t.Helper()
	if len(v.Of) != len(d.Words) {
		t.Fatalf("%d words have %d voices", len(d.Words), len(v.Of))
	}
	for i := range v.Quotes {
		q := &v.Quotes[i]
		if q.FirstWord >= q.EndWord || q.Content.Begin >= q.Content.End || int(q.Content.End) > len(d.Of(q.Field)) {
			t.Fatalf("quote %d is empty or outside the text: %+v", i, *q)
		}
		if i > 0 && v.Quotes[i-1].FirstWord > q.FirstWord {
			t.Fatalf("quote %d begins before the one before", i)
		}
		if q.Parent >= int32(i) || q.Parent < -1 {
			t.Fatalf("quote %d has parent %d", i, q.Parent)
		}
		if q.Parent >= 0 {
			if p := &v.Quotes[q.Parent]; p.FirstWord > q.FirstWord || p.EndWord < q.EndWord {
				t.Fatalf("quote %d sticks out of its parent", i)
			}
		}
	}
	for w, of := range v.Of {
		if of < Undecided || int(of) >= len(v.Quotes) {
			t.Fatalf("word %d is of %d", w, of)
		}
		if of >= 0 && (int32(w) < v.Quotes[of].FirstWord || int32(w) >= v.Quotes[of].EndWord) {
			t.Fatalf("word %d is of quote %d, which it stands outside", w, of)
		}
	}
}

func FuzzAttribute(f *testing.F) {
	c := testCues(f)
	for _, s := range []string{
		"", "said", "“", "said “said” said, said: “", "According to according to, ", "“A “b “c “d e f g” h” said.” X said that that that",
		"X, citing Y, citing Z, said that, according to W, “it is, he said, so", "It was said to be. X's claim that", "to W, “W “", "LUND: A. — B (@c) May 6, 2016 HOLT: “",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 1<<14 {
			return
		}
		d := text.Split(body, body)
		checkVoices(t, &d, Attribute(c, &d, nil, syntax.Parse{}))
	})
}

// TestHostileTextsTakeLinearTime holds inputs that would expose quadratic time.
func TestHostileTextsTakeLinearTime(t *testing.T) {
	c := testCues(t)
	for _, unit := range []string{
		"said ", "“", "“said ", "X said that ", "according to ", ", citing X", "“A b c d,” X said. ", "and said ", "X's claim that ", "“a b c d” ", "( “‘",
	} {
		body := strings.Repeat(unit, (256<<10)/len(unit))
		d := text.Split("", body)
		start := time.Now()
		v := Attribute(c, &d, nil, syntax.Parse{})
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%q repeated to 256 KiB took %v", unit, took)
		}
		checkVoices(t, &d, v)
	}
}
