package tables

// A SentenceRow is a sentence.
type SentenceRow struct {
	Article     int64
	Sentence    int32
	Field       string
	Position    string
	Begin       int32
	End         int32
	Boilerplate bool
	Text        Opt[string]
}

func (*SentenceRow) table() Table {
	return Table{Name: "sentences", Doc: "a sentence", Key: []string{"article", "sentence"}, PerSegment: true}
}

func (r *SentenceRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Sentence, "sentence", "0-based", "number within the article, title first")
	v.string(&r.Field, "field", "", "title or text")
	v.string(&r.Position, "position", "", "headline, lead or body")
	v.int32(&r.Begin, "begin", "characters, 0-based", "first character, into the field")
	v.int32(&r.End, "end", "characters, 0-based, exclusive", "after its last character, into the field")
	v.bool(&r.Boilerplate, "boilerplate", "", "repeated page furniture, or a photo credit: no score or frame counts it")
	v.optString(&r.Text, "text", "", "the sentence as it stands; null where text is left out of the tables")
}
