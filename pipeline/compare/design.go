package compare

import (
	"slices"

	"slant/pipeline/cluster"
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
	for _, r := range rows {
		if r.IsDuplicate {
			g.Duplicate[r.Article] = true
		}
		if r.StoryCluster.OK {
			g.Story[r.Article] = r.StoryCluster.V
		}
	}
	for article, component := range cluster.Components(rows) {
		if component != article {
			g.Component[article] = component
		}
	}
	return g
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
