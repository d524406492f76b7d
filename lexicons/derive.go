package lexicons

import (
	"slices"
	"strings"
)

// A Pattern makes one word from another, as "happiness" from "happy". A row
// names its patterns in the column derive, since no rule tells which words have
// which: "hardly" is not said of what is hard.
type Pattern struct {
	Name string              // as the column has it: "-ness", "un-"
	From string              // part of speech of the entry
	To   string              // part of speech of what is made
	Doc  string              // "happy: happiness"
	Make func(string) string // of a lower-case word
}

// Negates tells of the prefixes, which make the opposite of a word and of all
// that the other patterns of its row make: "un-" of "fair -ly", "unfair" and
// "unfairly".
func (p Pattern) Negates() bool { return strings.HasSuffix(p.Name, "-") }

// Patterns lists all that the column derive may name.
func Patterns() []Pattern {
	return []Pattern{
		{"-ly", "ADJ", "ADV", "happy: happily", adverb},
		{"-ness", "ADJ", "NOUN", "happy: happiness", func(w string) string { return yToI(w) + "ness" }},
		{"-ity", "ADJ", "NOUN", "absurd: absurdity", quality},
		{"-ty", "ADJ", "NOUN", "cruel: cruelty", func(w string) string { return w + "ty" }},
		{"-y", "ADJ", "NOUN", "honest: honesty", func(w string) string { return w + "y" }},
		{"-ce", "ADJ", "NOUN", "arrogant: arrogance", func(w string) string { return swap(w, "t", "ce") }},
		{"-cy", "ADJ", "NOUN", "decent: decency, accurate: accuracy", abstractCy},
		{"-ism", "ADJ", "NOUN", "authoritarian: authoritarianism, cynical: cynicism", doctrine},
		{"-ery", "ADJ", "NOUN", "brave: bravery", func(w string) string { return strings.TrimSuffix(w, "e") + "ery" }},
		{"-ion", "ADJ", "NOUN", "corrupt: corruption", action},
		{"un-", "ADJ", "ADJ", "fair: unfair", func(w string) string { return "un" + w }},
		{"in-", "ADJ", "ADJ", "competent: incompetent, moral: immoral", negated},
		{"dis-", "ADJ", "ADJ", "honest: dishonest", func(w string) string { return "dis" + w }},
		{"-ful", "NOUN", "ADJ", "disgrace: disgraceful", func(w string) string { return yToI(w) + "ful" }},
		{"-ous", "NOUN", "ADJ", "scandal: scandalous", func(w string) string { return strings.TrimSuffix(yToI(w), "e") + "ous" }},
		{"-ic", "NOUN", "ADJ", "hero: heroic", func(w string) string { return strings.TrimRight(w, "ey") + "ic" }},
		{"-ish", "NOUN", "ADJ", "fool: foolish", func(w string) string { return strings.TrimSuffix(w, "e") + "ish" }},
		{"-ism", "NOUN", "NOUN", "hero: heroism, fascist: fascism", doctrine},
		{"-ery", "NOUN", "NOUN", "buffoon: buffoonery", func(w string) string { return strings.TrimSuffix(w, "e") + "ery" }},
		{"-er", "VERB", "NOUN", "betray: betrayer, who does it", func(v string) string { return swap(past(v), "d", "r") }},
		{"-or", "VERB", "NOUN", "violate: violator, who does it", func(v string) string { return strings.TrimSuffix(v, "e") + "or" }},
		{"-ion", "VERB", "NOUN", "violate: violation", action},
		{"-ation", "VERB", "NOUN", "condemn: condemnation", func(v string) string { return strings.TrimSuffix(v, "e") + "ation" }},
		{"-ment", "VERB", "NOUN", "mistreat: mistreatment", func(v string) string { return v + "ment" }},
		{"-al", "VERB", "NOUN", "betray: betrayal", func(v string) string { return strings.TrimSuffix(yToI(v), "e") + "al" }},
		{"-ance", "VERB", "NOUN", "defy: defiance", func(v string) string { return strings.TrimSuffix(yToI(v), "e") + "ance" }},
		{"-ing", "VERB", "NOUN", "bungle: bungling", presentParticiple},
		{"-ing", "VERB", "ADJ", "bungle: bungling, of who does it", presentParticiple},
		{"-ed", "VERB", "ADJ", "bungle: bungled, of what it is done to, or of who did it", participle},
		{"-ive", "VERB", "ADJ", "abuse: abusive", tending},
		{"-able", "VERB", "ADJ", "admire: admirable, of what it is done to", worthy},
	}
}

