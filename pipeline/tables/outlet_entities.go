package tables

// An OutletEntityRow is how an outlet writes about an entity, in one voice and
// period.
type OutletEntityRow struct {
	Outlet      string
	EntityID    string
	Voice       Opt[string]
	PeriodKind  string
	PeriodStart Opt[int64]
	Dedup       string
	NArticles   int64
	NClusters   Opt[int64]
	NMentions   int64
	NScored     int64
	Coverage    Opt[float64]
	Score       Opt[float64]
	SE          Opt[float64]
	CILow       Opt[float64]
	CIHigh      Opt[float64]
	Flags       []string

	NScoredArticles int64
}

func (*OutletEntityRow) table() Table {
	return Table{
		Name: "outlet_entities", Doc: "how an outlet writes about an entity, in one voice and period",
		Key: []string{"outlet", "entity_id", "voice", "period_kind", "period_start", "dedup"},
	}
}

func (r *OutletEntityRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "the outlet")
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect, or all, which has a row of its own; null where not decided")
	periodColumns(v, &r.PeriodKind, &r.PeriodStart, &r.Dedup)
	v.int64(&r.NArticles, "n_articles", "articles", "that mention it in this voice")
	v.optInt64(&r.NClusters, "n_clusters", "clusters", "of articles that are not independent, on one story or copies, among those with a score")
	v.int64(&r.NMentions, "n_mentions", "mentions", "of it")
	v.int64(&r.NScored, "n_scored", "mentions", "of those, with a score")
	v.optFloat64(&r.Coverage, "coverage", "", "n_scored / n_mentions, 0 to 1")
	v.optFloat64(&r.Score, "score", "", "mean over articles of the article's mean score, −1 to 1")
	v.optFloat64(&r.SE, "se", "", "standard error of score, by clusters (CR2); null where fewer than two have a score, or all have the same")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of score: of a studentised bootstrap from 40 clusters on, else of Student's t")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of score")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number: small_n (fewer than 24 articles with a score), few_clusters (fewer than 24), no_variance")
	v.int64(&r.NScoredArticles, "n_scored_articles", "articles", "of n_articles, with a score: what score is the mean over")
}

// periodColumns are the columns that the aggregates per outlet share.
func periodColumns(v *visitor, kind *string, start *Opt[int64], dedup *string) {
	v.string(kind, "period_kind", "", "all, year, month or week")
	v.optTimestamp(start, "period_start", "the period's first moment; null for all")
	v.string(dedup, "dedup", "", "as_published: every article counts; unique: copies count once")
}
