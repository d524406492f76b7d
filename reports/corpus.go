package reports

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// How many of each the report knows and shows. The text states them.
const (
	keptEntities  = 1000 // with the most articles; the others are in the tables only
	shownEntities = 15
	shownOutlets  = 10
)

// fewArticles is the number of scored articles below which a mean is marked:
// the same at which compare flags it.
const fewArticles = 24

// A Corpus is what every section rests on: the outlets, the entities and the
// means, as sums. Sections read it and must not change it.
type Corpus struct {
	Facts    Facts
	Articles int64
	Words    int64
	Undated  int64
	From, To int64 // milliseconds; the earliest and latest publication, 0 if all are undated
	Warnings map[string]int64
	Outlets  []Outlet // most articles first, then by name
	Entities []Entity // the kept ones, most articles first
	AllSeen  int64    // entities in the corpus

	dir      fs.FS
	keys     []articleOutlet // in order of the key
	outletAt map[string]int32
	entityAt map[string]int32
	cells    map[cellKey]*cell
	months   map[cellKey][]month
	called   map[string]string // what tables over outlets call an outlet of the corpus, where that differs
	names    map[string]named
	speech   *speech
	axes     *axisHits
	compared *compared
	labels   *called
}

// An Outlet is an outlet and how much of it was read.
type Outlet struct {
	Name     string
	Articles int64
	Words    int64
}

// An Entity is an entity and how often it occurs.
type Entity struct {
	ID, Name, Type                string
	Articles, Mentions, InOutlets int64
}

type articleOutlet struct {
	key    int64
	outlet int32 // index of Outlets
}

// A voiceOf is whose words they are.
type voiceOf uint8

const (
	allVoices voiceOf = iota
	authorVoice
	directVoice
	indirectVoice
	undecidedVoice
	nVoices
)

func voiceFrom(v tables.Opt[string]) voiceOf {
	switch v.V {
	case "all":
		return allVoices
	case "author":
		return authorVoice
	case "direct":
		return directVoice
	case "indirect":
		return indirectVoice
	}
	return undecidedVoice
}

type cellKey struct {
	outlet, entity int32
	voice          voiceOf
}

// A cell is an outlet's writing about an entity in one voice.
type cell struct {
	articles, mentions, scored int64
	scoredArticles             int64
	score                      tables.Opt[float64]
	low, high                  tables.Opt[float64] // ends of the 95% interval of score
}

// A month is an outlet's writing about an entity in one voice and month.
type month struct {
	start          int64 // milliseconds
	scoredArticles int64
	score          float64
	low, high      tables.Opt[float64]
}

// few tells whether a mean rests on few articles.
func (c *cell) few() bool { return c.scoredArticles < fewArticles }

// open reads what every section rests on.
func open(dir fs.FS, facts Facts) (*Corpus, error) {
	c := &Corpus{
		Facts: facts, Warnings: map[string]int64{}, dir: dir,
		outletAt: map[string]int32{}, entityAt: map[string]int32{},
		cells: map[cellKey]*cell{}, months: map[cellKey][]month{}, called: map[string]string{}, names: map[string]named{},
	}
	for _, load := range []func() error{c.loadOutletNames, c.loadArticles, c.loadEntities, c.loadCells} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// scan is tables.Scan for a table that may have no part.
func scan[R any, P tables.Row[R]](dir fs.FS, columns []string, each func([]R) error) error {
	err := tables.Scan[R, P](dir, columns, each)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// loadOutletNames reads which outlets of the corpus the tables over outlets
// take for one ("Daily X" and "Daily X Online").
func (c *Corpus) loadOutletNames() error {
	return scan(c.dir, []string{"name", "outlet"}, func(rows []tables.OutletRow) error {
		for _, r := range rows {
			if r.Name != r.Outlet {
				c.called[strings.Clone(r.Name)] = strings.Clone(r.Outlet)
			}
		}
		return nil
	})
}

func (c *Corpus) loadArticles() error {
	columns := []string{"article", "outlet", "word_count", "published_at", "warnings"}
	err := scan(c.dir, columns, func(rows []tables.ArticleRow) error {
		for i := range rows {
			c.article(&rows[i])
		}
		return nil
	})
	if err != nil {
		return err
	}
	c.rankOutlets()
	byKey := func(a, b articleOutlet) int { return cmp.Compare(a.key, b.key) }
	if !slices.IsSortedFunc(c.keys, byKey) {
		slices.SortFunc(c.keys, byKey)
	}
	return nil
}

func (c *Corpus) article(r *tables.ArticleRow) {
	outlet := r.Outlet
	if one, ok := c.called[outlet]; ok {
		outlet = one
	}
	at, ok := c.outletAt[outlet]
	if !ok {
		at = int32(len(c.Outlets))
		c.outletAt[outlet] = at
		c.Outlets = append(c.Outlets, Outlet{Name: outlet})
	}
	c.Outlets[at].Articles++
	c.Outlets[at].Words += int64(r.WordCount)
	c.keys = append(c.keys, articleOutlet{r.Article, at})
	c.Articles++
	c.Words += int64(r.WordCount)
	for _, w := range r.Warnings {
		c.Warnings[w]++
	}
	if !r.PublishedAt.OK {
		c.Undated++
		return
	}
	if first := c.Articles == c.Undated+1; first {
		c.From, c.To = r.PublishedAt.V, r.PublishedAt.V
	}
	c.From, c.To = min(c.From, r.PublishedAt.V), max(c.To, r.PublishedAt.V)
}

// rankOutlets sorts the outlets and renumbers them.
func (c *Corpus) rankOutlets() {
	old := slices.Clone(c.Outlets)
	slices.SortFunc(c.Outlets, func(a, b Outlet) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), strings.Compare(a.Name, b.Name))
	})
	for i, o := range c.Outlets {
		c.outletAt[o.Name] = int32(i)
	}
	for i := range c.keys {
		c.keys[i].outlet = c.outletAt[old[c.keys[i].outlet].Name]
	}
}

