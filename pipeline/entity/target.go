package entity

import "slant/pipeline/text"

// WithTarget gives the mentions of a document with one more that spans, in
// bytes of a field, what somebody else calls the target, and its index. What
// the mentions had at its place is replaced by it; a mention of the same words
// lends it link, type and kind. Else a pronoun is one, words that end with a
// capital are a name and others a nominal: no list is asked. Without any
// word in the span the index is -1 and the mentions are as they were.
func WithTarget(d *text.Document, mentions []Mention, f text.Field, target text.Span) ([]Mention, int) {
	m := Mention{Span: target, FirstWord: -1, Confidence: Certain}
	for i := range d.Words {
		w := &d.Words[i]
		if d.Sentences[w.Sentence].Field != f || w.Span.Begin >= target.End || w.Span.End <= target.Begin {
			continue
		}
		if m.FirstWord < 0 {
			m.FirstWord, m.Sentence = int32(i), w.Sentence
		}
		if w.Sentence == m.Sentence { // a mention never leaves its sentence
			m.EndWord = int32(i) + 1
		}
	}
	if m.FirstWord < 0 {
		return mentions, -1
	}
	m.Kind = kindOf(d, &m)
	out, at := make([]Mention, 0, len(mentions)+1), -1
	for i := range mentions {
		old := &mentions[i]
		if old.FirstWord == m.FirstWord && old.EndWord == m.EndWord {
			m = *old
			continue
		}
		if old.FirstWord < m.EndWord && old.EndWord > m.FirstWord {
			continue
		}
		if at < 0 && old.FirstWord >= m.EndWord {
			at = len(out)
			out = append(out, Mention{})
		}
		out = append(out, *old)
	}
	if at < 0 {
		at = len(out)
		out = append(out, Mention{})
	}
	out[at] = m
	return out, at
}

func kindOf(d *text.Document, m *Mention) Kind {
	last := &d.Words[m.EndWord-1]
	if last.Norm == "'s" && m.EndWord-1 > m.FirstWord {
		last = &d.Words[m.EndWord-2]
	}
	if m.EndWord-m.FirstWord == 1 {
		switch last.Norm {
		case "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "himself", "she", "her", "hers",
			"herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose":
			if !last.AllCaps {
				return Pronoun
			}
		}
	}
	if last.Upper {
		return Name
	}
	return Nominal
}
