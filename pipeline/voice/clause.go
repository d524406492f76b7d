package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// attributeClauses drafts the content of every verb, noun and adjective that
// has none yet.
func (s *sheet) attributeClauses() {
	for i := range s.hits {
		if s.taken[i] {
			continue
		}
		switch h := &s.hits[i]; {
		case h.cue.pos == verb && h.cue.takes&(takesClause|takesInfinitive|takesObject) != 0:
			s.clauseOf(int32(i))
		case h.cue.pos == noun && h.takes(takesInfinitive) && s.nounInfinitive(int32(i)):
		case h.cue.pos == noun && h.takes(takesClause):
			s.nounClause(int32(i))
		case h.cue.pos == adjective && h.takes(takesClause):
			s.adjectiveClause(int32(i))
		}
	}
}

func (s *sheet) clauseOf(i int32) {
	h := &s.hits[i]
	p := s.sourceOf(h)
	// "…, said Lund" has no complement behind it: Lund would be read as one.
	inverted := !s.isParsed(h.first) && p.found() && p.first >= h.end && !s.passive(h.first)
	if begin, stop := s.area(h.first); p.found() && p.first > begin && s.norm(p.first-1) == "as" && s.norm(h.end) == "," {
		if !oneOf(s.norm(p.first), "you", "we", "i") && !oneOf(h.cue.entry, "continue", "conclude", "begin", "start", "go on") {
			s.clauseAfterAs(i, p, stop)
		}
		return
	}
	if first, end, ok := s.complementOf(h); ok && !inverted {
		if h.takes(takesClause) || p.found() {
			s.subjectBefore(i, p, first, end)
			s.giveClause(i, p, first, end, "clause-after")
		}
		return
	}
	if s.passive(h.first) && !p.found() {
		s.raised(i)
		return
	}
	if p.found() && h.takes(takesClause) {
		s.clauseBefore(i, p)
	}
}

// subjectBefore gives the subject of a content that its report cuts off: "The
// bridge, | Lund told reporters, | will close".
func (s *sheet) subjectBefore(i int32, p source, first, end int32) {
	h := &s.hits[i]
	if !s.isParsed(h.first) || !p.found() || p.first >= h.first || h.cue.class == "think" || s.norm(first-1) != "," {
		return
	}
	for w := first; w < end; w++ {
		if r := s.tokens[w].Relation; (r == syntax.Nsubj || r == syntax.NsubjPass) && s.head(w) >= first && s.left[s.head(w)] <= first+1 {
			return
		}
		if s.tokens[w].Tag == syntax.VERB && s.norm(w) != s.norm(first) {
			break
		}
	}
	if n := s.norm(first); strings.HasSuffix(n, "ing") || s.tokens[first].Tag != syntax.VERB && s.tokens[first].Tag != syntax.AUX {
		return
	}
	begin, _ := s.area(h.first)
	start := s.startOfReport(begin, h, p)
	if start <= begin || s.norm(start-1) != "," {
		return
	}
	from := s.skipOwn(begin, start-1)
	if from >= start-1 || s.hasVerb(from, start-1) || isPreposition(s.norm(from)) || isSubordinator(s.norm(from)) {
		return
	}
	if from, to, ok := s.shape(h, from, start-1, start-1); ok && !s.alreadyGiven(from, to) {
		s.giveClause(i, p, from, to, "clause-around")
	}
}

// raised takes the infinitive of "is said to be ill" as nobody's words.
func (s *sheet) raised(i int32) {
	h := &s.hits[i]
	_, stop := s.area(h.first)
	if h.end+1 >= stop || s.norm(h.end) != "to" || h.cue.class == "ask" || h.takes(takesObject) || h.takes(takesInfinitive) {
		return
	}
	if oneOf(h.cue.entry, "tell", "allow", "remind", "advise", "counsel", "caution", "warn") {
		return
	}
	end := s.endByOrder(h, h.end, stop)
	if s.isParsed(h.first) {
		for k := s.child[h.first]; k >= 0; k = s.sibling[k] {
			if k > h.end && (s.tokens[k].Relation == syntax.Xcomp || s.tokens[k].Relation == syntax.Ccomp) {
				end = min(stop, s.right[k]+1)
			}
		}
	}
	first, end, ok := s.shape(h, h.end, end, stop)
	if ok {
		s.subjectOfHearsay(i, h.first, "raised")
		s.giveClause(i, nobody(), first, end, "raised")
	}
}

