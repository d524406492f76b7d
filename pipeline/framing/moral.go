package framing

import (
	"slices"
	"strings"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// The families of bipolar frames, as [Hit] tells them apart.
const (
	TaxonomyAxis  = "axis"
	TaxonomyMoral = "moral"
)

// A Moral is the word lists of the moral foundations (Haidt and Joseph 2004,
// Graham, Haidt and Nosek 2009).
type Moral struct {
	Foundations []string // sorted
	list        wordList
}

// wholeHit is the weight of a moral term: all weigh the same.
const wholeHit = 10_000

// ParseMoral reads the moral foundations from a lexicon of kind moral with the
// columns entry, pos, foundation, pole and scope. The error joins one
// *lexicons.SyntaxError a bad line.
func ParseMoral(f *lexicons.File) (*Moral, error) {
	c, err := columns(f, "entry", "pos", "foundation", "pole", "scope")
	if err != nil {
		return nil, err
	}
	m := &Moral{}
	var problems problems
	seen := uniqueEntries{}
	for _, r := range f.Rows {
		term, pos, foundation := r.Fields[c[0]], r.Fields[c[1]], r.Fields[c[2]]
		tag, known := listTag(pos)
		weight, pole := moralPole(r.Fields[c[3]])
		scope := r.Fields[c[4]]
		switch {
		case !known:
			problems.add(f, r, "part of speech %q: use VERB, NOUN, ADJ, ADV or nothing", pos)
			continue
		case foundation == "":
			problems.add(f, r, "names no foundation")
			continue
		case scope != "" && scope != "article":
			problems.add(f, r, "scope %q: use article, or nothing", scope)
			continue
		case foundation == noFrame && r.Fields[c[3]] == "":
			if seen.add(&problems, f, r, term, pos, "no foundation") {
				m.list.add(axisEntry{Entry: Entry{Term: term, Tag: tag}}, pos, false)
			}
			continue
		case !pole:
			problems.add(f, r, "pole %q: use virtue or vice", r.Fields[c[3]])
			continue
		case !seen.add(&problems, f, r, term, pos, foundation+" "+r.Fields[c[3]]):
			continue
		}
		if !slices.Contains(m.Foundations, foundation) {
			m.Foundations = append(m.Foundations, strings.Clone(foundation))
		}
		e := axisEntry{Entry: Entry{Term: term, Tag: tag, Weight: weight}, Axis: foundation}
		if tag == syntax.VERB {
			e.Role = syntax.Agent // what one does is one's own virtue or vice
		}
		m.list.add(e, pos, scope == "article")
	}
	slices.Sort(m.Foundations)
	return m, problems.join()
}

func moralPole(pole string) (weight int32, ok bool) {
	switch pole {
	case "virtue":
		return wholeHit, true
	case "vice":
		return -wholeHit, true
	}
	return 0, false
}

// count counts matches by foundation, in order of the foundations' names;
// those without a term are left out.
func (m *Moral) count(matches []Match) []MoralHits {
	var hits []MoralHits
	for _, foundation := range m.Foundations {
		h := MoralHits{Foundation: foundation}
		for i := range matches {
			switch {
			case matches[i].Frame != foundation:
			case matches[i].Points > 0:
				h.Virtue++
			default:
				h.Vice++
			}
		}
		if h.Virtue+h.Vice > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}

// moralHits appends the moral term that the word of a tie belongs to, where it
// tells of the mention. A term counts once for a mention, and not for one that
// is part of it: "the American flag" says nothing of America.
func (s *sheet) moralHits(f *Framer, hits []Hit, first int, mention int32, m *entity.Mention, tie syntax.Tie, at place) []Hit {
	k, ok := slices.BinarySearchFunc(s.moral, tie.Word, func(p occurrence, w int32) int {
		switch {
		case p.end <= w:
			return -1
		case p.first > w:
			return 1
		}
		return 0
	})
	if !ok {
		return hits
	}
	p := s.moral[k]
	listed := &f.Moral.list.entries[p.entry]
	e := &listed.axisEntry
	t := &term{first: p.first, end: p.end}
	if listed.article || p.first < m.EndWord && m.FirstWord < p.end || s.aside(tie.Word, at) || !s.applies(e, t, tie, at) || slices.ContainsFunc(hits[first:], func(h Hit) bool {
		return h.Taxonomy == TaxonomyMoral && h.FirstWord == p.first
	}) {
		return hits
	}
	points, rule := s.weigh(e, t, tie)
	if points == 0 {
		return hits
	}
	return append(hits, Hit{
		Mention: mention, Taxonomy: TaxonomyMoral, Axis: e.Axis, Points: points, Term: e.Term, Rule: rule, FirstWord: p.first, EndWord: p.end,
	})
}

// aside tells a word in an adverbial clause beside the clause in which the
// mention stands. Whose deed such a clause tells of is often somebody else's:
// "Moran spoke after killing three people" is like "... after gunmen killed
// three people" to a parser that misses a subject.
func (s *sheet) aside(w int32, at place) bool {
	for range maxClimb {
		if w < 0 || w == at.head {
			return false
		}
		if s.tree.Token(w).Relation == syntax.Advcl {
			return true
		}
		w = s.tree.Token(w).Head
	}
	return false
}
