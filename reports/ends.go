package reports

import (
	"cmp"
	"slices"
)

// ends are the outlets with the highest and the lowest mean about an entity:
// told where nothing was found, as a description.
type ends struct {
	entity    int
	high, low int // outlets
	gap       float64
	few       bool
}

// shownEnds is how many entities are described.
const shownEnds = 5

// loadEnds gives the entities whose outlets' means lie farthest apart, those
// with enough articles first.
func (c *Corpus) loadEnds() []ends {
	var list []ends
	for e := range c.topEntities(shownEntities) {
		if found, ok := c.endsOf(e, fewArticles); ok {
			list = append(list, found)
		} else if found, ok := c.endsOf(e, leastArticles); ok {
			found.few = true
			list = append(list, found)
		}
	}
	slices.SortStableFunc(list, func(a, b ends) int {
		return cmp.Or(boolCompare(a.few, b.few), cmp.Compare(b.gap, a.gap))
	})
	return list[:min(len(list), shownEnds)]
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

// endsSentence tells of the two outlets, and that nothing was tested.
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