// subjectOfHearsay gives the subject of verb v, which stands before what is
// said of it by nobody known: "Italy | is said to have paid".
func (s *sheet) subjectOfHearsay(i, v int32, method string) {
	if !s.isParsed(v) {
		return
	}
	k := s.kid(v, syntax.NsubjPass, syntax.Nsubj)
	if k < 0 || k >= s.hits[i].first || k >= v || s.tokens[k].Tag == syntax.PRON {
		return
	}
	p := s.phraseOf(k, &s.hits[i])
	if p.found() && p.end <= s.hits[i].first {
		s.giveClause(i, nobody(), p.first, p.end, method)
	}
}

// clauseBefore reads "content, X said", "content, said X" and "content, X
// said, content".
func (s *sheet) clauseBefore(i int32, p source) {
	h := &s.hits[i]
	begin, stop := s.area(h.first)
	start := s.startOfReport(begin, h, p)
	if start <= begin {
		return
	}
	if n := s.norm(start - 1); n == "as" {
		if s.norm(h.end) != "to" && !oneOf(h.cue.entry, "continue", "conclude", "begin", "start", "go on", "speak", "talk") {
			s.clauseAfterAs(i, p, stop) // but "as she wished to be known"
		}
		return
	}
	if s.norm(h.first-1) == "to" || s.norm(h.end) == "to" && h.cue.entry != "tell" {
		return // "took out advertisements to decry", "went on to make"
	}
	if oneOf(s.norm(begin), "asked", "pressed", "questioned") {
		return // "Asked about it, Lund said"
	}
	if s.describes(h) {
		return // "those who said the same"
	}
	if s.norm(start-1) != "," || h.cue.class == "think" && s.isParsed(h.first) && s.tokens[h.first].Relation != syntax.Parataxis && s.kid(h.first, syntax.Ccomp) < 0 {
		return
	}
	first, end := begin, start-1
	if s.isParsed(h.first) {
		if k := s.kid(h.first, syntax.Obj); k >= h.end && (k < p.first || k >= p.end) && !s.listens(h) {
			return // "…, terrorists threatening our safety"
		}
		if !s.hasVerb(first, end) && s.tokens[h.first].Relation != syntax.Parataxis || h.cue.takes&takesObject == 0 && !s.hasClause(first, end) && s.hasVerb(first, end) {
			return
		}
		if k := s.kid(h.first, syntax.Advcl, syntax.Obl); k >= 0 && k < start && s.kid(h.first, syntax.Ccomp) < 0 && s.left[k] <= begin+1 {
			return
		}
	} else if first = s.skipOwn(first, end); end-first < 2 || isPreposition(s.norm(first)) || isSubordinator(s.norm(first)) {
		return
	}
	first = s.skipOwn(first, end)
	if first, end, ok := s.shape(h, first, end, start); ok && !s.alreadyGiven(first, end) {
		s.giveClause(i, p, first, end, "clause-before")
	} else {
		return
	}
	after := max(h.end, p.end)
	for after < stop && isAdverb(s.norm(after)) {
		after++
	}
	if after+2 < stop && s.norm(after) == "," && !s.cutsIn(after+1, stop) && s.resumes(h, after+1) {
		if first, end, ok := s.shape(h, after+1, stop, stop); ok {
			s.giveClause(i, p, first, end, "clause-around")
		}
	}
}

// hasClause tells whether a verb with a subject, or an auxiliary, stands among
// words: more than a noun that participles describe.
func (s *sheet) hasClause(first, end int32) bool {
	for w := first; w < end; w++ {
		switch t := s.tokens[w]; {
		case t.Tag == syntax.AUX, t.Relation == syntax.Nsubj, t.Relation == syntax.NsubjPass, t.Relation == syntax.Expl, t.Relation == syntax.Csubj:
			return true
		case t.Tag == syntax.VERB && (t.Relation == syntax.Root || t.Relation == syntax.Ccomp):
			return true
		}
	}
	return false
}

// describes tells whether a cue is the verb of a relative clause.
func (s *sheet) describes(h *hit) bool {
	w := h.first - 1
	for begin, _ := s.area(h.first); w > begin && (isAdverb(s.norm(w)) || isAuxiliary(s.norm(w))); w-- {
	}
	return w >= 0 && oneOf(s.norm(w), "who", "which")
}

