package compare

import (
	"fmt"
	"io/fs"

	"slant/pipeline/tables"
)

// A Known entity is what an entity list says of an id.
type Known struct {
	Name   string
	Type   string // "" where the list gives none
	Source string // gazetteer or user
}

// Aggregate computes the tables that are written once from the per-segment
// tables of dir, a folder with one folder a table. Lookup gives what the
// entity lists know of an id. An error is one of reading.
func Aggregate(dir fs.FS, lookup func(id string) (Known, bool)) (tables.Aggregates, error) {
	seen := entities{}
	err := tables.Scan(dir, []string{"entity_id", "text", "kind", "entity_type"}, func(rows []tables.MentionRow) error {
		for i := range rows {
			seen.mention(&rows[i])
		}
		return nil
	})
	if err != nil {
		return tables.Aggregates{}, fmt.Errorf("mentions: %w", err)
	}
	published := map[int64]int64{}
	err = tables.Scan(dir, []string{"article", "published_at"}, func(rows []tables.ArticleRow) error {
		for _, r := range rows {
			if r.PublishedAt.OK {
				published[r.Article] = r.PublishedAt.V
			}
		}
		return nil
	})
	if err != nil {
		return tables.Aggregates{}, fmt.Errorf("articles: %w", err)
	}
	sums := outletEntities{}
	err = tables.Scan(dir, nil, func(rows []tables.EntityArticleRow) error {
		for i := range rows {
			r := &rows[i]
			seen.article(r)
			at, dated := published[r.Article]
			sums.article(r, at, dated)
		}
		return nil
	})
	if err != nil {
		return tables.Aggregates{}, fmt.Errorf("entity_articles: %w", err)
	}
	return tables.Aggregates{Entities: seen.rows(lookup), OutletEntities: sums.rows()}, nil
}
