package voice

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// The reach of the rules around quotation marks, in words.
const (
	reachRight = 25 // from a closing mark to the verb behind a long source
	reachLeft  = 14 // from a verb over its listener and adverbials to a mark
	reachNear  = 4  // of the nearest say-verb
)

// attributeDirect gives every quotation the cue and source that stand beside
// it: first what follows ("…," said X), then what goes before (X said: "…").
func (s *sheet) attributeDirect() {
	for q := range s.d.Quotations {
		s.directAt(int32(q))
	}
}

func (s *sheet) directAt(q int32) {
	first, end := s.marked(q)
	if first >= end || s.spoken[q] == 0 {
		return
	}
	colon := s.colonBefore(first)
	if colon && s.endsWith(q) != ',' && s.directLeft(q, first) {
		return
	}
	if s.directRight(q, end) || s.wordsOf(q, end) {
		return
	}
	if !colon || s.endsWith(q) == ',' {
		s.directLeft(q, first)
	}
}

func (s *sheet) colonBefore(first int32) bool { return first > 0 && s.norm(first-1) == ":" }

// directRight reads what follows a quotation: a verb and its subject, or a
// subject and its verb.
func (s *sheet) directRight(q, end int32) bool {
	w := end
	level := s.around(q)
	limit := s.limitFor(level)
	ended := s.endsWith(q)
	comma := ended == ','
	for w < limit && s.norm(w) == "," {
		comma = true
		w++
	}
	if w >= limit || w == 0 || s.d.Words[w].Sentence != s.d.Words[w-1].Sentence && (ended == '.' || ended == ',') && s.d.Words[w].Upper && !s.tagAlone(w) {
		return false
	}
	if s.d.Quotations[q].Paragraph != s.sentenceParagraph(w) {
		return false
	}
	if !comma && ended != '?' && ended != '!' && ended != '.' && ended != ';' && (s.spoken[q] <= longQuotation || ended != ':' && !s.cueAt(w)) {
		return false
	}
	_, stop := s.area(w)
	stop = min(stop, limit, w+reachRight)
	start := w
	for w < stop && (isAdverb(s.norm(w)) && s.hitAt[w] < 0) && w < start+2 {
		w++
	}
	if i := s.verbAt(w); i >= 0 {
		h := &s.hits[i]
		if s.reportsOn(q, h) {
			return false
		}
		p := s.sourceAfter(h, stop)
		if p.found() && !s.taken[i] {
			s.giveClosed(q, i, p, "quote-verb-subject")
			return true
		}
	}
	for ; w < stop && !s.isMark(w) && s.norm(w) != ";" && s.norm(w) != ":"; w++ {
		i := s.verbAt(w)
		if i < 0 {
			continue
		}
		h := &s.hits[i]
		if s.isParsed(w) && (s.tokens[w].Relation == syntax.Acl || s.tokens[w].Relation == syntax.AclRelcl) && s.verbBehind(w+1, stop) {
			continue // "Lund, who leads a group called North, told"
		}
		p := s.sourceOf(h)
		if p.found() && p.first >= start && p.first <= start+2 && p.end <= h.first {
			s.giveClosed(q, i, p, "quote-subject-verb")
			return true
		}
		if p.found() && p.first > start+2 {
			return false
		}
		if s.hits[i].takes(takesClause) && !strings.HasSuffix(s.norm(w), "ing") && !s.relative(w, start) {
			return false
		}
	}
	return false
}

// reportsOn tells whether a verb behind a quotation has its subject before the
// quotation and its content behind: "Lund, known as “the Engineer”, said the
// bridge was safe".
func (s *sheet) reportsOn(q int32, h *hit) bool {
	if !s.isParsed(h.first) {
		return false
	}
	first, _ := s.marked(q)
	k := s.subjectKid(h.first)
	return k >= 0 && k < first && s.sentenceOf(k) == s.sentenceOf(h.first) && s.level[k] == s.level[h.first] && s.kid(h.first, syntax.Ccomp) >= h.end
}

