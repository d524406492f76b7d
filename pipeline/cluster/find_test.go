package cluster

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A case is an article for a test.
type testArticle struct {
	outlet, agency, title, text string
	at                          int64 // days since 1970, below 0: not dated
}

// rowsOf gives the rows of articles, keyed by their place.
func rowsOf(list []testArticle) ([]tables.ArticleRow, []tables.SketchRow) {
	articles, sketches := make([]tables.ArticleRow, len(list)), make([]tables.SketchRow, len(list))
	known := map[string]Sketch{}
	for i, a := range list {
		articles[i] = tables.ArticleRow{Article: int64(i), Outlet: a.outlet, WireSource: tables.NonEmpty(a.agency)}
		if a.at >= 0 {
			articles[i].PublishedAt = tables.Some(a.at * day)
		}
		s, ok := known[a.title+"\x00"+a.text]
		if !ok {
			s = sketch(a.title, a.text)
			known[a.title+"\x00"+a.text] = s
		}
		sketches[i] = s.Row(int64(i))
	}
	return articles, sketches
}

func clustersOf(t interface{ Fatal(...any) }, list []testArticle, limits Limits) []tables.ArticleClusterRow {
	articles, sketches := rowsOf(list)
	rows, err := FindRows(articles, sketches, limits)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// edited exchanges one word in n.
func edited(words []string, n int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 9))
	out := slices.Clone(words)
	for i := range out {
		if r.IntN(n) == 0 {
			out[i] = fmt.Sprintf("e%d", r.IntN(1000))
		}
	}
	return out
}

// someArticles draws a small corpus of texts, their copies, cut copies, and texts
// of the same vocabulary.
func someArticles(t *rapid.T) []testArticle {
	n := rapid.IntRange(2, 30).Draw(t, "articles")
	list := make([]testArticle, n)
	for i := range list {
		base := rapid.Uint64Range(0, 4).Draw(t, "base")
		words := invented(base, rapid.SampledFrom([]int{3, 60, 60, 200}).Draw(t, "length"))
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			words = edited(words, 25, rapid.Uint64Range(0, 3).Draw(t, "edit"))
		case 1:
			words = words[:len(words)/2]
		case 2:
			r := rand.New(rand.NewPCG(rapid.Uint64Range(0, 2).Draw(t, "shuffle"), 0))
			r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		}
		list[i] = testArticle{
			outlet: rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "outlet"),
			agency: rapid.SampledFrom([]string{"", "", "", "Reuters", "AFP"}).Draw(t, "agency"),
			title:  rapid.SampledFrom([]string{"Rain falls on harbour", "Sun shines", ""}).Draw(t, "title"),
			text:   strings.Join(words, " "),
			at:     rapid.SampledFrom([]int64{-1, 0, 1, 2, 5, 12, 24, 400}).Draw(t, "day"),
		}
	}
	return list
}

// together gives the partition that a column makes of articles, as the sorted
// groups of their places in an order.
func together(rows []tables.ArticleClusterRow, order []int, of func(tables.ArticleClusterRow) (int64, bool)) [][]int {
	groups := map[int64][]int{}
	for k, i := range order {
		if c, ok := of(rows[k]); ok {
			groups[c] = append(groups[c], i)
		}
	}
	out := slices.Collect(maps.Values(groups))
	for _, g := range out {
		slices.Sort(g)
	}
	slices.SortFunc(out, func(a, b []int) int { return slices.Compare(a, b) })
	return out
}

func duplicateOf(r tables.ArticleClusterRow) (int64, bool) { return r.DuplicateCluster, true }
func storyOf(r tables.ArticleClusterRow) (int64, bool)     { return r.StoryCluster.V, r.StoryCluster.OK }

func TestOrderOfTheInputDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := someArticles(t)
		order := make([]int, len(list))
		for i := range order {
			order[i] = i
		}
		want := clustersOf(t, list, DefaultLimits())
		other := rapid.Permutation(order).Draw(t, "order")
		permuted := make([]testArticle, len(list))
		for k, i := range other {
			permuted[k] = list[i]
		}
		got := clustersOf(t, permuted, DefaultLimits())
		if diff := cmp.Diff(together(want, order, duplicateOf), together(got, other, duplicateOf)); diff != "" {
			t.Fatalf("duplicates: %s", diff)
		}
		if diff := cmp.Diff(together(want, order, storyOf), together(got, other, storyOf)); diff != "" {
			t.Fatalf("stories: %s", diff)
		}
		for k, i := range other {
			if got[k].WireOrigin != want[i].WireOrigin {
				t.Fatalf("%+v comes from %v or %v", list[i], want[i].WireOrigin, got[k].WireOrigin)
			}
		}
	})
}

// Whatever fits into memory at once, the result is the same.
func TestLimitsDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := someArticles(t)
		small := Limits{Hashes: rapid.IntRange(1, 300).Draw(t, "hashes"), Pairs: 1 << 12, Terms: rapid.IntRange(1, 100).Draw(t, "terms")}
		if diff := cmp.Diff(clustersOf(t, list, DefaultLimits()), clustersOf(t, list, small)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Clusters are partitions: one article of each is kept, it is the earliest, and
// all of them are on one story and from one source.
func TestClustersHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := someArticles(t)
		rows := clustersOf(t, list, DefaultLimits())
		for i, r := range rows {
			kept := rows[r.DuplicateCluster]
			if r.Article != int64(i) || kept.IsDuplicate || kept.DuplicateCluster != kept.Article || r.IsDuplicate != (r.DuplicateCluster != r.Article) {
				t.Fatalf("%d: %+v, kept %+v", i, r, kept)
			}
			if r.StoryCluster != kept.StoryCluster || r.WireOrigin != kept.WireOrigin {
				t.Fatalf("%+v is a copy of %+v", r, kept)
			}
			a, k := list[i], list[r.DuplicateCluster]
			if k.at < 0 && a.at >= 0 || a.at >= 0 && (a.at < k.at || a.at == k.at && r.DuplicateCluster > r.Article) {
				t.Fatalf("%d counts as %d, which is later", i, r.DuplicateCluster)
			}
			if a.at < 0 && k.at < 0 && r.StoryCluster.OK {
				t.Fatalf("%d has no date and a story", i)
			}
			if r.StoryCluster.OK && (r.StoryCluster.V > r.Article || rows[r.StoryCluster.V].StoryCluster != r.StoryCluster) {
				t.Fatalf("%d: story %d", i, r.StoryCluster.V)
			}
		}
		of := Components(rows)
		for i, r := range rows {
			if of[r.Article] != of[r.DuplicateCluster] || r.StoryCluster.OK && of[r.Article] != of[r.StoryCluster.V] || of[r.Article] > r.Article {
				t.Fatalf("%d: component %d, row %+v", i, of[r.Article], r)
			}
		}
	})
}

