package compare

import (
	"fmt"
	"io/fs"

	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
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
	called, reached, cells, sources := surfaces{}, reaches{}, newOutletEntities(), newOutletSources()
	var group errgroup.Group // two tables at once: both scans are bound by decoding
	group.Go(func() error {
		if err := readQuotes(dir, sources); err != nil {
			return err
		}
		columns := []string{"article", "entity_id", "text", "kind", "entity_type", "quote", "speaker_entity_id", "score_points"}
		err := tables.Scan(dir, columns, func(rows []tables.MentionRow) error {
			for i := range rows {
				called.mention(&rows[i])
				sources.mention(&rows[i])
			}
			return nil
		})
		return named("mentions", err)
	})
	group.Go(func() error {
		published, err := publicationTimes(dir)
		if err != nil {
			return named("articles", err)
		}
		columns := []string{"article", "outlet", "entity_id", "voice", "n_mentions", "n_scored", "score_points"}
		err = tables.Scan(dir, columns, func(rows []tables.EntityArticleRow) error {
			for i := range rows {
				r := &rows[i]
				reached.article(r)
				at, dated := published[r.Article]
				cells.article(r, at, dated)
			}
			return nil
		})
		return named("entity_articles", err)
	})
	if err := group.Wait(); err != nil {
		return tables.Aggregates{}, err
	}
	return tables.Aggregates{Entities: entityRows(called, reached, lookup), OutletEntities: cells.rows(), OutletSources: sources.rows()}, nil
}

// readQuotes gives sources the articles and their quotes.
func readQuotes(dir fs.FS, sources *outletSources) error {
	err := tables.Scan(dir, []string{"article", "outlet"}, func(rows []tables.ArticleRow) error {
		for i := range rows {
			sources.article(&rows[i])
		}
		return nil
	})
	if err != nil {
		return named("articles", err)
	}
	return named("quotes", tables.Scan(dir, []string{"article", "cue_stance"}, func(rows []tables.QuoteRow) error {
		for i := range rows {
			sources.quote(&rows[i])
		}
		return nil
	}))
}

// publicationTimes gives when each dated article was published, in
// milliseconds since 1970.
func publicationTimes(dir fs.FS) (map[int64]int64, error) {
	published := map[int64]int64{}
	err := tables.Scan(dir, []string{"article", "published_at"}, func(rows []tables.ArticleRow) error {
		for _, r := range rows {
			if r.PublishedAt.OK {
				published[r.Article] = r.PublishedAt.V
			}
		}
		return nil
	})
	return published, err
}

func named(table string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", table, err)
}
