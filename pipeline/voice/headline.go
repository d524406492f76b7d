package voice

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// attributeHeadlines reads "Lund: Bridge will open", a person before a colon,
// and "Bridge will open - Lund", whoever speaks behind a dash.
func (s *sheet) attributeHeadlines() {
	for i := range s.d.Sentences {
		sent := &s.d.Sentences[i]
		if sent.Field != text.Title || sent.EndWord-sent.FirstWord < 5 {
			continue
		}
		if !s.headlineColon(sent) {
			s.headlineDash(sent)
		}
	}
}

func (s *sheet) headlineColon(sent *text.Sentence) bool {
	m := s.mention[sent.FirstWord]
	if m < 0 || s.mentions[m].FirstWord != sent.FirstWord || s.mentions[m].Type != entity.Person {
		return false
	}
	colon := s.mentions[m].EndWord
	if colon+2 >= sent.EndWord || s.norm(colon) != ":" || s.level[colon+1] >= 0 || s.isTopic(m, colon+1, sent.EndWord) {
		return false
	}
	return s.giveHeadline(colon+1, sent.EndWord, source{sent.FirstWord, colon, sent.FirstWord}, "headline-colon")
}

func (s *sheet) headlineDash(sent *text.Sentence) {
	m := s.mention[sent.EndWord-1]
	if m < 0 || s.mentions[m].EndWord != sent.EndWord {
		return
	}
	dash := s.mentions[m].FirstWord - 1
	if dash-3 < sent.FirstWord || !isDashWord(s.norm(dash)) || s.mentions[m].Type == entity.Org && s.mentions[m].StandsFor == "" {
		return // "… - Harbour Post": the outlet's own name
	}
	s.giveHeadline(sent.FirstWord, dash, source{dash + 1, sent.EndWord, sent.EndWord - 1}, "headline-dash")
}

func (s *sheet) giveHeadline(first, end int32, p source, method string) bool {
	for end > first && s.isPunct(end-1) && s.closes[end-1] < 0 {
		end--
	}
	if end <= first || s.isParsed(first) && !s.hasVerb(first, end) {
		return false
	}
	if q := s.opens[first]; q >= 0 && s.given[q] >= 0 {
		return false
	}
	d := s.newDraft(Indirect, first, end, method)
	s.setSource(&d, p)
	s.add(d)
	return true
}

// isTopic tells of a headline whose colon closes its topic: what follows calls
// the person by a role, in a headline that is not all capitals ("Anna Roth:
// Ex-minister leaves party").
func (s *sheet) isTopic(m, first, end int32) bool {
	if s.mentions[m].EndWord-s.mentions[m].FirstWord < 2 {
		return false
	}
	if n := s.norm(first); (n == "a" || n == "the" || n == "his" || n == "her") && !s.d.Words[first+1].Upper {
		return true
	}
	for w := first; w < min(end, first+5); w++ {
		if s.isParsed(w) && s.hasVerb(w, w+1) || isFinite(s.norm(w)) {
			return false
		}
		if w > first && s.d.Words[w].Upper {
			continue
		}
		if strings.HasPrefix(s.norm(w), "ex-") || isRole(s.norm(w)) {
			return true
		}
	}
	return false
}

func isRole(w string) bool {
	switch w {
	case "chief", "secretary", "president", "minister", "senator", "judge", "nominee", "agent", "lawyer", "aide", "adviser", "advisor",
		"leader", "boss", "founder", "survivor", "leaker", "star", "singer", "actor", "actress", "spy", "banker", "candidate", "governor", "mayor":
		return true
	}
	return false
}
