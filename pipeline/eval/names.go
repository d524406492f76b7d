package eval

import (
	"fmt"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// Names measures proper names on the running text of treebanks that mark
// entities, as GUM does:
//
//   - name_f1: names that begin and end where the treebank has them.
//   - typed_f1: the same, of the same type: person, organization, place, or
//     other. Countries, cities and regions are places; nations and groups of
//     people are not told from persons, nor blocs from organizations.
//   - head_f1: names that share their last word.
//
// Parts are genres and types.
func Names(m *pipeline.Models, inputs []Input) (Report, error) {
	r := FigureReport{Task: "names", Header: []string{"miss", "gold", "said", "type", "text"}}
	var f figures
	marked := 0
	for _, in := range inputs {
		bank, err := ReadTreebank(in.Name, in.Content)
		if err != nil {
			return nil, err
		}
		for i := range bank.Documents {
			marked += len(bank.Documents[i].Names)
			measureNames(m, &bank.Documents[i], &f, &r.Misses)
		}
	}
	if marked == 0 {
		return nil, fmt.Errorf("%s: no entity is marked in it, as GUM does in MISC", inputs[0].Name)
	}
	f.document(map[string]string{
		"name_f1":  "proper names",
		"typed_f1": "proper names with their type",
		"head_f1":  "proper names by their last word",
	})
	r.Figures = f.ordered()
	return &r, nil
}

func measureNames(m *pipeline.Models, d *RunningText, f *figures, misses *[][]string) {
	a := pipeline.Analyze(m, corpus.Article{Text: d.Text})
	said := map[text.Span]string{}
	ends := map[int32]bool{}
	for i := range a.Resolution.Mentions {
		n := &a.Resolution.Mentions[i]
		if n.Kind == entity.Nominal || n.Kind == entity.Pronoun || n.Kind == entity.Demonym || n.Part {
			continue
		}
		span := text.Span{Begin: n.Span.Begin, End: n.Span.End}
		said[span] = kindOf(n.Type)
		ends[span.End] = true
	}
	gold := map[text.Span]string{}
	for _, n := range d.Names {
		gold[n.Span] = n.Kind
		kind, found := said[n.Span]
		f.count("names", "name_f1", "", d.Name, btoi(found), 1, 0)
		f.count("names", "typed_f1", n.Kind, d.Name, btoi(found && kind == n.Kind), 1, 0)
		f.count("names", "name_f1", "genre "+d.Genre, d.Name, btoi(found), 1, 0)
		f.count("names", "typed_f1", "", d.Name, btoi(found && kind == n.Kind), 1, 0)
		f.count("names", "head_f1", "", d.Name, btoi(ends[n.End]), 1, 0)
		if !found {
			*misses = append(*misses, []string{"name", d.Text[n.Begin:n.End], "", n.Kind, d.Name})
		} else if kind != n.Kind {
			*misses = append(*misses, []string{"type", d.Text[n.Begin:n.End], kind, n.Kind, d.Name})
		}
	}
	for i := range a.Resolution.Mentions {
		n := &a.Resolution.Mentions[i]
		span := text.Span{Begin: n.Span.Begin, End: n.Span.End}
		kind, counted := said[span]
		if !counted {
			continue
		}
		delete(said, span) // two mentions of one place count once
		f.count("names", "name_f1", "", d.Name, 0, 0, 1)
		f.count("names", "typed_f1", kind, d.Name, 0, 0, 1)
		f.count("names", "name_f1", "genre "+d.Genre, d.Name, 0, 0, 1)
		f.count("names", "typed_f1", "", d.Name, 0, 0, 1)
		f.count("names", "head_f1", "", d.Name, 0, 0, 1)
		if gold[span] == "" {
			*misses = append(*misses, []string{"no name", "", d.Text[span.Begin:span.End], kind, d.Name})
		}
	}
}

// kindOf gives the treebank's word for a type.
func kindOf(t entity.Type) string {
	switch t {
	case entity.Person:
		return "person"
	case entity.Org, entity.Norp:
		return "organization"
	case entity.GPE, entity.Loc:
		return "place"
	}
	return "other"
}
