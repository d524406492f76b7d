package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"slant/pipeline/compare"
	"slant/pipeline/tables"

	"github.com/spf13/cobra"
)

type compareFlags struct {
	entity    string
	outlets   []string
	by, voice string
	asJSON    bool
}

func compareCommand(s streams) *cobra.Command {
	f := &compareFlags{}
	c := &cobra.Command{
		Use:   "compare OUT --entity X --outlets A,B",
		Short: "Compare two outlets about an entity, from the tables",
		Long: `Compares how two outlets write about an entity, or one outlet with all others,
from the tables that a run wrote to OUT. Months and sections are held constant;
see slant help comparing for what the numbers mean. What is compared was chosen
after looking, so there is no q.`,
		Example: `  slant compare out --entity Kazakhstan --outlets 'Hill Gazette,Valley Post'
  slant compare out --entity gpe:KAZ --outlets 'Hill Gazette' --voice all
  slant compare out --entity Kazakhstan --outlets 'Hill Gazette,Valley Post' --by month`,
		Args: oneArgument("the folder that a run wrote"),
		RunE: func(_ *cobra.Command, args []string) error { return f.compare(s, args[0]) },
	}
	flags := c.Flags()
	flags.StringVar(&f.entity, "entity", "", "id or name of the entity")
	flags.StringSliceVar(&f.outlets, "outlets", nil, "one outlet, to compare with all others, or two")
	flags.StringVar(&f.by, "by", "", "also compare within each month, quarter or year")
	flags.StringVar(&f.voice, "voice", "author", "whose words: author, direct, indirect or all")
	flags.BoolVar(&f.asJSON, "json", false, "print rows of the table contrasts as JSON, one a line")
	flags.SortFlags = false
	return c
}

func (f *compareFlags) check() error {
	voices, periods := []string{"author", "direct", "indirect", "all"}, []string{"", "month", "quarter", "year"}
	switch {
	case f.entity == "":
		return usageError("`slant compare` wants an entity: --entity Kazakhstan")
	case len(f.outlets) < 1 || len(f.outlets) > 2 || slices.Contains(f.outlets, ""):
		return usageError("--outlets: name one outlet, or two with a comma between them")
	case len(f.outlets) == 2 && f.outlets[0] == f.outlets[1]:
		return usageError("--outlets: %q stands there twice", f.outlets[0])
	case !slices.Contains(voices, f.voice):
		return usageError("--voice %q: use author, direct, indirect or all", f.voice)
	case !slices.Contains(periods, f.by):
		return usageError("--by %q: use month, quarter or year", f.by)
	}
	return nil
}

func (f *compareFlags) compare(s streams, out string) error {
	if err := f.check(); err != nil {
		return err
	}
	if _, err := readRecord(out); err != nil {
		return err
	}
	if err := checkTables(out); err != nil {
		return jobError(err)
	}
	dir := os.DirFS(filepath.Join(out, "tables"))
	entity, err := findEntity(dir, f.entity)
	if err != nil {
		return err
	}
	design, err := compare.DesignOf(dir)
	if err != nil {
		return err
	}
	q := compare.Query{Entity: entity.EntityID, A: f.outlets[0], Voice: f.voice, By: f.by}
	if len(f.outlets) == 2 {
		q.B = f.outlets[1]
	}
	rows, err := design.Compare(dir, q)
	if unknown, ok := errors.AsType[*compare.UnknownError](err); ok {
		return usageError("%w%s", unknown, didYouMean(unknown.Name, unknown.Known))
	}
	if err != nil {
		return err
	}
	if f.asJSON {
		return printContrastsJSON(s.out, rows)
	}
	return printContrasts(s.out, entity, rows)
}

