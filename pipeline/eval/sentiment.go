package eval

import (
	"fmt"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/sentiment"
)

// An Answer is what a scorer says of an item.
type Answer struct {
	Label    string
	Abstain  string // why there is no score; the label is neutral then
	Points   sentiment.Points
	Evidence []sentiment.Contribution
}

// Sentiment measures the scorers on the targets of labelled files. The target
// is scored where it stands, whether or not a list knows it.
func Sentiment(m *pipeline.Models, inputs []Input) (Report, error) {
	var items []Item
	for _, in := range inputs {
		more, err := readItems(in)
		if err != nil {
			return nil, err
		}
		items = append(items, more...)
	}
	if len(items) == 0 {
		return nil, fmt.Errorf("there is no labelled target in the input")
	}
	if err := m.Bayes.Load(); err != nil {
		return nil, err
	}
	rules, bayes := make([]Answer, len(items)), make([]Answer, len(items))
	for i := range items {
		rules[i], bayes[i] = answer(m, &items[i])
	}
	r := LabelReport{Task: "sentiment", Items: items}
	for _, s := range []Scorer{
		{Name: "majority", Doc: "the commonest label of these items", Answers: majority(items)},
		{Name: "bayes", Doc: "the tone of the whole text, whoever is meant", Answers: bayes},
		{Name: "rules", Doc: "words tied to the target", Answers: rules},
	} {
		s.count(items)
		r.Scorers = append(r.Scorers, s)
	}
	return &r, nil
}

func answer(m *pipeline.Models, it *Item) (rules, bayes Answer) {
	a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: it.Text}, it.Target)
	s := sentiment.Score{Abstain: sentiment.NoEvidence}
	if k >= 0 {
		s = a.Scores[k]
	}
	rules = Answer{Label: s.Label(), Abstain: s.Abstain, Points: s.Points, Evidence: s.Evidence}
	b := sentiment.Score{Points: a.Bayes.Points}
	if !a.Bayes.Known {
		b.Abstain = sentiment.NoEvidence
	}
	return rules, Answer{Label: b.Label(), Abstain: b.Abstain, Points: b.Points}
}

// majority answers the commonest label; of equals the first in order.
func majority(items []Item) []Answer {
	var n [3]int
	best := 0
	for i := range items {
		n[labelIndex(items[i].Label)]++
	}
	for k := range n {
		if n[k] > n[best] {
			best = k
		}
	}
	answers := make([]Answer, len(items))
	for i := range answers {
		answers[i].Label = labels()[best]
	}
	return answers
}
