package voice

import "slant/pipeline/text"

// attributeRest gives a source to the quotations that have none: the one that
// goes on from the quotation before, or the nearest say-verb's; what is left
// and long is somebody's words, nobody knows whose.
func (s *sheet) attributeRest() {
	covered := s.coveredWords()
	for q := range s.d.Quotations {
		i := int32(q)
		first, end := s.marked(i)
		if s.given[i] >= 0 || first >= end || s.spoken[i] <= longQuotation && !s.opensParagraph(i) && !s.wholeSentence(i) || covered[first] {
			continue
		}
		if s.spoken[i] == 0 || s.continues(i) || s.followsReport(i) || s.withinReport(i) || s.spoken[i] <= longQuotation || s.isTitle(i) || s.nearest(i) {
			continue
		}
		d := s.newDraft(Direct, first, end, "quotation")
		d.Content = s.d.Quotations[i].Span
		d.Complete = s.d.Quotations[i].Closed
		s.given[i] = int32(len(s.drafts))
		s.add(d)
	}
}

// coveredWords tells which words already are part of an indirect content on
// the level they open from: a quotation there is a part of that content.
func (s *sheet) coveredWords() []bool {
	covered := make([]bool, len(s.d.Words))
	for i := range s.drafts {
		d := &s.drafts[i]
		if d.Kind == Direct {
			continue
		}
		for w := d.FirstWord; w < d.EndWord; w++ {
			if s.opens[w] >= 0 && s.around(s.opens[w]) == s.level[d.CueFirst] {
				covered[w] = true
			}
		}
	}
	return covered
}

func (s *sheet) opensParagraph(q int32) bool {
	return s.d.Quotations[q].Span.Begin == s.d.Paragraphs[s.d.Quotations[q].Paragraph].Span.Begin
}

// continues lets a quotation inherit the source of the one before: a
// paragraph that opens with a mark after one that did not close, a quotation
// that opens the sentence after an attributed one's, or a paragraph that is
// nothing but a quotation.
func (s *sheet) continues(q int32) bool {
	prev := s.previous(q)
	if prev < 0 || s.given[prev] < 0 {
		return false
	}
	from := &s.drafts[s.given[prev]]
	if from.Kind != Direct && from.Kind != Mixed || from.SourceFirst == from.SourceEnd {
		return false
	}
	a, b := &s.d.Quotations[prev], &s.d.Quotations[q]
	first, end := s.marked(q)
	switch {
	case a.Field != b.Field:
		return false
	case b.Paragraph == a.Paragraph+1 && !a.Closed && s.opensParagraph(q):
	case b.Paragraph == a.Paragraph && s.opensSentence(first) && s.followsSentence(prev, from, first):
	case b.Paragraph == a.Paragraph && s.betweenIsCue(prev, from, first):
	case b.Paragraph == a.Paragraph+1 && s.opensParagraph(q) && s.endsParagraph(q, end) && from.Kind == Direct && s.spoken[q] > longQuotation:
	default:
		return false
	}
	s.goOn(q, from)
	return true
}

// wholeSentence tells whether a quotation opens and closes a sentence.
func (s *sheet) wholeSentence(q int32) bool {
	first, end := s.marked(q)
	switch s.endsWith(q) {
	case '.', '!', '?':
		return s.opensSentence(first) && end >= s.sentenceOf(first).EndWord
	}
	return false
}

// followsReport gives a quotation that is a sentence by itself, without a cue,
// to the source of the report in the sentence before: `He said the house had
// held. "It was not that bad."`
func (s *sheet) followsReport(q int32) bool {
	first, end := s.marked(q)
	if first == 0 || s.spoken[q] <= longQuotation || s.around(q) >= 0 || !s.opensSentence(first) || end < s.sentenceOf(end-1).EndWord-1 {
		return false
	}
	before := s.d.Words[first-1].Sentence
	if s.d.Sentences[before].Paragraph != s.d.Quotations[q].Paragraph || s.d.Sentences[before].Field != s.d.Quotations[q].Field {
		return false
	}
	from := int32(-1)
	for _, i := range s.draftsOf[before] {
		d := &s.drafts[i]
		if d.CueFirst == d.CueEnd || s.level[d.CueFirst] >= 0 || d.SourceFirst == d.SourceEnd {
			continue
		}
		if s.says(d) && (from < 0 || d.CueFirst < s.drafts[from].CueFirst) {
			from = i
		}
	}
	if from < 0 {
		return false
	}
	s.goOn(q, &s.drafts[from])
	return true
}

// withinReport gives a quotation to the source of the report before it in its
// sentence, where its marks show that the report goes on: "spoke of “rust” and
// “ruin in the port of our youth”".
func (s *sheet) withinReport(q int32) bool {
	first, _ := s.marked(q)
	if s.spoken[q] <= longQuotation || s.isTitle(q) {
		return false
	}
	from := int32(-1)
	for _, i := range s.draftsOf[s.d.Words[first].Sentence] {
		d := &s.drafts[i]
		if d.CueFirst < d.CueEnd && d.SourceFirst < d.SourceEnd && d.EndWord <= first && d.CueFirst < first && s.level[d.CueFirst] == s.around(q) && (from < 0 || d.EndWord > s.drafts[from].EndWord) {
			from = i
		}
	}
	if from < 0 || s.drafts[from].Cue == "" {
		return false
	}
	s.goOn(q, &s.drafts[from])
	return true
}

