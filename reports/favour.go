package reports

import (
	"cmp"
	"slices"

	"slant/pipeline/tables"
)

func favourSection() Section {
	return Section{
		Name: "favour", Title: "Most favoured and disfavoured, with evidence",
		Doc:  "For each outlet the entities with the highest and lowest means, and the sentences behind them.",
		Load: loadFavour,
	}
}

const (
	favourOutlets  = 8
	favourEntities = 3 // at each end
	shownExcerpts  = 2
	keptExcerpts   = 8 // a few more than are shown, since copies are dropped
)

// favour is what is shown of every outlet, and its evidence.
type favour struct {
	outlets []outletFavour
	found   *evidence
}

type outletFavour struct {
	outlet    int
	high, low []*favoured
}

// A favoured entity is one at an end of an outlet's list.
type favoured struct {
	outlet, entity int
	sign           int64 // 1: the highest scores are its evidence; -1: the lowest
	best           []*candidate
}

func loadFavour(c *Corpus) (Part, error) {
	f := &favour{}
	wanted := map[cellKey]*favoured{}
	for o := range c.topOutlets(favourOutlets) {
		of := c.favouredOf(o)
		f.outlets = append(f.outlets, of)
		for _, list := range [][]*favoured{of.high, of.low} {
			for _, e := range list {
				wanted[cellKey{int32(o), int32(e.entity), allVoices}] = e
			}
		}
	}
	err := scan(c.dir, candidateColumns(), func(rows []tables.MentionRow) error {
		for i := range rows {
			r := &rows[i]
			o, ok := c.outletOf(r.Article)
			e, kept := c.entityAt[r.EntityID.V]
			if !ok || !kept || !r.ScorePoints.OK {
				continue
			}
			if of := wanted[cellKey{o, e, allVoices}]; of != nil {
				of.offer(r)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var all []*candidate
	for _, of := range f.outlets {
		for _, e := range append(slices.Clone(of.high), of.low...) {
			all = append(all, e.best...)
		}
	}
	f.found, err = c.loadEvidence(all)
	return f, err
}

// favouredOf gives the entities at the ends of an outlet's list: of those with
// enough articles, or of those with a few where too few have enough.
func (c *Corpus) favouredOf(o int) outletFavour {
	enough := c.scoredEntities(o, fewArticles)
	if len(enough) < 2*favourEntities {
		enough = c.scoredEntities(o, leastArticles)
	}
	of := outletFavour{outlet: o}
	for i := 0; i < len(enough) && len(of.high) < favourEntities; i++ {
		if c.at(o, enough[i], allVoices).score.V > 0 {
			of.high = append(of.high, &favoured{outlet: o, entity: enough[i], sign: 1})
		}
	}
	for i := len(enough) - 1; i >= 0 && len(of.low) < favourEntities; i-- {
		if c.at(o, enough[i], allVoices).score.V < 0 {
			of.low = append(of.low, &favoured{outlet: o, entity: enough[i], sign: -1})
		}
	}
	return of
}

// scoredEntities gives the entities that an outlet has so many scored articles
// about, those with the highest mean first.
func (c *Corpus) scoredEntities(o int, atLeast int64) []int {
	var list []int
	for e := range c.Entities {
		if of := c.at(o, e, allVoices); of.score.OK && of.scoredArticles >= atLeast {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Compare(c.at(o, b, allVoices).score.V, c.at(o, a, allVoices).score.V)
	})
	return list
}

// offer keeps a mention if it is among the strongest, at most one an article.
// Equals go by their order in the input.
func (f *favoured) offer(r *tables.MentionRow) {
	strength := f.sign * int64(r.ScorePoints.V)
	if strength <= 0 {
		return
	}
	at := slices.IndexFunc(f.best, func(k *candidate) bool { return k.mention.Article == r.Article })
	if at >= 0 {
		if f.sign*int64(f.best[at].mention.ScorePoints.V) >= strength {
			return
		}
		f.best = slices.Delete(f.best, at, at+1)
	} else if len(f.best) >= keptExcerpts && f.sign*int64(f.best[len(f.best)-1].mention.ScorePoints.V) >= strength {
		return
	}
	before := func(k *candidate) bool {
		return f.sign*int64(k.mention.ScorePoints.V) < strength
	}
	at = slices.IndexFunc(f.best, before)
	if at < 0 {
		at = len(f.best)
	}
	f.best = slices.Insert(f.best, at, &candidate{mention: *r})
	f.best = f.best[:min(len(f.best), keptExcerpts)]
}

func (f *favour) Render(p *Page) {
	c := p.Corpus
	if len(f.outlets) == 0 {
		p.para("No outlet was found.")
		return
	}
	p.para("For each outlet the entities with the highest and the lowest mean{}, of the {} with most articles in the corpus, and the strongest sentences of different articles behind each. Entities with fewer than {} with a score are left out{}. In a sentence {} is the mention; {} and {} are the terms that count for and against it.",
		ref("tone"), words(count(int64(len(c.Entities)))), words(articles(leastArticles)), ref("few"),
		Inline{Kind: Mention, Text: "this"}, Inline{Kind: Plus, Text: "these"}, Inline{Kind: Minus, Text: "these"})
	if f.found.textless {
		p.para("The run left texts out of its tables, so no sentences can be shown here; the source of each is named.")
	}
	if n := c.topOutlets(favourOutlets); n < len(c.Outlets) {
		p.para("Shown are the {} with most articles of {}.", words(counted(int64(n), "outlet", "outlets")), words(count(int64(len(c.Outlets)))))
	}
	for _, of := range f.outlets {
		p.heading("{}", strong(c.Outlets[of.outlet].Name))
		if len(of.high)+len(of.low) == 0 {
			p.para("No entity has {} with a score here.", words(articles(leastArticles)))
		}
		f.list(p, "Most favourable wording", of.high)
		f.list(p, "Least favourable wording", of.low)
	}
	p.csv("evidence.csv", evidenceHeader(), f.rows(c))
}

func (f *favour) list(p *Page, what string, list []*favoured) {
	for _, e := range list {
		of := p.Corpus.at(e.outlet, e.entity, allVoices)
		line := say(what+" about {}: mean {} over {}, coverage {}.", strong(p.Corpus.Entities[e.entity].Name),
			words(signed(of.score.V)), words(articles(of.scoredArticles)), words(percent(of.scored, of.mentions)))
		p.add(Block{Para: line})
		for _, k := range f.found.distinct(e.best) {
			p.add(Block{Excerpt: f.found.excerpt(p.Corpus, k)})
		}
	}
}

func evidenceHeader() []string {
	return []string{"outlet", "entity_id", "entity", "mean_score", "article", "mention", "mention_score", "voice", "speaker", "title", "published", "url", "sentence"}
}

func (f *favour) rows(c *Corpus) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for _, of := range f.outlets {
			for _, e := range append(slices.Clone(of.high), of.low...) {
				for _, k := range f.found.distinct(e.best) {
					if !yield(f.row(c, e, k)) {
						return
					}
				}
			}
		}
	}
}

func (f *favour) row(c *Corpus, e *favoured, k *candidate) []field {
	at := f.found.articles[k.mention.Article]
	published := ""
	if at.PublishedAt.OK {
		published = isoDay(at.PublishedAt.V)
	}
	return append(texts(c.Outlets[e.outlet].Name, c.Entities[e.entity].ID, c.Entities[e.entity].Name),
		real4(c.at(e.outlet, e.entity, allVoices).score.V), whole(k.mention.Article), whole(int64(k.mention.Mention)),
		real4(float64(k.mention.ScorePoints.V)/10_000), text(voiceNames[voiceFrom(k.mention.Voice)]), text(f.found.speaker(c, k)),
		text(at.Title), text(published), text(at.URL.V), text(f.found.sentences[k.sentence()].Text.V))
}
