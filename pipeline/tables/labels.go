package tables

// A LabelRow is what an entity is called in one place, or a group of people that
// no list has.
type LabelRow struct {
	Article          int64
	Mention          Opt[int32]
	EntityID         Opt[string]
	Voice            Opt[string]
	Head             string
	Form             string
	EvaluativePoints Opt[int32]
	Sentence         int32
	Begin            int32
	End              int32
}

func (*LabelRow) table() Table {
	return Table{Name: "labels", Doc: "what an entity is called in one place, or a group of people without a name", Key: []string{"article", "mention", "sentence", "begin"}, PerSegment: true}
}

func (r *LabelRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.optInt32(&r.Mention, "mention", "0-based", "key of mentions, with article; null: people that no list has (“the bandits”)")
	v.optString(&r.EntityID, "entity_id", "", "key of entities; null as mention is")
	v.optString(&r.Voice, "voice", "", "author, direct or indirect: whose words the noun is in; null where not decided")
	v.string(&r.Head, "head", "", "the noun it is called by, in lower case and singular; the last word of a name without one")
	v.string(&r.Form, "form", "", "surname, full name, title, honorific, nominal, or name: that of no person, with an adjective that judges it")
	v.optInt32(&r.EvaluativePoints, "evaluative_points", "ten-thousandths", "how the noun and what stands before it in its phrase judge, −10,000 to 10,000; null where nothing does")
	v.int32(&r.Sentence, "sentence", "0-based", "key of sentences, with article")
	v.int32(&r.Begin, "begin", "characters, 0-based", "first character of the noun, into the sentence's field")
	v.int32(&r.End, "end", "characters, 0-based", "after its last character")
}
