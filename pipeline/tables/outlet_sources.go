package tables

// An OutletSourceRow is whom an outlet lets judge whom.
type OutletSourceRow struct {
	Outlet          string
	SpeakerEntityID string
	EntityID        string
	PeriodKind      string
	PeriodStart     Opt[int64]
	Dedup           string
	NQuotes         int64
	NArticles       int64
	N               int64
	NScored         int64
	Mean            Opt[float64]
	Share           Opt[float64]
	CILow           Opt[float64]
	CIHigh          Opt[float64]
	Flags           []string
	NNeutral        int64
	NDoubting       int64
	NConceding      int64
	NPraising       int64
	NAggressive     int64
}

func (*OutletSourceRow) table() Table {
	return Table{
		Name: "outlet_sources", Doc: "whom an outlet lets judge whom: a speaker's words about an entity",
		Key: []string{"outlet", "speaker_entity_id", "entity_id", "period_kind", "period_start", "dedup"},
	}
}

func (r *OutletSourceRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "the outlet")
	v.string(&r.SpeakerEntityID, "speaker_entity_id", "", "key of entities: who speaks")
	v.string(&r.EntityID, "entity_id", "", "key of entities: the target, spoken about")
	periodColumns(v, &r.PeriodKind, &r.PeriodStart, &r.Dedup)
	v.int64(&r.NQuotes, "n_quotes", "quotes", "of the speaker that mention the target")
	v.int64(&r.NArticles, "n_articles", "articles", "with such a quote")
	v.int64(&r.N, "n", "mentions", "of the target in the speaker's words")
	v.int64(&r.NScored, "n_scored", "mentions", "of those, with a score")
	v.optFloat64(&r.Mean, "mean", "", "mean score of the target in the speaker's words, −1 to 1")
	v.optFloat64(&r.Share, "share", "", "of the mentions of the target in anybody's quoted words, 0 to 1")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of mean")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of mean")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number")
	v.int64(&r.NNeutral, "n_neutral", "quotes", "of n_quotes, introduced by a neutral cue (said)")
	v.int64(&r.NDoubting, "n_doubting", "quotes", "by a doubting cue (claimed)")
	v.int64(&r.NConceding, "n_conceding", "quotes", "by a conceding cue (admitted)")
	v.int64(&r.NPraising, "n_praising", "quotes", "by a cue that lends credit (pointed out)")
	v.int64(&r.NAggressive, "n_aggressive", "quotes", "by an aggressive cue (blasted)")
}
