package compare

import (
	"cmp"
	"io/fs"
	"math"
	"runtime"
	"slices"
	"strings"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
)

// An axisHit is the terms of a frame that reach an entity in an article, in
// one voice.
type axisHit struct {
	article, entity int32
	frame           int16 // its number in outletAxes.frames
	voice           uint8
	plus, minus     uint16
}

// A presence is an article that mentions an entity in one voice.
type presence struct {
	article, entity int32
	mentions        uint16
	voice           uint8
}

// outletAxes sums up where outlets place entities on axes.
type outletAxes struct {
	of       *outletEntities
	dedups   []string
	frames   names // taxonomy, a zero byte, and the frame
	hits     []axisHit
	presence []presence // of entities that outlets can be compared about
}

func newOutletAxes(d Design, o *outletEntities) *outletAxes {
	return &outletAxes{of: o, dedups: d.Groups.dedups(), frames: newNames()}
}

// read reads frames, and the articles that mention entities of which an outlet
// has enough.
func (x *outletAxes) read(dir fs.FS) error {
	large := x.large()
	find := finder{articles: x.of.articles}
	columns := []string{"article", "entity_id", "voice", "taxonomy", "frame", "hits_positive", "hits_negative"}
	err := tables.Scan(dir, columns, func(rows []tables.FrameRow) error {
		for i := range rows {
			x.frame(&rows[i], &find, large)
		}
		return nil
	})
	if err != nil {
		return named("frames", err)
	}
	find = finder{articles: x.of.articles}
	err = tables.Scan(dir, []string{"article", "entity_id", "voice", "n_mentions"}, func(rows []tables.EntityArticleRow) error {
		for i := range rows {
			r := &rows[i]
			entity, voice := x.of.entities.numbers[r.EntityID], x.of.voices.numbers[r.Voice.V]
			if at, ok := find.index(r.Article); ok && large[[2]int32{entity, voice}] {
				x.presence = append(x.presence, presence{at, entity, uint16(min(r.NMentions, math.MaxUint16)), uint8(voice)})
			}
		}
		return nil
	})
	if err != nil {
		return named("entity_articles", err)
	}
	slices.SortFunc(x.hits, func(a, b axisHit) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.voice, b.voice), cmp.Compare(a.article, b.article), cmp.Compare(a.frame, b.frame))
	})
	slices.SortFunc(x.presence, func(a, b presence) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.voice, b.voice), cmp.Compare(a.article, b.article))
	})
	return nil
}

// large gives the entities and voices of which some outlet and all the others
// have enough articles.
func (x *outletAxes) large() map[[2]int32]bool {
	most, all := map[[2]int32]int64{}, map[[2]int32]int64{}
	for c := range x.of.cells {
		if c.Month == allTime {
			k, n := [2]int32{c.Entity, c.Voice}, x.of.sum(c, asPublished).articles
			most[k] = max(most[k], n)
			all[k] += n
		}
	}
	large := map[[2]int32]bool{}
	for k, n := range most {
		if n >= smallN && all[k] >= 2*smallN {
			large[k] = true
		}
	}
	return large
}

// frame takes a row. Policy frames are counts of topics that reach nearly every
// entity: they are kept where outlets can be compared.
func (x *outletAxes) frame(r *tables.FrameRow, find *finder, large map[[2]int32]bool) {
	at, ok := find.index(r.Article)
	entity, seen := x.of.entities.numbers[r.EntityID.V]
	voice, heard := x.of.voices.numbers[r.Voice.V]
	if !r.EntityID.OK || !ok || !seen || !heard {
		return
	}
	if r.Taxonomy == "policy" && !large[[2]int32{entity, voice}] {
		return
	}
	x.hits = append(x.hits, axisHit{
		article: at, entity: entity, voice: uint8(voice), frame: int16(x.frames.number(r.Taxonomy + "\x00" + r.Frame)),
		plus: uint16(min(r.HitsPositive, math.MaxUint16)), minus: uint16(min(r.HitsNegative, math.MaxUint16)),
	})
}

