package framing_test

import (
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/models"
	"slant/pipeline/syntax"
	"slant/pipeline/text"

	"pgregory.net/rapid"
)

// rowsOf gives the rows of an embedded framing lexicon.
func rowsOf(t testing.TB, name string) *lexicons.File {
	t.Helper()
	files, err := lexicons.Embedded("framing")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no lexicon %q", name)
	return nil
}

func TestPolicyFramesAreLongEnough(t *testing.T) {
	terms := map[string]map[string]bool{}
	frameOf := map[string]string{} // by surface form and part of speech
	for _, r := range rowsOf(t, "policy").Rows {
		term, pos, frame := strings.ToLower(r.Fields[0]), r.Fields[1], r.Fields[2]
		if terms[frame] == nil {
			terms[frame] = map[string]bool{}
		}
		terms[frame][term] = true
		for _, form := range lexicons.Forms(term, pos) {
			key := form + "\t" + pos
			if other, ok := frameOf[key]; ok && other != frame {
				t.Errorf("line %d: %q (%s) counts for %s and for %s", r.Line, form, pos, other, frame)
			}
			frameOf[key] = frame
		}
	}
	delete(terms, "-")
	want := []string{
		"capacity_and_resources", "crime_and_punishment", "cultural_identity", "economic", "external_regulation_and_reputation",
		"fairness_and_equality", "health_and_safety", "legality_constitutionality_and_jurisprudence", "morality",
		"policy_prescription_and_evaluation", "political", "public_opinion", "quality_of_life", "security_and_defense",
	}
	if got := framer(t).Policy.Frames; !slices.Equal(got, want) {
		t.Errorf("frames are %q, want %q", got, want)
	}
	for _, frame := range want {
		if n := len(terms[frame]); n < 100 {
			t.Errorf("%s has %d terms, want at least 100", frame, n)
		}
	}
}

// framed analyses a text that mentions nobody and whose sentences are parsed.
func framed(t testing.TB, title, body string, names ...string) framing.Frames {
	t.Helper()
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	d := text.Split(title, body)
	var mentions []entity.Mention
	for i := range d.Words {
		for _, name := range names {
			n := len(strings.Fields(name))
			if end := i + n; end <= len(d.Words) && d.Slice(d.Sentences[d.Words[i].Sentence].Field, d.Cover(int32(i), int32(end))) == name {
				mentions = append(mentions, entity.Mention{
					Span: d.Cover(int32(i), int32(end)), Sentence: d.Words[i].Sentence, FirstWord: int32(i), EndWord: int32(end), Kind: entity.Name,
				})
			}
		}
	}
	return framer(t).Frame(&d, parser.Parse(&d, mentions, nil), mentions, authors(len(d.Words)))
}

func policyTerms(f framing.Frames) string {
	var got []string
	for _, m := range f.PolicyTerms {
		got = append(got, m.Frame+": "+m.Term)
	}
	return strings.Join(got, "; ")
}

func TestPolicyTerms(t *testing.T) {
	tests := []struct{ body, name, want string }{
		{"The bakers paid their taxes.", "", "economic: tax"},
		{"They taxed bread.", "", ""}, // the list has the noun alone
		{"A jury gave him the death penalty.", "", "legality_constitutionality_and_jurisprudence: jury; crime_and_punishment: death penalty"},
		{"The attorney general spoke.", "", ""},                                // a title, no attorney
		{"The next phase in the talks begins.", "", ""},                        // no phasing in
		{"Farmers aided him, and AIDS spread.", "", "health_and_safety: AIDS"}, // capitals tell
		{"She aids him.", "", ""},
		{"She met Robin Church.", "Robin Church", ""}, // part of a name
		{"The church burned.", "", "morality: church"},
		{"The Pentagon spoke.", "Pentagon", "security_and_defense: Pentagon"}, // the name is the term
	}
	for _, test := range tests {
		var names []string
		if test.name != "" {
			names = append(names, test.name)
		}
		if got := policyTerms(framed(t, "", test.body, names...)); got != test.want {
			t.Errorf("%s: %q, want %q", test.body, got, test.want)
		}
	}
}

func TestOtherIsWhatNoFrameFits(t *testing.T) {
	few := framed(t, "", "The cat slept. The court sat.")
	if got := few.Policy; len(got) != 2 || got[1] != (framing.PolicyHits{Frame: framing.OtherFrame}) || got[0].Hits != 1 {
		t.Errorf("two terms at most: %+v, want the court and other without hits", got)
	}
	many := framed(t, "", "The court sat. The judge heard the lawsuit.")
	if got := many.Policy; len(got) != 1 || got[0].Hits != 3 {
		t.Errorf("three terms: %+v, want them and no other", got)
	}
}

func TestMatchesStandInOrder(t *testing.T) {
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	f := framer(t)
	var words []string
	for _, name := range []string{"policy", "moral"} {
		for i, r := range rowsOf(t, name).Rows {
			if i%7 == 0 {
				words = append(words, r.Fields[0])
			}
		}
	}
	words = append(words, ".", "the", "and", "of")
	rapid.Check(t, func(t *rapid.T) {
		d := text.Split("", strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 30).Draw(t, "words"), " "))
		got := f.Frame(&d, parser.Parse(&d, nil, nil), nil, authors(len(d.Words)))
		for _, list := range [][]framing.Match{got.PolicyTerms, got.MoralTerms} {
			end := int32(0)
			for _, m := range list {
				if m.FirstWord < end || m.EndWord <= m.FirstWord || int(m.EndWord) > len(d.Words) {
					t.Fatalf("%+v overlaps what ends before word %d, or is empty", m, end)
				}
				end = m.EndWord
			}
		}
	})
}
