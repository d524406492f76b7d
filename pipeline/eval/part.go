package eval

import (
	"cmp"
	"slices"
)

// A Part is those items of a report that have an outlet, a type or a voice in
// common.
type Part struct {
	By, Name string // as in "voice", "direct"
	Items    []int  // indices into LabelReport.Items
}

// partsOf parts items by whatever they tell, in order of what and name. Where
// all have the same there are no parts.
func partsOf(items []Item) []Part {
	var parts []Part
	for _, by := range []struct {
		name string
		of   func(*Item) string
	}{
		{"outlet", func(it *Item) string { return it.Outlet }},
		{"type", func(it *Item) string { return it.Type }},
		{"voice", func(it *Item) string { return it.Voice }},
	} {
		index := map[string]int{}
		var of []Part
		for i := range items {
			name := by.of(&items[i])
			if name == "" {
				continue
			}
			k, ok := index[name]
			if !ok {
				k = len(of)
				index[name] = k
				of = append(of, Part{By: by.name, Name: name})
			}
			of[k].Items = append(of[k].Items, i)
		}
		if len(of) == 1 && len(of[0].Items) == len(items) {
			continue
		}
		slices.SortFunc(of, func(a, b Part) int { return cmp.Compare(a.Name, b.Name) })
		parts = append(parts, of...)
	}
	return parts
}

// of gives the items and answers of a part.
func (p *Part) of(items []Item, answers []Answer) ([]Item, []Answer) {
	partItems, partAnswers := make([]Item, len(p.Items)), make([]Answer, len(p.Items))
	for k, i := range p.Items {
		partItems[k], partAnswers[k] = items[i], answers[i]
	}
	return partItems, partAnswers
}
