package learn

import (
	"fmt"

	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// crossValues gives every example the values of weights that were learnt
// without its fold, with its own domain's share of labels.
func crossValues(vectors *sentiment.Vectors, all []example, how sentiment.Fitting) [][3]float64 {
	values := make([][3]float64, len(all))
	for fold := range Folds {
		w, domains := sentiment.Fit(vectors, chosen(all, func(e *example) bool { return e.fold != fold }), how)
		for i := range all {
			if all[i].fold != fold || !all[i].seen {
				continue
			}
			z := w.Values(vectors, all[i].Features)
			for c := range z {
				z[c] += float64(domains[all[i].Domain][c] - domains[0][c])
			}
			values[i] = z
		}
	}
	return values
}

// temperatures gives each fold of a domain the temperature that is learnt on its
// other folds: files differ in how sure their labels let anybody be.
func temperatures(all []example, values [][3]float64, domain int) (heat [Folds]float64) {
	for fold := range heat {
		heat[fold] = temperature(seen(all, values, func(e *example) bool { return e.Domain == domain && e.fold != fold }))
	}
	return heat
}

// validate counts how the folds of a domain came out, beside the baselines.
func validate(all []example, values [][3]float64, domain int) *eval.LabelReport {
	items := itemsOf(all, domain)
	var nearby []sentiment.Points
	for i := range all {
		if all[i].Domain == domain {
			nearby = append(nearby, all[i].nearby)
		}
	}
	s := validated(all, values, domain)
	r := &eval.LabelReport{Task: "cross-validation", Items: items, Baseline: eval.NearbyName}
	r.Scorers = []eval.Scorer{eval.Majority(items), eval.NearbyScorer(nearby, items), s, eval.TunedLinear(s, items)}
	r.Count()
	return r
}

// validated gives the answers to a domain's items.
func validated(all []example, values [][3]float64, domain int) eval.Scorer {
	heat := temperatures(all, values, domain)
	s := eval.Scorer{
		Name: sentiment.LinearName,
		Doc:  fmt.Sprintf("learnt on the other %d of %d folds, with this file's share of labels and temperature", Folds-1, Folds),
	}
	for i := range all {
		if all[i].Domain != domain {
			continue
		}
		a := eval.Answer{Label: "neutral", Abstain: sentiment.NoEvidence}
		if all[i].seen {
			z := values[i]
			for c := range z {
				z[c] /= heat[all[i].fold]
			}
			a = eval.AnswerOf(sentiment.ScoreOf(sentiment.Probabilities(z)))
		}
		s.Answers = append(s.Answers, a)
	}
	return s
}
