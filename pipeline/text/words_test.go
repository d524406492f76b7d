package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// surfaces gives a document's words with spaces between, sentences parted by
// " | ".
func surfaces(d *Document) string {
	var b strings.Builder
	for i := range d.Sentences {
		if i > 0 {
			b.WriteString(" | ")
		}
		for w := d.Sentences[i].FirstWord; w < d.Sentences[i].EndWord; w++ {
			if w > d.Sentences[i].FirstWord {
				b.WriteByte(' ')
			}
			b.WriteString(d.Surface(w))
		}
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ trap, in, want string }{
		{"possessive", "Norland's mayor", "Norland 's mayor"},
		{"curly possessive", "Norland’s mayor", "Norland ’s mayor"},
		{"negation", "they don't, won’t, can't", "they do n't , wo n’t , ca n't"},
		{"cannot", "Cannot we? We cannot", "Can not we ? | We can not"},
		{"pronoun clitics", "I'm sure we'll say they'd've gone", "I 'm sure we 'll say they 'd 've gone"},
		{"capitals", "THEY DON'T", "THEY DO N'T"},
		{"plural possessive", "the miners' strike", "the miners ' strike"},
		{"clitic cut off by a space", "Norland 's mayor", "Norland 's mayor"},
		{"names with apostrophes", "O'Hara met the Shi'ite leader at ten o'clock", "O'Hara met the Shi'ite leader at ten o'clock"},
		{"elisions", "rock 'n' roll in the '90s, get 'em", "rock 'n' roll in the '90s , get 'em"},
		{"hyphens", "an Il-76 over Nur-Sultan, year-on-year, a U.S.-led force", "an Il-76 over Nur-Sultan , year-on-year , a U.S.-led force"},
		{"non-breaking hyphen", "an Il‑76", "an Il‑76"},
		{"loose hyphens", "pre- and post-war - so", "pre - and post-war - so"},
		{"possessive of a hyphenated name", "Nur-Sultan's", "Nur-Sultan 's"},
		{"stops within", "the U.S. Army, a Ph.D. at 5 a.m. on Jan. 8", "the U.S. Army , a Ph.D. at 5 a.m. on Jan. 8"},
		{"titles", "Mr. Lund and Dr. Moe", "Mr. Lund and Dr. Moe"},
		{"initials", "George W. Lund and J. K. Moe", "George W. Lund and J. K. Moe"},
		{"party and state", "Lund (R-Fla.) and then-Sen. Moe", "Lund ( R-Fla. ) and then-Sen. Moe"},
		{"sums", "$ 2.6 billion, $1,500, €3m and US$5", "$ 2.6 billion , $ 1,500 , € 3m and US$ 5"},
		{"per cent", "up 50% or 2.5 %", "up 50 % or 2.5 %"},
		{"ratios and times", "3:1, 3: 1, 10:30 and 5pm", "3:1 , 3 : 1 , 10:30 and 5 pm"},
		{"dates and fractions", "on 11/28/2000 or 9/11, 1/2", "on 11/28/2000 or 9/11 , 1/2"},
		{"fraction without zero", "hit .265 in May", "hit .265 in May"},
		{"slash", "and/or", "and / or"},
		{"number before a unit", "Nos. 4 and No. 5. No. Never.", "Nos. 4 and No. 5 . | No . | Never ."},
		{"web addresses", "see https://example.org/a_(b)?c=1, www.example.com. Or example.org/x/y!", "see https://example.org/a_(b)?c=1 , www.example.com . | Or example.org/x/y !"},
		{"mail, handles, tags", "mail ann.lund@example.org or @ann_lund on #VoteNorland, #1", "mail ann.lund@example.org or @ann_lund on #VoteNorland , # 1"},
		{"ellipses", "well… so ... and.... Yes", "well … so ... and .... | Yes"},
		{"dashes", "one–two — three--four", "one – two — three -- four"},
		{"shouting", "What?! No!!", "What ?! | No !!"},
		{"ampersand", "AT&T and Q&A", "AT&T and Q&A"},
		{"space lacking", "he said.The next day", "he said . | The next day"},
		{"not a lacking space", "at Norland.com or node.js", "at Norland.com or node.js"},
		{"emoji", "yes 👍🏽👩‍🚀!", "yes 👍🏽 👩‍🚀 !"},
		{"accents", "Łódź, São Paulo’s Ærø", "Łódź , São Paulo ’s Ærø"},
		{"not UTF-8", "a \xff\xfe b", "a \xff\xfe b"},
		{"zero width", "\ufeffNor\u00adland\u200b's \u200e", "Nor\u00adland 's"},
	} {
		t.Run(c.trap, func(t *testing.T) {
			d := Split("", c.in)
			checkInvariants(t, &d)
			if diff := cmp.Diff(c.want, surfaces(&d)); diff != "" {
				t.Errorf("%q: (-want +got)\n%s", c.in, diff)
			}
		})
	}
}

