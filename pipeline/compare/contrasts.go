package compare

import (
	"cmp"
	"runtime"
	"slices"
	"strings"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
)

// alpha is the share of false findings that is accepted.
const alpha = 0.05

// ownWordsVoice is the voice of the outlet's own words, which findings are
// about.
const ownWordsVoice = "author"

// A contrast is a comparison with its row.
type contrast struct {
	question
	entity int32 // its number in outletEntities.entities
	row    tables.ContrastRow
}

// contrasts are the comparisons of a run. They are planned from counts, before
// scores are looked at:
//
//  1. The main family holds each outlet against all others, in its own words,
//     without copies, about every entity but itself of which both sides have
//     enough articles with a score.
//  2. Within each entity of which that finds something, a family holds pairs
//     of outlets against each other.
//  3. The rest is exploratory: other voices, the same stories, and what a
//     finding comes to when one thing is done otherwise.
type contrasts struct {
	design   Design
	articles *articles
	of       *outletEntities
	coverage coverages
	rank     []int32 // of outlets, by name

	main        []contrast
	pairs       []contrast
	exploratory []contrast
}

func newContrasts(d Design, o *outletEntities) *contrasts {
	return &contrasts{design: d, articles: o.articles, of: o, coverage: o.coverages(), rank: o.articles.outlets.ranks()}
}

// Contrasts gives the contrasts of articles and of entities in them, as
// Aggregate does from tables.
func (d Design) Contrasts(in []tables.ArticleRow, about []tables.EntityArticleRow) []tables.ContrastRow {
	all := &articles{outlets: newNames()}
	for i := range in {
		all.add(&in[i], d)
	}
	all.settle(d)
	cells, find := newOutletEntities(all), finder{articles: all}
	for i := range about {
		if at, ok := find.index(about[i].Article); ok {
			cells.article(&about[i], at)
		}
	}
	cells.observations.sort()
	c := newContrasts(d, cells)
	c.compute()
	return c.rows()
}

// findings gives the contrasts of the main family that its q finds.
func (c *contrasts) findings() []*contrast { return findingsOf(c.main) }

// allFindings gives those of the families of pairs too.
func (c *contrasts) allFindings() []*contrast { return append(c.findings(), findingsOf(c.pairs)...) }

func findingsOf(family []contrast) (out []*contrast) {
	for i := range family {
		if q := family[i].row.Q; q.OK && q.V <= alpha {
			out = append(out, &family[i])
		}
	}
	return out
}

// compute fills in all contrasts.
func (c *contrasts) compute() {
	c.main = c.everywhere(func(entity int32) []contrast { return c.outletsOf(entity) })
	c.correctMain()
	found := c.selected()
	c.pairs = c.everywhere(func(entity int32) []contrast {
		if !found[entity] {
			return nil
		}
		return c.pairsOf(entity)
	})
	c.correctPairs()
	c.exploratory = c.everywhere(c.exploreEntity)
}

// everywhere calls a function for every entity, several at once, and gives what
// it gave in the order of the entities.
func (c *contrasts) everywhere(f func(entity int32) []contrast) []contrast {
	parts := make([][]contrast, len(c.of.entities.list))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for e := range parts {
		group.Go(func() error {
			parts[e] = f(int32(e))
			return nil
		})
	}
	_ = group.Wait() // no part fails
	return slices.Concat(parts...)
}

// large gives the outlets, in the order of their names, that have enough articles with a score, and whether
// all articles together are enough for two sides.
func (c *contrasts) large(of []observation, dedup string) (outlets []int32, ok bool) {
	if len(of) < 2*smallN { // as for most entities
		return nil, false
	}
	counts, all := map[int32]int{}, 0
	for _, x := range of {
		a := &c.articles.list[x.article]
		if dedup == unique && a.copy {
			continue
		}
		all++
		if counts[a.outlet]++; counts[a.outlet] == smallN {
			outlets = append(outlets, a.outlet)
		}
	}
	slices.SortFunc(outlets, func(a, b int32) int { return cmp.Compare(c.rank[a], c.rank[b]) })
	return outlets, all >= 2*smallN
}

// outletsOf gives the main family's contrasts about an entity.
func (c *contrasts) outletsOf(entity int32) []contrast {
	dedup := c.design.Groups.best()
	of := c.of.observations.of(entity, ownWordsVoice)
	outlets, ok := c.large(of, dedup)
	if !ok {
		return nil
	}
	s := c.articles.subject(of)
	var answers []*answer
	for _, o := range outlets {
		if c.itself(entity, o) {
			continue
		}
		q := question{a: o, b: theRest, dedup: dedup}
		q.period = s.period(q)
		if ans := s.ask(q); ans.enough() {
			answers = append(answers, ans)
		}
	}
	return c.withIntervals(s, entity, ownWordsVoice, answers)
}

// itself tells whether an entity is an outlet.
func (c *contrasts) itself(entity, outlet int32) bool {
	return itself(c.of.entities.list[entity], c.articles.outlets.list[outlet])
}

// enough tells whether both sides have enough articles.
func (ans *answer) enough() bool { return min(ans.spread[0].N, ans.spread[1].N) >= smallN }

