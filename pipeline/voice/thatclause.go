package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// thatClause finds "that" behind the cue, with nothing but a listener or an
// adverbial between. The content begins after it.
func (s *sheet) thatClause(h *hit, stop int32) (first, end int32, ok bool) {
	parsed := s.isParsed(h.first)
	for w := h.end; w < min(stop-1, h.end+reachLeft); w++ {
		n := s.norm(w)
		if n == "that" {
			if parsed && s.opensOwnClause(w) && !s.leavesGap(h, w) {
				return w + 1, s.endOfClause(h, w, stop), true
			}
			if parsed && s.tokens[w].Relation != syntax.Mark && s.tokens[w].Tag != syntax.SCONJ && w > h.end {
				return 0, 0, false
			}
			if parsed && w == h.end && (s.tokens[w].Relation == syntax.Det || s.tokens[w].Relation == syntax.Obj) {
				return 0, 0, false
			}
			if s.isPunct(w+1) && !s.isMark(w+1) && s.norm(w+1) != "," {
				return 0, 0, false
			}
			if w > h.end && parsed && s.tokens[w].Relation == syntax.Mark && s.isRelativeThat(w) {
				return 0, 0, false
			}
			return w + 1, s.endOfClause(h, w, stop), true
		}
		if n == "citing" || n == "quoting" {
			for w+1 < stop && s.norm(w+1) != "that" && s.norm(w+1) != "," && !s.isMark(w+1) {
				w++
			}
			continue
		}
		if s.isMark(w) || n == ";" || n == ":" || s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb {
			return 0, 0, false
		}
		if isFinite(n) || parsed && (s.tokens[w].Tag == syntax.VERB && !strings.HasSuffix(n, "ing") || s.tokens[w].Tag == syntax.SCONJ) {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// opensOwnClause tells whether a subject of its own stands between "that" and
// its verb: it is no relative pronoun then, whatever the parser calls it.
func (s *sheet) opensOwnClause(w int32) bool {
	v := s.head(w)
	if v <= w {
		return false
	}
	k := s.kid(v, syntax.Nsubj, syntax.NsubjPass, syntax.Expl)
	for k >= 0 && k <= w {
		k = s.sibling[k]
	}
	for ; k >= 0 && k < v; k = s.sibling[k] {
		if r := s.tokens[k].Relation; r == syntax.Nsubj || r == syntax.NsubjPass || r == syntax.Expl {
			return true
		}
	}
	return false
}

// leavesGap tells whether the clause that "that" opens behind a noun lacks an
// object, which is that noun then: "saw the colours that she mixed".
func (s *sheet) leavesGap(h *hit, w int32) bool {
	if w == h.end || h.cue.class != "think" || h.cue.pos != verb {
		return false
	}
	v := s.head(w)
	up := s.head(v)
	if s.tokens[v].Relation != syntax.AclRelcl || up < h.end || up >= w || s.tokens[v].Tag != syntax.VERB {
		return false
	}
	return s.kid(v, syntax.Obj, syntax.Ccomp, syntax.Xcomp) < 0
}

// isRelativeThat tells whether the clause that "that" opens describes a noun.
func (s *sheet) isRelativeThat(w int32) bool {
	h := s.head(w)
	return h >= 0 && s.tokens[h].Relation == syntax.AclRelcl
}

// endOfClause gives the end of the clause that a mark opens: the extent of the
// verb it belongs to, or what order says.
func (s *sheet) endOfClause(h *hit, mark, stop int32) int32 {
	if s.isParsed(mark) {
		if v := s.head(mark); v > mark && s.right[v] < stop {
			return s.andThat(h, s.endByTree(h, v, stop), stop)
		}
	}
	return s.endByOrder(h, mark+1, stop)
}

// andThat widens a content that ends before another clause of the same cue:
// "said that it was old, | and that it leaked".
func (s *sheet) andThat(h *hit, end, stop int32) int32 {
	w := end
	if w < stop && s.norm(w) == "," {
		w++
	}
	if w+2 < stop && s.norm(w) == "and" && s.norm(w+1) == "that" && s.level[w+1] == s.level[h.first] {
		return s.endByOrder(h, w+2, stop)
	}
	return end
}

// endByTree ends the content whose root is v. A greedy parser loses the tail
// of a long clause more often than a report goes on after its content, so the
// content runs to the end of what hangs on the cue, but for clauses of the
// cue's own.
func (s *sheet) endByTree(h *hit, v, stop int32) int32 {
	end := min(stop, s.right[h.first]+1)
	if s.right[v]+1 >= end {
		end = min(stop, s.right[v]+1)
	}
	for k := s.child[h.first]; k >= 0; k = s.sibling[k] {
		if k <= v || s.left[k] <= s.right[v] || k >= stop {
			continue
		}
		switch s.tokens[k].Relation {
		case syntax.Conj, syntax.Advcl, syntax.Parataxis:
			if m := s.kid(k, syntax.Mark); m >= 0 && s.norm(m) == "that" || s.runsOn(k) {
				continue // "said that … and that …"
			}
			return min(s.backOver(min(end, s.left[k]), v), s.endByOrder(h, v, stop))
		}
	}
	return min(end, s.endByOrder(h, v, stop), s.untilMain(h, end, stop))
}

// untilMain gives the comma before the main clause where a report stands in a
// clause before it, up to end: the parser takes both for one.
func (s *sheet) untilMain(h *hit, end, stop int32) int32 {
	if !s.subordinated(h) {
		return end
	}
	for w := h.end + 3; w < end; w++ {
		if s.norm(w) == "," && s.level[w] == s.level[h.first] && s.mainClauseAt(h, w+1, stop) {
			return w
		}
	}
	return end
}

// runsOn tells whether a clause goes on with the content before it: joined by
// "and" without a comma, with a subject of its own ("said the power had gone and
// it was cold").
func (s *sheet) runsOn(k int32) bool {
	cc := s.kid(k, syntax.Cc)
	if s.tokens[k].Relation != syntax.Conj || cc < 0 || s.norm(cc) != "and" && s.norm(cc) != "but" || s.norm(cc-1) == "," || s.isMark(cc-1) && s.norm(cc-2) == "," {
		return false
	}
	if i := s.hitAt[k]; i >= 0 && s.hits[i].cue.pos == verb {
		return false
	}
	own := s.kid(k, syntax.Nsubj, syntax.NsubjPass, syntax.Aux)
	return own > cc && own < k
}

// backOver steps back from where a clause begins over the comma and the
// conjunction before it.
func (s *sheet) backOver(w, floor int32) int32 {
	for w > floor+1 && (s.norm(w-1) == "," || s.norm(w-1) == "and" || s.norm(w-1) == "but") {
		w--
	}
	return w
}
