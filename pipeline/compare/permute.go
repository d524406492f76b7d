package compare

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"
)

const (
	fewDraws  = 999   // shuffles at most where p is exploratory
	manyDraws = 19999 // shuffles at most where p has to survive a family
)

// permute sets the p of an outlet's rows by shuffling outlets over units within
// strata, as long as some row's p may still be small. Where a side has few
// articles it sets none.
func (s *placing) permute(outlet int32, draws int, rows []tables.OutletAxisRow) {
	if len(rows) == 0 || rows[0].NArticles < smallN || int64(len(s.units)) < 2*smallN {
		return
	}
	own, enough := s.ownUnits(outlet)
	if !enough {
		return
	}
	seen := newUnitSums(s, rows)
	for _, u := range s.units {
		if u.outlet == outlet {
			seen.add(u.mentions, u.hits)
		}
	}
	p := make([]stat.SequentialP, len(rows))
	live := make([]int, len(rows)) // rows whose p is not settled
	for i := range rows {
		p[i].Seen = seen.statistic(s, seen.frames[i])
		live[i] = i
	}
	s.draw(outlet, own, draws, seen, p, live)
	for i := range rows {
		rows[i].P = tables.Some(p[i].P())
	}
}

// ownUnits counts the units of an outlet in each stratum, and tells whether
// both sides have enough of them.
func (s *placing) ownUnits(outlet int32) (own []int, enough bool) {
	mine := 0
	for _, stratum := range s.strata {
		n := 0
		for _, u := range stratum {
			if s.units[u].outlet == outlet {
				n++
			}
		}
		own = append(own, n)
		mine += n
	}
	return own, mine >= smallN && len(s.units)-mine >= smallN
}

// draw shuffles, and counts each shuffle for the rows that are live.
func (s *placing) draw(outlet int32, own []int, draws int, sums *unitSums, p []stat.SequentialP, live []int) {
	r := rand.New(rand.NewPCG(s.seed(outlet), bootstrapSeed))
	pool := make([][]int32, len(s.strata))
	for i, stratum := range s.strata {
		pool[i] = slices.Clone(stratum)
	}
	units := s.unitsOf(sums, live)
	for looked := len(live); draws > 0 && len(live) > 0; draws-- {
		if len(live) <= looked/2 { // what is settled need not be summed up any more
			units, looked = s.unitsOf(sums, live), len(live)
		}
		sums.reset()
		for i, stratum := range pool {
			for k := range own[i] {
				j := k + r.IntN(len(stratum)-k)
				stratum[k], stratum[j] = stratum[j], stratum[k]
				u := &units[stratum[k]]
				sums.add(u.mentions, u.hits)
			}
		}
		live = slices.DeleteFunc(live, func(i int) bool {
			return !p[i].Draw(sums.statistic(s, sums.frames[i]))
		})
	}
}

// unitsOf gives the units with nothing but the hits of live rows' frames, one
// after the other in memory.
func (s *placing) unitsOf(sums *unitSums, live []int) []axisUnit {
	wanted := make([]bool, len(s.frames))
	for _, i := range live {
		wanted[sums.frames[i]] = true
	}
	units := slices.Clone(s.units)
	var hits []frameHit
	for i := range units {
		begin := len(hits)
		for _, h := range units[i].hits {
			if wanted[h.frame] {
				hits = append(hits, h)
			}
		}
		units[i].hits = hits[begin:len(hits):len(hits)]
	}
	return units
}

// unitSums sum up units.
type unitSums struct {
	mentions int64
	poles    []poles // by frame
	frames   []int16 // by row: its frame
}

func newUnitSums(s *placing, rows []tables.OutletAxisRow) *unitSums {
	sums := &unitSums{poles: make([]poles, len(s.frames)), frames: make([]int16, len(rows))}
	for i := range rows {
		sums.frames[i] = s.frameOf(&rows[i])
	}
	return sums
}

func (u *unitSums) reset() {
	u.mentions = 0
	clear(u.poles)
}

func (u *unitSums) add(mentions int64, hits []frameHit) {
	u.mentions += mentions
	for i := range hits {
		p := &u.poles[hits[i].frame]
		p.plus += hits[i].plus
		p.minus += hits[i].minus
	}
}

// statistic is what shuffling changes: the bias, or the terms per mention of a
// frame without poles.
func (u *unitSums) statistic(s *placing, frame int16) float64 {
	if s.without[frame] {
		return float64(u.poles[frame].plus) / float64(u.mentions)
	}
	return u.poles[frame].bias(s.biases[frame])
}

func (s *placing) frameOf(r *tables.OutletAxisRow) int16 {
	return int16(slices.Index(s.frames, r.Taxonomy+"\x00"+r.Frame))
}

// seed makes a seed of what is shuffled, so that it does not depend on what
// else is.
func (s *placing) seed(outlet int32) uint64 {
	h := fnv.New64a()
	for _, part := range []string{s.of.articles.outlets.list[outlet], s.of.entities.list[s.entity], s.of.voices.list[s.voice]} {
		_, _ = h.Write([]byte(part + "\x00")) // never fails
	}
	return h.Sum64()
}
