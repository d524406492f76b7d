package voice

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// A source is a noun phrase that speaks.
type source struct {
	first, end int32 // half-open range of Document.Words; equal: none
	head       int32 // -1: none
}

func nobody() source { return source{head: -1} }

func (p source) found() bool { return p.first < p.end }

// sourceOf finds who a verb's cue makes speak.
func (s *sheet) sourceOf(h *hit) source {
	p := s.subjectOf(h)
	if !p.found() || p.first > h.first {
		return p
	}
	return s.overStatement(s.overDashes(s.overRelative(p, h), h), h)
}

func (s *sheet) subjectOf(h *hit) source {
	if !s.isParsed(h.first) {
		return s.sourceByOrder(h)
	}
	if s.passive(h.first) {
		return s.agent(h)
	}
	if p := s.beforeBracket(h); p.found() {
		return p
	}
	if p := s.shared(h); p.found() {
		return p
	}
	if p := s.inverted(h); p.found() {
		return p
	}
	near := s.nextToCue(h)
	p := s.sourceByTree(h.first)
	if !p.found() || s.covers(p, h) || s.level[p.first] != s.level[h.first] {
		if near.found() {
			return near
		}
		return s.sourceByOrder(h)
	}
	// A greedy parser takes a far noun for the subject more often than a name
	// or pronoun right before its verb is anything else.
	if near.found() && (near.head < p.first || near.head >= p.end) {
		return near
	}
	return p
}

// beforeBracket gives the phrase before an apposition, participle or relative
// clause that a comma closes right before the verb, where it is a name: "Omar
// Saidi, who came late, said".
func (s *sheet) beforeBracket(h *hit) source {
	first, _ := s.area(h.first)
	w := h.first - 1
	for w > first && (isAdverb(s.norm(w)) || isAuxiliary(s.norm(w))) {
		w--
	}
	if w <= first || s.norm(w) != "," {
		return nobody()
	}
	for open, commas := w-1, 0; open > first && w-open < 40 && commas < 3; open-- {
		if s.norm(open) == "," {
			commas++
			if p := s.bracketed(first, open, w); p.found() {
				return p
			}
		} else if s.isMark(open) || s.hitAt[open] >= 0 && s.hits[s.hitAt[open]].cue.pos == verb && commas > 0 {
			break
		}
	}
	return nobody()
}

// bracketed gives the name before the comma at word open, where what stands
// up to the comma at word w describes it.
func (s *sheet) bracketed(first, open, w int32) source {
	if s.mention[open-1] < 0 || isPartyTag(s.norm(open-1)) {
		return nobody()
	}
	start := s.mentions[s.mention[open-1]].FirstWord
	for start > first && s.tokens[start-1].Tag != syntax.ADP && (isDeterminer(s.norm(start-1)) || s.tokens[start-1].Tag == syntax.ADJ || s.tokens[start-1].Tag == syntax.PROPN) {
		start--
	}
	if start > first && isPreposition(s.norm(start-1)) && (s.norm(start-1) != "as" || start-1 > first) {
		return nobody()
	}
	role := s.tokens[open+1].Tag == syntax.NOUN || s.tokens[open+1].Tag == syntax.ADJ || isPartyTag(s.norm(open+1))
	if n := s.norm(open + 1); !role && !isDeterminer(n) && s.mention[open+1] < 0 && n != "who" && n != "which" && n != "in" && n != "whose" && !strings.HasSuffix(n, "ing") {
		return nobody()
	}
	end := w
	if n := s.norm(open + 1); !role && !isDeterminer(n) && s.mention[open+1] < 0 || n == "who" {
		end = open
	}
	for i := open + 1; i < end; i++ {
		if s.norm(i) == "who" || s.tokens[i].Tag == syntax.VERB && !strings.HasSuffix(s.norm(i), "ed") {
			end = open
		}
	}
	return s.trim(source{start, end, open - 1})
}

// isPartyTag tells of what stands behind a member's name: "Holt, R-Texas,".
func isPartyTag(w string) bool {
	return strings.HasPrefix(w, "r-") || strings.HasPrefix(w, "d-") || strings.HasPrefix(w, "i-")
}

