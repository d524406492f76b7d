package reference

// A pronoun is what its form tells of whom it stands for.
type pronoun struct {
	gender    Gender // of the third person
	first     bool   // "I", "my": the speaker
	plural    bool   // "we", "our"
	reflexive bool
}

// pronounOf knows the pronouns that are followed: those of the third person
// that mean one person, and those of the first. "It" and "they" are left: what
// they stand for is a clause or nobody named more often than an entity.
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

// Followed tells whether a word's normal form is a pronoun of the third person
// that is followed to whom it means, for which its sentence has to be parsed.
func (p *Persons) Followed(norm string) bool {
	if p.namedOnly {
		return false
	}
	of, ok := pronounOf(norm)
	return ok && !of.first
}
