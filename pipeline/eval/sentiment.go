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
	bayes := Scorer{Name: "bayes", Doc: "the tone of the whole text, whoever is meant"}
	rules := Scorer{Name: sentiment.RulesName, Doc: "words tied to the target"}
	linear := Scorer{Name: sentiment.LinearName, Doc: "learnt from labelled targets"}
	news := Scorer{Name: linear.Name + "_news", Doc: "linear, supposing that as little is judged as in news at large: what slant run does"}
	factors := m.Linear.ToNews()
	var nearby []sentiment.Points
	for i := range items {
		a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: items[i].Text}, items[i].Target)
		nearby = append(nearby, Nearby(m, &a, k))
		bayes.Answers = append(bayes.Answers, AnswerOf(toneOf(&a)))
		rules.Answers = append(rules.Answers, AnswerOf(scoreOf(a.Rules, k)))
		linear.Answers = append(linear.Answers, AnswerOf(scoreOf(a.Scores, k)))
		news.Answers = append(news.Answers, AnswerOf(weighed(scoreOf(a.Scores, k), factors)))
	}
	r := LabelReport{Task: "sentiment", Baseline: NearbyName, Items: items}
	r.Scorers = []Scorer{Majority(items), bayes, NearbyScorer(nearby, items), rules, linear, news, TunedLinear(linear, items)}
	r.Count()
	return &r, nil
}

// toneOf gives the tone of a whole text as the baseline model hears it.
func toneOf(a *pipeline.Analysis) sentiment.Score {
	if !a.Bayes.Known {
		return sentiment.Score{Abstain: sentiment.NoEvidence}
	}
	return sentiment.Score{Points: a.Bayes.Points}
}

// scoreOf gives a mention's score, −1 being none.
func scoreOf(scores []sentiment.Score, mention int) sentiment.Score {
	if mention < 0 {
		return sentiment.Score{Abstain: sentiment.NoEvidence}
	}
	return scores[mention]
}

// weighed gives a score with its probabilities multiplied by factors.
func weighed(s sentiment.Score, factors [3]float64) sentiment.Score {
	if !s.Probable() {
		return s
	}
	p := [3]float64{float64(s.Negative) * factors[0], float64(s.Neutral) * factors[1], float64(s.Positive) * factors[2]}
	sum := p[0] + p[1] + p[2]
	for c := range p {
		p[c] /= sum
	}
	return sentiment.ScoreOf(p)
}

// TunedLinear is the linear scorer with its classes weighted for these items:
// under a strong majority the likeliest class is hardly ever another.
func TunedLinear(linear Scorer, items []Item) Scorer {
	return Tuned(linear, linear.Name+"_tuned", linear.Name+", its classes weighted "+tunedDoc, items)
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
		answers[i] = Answer{Label: labels()[best], Points: sentiment.Points(best-1) * sentiment.Whole}
	}
	return Scorer{Name: majorityName, Doc: "the commonest label of these items", Answers: answers}
}

const majorityName = "majority"