// PatternNames lists the patterns that words of a part of speech may have.
func PatternNames(pos string) []string {
	var names []string
	for _, p := range Patterns() {
		if (pos == "" || p.From == pos) && !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	return names
}

func swap(w, ending, other string) string {
	if stem, ok := strings.CutSuffix(w, ending); ok {
		return stem + other
	}
	return w + other
}

func yToI(w string) string {
	if consonantY(w) {
		return w[:len(w)-1] + "i"
	}
	return w
}

func adverb(w string) string {
	n := len(w)
	switch {
	case w == "true", w == "due", w == "whole":
		return w[:n-1] + "ly"
	case w == "public":
		return "publicly"
	case strings.HasSuffix(w, "ll"):
		return w + "y"
	case strings.HasSuffix(w, "le") && n > 3 && !vowel(w[n-3]):
		return w[:n-1] + "y"
	case strings.HasSuffix(w, "ic"):
		return w + "ally"
	case consonantY(w) && n > 3 && w != "sly":
		return w[:n-1] + "ily"
	}
	return w + "ly"
}

// quality makes nouns in -ity.
func quality(w string) string {
	for _, e := range [][2]string{{"able", "ability"}, {"ible", "ibility"}, {"cious", "city"}, {"ous", "osity"}, {"e", "ity"}} {
		if stem, ok := strings.CutSuffix(w, e[0]); ok {
			return stem + e[1]
		}
	}
	return w + "ity"
}

func abstractCy(w string) string {
	for _, e := range [][2]string{{"nt", "ncy"}, {"te", "cy"}} {
		if stem, ok := strings.CutSuffix(w, e[0]); ok {
			return stem + e[1]
		}
	}
	return w + "cy"
}

func doctrine(w string) string {
	for _, e := range [][2]string{{"istic", "ism"}, {"ist", "ism"}, {"ical", "icism"}} {
		if stem, ok := strings.CutSuffix(w, e[0]); ok {
			return stem + e[1]
		}
	}
	return w + "ism"
}

// negated prefixes in-, which takes the sound of what follows.
func negated(w string) string {
	switch w[0] {
	case 'b', 'm', 'p':
		return "im" + w
	case 'l':
		return "il" + w
	case 'r':
		return "ir" + w
	}
	return "in" + w
}

// action makes nouns in -ion.
func action(w string) string {
	for _, e := range [][2]string{
		{"ise", "isation"},
		{"ize", "ization"},
		{"ify", "ification"},
		{"mit", "mission"},
		{"vert", "version"},
		{"ceive", "ception"},
		{"uce", "uction"},
		{"de", "sion"},
		{"end", "ension"},
		{"pel", "pulsion"},
		{"e", "ion"},
	} {
		if stem, ok := strings.CutSuffix(w, e[0]); ok {
			return stem + e[1]
		}
	}
	return w + "ion"
}

func tending(v string) string {
	for _, e := range [][2]string{{"de", "sive"}, {"end", "ensive"}, {"ceive", "ceptive"}, {"e", "ive"}} {
		if stem, ok := strings.CutSuffix(v, e[0]); ok {
			return stem + e[1]
		}
	}
	return v + "ive"
}

func worthy(v string) string {
	if strings.HasSuffix(v, "ce") || strings.HasSuffix(v, "ge") {
		return v + "able"
	}
	return strings.TrimSuffix(yToI(v), "e") + "able"
}

// participle gives the past participle: the last of a verb's forms.
func participle(v string) string {
	forms := verbForms(v)
	if doublesEither(v) {
		return forms[2]
	}
	return forms[len(forms)-1]
}
