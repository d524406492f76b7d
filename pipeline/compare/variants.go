package compare

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// The values of the column robustness that need mentions.
const (
	noMetonyms      = "no_metonyms"
	rulesScorer     = "rules_scorer"
	topTermsDropped = "top_terms_dropped"
)

// topTerms is the share of terms, those that move scores most, that a finding
// has to do without.
const topTerms = 0.01

// A scoredMention is a mention, in the outlet's own words, of an entity that
// something was found about.
type scoredMention struct {
	article, mention int32 // the article's place in the list
	entity           int32
	points           tables.Opt[int32]
	rules            tables.Opt[int32]
	metonym          bool
	terms            []termPoints
	rest             int32 // what no term that is named gives
}

// A termPoints is what a term gives to a score.
type termPoints struct{ term, points int32 }

// variants hold the mentions of entities that something was found about, to
// average them otherwise.
type variants struct {
	of       *outletEntities
	selected map[int32]bool
	mentions []scoredMention // in the order of the input
	terms    names
	moved    []int64 // by term: the sum of the sizes of its points, over all mentions
}

func newVariants(o *outletEntities, selected map[int32]bool) *variants {
	return &variants{of: o, selected: selected, terms: newNames()}
}

// mention takes a mention in the order of the input.
func (v *variants) mention(r *tables.MentionRow, at, entity int32) {
	if r.Voice.V == ownWordsVoice && v.selected[entity] {
		v.mentions = append(v.mentions, scoredMention{
			article: at, mention: r.Mention, entity: entity, points: r.ScorePoints, rules: r.ScoreRulesPoints, metonym: r.Kind == "metonym",
		})
	}
}

// readEvidence reads what scores consist of, which a run may have left out.
func (v *variants) readEvidence(dir fs.FS) error {
	if len(v.mentions) == 0 {
		return nil
	}
	find := finder{articles: v.of.articles}
	err := tables.Scan(dir, []string{"article", "mention", "target_kind", "term", "points"}, func(rows []tables.EvidenceRow) error {
		for i := range rows {
			v.evidence(&rows[i], &find)
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return named("evidence", err)
}

// evidence takes a row of a score. Rows in brackets are no terms.
func (v *variants) evidence(r *tables.EvidenceRow, find *finder) {
	if r.TargetKind != "score" {
		return
	}
	term := int32(-1)
	if !strings.HasPrefix(r.Term, "(") {
		term = v.terms.number(strings.ToLower(r.Term))
		if int(term) == len(v.moved) {
			v.moved = append(v.moved, 0)
		}
		v.moved[term] += int64(max(r.Points, -r.Points))
	}
	at, ok := find.index(r.Article)
	if !ok {
		return
	}
	i, ok := slices.BinarySearchFunc(v.mentions, r.Mention, func(m scoredMention, mention int32) int {
		return cmp.Or(cmp.Compare(m.article, at), cmp.Compare(m.mention, mention))
	})
	if !ok {
		return
	}
	if term < 0 {
		v.mentions[i].rest += r.Points
		return
	}
	v.mentions[i].terms = append(v.mentions[i].terms, termPoints{term, r.Points})
}

// top gives the terms that move scores most, one of a hundred but at least one.
func (v *variants) top() map[int32]bool {
	order := make([]int32, len(v.moved))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(v.moved[b], v.moved[a]), strings.Compare(v.terms.list[a], v.terms.list[b]))
	})
	top := map[int32]bool{}
	for _, t := range order[:int(math.Ceil(topTerms*float64(len(order))))] {
		top[t] = true
	}
	return top
}

// without gives a mention's score without some terms; null where no other is
// left: that is no neutral score.
func (m *scoredMention) without(terms map[int32]bool) tables.Opt[int32] {
	sum, left := m.rest, m.rest != 0
	for _, t := range m.terms {
		if !terms[t.term] {
			sum += t.points
			left = true
		}
	}
	return tables.Opt[int32]{V: sum, OK: m.points.OK && left}
}

// rows gives the findings anew from mentions that are scored otherwise.
func (v *variants) rows(c *contrasts) (out []contrast) {
	if len(v.mentions) == 0 {
		return nil
	}
	type way struct {
		name  string
		score func(m *scoredMention) tables.Opt[int32]
	}
	ways := []way{{noMetonyms, func(m *scoredMention) tables.Opt[int32] {
		return tables.Opt[int32]{V: m.points.V, OK: m.points.OK && !m.metonym}
	}}}
	if c.design.Scorer != "rules" {
		ways = append(ways, way{rulesScorer, func(m *scoredMention) tables.Opt[int32] { return m.rules }})
	}
	if len(v.moved) > 0 {
		top := v.top()
		ways = append(ways, way{topTermsDropped, func(m *scoredMention) tables.Opt[int32] { return m.without(top) }})
	}
	for _, w := range ways {
		of := v.observations(w.score)
		for _, f := range c.allFindings() {
			for _, r := range c.otherwise(c.articles.subject(of[f.entity]), f.entity, f.question, w.name) {
				if w.name == rulesScorer {
					r.row.Scorer = tables.Some("rules")
				}
				r.row.CoverageA, r.row.CoverageB = tables.Opt[float64]{}, tables.Opt[float64]{} // those are of the score
				out = append(out, r)
			}
		}
	}
	return out
}

// observations averages mentions over articles, by entity.
func (v *variants) observations(score func(m *scoredMention) tables.Opt[int32]) map[int32][]observation {
	type mean struct{ n, sum int64 }
	type key struct{ entity, article int32 }
	means := map[key]mean{}
	for i := range v.mentions {
		m := &v.mentions[i]
		if s := score(m); s.OK {
			k := key{m.entity, m.article}
			means[k] = mean{means[k].n + 1, means[k].sum + int64(s.V)}
		}
	}
	out := map[int32][]observation{}
	for _, k := range slices.SortedFunc(maps.Keys(means), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.article, b.article))
	}) {
		out[k.entity] = append(out[k.entity], observation{
			article: k.article, entity: k.entity, points: int16(roundMean(means[k].sum, means[k].n)), scored: uint16(min(means[k].n, math.MaxUint16)),
		})
	}
	return out
}
