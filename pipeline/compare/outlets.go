package compare

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"slant/pipeline/tables"
)

// smallN is the number of articles below which a mean is flagged.
const smallN = 24

// A cell is an outlet's writing about an entity in one voice and period.
type cell struct {
	Outlet, Entity string
	Voice          string // "" where it is not decided
	Dated          bool   // the period is a month; else all of them
	Month          int64  // milliseconds of the month's first moment, UTC
}

type cellSum struct {
	articles, mentions, scored int64
	scoredArticles             int64
	points                     int64 // sum over articles of the article's mean, ten-thousandths
}

// outletEntities sums up by cell.
type outletEntities map[cell]*cellSum

func (o outletEntities) article(r *tables.EntityArticleRow, published int64, dated bool) {
	c := cell{Outlet: r.Outlet, Entity: r.EntityID, Voice: r.Voice.V}
	o.add(c, r)
	if dated {
		c.Dated, c.Month = true, month(published)
		o.add(c, r)
	}
}

func (o outletEntities) add(c cell, r *tables.EntityArticleRow) {
	s := o[c]
	if s == nil {
		s = &cellSum{}
		o[c] = s
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
func (o outletEntities) rows() []tables.OutletEntityRow {
	rows := make([]tables.OutletEntityRow, 0, len(o))
	for c, s := range o {
		rows = append(rows, s.row(c))
	}
	slices.SortFunc(rows, func(a, b tables.OutletEntityRow) int {
		return cmp.Or(
			strings.Compare(a.Outlet, b.Outlet), strings.Compare(a.EntityID, b.EntityID),
			strings.Compare(a.Voice.V, b.Voice.V), strings.Compare(a.PeriodKind, b.PeriodKind),
			cmp.Compare(a.PeriodStart.V, b.PeriodStart.V),
		)
	})
	return rows
}

func (s *cellSum) row(c cell) tables.OutletEntityRow {
	r := tables.OutletEntityRow{
		Outlet: c.Outlet, EntityID: c.Entity, Voice: tables.NonEmpty(c.Voice),
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

// month gives the first moment of the month, UTC, in milliseconds.
func month(millis int64) int64 {
	t := time.UnixMilli(millis).UTC()
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).UnixMilli()
}
