package learn

import (
	"fmt"
	"hash/fnv"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// Folds is the number of parts of a cross-validation.
const Folds = 5

// An example is a labelled target as the scorer sees it.
type example struct {
	sentiment.Example
	item eval.Item
	fold int
	seen bool // false: the scorer abstains
}

// class gives the number of a label.
func class(label string) int {
	switch label {
	case "negative":
		return 0
	case "positive":
		return 2
	}
	return 1
}

// examples reads the files and analyses every target in them.
func examples(m *pipeline.Models, inputs []eval.Input) ([]example, error) {
	var all []example
	for domain, in := range inputs {
		items, err := eval.ReadItems(in)
		if err != nil {
			return nil, err
		}
		for _, it := range items {
			e := example{item: it, fold: foldOf(it.Group)}
			e.Class, e.Domain = class(it.Label), domain
			a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: it.Text}, it.Target)
			if k >= 0 {
				e.Features, e.seen = m.Linear.Features(&a.Document, a.Parse, a.Resolution.Mentions, a.Voices, k)
			}
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there is no labelled target in the input")
	}
	return all, nil
}

// foldOf gives the fold of a group: all of a group are in one.
func foldOf(group string) int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(group)) // never fails
	v := h.Sum64()
	return int((v ^ v>>31) % Folds)
}
