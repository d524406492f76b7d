package reports

func toneSection() Section {
	return Section{
		Name: "tone", Title: "Tone: outlets and entities",
		Doc:  "How favourably each outlet writes about each entity, as a table of means and as a chart.",
		Load: func(c *Corpus) (Part, error) { return tonePart{}, nil },
	}
}

// tonePart rests on the corpus alone.
type tonePart struct{}

func (tonePart) Render(p *Page) {
	c := p.Corpus
	nE, nO := c.topEntities(shownEntities), c.topOutlets(shownOutlets)
	if nE == 0 || nO == 0 {
		p.para("No entity was found.")
		return
	}
	p.para("Each cell is the mean{} of the articles of one outlet about one entity, from −1 (unfavourable) to +1 (favourable). Below it stand the 95% interval, n, the articles that mention the entity, and the coverage{}. A cell with a dashed edge (an asterisk in Markdown) has fewer than "+count(fewArticles)+" articles with a score{}; “–” means that the outlet does not mention the entity.",
		ref("tone"), ref("coverage"), ref("few"))
	t := &Table{Caption: say("Tone by entity and outlet" + cappedBoth(c, nE, nO))}
	t.Columns = append(t.Columns, Cell{Text: "Entity"})
	for o := range nO {
		t.Columns = append(t.Columns, nameCell(c.Outlets[o].Name))
	}
	for e := range nE {
		row := Row{Head: entityCell(c, e)}
		for o := range nO {
			row.Cells = append(row.Cells, scoreCell(c.at(o, e, allVoices)))
		}
		t.Rows = append(t.Rows, row)
	}
	p.add(Block{Table: t})
	p.add(Block{Dots: toneDots(c, nE)})
	p.csv("tone.csv", toneHeader(), func(yield func([]field) bool) {
		for e := range c.Entities {
			for o := range c.topOutlets(csvOutlets) {
				if row, ok := toneRow(c, o, e, allVoices); ok && !yield(row) {
					return
				}
			}
		}
	})
}

// csvOutlets is how many outlets a CSV file holds at most.
const csvOutlets = 1000

func cappedBoth(c *Corpus, nE, nO int) string {
	s := capped(nE, int(c.AllSeen), "entities")
	if o := capped(nO, len(c.Outlets), "outlets"); o != "" {
		if s == "" {
			return o
		}
		s += ", and" + o[1:]
	}
	return s
}

func entityCell(c *Corpus, e int) Cell {
	of := nameCell(c.Entities[e].Name)
	of.Detail = articles(c.Entities[e].Articles)
	return of
}

func toneHeader() []string {
	return []string{"entity_id", "entity", "outlet", "voice", "mean_score", "n_articles", "n_scored_articles", "n_mentions", "n_scored_mentions", "small_n"}
}

var voiceNames = [nVoices]string{"all", "author", "direct", "indirect", "undecided"}

func toneRow(c *Corpus, o, e int, v voiceOf) ([]field, bool) {
	of := c.at(o, e, v)
	if of.articles == 0 {
		return nil, false
	}
	score := absent()
	if of.score.OK {
		score = real4(of.score.V)
	}
	return append(texts(c.Entities[e].ID, c.Entities[e].Name, c.Outlets[o].Name, voiceNames[v]),
		score, whole(of.articles), whole(of.scoredArticles), whole(of.mentions), whole(of.scored), truth(of.few())), true
}

// toneDots draws a line for each entity and a mark for each outlet. More than
// six outlets could not be told apart by eye.
func toneDots(c *Corpus, nE int) *DotPlot {
	nO := c.topOutlets(len(markers))
	d := &DotPlot{
		ID: "tone-chart", Title: "Mean tone about each entity, by outlet",
		Desc: "One line for each entity and one mark for each outlet, from unfavourable on the left to favourable on the right. The table above holds the same numbers.",
		Left: "unfavourable", Right: "favourable",
		Note: say("Open marks rest on fewer than " + count(fewArticles) + " articles with a score" + capped(nO, len(c.Outlets), "outlets") + "."),
	}
	for o := range nO {
		d.Series = append(d.Series, display(c.Outlets[o].Name, nameWidth))
	}
	for e := range nE {
		row := DotRow{Label: c.Entities[e].Name}
		for o := range nO {
			if of := c.at(o, e, allVoices); of.score.OK {
				row.Points = append(row.Points, Dot{Series: o, Value: of.score.V, Open: of.few(), Label: articles(of.scoredArticles)})
			}
		}
		if len(row.Points) > 0 {
			d.Rows = append(d.Rows, row)
		}
	}
	return d
}
