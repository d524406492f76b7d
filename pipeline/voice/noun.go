package voice

import (
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// nounClause reads "X's claim that", "the claim by X that", "X made the claim
// that". Without a source the clause is nobody's.
func (s *sheet) nounClause(i int32) {
	h := &s.hits[i]
	if h.cue.class == "ask" {
		return // "asked a question that you think of"
	}
	_, stop := s.area(h.first)
	w := h.end
	for w < min(stop, h.end+8) && s.norm(w) != "that" {
		if s.isPunct(w) || isFinite(s.norm(w)) || isSubordinator(s.norm(w)) || s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb {
			return
		}
		w++
	}
	if w+1 >= stop || s.norm(w) != "that" || isFinite(s.norm(w+1)) || s.isPunct(w+1) {
		return
	}
	end := s.endByOrder(h, w+1, stop)
	if s.isParsed(w) {
		v := s.head(w)
		if v < w || s.right[v] >= stop || (s.tokens[w].Relation != syntax.Mark || s.tokens[v].Relation == syntax.AclRelcl) && !s.isFull(w, v) {
			return
		}
		end = s.right[v] + 1
		if begin, _ := s.area(h.first); !s.hasVerb(begin, h.first) {
			end = s.nounClauseEnd(w+1, end) // "The claim that it was open | is false"
		}
	} else {
		end = s.nounClauseEnd(w+1, end)
	}
	for _, k := range s.draftsOf[s.d.Words[w].Sentence] {
		if s.drafts[k].FirstWord == w+1 {
			return // the clause is its verb's: "said in an interview that"
		}
	}
	first, end, ok := s.shape(h, w+1, end, stop)
	if !ok {
		return
	}
	p := s.sourceOfNoun(h)
	if oneOf(h.cue.entry, "notion", "idea", "theory", "assumption", "impression", "news") && s.isParsed(h.first) && s.tokens[h.first].Relation != syntax.Obj && p.end <= h.first && s.norm(p.end) != "'s" {
		p = nobody() // "got the crowd excited over the notion that"
	}
	s.giveClause(i, p, first, end, "noun-clause")
}

// nounInfinitive reads "his request to the board to send help": the infinitive
// of a noun that has a possessor, who is told stepped over.
func (s *sheet) nounInfinitive(i int32) bool {
	h := &s.hits[i]
	first, stop := s.area(h.first)
	p := s.possessor(h, first)
	if !p.found() {
		return false
	}
	for w := h.end; w+1 < min(stop, h.end+7); w++ {
		if n := s.norm(w); s.isPunct(w) || isFinite(n) || n == "that" || n == "of" {
			return false
		}
		if s.norm(w) != "to" || !s.isVerbAt(w+1) {
			continue
		}
		end := s.endByOrder(h, w, stop)
		if v := s.head(w); v > w && s.right[v] < stop {
			end = s.right[v] + 1
		}
		if first, end, ok := s.shape(h, w, end, stop); ok {
			s.giveClause(i, p, first, end, "noun-infinitive")
		}
		return true
	}
	return false
}

// isVerbAt tells whether a word can be an infinitive: where nothing is parsed,
// whatever opens no phrase.
func (s *sheet) isVerbAt(w int32) bool {
	if s.isParsed(w) {
		return s.tokens[w].Tag == syntax.VERB || s.tokens[w].Tag == syntax.AUX
	}
	return s.d.Words[w].Kind == text.Letters && !s.d.Words[w].Upper && s.mention[w] < 0 && !isDeterminer(s.norm(w)) && !isPronoun(s.norm(w))
}

// isFull tells whether a clause behind "that" lacks nothing that the noun
// before could be: it has a subject of its own, and an object or what else its
// verb needs. The parser takes the content of a claim for a relative clause.
func (s *sheet) isFull(w, v int32) bool {
	if !s.opensOwnClause(w) {
		return false
	}
	if s.tokens[v].Tag != syntax.VERB {
		return true
	}
	if k := s.kid(v, syntax.Aux); k >= 0 && oneOf(s.norm(k), "will", "would", "could", "might", "may", "should") {
		return true
	}
	return s.kid(v, syntax.Obj, syntax.Ccomp, syntax.Xcomp, syntax.AuxPass) >= 0
}

// nounClauseEnd ends a clause inside a subject before the second finite verb:
// "the claim that the border was open | is false".
func (s *sheet) nounClauseEnd(first, end int32) int32 {
	seen := false
	for w := first; w < end; w++ {
		if n := s.norm(w); isFinite(n) && n != "'s" {
			if seen && !isFinite(s.norm(w-1)) {
				return w
			}
			seen = true
		}
	}
	return end
}

// sourceOfNoun finds whose words a noun of saying holds: its possessor, its
// by-phrase, or the subject of the verb that it is the object of.
func (s *sheet) sourceOfNoun(h *hit) source {
	first, stop := s.area(h.first)
	if p := s.possessor(h, first); p.found() {
		return p
	}
	if n := s.norm(h.end); h.end+1 < stop && (n == "by" || n == "from" || n == "of" && s.opensPhrase(h.end+1) && s.mention[h.end+1] >= 0) {
		end := stop
		for w := h.end + 1; w < stop; w++ {
			if s.norm(w) == "that" || s.norm(w) == ":" {
				end = w
				break
			}
		}
		return s.phraseRight(h.end+1, end)
	}
	if s.isParsed(h.first) {
		return s.subjectOver(h)
	}
	return s.clauseSubject(first, h.first-1)
}

// possessor finds "X's" or a possessive pronoun before a noun and its
// adjectives.
func (s *sheet) possessor(h *hit, first int32) source {
	for w := h.first - 1; w >= first && h.first-w <= 4; w-- {
		switch n := s.norm(w); n {
		case "'s", "'":
			if w > first {
				start := s.coreLeft(max(first, w-8), w-1)
				if start <= w-1 {
					return s.headed(source{start, w, w - 1})
				}
			}
			return nobody()
		case "his", "her", "its", "their", "my", "our", "your":
			return source{w, w + 1, w}
		default:
			if s.isPunct(w) || isPreposition(n) || isFinite(n) || isDeterminer(n) {
				return nobody()
			}
		}
	}
	return nobody()
}

// subjectOver climbs from a noun to the verb that governs it, and takes that
// verb's subject.
func (s *sheet) subjectOver(h *hit) source {
	w := h.first
	for range 6 {
		r := s.tokens[w].Relation
		if r == syntax.Nsubj || r == syntax.NsubjPass {
			return nobody()
		}
		up := s.head(w)
		if up < 0 {
			return nobody()
		}
		w = up
		if t := s.tokens[w].Tag; t == syntax.VERB || t == syntax.AUX {
			if p := s.beforeBracket(&hit{first: w, end: w + 1}); p.found() {
				return p
			}
			p := s.sourceByTree(w)
			if p.found() && !s.covers(p, h) {
				return p
			}
			return nobody()
		}
	}
	return nobody()
}

// adjectiveClause reads "X is confident that".
func (s *sheet) adjectiveClause(i int32) {
	h := &s.hits[i]
	p := s.sourceOfAdjective(h)
	if !p.found() || s.norm(p.first) == "it" {
		return
	}
	_, stop := s.area(h.first)
	if first, end, ok := s.thatClause(h, stop); ok && s.norm(first-1) == "that" && first-1 <= h.end+1 {
		if first, end, ok = s.shape(h, first, end, stop); ok {
			s.giveClause(i, p, first, end, "adjective-clause")
		}
		return
	}
	if !s.isParsed(h.first) {
		return
	}
	if k := s.kid(h.first, syntax.Ccomp); k >= h.end {
		if first, end, ok := s.shape(h, max(h.end, s.left[k]), s.right[k]+1, stop); ok {
			s.giveClause(i, p, first, end, "adjective-clause")
		}
	}
}

// sourceOfAdjective finds the subject of "is confident".
func (s *sheet) sourceOfAdjective(h *hit) source {
	first, _ := s.area(h.first)
	w := h.first - 1
	for w >= first && isAdverb(s.norm(w)) {
		w--
	}
	if w < first || !isBe(s.norm(w)) && !oneOf(s.norm(w), "remain", "remains", "remained", "feel", "feels", "felt", "seems", "seemed", "become", "became") {
		return nobody()
	}
	if s.isParsed(h.first) {
		if k := s.kid(h.first, syntax.Nsubj); k >= 0 && k < h.first {
			return s.phraseOf(k, h)
		}
		return s.sourceByTree(h.first)
	}
	for w >= first && (isAuxiliary(s.norm(w)) || isAdverb(s.norm(w))) {
		w--
	}
	if w < first {
		return nobody()
	}
	return s.phraseLeft(first, w)
}
