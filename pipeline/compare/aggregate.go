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
func (d Design) Aggregate(dir fs.FS, lookup func(id string) (Known, bool)) (tables.Aggregates, error) {
	all, err := readArticles(dir, d)
	if err != nil {
		return tables.Aggregates{}, named("articles", err)
	}
	mentions := mentionSums{find: finder{articles: all}, called: surfaces{}, splits: newOutletSplits()}
	mentions.sources = newOutletSources(mentions.find.outletOf)
	entities := entitySums{find: finder{articles: all}, reached: reaches{}, cells: newOutletEntities(all), labels: newOutletLabels()}
	var group errgroup.Group // two tables at once: both scans are bound by decoding
	group.Go(func() error { return mentions.read(dir) })
	group.Go(func() error { return entities.read(dir) })
	if err := group.Wait(); err != nil {
		return tables.Aggregates{}, err
	}
	entities.cells.observations.sort()
	contrasts := newContrasts(d, entities.cells)
	contrasts.compute()
	var terms []tables.TermRow
	axes := newOutletAxes(d, entities.cells)
	group.Go(func() (err error) {
		terms, err = contrasts.lookCloser(dir)
		return err
	})
	group.Go(func() error { return axes.read(dir) })
	if err := group.Wait(); err != nil {
		return tables.Aggregates{}, err
	}
	return tables.Aggregates{
		Outlets: all.named, Entities: entityRows(mentions.called, entities.reached, lookup), OutletEntities: entities.cells.rows(d),
		OutletLabels: entities.labels.rows(), OutletSources: mentions.sources.rows(), OutletSplits: mentions.splits.rows(),
		OutletAxes: axes.rows(contrasts.selected(), contrasts.selection()), Contrasts: contrasts.rows(),
		Terms: terms,
	}, nil
}

// mentionSums are what is summed up over mentions.
type mentionSums struct {
	find    finder
	called  surfaces
	sources *outletSources
	splits  *outletSplits
}

func (m *mentionSums) read(dir fs.FS) error {
	err := tables.Scan(dir, []string{"article", "cue_stance"}, func(rows []tables.QuoteRow) error {
		for i := range rows {
			m.sources.quote(&rows[i])
		}
		return nil
	})
	if err != nil {
		return named("quotes", err)
	}
	columns := []string{"article", "entity_id", "text", "kind", "entity_type", "voice", "quote", "speaker_entity_id", "score_points"}
	err = tables.Scan(dir, columns, func(rows []tables.MentionRow) error {
		for i := range rows {
			m.called.mention(&rows[i])
			m.sources.mention(&rows[i])
			m.splits.mention(m.find.outletOf(rows[i].Article), &rows[i])
		}
		return nil
	})
	return named("mentions", err)
}

// entitySums are what is summed up over entities in articles.
type entitySums struct {
	find    finder
	reached reaches
	cells   *outletEntities
	labels  *outletLabels
}

func (e *entitySums) read(dir fs.FS) error {
	columns := []string{"article", "entity_id", "voice", "n_mentions", "n_scored", "score_points"}
	err := tables.Scan(dir, columns, func(rows []tables.EntityArticleRow) error {
		for i := range rows {
			r := &rows[i]
			r.Outlet = e.find.outletOf(r.Article)
			e.reached.article(r)
			e.labels.entity(r)
			if at, ok := e.find.index(r.Article); ok {
				e.cells.article(r, at)
			}
		}
		return nil
	})
	if err != nil {
		return named("entity_articles", err)
	}
	columns = []string{"article", "mention", "entity_id", "voice", "head", "form", "evaluative_points"}
	err = tables.Scan(dir, columns, func(rows []tables.LabelRow) error {
		for i := range rows {
			e.labels.label(e.find.outletOf(rows[i].Article), &rows[i])
		}
		return nil
	})
	return named("labels", err)
}

func named(table string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", table, err)
}
