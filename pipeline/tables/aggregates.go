package tables

import (
	"io"
	"iter"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
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
// what its file is written to; two tables are written at once.
func (a *Aggregates) Write(meta Metadata, create func(table string) (io.Writer, error)) (map[string]int, error) {
	files := aggregateFiles{meta: meta, create: create, rows: make(map[string]int)}
	err := firstError(
		func() error { return openTable(&files, slices.Values(a.Boilerplate)) },
		func() error { return openTable(&files, slices.Values(a.ArticleClusters)) },
		func() error { return openTable(&files, slices.Values(a.Outlets)) },
		func() error { return openTable(&files, slices.Values(a.Entities)) },
		func() error { return openTable(&files, a.OutletEntities) },
		func() error { return openTable(&files, slices.Values(a.OutletAxes)) },
		func() error { return openTable(&files, slices.Values(a.OutletLabels)) },
		func() error { return openTable(&files, slices.Values(a.OutletSources)) },
		func() error { return openTable(&files, slices.Values(a.OutletSplits)) },
		func() error { return openTable(&files, slices.Values(a.Contrasts)) },
		func() error { return openTable(&files, slices.Values(a.Terms)) },
		files.write,
	)
	return files.rows, err
}

// aggregateFiles are the files that aggregates are written to.
type aggregateFiles struct {
	meta   Metadata
	create func(table string) (io.Writer, error)
	tasks  []func() error
	mutex  sync.Mutex
	rows   map[string]int
}

// openTable opens a table's file, to be written later.
func openTable[R any, P Row[R]](f *aggregateFiles, of iter.Seq[R]) error {
	if of == nil {
		of = func(func(R) bool) {}
	}
	name := tableOf[R, P]().Name
	file, err := f.create(name)
	if err != nil {
		return err
	}
	f.tasks = append(f.tasks, func() error {
		n, err := writeRows[R, P](file, of, f.meta)
		f.mutex.Lock()
		defer f.mutex.Unlock()
		f.rows[name] = n
		return err
	})
	return nil
}

// write writes what was opened.
func (f *aggregateFiles) write() error {
	var group errgroup.Group
	group.SetLimit(2)
	for _, task := range f.tasks {
		group.Go(task)
	}
	return group.Wait()
}

func writeRows[R any, P Row[R]](file io.Writer, of iter.Seq[R], meta Metadata) (int, error) {
	w, err := NewWriter[R, P](file, meta)
	if err != nil {
		return 0, err
	}
	for batch := range ahead(of, rowsAhead) {
		if err := w.Append(batch); err != nil {
			return 0, err
		}
	}
	return w.Close()
}

// rowsAhead is how many rows are made while those before them are written.
const rowsAhead = 4096

// ahead gives what a sequence gives, n at a time, and makes the next n meanwhile.
func ahead[R any](of iter.Seq[R], n int) iter.Seq[[]R] {
	return func(yield func([]R) bool) {
		batches, stop := make(chan []R), make(chan struct{})
		go func() {
			defer close(batches)
			for batch := range chunks(of, n) {
				select {
				case batches <- batch:
				case <-stop:
					return
				}
			}
		}()
		defer func() { // the sequence is not left running
			close(stop)
			for range batches { //nolint:revive // waits for the end
			}
		}()
		for batch := range batches {
			if !yield(batch) {
				return
			}
		}
	}
}

// chunks gives what a sequence gives, n at a time.
func chunks[R any](of iter.Seq[R], n int) iter.Seq[[]R] {
	return func(yield func([]R) bool) {
		batch := make([]R, 0, n)
		for r := range of {
			if batch = append(batch, r); len(batch) == n {
				if !yield(batch) {
					return
				}
				batch = make([]R, 0, n)
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}
