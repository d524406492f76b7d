package reports

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"slant/pipeline/tables"
)

func calledSection() Section {
	return Section{
		Name: "called", Title: "What entities are called",
		Doc: "The nouns by which each outlet calls the entities, and groups of people that no list has.",
		Load: func(c *Corpus) (Part, error) {
			k, err := c.loadCalled()
			return k, err
		},
	}
}

const (
	calledEntities = 12
	calledOutlets  = 6
	calledNouns    = 3  // in a cell
	calledGroups   = 14 // nouns of people that no list has
	keptNouns      = 25 // of an outlet, entity and voice: for the CSV file
)

// called holds the nouns of the kept entities by outlet and voice, and under
// entity −1 those of people that no list has.
type called struct {
	nouns map[cellKey][]noun
}

// A noun is how often an outlet calls an entity by one.
type noun struct {
	head, form      string
	n, of, articles int64 // labels; mentions that the share is of; articles
	share           tables.Opt[float64]
	low, high       tables.Opt[float64]
	points          tables.Opt[int32] // mean of those that judge
	well, ill       int64             // of n
	smallN          bool
}

// unnamed is the entity of people that no list has.
const unnamed = -1

// loadCalled reads what outlets call entities, whichever section asks first.
func (c *Corpus) loadCalled() (*called, error) {
	if c.labels != nil {
		return c.labels, nil
	}
	part := &called{nouns: map[cellKey][]noun{}}
	err := scan(c.dir, nil, func(rows []tables.OutletLabelRow) error {
		for i := range rows {
			r := &rows[i]
			if r.PeriodKind != "all" || r.Dedup != "as_published" || r.Form == "surname" || r.Form == "full name" {
				continue
			}
			o, ok := c.outletAt[r.Outlet]
			e, kept := c.entityAt[r.EntityID.V]
			if !r.EntityID.OK {
				e, kept = unnamed, true
			}
			key := cellKey{o, e, voiceFrom(r.Voice)}
			if !ok || !kept || int(o) >= csvOutlets || len(part.nouns[key]) >= keptNouns { // rows come with the most frequent first
				continue
			}
			part.nouns[key] = append(part.nouns[key], noun{
				head: strings.Clone(r.Head), form: strings.Clone(r.Form), n: r.N, of: r.NMentions, articles: r.NArticles,
				share: r.Share, low: r.CILow, high: r.CIHigh, points: r.EvaluativePoints, well: r.NPositive, ill: r.NNegative,
				smallN: slices.Contains(r.Flags, "small_n"),
			})
		}
		return nil
	})
	c.labels = part
	return part, err
}

func (k *called) Render(p *Page) {
	c := p.Corpus
	if len(k.nouns) == 0 {
		p.para("No noun was found that says what somebody is.")
		return
	}
	p.para("Names are left out here: shown are offices, courtesies and the nouns that a text puts before or beside a name or says of it, in the outlet’s own words{}. Nouns that follow a name count, too: “the Assad regime”, “Hamas fighters”; a country’s “official” is one of its officials. The number is how often; {} and {} mark nouns that in most uses, with the words before them, judge well or ill{}. On the page, a bar shows the labels that judge ill to the left and well to the right.",
		ref("voices"), Inline{Kind: Plus, Text: "this"}, Inline{Kind: Minus, Text: "this"}, ref("labels"))
	nO := c.topOutlets(calledOutlets)
	if t := k.entities(c, nO); len(t.Rows) > 0 {
		p.add(Block{Table: t})
	} else {
		p.para("No entity of the {} with most articles is called by a noun in an outlet’s own words.", words(count(int64(len(c.Entities)))))
	}
	if t := k.groups(c, nO); len(t.Rows) > 0 {
		p.heading("People that no list has")
		p.para("Who is a protester in one outlet may be a rioter in another. These words stand for groups without a name of their own, so that they need not mean the same people; the share is of all such words of the outlet. On the page, the colour is the mean of how its uses judge, 0 where they do not.")
		p.add(Block{Table: t})
	}
	p.csv("labels.csv", []string{"outlet", "entity_id", "entity", "voice", "noun", "form", "n", "n_mentions", "n_articles", "share", "ci_low", "ci_high", "evaluative_points", "n_positive", "n_negative", "small_n"}, k.csv(c))
}

// own gives the nouns of an outlet's own words, whatever their form, the most
// frequent first. Names with an adjective are not nouns; the CSV file has them.
func (k *called) own(o, e int) []noun {
	var out []noun
	for _, n := range k.nouns[cellKey{int32(o), int32(e), authorVoice}] {
		if n.form == "name" {
			continue
		}
		at := slices.IndexFunc(out, func(m noun) bool { return m.head == n.head })
		if at < 0 {
			out = append(out, n)
			continue
		}
		out[at].n += n.n
		out[at].well += n.well
		out[at].ill += n.ill
	}
	slices.SortStableFunc(out, func(a, b noun) int { return cmp.Compare(b.n, a.n) })
	return out
}

