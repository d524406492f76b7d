package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"slant/pipeline/text"
)

// universalWords appends the words of Universal Dependencies English that a
// word is: a hyphened compound is cut around its hyphens, unless it begins with
// a prefix ("well-known", but "pro-Beijing"). Package text keeps it whole; so
// that cuts elsewhere can be compared, its compounds are cut here.
func universalWords(words []text.Span, s string, w text.Span) []text.Span {
	form := s[w.Begin:w.End]
	if strings.ContainsAny(form, "@/") { // addresses
		return append(words, w)
	}
	begin := 0
	for i := 1; i < len(form); i++ {
		if form[i] != '-' || !alphanumeric(form[:i], form[i+1:]) || isPrefix(form[begin:i]) {
			continue
		}
		at := w.Begin + int32(i)
		words = append(words, text.Span{Begin: w.Begin + int32(begin), End: at}, text.Span{Begin: at, End: at + 1})
		begin = i + 1
	}
	return append(words, text.Span{Begin: w.Begin + int32(begin), End: w.End})
}

func alphanumeric(before, after string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	return (unicode.IsLetter(a) || unicode.IsDigit(a) || a == '.') && (unicode.IsLetter(b) || unicode.IsDigit(b))
}

// isPrefix knows the prefixes that the English treebanks leave with their word.
func isPrefix(s string) bool {
	switch strings.ToLower(s) {
	case "a", "ab", "anti", "bi", "co", "counter", "de", "e", "ex", "extra", "hyper", "infra", "inter", "intra", "macro", "mega",
		"meta", "micro", "mid", "mini", "mis", "mono", "multi", "neo", "non", "over", "para", "per", "poly", "post", "pre", "pro",
		"proto", "pseudo", "quasi", "re", "semi", "sub", "super", "supra", "trans", "tri", "ultra", "un", "under", "uni", "vice", "eco", "u":
		return true
	}
	return false
}
