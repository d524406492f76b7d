package sentiment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// sample is a text with every kind of tie, to be varied.
const sample = "The corrupt regime of [Harlow] failed, but [Ostrava] praised the brave [Brennan], who had refused to lie. " +
	"[Brennan], a decent man, hardly deserves the criticism that [Harlow] faced. " +
	"[Ostrava] took decisive action and was hailed as a beacon of hope."

func TestNamesDoNotCount(t *testing.T) {
	// Among the names are words of the lists: a name is a name.
	names := []string{"Brave", "Failure Corrupt", "Lina Maria de la Cruz Hero", "Hope", "O'Neil", "War Crime", "Not Never", "Zed"}
	want := mark(t, sample).score()
	rapid.Check(t, func(rt *rapid.T) {
		varied := sample
		for _, old := range []string{"Harlow", "Ostrava", "Brennan"} {
			name := rapid.SampledFrom(names).Draw(rt, old)
			varied = strings.ReplaceAll(varied, "["+old+"]", "["+name+"]")
		}
		got := mark(t, varied).score()
		if diff := cmp.Diff(bare(want), bare(got)); diff != "" {
			rt.Fatalf("%s\n%s", varied, diff)
		}
	})
}

// bare leaves the places out, which move with the length of names.
func bare(scores []Score) []Score {
	var out []Score
	for _, s := range scores {
		b := Score{Points: s.Points, Abstain: s.Abstain}
		for _, e := range s.Evidence {
			e.FirstWord, e.EndWord = 0, 0
			b.Evidence = append(b.Evidence, e)
		}
		out = append(out, b)
	}
	return out
}

func TestEvidenceCloses(t *testing.T) {
	m := mark(t, sample)
	for i, s := range m.score() {
		sum := Points(0)
		for _, e := range s.Evidence {
			sum += e.Points
			if e.FirstWord >= e.EndWord || int(e.EndWord) > len(m.d.Words) {
				t.Errorf("mention %d: %+v has no place", i, e)
			}
		}
		if sum != s.Points || s.Abstain != "" && len(s.Evidence) > 0 {
			t.Errorf("mention %d: evidence adds up to %d, score %+v", i, sum, s)
		}
	}
}

func TestSentencesStandAlone(t *testing.T) {
	m := mark(t, sample)
	all := m.score()
	for i := range m.mentions {
		s := m.mentions[i].Sentence
		var same []entity.Mention
		at := 0
		for k := range m.mentions {
			if m.mentions[k].Sentence == s {
				if k == i {
					at = len(same)
				}
				same = append(same, m.mentions[k])
			}
		}
		got := rules().ScoreAll(&m.d, m.parse, same, voice.Voices{})[at]
		if diff := cmp.Diff(all[i], got); diff != "" {
			t.Errorf("mention %d: other sentences matter\n%s", i, diff)
		}
	}
}

func TestAbstains(t *testing.T) {
	m := mark(t, "[Harlow] is corrupt. [Harlow] went home.")
	if got := m.score()[1]; got.Abstain != NoEvidence {
		t.Errorf("%+v, want %s", got, NoEvidence)
	}
	m.parse.Parsed[0] = false
	m.d.Sentences[1].Boilerplate = true
	got := m.score()
	if got[0].Abstain != ParseFailed || got[1].Abstain != Boilerplate {
		t.Errorf("%+v, want %s and %s", got, ParseFailed, Boilerplate)
	}
}

func TestNewRulesSaysWhereAndWhat(t *testing.T) {
	const head = "# name: x\n# kind: sentiment\n# version: 1\n# language: en\n# source: own\n# licence: Apache-2.0\n"
	for _, test := range []struct{ body, want string }{
		{"# columns: entry pos weight patient\nbad\tADJ\t-4\n", "x.tsv:8: weight \"-4\" is not a number from -3 to 3"},
		{"# columns: entry pos weight patient\nbad\tJJ\t-1\n", "x.tsv:8: \"JJ\" is no part of speech; use ADJ, NOUN, VERB or ADV"},
		{"# columns: entry pos weight patient\nbad\t\t-1\n", "x.tsv:8: a judgement needs a part of speech: ADJ, NOUN, VERB or ADV"},
		{"# columns: entry pos weight patient\nhit\tVERB\t0\thard\n", "x.tsv:8: patient \"hard\" is not a number from -3 to 3, nor \"-\""},
		{"# columns: entry pos class weight\nnot\t\tnegate\t-1\n", "x.tsv:8: \"negate\" is no class; use one of negation, reverser"},
		{"# columns: entry pos class weight\nnot\t\tnegation\t\n", "x.tsv:8: weight \"\" is not a number"},
	} {
		f, err := lexicons.Parse("x.tsv", []byte(head+test.body))
		if err != nil {
			t.Fatal(err)
		}
		if _, err = NewRules(f); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("error %v, want %q", err, test.want)
		}
	}
}

// FuzzScoreAll scores any text with any tree, also those that are none.
func FuzzScoreAll(f *testing.F) {
	f.Add(sample, uint64(1))
	f.Add("not not very brave but if hardly failed to deny it as a hero with", uint64(7))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		d := text.Split("", s)
		p := syntax.Parse{Tokens: make([]syntax.Token, len(d.Words)), Parsed: make([]bool, len(d.Sentences))}
		draw := func(n int) int {
			seed = seed*6364136223846793005 + 1442695040888963407
			return int(seed>>33) % n
		}
		var mentions []entity.Mention
		for i := range d.Sentences {
			p.Parsed[i] = true
			first, end := d.Sentences[i].FirstWord, d.Sentences[i].EndWord
			for w := first; w < end; w++ {
				p.Tokens[w] = syntax.Token{
					Head:     first - 1 + int32(draw(int(end-first)+2)),
					Relation: syntax.Relation(draw(int(syntax.NumRelations))), Tag: syntax.Tag(draw(int(syntax.NumTags))),
				}
				if draw(4) == 0 {
					mentions = append(mentions, entity.Mention{Sentence: int32(i), FirstWord: w, EndWord: w + 1, Kind: entity.Kind(draw(6))})
				}
			}
		}
		for _, score := range rules().ScoreAll(&d, p, mentions, voice.Voices{}) {
			sum := Points(0)
			for _, e := range score.Evidence {
				sum += e.Points
			}
			if sum != score.Points {
				t.Fatalf("evidence adds up to %d: %+v", sum, score)
			}
		}
		rules().Tone(&d)
	})
}

func BenchmarkScoreAll(b *testing.B) {
	m := mark(b, strings.Repeat(sample+" ", 20))
	rules()
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		m.score()
	}
	b.ReportMetric(float64(len(m.mentions)*b.N)/b.Elapsed().Seconds(), "mentions/s")
}
