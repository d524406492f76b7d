package tables

import (
	"io"
	"iter"
)

// Aggregates are the rows of the tables that are written once, after all
// segments.
type Aggregates struct {
	Boilerplate     []BoilerplateRow
	ArticleClusters []ArticleClusterRow
	Outlets         []OutletRow
	Entities        []EntityRow
	OutletEntities  iter.Seq[OutletEntityRow] // by far the most: they are made one by one; nil: none
	OutletAxes      []OutletAxisRow
	OutletLabels    []OutletLabelRow
	OutletSources   []OutletSourceRow
	OutletSplits    []OutletSplitRow
	Contrasts       []ContrastRow
	Terms           []TermRow
}

// Write writes every table, also those without rows, and gives the number of
// rows by table. Create is called once a table, in the order of [Tables], for
// what its file is written to.
func (a *Aggregates) Write(meta Metadata, create func(table string) (io.Writer, error)) (map[string]int, error) {
	rows := make(map[string]int)
	err := firstError(
		func() error { return writeTable(rows, a.Boilerplate, meta, create) },
		func() error { return writeTable(rows, a.ArticleClusters, meta, create) },
		func() error { return writeTable(rows, a.Outlets, meta, create) },
		func() error { return writeTable(rows, a.Entities, meta, create) },
		func() error { return writeEach(rows, a.OutletEntities, meta, create) },
		func() error { return writeTable(rows, a.OutletAxes, meta, create) },
		func() error { return writeTable(rows, a.OutletLabels, meta, create) },
		func() error { return writeTable(rows, a.OutletSources, meta, create) },
		func() error { return writeTable(rows, a.OutletSplits, meta, create) },
		func() error { return writeTable(rows, a.Contrasts, meta, create) },
		func() error { return writeTable(rows, a.Terms, meta, create) },
	)
	return rows, err
}

func writeTable[R any, P Row[R]](rows map[string]int, of []R, meta Metadata, create func(string) (io.Writer, error)) error {
	name := tableOf[R, P]().Name
	w, err := create(name)
	if err != nil {
		return err
	}
	rows[name], err = Write[R, P](w, of, meta)
	return err
}

// writeEach is writeTable for rows that come one by one.
func writeEach[R any, P Row[R]](rows map[string]int, of iter.Seq[R], meta Metadata, create func(string) (io.Writer, error)) error {
	name := tableOf[R, P]().Name
	w, err := create(name)
	if err != nil {
		return err
	}
	out, err := NewWriter[R, P](w, meta)
	if err != nil {
		return err
	}
	if of == nil {
		of = func(func(R) bool) {}
	}
	one := make([]R, 1)
	for r := range of {
		one[0] = r
		if err := out.Append(one); err != nil {
			return err
		}
	}
	rows[name], err = out.Close()
	return err
}
