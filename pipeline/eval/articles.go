package eval

import (
	"fmt"
	"math"
	"regexp"
	"strings"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/sentiment"
	"slant/pipeline/text"
)

// Why there is no score of an entity in an article, besides those of mentions.
const (
	notFound  = "not_found"  // its name does not stand in the text
	notLinked = "not_linked" // where its name first stands, no entity was found
)

// Articles measures the sentiment of whole articles towards an entity, as table
// entity_articles has it, against what readers said of the author's. The article
// is analysed as a run does, apart from the census of boilerplate, which wants
// more than one; the entity is the one that was found, by a list or in the text,
// at the first place of its name. Its score is the mean of its mentions'. What
// score is negative or positive is learnt from the labels of other articles.
func Articles(m *pipeline.Models, inputs []Input) (Report, error) {
	var labelled []labelledArticle
	for _, in := range inputs {
		more, err := readArticles(in)
		if err != nil {
			return nil, err
		}
		labelled = append(labelled, more...)
	}
	if err := m.Bayes.Load(); err != nil {
		return nil, err
	}
	bayes := Scorer{Name: "bayes"}
	tone := Scorer{Name: toneName}
	rules := Scorer{Name: sentiment.RulesName}
	linear := Scorer{Name: sentiment.LinearName}
	r := LabelReport{Task: "articles", Baseline: toneName, Items: make([]Item, len(labelled))}
	for i := range labelled {
		l := &labelled[i]
		a := pipeline.Analyze(m, l.article)
		entity, kind, why := l.entity(&a)
		r.Items[i] = Item{ID: l.article.ID, Group: l.article.ID + l.article.Text, Text: l.article.Text, Target: l.place, Label: l.label, Type: kind}
		bayes.Answers = append(bayes.Answers, AnswerOf(toneOf(&a)))
		tone.Answers = append(tone.Answers, AnswerOf(lexiconToneOf(&a)))
		rules.Answers = append(rules.Answers, AnswerOf(meanOf(&a, a.Rules, entity, why)))
		linear.Answers = append(linear.Answers, AnswerOf(meanOf(&a, a.Scores, entity, why)))
	}
	r.Scorers = []Scorer{
		Majority(r.Items),
		Tuned(bayes, bayes.Name, "the baseline model's tone of the article, cut into labels "+tunedDoc, r.Items),
		Tuned(tone, tone.Name, "the lexicon's tone of the article, whoever is meant, cut into labels "+tunedDoc, r.Items),
		Tuned(rules, rules.Name, "mean of the rules over the entity's mentions, cut into labels "+tunedDoc, r.Items),
		Tuned(linear, linear.Name, "mean over the entity's mentions, cut into labels "+tunedDoc, r.Items),
	}
	r.Count()
	return &r, nil
}

const toneName = "tone"

func lexiconToneOf(a *pipeline.Analysis) sentiment.Score {
	if a.Tone.Scored == 0 {
		return sentiment.Score{Abstain: sentiment.NoEvidence}
	}
	return sentiment.Score{Points: a.Tone.Points}
}

// meanOf gives the mean score of an entity's mentions, rounded to the nearest
// whole, halves away from zero, as table entity_articles has it. why is not ""
// where there is no entity.
func meanOf(a *pipeline.Analysis, scores []sentiment.Score, entity, why string) sentiment.Score {
	if why != "" {
		return sentiment.Score{Abstain: why}
	}
	sum, n := int64(0), 0
	for i := range a.Resolution.Mentions {
		if a.Resolution.Mentions[i].Entity == entity && scores[i].Abstain == "" {
			sum += int64(scores[i].Points)
			n++
		}
	}
	if n == 0 {
		return sentiment.Score{Abstain: sentiment.NoEvidence}
	}
	return sentiment.Score{Points: sentiment.Points(math.Round(float64(sum) / float64(n)))}
}

// A labelledArticle has an entity and what readers say that the author thinks
// of it.
type labelledArticle struct {
	article corpus.Article
	name    string    // the entity's
	place   text.Span // of its first occurrence in the text, in bytes; empty: there is none
	label   string
}

// entity gives the entity that was found at the name's first place, and its
// type; why is not "" where none was.
func (l *labelledArticle) entity(a *pipeline.Analysis) (id, kind, why string) {
	if l.place.End <= l.place.Begin {
		return "", "", notFound
	}
	best, most := -1, int32(1)
	for i := range a.Resolution.Mentions {
		m := &a.Resolution.Mentions[i]
		if a.Document.Sentences[m.Sentence].Field != text.Text || m.Entity == "" {
			continue
		}
		if shared := min(m.Span.End, l.place.End) - max(m.Span.Begin, l.place.Begin); shared >= most {
			best, most = i, shared
		}
	}
	if best < 0 {
		return "", "", notLinked
	}
	m := &a.Resolution.Mentions[best]
	return m.Entity, string(m.Type), ""
}

// placeOf gives the first place of a name in a text: of all its words, else of
// the last, written with capitals as the name is, else anyhow.
func placeOf(s, name string) text.Span {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' && strings.HasPrefix(name, "-") })
	if len(words) == 0 {
		return text.Span{}
	}
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	whole, last := strings.Join(words, `\s+`), words[len(words)-1]
	for _, form := range []string{whole, last, "(?i)" + whole, "(?i)" + last} {
		at := regexp.MustCompile(`(?:^|[^\pL\pN])(` + form + `)(?:$|[^\pL\pN])`).FindStringSubmatchIndex(s)
		if at != nil {
			return text.Span{Begin: int32(at[2]), End: int32(at[3])}
		}
	}
	return text.Span{}
}

// readArticles reads CSV with the columns TARGET_ENTITY, DOCUMENT and
// TRUE_SENTIMENT, as PerSenT has them (Bastan et al. 2020, "Author's Sentiment
// Prediction"), and TITLE and DOCUMENT_INDEX if they are there.
func readArticles(in Input) ([]labelledArticle, error) {
	rows, err := readCSV(in, "TARGET_ENTITY", "DOCUMENT", "TRUE_SENTIMENT")
	if err != nil {
		return nil, err
	}
	var out []labelledArticle
	for _, row := range rows {
		l := labelledArticle{
			article: corpus.Article{ID: row.get("DOCUMENT_INDEX"), Title: row.get("TITLE"), Text: row.get("DOCUMENT")},
			name:    row.get("TARGET_ENTITY"),
			label:   strings.ToLower(row.get("TRUE_SENTIMENT")),
		}
		if labels()[labelIndex(l.label)] != l.label {
			return nil, fmt.Errorf("%s:%d: label %q: use negative, neutral or positive", in.Name, row.line, row.get("TRUE_SENTIMENT"))
		}
		l.place = placeOf(l.article.Text, l.name)
		out = append(out, l)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: there is no row behind its head", in.Name)
	}
	return out, nil
}
