package compare

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"slant/pipeline/tables"
)

// A Query is one comparison on demand.
type Query struct {
	Entity string // its id
	A, B   string // outlets; B may be "": all others
	Voice  string // author, direct, indirect or all
	By     string // "", or month, quarter or year: a row for each, too
}

// DesignOf gives the design that the tables of a finished run tell of.
func DesignOf(dir fs.FS) (Design, error) {
	var d Design
	var clusters []tables.ArticleClusterRow
	err := scanAny(dir, func(rows []tables.ArticleClusterRow) {
		clusters = append(clusters, rows...)
	})
	if err != nil {
		return d, err
	}
	if len(clusters) > 0 {
		d.Groups = GroupsOf(clusters)
	}
	d.Names.Listed = map[string]string{}
	err = scanAny(dir, func(rows []tables.OutletRow) {
		for _, r := range rows {
			d.Names.Listed[r.Name] = r.Outlet
		}
	})
	return d, err
}

// scanAny reads a table that may have no part.
func scanAny[R any, P tables.Row[R]](dir fs.FS, each func(rows []R)) error {
	err := tables.Scan[R, P](dir, nil, func(rows []R) error {
		each(rows)
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// An UnknownError is a name in a query that the tables do not have.
type UnknownError struct {
	Kind, Name string
	Known      []string // of that kind
}

// Error says what is not known.
func (e *UnknownError) Error() string { return fmt.Sprintf("no %s is called %q", e.Kind, e.Name) }

// Compare answers a query from the tables of a run: first with a row over all
// time that holds period and section constant, then with one for each period
// that both sides have articles in. Rows are exploratory, for what is compared
// was chosen after looking.
func (d Design) Compare(dir fs.FS, q Query) ([]tables.ContrastRow, error) {
	all, err := readArticles(dir, d)
	if err != nil {
		return nil, named("articles", err)
	}
	ask := question{b: theRest, dedup: d.Groups.best()}
	if ask.a, err = all.outlet(q.A); err != nil {
		return nil, err
	}
	if q.B != "" {
		if ask.b, err = all.outlet(q.B); err != nil {
			return nil, err
		}
	}
	cells, find := newOutletEntities(all), finder{articles: all}
	columns := []string{"article", "entity_id", "voice", "n_mentions", "n_scored", "score_points"}
	err = tables.Scan(dir, columns, func(rows []tables.EntityArticleRow) error {
		for i := range rows {
			if at, ok := find.index(rows[i].Article); ok && rows[i].EntityID == q.Entity {
				cells.article(&rows[i], at)
			}
		}
		return nil
	})
	if err != nil {
		return nil, named("entity_articles", err)
	}
	entity, ok := cells.entities.numbers[q.Entity]
	if !ok {
		return nil, &UnknownError{Kind: "entity", Name: q.Entity}
	}
	cells.observations.sort()
	c := newContrasts(d, cells)
	s := all.subject(cells.observations.of(entity, q.Voice))
	ask.period = s.period(ask)
	list := c.withIntervals(s, entity, q.Voice, []*answer{s.ask(ask)})
	for _, w := range s.windows(ask, q.By) {
		in := ask
		in.within, in.period = w, noPeriod
		if ans := s.ask(in); len(ans.Common) > 0 {
			list = append(list, c.contrast(entity, q.Voice, ans))
		}
	}
	rows := make([]tables.ContrastRow, len(list))
	for i := range list {
		rows[i] = list[i].row
	}
	return rows, nil
}

// outlet gives the number of an outlet.
func (a *articles) outlet(name string) (int32, error) {
	if n, ok := a.outlets.numbers[name]; ok {
		return n, nil
	}
	return 0, &UnknownError{Kind: "outlet", Name: name, Known: a.outlets.list}
}

// windows gives the periods of a kind in which a question has articles, in
// order.
func (s *subject) windows(q question, by string) (out []window) {
	for _, p := range periods() {
		if p.String() != by {
			continue
		}
		for _, x := range s.list {
			a := &s.articles.list[x.article]
			w := window{kind: p, index: a.month / int32(p)}
			if _, ok := q.arm(a); ok && a.month != undated && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	slices.SortFunc(out, func(a, b window) int { return int(a.index - b.index) })
	return out
}
