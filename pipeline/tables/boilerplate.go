package tables

// A BoilerplateRow is a passage that recurs in an outlet's articles, and that
// no mention, score or count of words is taken from.
type BoilerplateRow struct {
	Outlet          string
	Passage         int32
	Text            string
	NArticles       int64
	NOutletArticles int64
}

func (*BoilerplateRow) table() Table {
	return Table{Name: "boilerplate", Doc: "a passage that recurs in an outlet's articles", Key: []string{"outlet", "passage"}}
}

func (r *BoilerplateRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "as in articles")
	v.int32(&r.Passage, "passage", "", "number within the outlet, 0-based, the most frequent first")
	v.string(&r.Text, "text", "", "its beginning as one article has it, at most 300 bytes")
	v.int64(&r.NArticles, "n_articles", "articles", "of the outlet that have it")
	v.int64(&r.NOutletArticles, "n_outlet_articles", "articles", "of the outlet in all")
}
