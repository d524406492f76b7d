package tables

// An ArticleClusterRow is an article's company: its copies and its story.
type ArticleClusterRow struct {
	Article          int64
	DuplicateCluster int64
	IsDuplicate      bool
	WireOrigin       Opt[string]
	StoryCluster     Opt[int64]
}

func (*ArticleClusterRow) table() Table {
	return Table{Name: "article_clusters", Doc: "an article's company: its copies and its story", Key: []string{"article"}}
}

func (r *ArticleClusterRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int64(&r.DuplicateCluster, "duplicate_cluster", "", "key of the article that its near-duplicates are counted as: the earliest by date, then by key")
	v.bool(&r.IsDuplicate, "is_duplicate", "", "true: not the article its cluster is counted as")
	v.optString(&r.WireOrigin, "wire_origin", "", "the news agency or outlet the copy comes from; null where nobody is credited and no outlet had it first")
	v.optInt64(&r.StoryCluster, "story_cluster", "", "smallest key among the articles on the same story, its own where it is alone; null without a date, in another language than English, and where there are hardly any words or several articles in one")
}
