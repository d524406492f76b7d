package tables

// An OutletAxisRow is where an outlet places an entity on one axis or in one
// frame, in one voice and period.
type OutletAxisRow struct {
	Outlet      string
	EntityID    string
	Voice       Opt[string]
	PeriodKind  string
	PeriodStart Opt[int64]
	Dedup       string
	Taxonomy    string
	Frame       string
	N           int64
	Bias        Opt[float64]
	CILow       Opt[float64]
	CIHigh      Opt[float64]
	Intensity   Opt[float64]
	P           Opt[float64]
	Q           Opt[float64]
	Flags       []string

	NArticles    int64
	NMentions    int64
	NPositive    int64
	NNegative    int64
	RatePositive Opt[float64]
	RateNegative Opt[float64]
	FamilyID     string
	FamilySize   int64
}

func (*OutletAxisRow) table() Table {
	return Table{
		Name: "outlet_axes", Doc: "where an outlet places an entity on one axis, in one voice and period",
		Key: []string{"outlet", "entity_id", "voice", "period_kind", "period_start", "dedup", "taxonomy", "frame"},
	}
}

func (r *OutletAxisRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "the outlet")
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	periodColumns(v, &r.PeriodKind, &r.PeriodStart, &r.Dedup)
	v.string(&r.Taxonomy, "taxonomy", "", "axis, moral or policy: the family the frame belongs to")
	v.string(&r.Frame, "frame", "", "the frame's, axis's or foundation's name")
	v.int64(&r.N, "n", "articles", "in which a term of it reaches the entity")
	v.optFloat64(&r.Bias, "bias", "", "place between the poles, −1 to 1: (rate_positive − rate_negative + s·b) / (rate_positive + rate_negative + s), where b is the same of all outlets together and s = 4 / n_mentions draws few terms to it; null for frames without poles")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of bias, by clusters")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of bias")
	v.optFloat64(&r.Intensity, "intensity", "terms per mention", "rate_positive + rate_negative")
	v.optFloat64(&r.P, "p", "", "p-value of a bias that differs from that of all outlets; for frames without poles, of an intensity that does: from shuffling outlets over articles, those on one story together, within month and section; null where a side has fewer than 24 articles that mention the entity, and in reported words alone")
	v.optFloat64(&r.Q, "q", "", "p corrected over the family, and for the entity's having been selected by the contrasts; null: in no family")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number: small_n (fewer than 24 articles that mention the entity)")
	v.int64(&r.NArticles, "n_articles", "articles", "that mention the entity in this voice")
	v.int64(&r.NMentions, "n_mentions", "mentions", "of it there")
	v.int64(&r.NPositive, "n_positive", "terms", "at the positive pole; for frames without poles, all of them")
	v.int64(&r.NNegative, "n_negative", "terms", "at the negative pole")
	v.optFloat64(&r.RatePositive, "rate_positive", "terms per mention", "n_positive / n_mentions")
	v.optFloat64(&r.RateNegative, "rate_negative", "terms per mention", "n_negative / n_mentions")
	v.string(&r.FamilyID, "family_id", "", "the rows that q is corrected over; empty: none")
	v.int64(&r.FamilySize, "family_size", "rows", "in that family; 0: none")
}
