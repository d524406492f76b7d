package eval

import (
	"slices"
	"strconv"
	"strings"

	"slant/pipeline/text"
)

// A NamedSpan is a proper name in a running text, in bytes.
type NamedSpan struct {
	text.Span
	Kind string // person, organization, place or other
}

// A namedWords is a proper name in a sentence: a half-open range of its words.
type namedWords struct {
	first, end int
	kind       string
}

// namedEntities gives the proper names among the entities of a sentence, which
// GUM marks with whole phrases (Zeldes 2017, "The GUM Corpus"; its format: the
// entity's number, type and, last but two, the words of its least span). A name
// is the run of proper nouns around the head of an entity's phrase, without
// titles and, where it is no person's, with "of", "for" and "and" between two of
// them, unless what follows "and" is an entity of its own. The head's word is the
// first of the least span that is no title ("Professor Roe" is named by its
// second). A word is proper by either of the treebank's tags ("United" of the
// United States is a verb and NNP), a numeral where the least span has it ("World
// War II"). Times and quantities are no names.
func namedEntities(words []row) []namedWords {
	var names []namedWords
	for _, e := range entitiesOf(words) {
		head := e.headOf(words)
		if head < 0 || e.kind == "time" {
			continue
		}
		n := namedWords{head, head + 1, e.kind}
		for n.first > e.first && isNameWord(words[n.first-1]) {
			n.first--
		}
		for n.end < e.end {
			k := n.end
			for k < e.end && k < n.end+3 && e.kind != "person" && isLinkWord(words[k]) && !coordinates(words, k) {
				k++
			}
			if k >= e.end || !isNameWord(words[k]) && (k > n.end || !words[k].numeral || !slices.Contains(e.least, k)) {
				break
			}
			n.end = k + 1
		}
		if n.kind != "person" && n.kind != "organization" && n.kind != "place" {
			n.kind = "other"
		}
		names = append(names, n)
	}
	// The longest of names inside each other, the first of equals.
	slices.SortStableFunc(names, func(a, b namedWords) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.end - a.end
	})
	end := 0
	return slices.DeleteFunc(names, func(n namedWords) bool {
		inside := n.first < end
		end = max(end, n.end)
		return inside
	})
}

// A markedEntity is an entity's phrase: a half-open range of words.
type markedEntity struct {
	first, end int
	least      []int // the words of its least span
	kind       string
	id         string // of who is meant: the same of every phrase for it
}

// headOf gives the first word of the least span that is no title, -1 where it
// is no proper noun or there is none.
func (e *markedEntity) headOf(words []row) int {
	for _, k := range e.least {
		switch {
		case k < e.first || k >= e.end:
			return -1
		case isNameWord(words[k]):
			return k
		case !words[k].proper:
			return -1
		}
	}
	return -1
}

// coordinates tells whether word k joins two entities.
func coordinates(words []row, k int) bool {
	return words[k].form == "and" && k+1 < len(words) && words[k+1].relation == "conj" && strings.Contains(words[k+1].entity, "(")
}

// An EntityPhrase is a phrase that names or refers to an entity, in bytes.
type EntityPhrase struct {
	Span, Head text.Span
	ID         string // in its text
	Proper     bool   // its head is a proper noun
}

// phrasesOf gives the phrases for entities of a sentence whose words stand at
// the places given.
func phrasesOf(words []row, placed []text.Span) []EntityPhrase {
	var phrases []EntityPhrase
	for _, e := range entitiesOf(words) {
		head := e.headOf(words)
		proper := head >= 0
		if !proper {
			head = e.least[0]
		}
		if head < e.first || head >= e.end {
			continue
		}
		phrases = append(phrases, EntityPhrase{
			Span: text.Span{Begin: placed[e.first].Begin, End: placed[e.end-1].End}, Head: placed[head], ID: e.id, Proper: proper,
		})
	}
	return phrases
}

func entitiesOf(words []row) []markedEntity {
	var all, open []markedEntity
	ids := []string{}
	for i, w := range words {
		rest := w.entity
		for rest != "" {
			if rest[0] == '(' {
				k := strings.IndexAny(rest[1:], "()") + 1
				body := rest[1:]
				if k > 0 {
					body = rest[1:k]
				}
				f := strings.Split(body, "-")
				if len(f) >= 6 {
					e := markedEntity{first: i, end: -1, kind: f[1], id: f[0]}
					for least := range strings.SplitSeq(f[5], ",") {
						at, _ := strconv.Atoi(least) // 0 where it is no number: not in the phrase
						e.least = append(e.least, i+at-1)
					}
					if k > 0 && rest[k] == ')' {
						e.end = i + 1
						all = append(all, e)
					} else {
						open, ids = append(open, e), append(ids, f[0])
					}
				}
				if k <= 0 {
					break
				}
				rest = strings.TrimPrefix(rest[k:], ")")
				continue
			}
			id, after, ok := strings.Cut(rest, ")")
			if !ok {
				break
			}
			if k := lastIndex(ids, id); k >= 0 {
				open[k].end = i + 1
				all = append(all, open[k])
				open, ids = slices.Delete(open, k, k+1), slices.Delete(ids, k, k+1)
			}
			rest = after
		}
	}
	return all
}

func lastIndex(list []string, s string) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i] == s {
			return i
		}
	}
	return -1
}

func isNameWord(w row) bool {
	form := " " + strings.ToLower(w.form) + " "
	return w.proper && !strings.Contains(notNames, form) && !strings.Contains(moreTitles, form)
}

func isLinkWord(w row) bool {
	switch w.form {
	case "of", "for", "and", "the", "&", "-":
		return true
	}
	return false
}

// moreTitles are what the names of parsing keep and those of people do without.
const moreTitles = " emperor empress earl duke duchess count countess baron baroness miss madam saint st. rev. reverend officer inspector detective "
