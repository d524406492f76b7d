package cluster

import (
	"io/fs"

	"slant/pipeline/tables"
)

// A source gives the tables that clusters are found in, always in the same
// order.
type source interface {
	articles(each func(*tables.ArticleRow)) error
	sketches(columns []string, each func(*tables.SketchRow)) error
}

// A tableSource reads from the tables of a run.
type tableSource struct{ dir fs.FS }

func (t tableSource) articles(each func(*tables.ArticleRow)) error {
	columns := []string{"article", "outlet", "published_at", "wire_source"}
	return tables.Scan(t.dir, columns, func(rows []tables.ArticleRow) error {
		for i := range rows {
			each(&rows[i])
		}
		return nil
	})
}

func (t tableSource) sketches(columns []string, each func(*tables.SketchRow)) error {
	return tables.Scan(t.dir, columns, func(rows []tables.SketchRow) error {
		for i := range rows {
			each(&rows[i])
		}
		return nil
	})
}

// A rowSource has them in memory.
type rowSource struct {
	articleRows []tables.ArticleRow
	sketchRows  []tables.SketchRow
}

func (r rowSource) articles(each func(*tables.ArticleRow)) error {
	for i := range r.articleRows {
		each(&r.articleRows[i])
	}
	return nil
}

func (r rowSource) sketches(_ []string, each func(*tables.SketchRow)) error {
	for i := range r.sketchRows {
		each(&r.sketchRows[i])
	}
	return nil
}
