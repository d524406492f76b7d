package cluster_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"slant/pipeline"
	"slant/pipeline/cluster"
	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// An inventedArticle is one of testdata/articles.txt with what is expected of it.
type inventedArticle struct {
	id                 string
	article            corpus.Article
	dup, story, origin string // "-" where nothing is told
}

// readInvented reads testdata/articles.txt, whose head describes it.
func readInvented(t *testing.T) []inventedArticle {
	t.Helper()
	content, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []inventedArticle
	paragraphs := map[string][]string{}
	for _, block := range strings.Split(string(content), "\n\n") {
		block = strings.TrimSpace(block)
		lines := strings.Split(block, "\n")
		switch {
		case block == "" || strings.HasPrefix(block, "#"):
		case strings.HasPrefix(block, "== "):
			head := strings.SplitN(strings.TrimPrefix(lines[0], "== "), "|", 4)
			a := inventedArticle{id: strings.TrimSpace(head[0])}
			a.article = corpus.Article{Outlet: strings.TrimSpace(head[1]), Title: strings.TrimSpace(head[3]), Section: "unknown"}
			if at, err := time.Parse(time.RFC3339, strings.TrimSpace(head[2])); err == nil {
				a.article.Published, a.article.PublishedKnown = at.UnixMilli(), true
			}
			rest, origin, _ := strings.Cut(lines[1], " origin=")
			if _, err := fmt.Sscanf(rest, "dup=%s story=%s", &a.dup, &a.story); err != nil {
				t.Fatalf("%s: %v", a.id, err)
			}
			a.origin = origin
			list = append(list, a)
		default:
			last := &list[len(list)-1]
			more := []string{block}
			if strings.HasPrefix(block, "<") {
				more = copied(t, block, paragraphs)
			}
			paragraphs[last.id] = append(paragraphs[last.id], more...)
		}
	}
	for i := range list {
		list[i].article.Text = strings.Join(paragraphs[list[i].id], "\n\n")
	}
	return list
}

// copied gives the paragraphs that "<id:2-4 OLD>NEW OLD>NEW>" stands for.
// Words exchanged are written one after the other; one ends where the next
// OLD> begins, which must stand in the paragraphs.
func copied(t *testing.T, block string, paragraphs map[string][]string) []string {
	t.Helper()
	body := strings.TrimSuffix(strings.TrimPrefix(block, "<"), ">")
	where, exchanges, _ := strings.Cut(body, " ")
	id, numbers, _ := strings.Cut(where, ":")
	low, high, isRange := strings.Cut(numbers, "-")
	first, err := strconv.Atoi(low)
	if err != nil {
		t.Fatalf("%s: %v", block, err)
	}
	end := first
	if isRange {
		if end, err = strconv.Atoi(high); err != nil {
			t.Fatalf("%s: %v", block, err)
		}
	}
	text := strings.Join(paragraphs[id][first-1:end], "\n\n")
	parts := strings.Split(exchanges, ">")
	for old, i := parts[0], 1; i < len(parts) && old != ""; i++ {
		replacement, next := parts[i], ""
		if i+1 < len(parts) {
			for k := range replacement { // the longest ending that the text has is the next OLD
				if next = strings.TrimPrefix(replacement[k:], " "); next != "" && strings.Contains(text, next) && (k == 0 || replacement[k] == ' ') {
					replacement = replacement[:k]
					break
				}
			}
		}
		if !strings.Contains(text, old) {
			t.Fatalf("%s: %q is not in the text", block, old)
		}
		text = strings.ReplaceAll(text, old, replacement)
		old = next
	}
	return strings.Split(text, "\n\n")
}

// found analyses articles in an order and gives the clusters by id.
func found(t *testing.T, m *pipeline.Models, list []inventedArticle, order []int) map[string]tables.ArticleClusterRow {
	t.Helper()
	var rows tables.Rows
	for key, i := range order {
		a := list[i].article
		a.Key = int64(key)
		analysis := pipeline.Analyze(m, a)
		more := pipeline.Rows(pipeline.Config{}, &analysis)
		rows.Append(&more)
	}
	clusters, err := cluster.FindRows(rows.Articles, rows.Sketches, cluster.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]tables.ArticleClusterRow{}
	for key, i := range order {
		out[list[i].id] = clusters[key]
	}
	return out
}

func TestInventedArticles(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	list := readInvented(t)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	got := found(t, m, list, order)
	key := map[string]int64{}
	for i, a := range list {
		key[a.id] = int64(i)
	}
	ids := map[int64]string{}
	for id, k := range key {
		ids[k] = id
	}
	for _, a := range list {
		g := got[a.id]
		if g.DuplicateCluster != key[a.dup] || g.IsDuplicate != (a.dup != a.id) {
			t.Errorf("%s counts as %s, want %s", a.id, ids[g.DuplicateCluster], a.dup)
		}
		if want := strings.TrimPrefix(a.origin, "-"); g.WireOrigin.V != want || g.WireOrigin.OK != (want != "") {
			t.Errorf("%s comes from %q, want %q", a.id, g.WireOrigin.V, want)
		}
		if g.StoryCluster.OK != (a.story != "-") {
			t.Errorf("%s: story told %v, want %v", a.id, g.StoryCluster.OK, a.story != "-")
		}
	}
	rightPairs, foundPairs, truePairs := 0, 0, 0
	for i, a := range list {
		for _, b := range list[:i] {
			x, y := got[a.id].StoryCluster, got[b.id].StoryCluster
			together, want := x.OK && x == y, a.story == b.story && a.story != "-"
			switch {
			case together && want:
				rightPairs++
			case together:
				t.Errorf("%s and %s are one story, want two", a.id, b.id)
			case want:
				t.Logf("not found: %s and %s are one story", a.id, b.id)
			}
			if together {
				foundPairs++
			}
			if want {
				truePairs++
			}
		}
	}
	t.Logf("stories: %d pairs found, %d of %d", foundPairs, rightPairs, truePairs)
	if rightPairs < leastStoryPairs {
		t.Errorf("stories: %d pairs found, of %d; before at least %d", rightPairs, truePairs, leastStoryPairs)
	}

	// The order of the input changes nothing but keys.
	r := rand.New(rand.NewPCG(5, 5))
	for range 3 {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		again := found(t, m, list, order)
		for i, a := range list {
			for _, b := range list[:i] {
				if (got[a.id].DuplicateCluster == got[b.id].DuplicateCluster) != (again[a.id].DuplicateCluster == again[b.id].DuplicateCluster) ||
					(got[a.id].StoryCluster == got[b.id].StoryCluster) != (again[a.id].StoryCluster == again[b.id].StoryCluster) {
					t.Errorf("%s and %s: together in one order, apart in another", a.id, b.id)
				}
			}
			if got[a.id].WireOrigin != again[a.id].WireOrigin || got[a.id].IsDuplicate != again[a.id].IsDuplicate {
				t.Errorf("%s: %+v in one order, %+v in another", a.id, got[a.id], again[a.id])
			}
		}
	}
	_ = slices.Max(order)
}

const leastStoryPairs = 1
