package reports

import (
	"cmp"
	"slices"
)

func findingsSection() Section {
	return Section{
		Name: "findings", Title: "Findings",
		Doc:  "The largest differences between outlets, in sentences.",
		Load: loadFindings,
	}
}

const (
	shownFindings = 8
	// leastArticles is how many scored articles a mean needs to be named at all.
	leastArticles = 3
)

// findings are the outlets at the two ends for each of the first entities.
type findings struct {
	ends   []ends
	speech *speech
	axes   *axisHits
}

// ends are the outlets with the highest and the lowest mean about an entity.
type ends struct {
	entity    int
	high, low int // outlets
	gap       float64
	few       bool
}

func loadFindings(c *Corpus) (Part, error) {
	f := &findings{}
	var err error
	if f.speech, err = c.loadSpeech(); err != nil {
		return nil, err
	}
	if f.axes, err = c.loadAxes(); err != nil {
		return nil, err
	}
	for e := range c.topEntities(shownEntities) {
		if found, ok := c.endsOf(e, fewArticles); ok {
			f.ends = append(f.ends, found)
		} else if found, ok := c.endsOf(e, leastArticles); ok {
			found.few = true
			f.ends = append(f.ends, found)
		}
	}
	slices.SortStableFunc(f.ends, func(a, b ends) int {
		return cmp.Or(boolCompare(a.few, b.few), cmp.Compare(b.gap, a.gap))
	})
	f.ends = f.ends[:min(len(f.ends), shownFindings)]
	return f, nil
}

// boolCompare puts false before true.
func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// endsOf compares the outlets that have at least so many scored articles about
// an entity; false where fewer than two have.
func (c *Corpus) endsOf(entity int, atLeast int64) (ends, bool) {
	found := ends{entity: entity, high: -1, low: -1}
	var high, low float64
	for o := range c.topOutlets(shownOutlets) {
		cell := c.at(o, entity, allVoices)
		if !cell.score.OK || cell.scoredArticles < atLeast {
			continue
		}
		if s := cell.score.V; found.high < 0 || s > high {
			found.high, high = o, s
		}
		if s := cell.score.V; found.low < 0 || s < low {
			found.low, low = o, s
		}
	}
	found.gap = high - low
	return found, found.high >= 0 && found.high != found.low && found.gap > 0
}

func (f *findings) Render(p *Page) {
	c := p.Corpus
	if c.Articles == 0 {
		p.para("No article was read, so there is nothing to compare.")
		return
	}
	if len(f.ends) == 0 {
		p.para("No two outlets have {} or more with a score about the same entity, so no outlets are compared.", words(articles(leastArticles)))
	} else {
		p.para("What follows describes the texts that were read: means{}, not tests. Whether a difference is more than chance is not decided here{}.", ref("tone"), ref("intervals"))
		var items [][]Inline
		for _, e := range f.ends {
			items = append(items, c.endsSentence(e))
		}
		p.add(Block{List: items})
	}
	var more [][]Inline
	more = append(more, f.axes.sentences(c)...)
	more = append(more, f.speech.sentences(c)...)
	if len(more) > 0 {
		p.heading("How they are framed, and in whose words")
		p.add(Block{List: more})
	}
}

func (c *Corpus) endsSentence(e ends) []Inline {
	high, low := c.at(e.high, e.entity, allVoices), c.at(e.low, e.entity, allVoices)
	out := say("Most favourable wording about {}: {} (mean {} over {}); least favourable: {} (mean {} over {}).",
		strong(c.Entities[e.entity].Name),
		strong(c.Outlets[e.high].Name), words(signed(high.score.V)), words(articles(high.scoredArticles)),
		strong(c.Outlets[e.low].Name), words(signed(low.score.V)), words(articles(low.scoredArticles)))
	if e.few {
		out = append(out, say(" Few articles{}.", ref("few"))...)
	}
	return out
}
