package cluster

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// An article is what is held of every article: 72 bytes.
type article struct {
	key       int64
	at        int64  // milliseconds since 1970; 0 where not dated
	content   uint64 // equal where the sample of the text is; of title and text where little is one
	texts     uint64 // equal where title and text are
	outlet    int32  // number of its name
	agency    int32  // number of the agency it credits; -1: none
	words     int32  // that shingles were made of
	hashes    int32  // shingles kept
	terms     int32  // kept; 0: no story is told
	dated     bool
	hasText   bool // false: it has no word at all
	comparing bool // false: too short for a sample to tell anything
}

// fewestHashes is how many shingles of a sample are needed to compare it. A text
// with fewer, of less than 20 words, is a copy of another only where title and
// text are the same.
const fewestHashes = 16

var errOrder = errors.New("a sketch has no article, or stands in another order")

// readArticles reads what is held of every article, and puts them in order.
func (f *finder) readArticles() error {
	numbers := map[string]int32{}
	number := func(name string) int32 {
		n, known := numbers[name]
		if !known {
			n = int32(len(f.names))
			numbers[name] = n
			f.names = append(f.names, name)
		}
		return n
	}
	err := f.source.articles(func(r *tables.ArticleRow) {
		a := article{key: r.Article, at: r.PublishedAt.V, dated: r.PublishedAt.OK, outlet: number(r.Outlet), agency: -1}
		if r.WireSource.OK {
			a.agency = number(r.WireSource.V)
		}
		f.articles = append(f.articles, a)
	})
	if err != nil {
		return err
	}
	err = f.eachSketch(nil, func(i int32, r *tables.SketchRow) { f.articles[i].sketch(r) })
	if err != nil {
		return err
	}
	f.sort()
	return nil
}

// eachSketch reads some columns of the sketches, each with the index of its
// article. Articles without one are passed over.
func (f *finder) eachSketch(columns []string, each func(i int32, r *tables.SketchRow)) error {
	if columns != nil {
		columns = append([]string{"article"}, columns...)
	}
	i := 0
	err := f.source.sketches(columns, func(r *tables.SketchRow) {
		for i < len(f.articles) && f.articles[i].key != r.Article {
			i++
		}
		if i < len(f.articles) {
			each(int32(i), r)
		} else {
			i = len(f.articles) + 1
		}
	})
	if err == nil && i > len(f.articles) {
		return errOrder
	}
	return err
}

// sketch notes what a sketch says without its hashes.
func (a *article) sketch(r *tables.SketchRow) {
	a.words, a.hashes, a.terms = r.Words, int32(len(r.Shingles)/hashBytes), int32(len(r.Terms)/hashBytes)
	a.hasText, a.comparing = r.TextHash != 0, a.hashes >= fewestHashes
	a.content, a.texts = uint64(r.TextHash), uint64(r.TextHash)
	if a.comparing {
		a.content = uint64(r.Rate)
		for i := range int(a.hashes) {
			a.content = mix(a.content*multiplier + uint64(hashAt(r.Shingles, i)))
		}
	}
}

// compareArticles orders by date, those without one last, then by content and
// outlet, then by key. Two that only their keys tell apart are alike in
// everything that decides on clusters, so that the keys, which are the order of
// the input, do not.
func (f *finder) compareArticles(i, j int32) int {
	a, b := &f.articles[i], &f.articles[j]
	switch {
	case a.dated != b.dated && a.dated:
		return -1
	case a.dated != b.dated:
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.at, b.at), cmp.Compare(a.content, b.content), cmp.Compare(a.texts, b.texts),
		strings.Compare(f.names[a.outlet], f.names[b.outlet]), cmp.Compare(a.key, b.key),
	)
}

// sort puts the articles in order.
func (f *finder) sort() {
	f.order, f.rank = make([]int32, len(f.articles)), make([]int32, len(f.articles))
	for i := range f.order {
		f.order[i] = int32(i)
	}
	slices.SortFunc(f.order, f.compareArticles)
	for r, i := range f.order {
		f.rank[i] = int32(r)
	}
}
