package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// Sources that a parser or the order of words finds too near to their verb, and
// what they are stepped over to.

// overRelative gives the noun before a relative clause whose object was taken
// for the subject: "voters who watched | the debate | said".
func (s *sheet) overRelative(p source, h *hit) source {
	first, _ := s.area(h.first)
	if !s.isParsed(h.first) || p.end > h.first || p.first <= first+2 {
		return p
	}
	for w := h.first - 1; w >= p.end; w-- {
		if s.isPunct(w) {
			return p
		}
	}
	verb := int32(-1)
	for w := p.first - 1; w > first && p.first-w < 6; w-- {
		switch n := s.norm(w); {
		case s.isPunct(w) || isSubordinator(n) && n != "that":
			return p
		case s.tokens[w].Tag == syntax.VERB:
			if verb >= 0 {
				return p
			}
			verb = w
		case n == "who":
			if verb < 0 {
				return p
			}
			return s.phraseUp(first, w-1, !s.describes(h), p)
		}
	}
	return p
}

// phraseUp gives the phrase that ends at a word, from the first of a row on;
// with whole, from the noun that it is a part of: "a poll of voters".
func (s *sheet) phraseUp(first, last int32, whole bool, otherwise source) source {
	top := last
	for range 6 {
		up := s.head(top)
		if up < first || up >= top {
			break
		}
		r := s.tokens[top].Relation
		if r != syntax.Conj && r != syntax.Flat && r != syntax.Compound && (r != syntax.Nmod || !whole) {
			break
		}
		if t := s.tokens[up].Tag; t != syntax.NOUN && t != syntax.PROPN && t != syntax.PRON && t != syntax.NUM {
			break
		}
		top = up
	}
	start, _ := s.extent(top, 0)
	if p := s.trim(source{max(start, first), last + 1, top}); p.found() {
		return p
	}
	return otherwise
}

// shared gives the source of the verb before, whose subject a verb shares behind
// "and" or "but": "said … but | added". The tree ties such a verb to whatever
// verb of the content is near.
func (s *sheet) shared(h *hit) source {
	first, _ := s.area(h.first)
	w := h.first - 1
	for w > first && isAdverb(s.norm(w)) {
		w--
	}
	if w <= first || !oneOf(s.norm(w), "and", "but", "then") || s.subjectKid(h.first) >= 0 && s.subjectKid(h.first) > w {
		return nobody()
	}
	for i := w - 1; i > first; i-- {
		k := s.hitAt[i]
		if k < 0 || s.level[i] != s.level[h.first] || s.hits[k].cue.pos != verb {
			continue
		}
		if o := &s.hits[k]; o.cue.class == "say" && o.takes(takesClause) && tense(s.norm(i)) == tense(s.norm(h.first)) && s.subjectKid(o.first) >= 0 && s.subjectKid(o.first) < o.first {
			return s.subjectOf(o)
		}
		return nobody()
	}
	return nobody()
}

// inverted gives the phrase behind "said" where a comma or quotation mark is
// before it and the tree takes the phrase for an object: ", said one aide".
func (s *sheet) inverted(h *hit) source {
	first, stop := s.area(h.first)
	if h.first <= first || h.end >= stop || !oneOf(s.norm(h.first), "said", "says") || s.norm(h.first-1) != "," && !s.isMark(h.first-1) || s.subjectKid(h.first) >= 0 {
		return nobody()
	}
	if k := s.kid(h.first, syntax.Obj); k < h.end || s.kid(h.first, syntax.Ccomp) >= 0 {
		return nobody()
	}
	if !s.inverts(h, h.first-1) {
		return nobody()
	}
	return s.phraseRight(h.end, stop)
}

// overDashes gives what stands before a remark between dashes: "the mayor and
// the governor — | both of them doctors | — said".
func (s *sheet) overDashes(p source, h *hit) source {
	first, _ := s.area(h.first)
	for w := p.first + 1; w < p.end; w++ {
		if isDashWord(s.norm(w)) && s.norm(w) != "-" && p.head < w {
			p.end = w
		}
	}
	if p.first-2 <= first || !isDashWord(s.norm(p.first-1)) || p.end >= h.first || !isDashWord(s.norm(p.end)) {
		return p
	}
	return s.phraseUp(first, p.first-2, true, p)
}

// overStatement gives who made the statement that a participle describes, or
// where it was made: "the firm put a statement on | its website | saying".
// A time is nobody: "at times saying".
func (s *sheet) overStatement(p source, h *hit) source {
	if !strings.HasSuffix(s.norm(h.first), "ing") || p.end > h.first {
		return p
	}
	first, _ := s.area(h.first)
	for w := h.first - 1; w > first && h.first-w < 10; w-- {
		if s.isPunct(w) || s.tokens[w].Tag == syntax.VERB && !isStatement(s.norm(w)) {
			break
		}
		if i := s.hitAt[w]; i >= 0 && s.hits[i].cue.pos == noun && isStatement(s.hits[i].cue.entry) {
			if q := s.sourceOfNoun(&s.hits[i]); q.found() && q.end <= w {
				return q
			}
			return p
		}
	}
	if p.head >= 0 && s.mention[p.head] < 0 && !s.d.Words[p.head].Upper && oneOf(s.norm(p.head), "time", "times", "week", "month", "year", "day", "days", "interview", "speech", "conference", "website", "twitter", "facebook") {
		if v := s.head(p.head); v >= 0 {
			if q := s.sourceByTree(v); q.found() && q.end <= p.first {
				return q
			}
		}
		return s.clauseSubject(first, p.first-1)
	}
	return p
}

func isStatement(w string) bool {
	return oneOf(w, "statement", "tweet", "letter", "email", "e-mail", "memo", "post", "press release", "note", "message", "article", "essay", "op-ed", "editorial", "column")
}
