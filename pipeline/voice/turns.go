package voice

import (
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// leastTurns is the number of paragraphs with a speaker's name in front from
// which an article is taken to hold a transcript.
const leastTurns = 3

// A turn is a paragraph of a transcript.
type turn struct {
	source
	colon int32
	named bool // the label is known as a person or an office
}

// attributeTurns reads transcripts: paragraphs that begin with who speaks, in
// capitals and with a colon ("LUND: The bridge is closed."). Of the labels that
// are no known person's those count that come back, in an article with a known
// person's and others: "PHOTOS:" opens no turn.
func (s *sheet) attributeTurns() {
	var turns []turn
	times, surnames := map[string]int{}, s.surnames()
	named := false
	for i := range s.d.Paragraphs {
		p := &s.d.Paragraphs[i]
		if p.Field != text.Text || p.FirstSentence >= p.EndSentence {
			continue
		}
		t := s.turnLabel(s.d.Sentences[p.FirstSentence].FirstWord, s.d.Sentences[p.EndSentence-1].EndWord, surnames)
		if t.found() {
			turns = append(turns, t)
			times[s.norm(t.head)]++
			named = named || t.named
		}
	}
	if len(turns) < leastTurns || len(times) < 2 || !named {
		return
	}
	for _, t := range turns {
		if !t.named && times[s.norm(t.head)] < 2 {
			continue
		}
		p := &s.d.Paragraphs[s.sentenceParagraph(t.first)]
		first, end := t.colon+1, s.d.Sentences[p.EndSentence-1].EndWord
		if q := s.opens[first]; q >= 0 {
			if _, e := s.marked(q); e == end {
				continue // a quotation, which the colon gives to its speaker
			}
		}
		d := s.newDraft(Direct, first, end, "turn")
		s.setSource(&d, t.source)
		s.add(d)
	}
}

// turnLabel gives the words in capitals before the colon that opens a
// paragraph; what stands behind a comma ("SCOTT LUND, BYLINE") is no part of
// the name.
func (s *sheet) turnLabel(first, end int32, surnames map[string]bool) turn {
	w, last := first, int32(-1)
	for w < end && w-first < 9 && s.norm(w) != ":" {
		if wd := &s.d.Words[w]; wd.Kind == text.Letters && !wd.AllCaps && len(wd.Norm) > 1 {
			return turn{source: nobody()}
		}
		if s.norm(w) == "," && last < 0 {
			last = w - 1
		}
		w++
	}
	if last < 0 {
		last = w - 1
	}
	if w == first || w+1 >= end || s.norm(w) != ":" || last < first {
		return turn{source: nobody()}
	}
	m := s.mention[last]
	known := m >= 0 && s.mentions[m].Type == entity.Person || isOffice(s.norm(last)) || surnames[s.norm(last)]
	return turn{source{first, last + 1, last}, w, known}
}

// surnames gives the last words of the names of the article's persons.
func (s *sheet) surnames() map[string]bool {
	out := map[string]bool{}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Type == entity.Person && m.Kind == entity.Name && m.EndWord > m.FirstWord {
			out[s.norm(m.EndWord-1)] = true
		}
	}
	return out
}

func isOffice(w string) bool {
	return oneOf(w, "president", "moderator", "announcer", "narrator", "reporter", "senator", "judge", "chairman", "secretary")
}
