package compare

import (
	"cmp"
	"maps"
	"slices"

	"slant/pipeline/tables"
)

// A judging is a speaker's words about an entity in an outlet.
type judging struct{ Outlet, Speaker, Entity int32 }

type judgingSum struct {
	quotes, articles int64
	mentions, scored int64
	points           int64 // of the scored mentions, ten-thousandths
	stances          [5]int64
	article          int64   // the last one
	seen             []int32 // its quotes so far
}

// stances lists the stances of cues, in the order of judgingSum.stances.
func stances() []string {
	return []string{"neutral", "doubting", "conceding", "praising", "aggressive"}
}

// outletSources sums up whom outlets let judge whom. All quotes have to
// come before the first mention, and each table's rows in order.
type outletSources struct {
	outlets, speakers, entities names
	outletOf                    func(article int64) string
	stancesOf                   map[int64][]int8 // article → by quote: 1 + index into stances(), 0 none
	judgings                    map[judging]*judgingSum
	quoted                      map[[2]int32]int64 // outlet, entity → mentions in anybody's words
}

func newOutletSources(outletOf func(article int64) string) *outletSources {
	return &outletSources{
		outlets: newNames(), speakers: newNames(), entities: newNames(),
		outletOf: outletOf, stancesOf: map[int64][]int8{}, judgings: map[judging]*judgingSum{}, quoted: map[[2]int32]int64{},
	}
}

// quote takes the quotes of an article in order.
func (o *outletSources) quote(r *tables.QuoteRow) {
	o.stancesOf[r.Article] = append(o.stancesOf[r.Article], int8(slices.Index(stances(), r.CueStance.V)+1))
}

func (o *outletSources) mention(r *tables.MentionRow) {
	if !r.EntityID.OK || !r.Quote.OK {
		return
	}
	outlet, entity := o.outlets.number(o.outletOf(r.Article)), o.entities.number(r.EntityID.V)
	o.quoted[[2]int32{outlet, entity}]++
	if !r.SpeakerEntityID.OK {
		return
	}
	k := judging{outlet, o.speakers.number(r.SpeakerEntityID.V), entity}
	s := o.judgings[k]
	if s == nil {
		s = &judgingSum{article: -1}
		o.judgings[k] = s
	}
	s.mentions++
	if r.ScorePoints.OK {
		s.scored++
		s.points += int64(r.ScorePoints.V)
	}
	if s.article != r.Article {
		s.articles++
		s.article, s.seen = r.Article, s.seen[:0]
	}
	if slices.Contains(s.seen, r.Quote.V) {
		return
	}
	s.quotes++
	s.seen = append(s.seen, r.Quote.V)
	if all := o.stancesOf[r.Article]; int(r.Quote.V) < len(all) && all[r.Quote.V] > 0 {
		s.stances[all[r.Quote.V]-1]++
	}
}

// rows gives them in order of outlet, speaker and entity.
func (o *outletSources) rows() []tables.OutletSourceRow {
	outlets, speakers, entities := o.outlets.ranks(), o.speakers.ranks(), o.entities.ranks()
	order := slices.SortedFunc(maps.Keys(o.judgings), func(a, b judging) int {
		return cmp.Or(
			cmp.Compare(outlets[a.Outlet], outlets[b.Outlet]),
			cmp.Compare(speakers[a.Speaker], speakers[b.Speaker]),
			cmp.Compare(entities[a.Entity], entities[b.Entity]),
		)
	})
	rows := make([]tables.OutletSourceRow, len(order))
	for i, k := range order {
		s := o.judgings[k]
		r := tables.OutletSourceRow{
			Outlet: o.outlets.list[k.Outlet], SpeakerEntityID: o.speakers.list[k.Speaker], EntityID: o.entities.list[k.Entity],
			PeriodKind: "all", Dedup: "as_published",
			NQuotes: s.quotes, NArticles: s.articles, N: s.mentions, NScored: s.scored,
			NNeutral: s.stances[0], NDoubting: s.stances[1], NConceding: s.stances[2], NPraising: s.stances[3], NAggressive: s.stances[4],
		}
		if s.scored > 0 {
			r.Mean = tables.Some(float64(s.points) / float64(s.scored) / 10_000)
		}
		if all := o.quoted[[2]int32{k.Outlet, k.Entity}]; all > 0 {
			r.Share = tables.Some(float64(s.mentions) / float64(all))
		}
		if s.articles < smallN {
			r.Flags = []string{"small_n"}
		}
		rows[i] = r
	}
	return rows
}