func TestComponents(t *testing.T) {
	story := func(k int64) tables.Opt[int64] { return tables.Some(k) }
	rows := []tables.ArticleClusterRow{
		{Article: 10, DuplicateCluster: 10, StoryCluster: story(10)},
		{Article: 20, DuplicateCluster: 40, IsDuplicate: true}, // a copy of 40, which is on a story with 30
		{Article: 30, DuplicateCluster: 30, StoryCluster: story(30)},
		{Article: 40, DuplicateCluster: 40, StoryCluster: story(30)},
		{Article: 50, DuplicateCluster: 50},
	}
	want := map[int64]int64{10: 10, 20: 20, 30: 20, 40: 20, 50: 50}
	if diff := cmp.Diff(want, Components(rows)); diff != "" {
		t.Error(diff)
	}
	if got := Components(nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

// An article without a date joins the earliest group that has its text, and
// never ties two together.
func TestUndatedTiesNothingTogether(t *testing.T) {
	words := strings.Join(invented(1, 100), " ")
	near := strings.Join(edited(invented(1, 100), 40, 1), " ")
	part := strings.Join(invented(1, 100)[:45], " ")
	for name, text := range map[string][2]string{"the same text": {words, words}, "a text like it": {words, near}, "a part": {words, part}, "hardly any text": {"Rain.", "Rain."}} {
		rows := clustersOf(t, []testArticle{
			{outlet: "A", text: text[0], at: 1000}, {outlet: "B", text: text[0], at: 0}, {outlet: "C", text: text[1], at: -1},
		}, DefaultLimits())
		if rows[0].DuplicateCluster != 0 || rows[1].DuplicateCluster != 1 || rows[2].DuplicateCluster != 1 {
			t.Errorf("%s: %+v", name, rows)
		}
		if rows[2].WireOrigin.V != "B" {
			t.Errorf("%s comes from %v", name, rows[2].WireOrigin)
		}
	}
}

// A text that comes every week for a year is one chain; a copy of its last
// edition is compared with that one, not with the first.
func TestChainOfCopiesIsComparedAllAlong(t *testing.T) {
	words := invented(1, 100)
	var list []testArticle
	for week := range int64(52) {
		list = append(list, testArticle{outlet: "A", text: strings.Join(words, " "), at: 7 * week})
	}
	list = append(list, testArticle{outlet: "B", text: strings.Join(edited(words, 40, 1), " "), at: 7*51 + 1})
	for _, r := range clustersOf(t, list, DefaultLimits()) {
		if r.DuplicateCluster != 0 {
			t.Fatalf("%+v", r)
		}
	}
}

// Outlets cut a text in different ways; a review of the day holds texts that have
// nothing in common. The parts of the one overlap.
func TestCutsAreToldFromDigests(t *testing.T) {
	whole, other := invented(1, 200), invented(2, 200)
	join := func(parts ...[]string) string { return strings.Join(slices.Concat(parts...), " ") }
	count := func(texts ...string) int {
		var list []testArticle
		for i, text := range texts {
			list = append(list, testArticle{outlet: string(rune('A' + i)), text: text, at: int64(i)})
		}
		clusters := map[int64]bool{}
		for _, r := range clustersOf(t, list, DefaultLimits()) {
			clusters[r.DuplicateCluster] = true
		}
		return len(clusters)
	}
	if n := count(join(whole), join(whole[:110]), join(whole[60:170])); n != 1 {
		t.Errorf("a text and two cuts of it that overlap make %d clusters", n)
	}
	if n := count(join(whole), join(other), join(whole, other)); n != 3 {
		t.Errorf("two texts and a review that holds them make %d clusters", n)
	}
}

func TestOriginIsNotGuessedAtATie(t *testing.T) {
	words := strings.Join(invented(1, 100), " ")
	at := func(days ...int64) string {
		var list []testArticle
		for i, d := range days {
			list = append(list, testArticle{outlet: string(rune('A' + i)), text: words, at: d})
		}
		return clustersOf(t, list, DefaultLimits())[0].WireOrigin.V
	}
	for want, got := range map[string]string{"A": at(1, 2), "B": at(2, 1, 2), "": at(1, 1, 2) + at(-1, -1) + at(3)} {
		if got != want {
			t.Errorf("origin %q, want %q", got, want)
		}
	}
	credited := []testArticle{{outlet: "A", text: words, at: 1}, {outlet: "B", text: words, at: 2, agency: "AFP"}, {outlet: "C", text: words, at: 3, agency: "Reuters"}, {outlet: "D", text: words, at: 3, agency: "Reuters"}}
	if got := clustersOf(t, credited, DefaultLimits())[0].WireOrigin.V; got != "Reuters" {
		t.Errorf("origin %q, want what most of them credit", got)
	}
}

// Ten thousand copies, or articles that share a paragraph, take time that grows
// with their number and not with its square: the number of comparisons is
// bounded.
func TestManyAlikeAreNotQuadratic(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 1_000
	}
	paragraph := invented(7, 60)
	for name, c := range map[string]struct {
		text     func(i int) string
		clusters int // expected; 0: not looked at
	}{
		"identical": {func(int) string { return strings.Join(paragraph, " ") }, 1},
		"one word exchanged": {func(i int) string {
			w := slices.Clone(paragraph)
			w[i%60] = fmt.Sprint("x", i)
			return strings.Join(w, " ")
		}, 1},
		"one word": {func(i int) string { return fmt.Sprint("w", i) }, n},
		"no word":  {func(int) string { return "" }, n},
		"a paragraph of many": {func(i int) string {
			return strings.Join(append(slices.Clone(paragraph), invented(uint64(i), 60)...), " ")
		}, n},
	} {
		t.Run(name, func(t *testing.T) {
			list := make([]testArticle, n)
			for i := range list {
				list[i] = testArticle{outlet: fmt.Sprint(i % 50), text: c.text(i), at: 3}
			}
			articles, sketches := rowsOf(list)
			f := finder{limits: DefaultLimits(), source: rowSource{articles, sketches}}
			if err := f.readArticles(); err != nil {
				t.Fatal(err)
			}
			f.copies = newUnion(n)
			found, err := f.candidates(f.joinSame())
			if err != nil {
				t.Fatal(err)
			}
			if len(found) > neighbours*n {
				t.Errorf("%d pairs are compared", len(found))
			}
			rows := clustersOf(t, list, DefaultLimits())
			clusters := map[int64]bool{}
			for _, r := range rows {
				clusters[r.DuplicateCluster] = true
			}
			if len(clusters) != c.clusters {
				t.Errorf("%d clusters, want %d", len(clusters), c.clusters)
			}
		})
	}
}

// With more pairs than can be held the rarest are forgotten, never the copies
// among them.
func TestRarePairsAreForgottenFirst(t *testing.T) {
	p := pairs{limit: 100}
	r := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		for range 20 {
			p.add(int32(r.IntN(5000)), int32(r.IntN(5000)))
		}
		p.add(7, 8)
	}
	got := p.least(200)
	if len(got) != 1 || got[0] != pairOf(8, 7) {
		t.Errorf("%v", got)
	}
	if len(p.known) > 100 {
		t.Errorf("%d pairs are held", len(p.known))
	}
}

