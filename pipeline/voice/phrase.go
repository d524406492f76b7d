package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// attributePhrases drafts what "according to X" and "reportedly" govern.
func (s *sheet) attributePhrases() {
	for i := range s.hits {
		switch h := &s.hits[i]; {
		case s.taken[i]:
		case h.takes(takesSource):
			s.accordingTo(int32(i))
		case h.takes(takesSentence):
			s.reportedly(int32(i))
		}
	}
}

// objectOf gives the noun phrase behind a preposition of attribution.
func (s *sheet) objectOf(h *hit) source {
	_, stop := s.area(h.first)
	if h.end >= stop {
		return nobody()
	}
	w := h.end
	end := stop
	for j := w; j < stop; j++ {
		if s.isMark(j) || s.norm(j) == ":" {
			end = j
			break
		}
	}
	p := s.phraseRight(w, end)
	if !p.found() || !s.isParsed(w) {
		return p
	}
	// The tree knows how far the phrase goes, where it agrees on the start.
	for k := w; k < p.end; k++ {
		if hd := s.head(k); hd < w || hd >= p.end+20 {
			if f, e := s.extent(k, 0); f <= w && k >= w && e > k {
				for j := p.end; j < e; j++ {
					if s.norm(j) == "," || s.tokens[j].Tag == syntax.VERB || s.tokens[j].Tag == syntax.AUX {
						e = j
					}
				}
				return s.trim(source{w, min(e, end), k})
			}
		}
	}
	return p
}

// accordingTo takes the rest of the clause: behind the phrase where it opens
// the sentence, before it otherwise, both where it stands between commas.
func (s *sheet) accordingTo(i int32) {
	h := &s.hits[i]
	p := s.objectOf(h)
	if !p.found() {
		return
	}
	if strings.HasPrefix(h.cue.entry, "per") && s.mention[p.head] < 0 {
		return
	}
	begin, stop := s.area(h.first)
	before := h.first
	for before > begin && (s.isPunct(before-1) && !s.isMark(before-1) || s.norm(before-1) == "as") {
		before--
	}
	from := s.skipOwn(begin, before)
	if from+1 >= before {
		s.afterPhrase(i, p, stop)
		return
	}
	if s.alreadyGiven(from, before) {
		return
	}
	from = s.clauseStart(from, before)
	if first, end, ok := s.shape(h, from, before, h.first); ok {
		s.giveClause(i, p, first, end, "phrase-after")
	}
	if p.end+2 < stop && s.norm(p.end) == "," && s.norm(h.first-1) == "," && !s.cutsIn(p.end+1, stop) && s.resumesAfterPhrase(p.end+1) {
		if first, end, ok := s.shape(h, p.end+1, stop, stop); ok {
			s.giveClause(i, p, first, end, "phrase-around")
		}
	}
}

func (s *sheet) resumesAfterPhrase(w int32) bool {
	n := s.norm(w)
	return n != "who" && n != "which" && n != "whose" && n != "but" && n != "and" && n != "while" && !strings.HasSuffix(n, "ing") && !s.isMark(w)
}

// clauseStart gives where the clause that ends before a phrase begins: after
// a semicolon, or after ", but".
func (s *sheet) clauseStart(first, end int32) int32 {
	for w := end - 1; w > first; w-- {
		if n := s.norm(w); n == ";" || n == "but" && s.norm(w-1) == "," {
			return w + 1
		}
	}
	return first
}

func (s *sheet) afterPhrase(i int32, p source, stop int32) {
	h := &s.hits[i]
	w := p.end
	for w < stop && s.norm(w) != "," && !s.isMark(w) {
		if w-p.end > reachRight {
			return
		}
		w++
	}
	// A relative clause or an apposition of the source between commas.
	if n := s.norm(w + 1); w+1 < stop && s.norm(w) == "," && (n == "who" || n == "which" || n == "whose" || strings.HasSuffix(n, "ing")) {
		for w++; w < stop && s.norm(w) != ","; w++ {
		}
	}
	if w >= stop {
		return
	}
	if s.norm(w) == "," {
		w++
	}
	if w < stop && s.opens[w] >= 0 {
		if q := s.opens[w]; s.given[q] < 0 && s.spoken[q] > longQuotation {
			if _, e := s.marked(q); e >= stop-1 {
				s.giveDirect(q, i, p, "phrase-quote")
				return
			}
		}
	}
	if first, end, ok := s.shape(h, w, stop, stop); ok {
		s.giveClause(i, p, first, end, "phrase-before")
	}
}

// reportedly marks the clause that follows the adverb as nobody's.
func (s *sheet) reportedly(i int32) {
	h := &s.hits[i]
	_, stop := s.area(h.first)
	end := s.endByOrder(h, h.end, stop)
	if s.isParsed(h.first) {
		if v := s.head(h.first); v >= 0 && s.right[v] < stop {
			end = max(s.right[v]+1, h.end)
		}
	}
	if end <= h.end {
		return
	}
	if first, end, ok := s.shape(h, h.end, end, stop); ok {
		if v := s.head(h.first); v >= h.end {
			s.subjectOfHearsay(i, v, "adverb")
		}
		s.giveClause(i, nobody(), first, end, "adverb")
	}
}

// attributeCited moves the source of an attribution to who is cited: "the
// Journal reported, citing a spokesman".
func (s *sheet) attributeCited() {
	var bySentence map[int32][]int // drafts by the sentence of their cue
	for i := range s.hits {
		h := &s.hits[i]
		if !h.takes(takesVia) || h.cue.pos == verb && !strings.HasSuffix(s.norm(h.first), "ing") || s.taken[i] {
			continue
		}
		p := s.objectOf(h)
		if !p.found() {
			continue
		}
		begin, stop := s.area(h.first)
		if bySentence == nil {
			bySentence = map[int32][]int{}
			for j := range s.drafts {
				if d := &s.drafts[j]; d.CueFirst < d.CueEnd {
					n := s.d.Words[d.CueFirst].Sentence
					bySentence[n] = append(bySentence[n], j)
				}
			}
		}
		for _, j := range bySentence[s.d.Words[h.first].Sentence] {
			d := &s.drafts[j]
			if d.CueFirst < begin || d.CueEnd > stop || d.CueFirst == d.CueEnd || d.CueFirst > h.first && s.norm(h.first-1) != "," && h.first > begin+1 || s.level[d.CueFirst] != s.level[h.first] {
				continue
			}
			if d.SourceEnd <= d.SourceFirst || p.first < d.EndWord && d.FirstWord < p.end || d.Cue == "according to" {
				continue
			}
			d.ViaMention = d.SourceMention
			d.SourceMention = -1
			s.setSource(d, p)
			d.undecided = false
			s.taken[i] = true
		}
	}
}
