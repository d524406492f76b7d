package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	teaserEnd      = "MORE" // the link that closes a teaser
	longestTeaser  = 1200   // bytes
	longestTwiceOf = 120    // bytes between a name and its repetition
	leastTwiceOf   = 2      // letters of a name: "N." of "R-N.Y." is none
)

// Teasers gives the stretches of a text, in bytes, that are no part of it though
// they stand in its sentences: some sites hang a box on a name, with the full
// name once more and headlines of other articles, and whoever copies the page
// gets
//
//	Sen. Ann Lee Ann (Annie) Mary LeeSenate passes budget Overnight Energy: Wind farms win MORE (D-Ohio) said
//
// A teaser begins after a name whose last word comes again, glued to the next
// headline, with nothing but the rest of the full name in between, and ends with
// MORE. Nothing else is taken for one: "The Fed said FedEx wants MORE" is none.
func Teasers(s string) (spans []Span) {
	from := 0
	for {
		end := nextTeaserEnd(s, from)
		if end < 0 {
			return spans
		}
		if begin := teaserBegin(s, max(from, end-longestTeaser), end); begin >= 0 {
			spans = append(spans, Span{int32(begin), int32(end)})
		}
		from = end
	}
}

// nextTeaserEnd gives the end of the next MORE that is a word by itself; -1:
// there is none.
func nextTeaserEnd(s string, from int) int {
	for {
		at := strings.Index(s[from:], " "+teaserEnd)
		if at < 0 {
			return -1
		}
		from += at + 1 + len(teaserEnd)
		if next, _ := utf8.DecodeRuneInString(s[from:]); !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return from
		}
	}
}

// teaserBegin gives where the teaser that ends at a byte begins; -1: there is
// none after from.
func teaserBegin(s string, from, end int) int {
	for at := from; at < end; {
		word := strings.IndexFunc(s[at:end], unicode.IsLetter)
		if word < 0 {
			return -1
		}
		word += at
		stop := strings.IndexByte(s[word:end], ' ')
		if stop < 0 {
			return -1
		}
		at = word + stop
		before := max(from, word-longestTwiceOf)
		for half := range joints(s[word:at]) {
			if begin := lastWord(s[before:word], s[word:word+half]); begin >= 0 && ofName(s[before+begin:word]) {
				return before + begin
			}
		}
	}
	return -1
}

// ofName tells whether the words between a name and its repetition can be the
// rest of a full name: "Ann (Annie) Mary", "Bill de".
func ofName(between string) bool {
	for word := range strings.FieldsSeq(between) {
		switch word {
		case "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "van", "von":
			continue
		}
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(\"“‘'"))
		if !unicode.IsUpper(first) || strings.ContainsAny(word, ",;:!?") {
			return false
		}
	}
	return true
}

// joints gives where in a word that begins as a name a headline may be glued to
// it: at a capital after a small letter or a stop, as in "LeeSenate", and at a
// digit or an opening quotation mark, as in "Lee2020" and "Lee'Never".
func joints(word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return
		}
		before := ' '
		for i, r := range word {
			if (unicode.IsLower(before) || before == '.') && opensHeadline(r, word[i:]) && !yield(i) {
				return
			}
			before = r
		}
	}
}

// opensHeadline tells whether a headline may begin with a rune, which the rest
// of its word begins with.
func opensHeadline(r rune, rest string) bool {
	switch r {
	case '\'', '‘', '"', '“':
		next, _ := utf8.DecodeRuneInString(rest[utf8.RuneLen(r):])
		return unicode.IsUpper(next) // "Lee's" is no headline
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// lastWord gives where the last use of a name as a word of its own ends, in the
// text before its repetition, a possessive included; -1: it is not used.
func lastWord(before, name string) int {
	name = strings.TrimSuffix(name, ".")
	if utf8.RuneCountInString(name) < leastTwiceOf {
		return -1
	}
	for end := len(before); ; {
		at := strings.LastIndex(before[:end], name)
		if at < 0 {
			return -1
		}
		last, _ := utf8.DecodeLastRuneInString(before[:at])
		next, _ := utf8.DecodeRuneInString(before[at+len(name):])
		if !unicode.IsLetter(last) && !unicode.IsLetter(next) {
			at += len(name)
			for _, s := range []string{"’s", "'s"} {
				if strings.HasPrefix(before[at:], s) {
					at += len(s)
				}
			}
			return at
		}
		end = at
	}
}
