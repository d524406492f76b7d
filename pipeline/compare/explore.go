package compare

import (
	"slices"

	"slant/pipeline/tables"
)

// The values of the column robustness.
const (
	unstandardised  = "unstandardised"
	mentionWeighted = "mention_weighted"
	shuffledArms    = "shuffled"
)

// exploreEntity gives the contrasts about an entity that are in no family.
func (c *contrasts) exploreEntity(entity int32) []contrast {
	dedup := c.design.Groups.best()
	own := c.of.observations.of(entity, ownWordsVoice)
	outlets, ok := c.large(own, dedup)
	if !ok {
		return nil
	}
	s := c.articles.subject(own)
	var out []contrast
	for _, o := range outlets {
		at := slices.IndexFunc(c.main, func(m contrast) bool { return m.entity == entity && m.a == o })
		if at < 0 { // most of its articles have no date, or none like them elsewhere, or it is about itself
			out = append(out, c.otherwise(s, entity, question{a: o, b: theRest, dedup: dedup, anySets: true}, unstandardised)...)
			continue
		}
		m := &c.main[at]
		out = append(out, c.sameStories(s, m)...)
		if m.row.Q.OK && m.row.Q.V <= alpha {
			out = append(append(out, c.otherways(s, m)...), m.shuffled(s))
		}
	}
	// Pairs grow with the square of the outlets: they are not shuffled.
	for _, m := range findingsOf(c.pairs) {
		if m.entity == entity {
			out = append(append(out, c.sameStories(s, m)...), c.otherways(s, m)...)
		}
	}
	for _, voice := range []string{allVoices, "direct", "indirect"} {
		out = append(out, c.inVoice(entity, voice, outlets)...)
	}
	return out
}

// inVoice holds outlets against the others in another voice.
func (c *contrasts) inVoice(entity int32, voice string, outlets []int32) (out []contrast) {
	s := c.articles.subject(c.of.observations.of(entity, voice))
	for _, o := range outlets {
		q := question{a: o, b: theRest, dedup: c.design.Groups.best()}
		q.period = s.period(q)
		if ans := s.ask(q); ans.enough() {
			out = append(out, c.contrast(entity, voice, ans))
		}
	}
	return out
}

// otherways does one thing otherwise than a finding did, one at a time.
func (c *contrasts) otherways(s *subject, m *contrast) (out []contrast) {
	q := m.question
	if q.dedup == unique {
		q.dedup = asPublished
		q.period = s.period(q)
		out = append(out, c.otherwise(s, m.entity, q, asPublished)...)
	}
	q = m.question
	q.byMention = true
	out = append(out, c.otherwise(s, m.entity, q, mentionWeighted)...)
	q = m.question
	q.anySets, q.period = true, noPeriod
	return append(out, c.otherwise(s, m.entity, q, unstandardised)...)
}

// shuffled gives a finding with the p of shuffling outlets over stories and
// copies within periods and sections.
func (m *contrast) shuffled(s *subject) contrast {
	out := *m
	r := &out.row
	r.FamilyID, r.FamilySize, r.Exploratory, r.Robustness = "", 0, true, tables.Some(shuffledArms)
	null := tables.Opt[float64]{}
	r.SE, r.CILow, r.CIHigh, r.Q, r.DF, r.FCRLow, r.FCRHigh, r.CIMethod = null, null, null, null, null, null, null, tables.Opt[string]{}
	r.P = number(s.ask(m.question).Shuffled(manyDraws, bootstrapSeed))
	return out
}

func (c *contrasts) otherwise(s *subject, entity int32, q question, how string) []contrast {
	ans := s.ask(q)
	if len(ans.Common) == 0 {
		return nil
	}
	out := c.contrast(entity, ownWordsVoice, ans)
	out.row.Robustness = tables.Some(how)
	return []contrast{out}
}

// fewestStories is the number of stories below which nothing is said of them.
const fewestStories = 5

// sameStories compares within the stories that both sides cover, and gives what
// the difference over all articles is more than that.
func (c *contrasts) sameStories(s *subject, m *contrast) []contrast {
	q := m.question
	q.stories, q.period = true, noPeriod
	ans := s.ask(q)
	if len(ans.Common) < fewestStories {
		return nil
	}
	within := c.contrast(m.entity, ownWordsVoice, ans)
	between := contrast{question: m.question, entity: m.entity, row: m.row}
	r := &between.row
	r.Measure, r.FamilyID, r.FamilySize, r.Exploratory = "score_between", "", 0, true
	r.Difference = tables.Some(m.row.Difference.V - within.row.Difference.V)
	null := tables.Opt[float64]{}
	r.SE, r.CILow, r.CIHigh, r.EffectSize, r.P, r.Q, r.DF, r.FCRLow, r.FCRHigh = null, null, null, null, null, null, null, null, null
	r.MeanA, r.MeanB, r.CIMethod, r.Flags = null, null, tables.Opt[string]{}, nil
	return []contrast{within, between}
}
