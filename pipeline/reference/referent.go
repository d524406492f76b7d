package reference

import (
	"slices"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A referent is somebody that a pronoun may stand for: an entity, or a person
// without a name, who keeps a pronoun from going to somebody farther off.
type referent struct {
	entity   string // "": without a name or link
	word     string // the noun or name that is used for it, where it has no entity
	noun     bool   // it is called by a noun, not by a name
	gender   Gender
	head     int32 // the head of the last mention
	sentence int32
	voice    int32 // whose words the last mention is
	count    int32 // mentions so far
	subject  bool  // the last mention is a subject
	within   bool  // the last mention is a part of another phrase
}

// The weights of what speaks for a referent, found on GUM's training part.
// Their unit is arbitrary; margins are in it too.
const (
	sameSentence    = 30
	sentenceBefore  = 26
	twoBefore       = 12
	threeBefore     = 5
	asSubject       = 12
	asPart          = -8
	perMention      = 2
	mostMentions    = 6
	genderTold      = 8
	otherVoice      = -14
	speaksHere      = 22 // in what somebody is reported to say, he is meant
	spokeBefore     = 14 // "…", he said: who spoke last
	parallel        = 6
	ownPossessor    = 16 // of the phrase that the pronoun is in
	ownObject       = 8  // right before the phrase that has the possessive
	ownSubject      = 8  // of the clause that has the possessive
	inFront         = 12 // the subject that the pronoun's phrase stands in front of
	nameless        = -4
	leastScore      = 20
	leastMargin     = 7
	farthestBack    = 3 // sentences
	confidentMargin = 20
)

// confidence gives the ten-thousandths of a link by its lead over the next.
func confidence(margin int32) int32 {
	switch {
	case margin >= confidentMargin:
		return 9_000
	case margin >= 2*leastMargin:
		return 8_000
	}
	return 7_000
}

// score says how well a referent fits a pronoun, and whether it can at all.
func (f *follower) score(c *referent, p pronoun, w int32) (int32, bool) {
	r := f.r
	s := r.d.Words[w].Sentence
	back := s - c.sentence
	if c.gender&p.gender == 0 || back > farthestBack || f.excluded(c, p, w) {
		return 0, false
	}
	score := [...]int32{sameSentence, sentenceBefore, twoBefore, threeBefore}[back]
	if c.subject {
		score += asSubject
	}
	if c.within {
		score += asPart
	}
	score += perMention * min(c.count, mostMentions)
	if c.gender != Either {
		score += genderTold
	}
	if c.noun {
		score += nameless
	}
	if c.sentence == s && r.ownSubject(c.head, w) {
		score += ownSubject
	}
	if c.sentence == s && r.ownPossessor(c.head, w) {
		score += ownPossessor
	}
	if c.sentence == s && r.ownObject(c.head, w) {
		score += ownObject
	}
	v := r.voiceOf(w)
	if c.voice != v && (v < 0 || c.sentence != s) {
		score += otherVoice
	}
	if v >= 0 && c.entity != "" && f.speaker[v] == c.entity {
		score += speaksHere
	}
	if c.subject && r.subjectWord(w) {
		score += parallel
	}
	if len(f.source[w]) > 0 && c.entity != "" && f.lastSpeaker == c.entity {
		score += spokeBefore
	}
	return score, true
}

// ownSubject tells whether a word is the subject of the clause that a possessive
// stands in: "the driver took his coat".
func (r *resolver) ownSubject(subject, w int32) bool {
	s := r.d.Words[w].Sentence
	if !r.parsed(s) || r.parse.Tokens[w].Relation != syntax.NmodPoss || !isSubject(r.parse.Tokens[subject].Relation) {
		return false
	}
	verb := r.parse.Tokens[subject].Head
	at := r.parse.Tokens[w].Head
	for range maxChain {
		if at < 0 || at == subject {
			return false
		}
		t := r.parse.Tokens[at]
		if t.Head == verb {
			return t.Relation == syntax.Obj // not "met him during his visit"
		}
		switch t.Relation {
		case syntax.Nmod, syntax.Conj, syntax.NmodPoss, syntax.Compound:
			at = t.Head
		default:
			return false
		}
	}
	return false
}

// ownObject tells whether a word is the object right in front of the phrase
// that a possessive stands in: "supported Lund in his request".
func (r *resolver) ownObject(object, w int32) bool {
	s := r.d.Words[w].Sentence
	if !r.parsed(s) || r.parse.Tokens[w].Relation != syntax.NmodPoss || r.parse.Tokens[object].Relation != syntax.Obj {
		return false
	}
	switch r.norm(object+1, &r.d.Sentences[s]) {
	case "for", "over", "in", "of", "on", "about":
		return object+2 == w
	}
	return false
}

// ownPossessor tells whether a word has the noun whose phrase a pronoun stands
// in: "Lund's attempt to save his house".
func (r *resolver) ownPossessor(possessor, w int32) bool {
	if !r.parsed(r.d.Words[w].Sentence) || r.parse.Tokens[possessor].Relation != syntax.NmodPoss {
		return false
	}
	noun := r.parse.Tokens[possessor].Head
	if noun > w {
		return false
	}
	for at, n := w, 0; at >= 0 && n < maxChain; at, n = r.parse.Tokens[at].Head, n+1 {
		if at == noun {
			return true
		}
	}
	return false
}

// excluded tells whether grammar forbids a referent: another argument of the
// same predicate, unless the pronoun is reflexive, and within a direct
// quotation its speaker, who says "I".
func (f *follower) excluded(c *referent, p pronoun, w int32) bool {
	r := f.r
	if v := r.voiceOf(w); v >= 0 && c.entity != "" && f.speaker[v] == c.entity && f.direct(v) {
		return true
	}
	s := r.d.Words[w].Sentence
	if c.sentence != s || !r.parsed(s) {
		return p.reflexive && r.parsed(s)
	}
	own, other := r.parse.Tokens[w], r.parse.Tokens[c.head]
	if isSubject(own.Relation) && isSubject(other.Relation) {
		return false // a predicate has one subject: that is an error of the tree's
	}
	same := isArgument(own.Relation) && isArgument(other.Relation) && own.Head == other.Head
	if p.reflexive {
		return !same
	}
	return same
}

// A referentKey tells referents apart: entities by id, others by the noun or
// name that is used.
type referentKey struct{ entity, word string }

// note records a mention of a referent and gives its number.
func (f *follower) note(of referent) int32 {
	key := referentKey{entity: of.entity}
	if of.entity == "" {
		key.word = of.word
	}
	i, known := f.byKey[key]
	if !known {
		i = int32(len(f.referents))
		f.byKey[key] = i
		of.count = 1
		f.referents = append(f.referents, of)
		f.near = append(f.near, i)
		return i
	}
	c := &f.referents[i]
	if of.sentence-c.sentence > farthestBack {
		f.near = append(f.near, i) // it had been forgotten
	}
	c.head, c.sentence, c.voice, c.subject, c.within = of.head, of.sentence, of.voice, of.subject, of.within
	c.count++
	if g := c.gender & of.gender; g != 0 {
		c.gender = g
	}
	return i
}

// forget drops those from the near ones who are too far back to be meant.
func (f *follower) forget(sentence int32) {
	f.near = slices.DeleteFunc(f.near, func(i int32) bool { return sentence-f.referents[i].sentence > farthestBack })
	f.nearThings = slices.DeleteFunc(f.nearThings, func(k int) bool { return sentence-f.things[k].sentence > nominalWindow })
}

// place fills in where a mention stands.
func (f *follower) place(c referent, w int32) referent {
	r := f.r
	c.head, c.sentence, c.voice = w, r.d.Words[w].Sentence, r.voiceOf(w)
	c.subject = r.subjectWord(w)
	c.within = r.partWord(w)
	return c
}

// subjectWord tells whether a word is a subject, or the first of several; where
// the sentence is not parsed, whether it stands among its first words.
func (r *resolver) subjectWord(w int32) bool {
	s := r.d.Words[w].Sentence
	if !r.parsed(s) {
		first := r.d.Sentences[s].FirstWord
		return w-first <= 3 && (w == first || r.d.Words[first].Kind == text.QuoteMark || r.at[first] >= 0)
	}
	return isSubject(r.parse.Tokens[w].Relation)
}