// nextToCue gives the pronoun or name that stands right before a verb, its
// adverbs and auxiliaries stepped over, unless it belongs to a phrase that
// goes before.
func (s *sheet) nextToCue(h *hit) source {
	first, _ := s.area(h.first)
	w := h.first - 1
	for w >= first && !s.isPunct(w) && (isAdverb(s.norm(w)) || isAuxiliary(s.norm(w)) && s.norm(w) != "to") {
		w--
	}
	if w < first || strings.HasSuffix(s.norm(h.first), "ing") && w == h.first-1 {
		return nobody()
	}
	n := s.norm(w)
	if isPronoun(n) && n != "who" && n != "it" && n != "you" {
		return source{w, w + 1, w}
	}
	m := s.mention[w]
	if m < 0 || s.mentions[m].EndWord != w+1 {
		return nobody()
	}
	start := s.mentions[m].FirstWord
	if start < first {
		return nobody()
	}
	if start > first+1 && s.norm(start-1) == "and" {
		if o := s.mention[start-2]; o >= 0 && s.mentions[o].EndWord == start-1 {
			if f := s.mentions[o].FirstWord; f == first || f > first && s.isPunct(f-1) {
				return s.headed(source{f, w + 1, w}) // ", Norris and Inglehart write"
			}
		}
	}
	if start > first {
		switch t, b := s.tokens[start-1].Tag, s.norm(start-1); {
		case isPreposition(b) && b != "after" && b != "before" && b != "as" && b != "since", b == "and", b == "'s", b == "or", t == syntax.ADP && b != "as":
			return nobody()
		}
	}
	return s.headed(source{s.startOfPhrase(max(first, start-6), start), w + 1, w})
}

// covers tells of a source that the parser tangled with its own cue.
func (s *sheet) covers(p source, h *hit) bool { return p.first < h.end && h.first < p.end }

// passive tells whether the verb is a participle after a form of "to be".
func (s *sheet) passive(v int32) bool {
	if strings.HasSuffix(s.norm(v), "ing") {
		return false
	}
	if s.isParsed(v) {
		if s.kid(v, syntax.AuxPass, syntax.NsubjPass) >= 0 {
			return true
		}
		if s.tokens[v].Relation != syntax.Xcomp {
			return false
		}
	}
	first, _ := s.area(v)
	for w := v - 1; w >= first && v-w <= 4; w-- {
		n := s.norm(w)
		if isBe(n) && n != "'s" {
			return !saysBase(s.norm(v))
		}
		if !isAdverb(n) && n != "not" && n != "n't" {
			break
		}
	}
	return false
}

func saysBase(w string) bool { return strings.HasSuffix(w, "ing") }

// agent finds the by-phrase of a passive.
func (s *sheet) agent(h *hit) source {
	if s.isParsed(h.first) {
		if k := s.kid(h.first, syntax.OblAgent); k >= 0 {
			return s.phraseOf(k, h)
		}
	}
	_, end := s.area(h.first)
	if h.end < end && s.norm(h.end) == "by" {
		return s.phraseRight(h.end+1, end)
	}
	return nobody()
}

// mentionOf gives the mention that is a source's head or names it in
// apposition; -1: none. A name that only describes the head ("a Granite Oil
// spokesman", "an official of the ministry") is not the source.
func (s *sheet) mentionOf(p source) int32 {
	if !p.found() {
		return -1
	}
	core := s.coreEnd(p.first, p.end)
	if m := s.mention[core-1]; m >= 0 && core-1 >= p.first {
		return m
	}
	if p.head >= p.first && p.head < core {
		if m := s.mention[p.head]; m >= 0 && (p.head+1 >= p.end || s.norm(s.mentions[m].EndWord) != "'s") && s.headsMention(p.head, m) {
			return m
		}
	}
	for w := core; w < p.end; w++ {
		m := s.mention[w]
		if m < 0 || s.mentions[m].FirstWord != w {
			continue
		}
		named := s.mentions[m].Type == entity.Person || s.mentions[m].Type == entity.Org
		last := s.mentions[m].EndWord
		before := s.norm(w - 1)
		switch {
		case !named || last < p.end && s.norm(last) == "'s":
		case before == "," && (last >= p.end || s.norm(last) == "," || isPreposition(s.norm(last))):
			return m
		case last >= p.end && s.mentions[m].Type == entity.Person && !isPreposition(before) && before != "and" && before != "," && before != "'s":
			return m
		}
	}
	return -1
}

// headsMention tells whether a word of a mention is the mention's own head,
// not a part of it that modifies a noun outside.
func (s *sheet) headsMention(w, m int32) bool {
	last := s.mentions[m].EndWord
	if int(last) >= len(s.d.Words) || !s.isParsed(w) {
		return true
	}
	t := s.tokens[w]
	return t.Relation != syntax.Compound && t.Relation != syntax.NmodPoss && t.Relation != syntax.Amod || t.Head < last
}
