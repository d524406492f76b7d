package tables

// A FrameRow is a frame about an entity in an article.
type FrameRow struct {
	Article      int64
	EntityID     Opt[string]
	Voice        Opt[string]
	Taxonomy     string
	Frame        string
	HitsPositive int32
	HitsNegative int32
	NMentions    int32
	BiasPoints   Opt[int32]
}

func (*FrameRow) table() Table {
	return Table{
		Name: "frames", Doc: "a frame about an entity in an article, or about the article where entity_id is null",
		Key: []string{"article", "entity_id", "voice", "taxonomy", "frame"}, PerSegment: true,
	}
}

func (r *FrameRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.optString(&r.EntityID, "entity_id", "", "key of entities; null: the frame is the article's")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect or all; null where not decided")
	v.string(&r.Taxonomy, "taxonomy", "", "axis, moral or policy: the family the frame belongs to")
	v.string(&r.Frame, "frame", "", "the frame's, axis's or foundation's name")
	v.int32(&r.HitsPositive, "hits_positive", "terms", "at the positive pole, virtues; for frames without poles, all of them")
	v.int32(&r.HitsNegative, "hits_negative", "terms", "at the negative pole, vices")
	v.int32(&r.NMentions, "n_mentions", "mentions", "of the entity in this voice that at least one term reached; 0 for the article")
	v.optInt32(&r.BiasPoints, "bias_points", "ten-thousandths", "mean place on the axis, −10,000 to 10,000")
}
