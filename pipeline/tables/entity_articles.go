package tables

// An EntityArticleRow is an entity in an article, in one voice or in all.
type EntityArticleRow struct {
	Article      int64
	Outlet       string
	EntityID     string
	Voice        Opt[string]
	NMentions    int32
	NNamed       int32
	NScored      int32
	Salience     Opt[float64]
	ScorePoints  Opt[int32]
	PowerPoints  Opt[int32]
	AgencyPoints Opt[int32]
}

func (*EntityArticleRow) table() Table {
	return Table{
		Name: "entity_articles", Doc: "an entity in an article, in one voice or in all",
		Key: []string{"article", "entity_id", "voice"}, PerSegment: true,
	}
}

func (r *EntityArticleRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.string(&r.Outlet, "outlet", "", "the article's")
	v.string(&r.EntityID, "entity_id", "", "key of entities")
	v.optString(&r.Voice, "voice", "", "author, direct, indirect, or all, which has a row of its own; null where not decided")
	v.int32(&r.NMentions, "n_mentions", "mentions", "of the entity in this voice")
	v.int32(&r.NNamed, "n_named", "mentions", "of those, by name or acronym")
	v.int32(&r.NScored, "n_scored", "mentions", "of those, with a score")
	v.optFloat64(&r.Salience, "salience", "", "how much of the article is about it, 0 to 1")
	v.optInt32(&r.ScorePoints, "score_points", "ten-thousandths", "mean over the scored mentions, −10,000 to 10,000; null where none is")
	v.optInt32(&r.PowerPoints, "power_points", "ten-thousandths", "mean power that verbs give it, −10,000 to 10,000")
	v.optInt32(&r.AgencyPoints, "agency_points", "ten-thousandths", "mean agency that verbs give it, −10,000 to 10,000")
}
