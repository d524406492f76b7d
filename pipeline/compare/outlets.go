package compare

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"
)

// smallN is the number of articles, and of clusters, below which a number is
// flagged.
const smallN = 24

// manyClusters is the number of clusters from which an interval comes from a
// bootstrap; below it replicates differ too little from each other.
const manyClusters = 40

// A cell is an outlet's writing about an entity in one voice and period. Names
// are numbers, so that the many cells are quick to find and to sort.
type cell struct {
	Outlet, Entity int32 // numbers in articles.outlets and outletEntities.entities
	Voice          int32
	Month          int32 // allTime for all months, and those that are undated
}

// allTime stands before every month.
const allTime = undated

type cellSum struct {
	articles, mentions, scored int64
	scoredArticles             int64
	points                     int64 // sum over articles of the article's mean, ten-thousandths
}

func (s *cellSum) add(r *tables.EntityArticleRow) {
	s.articles++
	s.mentions += int64(r.NMentions)
	s.scored += int64(r.NScored)
	if r.ScorePoints.OK {
		s.scoredArticles++
		s.points += int64(r.ScorePoints.V)
	}
}

// plus gives s and sign times t, 1 or −1.
func (s cellSum) plus(sign int64, t cellSum) cellSum {
	return cellSum{
		s.articles + sign*t.articles, s.mentions + sign*t.mentions, s.scored + sign*t.scored,
		s.scoredArticles + sign*t.scoredArticles, s.points + sign*t.points,
	}
}

// outletEntities sums up by cell, and keeps the observations that uncertainty
// is told from.
type outletEntities struct {
	articles         *articles
	entities, voices names
	cells            map[cell]int32 // index into sums: no pointers, of which there would be very many
	sums             []cellSum
	copies           map[cell]cellSum // what of it are copies
	observations     observations
}

func newOutletEntities(a *articles) *outletEntities {
	o := &outletEntities{articles: a, entities: newNames(), voices: newNames(), cells: map[cell]int32{}, copies: map[cell]cellSum{}}
	o.observations = observations{entities: &o.entities, voices: &o.voices}
	return o
}

// article takes a row whose article is at a place of the list.
func (o *outletEntities) article(r *tables.EntityArticleRow, at int32) {
	of := &o.articles.list[at]
	c := cell{Outlet: of.outlet, Entity: o.entities.number(r.EntityID), Voice: o.voices.number(r.Voice.V), Month: allTime}
	o.add(c, r, of.copy)
	if of.month != undated {
		c.Month = of.month
		o.add(c, r, of.copy)
	}
	o.observations.article(r, at)
}

func (o *outletEntities) add(c cell, r *tables.EntityArticleRow, isCopy bool) {
	at, ok := o.cells[c]
	if !ok {
		at = int32(len(o.sums))
		o.cells[c] = at
		o.sums = append(o.sums, cellSum{})
	}
	o.sums[at].add(r)
	if isCopy {
		s := o.copies[c]
		s.add(r)
		o.copies[c] = s
	}
}

// sum gives a cell's sum with or without copies, 0 where there is none.
func (o *outletEntities) sum(c cell, dedup string) (s cellSum) {
	if at, ok := o.cells[c]; ok {
		s = o.sums[at]
	}
	if dedup == unique {
		s = s.plus(-1, o.copies[c])
	}
	return s
}

// rows gives the cells in order of outlet, entity, voice, period and dedup.
func (o *outletEntities) rows(d Design) iter.Seq[tables.OutletEntityRow] {
	return func(yield func(tables.OutletEntityRow) bool) { o.each(d, yield) }
}

