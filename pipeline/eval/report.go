package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
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
}

// A Scorer is measured. Answers go with the report's items, one each.
type Scorer struct {
	Name, Doc      string
	Answers        []Answer
	Count          Count
	Abstentions    int
	Macro, Correct Interval // of macro-F1 and accuracy
}

// Count counts the answers of every scorer.
func (r *LabelReport) Count() {
	for i := range r.Scorers {
		r.Scorers[i].count(r.Items)
	}
}

func (s *Scorer) count(items []Item) {
	for i := range items {
		s.Count[labelIndex(items[i].Label)][labelIndex(s.Answers[i].Label)]++
		if s.Answers[i].Abstain != "" {
			s.Abstentions++
		}
	}
	s.Macro, s.Correct = intervals(items, s.Answers)
}

// Print writes the report for people: figures × 100.
func (r *LabelReport) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "scorer\tn\tmacro-F1\t95%%\taccuracy\t95%%\tF1 pos, neg\tabstains\t\n")
	for i := range r.Scorers {
		s := &r.Scorers[i]
		fmt.Fprintf(t, "%s\t%d\t%.1f\t%.1f–%.1f\t%.1f\t%.1f–%.1f\t%.1f\t%.1f%%\t\n", s.Name, len(r.Items),
			100*s.Count.MacroF1(), 100*s.Macro.Low, 100*s.Macro.High,
			100*s.Count.Accuracy(), 100*s.Correct.Low, 100*s.Correct.High,
			100*s.Count.PolarF1(), 100*ratio(int64(s.Abstentions), int64(len(r.Items))))
	}
	for i := range r.Scorers {
		s := &r.Scorers[i]
		fmt.Fprintf(t, "\n%s: %s\n\tprecision\trecall\tF1\tgold:\tnegative\tneutral\tpositive\t\n", s.Name, s.Doc)
		for k, label := range labels() {
			p, rec, f := s.Count.Class(k)
			fmt.Fprintf(t, "said %s\t%.1f\t%.1f\t%.1f\t\t%d\t%d\t%d\t\n", label, 100*p, 100*rec, 100*f,
				s.Count[0][k], s.Count[1][k], s.Count[2][k])
		}
	}
	return t.Flush()
}

// JSON writes the report for programs: figures from 0 to 1.
func (r *LabelReport) JSON(w io.Writer) error {
	type figures struct {
		MacroF1    float64            `json:"macro_f1"`
		MacroF195  Interval           `json:"macro_f1_95"`
		Accuracy   float64            `json:"accuracy"`
		Accuracy95 Interval           `json:"accuracy_95"`
		PolarF1    float64            `json:"polar_f1"`
		F1         map[string]float64 `json:"f1"`
		Abstains   int                `json:"abstains"`
		Confusion  Count              `json:"confusion"`
	}
	scorers := map[string]figures{}
	for i := range r.Scorers {
		s := &r.Scorers[i]
		f := figures{s.Count.MacroF1(), s.Macro, s.Count.Accuracy(), s.Correct, s.Count.PolarF1(), map[string]float64{}, s.Abstentions, s.Count}
		for k, label := range labels() {
			_, _, f.F1[label] = s.Count.Class(k)
		}
		scorers[s.Name] = f
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Task    string             `json:"task"`
		N       int                `json:"n"`
		Scorers map[string]figures `json:"scorers"`
	}{r.Task, len(r.Items), scorers})
}

// Errors writes every miss of the scorers that look at the text, as TSV.
func (r *LabelReport) Errors(w io.Writer) error {
	var b strings.Builder
	b.WriteString("scorer\tgold\tsaid\tpoints\ttarget\tevidence\ttext\tid\n")
	for _, s := range r.Scorers {
		if s.Name == "majority" {
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
				cell(it.Text[it.Target.Begin:it.Target.End]), cell(strings.Join(evidence, "; ")), cell(it.Text), cell(it.ID))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cell keeps a text on one line of one column.
func cell(s string) string { return strings.Join(strings.Fields(s), " ") }
