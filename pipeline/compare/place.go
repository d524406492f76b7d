package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"
)

// pull is the number of terms at which the corpus's own place and an outlet's
// weigh the same.
const pull = 4

// poles counts terms at the two poles.
type poles struct{ plus, minus int64 }

func (p poles) add(plus, minus uint16) poles {
	return poles{p.plus + int64(plus), p.minus + int64(minus)}
}
func (p poles) sum() int64 { return p.plus + p.minus }

// bias gives the place between the poles, drawn to a place b by pull terms.
func (p poles) bias(b float64) float64 {
	return (float64(p.plus-p.minus) + float64(pull*b)) / (float64(p.sum()) + pull)
}

// placing is where outlets place an entity in one voice, with or without
// copies.
type placing struct {
	of      *outletEntities
	entity  int32
	voice   uint8
	dedup   string
	frames  []string            // taxonomy, a zero byte, and the frame, by number
	hits    []axisHit           // in the order of articles
	own     map[int32][]axisHit // by outlet
	outlets []int32             // that have hits, in the order of their names
	all     []poles             // by frame
	biases  []float64           // by frame: the place of all outlets together; NaN where it has no poles
	without []bool              // by frame: it has no poles
	units   []axisUnit
	strata  [][]int32 // of units, by period and section
}

// An axisUnit is the articles of one outlet in one component: what is shuffled.
type axisUnit struct {
	outlet   int32
	mentions int64
	hits     []frameHit
}

// A frameHit is the terms of a frame in a unit.
type frameHit struct {
	frame int16
	poles
}

func (x *outletAxes) place(g axisGroup, dedup string) *placing {
	s := &placing{of: x.of, entity: g.entity, voice: g.voice, dedup: dedup, frames: x.frames.list, all: make([]poles, len(x.frames.list)), own: map[int32][]axisHit{}}
	list := x.of.articles.list
	counts := func(article int32) bool { return dedup != unique || !list[article].copy }
	for _, h := range g.hits {
		if counts(h.article) {
			s.hits = append(s.hits, h)
			s.all[h.frame] = s.all[h.frame].add(h.plus, h.minus)
			outlet := list[h.article].outlet
			if s.own[outlet] == nil {
				s.outlets = append(s.outlets, outlet)
			}
			s.own[outlet] = append(s.own[outlet], h)
		}
	}
	names := x.of.articles.outlets.list
	slices.SortFunc(s.outlets, func(a, b int32) int { return strings.Compare(names[a], names[b]) })
	s.biases, s.without = make([]float64, len(s.frames)), make([]bool, len(s.frames))
	for f := range s.frames {
		s.without[f] = strings.HasPrefix(s.frames[f], "policy\x00")
		s.biases[f] = float64(s.all[f].plus-s.all[f].minus) / float64(s.all[f].sum())
	}
	var there []presence
	for _, p := range g.presence {
		if counts(p.article) {
			there = append(there, p)
		}
	}
	s.cut(there)
	return s
}

// cut cuts the articles that mention the entity into units.
func (s *placing) cut(there []presence) {
	list := s.of.articles.list
	names := s.of.articles.outlets.list
	slices.SortFunc(there, func(p, q presence) int {
		a, b := &list[p.article], &list[q.article]
		return cmp.Or(
			cmp.Compare(a.component, b.component), strings.Compare(names[a.outlet], names[b.outlet]), cmp.Compare(p.article, q.article),
		)
	})
	strata := map[[2]int32]int{}
	hits := s.hits // in the order of articles
	for i, p := range there {
		at, a := p.article, &list[p.article]
		if i == 0 || list[there[i-1].article].component != a.component || list[there[i-1].article].outlet != a.outlet {
			k := [2]int32{a.month, int32(a.section)}
			n, ok := strata[k]
			if !ok {
				n = len(s.strata)
				strata[k] = n
				s.strata = append(s.strata, nil)
			}
			s.strata[n] = append(s.strata[n], int32(len(s.units)))
			s.units = append(s.units, axisUnit{outlet: a.outlet})
		}
		u := &s.units[len(s.units)-1]
		u.mentions += int64(p.mentions)
		begin, _ := slices.BinarySearchFunc(hits, at, func(h axisHit, at int32) int { return cmp.Compare(h.article, at) })
		for ; begin < len(hits) && hits[begin].article == at; begin++ {
			u.add(hits[begin])
		}
	}
}

