package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Report is how a task came out: a table for people, JSON for programs, and
// every miss as TSV.
type Report interface {
	Print(w io.Writer) error
	JSON(w io.Writer) error
	Errors(w io.Writer) error
}

// A LabelReport is how scorers did on the items of a task.
type LabelReport struct {
	Task    string
	Items   []Item
	Scorers []Scorer
	// Baseline is the name of the scorer that others are compared with, "" for
	// none.
	Baseline string
	Parts    []Part // of the items, in the order of Scorer.Parts
}

// A Scorer is measured. Answers go with the report's items, one each.
type Scorer struct {
	Name, Doc string
	Answers   []Answer
	Figures             // of all items
	Parts     []Figures // of the report's parts
}

// Count measures every scorer, on all items and on each part.
func (r *LabelReport) Count() {
	r.Parts = partsOf(r.Items)
	for i := range r.Scorers {
		s := &r.Scorers[i]
		s.Figures = measure(r.Items, s.Answers)
		s.Parts = make([]Figures, len(r.Parts))
		for k := range r.Parts {
			s.Parts[k] = measure(r.Parts[k].of(r.Items, s.Answers))
		}
	}
	r.compare()
}

// compare measures by how much scorers are above the baseline, if it is there.
func (r *LabelReport) compare() {
	at := slices.IndexFunc(r.Scorers, func(s Scorer) bool { return s.Name == r.Baseline })
	if at < 0 {
		return
	}
	baseline := r.Scorers[at].Answers
	for i := range r.Scorers {
		if s := &r.Scorers[i]; i != at && s.Name != majorityName {
			s.Over = above(r.Items, s.Answers, baseline)
			for k := range r.Parts {
				items, answers := r.Parts[k].of(r.Items, s.Answers)
				_, others := r.Parts[k].of(r.Items, baseline)
				s.Parts[k].Over = above(items, answers, others)
			}
		}
	}
}

// excerptOf is how much of a text on either side of its target a miss shows, in
// bytes.
const excerptOf = 2000

// Errors writes every miss of the scorers that look at the text, as TSV.
func (r *LabelReport) Errors(w io.Writer) error {
	var b strings.Builder
	b.WriteString("scorer\tgold\tsaid\tpoints\ttarget\tevidence\ttext\tid\n")
	for _, s := range r.Scorers {
		if s.Name == majorityName {
			continue
		}
		for i := range r.Items {
			it, a := &r.Items[i], &s.Answers[i]
			if it.Label == a.Label {
				continue
			}
			evidence := make([]string, 0, len(a.Evidence)+1)
			if a.Abstain != "" {
				evidence = append(evidence, a.Abstain)
			}
			for _, c := range a.Evidence {
				evidence = append(evidence, fmt.Sprintf("%+d %s (%s)", c.Points, c.Term, c.Rule))
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", s.Name, it.Label, a.Label, a.Points,
				cell(it.Text[it.Target.Begin:it.Target.End]), cell(strings.Join(evidence, "; ")), cell(it.excerpt()), cell(it.ID))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// excerpt gives the text around the target, all of a short one.
func (it *Item) excerpt() string {
	first, end := max(0, int(it.Target.Begin)-excerptOf), min(len(it.Text), int(it.Target.End)+excerptOf)
	return strings.ToValidUTF8(it.Text[first:end], "")
}

// cell keeps a text on one line of one column.
func cell(s string) string { return strings.Join(strings.Fields(s), " ") }
