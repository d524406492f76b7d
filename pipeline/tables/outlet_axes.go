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
	v.string(&r.Taxonomy, "taxonomy", "", "axis or policy: the family the frame belongs to")
	v.string(&r.Frame, "frame", "", "the frame's or axis's name")
	v.int64(&r.N, "n", "articles", "in which a term of it reaches the entity")
	v.optFloat64(&r.Bias, "bias", "", "mean place on the axis, −1 to 1 (Kwak et al. 2021)")
	v.optFloat64(&r.CILow, "ci_low", "", "lower end of the 95% interval of bias")
	v.optFloat64(&r.CIHigh, "ci_high", "", "upper end of the 95% interval of bias")
	v.optFloat64(&r.Intensity, "intensity", "", "mean squared distance from the corpus's own place on the axis")
	v.optFloat64(&r.P, "p", "", "p-value of a bias that differs from the corpus's")
	v.optFloat64(&r.Q, "q", "", "p corrected over the family (Benjamini and Hochberg 1995)")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number")
}