func (u *axisUnit) add(h axisHit) {
	for i := range u.hits {
		if u.hits[i].frame == h.frame {
			u.hits[i].poles = u.hits[i].add(h.plus, h.minus)
			return
		}
	}
	u.hits = append(u.hits, frameHit{h.frame, poles{}.add(h.plus, h.minus)})
}

// row gives an outlet's row of a frame, without p; false where no term of it
// reaches the entity there, and for policy frames, which are many, where few
// articles mention it.
func (s *placing) row(outlet int32, frame int16) (tables.OutletAxisRow, bool) {
	var own poles
	var clusters []axisCluster
	for _, h := range s.own[outlet] {
		if h.frame == frame {
			own = own.add(h.plus, h.minus)
			clusters = append(clusters, axisCluster{s.of.articles.list[h.article].component, poles{}.add(h.plus, h.minus)})
		}
	}
	sum := s.of.sum(cell{Outlet: outlet, Entity: s.entity, Voice: int32(s.voice), Month: allTime}, s.dedup)
	taxonomy, name, _ := strings.Cut(s.frames[frame], "\x00")
	if len(clusters) == 0 || taxonomy == "policy" && sum.articles < smallN {
		return tables.OutletAxisRow{}, false
	}
	r := tables.OutletAxisRow{
		Outlet: s.of.articles.outlets.list[outlet], EntityID: s.of.entities.list[s.entity], Voice: tables.NonEmpty(s.of.voices.list[s.voice]),
		PeriodKind: "all", Dedup: s.dedup, Taxonomy: taxonomy, Frame: name, N: int64(len(clusters)),
		NArticles: sum.articles, NMentions: sum.mentions, NPositive: own.plus, NNegative: own.minus,
	}
	if sum.mentions > 0 {
		r.RatePositive = tables.Some(float64(own.plus) / float64(sum.mentions))
		r.RateNegative = tables.Some(float64(own.minus) / float64(sum.mentions))
		r.Intensity = tables.Some(float64(own.sum()) / float64(sum.mentions))
	}
	if sum.articles < smallN {
		r.Flags = []string{"small_n"}
	}
	if taxonomy != "policy" && s.all[frame].sum() > 0 {
		bias := own.bias(s.biases[frame])
		r.Bias = tables.Some(bias)
		if half := spread(clusters, own, bias); !math.IsNaN(half) {
			r.CILow, r.CIHigh = tables.Some(max(-1, bias-half)), tables.Some(min(1, bias+half))
		}
	}
	return r, true
}

// An axisCluster is the terms in one article, with its component.
type axisCluster struct {
	component int64
	poles
}

// spread gives half the width of the 95% interval of a bias, a ratio of sums
// over clusters, by linearisation: V = C/(C−1) · Σ(d − bias·h)² / (Σh + pull)²,
// with d the difference and h the sum of a cluster's poles, and Student's t
// with C − 1 degrees of freedom. NaN for fewer than two clusters,
// and where none differs from the bias.
func spread(of []axisCluster, own poles, bias float64) float64 {
	slices.SortStableFunc(of, func(a, b axisCluster) int { return cmp.Compare(a.component, b.component) })
	var total, e float64
	n := 0
	for i, c := range of {
		e += float64(c.plus-c.minus) - float64(bias*float64(c.sum()))
		if i+1 == len(of) || of[i+1].component != c.component {
			total += float64(e * e)
			e = 0
			n++
		}
	}
	if n < 2 || total == 0 { // articles that are alike do not make a place certain
		return math.NaN()
	}
	se := math.Sqrt(total*float64(n)/float64(n-1)) / (float64(own.sum()) + pull)
	return se * stat.TCritical(0.05, float64(n-1))
}
