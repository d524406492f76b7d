package compare

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"slant/pipeline/tables"
)

// A voiceSum is what one voice says of an entity in an outlet.
type voiceSum struct {
	n      int64
	points int64 // ten-thousandths
}

func (v voiceSum) add(o voiceSum) voiceSum { return voiceSum{v.n + o.n, v.points + o.points} }
func (v voiceSum) sub(o voiceSum) voiceSum { return voiceSum{v.n - o.n, v.points - o.points} }

// Speakers who are not one entity: the outlet itself, and anybody not known.
const (
	ownWords int32 = -1
	somebody int32 = -2
)

// outletSplits sums scored mentions by outlet, entity and speaker, and parts
// the difference between an outlet and the others after Kitagawa (1955,
// "Components of a Difference Between Two Rates", JASA 50): with the shares s
// and means m of the voices v, of this outlet and of the rest,
//
//	own words = Δm(author) · s̄(author)
//	speakers  = Σᵥ Δs(v) · m̄(v)
//	said      = Σ Δm(v) · s̄(v) over the other voices
//
// where a bar is the mean of the two sides. They sum to the difference of the
// means. A voice that one side does not have is taken to say there what it says
// on the other, so that its part is one of whom the outlet lets speak.
type outletSplits struct {
	outlets, entities, speakers names
	sums                        map[[2]int32]map[int32]voiceSum // entity, outlet → speaker → sum
}

func newOutletSplits() *outletSplits {
	return &outletSplits{outlets: newNames(), entities: newNames(), speakers: newNames(), sums: map[[2]int32]map[int32]voiceSum{}}
}

// mention counts a scored mention whose voice is decided.
func (o *outletSplits) mention(outlet string, r *tables.MentionRow) {
	if !r.EntityID.OK || !r.ScorePoints.OK || !r.Voice.OK {
		return
	}
	speaker := ownWords
	switch {
	case r.Voice.V == "author":
	case r.SpeakerEntityID.OK:
		speaker = o.speakers.number(r.SpeakerEntityID.V)
	default:
		speaker = somebody
	}
	k := [2]int32{o.entities.number(r.EntityID.V), o.outlets.number(outlet)}
	if o.sums[k] == nil {
		o.sums[k] = map[int32]voiceSum{}
	}
	o.sums[k][speaker] = o.sums[k][speaker].add(voiceSum{1, int64(r.ScorePoints.V)})
}

// rows gives a row for every entity that at least two outlets have scored
// mentions of, in order of outlet and entity.
func (o *outletSplits) rows() []tables.OutletSplitRow {
	everywhere := map[int32]map[int32]voiceSum{} // entity → speaker → sum
	for k, voices := range o.sums {
		if everywhere[k[0]] == nil {
			everywhere[k[0]] = map[int32]voiceSum{}
		}
		for v, s := range voices {
			everywhere[k[0]][v] = everywhere[k[0]][v].add(s)
		}
	}
	outlets, entities := o.outlets.ranks(), o.entities.ranks()
	order := slices.SortedFunc(maps.Keys(o.sums), func(a, b [2]int32) int {
		return cmp.Or(cmp.Compare(outlets[a[1]], outlets[b[1]]), cmp.Compare(entities[a[0]], entities[b[0]]))
	})
	ranks := o.speakers.ranks()
	var rows []tables.OutletSplitRow
	for _, k := range order {
		voices := slices.SortedFunc(maps.Keys(everywhere[k[0]]), func(a, b int32) int { return cmp.Compare(rankOf(ranks, a), rankOf(ranks, b)) })
		if r, ok := splitRow(o.sums[k], everywhere[k[0]], voices); ok {
			r.Outlet, r.EntityID = o.outlets.list[k[1]], o.entities.list[k[0]]
			rows = append(rows, r)
		}
	}
	return rows
}

func rankOf(ranks []int32, speaker int32) int32 {
	if speaker < 0 {
		return speaker
	}
	return ranks[speaker]
}

// splitRow parts the difference between an outlet and all the others; not ok
// where there are none. Sums run in the order of voices.
func splitRow(own, all map[int32]voiceSum, voices []int32) (r tables.OutletSplitRow, ok bool) {
	var here, rest voiceSum
	for _, v := range voices {
		here, rest = here.add(own[v]), rest.add(all[v].sub(own[v]))
		if v >= 0 && own[v].n > 0 {
			r.NSpeakers++
		}
	}
	if rest.n == 0 {
		return r, false
	}
	var parts [3]float64 // own words, speakers, said
	for _, v := range voices {
		a, b := own[v], all[v].sub(own[v])
		s1, s2 := share(a, here), share(b, rest)
		m1, m2 := meanOf(a, b), meanOf(b, a)
		between := float64((s1 - s2) * (m1 + m2) / 2)
		within := float64((m1 - m2) * (s1 + s2) / 2)
		parts[1] += between
		if v == ownWords {
			parts[0] += within
		} else {
			parts[2] += within
		}
	}
	r.PeriodKind, r.Dedup = "all", "as_published"
	r.NScored, r.NOwn, r.RestNScored = here.n, own[ownWords].n, rest.n
	r.OwnShare, r.RestOwnShare = share(own[ownWords], here), share(all[ownWords].sub(own[ownWords]), rest)
	r.TonePoints, r.RestPoints = mean(here), mean(rest)
	r.DifferencePoints = r.TonePoints - r.RestPoints
	rounded := roundTo(r.DifferencePoints, parts)
	r.OwnWordsPoints, r.SpeakersPoints, r.SaidPoints = rounded[0], rounded[1], rounded[2]
	if here.n < smallN || rest.n < smallN {
		r.Flags = []string{"small_n"}
	}
	return r, true
}

func share(v, of voiceSum) float64 { return float64(v.n) / float64(of.n) }

// meanOf gives the mean of a voice, or where it says nothing that of the other
// side.
func meanOf(v, other voiceSum) float64 {
	if v.n == 0 {
		v = other
	}
	return float64(v.points) / float64(v.n)
}

func mean(v voiceSum) int32 { return int32(math.Round(float64(v.points) / float64(v.n))) }

// roundTo rounds parts to whole numbers that sum to a whole, by largest
// remainder; of equal ones the first.
func roundTo(whole int32, parts [3]float64) (out [3]int32) {
	left := whole
	var remainder [3]float64
	for i, p := range parts {
		down := math.Floor(p)
		out[i], remainder[i] = int32(down), p-down
		left -= out[i]
	}
	for ; left != 0; left -= sign(left) {
		at := 0
		for i := range remainder {
			if left > 0 && remainder[i] > remainder[at] || left < 0 && remainder[i] < remainder[at] {
				at = i
			}
		}
		out[at] += sign(left)
		remainder[at] -= float64(sign(left))
	}
	return out
}

func sign(n int32) int32 {
	if n < 0 {
		return -1
	}
	return 1
}
