package pipeline

import (
	"slant/pipeline/entity"
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/tables"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// Rows gives an article's rows of the tables that are written as a run goes.
func Rows(c Config, a *Analysis) tables.Rows {
	w := rowWriter{config: c, a: a, chars: [2]text.Chars{text.NewChars(a.Document.Title), text.NewChars(a.Document.Text)}}
	w.article()
	w.sentences()
	w.mentions()
	w.quotes()
	w.frames()
	w.labels()
	w.entityArticles()
	w.rows.Sketches = append(w.rows.Sketches, w.a.Sketch.Row(w.a.Article.Key))
	return w.rows
}

// A rowWriter turns one analysis into rows.
type rowWriter struct {
	config Config
	a      *Analysis
	chars  [2]text.Chars // by field
	rows   tables.Rows
}

// at gives a byte offset of a field in characters.
func (w *rowWriter) at(f text.Field, b int32) int32 { return w.chars[f].At(b) }

func (w *rowWriter) article() {
	a, d := &w.a.Article, &w.a.Document
	words := int32(0)
	for i := range d.Words {
		if k := d.Words[i].Kind; (k == text.Letters || k == text.Number) && !d.Sentences[d.Words[i].Sentence].Boilerplate {
			words++
		}
	}
	language, warning := w.a.language()
	r := tables.ArticleRow{
		Article: a.Key, ArticleID: tables.NonEmpty(a.ID), Outlet: a.Outlet, Section: a.Section, URL: tables.NonEmpty(a.URL),
		Title: a.Title, Authors: a.Authors, PublishedAt: tables.Opt[int64]{V: a.Published, OK: a.PublishedKnown},
		Language: tables.NonEmpty(language), WordCount: words, SentenceCount: int32(len(d.Sentences)), TextSHA256: a.TextSHA256,
		WireSource: tables.NonEmpty(w.a.Agency), InputPath: a.InputPath, InputLine: tables.Opt[int64]{V: a.InputLine, OK: a.InputLine > 0},
		Warnings: append(append([]string(nil), a.Warnings...), d.Warnings...),
	}
	if warning != "" {
		r.Warnings = append(r.Warnings, warning)
	}
	if t := w.a.Tone; t.Scored > 0 {
		r.TonePoints = tables.Some(t.Points)
	}
	if words > 0 {
		r.TonePositivePct = tables.Some(100 * float64(w.a.Tone.PositiveWords) / float64(words))
		r.ToneNegativePct = tables.Some(100 * float64(w.a.Tone.NegativeWords) / float64(words))
	}
	if w.a.Bayes.Known {
		r.ToneBayes = tables.Some(float64(w.a.Bayes.Points) / float64(sentiment.Whole))
	}
	w.rows.Articles = append(w.rows.Articles, r)
}

func (w *rowWriter) sentences() {
	d := &w.a.Document
	for i := range d.Sentences {
		s := &d.Sentences[i]
		r := tables.SentenceRow{
			Article: w.a.Article.Key, Sentence: int32(i), Field: s.Field.String(), Position: s.Position.String(),
			Begin: w.at(s.Field, s.Span.Begin), End: w.at(s.Field, s.Span.End), Boilerplate: s.Boilerplate,
		}
		if !w.config.NoText {
			r.Text = tables.Some(d.Slice(s.Field, s.Span))
		}
		w.rows.Sentences = append(w.rows.Sentences, r)
	}
}

func (w *rowWriter) mentions() {
	for i := range w.a.Resolution.Mentions {
		w.mention(int32(i))
		w.evidence(int32(i))
	}
}

func (w *rowWriter) mention(i int32) {
	a, m := w.a, &w.a.Resolution.Mentions[i]
	s, score := &a.Document.Sentences[m.Sentence], &a.Scores[i]
	r := tables.MentionRow{
		Article: a.Article.Key, Mention: i, Sentence: m.Sentence, Field: s.Field.String(), Position: s.Position.String(),
		EntityID: tables.NonEmpty(m.Entity), Text: a.Document.Slice(s.Field, m.Span), Kind: m.Kind.String(),
		Begin: w.at(s.Field, m.Span.Begin), End: w.at(s.Field, m.Span.End),
		LinkConfidence: tables.Opt[int32]{V: m.Confidence, OK: m.Entity != ""},
		Voice:          voiceOf(a, m), AbstainReason: tables.NonEmpty(score.Abstain), EntityType: tables.NonEmpty(string(m.Type)),
	}
	if q := a.Voices.Of[m.EndWord-1]; q >= 0 {
		r.Quote, r.SpeakerEntityID = tables.Some(q), tables.NonEmpty(a.Resolution.Speaker[q])
	}
	if a.Parse.Parsed[m.Sentence] {
		r.Role = tables.Some(a.Roles[i].String())
	}
	if score.Abstain == "" {
		r.ScorePoints = tables.Some(score.Points)
		r.Score = tables.Some(float64(score.Points) / float64(sentiment.Whole))
		r.Label = tables.Some(score.Label())
		if score.Probable() {
			r.PNegative, r.PNeutral, r.PPositive = tables.Some(score.Negative), tables.Some(score.Neutral), tables.Some(score.Positive)
		}
	}
	if rules := &a.Rules[i]; rules.Abstain == "" {
		r.ScoreRulesPoints = tables.Some(rules.Points)
	}
	w.rows.Mentions = append(w.rows.Mentions, r)
}

// voiceOf gives a mention's voice as the tables write it: null where it is not
// decided whose words they are.
func voiceOf(a *Analysis, m *entity.Mention) tables.Opt[string] {
	return voiceAt(a, m.EndWord-1)
}

// voiceAt gives the voice of a word.
func voiceAt(a *Analysis, word int32) tables.Opt[string] {
	switch a.Voices.Of[word] {
	case voice.Author:
		return tables.Some("author")
	case voice.Undecided:
		return tables.Opt[string]{}
	default:
		if a.Voices.Direct(&a.Document, word) {
			return tables.Some("direct")
		}
		return tables.Some("indirect")
	}
}

func (w *rowWriter) evidence(i int32) {
	score, rules := &w.a.Scores[i], &w.a.Rules[i]
	evidence := w.config.evidence()
	switch {
	case w.config.scorer() == sentiment.RulesName:
		w.contributions(i, "score", sentiment.RulesName, evidence.Keep(score.Evidence))
	default:
		w.contributions(i, "score", w.config.scorer(), score.Evidence)
		w.contributions(i, "rules", sentiment.RulesName, evidence.Keep(rules.Evidence))
	}
	hits := w.a.hitsOf(i)
	for len(hits) > 0 {
		n := 1
		for n < len(hits) && hits[n].Taxonomy == hits[0].Taxonomy && hits[n].Axis == hits[0].Axis {
			n++
		}
		list := make([]sentiment.Contribution, n)
		for k, h := range hits[:n] {
			list[k] = sentiment.Contribution{Term: h.Term, Rule: h.Rule, Points: h.Points, FirstWord: h.FirstWord, EndWord: h.EndWord}
		}
		w.contributions(i, hits[0].Taxonomy, hits[0].Axis, evidence.Keep(list))
		hits = hits[n:]
	}
}

func (w *rowWriter) contributions(i int32, kind, name string, kept []sentiment.Contribution) {
	d := &w.a.Document
	field := d.Sentences[w.a.Resolution.Mentions[i].Sentence].Field
	for _, c := range kept {
		r := tables.EvidenceRow{
			Article: w.a.Article.Key, Mention: i, TargetKind: kind, TargetName: name,
			Term: c.Term, Rule: c.Rule, Points: c.Points,
		}
		if c.FirstWord < c.EndWord {
			span := d.Cover(c.FirstWord, c.EndWord)
			r.Begin, r.End = tables.Some(w.at(field, span.Begin)), tables.Some(w.at(field, span.End))
		}
		w.rows.Evidence = append(w.rows.Evidence, r)
	}
}

func (w *rowWriter) quotes() {
	d := &w.a.Document
	for i := range w.a.Voices.Quotes {
		q := &w.a.Voices.Quotes[i]
		r := tables.QuoteRow{
			Article: w.a.Article.Key, Quote: int32(i), ParentQuote: tables.Opt[int32]{V: max(q.Parent, 0), OK: q.Parent >= 0},
			Kind: q.Kind.String(), Begin: w.at(q.Field, q.Content.Begin), End: w.at(q.Field, q.Content.End),
			SpeakerEntityID: tables.NonEmpty(w.a.Resolution.Speaker[i]), ViaEntityID: tables.NonEmpty(w.a.Resolution.Via[i]),
			Cue: tables.NonEmpty(q.Cue), CueStance: tables.NonEmpty(q.Stance),
			Method: q.Method, Complete: q.Complete, Field: q.Field.String(),
		}
		if q.SourceFirst < q.SourceEnd {
			r.SourceText = tables.Some(d.Slice(q.Field, d.Cover(q.SourceFirst, q.SourceEnd)))
		}
		w.rows.Quotes = append(w.rows.Quotes, r)
	}
}

// roles gives each mention's role in its clause.
func roles(d *text.Document, parse syntax.Parse, mentions []entity.Mention) []syntax.Role {
	out := make([]syntax.Role, len(mentions))
	var tree syntax.Tree
	loaded := int32(-1)
	for i := range mentions {
		m := &mentions[i]
		if !parse.Parsed[m.Sentence] {
			continue
		}
		if m.Sentence != loaded {
			tree.Load(d, parse, m.Sentence)
			loaded = m.Sentence
		}
		out[i], _ = tree.Role(tree.Top(m.FirstWord, m.EndWord))
	}
	return out
}
