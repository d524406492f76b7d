package reports

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"slant/pipeline/tables"
)

func pagesSection() Section {
	return Section{
		Name: "entities", Title: "Entities, one by one",
		Doc:  "How outlets write about each of the entities with most articles: over time, in whose words, on which axes, with which words.",
		Load: loadPages,
	}
}

const (
	pagedEntities = 12
	timedOutlets  = 6 // whose months are kept
	shownPanels   = 4
	pageOutlets   = 6
	pageAxes      = 6
	pageWords     = 8
	leastMonths   = 3 // of an outlet, for a panel
	leastTerms    = 3 // at the poles of an axis, for a mark
	keptWords     = 40
)

// pages are the entities that have a part of their own.
type pages struct {
	axes   map[axisKey]tables.OutletAxisRow
	words  map[cellKey][]tables.TermRow
	picks  [pagedEntities][2]*favoured // the sentences for and against each
	found  *evidence
	called *called
	main   *compared
}

func loadPages(c *Corpus) (Part, error) {
	p := &pages{axes: map[axisKey]tables.OutletAxisRow{}, words: map[cellKey][]tables.TermRow{}}
	var err error
	for _, load := range []func() error{
		func() error { return p.loadAxes(c) },
		func() error { return p.loadWords(c) },
		func() error { return p.loadSentences(c) },
		func() error { p.called, err = c.loadCalled(); return err },
		func() error { p.main, err = c.loadContrasts(); return err },
	} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *pages) loadAxes(c *Corpus) error {
	return scan(c.dir, nil, func(rows []tables.OutletAxisRow) error {
		for _, r := range rows {
			e, kept := c.entityAt[r.EntityID]
			o, ok := c.outletAt[r.Outlet]
			if kept && ok && e < pagedEntities && o < pageOutlets && r.Taxonomy == "axis" && r.Voice.V == "author" &&
				r.PeriodKind == "all" && r.Dedup == "as_published" && r.Bias.OK && r.NPositive+r.NNegative >= leastTerms &&
				validated(c.Facts.Lexicons, r.Frame) {
				p.axes[axisKey{r.Frame, o, e}] = r
			}
		}
		return nil
	})
}

func (p *pages) loadWords(c *Corpus) error {
	err := scan(c.dir, nil, func(rows []tables.TermRow) error {
		for _, r := range rows {
			e, kept := c.entityAt[r.EntityID]
			o, ok := c.outletAt[r.OutletA]
			if kept && ok && e < pagedEntities && !r.OutletB.OK && r.LogOdds > 0 {
				key := cellKey{o, e, authorVoice}
				if len(p.words[key]) < keptWords {
					p.words[key] = append(p.words[key], r)
				}
			}
		}
		return nil
	})
	for _, list := range p.words {
		slices.SortFunc(list, func(a, b tables.TermRow) int {
			return cmp.Or(cmp.Compare(b.Z, a.Z), strings.Compare(a.Term, b.Term))
		})
	}
	return err
}