// withIntervals gives the rows of answers, with intervals from a bootstrap
// where there are clusters enough.
func (c *contrasts) withIntervals(s *subject, entity int32, voice string, answers []*answer) []contrast {
	out := make([]contrast, len(answers))
	var many []stat.Estimated
	var places []int
	for i, ans := range answers {
		out[i] = c.contrast(entity, voice, ans)
		if min(ans.Clusters[0], ans.Clusters[1]) >= manyClusters && ans.SE > 0 {
			many, places = append(many, ans.Difference), append(places, i)
		}
	}
	for i, ci := range stat.Studentised(many, s.keys, stat.NewWeights(bootstrapSeed)) {
		if ci.Low <= ci.High {
			setInterval(&out[places[i]].row, ci, "bootstrap")
		}
	}
	return out
}

// contrast gives an answer's row about an entity.
func (c *contrasts) contrast(entity int32, voice string, ans *answer) contrast {
	r := ans.row()
	r.EntityID, r.Voice, r.Scorer = c.of.entities.list[entity], tables.NonEmpty(voice), tables.NonEmpty(c.design.Scorer)
	r.OutletA = c.articles.outlets.list[ans.a]
	if ans.b != theRest {
		r.OutletB = tables.Some(c.articles.outlets.list[ans.b])
	}
	r.CoverageA, r.CoverageB = c.coverage.of(entity, c.of.voices.numbers[voice], &ans.question)
	return contrast{question: ans.question, entity: entity, row: r}
}

// correctMain sets q over the main family, and intervals of what it selects.
func (c *contrasts) correctMain() {
	correct(c.main, "score", 1)
	selected := len(c.findings())
	level := stat.FCRLevel(alpha, selected, len(c.main))
	for _, f := range c.findings() {
		e := stat.Estimate{Value: f.row.Difference.V, SE: f.row.SE.V, DF: f.row.DF.V}
		ci := e.Interval(level)
		f.row.FCRLow, f.row.FCRHigh = number(max(-2, ci.Low)), number(min(2, ci.High))
	}
}

// pairsOf gives the contrasts of pairs of outlets about an entity.
func (c *contrasts) pairsOf(entity int32) []contrast {
	dedup := c.design.Groups.best()
	of := c.of.observations.of(entity, ownWordsVoice)
	outlets, _ := c.large(of, dedup)
	s := c.articles.subject(of)
	var answers []*answer
	for i, a := range outlets {
		for _, b := range outlets[i+1:] {
			if c.itself(entity, a) || c.itself(entity, b) {
				continue
			}
			q := question{a: a, b: b, dedup: dedup}
			q.period = s.period(q)
			if ans := s.ask(q); ans.enough() {
				answers = append(answers, ans)
			}
		}
	}
	return c.withIntervals(s, entity, ownWordsVoice, answers)
}

// correctPairs sets q within each entity that the main family selected. Of m
// entities R are selected, so that a family is tested at level α·R/m (Benjamini
// and Bogomolov 2014, "Selective Inference on Multiple Families of Hypotheses",
// JRSS B 76): q is as many times larger.
func (c *contrasts) correctPairs() {
	factor := c.selection()
	for begin := 0; begin < len(c.pairs); {
		end := begin
		for end < len(c.pairs) && c.pairs[end].entity == c.pairs[begin].entity {
			end++
		}
		family := c.pairs[begin:end]
		correct(family, "score pairs "+family[0].row.EntityID, factor)
		begin = end
	}
}

// selected gives the entities of findings.
func (c *contrasts) selected() map[int32]bool {
	selected := map[int32]bool{}
	for _, f := range c.findings() {
		selected[f.entity] = true
	}
	return selected
}

// selection gives m/R of the entities in the main family; 0 where none is
// selected.
func (c *contrasts) selection() float64 {
	all, selected := map[int32]bool{}, c.selected()
	for i := range c.main {
		all[c.main[i].entity] = true
	}
	if len(selected) == 0 {
		return 0
	}
	return float64(len(all)) / float64(len(selected))
}

// correct sets what a family has in common, and q.
func correct(family []contrast, id string, factor float64) {
	p := make([]float64, len(family))
	for i := range family {
		p[i] = valueOr(family[i].row.P)
	}
	for i, q := range stat.BenjaminiHochberg(p) {
		r := &family[i].row
		r.FamilyID, r.FamilySize, r.Exploratory = id, int64(len(family)), false
		r.Q = number(min(1, q*factor))
	}
}

// rows gives all rows, in the order of their keys.
func (c *contrasts) rows() []tables.ContrastRow {
	var rows []tables.ContrastRow
	for _, part := range [][]contrast{c.main, c.pairs, c.exploratory} {
		for i := range part {
			rows = append(rows, part[i].row)
		}
	}
	slices.SortFunc(rows, func(a, b tables.ContrastRow) int {
		return cmp.Or(
			strings.Compare(a.EntityID, b.EntityID), strings.Compare(a.OutletA, b.OutletA), compareOpt(a.OutletB, b.OutletB),
			strings.Compare(a.Measure, b.Measure), compareOpt(a.Axis, b.Axis), compareOpt(a.Voice, b.Voice), compareOpt(a.Scorer, b.Scorer),
			strings.Compare(a.Dedup, b.Dedup), strings.Compare(a.Period, b.Period), compareBools(a.SameStory, b.SameStory),
			compareOpt(a.Robustness, b.Robustness),
		)
	})
	return rows
}

// compareOpt puts null first.
func compareOpt(a, b tables.Opt[string]) int {
	return cmp.Or(compareBools(a.OK, b.OK), strings.Compare(a.V, b.V))
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
