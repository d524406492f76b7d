package reports

import "slant/pipeline/tables"

// company is in whose company the articles of a corpus are.
type company struct {
	known   bool            // copies and stories were looked for
	copies  int64           // articles that are a copy of another
	placed  int64           // articles that have a story, if only by themselves
	shared  map[int64]int64 // articles on a story besides the first, by story
	onStory int64           // articles on a story with others
}

// loadCompany reads article_clusters.
func loadCompany(c *Corpus) (*company, error) {
	of := &company{shared: map[int64]int64{}}
	err := scan(c.dir, []string{"article", "is_duplicate", "story_cluster"}, func(rows []tables.ArticleClusterRow) error {
		of.known = of.known || len(rows) > 0
		for i := range rows {
			of.article(&rows[i])
		}
		return nil
	})
	for _, n := range of.shared {
		of.onStory += n + 1
	}
	return of, err
}

func (of *company) article(r *tables.ArticleClusterRow) {
	if r.IsDuplicate {
		of.copies++
	}
	if !r.StoryCluster.OK {
		return
	}
	of.placed++
	if r.StoryCluster.V != r.Article { // the key of a story is its first article's
		of.shared[r.StoryCluster.V]++
	}
}

// tell says it in a paragraph.
func (of *company) tell(p *Page) {
	if !of.known {
		return
	}
	p.para("{}, and comparisons count a text once{}. {} on the same event as others, in {}; {} could not be placed (no date, another language, too few words, or several articles in one).",
		words(counted(of.copies, "article is a copy of another", "articles are copies of others")), ref("contrasts"),
		words(counted(of.onStory, "article is", "articles are")), words(counted(int64(len(of.shared)), "story", "stories")),
		words(articles(p.Corpus.Articles-of.placed)))
}
