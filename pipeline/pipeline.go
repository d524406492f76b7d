package pipeline

import (
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/reference"
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// An Analysis is everything found in one article. Mentions, scores and roles
// are parallel: index i of each is of the same mention.
type Analysis struct {
	Article    corpus.Article
	Document   text.Document
	Found      entity.Found
	Parse      syntax.Parse
	Voices     voice.Voices
	Resolution reference.Resolution
	Roles      []syntax.Role
	Scores     []sentiment.Score
	Frames     framing.Frames
	Tone       sentiment.Tone
	Bayes      sentiment.Points // of the whole article; 0 where not BayesKnown
	BayesKnown bool
}

// Analyze finds who is written about in an article, in whose voice, with what
// sentiment and in which frames. It is pure: it reads no file and no clock,
// changes neither argument and may run anywhere, twice.
func Analyze(m *Models, a corpus.Article) Analysis {
	d := text.Split(a.Title, a.Text)
	found := entity.Find(m.Gazetteer, &d, a.Published, a.PublishedKnown)
	parse := m.Parser.Parse(&d, found.Mentions, m.needsParse(&d, found.Mentions))
	voices := voice.Attribute(m.Cues, &d, found.Mentions, parse)
	who := reference.Resolve(m.Gazetteer, m.Metonymy, &d, found.Mentions, parse, voices)
	return Analysis{
		Article:    a,
		Document:   d,
		Found:      found,
		Parse:      parse,
		Voices:     voices,
		Resolution: who,
		Roles:      roles(&d, parse, who.Mentions),
		Scores:     m.Rules.ScoreAll(&d, parse, who.Mentions, voices),
		Frames:     m.Framing.Frame(&d, parse, who.Mentions, voices),
		Tone:       m.Rules.Tone(&d),
	}
}
