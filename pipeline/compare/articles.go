package compare

import (
	"cmp"
	"io/fs"
	"math"
	"slices"
	"time"

	"slant/pipeline/tables"
)

// An article is what comparisons need to know of one.
type article struct {
	key       int64
	component int64 // the key of its component
	story     int64 // the key of its story; noStory
	outlet    int32 // index into articles.outlets
	month     int32 // months since the year 0; undated
	section   uint8 // index into sections()
	copy      bool  // a copy of another article
}

const (
	undated int32 = math.MinInt32
	noStory int64 = math.MinInt64
)

// sections lists the values of the column section.
func sections() []string { return []string{"news", "opinion", "unknown"} }

// articles are all articles, in the order of their keys.
type articles struct {
	list    []article
	outlets names
	named   []tables.OutletRow // the names of the corpus
	dated   bool               // at least one has a date
}

// readArticles reads the articles of a run.
func readArticles(dir fs.FS, d Design) (*articles, error) {
	a := &articles{outlets: newNames()}
	err := tables.Scan(dir, []string{"article", "outlet", "section", "published_at"}, func(rows []tables.ArticleRow) error {
		for i := range rows {
			a.add(&rows[i], d)
		}
		return nil
	})
	a.settle(d)
	return a, err
}

// settle ends the reading: it merges outlets and sorts.
func (a *articles) settle(d Design) {
	a.merge(d.Names)
	a.sort()
}

// sort puts the articles in the order of their keys, as a run writes them.
func (a *articles) sort() {
	byKey := func(x, y article) int { return cmp.Compare(x.key, y.key) }
	if !slices.IsSortedFunc(a.list, byKey) {
		slices.SortFunc(a.list, byKey)
	}
}

func (a *articles) add(r *tables.ArticleRow, d Design) {
	x := article{
		key: r.Article, component: r.Article, story: noStory, month: undated,
		outlet: a.outlets.number(r.Outlet), section: uint8(len(sections()) - 1),
		copy: d.Groups.Duplicate[r.Article],
	}
	if c, ok := d.Groups.Component[r.Article]; ok {
		x.component = c
	}
	if s, ok := d.Groups.Story[r.Article]; ok {
		x.story = s
	}
	if i := slices.Index(sections(), r.Section); i >= 0 {
		x.section = uint8(i)
	}
	if r.PublishedAt.OK {
		x.month, a.dated = monthOf(r.PublishedAt.V), true
	}
	a.list = append(a.list, x)
}

// monthOf gives the months since the year 0 of a time in milliseconds, UTC.
func monthOf(millis int64) int32 {
	t := time.UnixMilli(millis).UTC()
	return int32(t.Year()*12) + int32(t.Month()) - 1
}

// monthStart gives a month's first moment, UTC, in milliseconds.
func monthStart(month int32) int64 {
	return time.Date(int(month)/12, time.Month(month%12)+1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()
}

// A finder finds articles by key, quickest in the order of the keys.
type finder struct {
	*articles
	at int
}

// index gives the place of an article in the list; false where there is none.
func (f *finder) index(key int64) (int32, bool) {
	for range 2 { // the same article as before, or the next
		if f.at < len(f.list) && f.list[f.at].key == key {
			return int32(f.at), true
		}
		f.at++
	}
	at, ok := slices.BinarySearchFunc(f.list, key, func(a article, key int64) int { return cmp.Compare(a.key, key) })
	f.at = at
	return int32(at), ok
}

// outletOf gives the outlet of an article; "" where there is no such article.
func (f *finder) outletOf(key int64) string {
	i, ok := f.index(key)
	if !ok {
		return ""
	}
	return f.outlets.list[f.list[i].outlet]
}
