package reference

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// speakers gives the entity of each quote's source and of the source in
// between.
func (r *resolver) speakers() (speaker, via []string) {
	speaker, via = make([]string, len(r.voices.Quotes)), make([]string, len(r.voices.Quotes))
	for i := range r.voices.Quotes {
		q := &r.voices.Quotes[i]
		via[i] = r.entityOf(q.ViaMention)
		if speaker[i] = r.entityOf(q.SourceMention); speaker[i] == "" && q.SourceMention < 0 {
			speaker[i] = r.followed(int32(i), speaker[:i])
		}
	}
	return speaker, via
}

func (r *resolver) entityOf(mention int32) string {
	if mention < 0 || int(mention) >= len(r.mentions) {
		return ""
	}
	return r.mentions[mention].Entity
}

// followed gives the entity that a source without a name refers to: "I" and
// "we" inside a quote are its speaker; "he", "she" and "the minister" the last
// person before.
func (r *resolver) followed(i int32, before []string) string {
	q := &r.voices.Quotes[i]
	if q.SourceFirst >= q.SourceEnd {
		return ""
	}
	first := r.d.Words[q.SourceFirst].Norm
	switch n := q.SourceEnd - q.SourceFirst; {
	case n == 1 && (first == "i" || first == "we"):
		if q.Parent >= 0 && int(q.Parent) < len(before) {
			return before[q.Parent]
		}
		return ""
	case n == 1 && (first == "he" || first == "she"):
		return r.lastPerson(q, before)
	case n == 2 && first == "the" && isOffice(r.d.Words[q.SourceFirst+1].Norm):
		return r.lastPerson(q, before)
	}
	return ""
}

func isOffice(w string) bool {
	switch w {
	case "minister", "president", "chancellor", "premier", "senator", "governor", "mayor", "ambassador", "secretary",
		"spokesman", "spokeswoman", "lawmaker", "congressman", "congresswoman", "official", "general", "king", "pope", "professor", "lawyer", "author", "analyst", "leader", "candidate":
		return true
	}
	return false
}

// maxLookBack is how many sentences before its own a pronoun's person may
// stand in.
const maxLookBack = 3

// lastPerson gives the last person named before a source: in its sentence
// outside the quote, then sentence by sentence backwards, where the subject
// goes before others; a pronoun that has been followed is such a subject, too.
// What others say about somebody does not count. Two persons of whom none is
// the one subject leave it open, and so does a border of the field.
func (r *resolver) lastPerson(q *voice.Quote, before []string) string {
	own := r.d.Words[q.SourceFirst].Sentence
	end := r.firstAfter(q.SourceFirst)
	for s := own; s >= 0 && s >= own-maxLookBack && r.d.Sentences[s].Field == r.d.Sentences[own].Field; s-- {
		subject, other := "", ""
		subjects, others := 0, 0
		if e := r.pronounIn(s, q.SourceFirst, before); e != "" {
			subject, subjects = e, 1
		}
		for ; end > 0 && r.mentions[end-1].Sentence == s; end-- {
			m := &r.mentions[end-1]
			if m.Type != entity.Person || m.Entity == "" || r.inside(m, q) || r.voiceOf(m.FirstWord) != r.voiceOf(q.SourceFirst) {
				continue
			}
			if r.isSubject(m) {
				if m.Entity != subject {
					subjects++
				}
				subject = m.Entity
			} else {
				if m.Entity != other {
					others++
				}
				other = m.Entity
			}
		}
		switch {
		case subjects == 1:
			return subject
		case subjects == 0 && others == 1:
			return other
		case subjects+others > 0:
			return ""
		}
	}
	return ""
}

// maxQuotesBack bounds how many quotes before a source are looked at.
const maxQuotesBack = 8

// pronounIn gives the speaker of the last quote before word i whose source is
// a pronoun of sentence s and has been followed.
func (r *resolver) pronounIn(s, i int32, before []string) string {
	for j := len(before) - 1; j >= 0 && j >= len(before)-maxQuotesBack; j-- {
		q := &r.voices.Quotes[j]
		if q.SourceMention >= 0 || q.SourceEnd != q.SourceFirst+1 || q.SourceFirst >= i || before[j] == "" {
			continue
		}
		if n := r.d.Words[q.SourceFirst].Norm; r.d.Words[q.SourceFirst].Sentence == s && (n == "he" || n == "she") {
			return before[j]
		}
	}
	return ""
}

func (r *resolver) voiceOf(i int32) int32 {
	if int(i) < len(r.voices.Of) {
		return r.voices.Of[i]
	}
	return voice.Author
}

// firstAfter gives the index of the first mention that begins at or after
// word i.
func (r *resolver) firstAfter(i int32) int {
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; r.mentions[mid].FirstWord < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (r *resolver) inside(m *entity.Mention, q *voice.Quote) bool {
	return m.FirstWord >= q.FirstWord && m.EndWord <= q.EndWord
}

// isSubject tells whether a person is the subject of a clause, or where the
// sentence is not parsed, stands first in it.
func (r *resolver) isSubject(m *entity.Mention) bool {
	s := r.sentence(m)
	if !r.parsed(m.Sentence) {
		return m.FirstWord == s.FirstWord || s.FirstWord+1 < s.EndWord && m.FirstWord == s.FirstWord+1 && r.d.Words[s.FirstWord].Kind == text.QuoteMark
	}
	h := r.head(m.FirstWord, m.EndWord)
	if h < 0 {
		return false
	}
	rel := r.parse.Tokens[h].Relation
	return rel == syntax.Nsubj || rel == syntax.NsubjPass
}
