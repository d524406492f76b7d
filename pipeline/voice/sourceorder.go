package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// sourceByOrder finds the source by the order of words: before the verb, or
// after it where the verb follows a quotation or comma.
func (s *sheet) sourceByOrder(h *hit) source {
	first, end := s.area(h.first)
	if h.first-2 > first && s.norm(h.first-1) == "to" && oneOf(s.norm(h.first-2), "reason", "way", "time", "chance", "need", "right", "ability", "position", "evidence", "great", "good", "hard", "easy", "important") {
		return nobody() // "no reason to think", "it is great to hear"
	}
	if s.passive(h.first) {
		return s.agent(h)
	}
	w := h.first - 1
	for w >= first && !s.isPunct(w) && (isAdverb(s.norm(w)) || isAuxiliary(s.norm(w))) {
		w--
	}
	afterBreak := w < first || s.isPunct(w)
	if strings.HasSuffix(s.norm(h.first), "ing") && afterBreak {
		return s.clauseSubject(first, w)
	}
	if s.norm(w) == "and" && w > first {
		return s.clauseSubject(first, w)
	}
	if afterBreak && w >= first && h.end < end && s.inverts(h, w) {
		return s.phraseRight(h.end, end)
	}
	if w < first {
		return nobody()
	}
	if n := s.norm(w); (n == "who" || n == "which") && w > first {
		w--
		if s.norm(w) == "," && w > first {
			w--
		}
	}
	if p := s.phraseLeft(first, w); p.found() {
		return p
	}
	for i := first + 1; i < w; i++ {
		if s.norm(i) == "who" && !s.isPunct(i-1) {
			return s.phraseLeft(first, i-1) // "A woman who sat near the man said"
		}
	}
	return nobody()
}

// inverts tells whether the subject stands behind a verb that follows the
// break at w: after a quotation, or ", said the mayor".
func (s *sheet) inverts(h *hit, w int32) bool {
	if n := s.norm(h.end); n == "that" || h.cue.entry == "tell" || !s.opensPhrase(h.end) {
		return false
	}
	if s.isMark(w) {
		return true
	}
	n := s.norm(h.first)
	return s.norm(w) == "," && (n == "said" || n == "says" || s.mention[h.end] >= 0 || isPronoun(s.norm(h.end)))
}

// opensPhrase tells whether a noun phrase can begin at the word.
func (s *sheet) opensPhrase(w int32) bool {
	n := s.norm(w)
	return s.d.Words[w].Upper || s.mention[w] >= 0 || isDeterminer(n) || isPronoun(n) || !s.isPunct(w) && !isPreposition(n) && !isSubordinator(n) && !isAdverb(n) && n != "to" && n != "nothing"
}

// clauseSubject gives the phrase that opens the clause before last: the
// subject of a participle that follows, as far as order shows.
func (s *sheet) clauseSubject(first, last int32) source {
	for w := first; w <= last; w++ {
		if i := s.hitAt[w]; i >= 0 && s.hits[i].cue.pos == verb && w > first {
			if p := s.phraseLeft(first, w-1); p.found() {
				return p
			}
		}
	}
	for w := first; w <= last; w++ {
		if s.mention[w] >= 0 {
			end := w
			for end <= last && s.mention[end] >= 0 {
				end++
			}
			for j := end; j < min(last, end+3) && s.norm(j) == "of" && s.mention[j+1] >= 0; j++ {
				for end = j + 1; end <= last && s.mention[end] >= 0; end++ {
				}
			}
			return s.headed(source{s.startOfPhrase(first, w), end, w})
		}
	}
	if first <= last && (isPronoun(s.norm(first)) || isDeterminer(s.norm(first))) {
		return s.phraseRight(first, last+1)
	}
	return nobody()
}

func (s *sheet) startOfPhrase(first, w int32) int32 {
	for w > first && !s.isPunct(w-1) && (!isPreposition(s.norm(w-1)) || s.norm(w-1) == "of") && !isSubordinator(s.norm(w-1)) && !isFinite(s.norm(w-1)) {
		w--
	}
	return w
}

