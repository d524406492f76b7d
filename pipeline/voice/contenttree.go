package voice

import (
	"strings"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// clauseByTree takes the clause that depends on the cue.
func (s *sheet) clauseByTree(h *hit, stop int32) (first, end int32, ok bool) {
	for k := s.child[h.first]; k >= 0; k = s.sibling[k] {
		if k < h.end || k >= stop {
			continue
		}
		switch r := s.tokens[k].Relation; {
		case r == syntax.Ccomp && h.takes(takesClause):
			return s.startOfContent(h, k), s.endByTree(h, k, stop), true
		case (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl || r == syntax.Acl) && h.takes(takesInfinitive):
			if m := s.kid(k, syntax.Mark); m >= h.end && s.norm(m) == "to" && m <= h.end+1 {
				return m, min(stop, s.right[k]+1), true
			}
		case (r == syntax.Parataxis || r == syntax.Advcl || r == syntax.Dep) && h.takes(takesClause) && h.cue.class != "think":
			// The parser's second choice for a clause without "that".
			if s.left[k] <= h.end+1 && s.kid(k, syntax.Nsubj, syntax.NsubjPass) >= h.end && s.plainClause(k, h.end) {
				return s.startOfContent(h, k), s.endByTree(h, k, stop), true
			}
		}
	}
	if h.takes(takesInfinitive) && h.end > h.first+1 {
		return s.infinitiveOfNoun(h, stop)
	}
	if h.takes(takesObject) {
		return s.objectByTree(h, stop)
	}
	return 0, 0, false
}

// startOfContent gives where the content whose root is k begins. A greedy
// parser takes the clause's subject for the cue's object ("said | his city |
// planned"), or loses an adverbial in front of it: the content then begins
// right behind the cue.
func (s *sheet) startOfContent(h *hit, k int32) int32 {
	first := max(h.end, s.left[k])
	for first < k && s.norm(first) == "," {
		first++
	}
	from := h.end
	if s.listens(h) {
		if from = s.skipListener(h, h.end); from == h.end || from > first {
			return first
		}
	}
	if first == from {
		return first
	}
	last := first - 1
	if last == h.end && oneOf(s.norm(last), "what", "how", "why", "who", "whether", "where", "when", "which", "if") {
		return last
	}
	if s.norm(last) == "," {
		return s.startOfAdverbial(h, first)
	}
	if s.norm(last) == "(" {
		return last
	}
	own := s.kid(k, syntax.Nsubj, syntax.NsubjPass)
	if own >= h.end && own < k && s.norm(first) != "and" {
		return first
	}
	switch s.tokens[from].Tag {
	case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.PRON:
	default:
		if !strings.HasSuffix(s.norm(from), "ing") { // "say comparing it with the flu understates"
			return first
		}
	}
	for w := from; w < first; w++ {
		if n := s.norm(w); isDashWord(n) && n != "-" || n == "who" {
			w = s.behindRemark(w, first)
			continue
		}
		if w == from && strings.HasSuffix(s.norm(w), "ing") {
			continue
		}
		if s.isPunct(w) && s.norm(w) != "-" || s.tokens[w].Tag == syntax.VERB || s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb || isCalendar(s.norm(w)) {
			return first
		}
	}
	return from
}

// behindRemark gives the last word before end of what stands between dashes or
// describes somebody: "the gunman – who has yet to be named – | had sat down".
func (s *sheet) behindRemark(w, end int32) int32 {
	if s.norm(w) == "who" {
		return end - 1
	}
	for i := w + 1; i < end; i++ {
		if s.norm(i) == s.norm(w) {
			return i
		}
	}
	return end - 1
}

// startOfAdverbial takes in what stands between a cue and a comma before the
// content's clause ("says | under British rule, | people spoke"), unless it
// says when, where or to whom it was said.
func (s *sheet) startOfAdverbial(h *hit, first int32) int32 {
	if n := s.norm(h.end); !isPreposition(n) || n == "of" || n == "to" {
		return first
	}
	for w := h.end; w < first-1; w++ {
		n := s.norm(w)
		if s.isPunct(w) && n != "-" || isCalendar(n) || s.hitAt[w] >= 0 || s.d.Words[w].Kind == text.Number {
			return first
		}
		switch n {
		case "conference", "news", "press", "television", "tv", "twitter", "facebook", "reporters", "hearing", "rally", "debate", "call", "release", "meeting", "show", "radio", "cnn", "court", "video", "book", "today", "yesterday", "morning", "afternoon", "evening", "night", "week", "month", "year":
			return first
		}
	}
	return h.end
}

// listens tells of cues whose object is who is told.
func (s *sheet) listens(h *hit) bool {
	return oneOf(h.cue.entry, "tell", "inform", "notify", "remind", "assure", "reassure", "warn", "advise", "ask", "convince", "persuade", "brief", "show", "promise")
}

func isCalendar(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july",
		"august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "last", "earlier", "today", "yesterday":
		return true
	}
	return false
}