// says tells whether an attribution reports speech, not thought.
func (s *sheet) says(d *draft) bool {
	i := s.hitAt[d.CueFirst]
	return i >= 0 && s.hits[i].cue.pos == verb && (s.hits[i].cue.class == "say" || s.hits[i].cue.class == "write") && s.hits[i].takes(takesClause)
}

// goOn drafts a quotation with the cue and source of another attribution.
func (s *sheet) goOn(q int32, from *draft) {
	first, end := s.marked(q)
	b := &s.d.Quotations[q]
	d := s.newDraft(Direct, first, end, "continuation")
	d.Content, d.Complete = b.Span, b.Closed
	d.SourceFirst, d.SourceEnd, d.SourceMention, d.ViaMention = from.SourceFirst, from.SourceEnd, from.SourceMention, from.ViaMention
	d.CueFirst, d.CueEnd, d.Cue, d.Stance = from.CueFirst, from.CueEnd, from.Cue, from.Stance
	s.given[q] = int32(len(s.drafts))
	s.add(d)
}

// previous gives the quotation before on the same level; -1: none.
func (s *sheet) previous(q int32) int32 {
	level := s.around(q)
	for p := q - 1; p >= 0 && q-p < 16; p-- {
		if s.around(p) == level && (s.given[p] >= 0 || s.spoken[p] > longQuotation) {
			return p
		}
	}
	return -1
}

func (s *sheet) opensSentence(w int32) bool { return s.sentenceOf(w).FirstWord == w }

func (s *sheet) endsParagraph(q, end int32) bool {
	p := &s.d.Paragraphs[s.d.Quotations[q].Paragraph]
	return end >= s.d.Sentences[p.EndSentence-1].EndWord-1
}

// followsSentence tells whether no whole sentence stands between an
// attributed quotation and the next.
func (s *sheet) followsSentence(prev int32, from *draft, first int32) bool {
	_, end := s.marked(prev)
	last := max(end, from.CueEnd, from.SourceEnd)
	between := s.d.Words[first].Sentence - 1
	if between > 0 && last <= first && s.inBrackets(between) {
		between-- // "(He is staying out of it.)"
	}
	return last <= first && between <= s.d.Words[last-1].Sentence
}

// inBrackets tells whether a whole sentence stands in brackets.
func (s *sheet) inBrackets(sentence int32) bool {
	sent := &s.d.Sentences[sentence]
	return s.norm(sent.FirstWord) == "(" && s.norm(sent.EndWord-1) == ")"
}

// betweenIsCue tells whether only the cue and its source stand between two
// quotations of a sentence: `"A," Lund said, "B"`.
func (s *sheet) betweenIsCue(prev int32, from *draft, first int32) bool {
	_, end := s.marked(prev)
	if from.CueFirst < end || from.CueEnd > first || s.d.Words[first].Sentence != s.d.Words[from.CueFirst].Sentence {
		return false
	}
	for w := max(from.CueEnd, from.SourceEnd); w < first; w++ {
		if s.hitAt[w] >= 0 && s.hits[s.hitAt[w]].cue.pos == verb && s.hits[s.hitAt[w]].cue.class != "think" {
			return false
		}
	}
	return true
}

// isTitle tells of a quotation that names a work: in capitals, or after a noun
// or verb of naming.
func (s *sheet) isTitle(q int32) bool {
	t := &s.d.Quotations[q]
	first, _ := s.marked(q)
	if first > 0 && s.spoken[q] <= 12 {
		switch s.norm(first - 1) {
		case "book", "film", "movie", "song", "titled", "entitled", "called", "album", "novel", "headline", "headlined", "dubbed", "named", "series", "show", "essay", "documentary", "episode", "segment", "hashtag", "slogan":
			return true
		}
	}
	if s.spoken[q] > 12 {
		return false
	}
	last := s.endsWith(q)
	if last == '.' || last == '!' || last == '?' {
		return false
	}
	for w := t.FirstWord; w < t.EndWord; w++ {
		if wd := &s.d.Words[w]; wd.Kind == text.Letters && !wd.Upper && len(wd.Norm) > 3 {
			return false
		}
	}
	return true
}

// nearest takes the say-verb within four words of the marks.
func (s *sheet) nearest(q int32) bool {
	first, end := s.marked(q)
	level := s.around(q)
	para := s.d.Quotations[q].Paragraph
	for gap := int32(0); gap < reachNear; gap++ {
		for _, w := range [...]int32{first - 1 - gap, end + gap} {
			if w < 0 || int(w) >= len(s.hitAt) || s.sentenceParagraph(w) != para || s.level[w] != level {
				continue
			}
			if w < first && s.d.Words[w].Sentence != s.d.Words[first].Sentence || w >= end && s.d.Words[w].Sentence != s.d.Words[end-1].Sentence {
				continue
			}
			i := s.verbAt(w)
			if i < 0 || s.taken[i] || s.hits[i].cue.class == "think" && s.hits[i].takes(takesInfinitive) {
				continue
			}
			if p := s.sourceOf(&s.hits[i]); p.found() && (p.end <= first || p.first >= end) {
				s.giveDirect(q, i, p, "nearest-verb")
				return s.given[q] >= 0
			}
		}
	}
	return false
}