// outletOf gives the outlet of an article.
func (c *Corpus) outletOf(article int64) (int32, bool) {
	i, ok := slices.BinarySearchFunc(c.keys, article, func(k articleOutlet, want int64) int {
		return cmp.Compare(k.key, want)
	})
	if !ok {
		return 0, false
	}
	return c.keys[i].outlet, true
}

func (c *Corpus) loadEntities() error {
	rank := func(a, b Entity) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.ID, b.ID))
	}
	columns := []string{"entity_id", "name", "type", "n_articles", "n_mentions", "n_outlets"}
	err := scan(c.dir, columns, func(rows []tables.EntityRow) error {
		for _, r := range rows {
			c.AllSeen++
			c.Entities = append(c.Entities, Entity{
				ID: r.EntityID, Name: cmp.Or(r.Name, r.EntityID), Type: r.Type.V,
				Articles: r.NArticles, Mentions: r.NMentions, InOutlets: r.NOutlets,
			})
		}
		if len(c.Entities) > 2*keptEntities {
			slices.SortFunc(c.Entities, rank)
			c.Entities = slices.Clone(c.Entities[:keptEntities])
		}
		return nil
	})
	slices.SortFunc(c.Entities, rank)
	c.Entities = c.Entities[:min(len(c.Entities), keptEntities)]
	for i, e := range c.Entities {
		c.entityAt[e.ID] = int32(i)
	}
	return err
}

func (c *Corpus) loadCells() error {
	columns := []string{"outlet", "entity_id", "voice", "period_kind", "period_start", "dedup", "n_articles", "n_mentions", "n_scored", "score", "ci_low", "ci_high", "n_scored_articles"}
	return scan(c.dir, columns, func(rows []tables.OutletEntityRow) error {
		for i := range rows {
			r := &rows[i]
			key, ok := c.key(r.Outlet, r.EntityID, r.Voice)
			switch {
			case !ok || r.Dedup != "as_published":
			case r.PeriodKind == "all":
				c.cells[key] = &cell{
					articles: r.NArticles, mentions: r.NMentions, scored: r.NScored, scoredArticles: r.NScoredArticles,
					score: r.Score, low: r.CILow, high: r.CIHigh,
				}
			case r.PeriodKind == "month" && r.PeriodStart.OK && r.Score.OK && key.voice == allVoices &&
				key.entity < pagedEntities && key.outlet < timedOutlets:
				c.months[key] = append(c.months[key], month{r.PeriodStart.V, r.NScoredArticles, r.Score.V, r.CILow, r.CIHigh})
			}
		}
		return nil
	})
}

// key gives the cell of an outlet and a kept entity.
func (c *Corpus) key(outlet, entity string, voice tables.Opt[string]) (cellKey, bool) {
	e, kept := c.entityAt[entity]
	o, ok := c.outletAt[outlet]
	return cellKey{o, e, voiceFrom(voice)}, kept && ok
}

// at gives a cell; an empty one where the outlet does not write about the
// entity.
func (c *Corpus) at(outlet, entity int, voice voiceOf) *cell {
	if got := c.cells[cellKey{int32(outlet), int32(entity), voice}]; got != nil {
		return got
	}
	return &cell{}
}

// topOutlets gives how many outlets are shown, at most n.
func (c *Corpus) topOutlets(n int) int { return min(n, len(c.Outlets)) }

// topEntities gives how many entities are shown, at most n.
func (c *Corpus) topEntities(n int) int { return min(n, len(c.Entities)) }
