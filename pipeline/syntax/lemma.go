package syntax

import "strings"

// Lemma gives the dictionary form of a word in lower case: of verbs the
// infinitive, of nouns the singular, of adjectives and adverbs the positive. tag
// and form are the word's as Parse found them. What English spelling does not
// tell is looked up in the exceptions that training found.
func (m *Model) Lemma(norm string, tag Tag, form Form) string {
	if l, ok := m.exceptions[lemmaKey{norm, lemmaClass(tag, form)}]; ok {
		return l
	}
	return regularLemma(norm, tag, form)
}

// A lemmaKey is a word in a class of words that are inflected alike.
type lemmaKey struct {
	norm  string
	class uint8
}

// lemmaClass folds what is inflected alike: 0 if nothing is.
func lemmaClass(tag Tag, form Form) uint8 {
	switch tag {
	case VERB, AUX:
		switch form {
		case Past, PastParticiple:
			return 1
		case PresentParticiple:
			return 2
		default:
			return 3
		}
	case NOUN:
		if form == Plural {
			return 4
		}
	case ADJ, ADV:
		switch form {
		case Comparative:
			return 5
		case Superlative:
			return 6
		}
	case PRON, DET:
		return 7
	case PART:
		return 8
	}
	return 0
}

// regularLemma undoes the endings that English spelling adds by rule.
func regularLemma(norm string, tag Tag, form Form) string {
	switch lemmaClass(tag, form) {
	case 1:
		return withoutEnding(norm, "ed")
	case 2:
		return withoutEnding(norm, "ing")
	case 3, 4:
		if tag != NOUN && form != Present {
			return norm
		}
		return withoutS(norm)
	case 5:
		return withoutEnding(norm, "er")
	case 6:
		return withoutEnding(norm, "est")
	}
	return norm
}

func withoutS(w string) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == '\'':
		return w
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case hasSuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:n-2]
	case hasSuffix(w, "us", "is"):
		return w
	}
	return w[:n-1]
}

// withoutEnding takes an ending off that begins with a vowel, before which a
// final e is lost, a final y after a consonant becomes i, and a single consonant
// after a single stressed vowel is doubled.
func withoutEnding(w, ending string) string {
	stem, ok := strings.CutSuffix(w, ending)
	if !ok || !strings.ContainsAny(stem, "aeiouy") {
		return w
	}
	n := len(stem)
	switch {
	case ending != "ing" && n > 2 && stem[n-1] == 'i' && !isVowel(stem[n-2]):
		return stem[:n-1] + "y"
	case n > 3 && stem[n-1] == stem[n-2] && !isVowel(stem[n-1]) && !strings.ContainsRune("lsfz", rune(stem[n-1])):
		return stem[:n-1]
	case losesE(stem):
		return stem + "e"
	}
	return stem
}

// losesE tells by its spelling whether a stem lost an e.
func losesE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return true
	}
	last, before := stem[n-1], stem[n-2]
	switch {
	case hasSuffix(stem, "creat") || hasSuffix(stem, "at") && n > 3 && !isVowel(stem[n-3]), hasSuffix(stem, "dg", "rg", "ang", "eng", "iz", "yz", "uc", "rc", "nc", "rv", "lv", "iv", "eav", "ov", "av", "ur", "as", "us", "os", "is", "ns", "rs", "ps", "ir", "uir", "bl", "tl", "pl", "kl", "gl", "dl", "fl", "cl", "ut", "ag", "ak", "ok", "ik") && !hasSuffix(stem, "eak", "eek", "oak", "ook", "ocus", "bias", "air", "eir", "out", "oss"):
		return true
	case last == 'u' || last == 'v' || last == 'c':
		return true
	case isVowel(last) || strings.ContainsRune("wxy", rune(last)):
		return false
	}
	// One syllable with a single vowel before a single consonant would double it.
	return isVowel(before) && vowelGroups(stem) == 1 && (n == 2 || !isVowel(stem[n-3]))
}

func hasSuffix(w string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func vowelGroups(w string) (n int) {
	for i := 0; i < len(w); i++ {
		if isVowel(w[i]) && (i == 0 || !isVowel(w[i-1])) {
			n++
		}
	}
	return n
}