func TestWordProperties(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Word
	}{
		{"norland", Word{Norm: "norland", Kind: Letters}},
		{"Norland", Word{Norm: "norland", Kind: Letters, Upper: true}},
		{"NATO", Word{Norm: "nato", Kind: Letters, Upper: true, AllCaps: true}},
		{"U.S.", Word{Norm: "u.s.", Kind: Letters, Upper: true, AllCaps: true}},
		{"A", Word{Norm: "a", Kind: Letters, Upper: true}},
		{"Il‑76", Word{Norm: "il-76", Kind: Letters, Upper: true}},
		{"O’Hara", Word{Norm: "o'hara", Kind: Letters, Upper: true}},
		{"Nor\u00adland", Word{Norm: "norland", Kind: Letters, Upper: true}},
		{"ÉCOLE", Word{Norm: "école", Kind: Letters, Upper: true, AllCaps: true}},
		{"école", Word{Norm: "école", Kind: Letters}},
		{"İzmir", Word{Norm: "izmir", Kind: Letters, Upper: true}},
		{"2.6", Word{Norm: "2.6", Kind: Number}},
		{"3:1", Word{Norm: "3:1", Kind: Number}},
		{"½", Word{Norm: "½", Kind: Number}},
		{"22nd", Word{Norm: "22nd", Kind: Letters}},
		{"$", Word{Norm: "$", Kind: Symbol}},
		{"€", Word{Norm: "€", Kind: Symbol}},
		{"%", Word{Norm: "%", Kind: Symbol}},
		{"👍🏽", Word{Norm: "👍🏽", Kind: Symbol}},
		{"—", Word{Norm: "—", Kind: Punctuation}},
		{"...", Word{Norm: "...", Kind: Punctuation}},
		{"“", Word{Norm: "“", Kind: QuoteMark}},
		{`"`, Word{Norm: `"`, Kind: QuoteMark}},
	} {
		t.Run(c.in, func(t *testing.T) {
			d := Split("", c.in)
			c.want.Span.End = int32(len(c.in))
			if diff := cmp.Diff([]Word{c.want}, d.Words); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The possessive apostrophe alone is a clitic, not a quotation mark.
func TestPossessiveApostropheKind(t *testing.T) {
	d := Split("", "The miners’ strike")
	want := Word{Span: Span{10, 13}, Norm: "'", Kind: Letters}
	if diff := cmp.Diff(want, d.Words[2]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestNormLowersEveryLetter(t *testing.T) {
	for surface, want := range map[string]string{
		"Hénin": "hénin", "ÉLYSÉE": "élysée", "Orbán’s": "orbán", "Şahin": "şahin", "naïve": "naïve", "Œuvre": "œuvre",
	} {
		d := Split("", surface)
		if got := d.Words[0].Norm; got != want {
			t.Errorf("Norm of %q is %q, want %q", surface, got, want)
		}
	}
}
