package learn

import (
	"fmt"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// Folds is the number of parts of a cross-validation.
const Folds = eval.Folds

// An example is a labelled target as the scorer sees it.
type example struct {
	sentiment.Example
	item   eval.Item
	fold   int
	seen   bool             // false: the scorer abstains
	nearby sentiment.Points // what the baseline gives
}

// itemsOf gives the items of a domain.
func itemsOf(all []example, domain int) []eval.Item {
	var items []eval.Item
	for i := range all {
		if all[i].Domain == domain {
			items = append(items, all[i].item)
		}
	}
	return items
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

// examples reads the files and analyses every target in them; namesSeen shows
// the scorer the words of names.
func examples(m *pipeline.Models, inputs []eval.Input, namesSeen bool) ([]example, error) {
	var all []example
	for domain, in := range inputs {
		items, err := eval.ReadItems(in)
		if err != nil {
			return nil, err
		}
		for _, it := range items {
			e := example{item: it, fold: eval.FoldOf(it.Group)}
			e.Class, e.Domain = class(it.Label), domain
			a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: it.Text}, it.Target)
			e.nearby = eval.Nearby(m, &a, k)
			if k >= 0 {
				mentions := a.Resolution.Mentions
				if namesSeen {
					mentions = unmasked(mentions)
				}
				e.Features, e.seen = m.Linear.Features(&a.Document, a.Parse, mentions, a.Voices, k)
			}
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there is no labelled target in the input")
	}
	return all, nil
}
