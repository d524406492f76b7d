package compare

import (
	"cmp"
	"errors"
	"io/fs"
	"math"
	"slices"
	"strings"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"
)

const (
	priorWords    = 500    // words that the prior of log odds counts as
	fewestUses    = 5      // of a word, on both sides together
	fewestTermed  = 3      // articles with it on the side that it is distinctive of
	keptTerms     = 20     // of each side
	mostSentences = 400000 // about entities; of more, those of a share of the articles are read
)

// A told is a sentence that mentions an entity in the outlet's own words.
type told struct{ article, sentence, entity int32 }

// A quoted is the place of somebody else's words.
type quoted struct {
	article    int32
	title      bool
	begin, end int32 // characters, half open
}

// termCounts count the words with which outlets write, in their own words,
// about the entities of the main family: in memory that the number of words
// bounds, not of articles.
type termCounts struct {
	of       *outletEntities
	dedup    string
	entities map[int32]bool
	share    uint64 // one of so many articles is read
	function map[string]bool
	told     []told
	quotes   []quoted
	words    names
	counts   map[used]usedSum
	totals   map[[2]int32]int64 // by entity and outlet
}

// A used is a word about an entity in an outlet.
type used struct{ entity, word, outlet int32 }

type usedSum struct {
	n, articles int64
	article     int32 // the last one
}

func newTermCounts(c *contrasts) *termCounts {
	t := &termCounts{
		of: c.of, dedup: c.design.Groups.best(), entities: map[int32]bool{}, function: functionWords(), words: newNames(),
		counts: map[used]usedSum{}, totals: map[[2]int32]int64{}, share: 1,
	}
	for i := range c.main {
		t.entities[c.main[i].entity] = true
	}
	var mentions int64
	for e := range t.entities {
		mentions += c.coverage.totals[[2]int32{e, c.of.voices.numbers[ownWordsVoice]}][0].mentions
	}
	t.share += uint64(mentions / mostSentences)
	return t
}

// reads tells whether an article is counted.
func (t *termCounts) reads(at int32) bool {
	a := &t.of.articles.list[at]
	return (t.dedup != unique || !a.copy) && stat.Hash(uint64(a.key))%t.share == 0
}

// mention takes a mention in the order of the input.
func (t *termCounts) mention(r *tables.MentionRow, at int32, entity int32) {
	if !t.entities[entity] || r.Voice.V != ownWordsVoice || !t.reads(at) {
		return
	}
	x := told{at, r.Sentence, entity}
	for i := len(t.told) - 1; i >= 0 && t.told[i].article == at && t.told[i].sentence == r.Sentence; i-- {
		if t.told[i] == x {
			return
		}
	}
	t.told = append(t.told, x)
}

