package cluster

import (
	"fmt"
	"io/fs"
	"math"

	"slant/pipeline/tables"
)

// Limits bound what [Find] holds in memory beside some 150 bytes an article. A
// smaller limit makes it read the sketches more often; the result is the same,
// unless there are more pairs of articles with a shingle in common than Pairs:
// then the rarest are forgotten, as [pairs] tells.
type Limits struct {
	Hashes int // of shingles at once: 8 bytes each
	Pairs  int // of articles that share a shingle: 20 bytes each
	Terms  int // of articles within a few days: 16 bytes each; the busiest days are held whole
}

// DefaultLimits hold a corpus of some 200,000 articles in one reading and take
// at most some 400 MiB.
func DefaultLimits() Limits { return Limits{Hashes: 24 << 20, Pairs: 4 << 20, Terms: 4 << 20} }

// Find gives the company of every article of the tables in dir, in the order of
// the articles table. An error is one of reading.
func Find(dir fs.FS, limits Limits) ([]tables.ArticleClusterRow, error) {
	return find(tableSource{dir}, limits)
}

// FindRows is [Find] over rows in memory.
func FindRows(articles []tables.ArticleRow, sketches []tables.SketchRow, limits Limits) ([]tables.ArticleClusterRow, error) {
	return find(rowSource{articles, sketches}, limits)
}

func find(from source, limits Limits) ([]tables.ArticleClusterRow, error) {
	f := finder{limits: limits, source: from}
	if err := f.readArticles(); err != nil {
		return nil, fmt.Errorf("clusters: %w", err)
	}
	if err := f.findCopies(); err != nil {
		return nil, fmt.Errorf("clusters: %w", err)
	}
	if err := f.findStories(); err != nil {
		return nil, fmt.Errorf("clusters: %w", err)
	}
	return f.rows(), nil
}

// A finder is the state of one Find. Articles go by their index in the order of
// the table.
type finder struct {
	limits   Limits
	source   source
	articles []article
	names    []string       // of outlets and agencies, by number
	order    []int32        // articles by time, then by content: see compareArticles
	rank     []int32        // of each article in order
	copies   union          // near-duplicates
	kept     []int32        // by article: the one that its copies are counted as
	leads    []int32        // by article: the first of its copies in order
	digests  map[int32]bool // articles that hold several others
	stories  []int32        // by article: a number of its story; -1: none
}

// rows gives the table.
func (f *finder) rows() []tables.ArticleClusterRow {
	origins := f.origins()
	smallest := make([]int64, len(f.articles)) // key by story
	for i := range smallest {
		smallest[i] = math.MaxInt64
	}
	for i, s := range f.stories {
		if s >= 0 {
			smallest[s] = min(smallest[s], f.articles[i].key)
		}
	}
	rows := make([]tables.ArticleClusterRow, len(f.articles))
	for i := range rows {
		kept := f.kept[i]
		rows[i] = tables.ArticleClusterRow{
			Article: f.articles[i].key, DuplicateCluster: f.articles[kept].key, IsDuplicate: kept != int32(i),
			WireOrigin: tables.NonEmpty(origins[kept]),
		}
		if s := f.stories[i]; s >= 0 {
			rows[i].StoryCluster = tables.Some(smallest[s])
		}
	}
	return rows
}