// findEntity gives the entity of an id, or the one that is called so. Of
// several the name does not decide between.
func findEntity(dir fs.FS, name string) (tables.EntityRow, error) {
	var found []tables.EntityRow
	var known []string
	var byID *tables.EntityRow
	err := tables.Scan(dir, []string{"entity_id", "name", "n_articles"}, func(rows []tables.EntityRow) error {
		for _, r := range rows {
			if r.EntityID == name {
				byID = &r
			}
			if strings.EqualFold(r.Name, name) {
				found = append(found, r)
			}
			if len(known) < 2000 { // the most mentioned come first
				known = append(known, r.Name)
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return tables.EntityRow{}, err
	case byID != nil:
		return *byID, nil
	case len(found) == 0:
		return tables.EntityRow{}, usageError("no entity is called %q%s", name, didYouMean(name, known))
	case len(found) > 1:
		var ids []string
		for _, r := range found {
			ids = append(ids, r.EntityID)
		}
		return tables.EntityRow{}, usageError("%d entities are called %q; name one by its id: %s", len(found), name, strings.Join(ids, ", "))
	}
	return found[0], nil
}

// printContrasts prints a comparison for people.
func printContrasts(w io.Writer, entity tables.EntityRow, rows []tables.ContrastRow) error {
	r := &rows[0]
	rest := "all others"
	if r.OutletB.OK {
		rest = r.OutletB.V
	}
	voice := map[string]string{
		"author": "in their own words", "direct": "in direct quotations", "indirect": "in reported speech", "all": "in anybody's words",
	}[r.Voice.V]
	fmt.Fprintf(w, "%s (%s), %s, from −1 to 1\n\n", printable(entity.Name), printable(entity.EntityID), voice)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "outlet\tmean\tarticles\tclusters\tcoverage")
	fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%s\n", printable(r.OutletA), signed(r.MeanA), r.NArticlesA, r.NClustersA, share(r.CoverageA))
	fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%s\n", printable(rest), signed(r.MeanB), r.NArticlesB, r.NClustersB, share(r.CoverageB))
	if err := t.Flush(); err != nil {
		return err
	}
	if !r.Difference.OK {
		_, err := fmt.Fprintf(w, "\nNothing to compare: they have no articles with a score in the same period and section.%s\n", doubts(r.Flags))
		return err
	}
	fmt.Fprintf(w, "\ndifference %s%s, g %s, p %s\n", signed(r.Difference), interval(r), signed(r.EffectSize), probability(r.P))
	held := "section"
	if r.Period != "all" {
		held = r.Period + " and section"
	}
	fmt.Fprintf(w, "held constant: %s; exploratory: chosen after looking, so without q%s\n", held, doubts(r.Flags))
	if len(rows) == 1 {
		return nil
	}
	fmt.Fprintln(w)
	fmt.Fprintln(t, "period\tmean\tarticles\tmean of the other\tarticles\tdifference\t95% interval\tp")
	for i := 1; i < len(rows); i++ {
		r := &rows[i]
		fmt.Fprintf(t, "%s\t%s\t%d\t%s\t%d\t%s\t%s\t%s\n", r.Period, signed(r.MeanA), r.NArticlesA, signed(r.MeanB), r.NArticlesB,
			signed(r.Difference), strings.Trim(interval(r), " ()"), probability(r.P))
	}
	return t.Flush()
}

// doubts gives flags as the end of a line.
func doubts(flags []string) string {
	if len(flags) == 0 {
		return ""
	}
	return "\ndoubts: " + strings.Join(flags, ", ")
}

func signed(v tables.Opt[float64]) string {
	if !v.OK {
		return "–"
	}
	return strings.Replace(fmt.Sprintf("%+.3f", v.V), "-", "−", 1)
}

func share(v tables.Opt[float64]) string {
	if !v.OK {
		return "–"
	}
	return fmt.Sprintf("%.0f%%", 100*v.V)
}

func interval(r *tables.ContrastRow) string {
	if !r.CILow.OK {
		return ""
	}
	return fmt.Sprintf(" (%s to %s)", signed(r.CILow), signed(r.CIHigh))
}

func probability(p tables.Opt[float64]) string {
	switch {
	case !p.OK:
		return "–"
	case p.V < 0.0001:
		return "< 0.0001"
	}
	return fmt.Sprintf("%.4f", p.V)
}

// printContrastsJSON prints a line a row, with the names of the table's
// columns.
func printContrastsJSON(w io.Writer, rows []tables.ContrastRow) error {
	for i := range rows {
		r := &rows[i]
		line, err := json.Marshal(struct {
			EntityID   string   `json:"entity_id"`
			OutletA    string   `json:"outlet_a"`
			OutletB    *string  `json:"outlet_b"`
			Measure    string   `json:"measure"`
			Voice      *string  `json:"voice"`
			Dedup      string   `json:"dedup"`
			Period     string   `json:"period"`
			NArticlesA int64    `json:"n_articles_a"`
			NArticlesB int64    `json:"n_articles_b"`
			NClustersA int64    `json:"n_clusters_a"`
			NClustersB int64    `json:"n_clusters_b"`
			CoverageA  *float64 `json:"coverage_a"`
			CoverageB  *float64 `json:"coverage_b"`
			MeanA      *float64 `json:"mean_a"`
			MeanB      *float64 `json:"mean_b"`
			Difference *float64 `json:"difference"`
			SE         *float64 `json:"se"`
			DF         *float64 `json:"df"`
			CILow      *float64 `json:"ci_low"`
			CIHigh     *float64 `json:"ci_high"`
			CIMethod   *string  `json:"ci_method"`
			EffectSize *float64 `json:"effect_size"`
			P          *float64 `json:"p"`
			Flags      []string `json:"flags"`
		}{
			r.EntityID, r.OutletA, opt(r.OutletB), r.Measure, opt(r.Voice), r.Dedup, r.Period, r.NArticlesA, r.NArticlesB, r.NClustersA, r.NClustersB,
			opt(r.CoverageA), opt(r.CoverageB), opt(r.MeanA), opt(r.MeanB), opt(r.Difference), opt(r.SE), opt(r.DF), opt(r.CILow), opt(r.CIHigh),
			opt(r.CIMethod), opt(r.EffectSize), opt(r.P), append([]string{}, r.Flags...),
		})
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", line); err != nil {
			return err
		}
	}
	return nil
}

// opt gives a pointer to a value, nil for null.
func opt[T any](v tables.Opt[T]) *T {
	if !v.OK {
		return nil
	}
	return &v.V
}
