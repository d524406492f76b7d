package compare

import (
	"math"

	"slant/pipeline/tables"
)

// coverages are how many mentions have a score.
type coverages struct {
	cells  *outletEntities
	totals map[[2]int32][2]cellSum // by entity and voice, over all outlets: of all articles, and of copies
}

// coverages sums up the mentions of all outlets.
func (o *outletEntities) coverages() coverages {
	c := coverages{cells: o, totals: map[[2]int32][2]cellSum{}}
	for k := range o.cells {
		if k.Month != allTime {
			continue
		}
		at := [2]int32{k.Entity, k.Voice}
		t := c.totals[at]
		t[0], t[1] = t[0].plus(1, o.sum(k, asPublished)), t[1].plus(1, o.copies[k])
		c.totals[at] = t
	}
	return c
}

// of gives the coverage of the two sides of a comparison, all their articles
// about the entity.
func (c coverages) of(entity, voice int32, q *question) (a, b tables.Opt[float64]) {
	one := func(outlet int32) cellSum {
		return c.cells.sum(cell{Outlet: outlet, Entity: entity, Voice: voice, Month: allTime}, q.dedup)
	}
	first := one(q.a)
	if q.b != theRest {
		return first.coverage(), one(q.b).coverage()
	}
	t := c.totals[[2]int32{entity, voice}]
	rest := t[0].plus(-1, first)
	if q.dedup == unique {
		rest = rest.plus(-1, t[1])
	}
	return first.coverage(), rest.coverage()
}

// coverage gives the share of mentions that have a score; null without one.
func (s cellSum) coverage() tables.Opt[float64] {
	if s.mentions == 0 {
		return tables.Opt[float64]{}
	}
	return tables.Some(float64(s.scored) / float64(s.mentions))
}

// valueOr gives a number, NaN for null.
func valueOr(v tables.Opt[float64]) float64 {
	if !v.OK {
		return math.NaN()
	}
	return v.V
}
