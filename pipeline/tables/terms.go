package tables

// A TermRow is a word that sets two outlets apart when they write about an
// entity.
type TermRow struct {
	EntityID  string
	OutletA   string
	OutletB   Opt[string]
	Voice     Opt[string]
	Term      string
	CountA    int64
	CountB    int64
	LogOdds   float64
	Z         float64
	NArticles int64
	NOutlets  int64
}

func (*TermRow) table() Table {
	return Table{
		Name: "terms", Doc: "a word that sets two outlets apart about an entity: the 20 that do so most on either side, of each contrast of the family score; none where sentences have no text",
		Key: []string{"entity_id", "outlet_a", "outlet_b", "voice", "term"},
	}
}

func (r *TermRow) columns(v *visitor) {
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.string(&r.OutletA, "outlet_a", "", "the outlet")
	v.optString(&r.OutletB, "outlet_b", "", "the one it is compared with; null: all others")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	v.string(&r.Term, "term", "", "the word in lower case; names, numbers and function words are left out")
	v.int64(&r.CountA, "count_a", "occurrences", "in sentences of outlet_a that mention the entity in the outlet's own words")
	v.int64(&r.CountB, "count_b", "occurrences", "the same of outlet_b")
	v.float64(&r.LogOdds, "log_odds", "natural logarithm", "log-odds ratio with an informative Dirichlet prior of 500 words (Monroe, Colaresi and Quinn 2008); > 0: outlet_a's")
	v.float64(&r.Z, "z", "standard errors", "log_odds over its standard error")
	v.int64(&r.NArticles, "n_articles", "articles", "of all outlets, with the term in such a sentence")
	v.int64(&r.NOutlets, "n_outlets", "outlets", "with the term in such a sentence")
}