// loadSentences finds the strongest sentences in outlets' own words.
func (p *pages) loadSentences(c *Corpus) error {
	for e := range c.topEntities(pagedEntities) {
		p.picks[e] = [2]*favoured{{outlet: -1, entity: e, sign: 1}, {outlet: -1, entity: e, sign: -1}}
	}
	err := scan(c.dir, candidateColumns(), func(rows []tables.MentionRow) error {
		for i := range rows {
			r := &rows[i]
			e, kept := c.entityAt[r.EntityID.V]
			if !kept || e >= pagedEntities || !r.ScorePoints.OK || voiceFrom(r.Voice) != authorVoice {
				continue
			}
			for _, pick := range p.picks[e] {
				if pick.sign*int64(r.ScorePoints.V) > 0 {
					pick.offer(r)
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	var all []*candidate
	for _, picks := range p.picks {
		for _, pick := range picks {
			if pick != nil {
				all = append(all, pick.best...)
			}
		}
	}
	p.found, err = c.loadEvidence(all)
	return err
}

func (p *pages) Render(page *Page) {
	c := page.Corpus
	n := c.topEntities(pagedEntities)
	if n == 0 {
		page.para("No entity was found.")
		return
	}
	index := say("The {} with most articles: ", words(counted(int64(n), "entity", "entities")))
	for e := range n {
		if e > 0 {
			index = append(index, words(", "))
		}
		index = append(index, Inline{Kind: Jump, Text: display(c.Entities[e].Name, nameWidth), URL: anchorOf(e)})
	}
	page.add(Block{Para: append(index, words("."))})
	for e := range n {
		p.entity(page, e)
	}
	page.heading("The numbers behind the charts")
	page.csv("months.csv", []string{"entity_id", "entity", "outlet", "month", "mean_score", "ci_low", "ci_high", "n_scored_articles"}, monthRows(c, n))
	page.csv("places.csv", []string{"entity_id", "entity", "outlet", "axis", "bias", "ci_low", "ci_high", "n_positive", "n_negative", "n_mentions", "n_articles", "q", "flags"}, p.axisRows(c, n))
	page.csv("words.csv", []string{"entity_id", "entity", "outlet", "word", "n_here", "n_elsewhere", "log_odds", "z", "n_articles", "n_outlets"}, p.wordRows(c, n))
}

func anchorOf(e int) string { return "entity-" + strconv.Itoa(e+1) }

func (p *pages) entity(page *Page, e int) {
	c := page.Corpus
	of := c.Entities[e]
	page.add(Block{ID: anchorOf(e), Heading: []Inline{name(of.Name)}})
	page.para("{} in {} of {}.", words(counted(of.Mentions, "mention", "mentions")), words(articles(of.Articles)), words(counted(of.InOutlets, "outlet", "outlets")))
	var found [][]Inline
	for _, f := range p.main.found {
		if f.row.EntityID == of.ID {
			found = append(found, f.sentence(c))
		}
	}
	if len(found) > 0 {
		page.add(Block{List: found})
	}
	page.add(Block{Table: p.table(c, e)})
	if d := voiceDots(c, e); len(d.Rows) > 0 {
		page.add(Block{Dots: d})
	}
	if t := timelineOf(c, e); len(t.Panels) > 0 {
		page.add(Block{Time: t})
	}
	if d := p.axisDots(c, e); len(d.Rows) > 0 {
		page.add(Block{Dots: d})
	}
	if t := p.wordTable(c, e); len(t.Rows) > 0 {
		page.add(Block{Table: t})
	}
	p.sentences(page, e)
}

// table gives each outlet's tone by voice and what it calls the entity.
func (p *pages) table(c *Corpus, e int) *Table {
	nO := c.topOutlets(pageOutlets)
	t := &Table{
		Caption: say("{}: tone by voice, and nouns that outlets call it by in their own words"+capped(nO, len(c.Outlets), "outlets"), name(c.Entities[e].Name)),
		Columns: heads("Outlet", "All", "Own words", "Indirect", "Quoted", "Called"),
	}
	for o := range nO {
		if c.at(o, e, allVoices).articles == 0 {
			continue
		}
		row := Row{Head: nameCell(c.Outlets[o].Name)}
		for _, v := range []voiceOf{allVoices, authorVoice, indirectVoice, directVoice} {
			row.Cells = append(row.Cells, scoreCell(c.at(o, e, v)))
		}
		called := p.called.cell(p.called.own(o, e))
		called.Bar, called.Detail = nil, ""
		row.Cells = append(row.Cells, called)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// voiceDots holds own words against the words of others, with intervals.
func voiceDots(c *Corpus, e int) *DotPlot {
	d := &DotPlot{
		ID: anchorOf(e) + "-voices", Title: display(c.Entities[e].Name, nameWidth) + ": own words against those of others",
		Desc: "One group for each outlet, with a mark and a 95% interval for its own words, for indirect speech and for quotations. The table above holds the same numbers.",
		Left: "unfavourable", Right: "favourable", Lanes: true,
		Series: []string{"own words", "indirect speech", "quoted"},
		Note:   say("Lines are 95% intervals. Open marks rest on fewer than " + count(fewArticles) + " articles with a score."),
	}
	for o := range c.topOutlets(pageOutlets) {
		if !c.comparesVoices(o, e) {
			continue
		}
		row := DotRow{Label: c.Outlets[o].Name}
		for i, v := range ownVoices {
			if of := c.at(o, e, v); of.score.OK && of.scoredArticles >= leastArticles {
				row.Points = append(row.Points, of.dot(i))
			}
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

// dot gives the mark of a mean.
func (c *cell) dot(series int) Dot {
	dot := Dot{Series: series, Value: c.score.V, Open: c.few(), Label: articles(c.scoredArticles)}
	if c.low.OK && c.high.OK && c.low.V < c.high.V {
		dot.Low, dot.High = c.low.V, c.high.V
		dot.Label += ", 95% interval " + interval(c.low.V, c.high.V)
	}
	return dot
}

// timelineOf draws the months of the outlets that have enough of them.
func timelineOf(c *Corpus, e int) *Timeline {
	t := &Timeline{
		ID: anchorOf(e) + "-months", Title: display(c.Entities[e].Name, nameWidth) + ": mean tone by month",
		Desc: "One panel for each outlet, with a mark for each month that has at least " + articles(leastArticles) + " with a score. The file months.csv holds the numbers.",
		Note: say("All voices. Only months with at least " + articles(leastArticles) + " with a score; open marks rest on fewer than " + count(fewArticles) + ". Upright lines are 95% intervals, cut at the ends of the scale."),
	}
	for o := range c.topOutlets(timedOutlets) {
		panel := Panel{Label: c.Outlets[o].Name}
		for _, m := range c.monthsOf(o, e) {
			if m.scoredArticles < leastArticles {
				continue
			}
			at := Moment{Start: m.start, Value: m.score, Open: m.scoredArticles < fewArticles, Label: articles(m.scoredArticles)}
			if m.low.OK && m.high.OK {
				at.Low, at.High = m.low.V, m.high.V
			}
			panel.Points = append(panel.Points, at)
		}
		if len(panel.Points) >= leastMonths && len(t.Panels) < shownPanels {
			t.Panels = append(t.Panels, panel)
		}
	}
	return t
}

// monthsOf gives the months of an outlet and entity, in order.
func (c *Corpus) monthsOf(o, e int) []month {
	list := c.months[cellKey{int32(o), int32(e), allVoices}]
	return slices.SortedFunc(slices.Values(list), func(a, b month) int { return cmp.Compare(a.start, b.start) })
}

func monthRows(c *Corpus, n int) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for e := range n {
			for o := range c.topOutlets(timedOutlets) {
				for _, m := range c.monthsOf(o, e) {
					row := append(texts(c.Entities[e].ID, c.Entities[e].Name, c.Outlets[o].Name, time.UnixMilli(m.start).UTC().Format("2006-01")),
						real4(m.score), known(m.low), known(m.high), whole(m.scoredArticles))
					if !yield(row) {
						return
					}
				}
			}
		}
	}
}

// axesOf gives the axes of an entity, those with most terms first.
func (p *pages) axesOf(e int) []string {
	terms := map[string]int64{}
	for key, r := range p.axes {
		if int(key.entity) == e {
			terms[key.axis] += r.NPositive + r.NNegative
		}
	}
	return slices.SortedFunc(maps.Keys(terms), func(a, b string) int {
		return cmp.Or(cmp.Compare(terms[b], terms[a]), strings.Compare(a, b))
	})
}

// axisDots draws where outlets place an entity on the validated axes.
func (p *pages) axisDots(c *Corpus, e int) *DotPlot {
	nO := c.topOutlets(pageOutlets)
	d := &DotPlot{
		ID: anchorOf(e) + "-axes", Title: display(c.Entities[e].Name, nameWidth) + ": place on the axes, in outlets’ own words",
		Desc: "One group for each axis and one mark with a 95% interval for each outlet, from the first pole on the left to the second on the right. The file places.csv holds the numbers.",
		Left: "first pole", Right: "second pole", Lanes: true,
		Note: say("Lines are 95% intervals. An outlet is shown where at least "+count(leastTerms)+" of its terms stand at the poles; open marks rest on fewer than "+count(fewArticles)+" articles that mention the entity{}.", ref("axes")),
	}
	for o := range nO {
		d.Series = append(d.Series, display(c.Outlets[o].Name, nameWidth))
	}
	axes := p.axesOf(e)
	for _, axis := range axes[:min(len(axes), pageAxes)] {
		low, high := polesOf(c.Facts.Lexicons, axis)
		row := DotRow{Label: axis + ": " + low + " or " + high}
		for o := range nO {
			r, ok := p.axes[axisKey{axis, int32(o), int32(e)}]
			if !ok {
				continue
			}
			dot := Dot{Series: o, Value: r.Bias.V, Open: slices.Contains(r.Flags, "small_n"), Label: count(r.NNegative) + " terms at the first pole, " + count(r.NPositive) + " at the second"}
			if r.CILow.OK && r.CIHigh.OK {
				dot.Low, dot.High = r.CILow.V, r.CIHigh.V
			}
			row.Points = append(row.Points, dot)
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

func (p *pages) axisRows(c *Corpus, n int) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for e := range n {
			for _, axis := range p.axesOf(e) {
				for o := range c.topOutlets(pageOutlets) {
					r, ok := p.axes[axisKey{axis, int32(o), int32(e)}]
					if !ok {
						continue
					}
					row := append(texts(c.Entities[e].ID, c.Entities[e].Name, c.Outlets[o].Name, axis), known(r.Bias), known(r.CILow), known(r.CIHigh),
						whole(r.NPositive), whole(r.NNegative), whole(r.NMentions), whole(r.NArticles), exactly(r.Q), text(strings.Join(r.Flags, "; ")))
					if !yield(row) {
						return
					}
				}
			}
		}
	}
}

// wordTable shows the words that set outlets apart.
func (p *pages) wordTable(c *Corpus, e int) *Table {
	t := &Table{
		Caption: say("{}: words that set an outlet’s sentences about it apart from the others’{}", name(c.Entities[e].Name), ref("words")),
		Columns: heads("Outlet", "Words, with how often here : elsewhere"),
	}
	for o := range c.topOutlets(shownOutlets) {
		list := p.words[cellKey{int32(o), int32(e), authorVoice}]
		var line []Inline
		for i, r := range list[:min(len(list), pageWords)] {
			if i > 0 {
				line = append(line, words(", "))
			}
			line = append(line, name(r.Term), words(" "+count(r.CountA)+" : "+count(r.CountB)))
		}
		if line != nil {
			t.Rows = append(t.Rows, Row{Head: nameCell(c.Outlets[o].Name), Cells: []Cell{{Line: line}}})
		}
	}
	return t
}

func (p *pages) wordRows(c *Corpus, n int) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for e := range n {
			for o := range c.topOutlets(csvOutlets) {
				for _, r := range p.words[cellKey{int32(o), int32(e), authorVoice}] {
					row := append(texts(c.Entities[e].ID, c.Entities[e].Name, c.Outlets[o].Name, r.Term),
						whole(r.CountA), whole(r.CountB), real4(r.LogOdds), real4(r.Z), whole(r.NArticles), whole(r.NOutlets))
					if !yield(row) {
						return
					}
				}
			}
		}
	}
}

// sentences shows the strongest sentences for and against, in own words.
func (p *pages) sentences(page *Page, e int) {
	if p.found.textless {
		return
	}
	for i, title := range []string{"Most favourable sentences, in outlets’ own words", "Least favourable sentences, in outlets’ own words"} {
		list := p.found.distinct(p.picks[e][i].best)
		if len(list) == 0 {
			continue
		}
		page.add(Block{Sub: say(title)})
		for _, k := range list {
			x := p.found.excerpt(page.Corpus, k)
			if o, ok := page.Corpus.outletOf(k.mention.Article); ok {
				x.Source = append([]Inline{name(page.Corpus.Outlets[o].Name), words(": ")}, x.Source...)
			}
			page.add(Block{Excerpt: x})
		}
	}
}
