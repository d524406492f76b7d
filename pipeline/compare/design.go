package compare

import (
	"slices"

	"slant/pipeline/tables"
)

// A Design is what comparisons rest on beside the tables of a run.
type Design struct {
	// Groups says which articles are not independent of each other.
	Groups Groups
	// Names says which names are one outlet's.
	Names OutletNames
	// Scorer names what mentions are scored with; "" where nobody says.
	Scorer string
}

// Groups says which articles are not independent of each other. Its zero value
// knows of none: then no article counts as a copy, and every article is a
// cluster of its own.
type Groups struct {
	// Known tells that copies were looked for, so that comparisons can leave
	// them out.
	Known bool
	// Component gives the key of the component that an article belongs to, in
	// which duplicate and story clusters are joined. An article that is missing
	// is a component by itself, under its own key.
	Component map[int64]int64
	// Duplicate has the articles that are copies of another.
	Duplicate map[int64]bool
	// Story gives the story of an article, where it has one.
	Story map[int64]int64
}

// GroupsOf gives the groups that the rows of article_clusters tell of.
func GroupsOf(rows []tables.ArticleClusterRow) Groups {
	g := Groups{Known: true, Component: map[int64]int64{}, Duplicate: map[int64]bool{}, Story: map[int64]int64{}}
	join := joined{}
	inStory := map[int64]int64{} // story → one of its articles
	for _, r := range rows {
		join.unite(r.Article, r.DuplicateCluster)
		if r.IsDuplicate {
			g.Duplicate[r.Article] = true
		}
		if !r.StoryCluster.OK {
			continue
		}
		g.Story[r.Article] = r.StoryCluster.V
		if first, ok := inStory[r.StoryCluster.V]; ok {
			join.unite(r.Article, first)
		} else {
			inStory[r.StoryCluster.V] = r.Article
		}
	}
	for _, r := range rows {
		if root := join.root(r.Article); root != r.Article {
			g.Component[r.Article] = root
		}
	}
	return g
}

// joined are sets of articles, each under its smallest key; an article that is
// missing is a set by itself.
type joined map[int64]int64

func (j joined) root(a int64) int64 {
	at := a
	for {
		up, ok := j[at]
		if !ok {
			break
		}
		at = up
	}
	for a != at { // shorten the way for the next
		a, j[a] = j[a], at
	}
	return at
}

func (j joined) unite(a, b int64) {
	a, b = j.root(a), j.root(b)
	if a != b {
		j[max(a, b)] = min(a, b)
	}
}

// dedups lists the ways to count copies that the groups allow: as_published
// first.
func (g Groups) dedups() []string {
	if !g.Known {
		return []string{asPublished}
	}
	return []string{asPublished, unique}
}

// best gives the way to count copies that findings rest on.
func (g Groups) best() string { return slices.Max(g.dedups()) }

// The values of the column dedup.
const (
	asPublished = "as_published"
	unique      = "unique"
)
