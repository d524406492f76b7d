package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/sentiment"
	"slant/pipeline/tables"
)

// allVoices is the voice of the row that holds every voice together.
const allVoices = "all"

// A group is an entity in one voice of an article.
type group struct {
	Entity string
	Voice  string // "all", or as the tables have it; "" where it is not decided
}

// compareGroups orders by entity, then voice, "all" among them.
func compareGroups(a, b group) int {
	return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Voice, b.Voice))
}

// groups gives the mentions of each linked entity by voice and in all voices,
// in order of entity and voice.
func (a *Analysis) groups() (order []group, members map[group][]int32) {
	members = map[group][]int32{}
	for i := range a.Resolution.Mentions {
		m := &a.Resolution.Mentions[i]
		if m.Entity == "" {
			continue
		}
		for _, g := range []group{{m.Entity, allVoices}, {m.Entity, voiceOf(a, m).V}} {
			members[g] = append(members[g], int32(i))
		}
	}
	return slices.SortedFunc(maps.Keys(members), compareGroups), members
}

// hitsOf gives a mention's hits.
func (a *Analysis) hitsOf(mention int32) []framing.Hit {
	first, _ := slices.BinarySearchFunc(a.Frames.Hits, mention, func(h framing.Hit, m int32) int { return cmp.Compare(h.Mention, m) })
	end := first
	for end < len(a.Frames.Hits) && a.Frames.Hits[end].Mention == mention {
		end++
	}
	return a.Frames.Hits[first:end]
}

func (w *rowWriter) entityArticles() {
	order, members := w.a.groups()
	linked := 0
	for _, g := range order {
		if g.Voice == allVoices {
			linked += len(members[g])
		}
	}
	power := w.a.agencies()
	for _, g := range order {
		r := tables.EntityArticleRow{
			Article: w.a.Article.Key, Outlet: w.a.Article.Outlet, EntityID: g.Entity, Voice: tables.NonEmpty(g.Voice),
			NMentions: int32(len(members[g])), Salience: tables.Some(float64(len(members[g])) / float64(linked)),
		}
		var sum int64
		var signs agencySum
		for _, i := range members[g] {
			if k := w.a.Resolution.Mentions[i].Kind; k == entity.Name || k == entity.Acronym {
				r.NNamed++
			}
			if s := &w.a.Scores[i]; s.Abstain == "" {
				r.NScored++
				sum += int64(s.Points)
			}
			signs.add(power[i])
		}
		if r.NScored > 0 {
			r.ScorePoints = tables.Some(mean(sum, int64(r.NScored)))
		}
		if signs.N > 0 {
			r.PowerPoints = tables.Some(mean(signs.Power*int64(sentiment.Whole), signs.N))
			r.AgencyPoints = tables.Some(mean(signs.Agency*int64(sentiment.Whole), signs.N))
		}
		w.rows.EntityArticles = append(w.rows.EntityArticles, r)
	}
}

// An agencySum adds up what verbs say of power and agency.
type agencySum struct {
	Power, Agency, N int64
}

func (s *agencySum) add(more agencySum) {
	s.Power += more.Power
	s.Agency += more.Agency
	s.N += more.N
}

// agencies sums up the verbs of power and agency by mention.
func (a *Analysis) agencies() map[int32]agencySum {
	out := map[int32]agencySum{}
	for _, g := range a.Frames.Agencies {
		s := out[g.Mention]
		s.add(agencySum{int64(g.Power), int64(g.Agency), 1})
		out[g.Mention] = s
	}
	return out
}

// mean rounds to the nearest whole, halves away from zero; n must be positive.
func mean(sum, n int64) int32 {
	if sum < 0 {
		return -mean(-sum, n)
	}
	return int32((2*sum + n) / (2 * n))
}

// taxonomyPolicy is the family of the policy frames in the frames table.
const taxonomyPolicy = "policy"

