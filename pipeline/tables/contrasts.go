package tables

// A ContrastRow is one outlet against another, or against the rest, about an
// entity.
type ContrastRow struct {
	EntityID    string
	OutletA     string
	OutletB     Opt[string]
	Measure     string
	Axis        Opt[string]
	Voice       Opt[string]
	Scorer      Opt[string]
	Dedup       string
	Period      string
	SameStory   bool
	FamilyID    string
	FamilySize  int64
	NArticlesA  int64
	NArticlesB  int64
	NClustersA  int64
	NClustersB  int64
	CoverageA   Opt[float64]
	CoverageB   Opt[float64]
	Difference  Opt[float64]
	SE          Opt[float64]
	CILow       Opt[float64]
	CIHigh      Opt[float64]
	EffectSize  Opt[float64]
	P           Opt[float64]
	Q           Opt[float64]
	Exploratory bool
	Flags       []string
}

func (*ContrastRow) table() Table {
	return Table{
		Name: "contrasts", Doc: "one outlet against another, or against the rest, about an entity",
		Key: []string{"entity_id", "outlet_a", "outlet_b", "measure", "axis", "voice", "scorer", "dedup", "period", "same_story"},
	}
}

func (r *ContrastRow) columns(v *visitor) {
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.string(&r.OutletA, "outlet_a", "", "the outlet")
	v.optString(&r.OutletB, "outlet_b", "", "the one it is compared with; null: all others")
	v.string(&r.Measure, "measure", "", "what is compared: score, bias, share, coverage and the like")
	v.optString(&r.Axis, "axis", "", "the axis or frame where the measure has one")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	v.optString(&r.Scorer, "scorer", "", "the scorer where the measure is a score")
	v.string(&r.Dedup, "dedup", "", "as_published: every article counts; unique: copies count once")
	v.string(&r.Period, "period", "", "all, or the period held constant as an ISO date, month or year")
	v.bool(&r.SameStory, "same_story", "", "true: only stories that both cover")
	v.string(&r.FamilyID, "family_id", "", "the contrasts that q is corrected over")
	v.int64(&r.FamilySize, "family_size", "contrasts", "in that family")
	v.int64(&r.NArticlesA, "n_articles_a", "articles", "of outlet_a")
	v.int64(&r.NArticlesB, "n_articles_b", "articles", "of outlet_b")
	v.int64(&r.NClustersA, "n_clusters_a", "clusters", "of near-duplicates, of outlet_a")
	v.int64(&r.NClustersB, "n_clusters_b", "clusters", "of near-duplicates, of outlet_b")
	v.optFloat64(&r.CoverageA, "coverage_a", "", "scored mentions of all, of outlet_a, 0 to 1")
	v.optFloat64(&r.CoverageB, "coverage_b", "", "scored mentions of all, of outlet_b, 0 to 1")
	v.optFloat64(&r.Difference, "difference", "", "outlet_a less outlet_b, in the measure's unit")
	v.optFloat64(&r.SE, "se", "", "standard error of difference, by clusters")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of difference")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of difference")
	v.optFloat64(&r.EffectSize, "effect_size", "", "difference in standard deviations (Hedges' g)")
	v.optFloat64(&r.P, "p", "", "p-value of no difference")
	v.optFloat64(&r.Q, "q", "", "p corrected over the family (Benjamini and Hochberg 1995)")
	v.bool(&r.Exploratory, "exploratory", "", "true: chosen after looking, not named before the run")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number")
}
