package tables

// An OutletSplitRow parts the difference between an outlet's tone about an
// entity and the other outlets' into where it comes from.
type OutletSplitRow struct {
	Outlet           string
	EntityID         string
	PeriodKind       string
	PeriodStart      Opt[int64]
	Dedup            string
	NScored          int64
	NOwn             int64
	NSpeakers        int64
	OwnShare         float64
	RestNScored      int64
	RestOwnShare     float64
	TonePoints       int32
	RestPoints       int32
	DifferencePoints int32
	OwnWordsPoints   int32
	SpeakersPoints   int32
	SaidPoints       int32
	Flags            []string
}

func (*OutletSplitRow) table() Table {
	return Table{
		Name: "outlet_splits",
		Doc:  "where an outlet's tone about an entity differs from the other outlets': in its own words, in whom it lets speak, or in what they say",
		Key:  []string{"outlet", "entity_id", "period_kind", "period_start", "dedup"},
	}
}

func (r *OutletSplitRow) columns(v *visitor) {
	v.string(&r.Outlet, "outlet", "", "the outlet")
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	periodColumns(v, &r.PeriodKind, &r.PeriodStart, &r.Dedup)
	v.int64(&r.NScored, "n_scored", "mentions", "with a score, in the outlet")
	v.int64(&r.NOwn, "n_own", "mentions", "of those, in the outlet's own words")
	v.int64(&r.NSpeakers, "n_speakers", "speakers", "known ones whose words about the entity have a score, in the outlet")
	v.float64(&r.OwnShare, "own_share", "", "n_own / n_scored, 0 to 1")
	v.int64(&r.RestNScored, "rest_n_scored", "mentions", "with a score, in all other outlets")
	v.float64(&r.RestOwnShare, "rest_own_share", "", "of those, the share in the outlets' own words, 0 to 1")
	v.int32(&r.TonePoints, "tone_points", "ten-thousandths", "mean score over the outlet's scored mentions")
	v.int32(&r.RestPoints, "rest_points", "ten-thousandths", "the same of all other outlets")
	v.int32(&r.DifferencePoints, "difference_points", "ten-thousandths", "tone_points − rest_points: the sum of the three parts that follow")
	v.int32(&r.OwnWordsPoints, "own_words_points", "ten-thousandths", "what the outlets' own words about the entity differ by, weighted by how often they use them")
	v.int32(&r.SpeakersPoints, "speakers_points", "ten-thousandths", "how often others speak instead, and who")
	v.int32(&r.SaidPoints, "said_points", "ten-thousandths", "what the same speakers are made to say")
	v.strings(&r.Flags, "flags", "", "doubts to know before quoting the number")
}
