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
	// Probabilities of negative, neutral and positive, which sum to
	// sentiment.Whole; all zero where the scorer gives none.
	Probabilities [3]sentiment.Points
}

// Sentiment measures the scorers on the targets of labelled files. The target
// is scored where it stands, whether or not a list knows it.
func Sentiment(m *pipeline.Models, inputs []Input) (Report, error) {
	var items []Item
	for _, in := range inputs {
		more, err := ReadItems(in)
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
	answers := map[string][]Answer{}
	for i := range items {
		for name, a := range answer(m, &items[i]) {
			answers[name] = append(answers[name], a)
		}
	}
	r := LabelReport{Task: "sentiment", Items: items}
	r.Scorers = []Scorer{
		Majority(items),
		{Name: bayesName, Doc: "the tone of the whole text, whoever is meant", Answers: answers[bayesName]},
		{Name: sentiment.RulesName, Doc: "words tied to the target", Answers: answers[sentiment.RulesName]},
		{Name: sentiment.LinearName, Doc: "learnt from labelled targets", Answers: answers[sentiment.LinearName]},
	}
	r.Count()
	return &r, nil
}

const bayesName = "bayes"

// answer gives what each scorer says of an item.
func answer(m *pipeline.Models, it *Item) map[string]Answer {
	a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: it.Text}, it.Target)
	none := sentiment.Score{Abstain: sentiment.NoEvidence}
	b := sentiment.Score{Points: a.Bayes.Points}
	if !a.Bayes.Known {
		b = none
	}
	linear, rules := none, none
	if k >= 0 {
		linear, rules = a.Scores[k], a.Rules[k]
	}
	return map[string]Answer{bayesName: AnswerOf(b), sentiment.RulesName: AnswerOf(rules), sentiment.LinearName: AnswerOf(linear)}
}

// AnswerOf gives what a score says.
func AnswerOf(s sentiment.Score) Answer {
	a := Answer{Label: s.Label(), Abstain: s.Abstain, Points: s.Points, Evidence: s.Evidence}
	if s.Probable() {
		a.Probabilities = [3]sentiment.Points{s.Negative, s.Neutral, s.Positive}
	}
	return a
}

// Majority answers the commonest label of the items; of equals the first in
// order.
func Majority(items []Item) Scorer {
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
	return Scorer{Name: "majority", Doc: "the commonest label of these items", Answers: answers}
}
