package text

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// checkInvariants checks what every document promises.
func checkInvariants(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *Document,
) {
	t.Helper()
	checkWords(t, d)
	word := int32(0)
	for i, s := range d.Sentences {
		if s.FirstWord != word || s.EndWord <= s.FirstWord || s.EndWord-s.FirstWord > 512 {
			t.Fatalf("sentence %d holds words [%d, %d) after word %d", i, s.FirstWord, s.EndWord, word)
		}
		word = s.EndWord
		if s.Span != d.Cover(s.FirstWord, s.EndWord) {
			t.Fatalf("sentence %d: span %v is not its words'", i, s.Span)
		}
		for w := s.FirstWord; w < s.EndWord; w++ {
			if d.Words[w].Sentence != int32(i) {
				t.Fatalf("word %d says sentence %d, is in %d", w, d.Words[w].Sentence, i)
			}
		}
	}
	if word != int32(len(d.Words)) {
		t.Fatalf("sentences hold %d of %d words", word, len(d.Words))
	}
	checkParagraphs(t, d)
	checkQuotations(t, d)
}

func checkWords(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *Document,
) {
	t.Helper()
	at, field := int32(0), Title
	gap := func(s string) {
		for i := 0; i < len(s); {
			c, w := classAt(s[i:])
			if c != space && c != glue {
				t.Fatalf("no word holds %q in %q", s[i:i+w], s)
			}
			i += w
		}
	}
	for i := range d.Words {
		w := &d.Words[i]
		if f := d.Sentences[w.Sentence].Field; f != field {
			if f < field {
				t.Fatalf("word %d goes back to the title", i)
			}
			gap(d.Title[at:])
			at, field = 0, f
		}
		if w.Span.Begin < at || w.Span.End <= w.Span.Begin || w.Norm == "" {
			t.Fatalf("word %d: span %v after %d, norm %q", i, w.Span, at, w.Norm)
		}
		gap(d.Of(field)[at:w.Span.Begin])
		at = w.Span.End
	}
	gap(d.Of(field)[at:])
}

func checkParagraphs(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *Document,
) {
	t.Helper()
	sentence := int32(0)
	for i, p := range d.Paragraphs {
		if p.FirstSentence != sentence || p.EndSentence <= sentence {
			t.Fatalf("paragraph %d holds sentences [%d, %d) after %d", i, p.FirstSentence, p.EndSentence, sentence)
		}
		sentence = p.EndSentence
		for _, s := range d.Sentences[p.FirstSentence:p.EndSentence] {
			if s.Paragraph != int32(i) || s.Field != p.Field || s.Span.Begin < p.Span.Begin || s.Span.End > p.Span.End {
				t.Fatalf("paragraph %d %v does not hold sentence %v", i, p.Span, s)
			}
		}
	}
	if sentence != int32(len(d.Sentences)) {
		t.Fatalf("paragraphs hold %d of %d sentences", sentence, len(d.Sentences))
	}
}

func checkQuotations(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *Document,
) {
	t.Helper()
	for i, q := range d.Quotations {
		p := d.Paragraphs[q.Paragraph]
		if q.Field != p.Field || q.Span.Begin < p.Span.Begin || q.Span.End > p.Span.End {
			t.Fatalf("quotation %d %v leaves its paragraph %v", i, q.Span, p.Span)
		}
		if q.FirstWord > q.EndWord || d.Words[q.FirstWord-1].Span.Begin != q.Span.Begin {
			t.Fatalf("quotation %d: words [%d, %d)", i, q.FirstWord, q.EndWord)
		}
		last := q.EndWord
		if !q.Closed {
			last--
		}
		if d.Words[last].Span.End != q.Span.End {
			t.Fatalf("quotation %d: span %v ends elsewhere than its words", i, q.Span)
		}
		if q.Parent >= int32(i) {
			t.Fatalf("quotation %d has parent %d", i, q.Parent)
		}
		if q.Parent >= 0 {
			if o := d.Quotations[q.Parent]; q.Span.Begin < o.Span.Begin || q.Span.End > o.Span.End {
				t.Fatalf("quotation %d %v leaves its parent %v", i, q.Span, o.Span)
			}
		}
	}
}

