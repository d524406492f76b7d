package pipeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
	"slant/pipeline/text"
)

// A passage is boilerplate where it stands in at least fewestRecurrences of an
// outlet's articles and in leastShare of them, in hundredths: a copyright line,
// an appeal to subscribe, a note on the author.
const (
	fewestRecurrences = 5
	leastShare        = 1
)

// censusLimit bounds the passages that a census holds at once, some 40 bytes
// each.
const censusLimit = 4 << 20

// excerptBytes bounds what is kept of a passage's text for people to read.
const excerptBytes = 300

// A Recurring is a passage that is boilerplate in an outlet.
type Recurring struct {
	Outlet         string
	Hash           uint64 // of its normal form, as text.Passages gives it
	Text           string // its beginning as one article has it, at most 300 bytes
	Articles       int64  // of the outlet that have it
	OutletArticles int64  // all of the outlet
}

// Boilerplate is what recurs in each outlet of a corpus.
type Boilerplate struct {
	Passages []Recurring // by outlet, then the most frequent first, then by hash
	Known    map[string]map[uint64]bool
}

// Recurs gives the test of an outlet's passages; nil where nothing recurs.
func (b *Boilerplate) Recurs(outlet string) func(hash uint64) bool {
	if b == nil || len(b.Known[outlet]) == 0 {
		return nil
	}
	known := b.Known[outlet]
	return func(hash uint64) bool { return known[hash] }
}

// Hash names the result in a run's fingerprint; "none" where nothing recurs.
func (b *Boilerplate) Hash() string {
	if b == nil || len(b.Passages) == 0 {
		return "none"
	}
	sum := sha256.New()
	for _, p := range b.Passages {
		fmt.Fprintf(sum, "%q %x\n", p.Outlet, p.Hash)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Rows gives the rows of the table of boilerplate.
func (b *Boilerplate) Rows() []tables.BoilerplateRow {
	if b == nil {
		return nil
	}
	rows := make([]tables.BoilerplateRow, len(b.Passages))
	for i, p := range b.Passages {
		rows[i] = tables.BoilerplateRow{Outlet: p.Outlet, Text: p.Text, NArticles: p.Articles, NOutletArticles: p.OutletArticles}
		if i > 0 && b.Passages[i-1].Outlet == p.Outlet {
			rows[i].Passage = rows[i-1].Passage + 1
		}
	}
	return rows
}

// A Sighting is one article's passages, each once, for a Census.
type Sighting struct {
	Outlet   string
	Passages []SeenPassage // in the order of their hashes
}

// A SeenPassage is a passage of an article.
type SeenPassage struct {
	Hash uint64
	Text string // its beginning, at most 300 bytes
}

// Sight gives the passages of an article. It is pure.
func Sight(a corpus.Article) Sighting {
	d := text.Split("", a.Text)
	s := Sighting{Outlet: a.Outlet}
	for _, p := range text.Passages(&d) {
		first, last := &d.Sentences[p.FirstSentence], &d.Sentences[p.EndSentence-1]
		begin := int(first.Span.Begin)
		end := min(int(last.Span.End), begin+excerptBytes)
		s.Passages = append(s.Passages, SeenPassage{p.Hash, strings.ToValidUTF8(a.Text[begin:end], "")})
	}
	slices.SortFunc(s.Passages, func(a, b SeenPassage) int { return cmp.Compare(a.Hash, b.Hash) })
	s.Passages = slices.CompactFunc(s.Passages, func(a, b SeenPassage) bool { return a.Hash == b.Hash })
	return s
}

// A Census counts in how many of an outlet's articles each passage stands. The
// result depends on the order of the sightings only where there are more
// passages than it can hold: then the rarest are forgotten, and a count may be
// short by at most the number of times that this happened (lossy counting, Manku
// and Motwani 2002).
type Census struct {
	Limit    int // passages held at once
	articles map[string]int64
	counts   map[place]recurrence
	texts    map[place]string // of those that recur often enough, from one article
	level    int64            // how often the rarest were forgotten
}

// A recurrence is how often a passage was counted, and how often at most it had been
// before it was counted last.
type recurrence struct{ seen, missed int64 }

type place struct {
	outlet string
	hash   uint64
}

// NewCensus gives an empty census.
func NewCensus() *Census {
	return &Census{Limit: censusLimit, articles: map[string]int64{}, counts: map[place]recurrence{}, texts: map[place]string{}}
}

// Add counts an article. It changes the census.
func (c *Census) Add(s Sighting) {
	outlet := strings.Clone(s.Outlet) // a field of a whole record, which would stay
	c.articles[outlet]++
	for _, p := range s.Passages {
		at := place{outlet, p.Hash}
		n, known := c.counts[at]
		if !known {
			n.missed = c.level
		}
		n.seen++
		c.counts[at] = n
		if n.seen == fewestRecurrences {
			c.texts[at] = strings.Clone(p.Text)
		}
	}
	for len(c.counts) > c.Limit {
		c.level++
		for at, n := range c.counts {
			if n.seen+n.missed <= c.level {
				delete(c.counts, at)
				delete(c.texts, at)
			}
		}
	}
}

// Result gives what recurs.
func (c *Census) Result() *Boilerplate {
	b := &Boilerplate{Known: map[string]map[uint64]bool{}}
	for at, n := range c.counts {
		if n.seen < fewestRecurrences || 100*n.seen < leastShare*c.articles[at.outlet] {
			continue
		}
		b.Passages = append(b.Passages, Recurring{at.outlet, at.hash, c.texts[at], n.seen, c.articles[at.outlet]})
		if b.Known[at.outlet] == nil {
			b.Known[at.outlet] = map[uint64]bool{}
		}
		b.Known[at.outlet][at.hash] = true
	}
	slices.SortFunc(b.Passages, func(x, y Recurring) int {
		return cmp.Or(cmp.Compare(x.Outlet, y.Outlet), cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.Hash, y.Hash))
	})
	return b
}

// WithBoilerplate gives models that pass over what recurs in an outlet's
// articles. The models given are not changed.
func (m *Models) WithBoilerplate(b *Boilerplate) *Models {
	out := *m
	out.Boilerplate = b
	return &out
}
