package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"slant/pipeline/compare"
	"slant/pipeline/tables"
)

// A press is a corpus drawn at random: outlets that write about entities in
// their own words.
type press struct {
	Outlets, Entities int
	Articles          int     // of each outlet about each entity
	Months            int     // in which they come out
	Apart             float64 // how much outlets differ in when they write; 0: not at all
	Shared            float64 // share of articles that another article of any outlet on the same story goes with
	Story             float64 // what two articles on a story have in common, of their variance
	// Planted gives how many standard deviations of articles an outlet is above
	// the others about an entity.
	Planted func(outlet, entity int) float64
}

const day = 24 * 60 * 60 * 1000

// draw gives the rows of such a corpus, and its stories.
func (p press) draw(seed uint64) (articles []tables.ArticleRow, about []tables.EntityArticleRow, groups compare.Groups) {
	r := rand.New(rand.NewPCG(seed, 2))
	groups = compare.Groups{Known: true, Component: map[int64]int64{}, Story: map[int64]int64{}}
	lean := make([]float64, p.Outlets) // early outlets and late ones
	for o := range lean {
		lean[o] = math.Exp(r.NormFloat64() * p.Apart)
	}
	level := make([][]float64, p.Entities)
	for e := range level {
		for range p.Months {
			level[e] = append(level[e], r.NormFloat64()*0.3)
		}
	}
	voice := tables.Some("author")
	for e := range p.Entities {
		for o := range p.Outlets {
			var shock, at float64
			story := int64(-1)
			for i := range p.Articles {
				key := int64(len(articles))
				in := o
				if i == 0 || r.Float64() >= p.Shared { // a story of its own
					shock, at, story = lumpy(r), math.Pow(r.Float64(), lean[o])*float64(p.Months), key
				} else if r.Float64() < 0.5 { // the same story, perhaps in another outlet
					in = r.IntN(p.Outlets)
				}
				groups.Component[key], groups.Story[key] = story, story
				month := min(int(at), p.Months-1)
				mentions := math.Ceil(math.Pow(r.Float64(), -1/1.2)) // a heavy tail
				noise := lumpy(r) * math.Sqrt(0.5+0.5/mentions) / math.Sqrt(0.5+0.5*meanOfInverse)
				y := level[e][month] + math.Sqrt(p.Story)*shock + math.Sqrt(1-p.Story)*noise + p.Planted(in, e)*articleSD
				outlet := fmt.Sprintf("outlet %02d", in)
				articles = append(articles, tables.ArticleRow{
					Article: key, Outlet: outlet, Section: "news", PublishedAt: tables.Some(int64(at*30.44*day) + 1e12),
				})
				about = append(about, tables.EntityArticleRow{
					Article: key, Outlet: outlet, EntityID: fmt.Sprintf("entity %03d", e), Voice: voice,
					NMentions: int32(min(mentions, 1000)), NScored: int32(min(mentions, 1000)),
					ScorePoints: tables.Some(int32(math.Round(max(-1, min(1, y/5)) * 10_000))),
				})
			}
		}
	}
	return articles, about, groups
}

// articleSD is the standard deviation of an outlet's articles about an entity:
// 1 within months, 0.3 between them.
const articleSD = 1.044

// meanOfInverse is the mean of 1/n of the number of mentions n, as drawn.
const meanOfInverse = 0.381
