package tables

// An EvidenceRow is a term's contribution to one number.
type EvidenceRow struct {
	Article    int64
	Mention    int32
	TargetKind string
	TargetName string
	Term       string
	Rule       string
	Points     int32
	Begin      Opt[int32]
	End        Opt[int32]
}

func (*EvidenceRow) table() Table {
	return Table{
		Name: "evidence", Doc: "a term's contribution to one number",
		Key:        []string{"article", "mention", "target_kind", "target_name", "term", "rule", "begin"},
		PerSegment: true,
	}
}

func (r *EvidenceRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Mention, "mention", "0-based", "key of mentions, with article")
	v.string(&r.TargetKind, "target_kind", "", "the number it adds to: score, rules, axis or moral")
	v.string(&r.TargetName, "target_name", "", "the scorer's or the axis's name")
	v.string(&r.Term, "term", "", "the lexicon's entry; (baseline) for where the sum starts, (rest) for the terms left out")
	v.string(&r.Rule, "rule", "", "how the term reached the mention")
	v.int32(&r.Points, "points", "ten-thousandths", "what it adds; the rows of one number add up to it exactly")
	v.optInt32(&r.Begin, "begin", "characters, 0-based", "first character of the term, into the mention's field; null where it has no place")
	v.optInt32(&r.End, "end", "characters, 0-based, exclusive", "after its last character, into the mention's field")
}
