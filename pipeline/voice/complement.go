package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// complementOf finds the content behind a cue, half open in words; ok is false
// where nothing there reads as a clause.
func (s *sheet) complementOf(h *hit) (first, end int32, ok bool) {
	_, stop := s.area(h.first)
	if h.end >= stop || s.norm(h.end) == ";" || h.cue.entry == "tell" && oneOf(s.norm(h.end), "stories", "tales", "lies", "jokes", "story", "truth") {
		return 0, 0, false
	}
	if h.takes(takesClause) {
		if first, end, ok = s.thatClause(h, stop); ok {
			return s.shape(h, first, end, stop)
		}
	}
	if s.isParsed(h.first) {
		first, end, ok = s.clauseByTree(h, stop)
		if !ok && h.cue.entry == "tell" && s.skipListener(h, h.end) > h.end && s.hasClause(h.end, stop) {
			first, end, ok = s.clauseByOrder(h, stop) // the tree ties the clause to something else
		}
	} else {
		first, end, ok = s.clauseByOrder(h, stop)
	}
	if !ok && h.takes(takesObject) {
		first, end, ok = s.objectCalled(h, stop)
	}
	if !ok {
		return 0, 0, false
	}
	return s.shape(h, first, end, stop)
}

// objectCalled takes an object and the quotation that says what it was called,
// where the tree ties them otherwise: `called France "a friend"`.
func (s *sheet) objectCalled(h *hit, stop int32) (first, end int32, ok bool) {
	if !oneOf(h.cue.entry, "call", "label", "brand", "dub", "describe") || s.passive(h.first) {
		return 0, 0, false
	}
	for w := h.end; w < min(stop, h.end+12); w++ {
		if q := s.opens[w]; q >= 0 {
			_, e := s.marked(q)
			return h.end, e, w > h.end && e <= stop
		}
		if s.isPunct(w) || s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb || isFinite(s.norm(w)) {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// shape cuts marks and punctuation from a content's ends, opens and closes the
// quotations that it cuts, and ends it where another attribution of the same
// sentence begins.
func (s *sheet) shape(h *hit, first, end, stop int32) (int32, int32, bool) {
	end = min(end, stop)
	for w := first + 1; w < end; w++ {
		if s.level[w] != s.level[h.first] {
			continue
		}
		if s.norm(w) == "," && w+1 < end && s.addedBehind(w+1) {
			end = w
			break
		}
		if s.norm(w) == ":" && w+1 < end && s.opens[w+1] >= 0 && s.given[s.opens[w+1]] >= 0 {
			end = w // a quotation that another cue has
			break
		}
	}
	for first < end && (s.norm(first) == "that" && s.isMarkWord(first) || s.isPunct(first) && !s.isMark(first) && !s.bracketIn(first, end)) {
		first++
	}
	first, end = s.wholeQuotations(first, end, stop)
	for end > first && s.isPunct(end-1) && s.closes[end-1] < 0 && s.norm(end-1) != ")" {
		end--
	}
	if end-first == 1 && !s.d.Words[first].Upper {
		return first, end, end > first && h.takes(takesClause) && s.isParsed(first) && s.tokens[first].Tag != syntax.PRON
	}
	return first, end, end > first
}

// bracketIn tells whether a bracket opens at a word and closes before end.
func (s *sheet) bracketIn(w, end int32) bool {
	if s.norm(w) != "(" {
		return false
	}
	for w++; w < end; w++ {
		if s.norm(w) == ")" {
			return true
		}
	}
	return false
}

func (s *sheet) isMarkWord(w int32) bool {
	return !s.isParsed(w) || s.tokens[w].Relation == syntax.Mark || s.tokens[w].Tag == syntax.SCONJ
}

// addedBehind tells of what belongs to the reporting clause, not to the
// content: ", citing X", ", adding that", ", according to X".
func (s *sheet) addedBehind(w int32) bool {
	i := s.hitAt[w]
	if i < 0 {
		return false
	}
	h := &s.hits[i]
	switch {
	case h.takes(takesSource), h.takes(takesVia) && strings.HasSuffix(s.norm(w), "ing"):
		return true
	default:
		return oneOf(s.norm(w), "adding", "noting", "stressing", "insisting", "concluding", "emphasizing", "emphasising")
	}
}

// longestContent bounds a content that a quotation widens over its sentence, in
// words: longer ones are marks that lost their fellows.
const longestContent = 600

// wholeQuotations widens a content so that it cuts no quotation in two.
func (s *sheet) wholeQuotations(first, end, stop int32) (int32, int32) {
	for w := first; w < end; w++ {
		if q := s.opens[w]; q >= 0 {
			if _, e := s.marked(q); e > end && e <= s.limitFor(s.around(q)) && e-first < longestContent {
				// Of several sentences too: `said the train "has left. We walk."`
				end = e
			}
		}
	}
	if end < stop && s.closes[end] >= 0 {
		if f, e := s.marked(s.closes[end]); f >= first {
			end = e
		}
	}
	if first < end && first > 0 && s.opens[first-1] >= 0 && s.inField(first-1, s.sentenceOf(first).Field) {
		if f, e := s.marked(s.opens[first-1]); e <= end {
			first = f
		}
	}
	return first, end
}
