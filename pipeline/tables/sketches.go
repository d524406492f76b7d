package tables

// A SketchRow is what the copies of an article and its story are found by. It
// holds hashes alone, so that they can be found in tables without text.
type SketchRow struct {
	Article    int64
	Words      int32
	TextHash   int64
	Rate       int32
	Shingles   []int32
	Terms      []int32
	TermCounts []int32
	TitleTerms []int32
}

func (*SketchRow) table() Table {
	return Table{Name: "sketches", Doc: "what an article's copies and its story are found by: hashes, internal to article_clusters", Key: []string{"article"}, PerSegment: true}
}

func (r *SketchRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Words, "words", "words", "of the text that shingles are made of: without boilerplate and dateline")
	v.int64(&r.TextHash, "text_hash", "", "of the words of title and text; 0 where there are none")
	v.int32(&r.Rate, "rate", "", "one of so many shingles is kept: a power of two, larger for longer texts")
	v.int32s(&r.Shingles, "shingles", "", "hashes of runs of five words that are a multiple of rate, as unsigned numbers in ascending order")
	v.int32s(&r.Terms, "terms", "", "hashes of entities and of content words, as unsigned numbers in ascending order; empty where the text is not in English")
	v.int32s(&r.TermCounts, "term_counts", "", "weight of each of terms in the article: uses, those in title and lead weighing more")
	v.int32s(&r.TitleTerms, "title_terms", "", "hashes of the title's content words without numbers, as unsigned numbers in ascending order")
}
