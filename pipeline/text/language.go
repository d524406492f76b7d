package text

import (
	"unicode"
	"unicode/utf8"
)

// English is the tag of the language that the analysis reads (BCP 47).
const English = "en"

// Undetermined is the tag of a text in Latin script that is not English, and
// of which no more is known (BCP 47).
const Undetermined = "und"

// fewestJudged is how many words a text must have to be called another language
// than English by its words: fewer prove nothing.
const fewestJudged = 25

// leastFunction is the share of function words under which a text in Latin
// script is not English, in thousandths. In English news they are a third of
// the words and more, in lists and tables of names still a tenth; French,
// German, Spanish and the like share some spellings ("a", "as", "in", "on") and
// stay under 80.
const leastFunction = 90

// LanguageOf tells by function words and script what language a document's text
// is in: English, Undetermined, or Undetermined with its main script
// ("und-Cyrl"). A text too short to tell is English where it is in Latin script.
func LanguageOf(d *Document) string {
	words, function, latin, other := 0, 0, 0, map[string]int{}
	for i := range d.Words {
		w := &d.Words[i]
		if w.Kind != Letters {
			continue
		}
		words++
		if script := scriptOf(w.Norm); script == "" {
			latin++
		} else {
			other[script]++
		}
		if isFunctionWord(w.Norm) {
			function++
		}
	}
	switch {
	case words == 0 || 2*latin >= words && words < fewestJudged:
		return English
	case 2*latin < words:
		return Undetermined + "-" + commonest(other)
	case 1000*function < leastFunction*words:
		return Undetermined
	}
	return English
}

// commonest gives the script with most words, the first in the alphabet of
// those with as many.
func commonest(n map[string]int) string {
	best := ""
	for script, k := range n {
		if best == "" || k > n[best] || k == n[best] && script < best {
			best = script
		}
	}
	return best
}

// scriptOf gives the ISO 15924 code of a word's first letter, "" for Latin.
func scriptOf(norm string) string {
	if norm[0] < utf8.RuneSelf {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(norm)
	switch {
	case unicode.Is(unicode.Latin, r) || !unicode.IsLetter(r):
		return ""
	case unicode.Is(unicode.Cyrillic, r):
		return "Cyrl"
	case unicode.Is(unicode.Greek, r):
		return "Grek"
	case unicode.Is(unicode.Arabic, r):
		return "Arab"
	case unicode.Is(unicode.Hebrew, r):
		return "Hebr"
	case unicode.Is(unicode.Hangul, r):
		return "Kore"
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return "Jpan"
	case unicode.Is(unicode.Han, r):
		return "Hani"
	case unicode.Is(unicode.Devanagari, r):
		return "Deva"
	default:
		return "Zyyy"
	}
}

// isFunctionWord tells whether a word is one that English prose cannot do
// without, and that no other large language of the Latin script spells so
// often.
func isFunctionWord(norm string) bool {
	switch norm {
	case "the", "of", "and", "to", "that", "for", "with", "is", "was", "are", "were", "be", "been", "being", "it", "its",
		"by", "at", "from", "this", "these", "those", "which", "who", "whom", "whose", "have", "has", "had", "not", "but",
		"they", "their", "them", "he", "his", "him", "she", "her", "hers", "you", "your", "we", "our", "us", "i", "my",
		"or", "if", "when", "where", "what", "how", "why", "there", "than", "then", "would", "could", "should", "may",
		"might", "can", "will", "shall", "must", "did", "does", "do", "about", "after", "before", "between", "through",
		"into", "out", "over", "under", "because", "while", "such", "any", "some", "each", "both", "only", "also", "more",
		"most", "other", "said", "says", "n't", "'s", "an", "up", "against", "during", "without", "within", "until":
		return true
	}
	return false
}
