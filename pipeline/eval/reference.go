package eval

import (
	"fmt"
	"strings"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// References measures what pronouns and nominals are linked to, on the running
// text of treebanks that mark coreference, as GUM does:
//
//   - link_precision: of the pronouns and nominals that are linked to an entity
//     found by name, the share where the treebank has them refer to one of
//     that entity's names.
//   - link_recall: of the treebank's third-person pronouns for an entity that
//     it names, the share that is rightly linked.
//   - nominal_recall: of its phrases with "the" and a common noun for an entity
//     that it has named before, the share that is rightly linked.
//
// Parts are the kinds pronoun, office (of persons) and nominal (of others), and
// genres.
func References(m *pipeline.Models, inputs []Input) (Report, error) {
	r := FigureReport{Task: "reference", Header: []string{"miss", "gold", "said", "phrase", "text"}}
	var f figures
	marked := 0
	for _, in := range inputs {
		bank, err := ReadTreebank(in.Name, in.Content)
		if err != nil {
			return nil, err
		}
		for i := range bank.Documents {
			marked += len(bank.Documents[i].Phrases)
			measureReferences(m, &bank.Documents[i], &f, &r.Misses)
		}
	}
	if marked == 0 {
		return nil, fmt.Errorf("%s: no entity is marked in it, as GUM does in MISC", inputs[0].Name)
	}
	f.document(map[string]string{
		"link_precision": "pronouns and nominals linked to a name: right ones",
		"link_recall":    "third-person pronouns for somebody named: rightly linked",
		"nominal_recall": "\"the\" and a noun for what is named before: rightly linked",
	})
	r.Figures = f.ordered()
	return &r, nil
}

func measureReferences(m *pipeline.Models, d *RunningText, f *figures, misses *[][]string) {
	a := pipeline.Analyze(m, corpus.Article{Text: d.Text})
	chains := chainsOf(d)
	// The chains in which an entity is named.
	named := map[string]map[string]bool{}
	for i := range a.Resolution.Mentions {
		n := &a.Resolution.Mentions[i]
		if n.Entity == "" || n.Kind == entity.Pronoun || n.Kind == entity.Nominal {
			continue
		}
		for id := range chains[lastWord(&a.Document, n)] {
			if named[n.Entity] == nil {
				named[n.Entity] = map[string]bool{}
			}
			named[n.Entity][id] = true
		}
	}
	right := map[text.Span]bool{}
	for i := range a.Resolution.Mentions {
		n := &a.Resolution.Mentions[i]
		if n.Entity == "" || n.Kind != entity.Pronoun && n.Kind != entity.Nominal || len(named[n.Entity]) == 0 {
			continue
		}
		head := lastWord(&a.Document, n)
		ok := false
		for id := range chains[head] {
			ok = ok || named[n.Entity][id]
		}
		right[head] = ok
		for _, part := range []string{"", referenceKind(n), "genre " + d.Genre} {
			f.count("references", "link_precision", part, d.Name, btoi(ok), 1, 1)
		}
		if !ok {
			*misses = append(*misses, []string{"link", fmt.Sprint(chains[head]), n.Entity, d.Text[n.Span.Begin:n.Span.End] + " | " + a.Document.Slice(text.Text, a.Document.Sentences[n.Sentence].Span), d.Name})
		}
	}
	proper := map[string]string{} // chain → a name of it
	first := map[string]int32{}   // chain → where it is named first
	for _, p := range d.Phrases {
		if p.Proper {
			proper[p.ID] = d.Text[p.Span.Begin:p.Span.End]
			if at, ok := first[p.ID]; !ok || p.Span.Begin < at {
				first[p.ID] = p.Span.Begin
			}
		}
	}
	for _, p := range d.Phrases {
		at, named := first[p.ID]
		if phrase := d.Text[p.Span.Begin:p.Span.End]; !p.Proper && named && at < p.Span.Begin && p.Head.Begin > p.Span.Begin && strings.EqualFold(phrase[:min(4, len(phrase))], "the ") {
			f.count("references", "nominal_recall", "", d.Name, btoi(right[p.Head]), 1, 1)
			if _, linked := right[p.Head]; !linked {
				*misses = append(*misses, []string{"no link", proper[p.ID], "", phrase, d.Name})
			}
		}
	}
	for _, p := range d.Phrases {
		if p.Span != p.Head || !thirdPerson(d.Text[p.Span.Begin:p.Span.End]) || proper[p.ID] == "" {
			continue
		}
		f.count("references", "link_recall", "", d.Name, btoi(right[p.Head]), 1, 1)
		if _, linked := right[p.Head]; !linked {
			*misses = append(*misses, []string{"no link", proper[p.ID], "", d.Text[p.Span.Begin:p.Span.End], d.Name})
		}
	}
}

// referenceKind tells the offices of persons from other nominals.
func referenceKind(m *entity.Mention) string {
	if m.Kind == entity.Nominal && m.Type == entity.Person {
		return "office"
	}
	return m.Kind.String()
}

// chainsOf gives the entities that a word stands for, as the head of a phrase.
func chainsOf(d *RunningText) map[text.Span]map[string]bool {
	chains := map[text.Span]map[string]bool{}
	add := func(at text.Span, id string) {
		if chains[at] == nil {
			chains[at] = map[string]bool{}
		}
		chains[at][id] = true
	}
	for _, p := range d.Phrases {
		add(p.Head, p.ID)
		for _, w := range d.Words { // every word of a name heads it, for what counts here
			if p.Proper && w.Begin >= p.Head.Begin && w.End <= p.Span.End && w != p.Head {
				add(w, p.ID)
			}
		}
	}
	return chains
}

func lastWord(d *text.Document, m *entity.Mention) text.Span { return d.Words[m.EndWord-1].Span }

func thirdPerson(s string) bool {
	switch s {
	case "he", "He", "him", "his", "His", "himself", "she", "She", "her", "Her", "hers", "herself":
		return true
	}
	return false
}
