package sentiment

import (
	"os"
	"strings"
	"sync"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// parser is the model that ships. The test reads its file, since package
// models is for the composition alone.
var parser = sync.OnceValue(func() *syntax.Model {
	b, err := os.ReadFile("../models/syntax.bin.zst")
	if err != nil {
		panic(err)
	}
	m, err := syntax.Load(b)
	if err != nil {
		panic(err)
	}
	return m
})

var rules = sync.OnceValue(func() *Rules {
	files, err := lexicons.Embedded("sentiment")
	if err != nil {
		panic(err)
	}
	r, err := NewRules(files...)
	if err != nil {
		panic(err)
	}
	return r
})

// A marked text has its mentions in brackets: "[Iran] denied it."
type marked struct {
	d        text.Document
	mentions []entity.Mention
	parse    syntax.Parse
}

func mark(t testing.TB, s string) *marked {
	var plain strings.Builder
	var spans []text.Span
	for _, r := range s {
		switch r {
		case '[':
			spans = append(spans, text.Span{Begin: int32(plain.Len())})
		case ']':
			spans[len(spans)-1].End = int32(plain.Len())
		default:
			plain.WriteRune(r)
		}
	}
	m := &marked{d: text.Split("", plain.String())}
	for _, span := range spans {
		mention := entity.Mention{Span: span, FirstWord: -1, Kind: entity.Nominal}
		for i := range m.d.Words {
			w := &m.d.Words[i]
			if w.Span.Begin < span.End && w.Span.End > span.Begin {
				if mention.FirstWord < 0 {
					mention.FirstWord, mention.Sentence = int32(i), w.Sentence
				}
				mention.EndWord = int32(i) + 1
			}
		}
		if mention.FirstWord < 0 {
			t.Fatalf("%q: no word in the mention at %v", s, span)
		}
		if m.d.Words[mention.EndWord-1].Upper {
			mention.Kind, mention.Type = entity.Name, typeOf(m.d.Words[mention.EndWord-1].Norm)
		}
		m.mentions = append(m.mentions, mention)
	}
	m.parse = parser().Parse(&m.d, m.mentions, nil)
	return m
}

// typeOf gives the type of the names in the examples.
func typeOf(norm string) entity.Type {
	switch norm {
	case "ostrava", "washington", "brussels", "tehran", "iran", "russia", "ukraine", "west":
		return entity.GPE
	}
	return entity.Person
}

func (m *marked) score() []Score {
	return rules().ScoreAll(&m.d, m.parse, m.mentions, voice.Voices{})
}

// sign: + positive, - negative, 0 neutral or no score.
func (s Score) sign() byte {
	return map[string]byte{"positive": '+', "negative": '-', "neutral": '0'}[s.Label()]
}

// behaviours are sentences with the sign that each bracketed mention should
// get, in order.
func behaviours() [][2]string {
	return [][2]string{
		// Direction of praise and blame.
		{"+0", "[Tokayev] was praised by the [West]."},
		{"+0", "The [West] was praised by [Tokayev]."},
		{"0+", "The [West] praised [Tokayev]."},
		{"0-", "[Tehran] condemned [Washington]."},
		{"-0", "[Washington] was condemned by [Tehran]."},
		{"0-", "[Brennan] slammed [Harlow]."},
		{"-", "[Harlow] was accused of fraud."},
		{"-0", "[Harlow] bullied [Brennan]."},
		{"-", "[Harlow] betrayed his voters."},
		{"+", "[Harlow] was hailed as a hero."},
		{"-", "[Harlow] was dismissed as a fraud."},
		{"0-", "[Brennan] called [Harlow] a liar."},
		{"-", "Critics accused [Harlow] of cowardice."},
		{"+", "[Ostrava] is supported by its neighbours, while others hesitate, but criticise the shooting."},
		{"-", "[Harlow] was arrested and convicted."},
		// Attributes and predicates.
		{"-", "The corrupt [minister] spoke to reporters."},
		{"-", "[Harlow] is corrupt."},
		{"-", "[Harlow] seems weak."},
		{"-", "[Harlow] is a corrupt politician."},
		{"-", "[Harlow], a corrupt tycoon, spoke to reporters."},
		{"+", "[Harlow] is a brave and honest leader."},
		{"--", "[Washington] and [Brussels] are sluggish."},
		{"+", "[Harlow] took decisive and effective action."},
		{"+", "[Harlow] showed courage."},
		{"-", "[Harlow] faced fierce criticism."},
		{"-", "The failure of the [government] surprised nobody."},
		{"-", "[Harlow]'s brutal regime fell."},
		{"-", "[Harlow] failed."},
		{"-", "[Harlow] acted recklessly."},
		{"-", "The minister who lied, [Harlow], resigned."},
		// Negation, reversers, modality.
		{"-", "The [minister] hardly inspires confidence."},
		{"+", "[Harlow] is not corrupt."},
		{"-", "[Harlow] is not honest."},
		{"-", "[Harlow] never showed courage."},
		{"-", "[Harlow] failed to protect the refugees."},
		{"-", "[Harlow] refused to help the refugees."},
		{"0", "[Russia] denied it attacked the hospital."},
		{"+", "[Harlow] prevented a fiasco."},
		{"-", "[Harlow] lacks courage."},
		// Events and offices are topics.
		{"0", "[Police] arrested the killer."},
		{"0", "The war in [Ukraine] went on."},
		{"0", "[Harlow] joined the Justice Department."},
		{"0", "[Harlow] is the attorney general."},
		{"0", "The Supreme Court heard [Harlow] on Super Tuesday."},
		{"0", "There is no doubt that [Harlow] went home."},
	}
}

// failing lists behaviours that do not hold, with the reason.
func failing() map[string]string {
	return map[string]string{
		"The minister who lied, [Harlow], resigned.": "an apposition after a relative clause is hung elsewhere by the parser",
	}
}

func TestBehaviours(t *testing.T) {
	known := failing()
	for _, b := range behaviours() {
		scores := mark(t, b[1]).score()
		got := make([]byte, len(scores))
		for i, s := range scores {
			got[i] = s.sign()
		}
		reason, fails := known[b[1]]
		switch {
		case string(got) != b[0] && !fails:
			t.Errorf("%s: %s, want %s\n%+v", b[1], got, b[0], scores)
		case string(got) == b[0] && fails:
			t.Errorf("%s: holds now; take it off the list (%s)", b[1], reason)
		}
	}
}

func TestOrderOfIntensity(t *testing.T) {
	rising := []string{
		"[Harlow] is not good.", "[Harlow] is slightly good.", "[Harlow] is good.", "[Harlow] is very good.",
	}
	last := -Whole
	for _, s := range rising {
		got := mark(t, s).score()[0].Points
		if got <= last {
			t.Errorf("%s: %d, want more than %d", s, got, last)
		}
		last = got
	}
}

func TestDamping(t *testing.T) {
	plain := mark(t, "[Harlow] is reckless.").score()[0].Points
	for _, s := range []string{
		"[Harlow] could be reckless.", "[Harlow] is reckless, but he is here.",
	} {
		if got := mark(t, s).score()[0].Points; got <= plain || got >= 0 {
			t.Errorf("%s: %d, want between %d and 0", s, got, plain)
		}
	}
}

func TestAuthorUsesNoQuotedWord(t *testing.T) {
	m := mark(t, "[Harlow] is \"corrupt\".")
	of := make([]int32, len(m.d.Words))
	for i := range of {
		of[i] = voice.Author
		if m.d.Words[i].Norm == "corrupt" {
			of[i] = 0
		}
	}
	got := rules().ScoreAll(&m.d, m.parse, m.mentions, voice.Voices{Of: of})[0]
	if got.Abstain != NoEvidence {
		t.Errorf("%+v, want no evidence: the word is quoted", got)
	}
	if m.score()[0].Points >= 0 {
		t.Error("without voices the word should count")
	}
}
