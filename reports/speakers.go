package reports

import (
	"slant/pipeline/tables"
)

func speakersSection() Section {
	return Section{
		Name: "speakers", Title: "Speakers: whom outlets let speak",
		Doc:  "The sources that each outlet quotes and reports most often.",
		Load: loadSpeakers,
	}
}

const (
	shownSpeakers   = 5
	speakersOutlets = shownOutlets
	keptSpeakers    = 20_000 // an outlet
)

// speakers counts quotes by outlet and speaker, for the outlets that are shown.
type speakers struct {
	outlets [speakersOutlets]outletQuotes
	top     [speakersOutlets][]string
}

type outletQuotes struct {
	n, known int64
	by       *tally
}

func loadSpeakers(c *Corpus) (Part, error) {
	s := &speakers{}
	for o := range s.outlets {
		s.outlets[o].by = newTally(keptSpeakers)
	}
	err := scan(c.dir, []string{"article", "kind", "speaker_entity_id"}, func(rows []tables.QuoteRow) error {
		for i := range rows {
			if o, ok := c.outletOf(rows[i].Article); ok && int(o) < speakersOutlets {
				s.outlets[o].add(&rows[i])
			}
		}
		return nil
	})
	for o := range s.outlets {
		s.top[o] = s.outlets[o].by.most(csvSpeakers)
		for _, id := range s.top[o] {
			c.need(id)
		}
	}
	return s, err
}

// csvSpeakers is how many speakers of an outlet the CSV file holds.
const csvSpeakers = 50

func (q *outletQuotes) add(r *tables.QuoteRow) {
	q.n++
	if !r.SpeakerEntityID.OK {
		return
	}
	q.known++
	q.by.add(r.SpeakerEntityID.V, r.Kind == "direct" || r.Kind == "mixed")
}

func (s *speakers) Render(p *Page) {
	c := p.Corpus
	nO := c.topOutlets(speakersOutlets)
	var all int64
	for o := range nO {
		all += s.outlets[o].n
	}
	if all == 0 {
		p.para("No quotation or report was found.")
		return
	}
	p.para("The speakers with most quotations and reports in each outlet, as far as it is known who speaks; n counts both, and says how many hold words in quotation marks{}.", ref("voices"))
	t := &Table{
		Caption: say("Speakers by outlet" + capped(nO, len(c.Outlets), "outlets")),
		Columns: heads("Outlet", "Quotes", "Speaker known"),
	}
	for i := range shownSpeakers {
		t.Columns = append(t.Columns, Cell{Text: count(int64(i+1)) + "."})
	}
	for o := range nO {
		q := s.outlets[o]
		row := Row{Head: nameCell(c.Outlets[o].Name), Cells: []Cell{number(count(q.n)), number(percent(q.known, q.n))}}
		for i := range shownSpeakers {
			row.Cells = append(row.Cells, s.cell(c, o, i))
		}
		t.Rows = append(t.Rows, row)
	}
	p.add(Block{Table: t})
	s.caveat(p, nO)
	p.csv("speakers.csv", []string{"outlet", "speaker_entity_id", "speaker", "n_quotes", "n_with_quoted_words"}, func(yield func([]field) bool) {
		for o := range nO {
			for _, id := range s.top[o] {
				k := s.outlets[o].by.counts[id]
				if !yield(append(texts(c.Outlets[o].Name, id, c.nameOf(id)), whole(k.n), whole(k.direct))) {
					return
				}
			}
		}
	})
}

func (s *speakers) cell(c *Corpus, o, i int) Cell {
	if i >= len(s.top[o]) {
		return Cell{Text: "–"}
	}
	k := s.outlets[o].by.counts[s.top[o][i]]
	of := nameCell(c.nameOf(s.top[o][i]))
	of.Detail = "n " + count(k.n) + ", " + count(k.direct) + " quoted"
	return of
}

// caveat says where counts may be short.
func (s *speakers) caveat(p *Page, nO int) {
	var short int64
	for o := range nO {
		short = max(short, s.outlets[o].by.forgot)
	}
	if short > 0 {
		p.para("Some outlets have more speakers than were kept; a count may be short by up to {}.", words(count(short)))
	}
}
