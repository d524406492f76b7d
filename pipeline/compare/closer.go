package compare

import (
	"io/fs"

	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
)

// lookCloser reads once more about the entities of the main family: it adds the
// findings as they come out when mentions are scored otherwise, and gives the
// words that set outlets apart.
func (c *contrasts) lookCloser(dir fs.FS) ([]tables.TermRow, error) {
	if len(c.main) == 0 {
		return nil, nil
	}
	variants, terms := newVariants(c.of, c.selected()), newTermCounts(c)
	find := finder{articles: c.articles}
	columns := []string{"article", "mention", "sentence", "entity_id", "kind", "voice", "score_points", "score_rules_points"}
	err := tables.Scan(dir, columns, func(rows []tables.MentionRow) error {
		for i := range rows {
			r := &rows[i]
			entity, seen := c.of.entities.numbers[r.EntityID.V]
			if at, ok := find.index(r.Article); ok && seen && r.EntityID.OK {
				variants.mention(r, at, entity)
				terms.mention(r, at, entity)
			}
		}
		return nil
	})
	if err != nil {
		return nil, named("mentions", err)
	}
	var otherwise []contrast
	var words []tables.TermRow
	var group errgroup.Group
	group.Go(func() error {
		if err := variants.readEvidence(dir); err != nil {
			return err
		}
		otherwise = variants.rows(c)
		return nil
	})
	group.Go(func() error {
		if err := terms.read(dir); err != nil {
			return err
		}
		words = terms.rows(c)
		return nil
	})
	err = group.Wait()
	c.exploratory = append(c.exploratory, otherwise...)
	return words, err
}
