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

	Robustness Opt[string]
	MeanA      Opt[float64]
	MeanB      Opt[float64]
	DF         Opt[float64]
	CIMethod   Opt[string]
	FCRLow     Opt[float64]
	FCRHigh    Opt[float64]
}

func (*ContrastRow) table() Table {
	return Table{
		Name: "contrasts", Doc: "one outlet against another, or against the rest, about an entity",
		Key: []string{"entity_id", "outlet_a", "outlet_b", "measure", "axis", "voice", "scorer", "dedup", "period", "same_story", "robustness"},
	}
}

func (r *ContrastRow) columns(v *visitor) {
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.string(&r.OutletA, "outlet_a", "", "the outlet")
	v.optString(&r.OutletB, "outlet_b", "", "the one it is compared with; null: all others")
	v.string(&r.Measure, "measure", "", "what is compared: score, the mean over articles of the article's mean mention score; score_between, what the difference in score is more than on the stories that both cover")
	v.optString(&r.Axis, "axis", "", "the axis or frame where the measure has one")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	v.optString(&r.Scorer, "scorer", "", "the scorer where the measure is a score")
	v.string(&r.Dedup, "dedup", "", "as_published: every article counts; unique: copies count once")
	v.string(&r.Period, "period", "", "what is held constant together with the section: month, quarter or year, the finest that keeps four fifths of the smaller side; all: nothing, or a story; or one period, as 2016, 2016-Q3 or 2016-09")
	v.bool(&r.SameStory, "same_story", "", "true: within the stories that both cover, with an effect for each; clusters are stories")
	v.string(&r.FamilyID, "family_id", "", "the contrasts that q is corrected over, named before scores are seen; empty: none")
	v.int64(&r.FamilySize, "family_size", "contrasts", "in that family; 0: none")
	v.int64(&r.NArticlesA, "n_articles_a", "articles", "of outlet_a with a score, in strata that both have")
	v.int64(&r.NArticlesB, "n_articles_b", "articles", "of outlet_b with a score, in strata that both have")
	v.int64(&r.NClustersA, "n_clusters_a", "clusters", "of articles that are not independent, of outlet_a; a cluster may be both's")
	v.int64(&r.NClustersB, "n_clusters_b", "clusters", "of articles that are not independent, of outlet_b")
	v.optFloat64(&r.CoverageA, "coverage_a", "", "scored mentions of all, of outlet_a about the entity, 0 to 1")
	v.optFloat64(&r.CoverageB, "coverage_b", "", "scored mentions of all, of outlet_b about the entity, 0 to 1")
	v.optFloat64(&r.Difference, "difference", "", "outlet_a less outlet_b, −2 to 2: Σ over strata of the share of both outlets' articles times the difference of means there")
	v.optFloat64(&r.SE, "se", "", "standard error of difference, by clusters (CR2: Bell and McCaffrey 2002, Pustejovsky and Tipton 2018)")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of difference")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of difference")
	v.optFloat64(&r.EffectSize, "effect_size", "", "Hedges' g: difference in standard deviations of articles within outlets")
	v.optFloat64(&r.P, "p", "", "p-value of no difference, from difference / se and df")
	v.optFloat64(&r.Q, "q", "", "p corrected over the family (Benjamini and Hochberg 1995); in families within an entity also for its having been selected (Benjamini and Bogomolov 2014); null: in no family")
	v.bool(&r.Exploratory, "exploratory", "", "true: in no family, so without q")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number: small_n (fewer than 24 articles a side), few_clusters (fewer than 24), few_df (fewer than 4), no_variance, no_dates, undated:N and unmatched:N (articles left out)")
	v.optString(&r.Robustness, "robustness", "", "null: the comparison itself; else the one thing that is done otherwise: as_published, unstandardised, mention_weighted, rules_scorer, no_metonyms, top_terms_dropped; shuffled: p is from shuffling outlets")
	v.optFloat64(&r.MeanA, "mean_a", "", "mean score of outlet_a over the strata, standardised to both outlets' articles, −1 to 1")
	v.optFloat64(&r.MeanB, "mean_b", "", "the same of outlet_b; mean_a − mean_b is difference")
	v.optFloat64(&r.DF, "df", "", "degrees of freedom of p (Satterthwaite)")
	v.optString(&r.CIMethod, "ci_method", "", "cr2: Student's t with se and df; bootstrap: studentised, over clusters, where both have at least 40")
	v.optFloat64(&r.FCRLow, "fcr_low", "", "lower end of the interval that allows for the selection by q ≤ 0.05 (Benjamini and Yekutieli 2005); null: not selected")
	v.optFloat64(&r.FCRHigh, "fcr_high", "", "its upper end")
}