// infinitiveOfNoun takes the infinitive that depends on the noun of a cue of
// several words: "expressed its readiness | to help".
func (s *sheet) infinitiveOfNoun(h *hit, stop int32) (first, end int32, ok bool) {
	if s.norm(h.end) != "to" || h.end+1 >= stop || s.tokens[h.end+1].Tag != syntax.VERB && s.tokens[h.end+1].Tag != syntax.AUX {
		return 0, 0, false
	}
	if v := s.head(h.end); v > h.end && v < stop {
		return h.end, min(stop, s.right[v]+1), true
	}
	return h.end, s.endByOrder(h, h.end, stop), true
}

// plainClause tells whether a clause has no subordinator in front but "that".
func (s *sheet) plainClause(v, from int32) bool {
	m := s.kid(v, syntax.Mark)
	return m < 0 || m < from || s.norm(m) == "that" || s.norm(m) == "if" || s.norm(m) == "whether"
}

// objectByTree takes an object with what is said of it: "Russia of meddling",
// "drivers to avoid the bridge", "Lund a coward".
func (s *sheet) objectByTree(h *hit, stop int32) (first, end int32, ok bool) {
	obj := int32(-1)
	for k := s.child[h.first]; k >= 0; k = s.sibling[k] {
		if k < h.end || k >= stop {
			continue
		}
		r := s.tokens[k].Relation
		if obj < 0 {
			if r == syntax.Obj || r == syntax.Iobj || r == syntax.Obl || r == syntax.Ccomp {
				obj = k
				if h.end < stop && strings.HasSuffix(h.cue.entry, " for") {
					return h.end, min(stop, s.right[k]+1), true
				}
				if m := s.linkIn(k, stop); m {
					return max(h.end, s.left[k]), min(stop, s.right[k]+1), true
				}
			}
			continue
		}
		if r == syntax.Xcomp || r == syntax.Ccomp || (r == syntax.Obl || r == syntax.Advcl) && s.saysOf(s.left[k]) || r == syntax.Advcl && s.norm(s.left[k]) == "to" {
			return max(h.end, s.left[obj]), min(stop, s.right[k]+1), true
		}
	}
	return 0, 0, false
}

// linkIn tells whether the object's own phrase holds what is said of it
// ("accused Russia of meddling", misread as "Russia of meddling").
func (s *sheet) linkIn(obj, stop int32) bool {
	for w := obj + 1; w <= s.right[obj] && w < stop; w++ {
		if n := s.norm(w); n == "of" && w+1 < stop && strings.HasSuffix(s.norm(w+1), "ing") || n == "to" && w+1 < stop && s.tokens[w+1].Tag == syntax.VERB {
			return true
		}
	}
	return false
}

func (s *sheet) saysOf(w int32) bool {
	switch s.norm(w) {
	case "of", "for", "as", "to":
		return true
	}
	return false
}
