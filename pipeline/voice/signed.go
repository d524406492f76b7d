package voice

import (
	"strings"

	"slant/pipeline/text"
)

// attributeSigned reads posts that an article shows as they were published,
// without quotation marks: a paragraph that ends with who wrote it, the handle
// and the day ("The bridge is closed. — Boris Lund (@lund) May 6, 2016"). A
// signature that stands alone closes the paragraph before.
func (s *sheet) attributeSigned() {
	for w := range s.d.Words {
		if s.norm(int32(w)) != "(" {
			continue
		}
		sign, end := s.signature(int32(w))
		if !sign.found() {
			continue
		}
		first, last := s.signedWords(sign.first - 1)
		if last-first < 2 {
			continue
		}
		s.giveSigned(first, last, sign, end)
	}
}

// signature reads "— Boris Lund (@lund) May 6, 2016" around the bracket at
// word w. end is the word behind the day.
func (s *sheet) signature(w int32) (sign source, end int32) {
	sent := s.sentenceOf(w)
	limit := int32(len(s.d.Words))
	if !s.handleAt(w + 1) {
		return nobody(), 0
	}
	end = w + 2
	for end < limit && end < w+5 && s.norm(end) != ")" {
		end++
	}
	if end+3 >= limit || s.norm(end) != ")" || s.d.Words[end+2].Kind != text.Number || !s.d.Words[end+1].Upper {
		return nobody(), 0
	}
	end += 3
	if s.norm(end) == "," && end+1 < limit && s.d.Words[end+1].Kind == text.Number {
		end += 2
	}
	dash := w - 1
	for dash > 0 && w-dash < 9 && !isDashWord(s.norm(dash)) && s.inField(dash, sent.Field) {
		dash--
	}
	if dash < 0 || !isDashWord(s.norm(dash)) || dash+1 >= w {
		return nobody(), 0
	}
	return source{dash + 1, w, w - 1}, end
}

// handleAt tells whether an account's handle stands at a word, whole or cut in
// two behind its sign.
func (s *sheet) handleAt(w int32) bool {
	return int(w) < len(s.d.Words) && strings.HasPrefix(s.d.Surface(w), "@")
}

func isDashWord(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" }

// signedWords gives the words that a signature behind word end closes: back to
// the beginning of the paragraph or to the signature before; where there is
// none, the paragraph before.
func (s *sheet) signedWords(end int32) (first, last int32) {
	paragraph := s.sentenceParagraph(end)
	first = s.d.Sentences[s.d.Paragraphs[paragraph].FirstSentence].FirstWord
	if end <= first && paragraph > 0 {
		paragraph--
		p := &s.d.Paragraphs[paragraph]
		if s.d.Sentences[p.FirstSentence].Field != s.sentenceOf(end).Field {
			return 0, 0
		}
		first, end = s.d.Sentences[p.FirstSentence].FirstWord, s.d.Sentences[p.EndSentence-1].EndWord
	}
	if n := len(s.drafts); n > 0 && s.drafts[n-1].Method == "signed" {
		first = max(first, s.signedTo)
	}
	return first, end
}

// giveSigned drafts a post; one in quotation marks is that quotation.
func (s *sheet) giveSigned(first, last int32, sign source, end int32) {
	s.signedTo = end
	if q := s.opens[first]; q >= 0 && s.given[q] < 0 {
		if f, e := s.marked(q); f == first && e >= last-1 {
			d := s.newDraft(Direct, f, e, "signed")
			d.Content, d.Complete = s.d.Quotations[q].Span, s.d.Quotations[q].Closed
			s.setSource(&d, sign)
			s.given[q] = int32(len(s.drafts))
			s.add(d)
			return
		}
	}
	d := s.newDraft(Direct, first, last, "signed")
	s.setSource(&d, sign)
	s.add(d)
}
