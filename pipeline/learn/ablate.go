package learn

import (
	"slant/pipeline"
	"slant/pipeline/entity"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// An Ablation is a scorer that sees less, or more, than the one that ships.
type Ablation struct {
	Name, Doc string
	Without   sentiment.Ablation
}

// Ablations lists what is tried. The first is the scorer itself.
func Ablations() []Ablation {
	return []Ablation{
		{Name: sentiment.LinearName, Doc: "as it ships"},
		{"no_words", "without words as such: lexicon, vectors and the target's place are left", sentiment.Ablation{Words: true}},
		{"no_terms", "without what lexicon and rules say", sentiment.Ablation{Terms: true}},
		{"no_paths", "without the way through the tree", sentiment.Ablation{Paths: true}},
		{"no_vectors", "without word vectors", sentiment.Ablation{Vectors: true}},
		{"names_seen", "with names seen, each word of them a word like others", sentiment.Ablation{Masking: true}},
	}
}

// Ablate cross-validates each ablation and compares them, for each file, with
// the scorer itself.
func Ablate(m *pipeline.Models, inputs []eval.Input, how sentiment.Fitting) ([]*eval.LabelReport, error) {
	reports := make([]*eval.LabelReport, len(inputs))
	for _, a := range Ablations() {
		less := *m
		less.Linear = m.Linear.Without(a.Without)
		all, err := examples(&less, inputs, a.Without.Masking)
		if err != nil {
			return nil, err
		}
		values := crossValues(less.Linear.Vectors(), all, how)
		for domain := range inputs {
			s := validated(all, values, domain)
			s.Name, s.Doc = a.Name, a.Doc
			if reports[domain] == nil {
				reports[domain] = &eval.LabelReport{Task: "ablation", Items: itemsOf(all, domain), Baseline: sentiment.LinearName}
				reports[domain].Scorers = []eval.Scorer{eval.Majority(reports[domain].Items)}
			}
			reports[domain].Scorers = append(reports[domain].Scorers, s)
		}
	}
	for _, r := range reports {
		r.Count()
	}
	return reports, nil
}

// unmasked gives the mentions as nominals, whose words are seen.
func unmasked(mentions []entity.Mention) []entity.Mention {
	out := append([]entity.Mention(nil), mentions...)
	for i := range out {
		out[i].Kind = entity.Nominal
	}
	return out
}
