package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

func axesSection() Section {
	return Section{
		Name: "axes", Title: "Axes: how entities are framed",
		Doc: "Which poles of each axis the outlets' words tie to the entities.",
		Load: func(c *Corpus) (Part, error) {
			a, err := c.loadAxes()
			return axesPart{a}, err
		},
	}
}

const (
	axisEntities = 8
	axisOutlets  = 8
	keptAxes     = 64 // axes and frames beyond are not read: a user's lists are few
)

// axisHits counts terms at the poles of axes, and terms of policy frames.
type axisHits struct {
	axes   []string // in the order of their names
	hits   map[axisKey]*poles
	frames []string
	policy map[policyKey]int64
}

type axisKey struct {
	axis           string
	outlet, entity int32
}

type policyKey struct {
	frame  string
	outlet int32
}

// poles counts terms: of them, some place an entity at one end of an axis and
// some at the other.
type poles struct{ positive, negative int64 }

func (p poles) sum() int64 { return p.positive + p.negative }

// loadAxes reads the frames once, whichever section asks first.
func (c *Corpus) loadAxes() (*axisHits, error) {
	if c.axes != nil {
		return c.axes, nil
	}
	a := &axisHits{hits: map[axisKey]*poles{}, policy: map[policyKey]int64{}}
	axes, frames := map[string]bool{}, map[string]bool{}
	columns := []string{"article", "entity_id", "voice", "taxonomy", "frame", "hits_positive", "hits_negative"}
	err := scan(c.dir, columns, func(rows []tables.FrameRow) error {
		for i := range rows {
			r := &rows[i]
			o, ok := c.outletOf(r.Article)
			switch {
			case !ok:
			case r.Taxonomy == "axis" && r.EntityID.OK && r.Voice.V == "all" && admit(axes, r.Frame):
				a.add(c, r, o)
			case r.Taxonomy == "policy" && !r.EntityID.OK && r.HitsPositive > 0 && admit(frames, r.Frame):
				a.policy[policyKey{r.Frame, o}] += int64(r.HitsPositive) + int64(r.HitsNegative)
			}
		}
		return nil
	})
	a.axes, a.frames = slices.Sorted(maps.Keys(axes)), slices.Sorted(maps.Keys(frames))
	c.axes = a
	return a, err
}

// admit adds a name to a set that may hold keptAxes of them.
func admit(set map[string]bool, name string) bool {
	if !set[name] && len(set) < keptAxes {
		set[strings.Clone(name)] = true
	}
	return set[name]
}

func (a *axisHits) add(c *Corpus, r *tables.FrameRow, outlet int32) {
	e, kept := c.entityAt[r.EntityID.V]
	if !kept {
		return
	}
	key := axisKey{r.Frame, outlet, e}
	got := a.hits[key]
	if got == nil {
		got = &poles{}
		a.hits[key] = got
	}
	got.positive += int64(r.HitsPositive)
	got.negative += int64(r.HitsNegative)
}

func (a *axisHits) at(axis string, outlet, entity int) poles {
	if got := a.hits[axisKey{axis, int32(outlet), int32(entity)}]; got != nil {
		return *got
	}
	return poles{}
}

// entities gives the kept entities with most terms on an axis, and the terms of
// each over all outlets.
func (a *axisHits) entities(axis string) ([]int, map[int]poles) {
	sums := map[int]poles{}
	for key, n := range a.hits {
		if key.axis == axis {
			s := sums[int(key.entity)]
			sums[int(key.entity)] = poles{s.positive + n.positive, s.negative + n.negative}
		}
	}
	order := slices.SortedFunc(maps.Keys(sums), func(x, y int) int {
		return cmp.Or(cmp.Compare(sums[y].sum(), sums[x].sum()), cmp.Compare(x, y))
	})
	return order, sums
}

// polesOf gives what the poles of an axis are called: the scale of its file,
// or plain words.
func polesOf(lexicons []Lexicon, axis string) (negative, positive string) {
	for _, l := range lexicons {
		low, high, ok := strings.Cut(l.Scale, "..")
		if l.Kind == "axis" && l.Name == axis && ok {
			return display(low, nameWidth), display(high, nameWidth)
		}
	}
	return "negative pole", "positive pole"
}