func (o *outletEntities) each(d Design, yield func(tables.OutletEntityRow) bool) {
	outlets, entities, voices := o.articles.outlets.ranks(), o.entities.ranks(), o.voices.ranks()
	order := slices.SortedFunc(maps.Keys(o.cells), func(a, b cell) int {
		return cmp.Or(
			cmp.Compare(outlets[a.Outlet], outlets[b.Outlet]), cmp.Compare(entities[a.Entity], entities[b.Entity]),
			cmp.Compare(voices[a.Voice], voices[b.Voice]), cmp.Compare(a.Month, b.Month),
		)
	})
	list := o.articles.list
	scored := slices.Clone(o.observations.list)
	slices.SortFunc(scored, func(a, b observation) int {
		x, y := &list[a.article], &list[b.article]
		return cmp.Or(
			cmp.Compare(outlets[x.outlet], outlets[y.outlet]), cmp.Compare(entities[a.entity], entities[b.entity]),
			cmp.Compare(voices[a.voice], voices[b.voice]), cmp.Compare(x.month, y.month), cmp.Compare(a.article, b.article),
		)
	})
	dedups := d.Groups.dedups()
	weights := stat.NewWeights(bootstrapSeed)
	var of []observation // of the cells with the same outlet, entity and voice
	for _, c := range order {
		if c.Month == allTime {
			n := int(o.sum(c, asPublished).scoredArticles)
			of, scored = scored[:n], scored[n:]
		}
		in := of
		if c.Month != allTime {
			begin := slices.IndexFunc(of, func(x observation) bool { return list[x.article].month >= c.Month })
			if begin < 0 {
				begin = len(of)
			}
			in = of[begin:][:o.sum(c, asPublished).scoredArticles]
		}
		_, copied := o.copies[c]
		var r tables.OutletEntityRow
		for i, dedup := range dedups {
			if i == 0 || copied { // else the row before holds here too
				r = o.row(c, dedup)
				o.uncertainty(&r, in, weights)
			}
			r.Dedup = dedup
			if r.NArticles > 0 && !yield(r) {
				return
			}
		}
	}
}

// row gives a cell's row without uncertainty.
func (o *outletEntities) row(c cell, dedup string) (r tables.OutletEntityRow) {
	s := o.sum(c, dedup)
	r = tables.OutletEntityRow{
		Outlet: o.articles.outlets.list[c.Outlet], EntityID: o.entities.list[c.Entity], Voice: tables.NonEmpty(o.voices.list[c.Voice]),
		PeriodKind: "all", Dedup: dedup,
		NArticles: s.articles, NMentions: s.mentions, NScored: s.scored, NScoredArticles: s.scoredArticles,
	}
	if c.Month != allTime {
		r.PeriodKind, r.PeriodStart = "month", tables.Some(monthStart(c.Month))
	}
	r.Coverage = s.coverage()
	if s.scoredArticles > 0 {
		r.Score = tables.Some(float64(s.points) / float64(s.scoredArticles) / 10_000)
	}
	if s.scoredArticles < smallN {
		r.Flags = []string{"small_n"}
	}
	return r
}

// uncertainty sets the standard error and the interval of a row from its
// observations, copies among them.
func (o *outletEntities) uncertainty(r *tables.OutletEntityRow, of []observation, w *stat.Weights) {
	clusters, keys := o.articles.clusters(of, r.Dedup)
	r.NClusters = tables.Some(int64(len(clusters)))
	m := stat.NewMean(clusters)
	if m.SE == 0 { // a few articles that score alike, which does not make them certain
		r.Flags = append(r.Flags, "no_variance")
	}
	if !(m.SE > 0) {
		return
	}
	if len(clusters) < smallN && r.NScoredArticles >= smallN {
		r.Flags = append(r.Flags, "few_clusters")
	}
	ci := m.Interval(0.05)
	if len(clusters) >= manyClusters {
		if got := stat.Studentised([]stat.Estimated{m}, keys, w)[0]; !math.IsNaN(got.Low) {
			ci = got
		}
	}
	r.SE = tables.Some(m.SE / 10_000)
	r.CILow, r.CIHigh = tables.Some(max(-1, ci.Low/10_000)), tables.Some(min(1, ci.High/10_000))
}

// clusters sums observations up by component, in order of the components'
// keys, which it gives too.
func (a *articles) clusters(of []observation, dedup string) (clusters []stat.Cluster, keys []uint64) {
	kept := make([]observation, 0, len(of))
	for _, x := range of {
		if dedup != unique || !a.list[x.article].copy {
			kept = append(kept, x)
		}
	}
	a.sortByComponent(kept)
	for _, x := range kept {
		key := uint64(a.list[x.article].component)
		if n := len(keys); n == 0 || keys[n-1] != key {
			clusters = append(clusters, stat.Cluster{Cluster: int32(n)})
			keys = append(keys, key)
		}
		c := &clusters[len(clusters)-1]
		c.N++
		c.Sum += int64(x.points)
	}
	return clusters, keys
}

func (a *articles) sortByComponent(of []observation) {
	slices.SortFunc(of, func(x, y observation) int {
		return cmp.Or(cmp.Compare(a.list[x.article].component, a.list[y.article].component), cmp.Compare(x.article, y.article))
	})
}

// bootstrapSeed is the seed of every bootstrap, so that tables are the same
// whenever they are computed.
const bootstrapSeed = 1
