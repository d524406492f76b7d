package tables

// An OutletLabelRow is how often an outlet calls an entity by one noun or form.
type OutletLabelRow struct {
	Outlet           string
	EntityID         Opt[string]
	Voice            Opt[string]
	PeriodKind       string
	PeriodStart      Opt[int64]
	Dedup            string
	Head             string
	Form             string
	N                int64
	NMentions        int64
	NArticles        int64
	Share            Opt[float64]
	CILow            Opt[float64]
	CIHigh           Opt[float64]
	EvaluativePoints Opt[int32]
	Flags            []string
	NPositive        int64
	NNegative        int64
}

func (*OutletLabelRow) table() Table {
	return Table{
		Name: "outlet_labels", Doc: "how often an outlet calls an entity by one noun, in one voice and period",
		Key: []string{"outlet", "entity_id", "voice", "period_kind", "period_start", "dedup", "head", "form"},
	}
}

func (r *OutletLabelRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "the outlet")
	v.optString(&r.EntityID, "entity_id", "", "key of entities; null: people that no list has (“protesters”, “bandits”)")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	periodColumns(v, &r.PeriodKind, &r.PeriodStart, &r.Dedup)
	v.string(&r.Head, "head", "", "the noun it is called by, in lower case and singular")
	v.string(&r.Form, "form", "", "surname, full name, title, honorific, nominal or name, as in labels")
	v.int64(&r.N, "n", "labels", "of this noun and form")
	v.int64(&r.NMentions, "n_mentions", "mentions", "of the entity in this voice; where entity_id is null, all labels of such people")
	v.int64(&r.NArticles, "n_articles", "articles", "that call it so")
	v.optFloat64(&r.Share, "share", "", "n / n_mentions, 0 to 1; null where more nouns than names stand in this voice")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of share (Wilson 1927), mentions taken as independent")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of share")
	v.optInt32(&r.EvaluativePoints, "evaluative_points", "ten-thousandths", "mean of those of its labels that judge, −10,000 to 10,000; null where none does")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number")
	v.int64(&r.NPositive, "n_positive", "labels", "of n that judge well")
	v.int64(&r.NNegative, "n_negative", "labels", "of n that judge ill")
}