// phraseLeft gives the noun phrase that ends at the word last, an apposition
// or relative clause between commas stepped over.
func (s *sheet) phraseLeft(first, last int32) source {
	end := last + 1
	if s.norm(last) == "," {
		open := last - 1
		for open > first && s.norm(open) != "," && last-open < 40 {
			open--
		}
		if s.norm(open) != "," || open == first {
			return nobody()
		}
		start := s.coreLeft(first, open-1)
		if start > open-1 {
			return nobody()
		}
		if n := s.norm(open + 1); n == "who" || n == "which" || n == "whose" || strings.HasSuffix(n, "ing") || isPreposition(n) || isFinite(n) {
			end = open
		}
		return s.headed(source{start, end, open - 1})
	}
	start := s.coreLeft(first, last)
	if start > last {
		return nobody()
	}
	return s.headed(source{start, end, last})
}

// coreLeft walks back to where a noun phrase that ends at last begins.
func (s *sheet) coreLeft(first, last int32) int32 {
	w := last + 1
	for w > first {
		n := s.norm(w - 1)
		if s.isPunct(w-1) && n != "-" && n != "." || isSubordinator(n) && n != "and" || isFinite(n) && s.mention[w-1] < 0 && n != "'s" || n == "who" || n == "which" {
			break
		}
		if n == "and" && (w-2 < first || !s.d.Words[w-2].Upper) {
			break
		}
		w--
		if isPronoun(n) {
			break
		}
	}
	// "On Tuesday Lund": a preposition in front is not part of the phrase.
	for w <= last && isPreposition(s.norm(w)) {
		cut := w + 1
		for cut <= last && (s.mention[cut] < 0 || s.mention[cut] == s.mention[cut-1]) && !isPronoun(s.norm(cut)) {
			cut++
		}
		if cut > last {
			return last + 1
		}
		w = cut
	}
	return w
}

// phraseRight gives the noun phrase that begins at the word.
func (s *sheet) phraseRight(start, end int32) source {
	w := start
	for w < end && !s.isMark(w) {
		n := s.norm(w)
		if s.isPunct(w) && n != "-" {
			// "Boris Lund, the mayor of the city,"
			if close := s.apposition(w, end); w > start && close > 0 {
				w = close
			}
			break
		}
		if w > start && (isSubordinator(n) && n != "and" || isPronoun(n) || isFinite(n) && n != "'s" || s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb) {
			break
		}
		if w > start && isPreposition(n) && n != "of" && n != "for" && n != "from" && n != "by" && n != "at" {
			break
		}
		w++
		if isPronoun(n) {
			break
		}
	}
	if w <= start {
		return nobody()
	}
	return s.headed(s.trim(source{start, w, start}))
}

// apposition gives the end of the apposition that a comma opens: up to the
// next comma or the end, with no verb between; 0: none.
func (s *sheet) apposition(comma, end int32) int32 {
	if s.norm(comma) != "," || comma+1 >= end || !isDeterminer(s.norm(comma+1)) && s.mention[comma+1] < 0 && !s.d.Words[comma+1].Upper {
		return 0
	}
	for w := comma + 1; w < min(end, comma+reachRight); w++ {
		switch n := s.norm(w); {
		case s.isPunct(w) && n != "-":
			return w
		case isFinite(n) && n != "'s", isPronoun(n) && n != "who", s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb:
			return 0
		case s.isParsed(w) && s.tokens[w].Tag == syntax.VERB && w == comma+1, n == "who":
			return w
		}
		if w+1 == end {
			return end
		}
	}
	return 0
}

// headed finds the head of a phrase that order found: the last word before a
// preposition or comma.
func (s *sheet) headed(p source) source {
	p = s.trim(p)
	if !p.found() {
		return nobody()
	}
	p.head = s.coreEnd(p.first, p.end) - 1
	return p
}

// coreEnd gives the end of a phrase's core: before its first preposition,
// comma or conjunction.
func (s *sheet) coreEnd(first, end int32) int32 {
	for w := first; w < end; w++ {
		n := s.norm(w)
		if w > first && s.mention[w] < 0 && (isPreposition(n) || n == "," || n == "and" || n == "who" || n == "(") {
			return w
		}
	}
	return end
}
