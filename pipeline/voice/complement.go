package voice

import (
	"strings"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
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