func (w *rowWriter) frames() {
	for _, p := range w.a.Frames.Policy {
		w.rows.Frames = append(w.rows.Frames, tables.FrameRow{
			Article: w.a.Article.Key, Taxonomy: taxonomyPolicy, Frame: p.Frame, HitsPositive: p.Hits,
		})
	}
	for _, m := range w.a.Frames.Moral {
		w.rows.Frames = append(w.rows.Frames, tables.FrameRow{
			Article: w.a.Article.Key, Taxonomy: framing.TaxonomyMoral, Frame: m.Foundation, HitsPositive: m.Virtue, HitsNegative: m.Vice,
			BiasPoints: tables.Some(mean(int64(m.Virtue-m.Vice)*int64(sentiment.Whole), int64(m.Virtue)+int64(m.Vice))),
		})
	}
	order, members := w.a.groups()
	for _, g := range order {
		w.axes(g, members[g])
		w.policy(g, members[g])
	}
}

// axes appends a row for each axis and moral foundation on which a term places
// the group.
func (w *rowWriter) axes(g group, members []int32) {
	type family struct{ taxonomy, frame string }
	type sum struct {
		positive, negative, mentions int32
		points                       int64
	}
	sums := map[family]*sum{}
	for _, i := range members {
		var last family
		for _, h := range w.a.hitsOf(i) {
			f := family{h.Taxonomy, h.Axis}
			s := sums[f]
			if s == nil {
				s = &sum{}
				sums[f] = s
			}
			if f != last {
				s.mentions++
				last = f
			}
			s.points += int64(h.Points)
			if h.Points > 0 {
				s.positive++
			} else {
				s.negative++
			}
		}
	}
	order := slices.SortedFunc(maps.Keys(sums), func(a, b family) int {
		return cmp.Or(cmp.Compare(a.taxonomy, b.taxonomy), cmp.Compare(a.frame, b.frame))
	})
	for _, f := range order {
		s := sums[f]
		w.rows.Frames = append(w.rows.Frames, tables.FrameRow{
			Article: w.a.Article.Key, EntityID: tables.Some(g.Entity), Voice: tables.NonEmpty(g.Voice),
			Taxonomy: f.taxonomy, Frame: f.frame, HitsPositive: s.positive, HitsNegative: s.negative, NMentions: s.mentions,
			BiasPoints: tables.Some(mean(s.points, int64(s.positive)+int64(s.negative))),
		})
	}
}

// policy appends a row for each policy frame that stands beside the group: a
// term in a sentence that mentions it, in the mention's voice. A term counts
// once, however often the sentence mentions the entity.
func (w *rowWriter) policy(g group, members []int32) {
	d, of := &w.a.Document, w.a.Voices.Of
	terms := w.a.Frames.PolicyTerms
	rows := map[string]*tables.FrameRow{}
	counted := map[int32]bool{} // by the first word of a term
	for _, i := range members {
		m := &w.a.Resolution.Mentions[i]
		s := &d.Sentences[m.Sentence]
		first, _ := slices.BinarySearchFunc(terms, s.FirstWord, func(t framing.Match, word int32) int { return cmp.Compare(t.FirstWord, word) })
		reached := map[string]bool{}
		for _, t := range terms[first:] {
			if t.FirstWord >= s.EndWord {
				break
			}
			if of[t.FirstWord] != of[m.EndWord-1] {
				continue
			}
			r := rows[t.Frame]
			if r == nil {
				r = &tables.FrameRow{
					Article: w.a.Article.Key, EntityID: tables.Some(g.Entity), Voice: tables.NonEmpty(g.Voice),
					Taxonomy: taxonomyPolicy, Frame: t.Frame,
				}
				rows[t.Frame] = r
			}
			if !counted[t.FirstWord] {
				counted[t.FirstWord] = true
				r.HitsPositive++
			}
			if !reached[t.Frame] {
				reached[t.Frame] = true
				r.NMentions++
			}
		}
	}
	for _, frame := range slices.Sorted(maps.Keys(rows)) {
		w.rows.Frames = append(w.rows.Frames, *rows[frame])
	}
}