// pieces are what texts are made of that could come apart wrongly.
func pieces() []string {
	return []string{
		"Norland", "mayor", "said", "U.S", "J", "a.m", "n't", "2.6", "1,500", "the", "I", "Mr",
		".", "...", "…", "?", "!", ",", ":", "'", "’", "‘", "“", "”", `"`, "„", "«", "»", "「", "」", "``", "''",
		"(", ")", "[", "]", "-", "‑", "–", "—", "$", "%", "@", "#", "/", "&", "_", "*", "•",
		" ", " ", " ", " ", "\u00a0", "\t", "\u200b", "\u00ad", "\u200d", "\ufeff", "\n", "\r\n", "\u2028",
		"é", "É", "e\u0301", "中国", "。", "👍🏽", "👩‍🚀", "\xff", "\xc2", "\xe2\x80", "\x00", "http://a.b/c", "a@b.c", "İ", "Ⱥ",
	}
}

func texts() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces()), 0, 60), func(p []string) string { return strings.Join(p, "") })
}

func TestSplitKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Split(texts().Draw(t, "title"), texts().Draw(t, "text"))
		checkInvariants(t, &d)
	})
}

// A paragraph has the same words, sentences and quotations alone and among
// others.
func TestParagraphsStandAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Split("", texts().Draw(t, "text"))
		for i, p := range d.Paragraphs {
			alone := Split("", d.Slice(Text, p.Span))
			first, end := d.Sentences[p.FirstSentence].FirstWord, d.Sentences[p.EndSentence-1].EndWord
			if got, want := int32(len(alone.Words)), end-first; got != want {
				t.Fatalf("paragraph %d has %d words alone, %d among others", i, got, want)
			}
			for j := range alone.Words {
				got, want := alone.Words[j], d.Words[first+int32(j)]
				got.Span.Begin += p.Span.Begin
				got.Span.End += p.Span.Begin
				got.Sentence += p.FirstSentence
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("paragraph %d, word %d: (-among others +alone)\n%s", i, j, diff)
				}
			}
		}
	})
}

func FuzzSplit(f *testing.F) {
	f.Add("Rain", "“It’s 3: 1,” Mr. Lund said.\n'Yes' … \xff\u200d")
	f.Fuzz(func(t *testing.T, title, body string) {
		d := Split(title, body)
		checkInvariants(t, &d)
	})
}

// Inputs that would expose quadratic time: each takes milliseconds.
func TestSplitIsLinear(t *testing.T) {
	for _, piece := range []string{"a", ".", "“", "”", `"`, "'", " '", "' ", "(", ") ", "(Photo: ", "-a", "a.", "A. ", "'s", "a@", "http://", " ’", "[1]", "\u200d", "👍\u200d", "\u0301", "!\"", "‘a ", "\xff", "a'", "U.S. ", "s' s", "\n", "ab.A", "a-", "A.-", "A.'", "((", "( \"", ". ("} {
		start := time.Now()
		s := strings.Repeat(piece, 1+(1<<18)/len(piece))
		d := Split("", s)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("256 KiB of %q took %v", piece, took)
		}
		if len(d.Words) > len(s) {
			t.Errorf("256 KiB of %q has %d words", piece, len(d.Words))
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	body := strings.Repeat("Norland’s mayor, Ann B. Lund, said on Jan. 8 that “nobody knows how the U.S.-led talks will end.” "+
		"She told reporters in Port Moe that $2.6 billion had been spent, up 22% from 2020. "+
		"Analysts at Lund & Moe Inc. disagree: they don't expect further talks before next year. \n\n", 18)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		Split("Mayor of Norland doubts the talks", body)
	}
}