// verbBehind tells whether a verb that takes a quotation follows a comma.
func (s *sheet) verbBehind(w, stop int32) bool {
	for ; w < stop && !s.isMark(w); w++ {
		if s.norm(w-1) == "," && s.verbAt(w) >= 0 {
			return true
		}
	}
	return false
}

// tagAlone tells whether the sentence that begins at w is nothing but a
// subject and a say-verb ("Lund said."), which typists put after a full stop.
func (s *sheet) tagAlone(w int32) bool {
	sent := s.sentenceOf(w)
	if sent.EndWord-w > 8 {
		return false
	}
	for i := w; i < sent.EndWord; i++ {
		if j := s.hitAt[i]; j >= 0 && s.hits[j].takes(takesClause) && s.hits[j].cue.pos == verb {
			return s.hits[j].end >= sent.EndWord-1
		}
	}
	return false
}

// relative tells whether a verb stands in a relative clause that opened after
// start.
func (s *sheet) relative(w, start int32) bool {
	for i := w - 1; i >= start && w-i < 12; i-- {
		switch s.norm(i) {
		case "who", "which", "that", "whose":
			return true
		}
	}
	return false
}

func (s *sheet) cueAt(w int32) bool {
	return s.verbAt(w) >= 0 || s.verbAt(w+1) >= 0 || isAdverb(s.norm(w+1)) && s.verbAt(w+2) >= 0
}

func (s *sheet) sentenceParagraph(w int32) int32 { return s.sentenceOf(w).Paragraph }

// limitFor gives the end of the words of a level.
func (s *sheet) limitFor(level int32) int32 {
	if level >= 0 {
		return s.d.Quotations[level].EndWord
	}
	return int32(len(s.d.Words))
}

// endsWith gives the last byte between a quotation's marks, spaces left out.
func (s *sheet) endsWith(q int32) byte {
	t := &s.d.Quotations[q]
	last := t.EndWord - 1
	for last >= t.FirstWord && s.isMark(last) {
		last-- // the marks of quotations that end with it
	}
	if last < t.FirstWord {
		return 0
	}
	surface := s.d.Surface(last)
	return surface[len(surface)-1]
}

// verbAt gives the verb hit at a word that can take a quotation; -1: none.
func (s *sheet) verbAt(w int32) int32 {
	if int(w) >= len(s.hitAt) || w < 0 {
		return -1
	}
	i := s.hitAt[w]
	if i < 0 || s.hits[i].cue.pos != verb || !s.hits[i].takes(takesQuote) {
		return -1
	}
	return i
}

// sourceAfter finds the subject behind its verb.
func (s *sheet) sourceAfter(h *hit, stop int32) source {
	w := h.end
	for w < stop && isAdverb(s.norm(w)) {
		w++
	}
	if w >= stop || !s.opensPhrase(w) {
		return nobody()
	}
	if s.isParsed(h.first) {
		if p := s.sourceByTree(h.first); p.found() && p.first >= h.end && p.first <= w+1 {
			return p
		}
	}
	return s.phraseRight(w, stop)
}

// wordsOf reads `"…," according to X`.
func (s *sheet) wordsOf(q, end int32) bool {
	w := end
	for int(w) < len(s.hitAt) && s.norm(w) == "," {
		w++
	}
	if int(w) >= len(s.hitAt) || s.hitAt[w] < 0 || !s.hits[s.hitAt[w]].takes(takesSource) || s.sentenceParagraph(w) != s.d.Quotations[q].Paragraph {
		return false
	}
	p := s.objectOf(&s.hits[s.hitAt[w]])
	if !p.found() {
		return false
	}
	s.giveClosed(q, s.hitAt[w], p, "quote-phrase")
	return true
}

