package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"slant/lexicons"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/sentiment"
	"slant/pipeline/text"
)

// The example sets were written before the rules that they measure, by people
// who had not seen them. Each has a floor below which a change makes things
// worse; what misses is logged with -v, by phenomenon.

var loadModels = sync.OnceValues(func() (*Models, error) { return Load(Config{}) })

func builtIn(t testing.TB) *Models {
	t.Helper()
	m, err := loadModels()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sampleDay dates the examples: 15 October 2021, the time of the sample corpus.
const sampleDay = 1634256000000

func analyzeExample(t testing.TB, sentence string) Analysis {
	t.Helper()
	return Analyze(builtIn(t), corpus.Article{Text: sentence, Published: sampleDay, PublishedKnown: true})
}

// examples reads a set and calls judge for each row, which says what it found
// and whether that is right. The share that is right must reach the floor.
func examples(t *testing.T, name string, floor float64, judge func(row []string) (got string, ok bool)) {
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
	right := 0
	for _, r := range f.Rows {
		got, ok := judge(r.Fields)
		if ok {
			right++
			continue
		}
		t.Logf("%s:%d: got %s: %s", path, r.Line, got, strings.Join(r.Fields, " | "))
	}
	share := float64(right) / float64(len(f.Rows))
	t.Logf("%s: %d of %d right, %.3f", name, right, len(f.Rows), share)
	if share < floor {
		t.Errorf("%s: %d of %d right, %.3f, want at least %.2f", name, right, len(f.Rows), share, floor)
	}
}

// find gives the first mention whose words lie in the target's first place or
// hold it, −1 where there is none.
func find(a *Analysis, target string) int {
	at := strings.Index(a.Document.Text, target)
	if at < 0 {
		return -1
	}
	best := -1
	for i := range a.Resolution.Mentions {
		m := &a.Resolution.Mentions[i]
		if a.Document.Sentences[m.Sentence].Field == text.Text &&
			int(m.Span.Begin) < at+len(target) && int(m.Span.End) > at {
			best = i // the last of several is the head: "the President of Kazakhstan"
		}
	}
	return best
}

// withMention analyses a sentence and makes the target a mention where no list
// and no discovery has it: the sets also name "police" and "the killer".
func withMention(t testing.TB, sentence, target string) (Analysis, int) {
	t.Helper()
	a := analyzeExample(t, sentence)
	i := find(&a, target)
	if i >= 0 && a.Resolution.Mentions[i].Entity != "" {
		return a, i
	}
	m := builtIn(t)
	d := &a.Document
	at := int32(strings.Index(sentence, target))
	first, end := int32(-1), int32(-1)
	for w := range d.Words {
		if s := d.Words[w].Span; s.Begin >= at && s.End <= at+int32(len(target)) {
			if first < 0 {
				first = int32(w)
			}
			end = int32(w) + 1
		}
	}
	if first < 0 {
		t.Fatalf("%q does not stand in %q", target, sentence)
	}
	mention := entity.Mention{
		Span: d.Cover(first, end), Sentence: d.Words[first].Sentence, FirstWord: first, EndWord: end,
		Entity: "example:target", Kind: entity.Nominal,
	}
	a.Resolution.Mentions = []entity.Mention{mention}
	a.Scores, a.Rules = m.Linear.ScoreAll(d, a.Parse, a.Resolution.Mentions, a.Voices)
	a.Frames = m.Framing.Frame(d, a.Parse, a.Resolution.Mentions, a.Voices)
	return a, 0
}

func TestDirectionOfPraiseAndBlame(t *testing.T) {
	for scorer, floor := range map[string]float64{sentiment.RulesName: 0.74, sentiment.LinearName: 0.62} {
		t.Run(scorer, func(t *testing.T) {
			examples(t, "direction", floor, func(row []string) (string, bool) {
				a, i := withMention(t, row[0], row[1])
				score := scoresOf(&a, scorer)[i]
				sign := signs()[score.Label()]
				return fmt.Sprintf("%s %+v", sign, score.Evidence), sign == row[2]
			})
		})
	}
}

func TestPolesOfFraming(t *testing.T) {
	examples(t, "framing", 0.75, func(row []string) (string, bool) {
		a, i := withMention(t, row[0], row[1])
		sum := int32(0)
		for _, h := range a.Frames.Hits {
			if h.Mention == int32(i) && h.Axis == row[2] {
				sum += h.Points
			}
		}
		sign := "0"
		switch {
		case sum > 0:
			sign = "+"
		case sum < 0:
			sign = "-"
		}
		return sign, sign == row[3]
	})
}

func TestMetonyms(t *testing.T)       { examples(t, "metonyms", 0.85, judgeMetonym(t)) }
func TestMetonymsOfNews(t *testing.T) { examples(t, "metonyms-news", 0.85, judgeMetonym(t)) }

func judgeMetonym(t *testing.T) func(row []string) (string, bool) {
	return func(row []string) (string, bool) {
		a := analyzeExample(t, row[0])
		i := find(&a, row[1])
		if i < 0 {
			return "nothing", row[2] == "other"
		}
		m := a.Resolution.Mentions[i]
		switch row[2] {
		case "place":
			return m.Entity, m.Type == entity.Loc
		case "other":
			return m.Entity, m.Kind != entity.Metonym
		}
		return m.Entity, m.Entity == row[2]
	}
}

// sourceText gives the words of a quote's source; of a pronoun, the name of
// whom it was followed to.
func sourceText(a *Analysis, q int32) string {
	quote := &a.Voices.Quotes[q]
	if quote.SourceMention < 0 && a.Resolution.Speaker[q] != "" {
		for i := range a.Resolution.Mentions {
			if m := &a.Resolution.Mentions[i]; m.Entity == a.Resolution.Speaker[q] && m.Kind == entity.Name {
				return a.Document.Slice(a.Document.Sentences[m.Sentence].Field, m.Span)
			}
		}
	}
	return a.Document.Slice(quote.Field, a.Document.Cover(quote.SourceFirst, quote.SourceEnd))
}

func TestVoicesAndTheirSpeakers(t *testing.T) {
	examples(t, "voices", 0.85, func(row []string) (string, bool) {
		a := analyzeExample(t, row[0])
		at := int32(strings.Index(row[0], row[1]))
		for w := range a.Document.Words {
			if a.Document.Words[w].Span.Begin < at {
				continue
			}
			m := entity.Mention{EndWord: int32(w) + 1}
			voice, speaker := voiceOf(&a, &m).V, "-"
			if voice == "" {
				voice = "undecided"
			}
			if q := a.Voices.Of[w]; q >= 0 {
				quote := &a.Voices.Quotes[q]
				if quote.SourceFirst < quote.SourceEnd {
					speaker = sourceText(&a, q)
				}
			}
			got := voice + " " + speaker
			return got, voice == row[2] && (row[3] == "-") == (speaker == "-") && (strings.Contains(speaker, row[3]) || strings.Contains(row[3], speaker))
		}
		return "no word", false
	})
}

// scoresOf gives the scores of a scorer.
func scoresOf(a *Analysis, scorer string) []sentiment.Score {
	if scorer == sentiment.RulesName {
		return a.Rules
	}
	return a.Scores
}

// signs are how the sets of examples write labels.
func signs() map[string]string {
	return map[string]string{"positive": "+", "negative": "-", "neutral": "0"}
}
