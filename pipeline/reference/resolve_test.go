package reference

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

func TestLiteralReadsEveryCapitalAsAPlace(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, true)
	d := text.Split("", "Moscow rejected the claim.")
	found := entity.Find(g, &d, 0, false)
	got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), nobody(&d))
	if len(got.Mentions) != 1 || got.Mentions[0].Kind != entity.Name || got.Mentions[0].Type != entity.Loc || got.Mentions[0].StandsFor != "" {
		t.Errorf("mentions %+v, want Moscow as a place", got.Mentions)
	}
	only := []entity.Mention{{EndWord: 1, Entity: "gpe:RUS", Type: entity.GPE, Kind: entity.Metonym, Confidence: entity.Certain}}
	if got := Resolve(g, m, testPersons(t), &d, only, unparsed(&d), nobody(&d)); got.Mentions[0].Entity != "" {
		t.Errorf("a mere metonym still links to %q", got.Mentions[0].Entity)
	}
}

func TestResolveChangesNoArgument(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, false)
	d := text.Split("", "Moscow rejected the claim. He flew to Beijing.")
	found := entity.Find(g, &d, 0, false)
	before := slices.Clone(found.Mentions)
	got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), nobody(&d))
	if diff := cmp.Diff(before, found.Mentions); diff != "" {
		t.Errorf("the mentions given changed:\n%s", diff)
	}
	for i, x := range got.Mentions {
		if x.StandsFor != "" {
			t.Errorf("mention %d still stands for %q", i, x.StandsFor)
		}
	}
}

// said makes a quote of the words of content, whose source is given by its
// words; a source that is a mention's is the mention.
func said(t testing.TB, d *text.Document, mentions []entity.Mention, parent int32, content, source string) voice.Quote {
	t.Helper()
	q := voice.Quote{Parent: parent, Field: text.Text, SourceMention: -1, ViaMention: -1}
	q.FirstWord, q.EndWord = words(t, d, content)
	q.SourceFirst, q.SourceEnd = words(t, d, source)
	for i := range mentions {
		if mentions[i].FirstWord >= q.SourceFirst && mentions[i].EndWord <= q.SourceEnd {
			q.SourceMention = int32(i)
		}
	}
	return q
}

func words(t testing.TB, d *text.Document, s string) (first, end int32) {
	t.Helper()
	at := int32(strings.Index(d.Text, s))
	first = -1
	for i := range d.Words {
		w := &d.Words[i]
		if w.Span.Begin >= at && w.Span.End <= at+int32(len(s)) && d.Sentences[w.Sentence].Field == text.Text {
			if first < 0 {
				first = int32(i)
			}
			end = int32(i + 1)
		}
	}
	if at < 0 || first < 0 {
		t.Fatalf("no words %q in %q", s, d.Text)
	}
	return first, end
}

func TestSpeakersAreFollowed(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, false)
	for _, c := range []struct {
		text, content, source, want string
	}{
		{"Marta Lindqvist said the bridge is safe.", "the bridge is safe", "Marta Lindqvist", "name:marta_lindqvist"},
		{"Marta Lindqvist opened the bridge. She said it is safe.", "it is safe", "She", "name:marta_lindqvist"},
		{"Mayor Anna Holm opened the bridge. The mayor said it is safe.", "it is safe", "The mayor", "name:anna_holm"},
		{"Anna Holm opened the bridge. The mayor said it is safe.", "it is safe", "The mayor", ""},
		{"Anna Holm met Marta Lindqvist there. Nothing happened. She said it is safe.", "it is safe", "She", "name:anna_holm"},
		{"Anna Holm and a friend met. One. Two. Three. Four. She said it is safe.", "it is safe", "She", ""},
		{"Moscow said the bridge is safe.", "the bridge is safe", "Moscow", "gpe:RUS"},
		{"The engineers said the bridge is safe.", "the bridge is safe", "The engineers", ""},
	} {
		d := text.Split("", c.text)
		found := entity.Find(g, &d, 0, false)
		v := nobody(&d)
		q := said(t, &d, found.Mentions, -1, c.content, c.source)
		for i := q.FirstWord; i < q.EndWord; i++ {
			v.Of[i] = 0
		}
		v.Quotes = []voice.Quote{q}
		got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), v)
		if got.Speaker[0] != c.want || got.Via[0] != "" {
			t.Errorf("%s\nspeaker %q via %q, want %q", c.text, got.Speaker[0], got.Via[0], c.want)
		}
	}
}

