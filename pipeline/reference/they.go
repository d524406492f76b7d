package reference

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// isThey tells whether a word is a pronoun of the third person plural.
func isThey(norm string) bool {
	switch norm {
	case "they", "their", "theirs", "themselves": // what "them" means is too often a thing
		return true
	}
	return false
}

// longestForThey bounds the sentences in which "they" is followed, in words.
const longestForThey = 120

// they follows "they" and "their" to an organisation or a people that is the
// subject of this sentence or of the one before, where nothing else in the two
// can be more than one: no noun in the plural, no row, no second name of that
// kind.
func (f *follower) they(w int32, s *text.Sentence) {
	r := f.r
	n := r.d.Words[w].Sentence
	if !r.parsed(n) {
		return
	}
	only := int32(-1)
	for k := n; k >= 0 && k >= n-1; k-- {
		of := &r.d.Sentences[k]
		if of.EndWord-of.FirstWord > longestForThey || of.Boilerplate || of.Field != s.Field || !r.parsed(k) {
			return
		}
		end := of.EndWord
		if k == n {
			end = w
		}
		one, clear := f.plurals(of, end)
		if !clear {
			return
		}
		if one >= 0 {
			only = one
			break
		}
	}
	if only < 0 {
		return
	}
	m := &r.mentions[only]
	head := r.head(m.FirstWord, m.EndWord)
	if head < 0 || !isSubject(r.parse.Tokens[head].Relation) || r.voiceOf(head) != r.voiceOf(w) || r.coargument(head, w) {
		return
	}
	if i, ok := f.thingOf[m.Entity]; ok {
		f.refresh(i, w, n)
	}
	f.emit(m.Entity, m.Type, entity.Pronoun, w, w+1, 7_000)
}

// plurals gives the only mention up to a word of a sentence that "they" can
// mean, −1 where there is none; clear is false where there is another, or
// anything else in the plural.
func (f *follower) plurals(s *text.Sentence, end int32) (only int32, clear bool) {
	r := f.r
	only = -1
	for w := s.FirstWord; w < end; w++ {
		if i := r.at[w]; i >= 0 {
			m := &r.mentions[i]
			if m.FirstWord != w {
				continue
			}
			if m.Type == entity.Person && f.plural(m.EndWord-1, s) {
				return -1, false // "Lund and Holm"
			}
			if !many(m, r.d.Words[m.EndWord-1].Norm) {
				continue
			}
			if only >= 0 && r.mentions[only].Entity != m.Entity || f.plural(m.EndWord-1, s) || m.Entity == "" {
				return -1, false
			}
			only = i
			continue
		}
		norm, t := r.d.Words[w].Norm, r.parse.Tokens[w]
		switch {
		case isThey(norm) && w < end:
			return -1, false // whoever that is
		case (t.Tag == syntax.NOUN || t.Tag == syntax.PROPN) && isPlural(norm), t.Tag == syntax.NOUN && f.plural(w, s):
			return -1, false
		case t.Tag == syntax.PRON && (norm == "many" || norm == "some" || norm == "others" || norm == "we" || norm == "those" || norm == "all" || norm == "both" || strings.HasSuffix(norm, "one") || strings.HasSuffix(norm, "body")):
			return -1, false
		}
	}
	return only, true
}

// many tells whether a mention can be called "they": an organisation, a group,
// a people by its noun.
func many(m *entity.Mention, last string) bool {
	if m.Part {
		return false
	}
	if m.Kind == entity.Demonym {
		return strings.HasSuffix(last, "s")
	}
	return m.Type == entity.Org || m.Type == entity.Norp
}

// isPlural tells whether a noun looks like a plural that "they" could mean; time
// and money are none.
func isPlural(norm string) bool {
	switch norm {
	case "people", "police", "men", "women", "children", "staff", "folks", "media", "couple", "pair", "family", "crowd", "majority":
		return true
	case "news", "politics", "series", "days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "times",
		"dollars", "euros", "pounds", "miles", "headquarters", "economics", "class", "process", "business", "crisis", "success",
		"loss", "press", "access", "analysis", "basis", "virus", "campus", "status", "boss", "address", "congress", "princess":
		return false
	}
	return strings.HasSuffix(norm, "s") && len(norm) > 3 && !strings.HasSuffix(norm, "ss") && !strings.HasSuffix(norm, "'s")
}
