package tables

// An ArticleRow is an article.
type ArticleRow struct {
	Article         int64
	ArticleID       Opt[string]
	Outlet          string
	Section         string
	URL             Opt[string]
	Title           string
	Authors         []string
	PublishedAt     Opt[int64]
	Language        Opt[string]
	WordCount       int32
	SentenceCount   int32
	TextSHA256      string
	TonePoints      Opt[int32]
	TonePositivePct Opt[float64]
	ToneNegativePct Opt[float64]
	ToneBayes       Opt[float64]
	WireSource      Opt[string]
	InputPath       string
	InputLine       Opt[int64]
	Warnings        []string
}

func (*ArticleRow) table() Table {
	return Table{Name: "articles", Doc: "an article", Key: []string{"article"}, PerSegment: true}
}

func (r *ArticleRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "input ordinal × 2³² + record number, both 0-based: the key of every child table")
	v.optString(&r.ArticleID, "article_id", "", "the corpus's own id; may repeat")
	v.string(&r.Outlet, "outlet", "", "who published it: a field of the record, else the registrable domain of the URL, else unknown")
	v.string(&r.Section, "section", "", "news, opinion or unknown")
	v.optString(&r.URL, "url", "", "as the corpus has it")
	v.string(&r.Title, "title", "", "headline, repaired where it had to be; empty where there is none")
	v.strings(&r.Authors, "authors", "", "as the corpus names them")
	v.optTimestamp(&r.PublishedAt, "published_at", "when it was published; null where the corpus does not tell or it could not be read")
	v.optString(&r.Language, "language", "", "BCP 47 as a rule: as the corpus declares it, where the text agrees on whether that is English, else en or und, with a script where it is not Latin")
	v.int32(&r.WordCount, "word_count", "words", "of title and text, without punctuation")
	v.int32(&r.SentenceCount, "sentence_count", "sentences", "of title and text")
	v.string(&r.TextSHA256, "text_sha256", "hexadecimal", "SHA-256 of the text after repair")
	v.optInt32(&r.TonePoints, "tone_points", "ten-thousandths", "mean over the scored sentences, −10,000 to 10,000")
	v.optFloat64(&r.TonePositivePct, "tone_positive_pct", "percent", "of words that are positive, 0 to 100")
	v.optFloat64(&r.ToneNegativePct, "tone_negative_pct", "percent", "of words that are negative, 0 to 100")
	v.optFloat64(&r.ToneBayes, "tone_bayes", "", "the baseline scorer's value for the whole article, −1 to 1")
	v.optString(&r.WireSource, "wire_source", "", "the news agency the article credits, in its dateline, byline, copyright or closing line")
	v.string(&r.InputPath, "input_path", "", "file it was read from, relative to the corpus argument")
	v.optInt64(&r.InputLine, "input_line", "line, 1-based", "where its record begins; the row in Parquet and Arrow; null where the format has neither")
	v.strings(&r.Warnings, "warnings", "", "what had to be repaired or could not be read")
}
