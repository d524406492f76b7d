package eval

import (
	"slices"

	"slant/pipeline/sentiment"
)

// tunedDoc says how labels were parted.
const tunedDoc = "for the highest macro-F1 on the other 4 of 5 folds of these items"

// Tuned gives a scorer whose labels are made of another's answers so that
// macro-F1 is highest on the other folds: no item's label has a part in how it
// is labelled. Where there are probabilities they get class weights, else the
// points get cutoffs. An abstention stays one. Probabilities are left out, since
// the label is no longer the likeliest.
func Tuned(of Scorer, name, doc string, items []Item) Scorer {
	probable := slices.ContainsFunc(of.Answers, func(a Answer) bool { return a.Probabilities != [3]sentiment.Points{} })
	var choose [Folds]func(*Answer) int
	for fold := range choose {
		var answers []*Answer
		var gold []int
		for i := range items {
			if of.Answers[i].Abstain == "" && FoldOf(items[i].Group) != fold {
				answers, gold = append(answers, &of.Answers[i]), append(gold, labelIndex(items[i].Label))
			}
		}
		if probable {
			choose[fold] = byWeights(answers, gold)
		} else {
			choose[fold] = byCutoffs(answers, gold)
		}
	}
	answers := slices.Clone(of.Answers)
	for i := range answers {
		if answers[i].Abstain == "" {
			answers[i].Label = labels()[choose[FoldOf(items[i].Group)](&answers[i])]
		}
		answers[i].Probabilities = [3]sentiment.Points{}
	}
	return Scorer{Name: name, Doc: doc, Answers: answers}
}

func byWeights(answers []*Answer, gold []int) func(*Answer) int {
	probabilities := make([][3]sentiment.Points, len(answers))
	for i, a := range answers {
		probabilities[i] = a.Probabilities
	}
	w := tuneWeights(probabilities, gold)
	return func(a *Answer) int { return w.label(a.Probabilities) }
}

func byCutoffs(answers []*Answer, gold []int) func(*Answer) int {
	points := make([]sentiment.Points, len(answers))
	for i, a := range answers {
		points[i] = a.Points
	}
	c := tune(points, gold)
	return func(a *Answer) int { return c.label(a.Points) }
}
