package tables

// A SketchRow is what the copies of an article and its story are found by. It
// holds hashes alone, so that they can be found in tables without text.
type SketchRow struct {
	Article    int64
	Words      int32
	TextHash   int64
	Rate       int32
	Shingles   []byte
	Terms      []byte
	TermCounts []byte
	TitleTerms []byte
}

func (*SketchRow) table() Table {
	return Table{Name: "sketches", Doc: "what an article's copies and its story are found by: hashes, made for article_clusters", Key: []string{"article"}, PerSegment: true}
}

func (r *SketchRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Words, "words", "words", "of the text that shingles are made of: without boilerplate and dateline")
	v.int64(&r.TextHash, "text_hash", "", "of the words of title and text; 0 where there are none")
	v.int32(&r.Rate, "rate", "", "one of so many shingles is kept: a power of two, larger for longer texts")
	v.bytes(&r.Shingles, "shingles", "uint32, little-endian", "hashes of runs of five words that are a multiple of rate, ascending")
	v.bytes(&r.Terms, "terms", "uint32, little-endian", "hashes of entities (odd) and content words (even), ascending; empty where the text is not in English")
	v.bytes(&r.TermCounts, "term_counts", "uint8", "weight of each of terms in the article: its uses, those in title and lead weighing more")
	v.bytes(&r.TitleTerms, "title_terms", "uint32, little-endian", "hashes of the title's content words without numbers, ascending")
}