// In files as in memory; a run of an older version has no sketches of some
// articles, and nothing is told of those.
func TestFindReadsTables(t *testing.T) {
	words := strings.Join(invented(1, 100), " ")
	list := []testArticle{{outlet: "A", text: words, at: 1}, {outlet: "B", text: words, at: 2}, {outlet: "C", text: words, at: 3}}
	articles, sketches := rowsOf(list)
	dir := fstest.MapFS{}
	put := func(name string, write func(*bytes.Buffer) error) {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		dir[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	put("articles/part-0.parquet", func(b *bytes.Buffer) error { _, err := tables.Write(b, articles, nil); return err })
	if _, err := Find(dir, DefaultLimits()); err == nil {
		t.Error("no table of sketches, and no error")
	}
	put("sketches/part-0.parquet", func(b *bytes.Buffer) error { _, err := tables.Write(b, sketches[:1], nil); return err })
	put("sketches/part-1.parquet", func(b *bytes.Buffer) error { _, err := tables.Write(b, sketches[2:], nil); return err })
	rows, err := Find(dir, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var counted []int64
	for _, r := range rows {
		counted = append(counted, r.DuplicateCluster)
	}
	if want := []int64{0, 1, 0}; !slices.Equal(counted, want) {
		t.Errorf("count as %v, want %v", counted, want)
	}
	slices.Reverse(sketches)
	if _, err := FindRows(articles, sketches, DefaultLimits()); err == nil {
		t.Error("sketches in another order than articles, and no error")
	}
}

func TestMeanProductOfManyArticles(t *testing.T) {
	s := sum{{5, 40_000 * one}, {9, 30_000 * one}}                          // 2⁶⁰ and more, squared
	if got := meanProduct(s, 40_000, s, 40_000); got < 1562 || got > 1563 { // 1 + (3/4)²
		t.Errorf("%d thousandths", got)
	}
	if got := meanProduct(s, 40_000, sum{{7, one}}, 1); got != 0 {
		t.Errorf("of nothing in common: %d", got)
	}
}