// rows gives all rows in the order of their keys, with q for the entities that
// the contrasts selected: see contrasts.correctPairs.
func (x *outletAxes) rows(selected map[int32]bool, factor float64) []tables.OutletAxisRow {
	groups := x.groups()
	parts := make([][]tables.OutletAxisRow, len(groups))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, g := range groups {
		group.Go(func() error {
			parts[i] = x.about(g, selected)
			return nil
		})
	}
	_ = group.Wait() // no part fails
	rows := slices.Concat(parts...)
	x.correct(rows, selected, factor)
	slices.SortFunc(rows, func(a, b tables.OutletAxisRow) int {
		return cmp.Or(
			strings.Compare(a.Outlet, b.Outlet), strings.Compare(a.EntityID, b.EntityID), compareOpt(a.Voice, b.Voice),
			strings.Compare(a.Dedup, b.Dedup), strings.Compare(a.Taxonomy, b.Taxonomy), strings.Compare(a.Frame, b.Frame),
		)
	})
	return rows
}

// correct sets q within each selected entity, over axes and moral foundations in
// the outlets' own words.
func (x *outletAxes) correct(rows []tables.OutletAxisRow, selected map[int32]bool, factor float64) {
	families := map[string][]int{}
	for i := range rows {
		r := &rows[i]
		if r.Voice.V == ownWordsVoice && r.Dedup == x.dedups[len(x.dedups)-1] && r.Bias.OK && r.P.OK && selected[x.of.entities.numbers[r.EntityID]] {
			families[r.EntityID] = append(families[r.EntityID], i)
		}
	}
	for id, family := range families {
		p := make([]float64, len(family))
		for k, i := range family {
			p[k] = rows[i].P.V
		}
		for k, q := range stat.BenjaminiHochberg(p) {
			r := &rows[family[k]]
			r.Q = number(min(1, q*factor))
			r.FamilyID, r.FamilySize = "axes "+id, int64(len(family))
		}
	}
}

// An axisGroup is what there is about an entity in one voice.
type axisGroup struct {
	entity   int32
	voice    uint8
	hits     []axisHit
	presence []presence
}

func (x *outletAxes) groups() (groups []axisGroup) {
	hits, there := x.hits, x.presence
	for len(hits) > 0 {
		g := axisGroup{entity: hits[0].entity, voice: hits[0].voice}
		n := 0
		for n < len(hits) && hits[n].entity == g.entity && hits[n].voice == g.voice {
			n++
		}
		g.hits, hits = hits[:n], hits[n:]
		before := func(p presence) bool {
			return p.entity < g.entity || p.entity == g.entity && p.voice < g.voice
		}
		for len(there) > 0 && before(there[0]) {
			there = there[1:]
		}
		n = 0
		for n < len(there) && there[n].entity == g.entity && there[n].voice == g.voice {
			n++
		}
		g.presence, there = there[:n], there[n:]
		groups = append(groups, g)
	}
	return groups
}

// about gives the rows about an entity in one voice.
func (x *outletAxes) about(g axisGroup, selected map[int32]bool) (rows []tables.OutletAxisRow) {
	dedups := x.dedups
	if !x.hasCopies(g) { // then the last is as good as all
		dedups = dedups[len(dedups)-1:]
	}
	for i, dedup := range dedups {
		s := x.place(g, dedup)
		for _, o := range s.outlets {
			begin := len(rows)
			for f := range s.frames {
				if r, ok := s.row(o, int16(f)); ok {
					rows = append(rows, r)
				}
			}
			voice := x.of.voices.list[g.voice]
			switch {
			case i < len(dedups)-1 || voice != ownWordsVoice && voice != allVoices: // without p
			case selected[g.entity] && voice == ownWordsVoice:
				s.permute(o, manyDraws, rows[begin:])
			default:
				s.permute(o, fewDraws, rows[begin:])
			}
		}
	}
	if len(dedups) < len(x.dedups) {
		for _, r := range rows {
			r.Dedup, r.P = asPublished, tables.Opt[float64]{}
			rows = append(rows, r)
		}
	}
	return rows
}

// hasCopies tells whether an article of a group is a copy.
func (x *outletAxes) hasCopies(g axisGroup) bool {
	list := x.of.articles.list
	return slices.ContainsFunc(g.presence, func(p presence) bool { return list[p.article].copy }) ||
		slices.ContainsFunc(g.hits, func(h axisHit) bool { return list[h.article].copy })
}