// read reads the sentences. Where a run left their text out, or an output has
// no such table, there are no terms.
func (t *termCounts) read(dir fs.FS) error {
	slices.SortFunc(t.told, func(a, b told) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.entity, b.entity))
	})
	if len(t.told) == 0 {
		return nil
	}
	find := finder{articles: t.of.articles}
	err := tables.Scan(dir, []string{"article", "field", "begin", "end"}, func(rows []tables.QuoteRow) error {
		for i := range rows {
			if at, ok := find.index(rows[i].Article); ok && len(t.sentencesOf(at, -1)) > 0 {
				t.quotes = append(t.quotes, quoted{at, rows[i].Field == "title", rows[i].Begin, rows[i].End})
			}
		}
		return nil
	})
	if err != nil {
		return named("quotes", err)
	}
	find = finder{articles: t.of.articles}
	columns := []string{"article", "sentence", "field", "begin", "boilerplate", "text"}
	err = tables.Scan(dir, columns, func(rows []tables.SentenceRow) error {
		for i := range rows {
			if at, ok := find.index(rows[i].Article); ok && rows[i].Text.OK && !rows[i].Boilerplate {
				t.sentence(&rows[i], at)
			}
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return named("sentences", err)
}

// sentencesOf gives what a sentence tells of; of any sentence of the article
// where sentence is negative.
func (t *termCounts) sentencesOf(article, sentence int32) []told {
	begin, _ := slices.BinarySearchFunc(t.told, 0, func(x told, _ int) int {
		return cmp.Or(cmp.Compare(x.article, article), cmp.Compare(x.sentence, sentence), 1)
	})
	end := begin
	for end < len(t.told) && t.told[end].article == article && (sentence < 0 || t.told[end].sentence == sentence) {
		end++
	}
	return t.told[begin:end]
}

func (t *termCounts) sentence(r *tables.SentenceRow, at int32) {
	about := t.sentencesOf(at, r.Sentence)
	if len(about) == 0 {
		return
	}
	quotes := t.quotesOf(at)
	outlet := t.of.articles.list[at].outlet
	for _, w := range contentWords(r.Text.V, t.function) {
		if reported(quotes, r.Field == "title", r.Begin+w.begin) {
			continue
		}
		word := t.words.number(w.word)
		for _, x := range about {
			k := used{x.entity, word, outlet}
			s := t.counts[k]
			s.n++
			if s.articles == 0 || s.article != at {
				s.articles, s.article = s.articles+1, at
			}
			t.counts[k] = s
			t.totals[[2]int32{x.entity, outlet}]++
		}
	}
}

func (t *termCounts) quotesOf(article int32) []quoted {
	begin, _ := slices.BinarySearchFunc(t.quotes, article, func(q quoted, article int32) int { return cmp.Compare(q.article, article) })
	end := begin
	for end < len(t.quotes) && t.quotes[end].article == article {
		end++
	}
	return t.quotes[begin:end]
}

// reported tells whether a character stands in somebody else's words.
func reported(quotes []quoted, title bool, at int32) bool {
	return slices.ContainsFunc(quotes, func(q quoted) bool { return q.title == title && q.begin <= at && at < q.end })
}

// rows gives the most distinctive words of each contrast of the main family,
// those of outlet_a first.
func (t *termCounts) rows(c *contrasts) (rows []tables.TermRow) {
	byEntity := map[int32][]used{}
	for k := range t.counts {
		byEntity[k.entity] = append(byEntity[k.entity], k)
	}
	for _, list := range byEntity {
		slices.SortFunc(list, func(a, b used) int {
			return cmp.Or(strings.Compare(t.words.list[a.word], t.words.list[b.word]), cmp.Compare(a.outlet, b.outlet))
		})
	}
	order := slices.Clone(c.main)
	slices.SortFunc(order, func(a, b contrast) int {
		return cmp.Or(strings.Compare(a.row.EntityID, b.row.EntityID), strings.Compare(a.row.OutletA, b.row.OutletA))
	})
	for i := range order {
		rows = append(rows, t.contrast(&order[i], byEntity[order[i].entity])...)
	}
	return rows
}

// contrast gives the words that set an outlet apart from all others.
func (t *termCounts) contrast(c *contrast, list []used) []tables.TermRow {
	var all, own int64
	for k, n := range t.totals {
		if k[0] == c.entity {
			all += n
		}
	}
	own = t.totals[[2]int32{c.entity, c.a}]
	var rows []tables.TermRow
	for i := 0; i < len(list); {
		r := tables.TermRow{
			EntityID: c.row.EntityID, OutletA: c.row.OutletA, Voice: tables.Some(ownWordsVoice), Term: t.words.list[list[i].word],
		}
		word, articlesA := list[i].word, int64(0)
		for ; i < len(list) && list[i].word == word; i++ {
			s := t.counts[list[i]]
			r.NArticles += s.articles
			r.NOutlets++
			if list[i].outlet == c.a {
				r.CountA, articlesA = s.n, s.articles
			} else {
				r.CountB += s.n
			}
		}
		n := r.CountA + r.CountB
		if n < fewestUses {
			continue
		}
		r.LogOdds, r.Z = stat.LogOdds(r.CountA, own, r.CountB, all-own, priorWords*float64(n)/float64(all), priorWords)
		articles := articlesA
		if r.Z < 0 {
			articles = r.NArticles - articlesA
		}
		if math.Abs(r.Z) >= z95 && articles >= fewestTermed {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b tables.TermRow) int { return cmp.Compare(b.Z, a.Z) })
	more := 0 // words of outlet_a
	for more < len(rows) && rows[more].Z > 0 {
		more++
	}
	return slices.Concat(rows[:min(more, keptTerms)], rows[max(more, len(rows)-keptTerms):])
}
