package eval

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// A Figure is a measure made of counts: F1, or a share where Said and Gold are
// the same. Its counts are kept by group, so that an interval can be given.
type Figure struct {
	Scorer, Name string // as in "splitter", "token_f1"
	Part         string // of what: a genre, a band of lengths; "": of all
	Doc          string // what it is, for people
	Groups       []GroupCount
}

// A GroupCount is what was counted in one group: a document, as a rule.
type GroupCount struct {
	Group             string
	Right, Gold, Said int64
}

// Value is 2·right/(gold + said), which is F1, and the share of right answers
// where every item is answered once; 0 of nothing.
func (f *Figure) Value() float64 {
	var t GroupCount
	for _, g := range f.Groups {
		t.Right, t.Gold, t.Said = t.Right+g.Right, t.Gold+g.Gold, t.Said+g.Said
	}
	return ratio(2*t.Right, t.Gold+t.Said)
}

// N is the number of gold items.
func (f *Figure) N() (n int64) {
	for _, g := range f.Groups {
		n += g.Gold
	}
	return n
}

// Interval gives the 2.5th and 97.5th percentiles over Poisson bootstrap
// replicates of whole groups. Of one group there is none.
func (f *Figure) Interval() (_ Interval, ok bool) {
	if len(f.Groups) < 2 {
		return Interval{}, false
	}
	hashes := make([]uint64, len(f.Groups))
	for i := range f.Groups {
		h := fnv.New64a()
		_, _ = h.Write([]byte(f.Groups[i].Group)) // never fails
		hashes[i] = h.Sum64()
	}
	values := make([]float64, replicates)
	for r := range values {
		var right, both int64
		for i, g := range f.Groups {
			w := weight(seed, uint64(r), hashes[i])
			right += w * g.Right
			both += w * (g.Gold + g.Said)
		}
		values[r] = ratio(2*right, both)
	}
	return middle(values), true
}

// A FigureReport is a report of figures. Misses are its errors, ready as TSV.
type FigureReport struct {
	Task    string
	Figures []Figure
	Header  []string // of the misses
	Misses  [][]string
}

// Print writes the figures for people, × 100, those of all before those of
// parts.
func (r *FigureReport) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "scorer\tmeasure\tof\tn\t× 100\t95%%\t\n")
	for i := range r.Figures {
		f := &r.Figures[i]
		part, interval := f.Part, "–"
		if part == "" {
			part = "all"
		}
		if c, ok := f.Interval(); ok {
			interval = fmt.Sprintf("%.1f–%.1f", 100*c.Low, 100*c.High)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%.2f\t%s\t%s\n", f.Scorer, f.Name, part, f.N(), 100*f.Value(), interval, f.Doc)
	}
	return t.Flush()
}

// JSON writes the figures for programs, from 0 to 1: scorers → measures, and
// the same of every part under "parts".
func (r *FigureReport) JSON(w io.Writer) error {
	scorers := map[string]map[string]any{}
	parts := map[string]map[string]map[string]any{}
	n := int64(0)
	for i := range r.Figures {
		f := &r.Figures[i]
		into := scorers
		if f.Part != "" {
			if parts[f.Part] == nil {
				parts[f.Part] = map[string]map[string]any{}
			}
			into = parts[f.Part]
		}
		if into[f.Scorer] == nil {
			into[f.Scorer] = map[string]any{}
		}
		into[f.Scorer][f.Name] = f.Value()
		into[f.Scorer][f.Name+"_n"] = f.N()
		if c, ok := f.Interval(); ok {
			into[f.Scorer][f.Name+"_95"] = c
		}
		n = max(n, f.N())
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Task    string                               `json:"task"`
		N       int64                                `json:"n"`
		Scorers map[string]map[string]any            `json:"scorers"`
		Parts   map[string]map[string]map[string]any `json:"parts,omitempty"`
	}{r.Task, n, scorers, parts})
}

// Errors writes every miss as TSV.
func (r *FigureReport) Errors(w io.Writer) error {
	var b strings.Builder
	b.WriteString(strings.Join(r.Header, "\t") + "\n")
	for _, miss := range r.Misses {
		for i, c := range miss {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(cell(c))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// figures collects counts under their figures, in the order in which the
// figures are first counted.
type figures struct {
	list  []Figure
	index map[[3]string]int
}

// count adds to a figure's group. Counts of one group follow each other.
func (f *figures) count(scorer, name, part, group string, right, gold, said int64) {
	key := [3]string{scorer, name, part}
	i, ok := f.index[key]
	if !ok {
		if f.index == nil {
			f.index = map[[3]string]int{}
		}
		i = len(f.list)
		f.index[key] = i
		f.list = append(f.list, Figure{Scorer: scorer, Name: name, Part: part})
	}
	g := &f.list[i].Groups
	if k := len(*g); k == 0 || (*g)[k-1].Group != group {
		*g = append(*g, GroupCount{Group: group})
	}
	last := &(*g)[len(*g)-1]
	last.Right, last.Gold, last.Said = last.Right+right, last.Gold+gold, last.Said+said
}

// ordered gives the figures, those of all before those of parts, and parts by
// name.
func (f *figures) ordered() []Figure {
	slices.SortStableFunc(f.list, func(a, b Figure) int { return strings.Compare(a.Part, b.Part) })
	return f.list
}

// document gives every figure its sentence for people.
func (f *figures) document(docs map[string]string) {
	for i := range f.list {
		if f.list[i].Part == "" {
			f.list[i].Doc = docs[f.list[i].Name]
		}
	}
}
