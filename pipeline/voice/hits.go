package voice

import (
	"strings"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A hit is a cue where it stands in a document.
type hit struct {
	first, end int32 // half-open range of Document.Words
	cue        *cue
}

// takes tells whether the hit's content can stand in one of the places.
func (h *hit) takes(c complement) bool { return h.cue.takes&c != 0 }

// findCues lists the cues in order of their words; the longest form wins, and
// no two overlap.
func (s *sheet) findCues(c *Cues) {
	for w := int32(0); int(w) < len(s.d.Words); {
		step := int32(1)
		if list := c.forms[s.d.Words[w].Norm]; list != nil {
			if f, n := s.match(list, w); f != nil {
				step = n
				s.hitAt[w] = int32(len(s.hits))
				s.hits = append(s.hits, hit{w, w + step, f.cue})
			}
		}
		w += step
	}
}

// match gives the form that begins at a word and the number of its words in
// the text. What a verb's noun is described by may stand before it: "expressed
// its deep concern".
func (s *sheet) match(list []form, w int32) (*form, int32) {
	end := s.sentenceOf(w).EndWord
next:
	for i := range list {
		f := &list[i]
		at := w
		for j, r := range f.rest {
			at++
			if skip := int32(2); j == 0 && f.cue.pos == verb && len(f.rest) == 1 {
				for ; skip > 0 && at < end && s.d.Words[at].Norm != r && s.describesNoun(at); skip-- {
					at++
				}
			}
			if at >= end || s.d.Words[at].Norm != r || s.level[at] != s.level[w] {
				continue next
			}
		}
		if s.fits(f, w) {
			return f, at - w + 1
		}
	}
	return nil, 0
}

// describesNoun tells of what stands between a verb and its noun.
func (s *sheet) describesNoun(w int32) bool {
	switch n := s.norm(w); n {
	case "his", "her", "its", "their", "the", "a", "an", "some", "any", "no", "deep", "grave", "serious", "great", "strong", "full", "firm", "growing":
		return true
	default:
		return s.isParsed(w) && s.tokens[w].Tag == syntax.ADJ
	}
}

// fits tells whether the word is used as the part of speech of the cue.
func (s *sheet) fits(f *form, w int32) bool {
	if f.cue.pos == phrase {
		return true
	}
	if !s.isParsed(w) {
		return s.fitsByOrder(f, w)
	}
	tag := s.tokens[w].Tag
	switch f.cue.pos {
	case verb:
		if tag == syntax.VERB || tag == syntax.AUX && len(f.rest) > 0 {
			return true
		}
		// Taggers doubt verbs after a quotation; a form that is nothing but a
		// verb needs no tag.
		return saidForm(s.norm(w))
	case noun:
		return len(f.rest) > 0 || tag == syntax.NOUN || tag == syntax.PROPN && !s.d.Words[w].Upper
	case adjective:
		return tag == syntax.ADJ || tag == syntax.VERB
	default:
		return true
	}
}

// saidForm lists the forms that are verbs in nearly every use.
func saidForm(w string) bool { return w == "said" || w == "says" || w == "told" || w == "wrote" }

// fitsByOrder decides without a parse: a noun follows a determiner, an
// adjective or "of", a verb does not.
func (s *sheet) fitsByOrder(f *form, w int32) bool {
	if len(f.rest) > 0 || saidForm(s.norm(w)) {
		return f.cue.pos == verb || len(f.rest) > 0
	}
	first, _ := s.area(w)
	before := ""
	if w > first {
		before = s.norm(w - 1)
	}
	nominal := isDeterminer(before) || before == "'s" || before == "of" || strings.HasSuffix(before, "al") || strings.HasSuffix(before, "ous")
	switch f.cue.pos {
	case verb:
		if s.norm(w) == f.cue.entry && before != "" && !isAuxiliary(before) && !isPronoun(before) && !strings.HasSuffix(before, "s") && !isAdverb(before) && !s.isPunct(w-1) {
			return false
		}
		return !nominal
	case noun:
		return nominal || strings.HasSuffix(s.norm(w), "s") && before == "" || strings.HasSuffix(s.norm(w), "ment")
	case adjective:
		return isBe(before) || isAdverb(before)
	default:
		return true
	}
}

func isDeterminer(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
		"some", "any", "no", "every", "each", "many", "several", "all", "both", "few":
		return true
	}
	return false
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am", "get", "got":
		return true
	}
	return false
}

// isAuxiliary tells of words that stand between a subject and its verb.
func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "having", "did", "does", "do", "will", "would", "can", "could", "may", "might", "must", "should", "shall",
		"not", "n't", "never", "to", "'d", "'ve", "'ll":
		return true
	}
	return isBe(w)
}

// isFinite tells of words that show a finite clause without a parse.
func isFinite(w string) bool {
	switch w {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should",
		"did", "does", "do", "'s", "'re", "'m", "'ve", "'ll", "'d", "ca", "wo":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed")
}

func isAdverb(w string) bool {
	switch w {
	case "also", "then", "later", "once", "still", "even", "just", "first", "again", "now", "further", "previously", "often", "earlier", "so", "very", "quite", "more", "less", "most", "pretty":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly") && w != "family" && w != "ally" && w != "italy" && w != "reply"
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you", "who":
		return true
	}
	return false
}

// isPreposition lists those that end the core of a noun phrase.
func isPreposition(w string) bool {
	switch w {
	case "of", "for", "in", "at", "on", "from", "by", "with", "to", "about", "under", "near", "during", "after", "before", "inside", "within", "against", "over", "among", "between", "into", "behind", "as", "since", "until", "despite", "amid":
		return true
	}
	return false
}

// isSubordinator lists the words that open a clause which cannot be a subject.
func isSubordinator(w string) bool {
	switch w {
	case "while", "because", "when", "if", "although", "though", "whereas", "unless", "that", "but", "and", "or", "whether", "where", "as", "so", "yet", "since", "after", "before", "until":
		return true
	}
	return false
}

func (s *sheet) isMark(w int32) bool { return s.d.Words[w].Kind == text.QuoteMark }