// entities shows those of the entities with most articles that have nouns.
func (k *called) entities(c *Corpus, nO int) *Table {
	t := &Table{
		Caption: say("What outlets call entities in their own words" + capped(nO, len(c.Outlets), "outlets")),
		Columns: []Cell{{Text: "Entity"}},
		Legend:  []LegendItem{{Class: "minus", Text: "judge ill"}, {Class: "plus", Text: "judge well"}},
	}
	for o := range nO {
		t.Columns = append(t.Columns, nameCell(c.Outlets[o].Name))
	}
	for e := range c.Entities {
		var n, judging int64
		for o := range nO {
			for _, of := range k.own(o, e) {
				n += of.n
				judging += of.well + of.ill
			}
		}
		if n < leastNouns || judging == 0 && len(t.Rows) >= calledEntities/2 { // entities that are judged go before the rest
			continue
		}
		row := Row{Head: entityCell(c, e)}
		for o := range nO {
			row.Cells = append(row.Cells, k.cell(k.own(o, e)))
		}
		t.Rows = append(t.Rows, row)
		if len(t.Rows) >= calledEntities {
			break
		}
	}
	return t
}

// leastNouns is the number of labels below which an entity is not shown.
const leastNouns = 2

func (k *called) cell(nouns []noun) Cell {
	if len(nouns) == 0 {
		return Cell{Text: "–"}
	}
	var of Cell
	var all, good, ill int64
	for i, n := range nouns {
		all, ill, good = all+n.n, ill+n.ill, good+n.well
		if i < calledNouns {
			if i > 0 {
				of.Line = append(of.Line, words(", "))
			}
			of.Line = append(of.Line, n.inline(), words(" "+count(n.n)))
		}
	}
	if len(nouns) > calledNouns {
		of.Line = append(of.Line, words(" …"))
	}
	if ill+good > 0 {
		of.Detail = count(ill) + " ill, " + count(good) + " well of " + count(all)
	}
	of.Bar = diverging(ill, good, all)
	return of
}

// inline gives a noun, coloured where most of its uses judge alike.
func (n *noun) inline() Inline {
	of := name(n.head)
	switch {
	case 2*n.ill > n.n:
		of.Kind = Minus
	case 2*n.well > n.n:
		of.Kind = Plus
	}
	return of
}

// groups shows the nouns of people that no list has, most frequent first.
func (k *called) groups(c *Corpus, nO int) *Table {
	t := &Table{Caption: say("People that no list has, in outlets’ own words" + capped(nO, len(c.Outlets), "outlets")), Columns: heads("Word")}
	type place struct {
		total int64
		in    [calledOutlets]noun
	}
	by := map[string]*place{}
	for o := range nO {
		t.Columns = append(t.Columns, nameCell(c.Outlets[o].Name))
		for _, n := range k.own(o, unnamed) {
			if by[n.head] == nil {
				by[n.head] = &place{}
			}
			by[n.head].total += n.n
			by[n.head].in[o] = n
		}
	}
	order := slices.SortedFunc(maps.Keys(by), func(a, b string) int {
		return cmp.Or(cmp.Compare(by[b].total, by[a].total), strings.Compare(a, b))
	})
	for _, head := range order[:min(len(order), calledGroups)] {
		row := Row{Head: corpusCell(head)}
		for o := range nO {
			row.Cells = append(row.Cells, groupCell(&by[head].in[o]))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// groupCell gives a share with its interval, coloured by how the word judges
// in this outlet.
func groupCell(n *noun) Cell {
	if n.n == 0 {
		return Cell{Text: "–", Numeric: true}
	}
	of := Cell{Text: count(n.n), Numeric: true, Small: n.smallN}
	if n.share.OK {
		of.Detail = percent(n.n, n.of) + " (" + hundredths(n.low.V) + "–" + hundredths(n.high.V) + "%)"
	}
	if n.points.OK { // over all uses: "immigrant" is judged where "illegal" stands before it
		of.Heat = heat(float64(n.points.V) / 10_000 * float64(n.well+n.ill) / float64(n.n))
	}
	return of
}

// hundredths gives a share in per cent, without the sign.
func hundredths(share float64) string { return strconv.FormatFloat(100*share, 'f', 0, 64) }

func (k *called) csv(c *Corpus) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for e := unnamed; e < len(c.Entities); e++ {
			id, of := "", ""
			if e >= 0 {
				id, of = c.Entities[e].ID, c.Entities[e].Name
			}
			for o := range c.topOutlets(csvOutlets) {
				for v := range nVoices {
					for _, n := range k.nouns[cellKey{int32(o), int32(e), v}] {
						row := append(texts(c.Outlets[o].Name, id, of, voiceNames[v], n.head, n.form), whole(n.n), whole(n.of), whole(n.articles))
						for _, x := range []tables.Opt[float64]{n.share, n.low, n.high} {
							row = append(row, known(x))
						}
						points := absent()
						if n.points.OK {
							points = whole(int64(n.points.V))
						}
						if !yield(append(row, points, whole(n.well), whole(n.ill), truth(n.smallN))) {
							return
						}
					}
				}
			}
		}
	}
}

// known gives a number that may be missing.
func known(x tables.Opt[float64]) field {
	if !x.OK {
		return absent()
	}
	return real4(x.V)
}
