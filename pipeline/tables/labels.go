package tables

// A LabelRow is what an entity is called at one mention.
type LabelRow struct {
	Article          int64
	Mention          int32
	EntityID         Opt[string]
	Voice            Opt[string]
	Head             string
	Form             string
	EvaluativePoints Opt[int32]
}

func (*LabelRow) table() Table {
	return Table{Name: "labels", Doc: "what an entity is called at one mention", Key: []string{"article", "mention"}, PerSegment: true}
}

func (r *LabelRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Mention, "mention", "0-based", "key of mentions, with article")
	v.optString(&r.EntityID, "entity_id", "", "key of entities")
	v.optString(&r.Voice, "voice", "", "author, direct or indirect; null where not decided")
	v.string(&r.Head, "head", "", "the noun it is called by, in lower case and singular")
	v.string(&r.Form, "form", "", "surname, full name, title, honorific or nominal")
	v.optInt32(&r.EvaluativePoints, "evaluative_points", "ten-thousandths", "how the noun itself judges, −10,000 to 10,000; null where it does not")
}
