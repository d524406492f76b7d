package compare

import (
	"fmt"
	"io/fs"
	"strings"

	"slant/pipeline/cluster"
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
	published, outlets, err := articles(dir)
	if err != nil {
		return tables.Aggregates{}, named("articles", err)
	}
	called, reached, cells, labels, sources := surfaces{}, reaches{}, newOutletEntities(), newOutletLabels(), newOutletSources(outlets)
	splits := newOutletSplits()
	var group errgroup.Group // two tables at once: both scans are bound by decoding
	group.Go(func() error {
		err := tables.Scan(dir, []string{"article", "cue_stance"}, func(rows []tables.QuoteRow) error {
			for i := range rows {
				sources.quote(&rows[i])
			}
			return nil
		})
		if err != nil {
			return named("quotes", err)
		}
		columns := []string{"article", "entity_id", "text", "kind", "entity_type", "voice", "quote", "speaker_entity_id", "score_points"}
		err = tables.Scan(dir, columns, func(rows []tables.MentionRow) error {
			for i := range rows {
				called.mention(&rows[i])
				sources.mention(&rows[i])
				splits.mention(outlets[rows[i].Article], &rows[i])
			}
			return nil
		})
		return named("mentions", err)
	})
	group.Go(func() error {
		columns := []string{"article", "outlet", "entity_id", "voice", "n_mentions", "n_scored", "score_points"}
		err := tables.Scan(dir, columns, func(rows []tables.EntityArticleRow) error {
			for i := range rows {
				r := &rows[i]
				reached.article(r)
				labels.entity(r)
				at, dated := published[r.Article]
				cells.article(r, at, dated)
			}
			return nil
		})
		if err != nil {
			return named("entity_articles", err)
		}
		columns = []string{"article", "mention", "entity_id", "voice", "head", "form", "evaluative_points"}
		err = tables.Scan(dir, columns, func(rows []tables.LabelRow) error {
			for i := range rows {
				labels.label(outlets[rows[i].Article], &rows[i])
			}
			return nil
		})
		return named("labels", err)
	})
	if err := group.Wait(); err != nil {
		return tables.Aggregates{}, err
	}
	clusters, err := cluster.Find(dir, cluster.DefaultLimits())
	if err != nil {
		return tables.Aggregates{}, err
	}
	return tables.Aggregates{
		ArticleClusters: clusters, Entities: entityRows(called, reached, lookup), OutletEntities: cells.rows(), OutletLabels: labels.rows(), OutletSources: sources.rows(),
		OutletSplits: splits.rows(),
	}, nil
}

// articles gives when each dated article was published, in milliseconds since
// 1970, and the outlet of each.
func articles(dir fs.FS) (published map[int64]int64, outlets map[int64]string, err error) {
	published, outlets = map[int64]int64{}, map[int64]string{}
	names := newNames()
	err = tables.Scan(dir, []string{"article", "outlet", "published_at"}, func(rows []tables.ArticleRow) error {
		for _, r := range rows {
			outlets[r.Article] = names.list[names.number(strings.Clone(r.Outlet))] // one copy an outlet
			if r.PublishedAt.OK {
				published[r.Article] = r.PublishedAt.V
			}
		}
		return nil
	})
	return published, outlets, err
}

func named(table string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", table, err)
}
