package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
)

// Print writes the report for people: figures × 100.
func (r *LabelReport) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, table := range r.tables() {
		if i > 0 {
			fmt.Fprintln(t)
		}
		fmt.Fprintf(t, "scorer\t%s\n", table.head)
		for i := range r.Scorers {
			fmt.Fprintf(t, "%s\t%s\n", r.Scorers[i].Name, table.row(&r.Scorers[i].Figures))
		}
	}
	for i := range r.Scorers {
		s := &r.Scorers[i]
		fmt.Fprintf(t, "\n%s: %s%s\n\tprecision\trecall\tF1\tgold:\tnegative\tneutral\tpositive\t\n", s.Name, s.Doc, abstentions(s.Abstentions))
		for k, label := range labels() {
			p, rec, f := s.Count.Class(k)
			fmt.Fprintf(t, "said %s\t%.1f\t%.1f\t%.1f\t\t%d\t%d\t%d\t\n", label, 100*p, 100*rec, 100*f,
				s.Count[0][k], s.Count[1][k], s.Count[2][k])
		}
	}
	for first := 0; first < len(r.Parts); {
		end := first
		for end < len(r.Parts) && r.Parts[end].By == r.Parts[first].By {
			end++
		}
		r.printParts(t, first, end)
		first = end
	}
	return t.Flush()
}

// A table of a report: what its columns are called, and a scorer's row.
type table struct {
	head string
	row  func(*Figures) string
}

func (r *LabelReport) tables() []table {
	baseline := r.Baseline
	if baseline == "" {
		baseline = "baseline"
	}
	return []table{
		{"n\tmacro-F1\t95%\tover " + baseline + "\t95%\taccuracy\t95%\tF1 pos, neg\t95%\tabstains\t", agreementRow},
		{"n\tcalibration error\t95%\tn\tbias\t95%\trank correlation\t95%\t", scoreRow},
	}
}

// agreementRow writes what labels come to.
func agreementRow(f *Figures) string {
	return fmt.Sprintf("%d\t", f.N) + f.Macro.row("%.1f", "–") + f.Over.row("%+.1f", " to ") + f.Accuracy.row("%.1f", "–") +
		f.Polar.row("%.1f", "–") + fmt.Sprintf("%.1f%%\t", 100*ratio(int64(f.abstained()), int64(f.N)))
}

// scoreRow writes what probabilities and scores come to, each after the number
// of items that it is of.
func scoreRow(f *Figures) string {
	return fmt.Sprintf("%d\t", f.Calibration.N) + f.Calibration.row("%.1f", "–") +
		fmt.Sprintf("%d\t", f.Bias.N) + f.Bias.row("%+.1f", " to ") + f.Rank.row("%+.1f", " to ")
}

// row writes a figure and its interval, a dash for what is not there.
func (m *Measured) row(format, to string) string {
	value, interval := "–", "–"
	if m.N > 0 {
		value = fmt.Sprintf(format, 100*m.Value)
		if m.Interval != nil {
			interval = fmt.Sprintf(format+to+format, 100*m.Interval.Low, 100*m.Interval.High)
		}
	}
	return value + "\t" + interval + "\t"
}

// abstentions tells why a scorer abstained and how often, "" for never.
func abstentions(by map[string]int) string {
	var b strings.Builder
	for i, why := range slices.Sorted(maps.Keys(by)) {
		if i == 0 {
			b.WriteString("; abstains: ")
		} else {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d %s", by[why], why)
	}
	return b.String()
}

// printParts writes the figures of parts by the same: the tables of the whole,
// then of each class precision, recall and F1, and how often each was said where
// it was the label, negative / neutral / positive.
func (r *LabelReport) printParts(t io.Writer, first, end int) {
	each := func(row func(*Figures) string) {
		for k := first; k < end; k++ {
			for i := range r.Scorers {
				s := &r.Scorers[i]
				fmt.Fprintf(t, "%s\t%s\t%s\n", cell(r.Parts[k].Name), s.Name, row(&s.Parts[k]))
			}
		}
	}
	for _, table := range r.tables() {
		fmt.Fprintf(t, "\n%s\tscorer\t%s\n", r.Parts[first].By, table.head)
		each(table.row)
	}
	fmt.Fprintf(t, "\n%s\tscorer\t", r.Parts[first].By)
	for _, label := range labels() {
		fmt.Fprintf(t, "%s: precision\trecall\tF1\tsaid\t", label)
	}
	fmt.Fprintln(t)
	each(func(f *Figures) string {
		var b strings.Builder
		for k := range labels() {
			p, rec, f1 := f.Count.Class(k)
			fmt.Fprintf(&b, "%.1f\t%.1f\t%.1f\t%d / %d / %d\t", 100*p, 100*rec, 100*f1, f.Count[k][0], f.Count[k][1], f.Count[k][2])
		}
		return b.String()
	})
}