// directLeft reads what goes before a quotation: a verb, participle, noun or
// phrase with its source.
func (s *sheet) directLeft(q, first int32) bool {
	w := first - 1
	level := s.around(q)
	for w >= 0 && (s.norm(w) == "," || s.norm(w) == ":") && s.level[w] == level {
		w--
	}
	if w < 0 || s.d.Words[w].Sentence < s.d.Words[first].Sentence && !s.colonBefore(first) || s.level[w] != level || s.sentenceOf(w).Field != s.d.Quotations[q].Field {
		return false
	}
	if s.sentenceParagraph(w)+1 < s.sentenceParagraph(first) {
		return false
	}
	if n := s.norm(w); n == "that" || n == "whether" {
		return false
	}
	begin, _ := s.area(w)
	colon := s.colonBefore(first)
	comma := !colon && s.norm(first-1) == ","
	i := s.cueBefore(begin, w, colon, comma)
	if i < 0 || s.taken[i] {
		return false // `"A," said Lund, "B"`: B goes on
	}
	h := &s.hits[i]
	if s.spoken[q] <= longQuotation && !colon && (h.end < w || !comma && !s.sentenceLike(q) && !s.answers(q, h)) {
		return false
	}
	if !colon && !comma && (s.isTitle(q) && (h.cue.takes != takesQuote || h.end <= w) || h.cue.takes&(takesClause|takesInfinitive) == 0 && h.takes(takesObject) || h.end <= w && !s.sentenceLike(q)) {
		return false
	}
	if comma && h.takes(takesClause) && h.cue.pos == verb && !s.sentenceLike(q) && s.isParsed(h.first) && s.hasClause(h.end, first-1) {
		return false // `said the board should act, "which is the answer"`: a report that ends with a quotation
	}
	p := s.sourceFor(h)
	if !p.found() {
		return false
	}
	s.giveDirect(q, i, p, "cue-quote")
	return true
}

// answers tells of a short quotation right behind "said", of more than a word
// and with nothing of a sentence behind it: `said "absolutely not" and left`.
func (s *sheet) answers(q int32, h *hit) bool {
	_, end := s.marked(q)
	_, stop := s.area(h.first)
	if !saidForm(s.norm(h.first)) || s.spoken[q] < 2 {
		return false
	}
	return end >= stop || s.isPunct(end) || s.norm(end) == "and" || s.norm(end) == "when" || s.norm(end) == "after"
}

// sentenceLike tells whether a quotation reads as a sentence of its own.
func (s *sheet) sentenceLike(q int32) bool {
	t := &s.d.Quotations[q]
	return t.FirstWord < t.EndWord && s.d.Words[t.FirstWord].Upper
}

// cueBefore finds the cue that a quotation hangs on: with a colon any in the
// sentence, verbs before nouns; with a comma the last verb within reach;
// with neither one that is next to the mark.
func (s *sheet) cueBefore(begin, last int32, colon, comma bool) int32 {
	best := int32(-1)
	for w := last; w >= begin; w-- {
		if s.isMark(w) && !colon {
			break
		}
		i := s.hitAt[w]
		if i < 0 {
			continue
		}
		h := &s.hits[i]
		gap := last + 1 - h.end
		if comma && h.cue.class == "write" && gap <= reachRight {
			gap = min(gap, reachLeft) // "wrote in TITLE,"
		}
		switch {
		case !colon && gap > reachLeft, !colon && !comma && gap > reachNear:
			return best
		case h.cue.pos == verb && h.takes(takesQuote) && (h.cue.class != "think" || gap == 0 || colon && best < 0):
			if best < 0 || h.cue.class != "think" {
				return i
			}
		case h.takes(takesSource) && (colon || comma || gap > 0):
			return i
		case h.cue.pos == noun && colon && best < 0:
			best = i
		}
	}
	return best
}

// sourceFor finds the source of a cue of any part of speech.
func (s *sheet) sourceFor(h *hit) source {
	switch {
	case h.takes(takesSource):
		return s.objectOf(h)
	case h.cue.pos == noun:
		return s.sourceOfNoun(h)
	case h.cue.pos == adjective:
		return s.sourceOfAdjective(h)
	default:
		return s.sourceOf(h)
	}
}

