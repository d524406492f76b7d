package compare

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"slant/pipeline/tables"
)

// smallN is the number of articles below which a mean is flagged.
const smallN = 24

// A cell is an outlet's writing about an entity in one voice and period. Names
// are numbers, so that the many cells are quick to find and to sort.
type cell struct {
	Outlet, Entity int32 // indices into the names of outletEntities
	Voice          int32
	Dated          bool  // the period is a month; else all of them
	Month          int64 // milliseconds of the month's first moment, UTC
}

type cellSum struct {
	articles, mentions, scored int64
	scoredArticles             int64
	points                     int64 // sum over articles of the article's mean, ten-thousandths
}

// outletEntities sums up by cell.
type outletEntities struct {
	outlets, entities, voices names
	cells                     map[cell]*cellSum
}

func newOutletEntities() *outletEntities {
	return &outletEntities{outlets: newNames(), entities: newNames(), voices: newNames(), cells: map[cell]*cellSum{}}
}

func (o *outletEntities) article(r *tables.EntityArticleRow, published int64, dated bool) {
	c := cell{Outlet: o.outlets.number(r.Outlet), Entity: o.entities.number(r.EntityID), Voice: o.voices.number(r.Voice.V)}
	o.add(c, r)
	if dated {
		c.Dated, c.Month = true, month(published)
		o.add(c, r)
	}
}

func (o *outletEntities) add(c cell, r *tables.EntityArticleRow) {
	s := o.cells[c]
	if s == nil {
		s = &cellSum{}
		o.cells[c] = s
	}
	s.articles++
	s.mentions += int64(r.NMentions)
	s.scored += int64(r.NScored)
	if r.ScorePoints.OK {
		s.scoredArticles++
		s.points += int64(r.ScorePoints.V)
	}
}

// rows gives the cells in order of outlet, entity, voice and period.
func (o *outletEntities) rows() []tables.OutletEntityRow {
	outlets, entities, voices := o.outlets.ranks(), o.entities.ranks(), o.voices.ranks()
	order := slices.SortedFunc(maps.Keys(o.cells), func(a, b cell) int {
		return cmp.Or(
			cmp.Compare(outlets[a.Outlet], outlets[b.Outlet]), cmp.Compare(entities[a.Entity], entities[b.Entity]),
			cmp.Compare(voices[a.Voice], voices[b.Voice]), compareBools(a.Dated, b.Dated), cmp.Compare(a.Month, b.Month),
		)
	})
	rows := make([]tables.OutletEntityRow, len(order))
	for i, c := range order {
		rows[i] = o.row(c)
	}
	return rows
}

func (o *outletEntities) row(c cell) tables.OutletEntityRow {
	s := o.cells[c]
	r := tables.OutletEntityRow{
		Outlet: o.outlets.list[c.Outlet], EntityID: o.entities.list[c.Entity], Voice: tables.NonEmpty(o.voices.list[c.Voice]),
		PeriodKind: "all", Dedup: "as_published",
		NArticles: s.articles, NMentions: s.mentions, NScored: s.scored,
	}
	if c.Dated {
		r.PeriodKind, r.PeriodStart = "month", tables.Some(c.Month)
	}
	if s.mentions > 0 {
		r.Coverage = tables.Some(float64(s.scored) / float64(s.mentions))
	}
	if s.scoredArticles > 0 {
		r.Score = tables.Some(float64(s.points) / float64(s.scoredArticles) / 10_000)
	}
	if s.scoredArticles < smallN {
		r.Flags = []string{"small_n"}
	}
	return r
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// month gives the first moment of the month, UTC, in milliseconds.
func month(millis int64) int64 {
	t := time.UnixMilli(millis).UTC()
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).UnixMilli()
}
