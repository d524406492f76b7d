package reference

import (
	"strings"

	"slant/pipeline/text"
)

// A pronoun is what its form tells of whom it stands for.
type pronoun struct {
	gender    Gender // of the third person
	first     bool   // "I", "my": the speaker
	plural    bool   // "we", "our"
	reflexive bool
}

// pronounOf knows the pronouns that are followed: those of the third person
// that mean one person, and those of the first. "It" is left: what it stands for
// is a clause or nothing named more often than an entity. "They" has rules of
// its own (they.go).
func pronounOf(norm string) (pronoun, bool) {
	switch norm {
	case "he", "him", "his":
		return pronoun{gender: Male}, true
	case "she", "her", "hers":
		return pronoun{gender: Female}, true
	case "himself":
		return pronoun{gender: Male, reflexive: true}, true
	case "herself":
		return pronoun{gender: Female, reflexive: true}, true
	case "i", "me", "my", "mine", "myself":
		return pronoun{first: true}, true
	case "we", "us", "our", "ours", "ourselves":
		return pronoun{first: true, plural: true}, true
	}
	return pronoun{}, false
}

// Followed tells whether word i of a document is a pronoun of the third person
// or a noun that may be followed to what it means, for which its sentence has
// to be parsed.
func (p *Persons) Followed(d *text.Document, i int) bool {
	if p.namedOnly {
		return false
	}
	if of, ok := pronounOf(d.Words[i].Norm); ok {
		return !of.first
	}
	if isThey(d.Words[i].Norm) {
		return true
	}
	norm := d.Words[i].Norm
	if _, ok := p.nominals.nouns[norm]; !ok && !p.nominals.lasts[norm] && !strings.HasSuffix(norm, "-year-old") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch d.Words[k].Norm {
		case "the":
			return true
		case "a", "an":
			return false
		}
	}
	return false
}
