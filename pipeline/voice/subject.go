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

// sourceByTree follows the tree from a verb to its subject: its own, that of
// the verb it shares one with, or the noun that a participle or a relative
// clause describes.
func (s *sheet) sourceByTree(v int32) source {
	if s.passive(v) {
		return nobody()
	}
	cueWord := v
	for range 8 {
		if k := s.subjectKid(v); k >= 0 {
			return s.phraseOf(s.antecedent(k, v), &hit{first: cueWord, end: cueWord + 1})
		}
		if k := s.kid(v, syntax.NsubjPass); k >= 0 && v != cueWord {
			return s.phraseOf(s.antecedent(k, v), &hit{first: cueWord, end: cueWord + 1})
		}
		h := s.head(v)
		if h < 0 {
			return nobody()
		}
		switch s.tokens[v].Relation {
		case syntax.Conj, syntax.Parataxis:
			v = h
		case syntax.Xcomp:
			if k := s.kid(h, syntax.Obj, syntax.Iobj); k >= 0 && k < v {
				return s.phraseOf(k, &hit{first: cueWord, end: cueWord + 1})
			}
			v = h
		case syntax.Advcl, syntax.Ccomp:
			if !strings.HasSuffix(s.norm(v), "ing") && s.kid(v, syntax.Mark) < 0 {
				return nobody()
			}
			if s.tokens[h].Tag == syntax.NOUN || s.tokens[h].Tag == syntax.PROPN {
				if k := s.kid(h, syntax.Nsubj); k < 0 && s.tokens[h].Relation != syntax.Root {
					return s.phraseOf(h, &hit{first: cueWord, end: cueWord + 1})
				}
			}
			v = h
		case syntax.Acl, syntax.AclRelcl:
			if s.norm(v-1) == "to" {
				return nobody() // "no reason to suspect", "the right to declare"
			}
			return s.phraseOf(h, &hit{first: cueWord, end: cueWord + 1})
		default:
			return nobody()
		}
	}
	return nobody()
}

// subjectKid gives the subject that stands nearest before its verb, or the
// first behind it: where a parser sees two, the far one is an adverbial.
func (s *sheet) subjectKid(v int32) int32 {
	best := int32(-1)
	for k := s.child[v]; k >= 0; k = s.sibling[k] {
		if r := s.tokens[k].Relation; (r == syntax.Nsubj || r == syntax.Csubj) && (k < v || best < 0) {
			best = k
		}
	}
	return best
}

// antecedent steps from a relative pronoun to what it stands for.
func (s *sheet) antecedent(k, v int32) int32 {
	switch s.norm(k) {
	case "who", "which", "that":
		for range 4 {
			if s.tokens[v].Relation == syntax.AclRelcl || s.tokens[v].Relation == syntax.Acl {
				if h := s.head(v); h >= 0 {
					return h
				}
			}
			if s.tokens[v].Relation != syntax.Conj || s.head(v) < 0 {
				break
			}
			v = s.head(v)
		}
	}
	return k
}

// phraseOf gives the noun phrase of a head, without relative clauses, and
// without reaching over the cue or a quotation mark that it does not close.
func (s *sheet) phraseOf(head int32, h *hit) source {
	first, end := s.extent(head, 0)
	if head < h.first {
		end = min(end, h.first)
	} else if head >= h.end {
		first = max(first, h.end)
	}
	for w := head - 1; w > first; w-- {
		if s.norm(w) == "," && s.tokens[w+1].Tag != syntax.ADJ {
			first = w + 1
			break
		}
	}
	return s.trim(source{first, end, head})
}

// extent widens a head by the children that belong to its phrase.
func (s *sheet) extent(head int32, depth int) (first, end int32) {
	first, end = head, head+1
	if depth > 16 {
		return first, end
	}
	broken := false
	for k := s.child[head]; k >= 0; k = s.sibling[k] {
		if k < head {
			if phrasal(s.tokens[k].Relation) {
				first = min(first, s.left[k])
			}
			continue
		}
		if s.tokens[k].Relation == syntax.Punct {
			continue
		}
		if broken || !phrasal(s.tokens[k].Relation) || s.tokens[k].Tag == syntax.VERB {
			broken = true
			continue
		}
		_, e := s.extent(k, depth+1)
		end = max(end, e)
	}
	return first, end
}

func phrasal(r syntax.Relation) bool {
	switch r {
	case syntax.Amod, syntax.Appos, syntax.Case, syntax.Cc, syntax.Compound, syntax.CompoundPrt, syntax.Conj, syntax.Det,
		syntax.Fixed, syntax.Flat, syntax.Goeswith, syntax.Nmod, syntax.NmodPoss, syntax.Nummod, syntax.Dep:
		return true
	}
	return false
}

// trim cuts what cannot begin or end a noun phrase: punctuation,
// prepositions and conjunctions in front.
func (s *sheet) trim(p source) source {
	if p.first+2 < p.head && s.norm(p.first) == "according" && s.norm(p.first+1) == "to" {
		p.first += 2
	}
	for p.first < p.end && (s.isPunct(p.first) || p.first < p.head && (isPreposition(s.norm(p.first)) || isSubordinator(s.norm(p.first)))) {
		p.first++
	}
	for p.end > p.first && s.isPunct(p.end-1) && s.norm(p.end-1) != ")" {
		p.end--
	}
	return p
}

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
