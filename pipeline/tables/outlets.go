package tables

// An OutletRow is an outlet as the corpus names it, and what the tables over
// outlets call it.
type OutletRow struct {
	Name      string
	Outlet    string
	Reason    string
	NArticles int64
}

func (*OutletRow) table() Table {
	return Table{
		Name: "outlets", Doc: "an outlet as the corpus names it, and the name that tables over outlets have for it",
		Key: []string{"name"},
	}
}

func (r *OutletRow) columns(v *visitor) {
	v.string(&r.Name, "name", "", "outlet in articles and entity_articles")
	v.string(&r.Outlet, "outlet", "", "outlet in all tables that are written once, but boilerplate")
	v.string(&r.Reason, "reason", "", "same: the two are one; listed: a list of the user's says so; variant: the names differ in no more than online, news behind a dash, the, and the like")
	v.int64(&r.NArticles, "n_articles", "articles", "under this name")
}
