package pipeline

import (
	"slant/pipeline/cluster"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/label"
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
	Language   string // as text.LanguageOf tells it
	Found      entity.Found
	Parse      syntax.Parse
	Voices     voice.Voices
	Resolution reference.Resolution
	Roles      []syntax.Role
	Scores     []sentiment.Score // of the scorer that was chosen, its evidence as much as was
	Rules      []sentiment.Score // of the rules, with all evidence
	Frames     framing.Frames
	Labels     []label.Label // in order of sentence
	Tone       sentiment.Tone
	Bayes      Baseline
	Agency     string         // that the article credits as its source; "": none
	Sketch     cluster.Sketch // what its copies and its story are found by
}

// Analyze finds who is written about in an article, in whose voice, with what
// sentiment and in which frames. It is pure: it reads no file and no clock,
// changes neither argument and may run anywhere, twice.
func Analyze(m *Models, a corpus.Article) Analysis {
	d := text.Split(a.Title, a.Text)
	if recurs := m.Boilerplate.Recurs(a.Outlet); recurs != nil {
		d = text.WithBoilerplate(d, recurs)
	}
	found := entity.Find(m.Gazetteer, &d, a.Published, a.PublishedKnown)
	if language := text.LanguageOf(&d); language != text.English {
		return foreign(m, a, d, found, language)
	}
	return analyze(m, a, d, found)
}

// AnalyzeTarget is Analyze with one more mention: target, in bytes of the
// article's text, is one whether or not a list knows it. mention is its index,
// -1 where the span has no word. Pronouns are no mentions of their own then:
// what is said of one that stands for the target counts for the target, as it
// does for who labels a sentence. The text is taken to be English: one sentence
// is too little to tell.
func AnalyzeTarget(m *Models, a corpus.Article, target text.Span) (_ Analysis, mention int) {
	alone := *m
	alone.Persons = reference.NamesAlone()
	d := text.Split(a.Title, a.Text)
	found := entity.Find(m.Gazetteer, &d, a.Published, a.PublishedKnown)
	found.Mentions, mention = entity.WithTarget(&d, found.Mentions, text.Text, target)
	return analyze(&alone, a, d, found), mention
}

func analyze(m *Models, a corpus.Article, d text.Document, found entity.Found) Analysis {
	parse := m.Parser.Parse(&d, found.Mentions, m.needsParse(&d, found.Mentions))
	voices := voice.Attribute(m.Cues, &d, found.Mentions, parse)
	who := reference.Resolve(m.Gazetteer, m.Metonymy, m.Persons, &d, found.Mentions, parse, voices)
	scores, rules := m.scores(&d, parse, who.Mentions, voices)
	return Analysis{
		Article:    a,
		Document:   d,
		Language:   text.English,
		Found:      found,
		Parse:      parse,
		Voices:     voices,
		Resolution: who,
		Roles:      roles(&d, parse, who.Mentions),
		Scores:     scores,
		Rules:      rules,
		Frames:     m.Framing.Frame(&d, parse, who.Mentions, voices),
		Labels:     m.Labels.Find(&d, parse, who.Mentions),
		Tone:       m.Rules.Tone(&d),
		Bayes:      m.bayes(&d, found.Mentions),
		Agency:     cluster.Credit(&d, a.Authors),
		Sketch:     cluster.SketchOf(&d, who.Mentions, true),
	}
}

// A Baseline is what the baseline scorer gives a whole article.
type Baseline struct {
	Points sentiment.Points // −10,000 to 10,000
	Known  bool             // false: it knows none of the words
}

func (m *Models) bayes(d *text.Document, mentions []entity.Mention) Baseline {
	points, known := m.Bayes.Score(d, mentions)
	return Baseline{points, known}
}

// scores gives the scores of the scorer that was chosen, and those of the rules.
func (m *Models) scores(d *text.Document, parse syntax.Parse, mentions []entity.Mention, voices voice.Voices) (scores, rules []sentiment.Score) {
	if m.Scorer == sentiment.RulesName {
		rules = m.Rules.ScoreAll(d, parse, mentions, voices)
		return rules, rules
	}
	return m.Linear.ScoreAll(d, parse, mentions, voices)
}
