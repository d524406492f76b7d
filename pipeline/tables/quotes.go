package tables

// A QuoteRow is a quotation or report.
type QuoteRow struct {
	Article         int64
	Quote           int32
	ParentQuote     Opt[int32]
	Kind            string
	Begin           int32
	End             int32
	SourceText      Opt[string]
	SpeakerEntityID Opt[string]
	ViaEntityID     Opt[string]
	Cue             Opt[string]
	CueStance       Opt[string]
	Method          string
	Complete        bool
	Field           string
}

func (*QuoteRow) table() Table {
	return Table{Name: "quotes", Doc: "a quotation or report", Key: []string{"article", "quote"}, PerSegment: true}
}

func (r *QuoteRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Quote, "quote", "0-based", "number within the article; a parent comes before its children")
	v.optInt32(&r.ParentQuote, "parent_quote", "0-based", "the quote around this one")
	v.string(&r.Kind, "kind", "", "direct, indirect, mixed or according_to")
	v.int32(&r.Begin, "begin", "characters, 0-based", "first character of the content, into the field; quotation marks included")
	v.int32(&r.End, "end", "characters, 0-based, exclusive", "after the content's last character, into the field")
	v.optString(&r.SourceText, "source_text", "", "the words that name the source, as they stand")
	v.optString(&r.SpeakerEntityID, "speaker_entity_id", "", "key of entities: the source")
	v.optString(&r.ViaEntityID, "via_entity_id", "", "key of entities: the source in between, which cites the speaker")
	v.optString(&r.Cue, "cue", "", "the lexicon's entry for the reporting expression")
	v.optString(&r.CueStance, "cue_stance", "", "neutral, doubting, conceding, praising or aggressive")
	v.string(&r.Method, "method", "", "the rule that found it")
	v.bool(&r.Complete, "complete", "", "false: unclosed, or cut by its paragraph")
	v.string(&r.Field, "field", "", "title or text: what begin and end count in")
}
