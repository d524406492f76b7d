package reports

func ownSection() Section {
	return Section{
		Name: "own", Title: "Own words against quoted words",
		Doc:  "Whether an outlet's own words about an entity differ in tone from those it quotes.",
		Load: func(c *Corpus) (Part, error) { return ownPart{}, nil },
	}
}

const (
	ownEntities = 10
	ownOutlets  = 6
	ownRows     = 24
)

// ownPart rests on the corpus alone.
type ownPart struct{}

var ownVoices = [3]voiceOf{authorVoice, indirectVoice, directVoice}

func (ownPart) Render(p *Page) {
	c := p.Corpus
	t := &Table{
		Caption: say("Mean tone by voice{}", ref("voices")),
		Columns: heads("Entity", "Outlet", "Own words", "Indirect", "Quoted"),
	}
	d := &DotPlot{
		ID: "own-chart", Title: "Tone of own words and of the words of others",
		Desc: "One line for each entity and outlet, with a mark for the outlet’s own words, for indirect speech and for quotations. The table above holds the same numbers.",
		Left: "unfavourable", Right: "favourable",
		Series: []string{"own words", "indirect speech", "quoted"},
		Note:   say("Open marks rest on fewer than " + count(fewArticles) + " articles with a score."),
	}
	for e := range c.topEntities(ownEntities) {
		for o := range c.topOutlets(ownOutlets) {
			if !c.comparesVoices(o, e) || len(t.Rows) >= ownRows {
				continue
			}
			t.Rows = append(t.Rows, ownRow(c, o, e))
			d.Rows = append(d.Rows, ownDots(c, o, e))
		}
	}
	if len(t.Rows) == 0 {
		p.para("No outlet has {} with a score about one entity both in its own words and in others’, so the two are not compared.", words(articles(leastArticles)))
		return
	}
	p.para("“The outlet says” and “the outlet lets somebody say” are different findings. Shown are the pairs of entity and outlet with at least {} with a score in own words and in quoted or indirect words, those with most articles first, at most {}.",
		words(articles(leastArticles)), words(count(ownRows)))
	p.add(Block{Table: t}, Block{Dots: d})
	p.csv("own.csv", toneHeader(), func(yield func([]field) bool) {
		for e := range c.Entities {
			for o := range c.topOutlets(csvOutlets) {
				for v := authorVoice; v < nVoices; v++ {
					if row, ok := toneRow(c, o, e, v); ok && !yield(row) {
						return
					}
				}
			}
		}
	})
}

// comparesVoices tells whether an outlet writes enough about an entity in its
// own words and in those of others.
func (c *Corpus) comparesVoices(o, e int) bool {
	others := max(c.at(o, e, directVoice).scoredArticles, c.at(o, e, indirectVoice).scoredArticles)
	return min(c.at(o, e, authorVoice).scoredArticles, others) >= leastArticles
}

func ownRow(c *Corpus, o, e int) Row {
	row := Row{Head: nameCell(c.Entities[e].Name), Cells: []Cell{nameCell(c.Outlets[o].Name)}}
	for _, v := range ownVoices {
		row.Cells = append(row.Cells, scoreCell(c.at(o, e, v)))
	}
	return row
}

func ownDots(c *Corpus, o, e int) DotRow {
	row := DotRow{Label: display(c.Entities[e].Name, 24) + " · " + display(c.Outlets[o].Name, 20)}
	for i, v := range ownVoices {
		if of := c.at(o, e, v); of.score.OK {
			row.Points = append(row.Points, Dot{Series: i, Value: of.score.V, Open: of.few(), Label: articles(of.scoredArticles)})
		}
	}
	return row
}
