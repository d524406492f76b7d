package tables

// A MentionRow is a mention of an entity.
type MentionRow struct {
	Article          int64
	Mention          int32
	Sentence         int32
	Field            string
	Position         string
	EntityID         Opt[string]
	Text             string
	Kind             string
	Begin            int32
	End              int32
	LinkConfidence   Opt[int32]
	Voice            Opt[string]
	Quote            Opt[int32]
	SpeakerEntityID  Opt[string]
	Role             Opt[string]
	ScorePoints      Opt[int32]
	Score            Opt[float64]
	Label            Opt[string]
	PNegative        Opt[int32]
	PNeutral         Opt[int32]
	PPositive        Opt[int32]
	ScoreRulesPoints Opt[int32]
	AbstainReason    Opt[string]
	EntityType       Opt[string]
}

func (*MentionRow) table() Table {
	return Table{Name: "mentions", Doc: "a mention of an entity", Key: []string{"article", "mention"}, PerSegment: true}
}

func (r *MentionRow) columns(v *visitor) {
	v.int64(&r.Article, "article", "", "key of articles")
	v.int32(&r.Mention, "mention", "0-based", "number within the article, in order of the text")
	v.int32(&r.Sentence, "sentence", "0-based", "key of sentences, with article")
	v.string(&r.Field, "field", "", "title or text")
	v.string(&r.Position, "position", "", "headline, lead or body")
	v.optString(&r.EntityID, "entity_id", "", "key of entities; null where nothing decides who is meant")
	v.string(&r.Text, "text", "", "the words of the mention as they stand")
	v.string(&r.Kind, "kind", "", "name, acronym, demonym, metonym, nominal or pronoun")
	v.int32(&r.Begin, "begin", "characters, 0-based", "first character, into the field")
	v.int32(&r.End, "end", "characters, 0-based, exclusive", "after its last character, into the field")
	v.optInt32(&r.LinkConfidence, "link_confidence", "ten-thousandths", "of the link to entity_id, 0 to 10,000; null without a link")
	v.optString(&r.Voice, "voice", "", "whose words it stands in: author, direct or indirect; null where that is not decided")
	v.optInt32(&r.Quote, "quote", "0-based", "key of quotes, with article: the innermost one around it; null in the author's words")
	v.optString(&r.SpeakerEntityID, "speaker_entity_id", "", "who speaks that quote; null where not known")
	v.optString(&r.Role, "role", "", "agent, patient, possessor, attribute or none; null where the sentence was not parsed")
	v.optInt32(&r.ScorePoints, "score_points", "ten-thousandths", "sentiment towards the mention, −10,000 to 10,000: the sum of its evidence of kind score; null where the scorer abstains")
	v.optFloat64(&r.Score, "score", "", "score_points / 10,000, −1 to 1")
	v.optString(&r.Label, "label", "", "negative, neutral or positive")
	v.optInt32(&r.PNegative, "p_negative", "ten-thousandths", "probability of negative; the three sum to 10,000")
	v.optInt32(&r.PNeutral, "p_neutral", "ten-thousandths", "probability of neutral")
	v.optInt32(&r.PPositive, "p_positive", "ten-thousandths", "probability of positive")
	v.optInt32(&r.ScoreRulesPoints, "score_rules_points", "ten-thousandths", "what the rules alone give, −10,000 to 10,000: the sum of its evidence of kind rules, or of kind score where the rules are the score")
	v.optString(&r.AbstainReason, "abstain_reason", "", "why there is no score: no_evidence, parse_failed, not_english, low_link_confidence or boilerplate")
	v.optString(&r.EntityType, "entity_type", "", "PERSON, ORG, GPE, LOC, NORP or OTHER, of the entity meant here; null where not known")
}