// alreadyGiven tells whether a content crosses a quotation that another cue
// has, and nothing of the clause is left outside it.
func (s *sheet) alreadyGiven(first, end int32) bool {
	for w := first; w < end; w++ {
		if q := s.opens[w]; q >= 0 && s.given[q] >= 0 {
			return true
		}
	}
	return false
}

// resumes tells whether what follows a report goes on with the content.
func (s *sheet) resumes(h *hit, w int32) bool {
	n := s.norm(w)
	if n == "who" || n == "which" || n == "whose" || strings.HasSuffix(n, "ing") || s.isMark(w) || oneOf(n, "but", "while", "as", "after", "when", "where", "although", "in", "on", "during") {
		return false
	}
	if !s.isParsed(h.first) {
		return true
	}
	if s.tokens[h.first].Relation == syntax.Parataxis {
		return true
	}
	if begin, _ := s.area(h.first); h.first-begin > 3 {
		for i := h.first - 1; i > begin; i-- {
			if s.norm(i) == "," {
				if isBe(s.norm(i-1)) || isAuxiliary(s.norm(i-1)) {
					return true // "The bridge was, Lund claimed, safer"
				}
				break
			}
		}
	}
	return s.tokens[h.first].Relation != syntax.Root && s.head(h.first) >= 0
}

// startOfReport gives the first word of the reporting clause: of its source
// or its cue with auxiliaries.
func (s *sheet) startOfReport(begin int32, h *hit, p source) int32 {
	start := h.first
	for start > begin && (isAdverb(s.norm(start-1)) || isAuxiliary(s.norm(start-1))) {
		start--
	}
	if p.first < start {
		start = p.first
	}
	for start > begin && (isPreposition(s.norm(start-1)) && s.norm(start-1) != "as" || isDeterminer(s.norm(start-1))) {
		start--
	}
	return start
}

// skipOwn skips conjunctions that open the sentence.
func (s *sheet) skipOwn(first, end int32) int32 {
	for first < end && (oneOf(s.norm(first), "but", "and", "yet", "so", "however", "meanwhile", "thus", "still") || s.isPunct(first) && !s.isMark(first)) {
		first++
	}
	return first
}

func (s *sheet) hasVerb(first, end int32) bool {
	for w := first; w < end; w++ {
		if t := s.tokens[w].Tag; t == syntax.VERB || t == syntax.AUX {
			return true
		}
	}
	return false
}

// clauseAfterAs reads "As X says, content".
func (s *sheet) clauseAfterAs(i int32, p source, stop int32) {
	h := &s.hits[i]
	for w := h.end; w < min(stop, h.end+reachRight); w++ {
		if s.norm(w) != "," {
			continue
		}
		if w+1 < stop && s.addedBehind(w+1) {
			continue
		}
		if first, end, ok := s.shape(h, w+1, stop, stop); ok && end-first > 1 && !s.alreadyGiven(first, end) {
			s.giveClause(i, p, first, end, "as-source")
		}
		return
	}
}

// giveClause drafts an indirect content; without a source it is nobody's. A
// content that is nothing but a quotation without "that" is direct.
func (s *sheet) giveClause(i int32, p source, first, end int32, method string) {
	h := &s.hits[i]
	if p.found() && (p.first < end && first < p.end) || h.first < end && first < h.end {
		return
	}
	if p.found() && oneOf(s.norm(p.first), "i", "we", "you") && p.end-p.first == 1 && (s.level[h.first] >= 0 || h.cue.class == "think" || s.norm(p.first) == "you") {
		return // "I think", "you know": whoever speaks goes on, in a quotation or as the author
	}
	if p.found() && p.end-p.first == 1 && oneOf(s.norm(p.first), "me", "us") {
		return // "Believe me"
	}
	if p.found() && p.end-p.first == 1 && oneOf(s.norm(p.first), "what", "which", "that", "this") {
		p = nobody()
	}
	kind := Indirect
	if h.takes(takesSource) {
		kind = AccordingTo
	}
	for w := first; w < end; w++ {
		q := s.opens[w]
		if q < 0 {
			continue
		}
		kind = Mixed
		if f, e := s.marked(q); f == first && e == end && s.given[q] < 0 && (first == 0 || s.norm(first-1) != "that") {
			s.giveDirect(q, i, p, method)
			return
		}
		if s.given[q] < 0 {
			s.given[q] = int32(len(s.drafts))
		}
	}
	d := s.newDraft(kind, first, end, method)
	s.setCue(&d, h)
	s.setSource(&d, p)
	d.undecided = !p.found()
	s.taken[i] = true
	s.add(d)
}