// validated tells whether somebody has read what an axis finds.
func validated(lexicons []Lexicon, axis string) bool {
	return slices.ContainsFunc(lexicons, func(l Lexicon) bool {
		return l.Kind == "axis" && l.Name == axis && l.Validated != ""
	})
}

// sentences tells for each validated axis whom the corpus places on it most often.
func (a *axisHits) sentences(c *Corpus) [][]Inline {
	var out [][]Inline
	for _, axis := range a.axes {
		order, sums := a.entities(axis)
		if !validated(c.Facts.Lexicons, axis) || len(order) == 0 || sums[order[0]].sum() < leastArticles {
			continue
		}
		n := sums[order[0]]
		low, high := polesOf(c.Facts.Lexicons, axis)
		out = append(out, say("Placed most often on the axis {}{}: {}, {} as {} and {} as {}.",
			name(axis), ref("axes"), strong(c.Entities[order[0]].Name),
			words(counted(n.positive, "time", "times")), name(high), words(counted(n.negative, "time", "times")), name(low)))
	}
	return out
}

type axesPart struct{ *axisHits }

func (a axesPart) Render(p *Page) {
	c := p.Corpus
	if len(a.axes) == 0 {
		p.para("No term of an axis was found.")
		return
	}
	p.para("An axis{} is a pair of opposite qualities. Each cell counts the terms that tie the entity to one pole or the other, in any voice; the bar leads left for the first and right for the second. Bars of one table share a scale.", ref("axes"))
	for _, axis := range a.axes {
		a.table(p, axis)
	}
	p.csv("axes.csv", []string{"axis", "entity_id", "entity", "outlet", "hits_positive", "hits_negative"}, func(yield func([]field) bool) {
		for _, axis := range a.axes {
			order, _ := a.entities(axis)
			for _, e := range order {
				for o := range c.topOutlets(csvOutlets) {
					n := a.at(axis, o, e)
					row := append(texts(axis, c.Entities[e].ID, c.Entities[e].Name, c.Outlets[o].Name), whole(n.positive), whole(n.negative))
					if n.sum() > 0 && !yield(row) {
						return
					}
				}
			}
		}
	})
}

func (a axesPart) table(p *Page, axis string) {
	c := p.Corpus
	order, sums := a.entities(axis)
	if len(order) == 0 {
		return
	}
	low, high := polesOf(c.Facts.Lexicons, axis)
	nO := c.topOutlets(axisOutlets)
	shown := order[:min(len(order), axisEntities)]
	caption := "Terms at the poles"
	if len(shown) < len(order) {
		caption += ": the " + count(int64(len(shown))) + " entities with most of them, of " + count(int64(len(order)))
	}
	var most int64
	for _, e := range shown {
		for o := range nO {
			n := a.at(axis, o, e)
			most = max(most, n.positive, n.negative)
		}
	}
	heading := "{}: {} or {}"
	if !validated(c.Facts.Lexicons, axis) {
		heading += " (not validated)"
	}
	p.heading(heading, name(axis), name(low), name(high))
	t := &Table{
		Caption: say(caption), Columns: heads("Entity", "All outlets"),
		Legend: []LegendItem{{"minus", low}, {"plus", high}},
	}
	for o := range nO {
		t.Columns = append(t.Columns, nameCell(c.Outlets[o].Name))
	}
	for _, e := range shown {
		row := Row{Head: nameCell(c.Entities[e].Name), Cells: []Cell{polesCell(sums[e], 0)}}
		for o := range nO {
			row.Cells = append(row.Cells, polesCell(a.at(axis, o, e), most))
		}
		t.Rows = append(t.Rows, row)
	}
	p.add(Block{Table: t})
}

func polesCell(n poles, most int64) Cell {
	if n.sum() == 0 {
		return Cell{Text: "–", Numeric: true}
	}
	return Cell{
		Text:    count(n.negative) + " : " + count(n.positive),
		Numeric: true, Bar: diverging(n.negative, n.positive, most),
	}
}
