package voice

import (
	"strings"
)

// clauseByOrder decides without a parse.
func (s *sheet) clauseByOrder(h *hit, stop int32) (first, end int32, ok bool) {
	w := h.end
	if h.takes(takesInfinitive) && s.norm(w) == "to" {
		return w, s.endByOrder(h, w, stop), true
	}
	if h.takes(takesObject) && s.opensPhrase(w) {
		for j := w + 1; j < min(stop, w+8); j++ {
			if n := s.norm(j); n == "to" || n == "of" && strings.HasSuffix(s.norm(j+1), "ing") {
				return w, s.endByOrder(h, w, stop), true
			}
		}
		if oneOf(h.cue.entry, "call", "label", "brand", "dub", "call for") && !isDeterminer(s.norm(h.first-1)) {
			return w, s.endByOrder(h, w, stop), true
		}
	}
	if !h.takes(takesClause) || s.isPunct(w) && s.norm(w) != ":" {
		return 0, 0, false
	}
	if n := s.norm(w); n == "if" || n == "whether" {
		return w, s.endByOrder(h, w, stop), true
	}
	w = s.skipListener(h, w)
	if !s.opensPhrase(w) {
		return 0, 0, false
	}
	for j := w + 1; j < min(stop, w+reachLeft); j++ {
		n := s.norm(j)
		if s.isPunct(j) && n != "," && !s.isMark(j) {
			return 0, 0, false
		}
		if n == "," && s.cutsIn(j+1, stop) {
			return 0, 0, false
		}
		solid := s.d.Words[w].Upper || s.mention[w] >= 0 || isDeterminer(s.norm(w)) || isPronoun(s.norm(w))
		if isFinite(n) || solid && h.cue.class == "say" && (saidForm(s.norm(h.first)) || strings.HasSuffix(n, "s") && j <= w+2) || s.hitAt[j] >= 0 && s.hits[s.hitAt[j]].cue.pos == verb {
			return w, s.endByOrder(h, w, stop), true
		}
	}
	return 0, 0, false
}

// skipListener steps over "reporters" in "told reporters the plan was ready".
func (s *sheet) skipListener(h *hit, w int32) int32 {
	if !oneOf(h.cue.entry, "tell", "inform", "notify", "remind", "assure", "reassure", "warn", "advise") {
		return w
	}
	n := s.norm(w)
	switch {
	case s.mention[w] >= 0:
		return s.mentions[s.mention[w]].EndWord
	case oneOf(n, "me", "us", "him", "her", "them", "you"), !isDeterminer(n) && strings.HasSuffix(n, "s"):
		return w + 1
	}
	return w
}

// endByOrder runs to the end of the area or to where another attribution cuts
// in.
func (s *sheet) endByOrder(h *hit, from, stop int32) int32 {
	for w := from + 1; w < stop; w++ {
		if s.level[w] != s.level[h.first] {
			continue
		}
		if n := s.norm(w); n == ";" || n == "," && (s.cutsIn(w+1, stop) || s.mainClauseAt(h, w+1, stop)) {
			return w
		}
		if n := s.norm(w); (n == "and" || n == "but" || n == "then") && s.sharedVerb(h, w+1, stop) {
			return w
		}
	}
	return stop
}

// mainClauseAt tells whether the main clause begins at the word, behind a
// report in a clause that goes before it: "While X said it was safe, | others
// left". Where the sentence is parsed, the tree has told.
func (s *sheet) mainClauseAt(h *hit, w, stop int32) bool {
	if w+1 >= stop || !s.subordinated(h) {
		return false
	}
	return oneOf(s.norm(w), "others", "critics", "opponents", "many", "some") || isDeterminer(s.norm(w)) || isPronoun(s.norm(w)) && s.norm(w) != "who" || s.d.Words[w].Upper
}

// subordinated tells whether the clause of a cue is opened by a word that
// puts it before a main clause, no comma between.
func (s *sheet) subordinated(h *hit) bool {
	begin, _ := s.area(h.first)
	for w := h.first - 1; w >= begin && h.first-w < 12 && s.norm(w) != ","; w-- {
		if oneOf(s.norm(w), "while", "although", "though", "whereas", "when", "because", "after", "since") {
			return w == begin || s.norm(w-1) == ","
		}
	}
	return false
}

// cutsIn tells whether another attribution begins at the word, after a comma.
func (s *sheet) cutsIn(w, stop int32) bool {
	if w < stop && (s.norm(w) == "and" || s.norm(w) == "but") {
		w++
	}
	if w >= stop {
		return false
	}
	if i := s.hitAt[w]; i >= 0 {
		h := &s.hits[i]
		return h.takes(takesSource) || h.cue.pos == verb && strings.HasSuffix(s.norm(w), "ing")
	}
	// ", Lund says": up to four words and a say-verb.
	if isDeterminer(s.norm(w)) || s.d.Words[w].Upper || isPronoun(s.norm(w)) {
		for j := w + 1; j < min(stop, w+5); j++ {
			if saidForm(s.norm(j)) {
				return true
			}
		}
	}
	return false
}

// sharedVerb tells whether a second verb of the same source begins at the
// word, in the same tense: "said … and warned that".
func (s *sheet) sharedVerb(from *hit, w, stop int32) bool {
	for w < stop && (isAdverb(s.norm(w)) || s.norm(w) == "then") {
		w++
	}
	if w >= stop || s.hitAt[w] < 0 {
		return false
	}
	h := &s.hits[s.hitAt[w]]
	if h.cue.pos != verb || !h.takes(takesClause) || h.end >= stop || tense(s.norm(w)) != tense(s.norm(from.first)) {
		return false
	}
	return h.cue.class != "think" || s.norm(h.end) == "that"
}

// tense sorts verb forms coarsely: -ing, -s, -ed and irregular pasts.
func tense(w string) byte {
	switch {
	case strings.HasSuffix(w, "ing"):
		return 'g'
	case strings.HasSuffix(w, "ed"), saidForm(w) && w != "says", oneOf(w, "made", "felt", "thought", "knew", "heard", "found", "swore", "held", "went"):
		return 'd'
	case strings.HasSuffix(w, "s"):
		return 's'
	}
	return 0
}
