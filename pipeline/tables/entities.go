package tables

// An EntityRow is an entity seen in the corpus.
type EntityRow struct {
	EntityID    string
	Name        string
	Type        Opt[string]
	Source      string
	AliasesSeen []string
	NArticles   int64
	NMentions   int64
	NOutlets    int64
}

func (*EntityRow) table() Table {
	return Table{Name: "entities", Doc: "an entity seen in the corpus", Key: []string{"entity_id"}}
}

func (r *EntityRow) columns(v *visitor) {
	v.string(&r.EntityID, "entity_id", "", "the list's id, or name: and the normal form where no list has it")
	v.string(&r.Name, "name", "", "for people to read")
	v.optString(&r.Type, "type", "", "PERSON, ORG, GPE, LOC, NORP or OTHER; null where not known")
	v.string(&r.Source, "source", "", "gazetteer, user or discovered")
	v.strings(&r.AliasesSeen, "aliases_seen", "", "the forms that occur, most frequent first")
	v.int64(&r.NArticles, "n_articles", "articles", "that mention it")
	v.int64(&r.NMentions, "n_mentions", "mentions", "of it")
	v.int64(&r.NOutlets, "n_outlets", "outlets", "that mention it")
}