func TestFirstPersonIsTheQuotesSpeaker(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, false)
	d := text.Split("", "Marta Lindqvist said: “I think the bridge is safe.”")
	found := entity.Find(g, &d, 0, false)
	v := nobody(&d)
	v.Quotes = []voice.Quote{
		said(t, &d, found.Mentions, -1, "I think the bridge is safe", "Marta Lindqvist"),
		said(t, &d, found.Mentions, 0, "the bridge is safe", "I"),
	}
	got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), v)
	if diff := cmp.Diff([]string{"name:marta_lindqvist", "name:marta_lindqvist"}, got.Speaker); diff != "" {
		t.Errorf("speakers (-want +got):\n%s", diff)
	}
}

func TestLoadExplainsEachError(t *testing.T) {
	const head = "# name: t\n# version: 1\n# language: en\n# source: invented\n# licence: Apache-2.0\n"
	for _, c := range []struct{ file, want string }{
		{head + "# kind: speech\n# columns: entry pos cue\nsay\tVERB\tact\n", "is of kind speech"},
		{head + "# kind: reference\n# columns: entry cue\nsay\tact\n", `needs "# columns: entry pos cue"`},
		{head + "# kind: reference\n# columns: entry pos cue\nsay\tVERB\tat\n", "t.tsv:8: at is no cue of a VERB"},
	} {
		f, err := lexicons.Parse("t.tsv", []byte(c.file))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Load(false, f); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want %q in it", err, c.want)
		}
	}
}

// FuzzResolve gives hostile texts to the whole stage, without a tree.
func FuzzResolve(f *testing.F) {
	g, m, persons := gazetteer(f), metonymy(f, false), testPersons(f)
	f.Add("Anna Holm, a senator, said she met him. The senator: “I saw us himself.”")
	f.Add("Moscow, Beijing and Washington's of in (Paris) – to")
	f.Add("MOSCOW — and the the both Kyiv")
	f.Add("Ana HolTT")
	f.Fuzz(func(t *testing.T, body string) {
		d := text.Split("", body)
		found := entity.Find(g, &d, 0, false)
		got := Resolve(g, m, persons, &d, found.Mentions, unparsed(&d), nobody(&d))
		k := 0
		for i, x := range got.Mentions {
			if i > 0 && x.FirstWord < got.Mentions[i-1].FirstWord {
				t.Fatalf("mention %d is out of order", i)
			}
			if k < len(found.Mentions) && x.FirstWord == found.Mentions[k].FirstWord && x.EndWord == found.Mentions[k].EndWord {
				if x.StandsFor != "" || x.Confidence > found.Mentions[k].Confidence {
					t.Errorf("mention %d: %+v", i, x)
				}
				k++
				continue
			}
			if x.Entity == "" || x.Kind != entity.Pronoun && x.Kind != entity.Nominal {
				t.Errorf("mention %d was made of nothing: %+v", i, x)
			}
		}
		if k != len(found.Mentions) {
			t.Fatalf("%d of %d mentions are left", k, len(found.Mentions))
		}
	})
}

// Many names and many pronouns: each pronoun looks at those near it alone.
func TestRowsOfPronounsTakeLinearTime(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, false)
	d := text.Split("", strings.Repeat("Anna Holm, a senator, met him. He and she saw her, his and hers. The senator said he did. ", 20_000))
	found := entity.Find(g, &d, 0, false)
	if got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), nobody(&d)); len(got.Mentions) <= len(found.Mentions) {
		t.Errorf("%d mentions of %d: no pronoun was followed", len(got.Mentions), len(found.Mentions))
	}
}

func TestRowsOfCapitalsTakeLinearTime(t *testing.T) {
	g, m := gazetteer(t), metonymy(t, false)
	d := text.Split("", strings.Repeat("Moscow, Beijing and ", 8000)+"Kyiv agreed.")
	found := entity.Find(g, &d, 0, false)
	if got := Resolve(g, m, testPersons(t), &d, found.Mentions, unparsed(&d), nobody(&d)); len(got.Mentions) < 16000 {
		t.Errorf("%d mentions, want at least 16000", len(got.Mentions))
	}
}