// giveClosed drafts what goes before a cue: the quotation, or the whole clause
// that it ends where it is but a part of one: `The vote was "a shame," X said`.
func (s *sheet) giveClosed(q, i int32, p source, method string) {
	from := s.clauseInto(q)
	if from < 0 {
		s.giveDirect(q, i, p, method)
		return
	}
	_, end := s.marked(q)
	h := &s.hits[i]
	if p.first < end && from < p.end || h.first < end && from < h.end {
		s.giveDirect(q, i, p, method)
		return
	}
	d := s.newDraft(Mixed, from, end, method)
	s.setCue(&d, h)
	s.setSource(&d, p)
	s.taken[i] = true
	s.given[q] = int32(len(s.drafts))
	s.add(d)
}

// clauseInto gives the first word of the clause that runs into a quotation,
// −1 where the quotation stands by itself or goes on from another.
func (s *sheet) clauseInto(q int32) int32 {
	first, _ := s.marked(q)
	begin, _ := s.area(first)
	if t := &s.d.Quotations[q]; first == begin || s.d.Words[t.FirstWord].Upper || s.level[first-1] != s.around(q) {
		return -1
	}
	from := s.skipOwn(begin, first)
	verb := false
	for w := from; w < first; w++ {
		n := s.norm(w)
		switch {
		case s.isMark(w), n == ";", n == ":", s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos != noun:
			return -1
		case isFinite(n), s.isParsed(w) && (s.tokens[w].Tag == syntax.VERB || s.tokens[w].Tag == syntax.AUX):
			verb = true
		}
	}
	if !verb || s.isPunct(first-1) {
		return -1
	}
	return from
}

// giveDirect drafts a quotation with its cue and source.
func (s *sheet) giveDirect(q, i int32, p source, method string) {
	first, end := s.marked(q)
	h := &s.hits[i]
	if p.first < end && first < p.end || p.end-p.first == 1 && oneOf(s.norm(p.first), "me", "us") {
		return
	}
	d := s.newDraft(Direct, first, end, method)
	d.Content = s.d.Quotations[q].Span
	d.Complete = s.d.Quotations[q].Closed
	s.setCue(&d, h)
	s.setSource(&d, p)
	s.taken[i] = true
	s.given[q] = int32(len(s.drafts))
	s.add(d)
}

// newDraft makes an attribution of the words, source and cue still unknown.
func (s *sheet) newDraft(k Kind, first, end int32, method string) draft {
	return draft{Quote: Quote{
		Parent: -1, Kind: k, Field: s.sentenceOf(first).Field, Content: s.d.Cover(first, end),
		FirstWord: first, EndWord: end, SourceMention: -1, ViaMention: -1, Method: method, Complete: true,
	}}
}

func (s *sheet) setCue(d *draft, h *hit) {
	d.CueFirst, d.CueEnd = h.first, h.end
	d.Cue, d.Stance = h.cue.entry, h.cue.stance
}

func (s *sheet) setSource(d *draft, p source) {
	if !p.found() {
		return
	}
	p = s.withName(p)
	d.SourceFirst, d.SourceEnd = p.first, p.end
	d.SourceMention = s.mentionOf(p)
}

// withName takes the name in that stands right behind a source's last noun,
// which is then that name's: "said Colonel Lund".
func (s *sheet) withName(p source) source {
	if int(p.end) >= len(s.mention) || s.mention[p.end] < 0 || s.mention[p.end-1] >= 0 || s.d.Words[p.end].Sentence != s.d.Words[p.first].Sentence {
		return p
	}
	m := &s.mentions[s.mention[p.end]]
	if m.FirstWord != p.end || m.Type != entity.Person || m.Kind != entity.Name {
		return p
	}
	switch s.tokens[p.end-1].Tag {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ:
		return source{p.first, m.EndWord, m.EndWord - 1}
	}
	return p
}
