package sentiment

import (
	"slant/pipeline/syntax"
	"slant/pipeline/voice"
)

// What is said of a noun is said, in part, of whoever it belongs to: "Putin's
// brutal regime". The factors were chosen on NewsMTSC's train part.
const (
	throughNoun = 0.6 // from a thing to its owner
	throughVerb = 0.8 // from an object to the subject that shows or gets it
)

// A rule names the way a term came to its target.
type rule uint8

const (
	asLabel rule = iota
	asModifier
	asPredicate
	asApposition
	asAgent
	asPatient
	asOwner
	asShown
	asGot
	asAdverb
	asAs
	asAbout
	asFor

	// looser ties, of mentions that none of the above reaches
	asSame
	asDeed
	asMaker
	asNamed
	asIdentity
	asAimed
	asCalled
	asAddressed
	asFact
	asHeadline
	asReceiver
	asIntransitive
	numRules
)

// name gives the rule as the evidence tables write it.
func (r *reach) name() string {
	names := [numRules][4]string{
		asLabel:        {"label", "label, negated", "label of its pronoun", "label of its pronoun, negated"},
		asModifier:     {"modifier", "modifier, negated", "modifier of its pronoun", "modifier of its pronoun, negated"},
		asPredicate:    {"predicate", "predicate, negated", "predicate of its pronoun", "predicate of its pronoun, negated"},
		asApposition:   {"apposition", "apposition, negated", "apposition of its pronoun", "apposition of its pronoun, negated"},
		asAgent:        {"agent", "agent, negated", "agent by its pronoun", "agent by its pronoun, negated"},
		asPatient:      {"patient", "patient, negated", "patient by its pronoun", "patient by its pronoun, negated"},
		asOwner:        {"owner", "owner, negated", "owner by its pronoun", "owner by its pronoun, negated"},
		asShown:        {"shown by the subject", "shown by the subject, negated", "shown by its pronoun", "shown by its pronoun, negated"},
		asGot:          {"received by the subject", "received by the subject, negated", "received by its pronoun", "received by its pronoun, negated"},
		asAdverb:       {"manner", "manner, negated", "manner of its pronoun", "manner of its pronoun, negated"},
		asAs:           {"called so", "called so, negated", "its pronoun is called so", "its pronoun is called so, negated"},
		asAbout:        {"about", "about, negated", "about its pronoun", "about its pronoun, negated"},
		asFor:          {"good or bad for", "good or bad for, negated", "good or bad for its pronoun", "good or bad for its pronoun, negated"},
		asSame:         {"looser: another mention of it", "looser: another mention of it, negated", "looser: another mention of it, by its pronoun", "looser: another mention of it, by its pronoun, negated"},
		asDeed:         {"looser: in what it does", "looser: in what it does, negated", "looser: in what it does, by its pronoun", "looser: in what it does, by its pronoun, negated"},
		asMaker:        {"looser: made by it", "looser: made by it, negated", "looser: made by it, by its pronoun", "looser: made by it, by its pronoun, negated"},
		asNamed:        {"looser: bears its name", "looser: bears its name, negated", "looser: bears its name, by its pronoun", "looser: bears its name, by its pronoun, negated"},
		asIdentity:     {"looser: said to be it", "looser: said to be it, negated", "looser: said to be it, by its pronoun", "looser: said to be it, by its pronoun, negated"},
		asAimed:        {"looser: aimed at it", "looser: aimed at it, negated", "looser: aimed at it, by its pronoun", "looser: aimed at it, by its pronoun, negated"},
		asCalled:       {"looser: called so", "looser: called so, negated", "looser: called so, by its pronoun", "looser: called so, by its pronoun, negated"},
		asAddressed:    {"looser: addressed", "looser: addressed, negated", "looser: addressed, by its pronoun", "looser: addressed, by its pronoun, negated"},
		asFact:         {"looser: fact about it", "looser: fact about it, negated", "looser: fact about it, by its pronoun", "looser: fact about it, by its pronoun, negated"},
		asHeadline:     {"looser: headline", "looser: headline, negated", "looser: headline, by its pronoun", "looser: headline, by its pronoun, negated"},
		asReceiver:     {"looser: receiver", "looser: receiver, negated", "looser: receiver, by its pronoun", "looser: receiver, by its pronoun, negated"},
		asIntransitive: {"looser: has no passive", "looser: has no passive, negated", "looser: has no passive, by its pronoun", "looser: has no passive, by its pronoun, negated"},
	}
	i := 0
	if r.turned {
		i++
	}
	if r.pronoun {
		i += 2
	}
	return names[r.rule][i]
}

// reach brings a valence to whoever a word names: its mention, its
// coordinates and appositions, and where it is no mention, its owners.
func (s *sentence) reach(at int32, value, factor float64, how rule) {
	if at == none || value == 0 || factor == 0 {
		return
	}
	s.current.directed, s.value = true, value
	if s.mentionAt(at) == none && s.standsFor[at] == none && s.somebody(at) {
		s.current.others = true
		s.hold(at, how)
	}
	v, turned := float64(value*factor), factor < 0
	s.add(at, v, how, turned)
	for c := s.child[at]; c != none; c = s.next[c] {
		switch s.relation(c) {
		case syntax.Conj:
			if s.dependent(c, syntax.Nsubj, syntax.NsubjPass) == none {
				s.add(c, v, how, turned)
				s.thing(c, v, how, turned)
			}
		case syntax.Appos, syntax.Flat:
			s.add(c, v, how, turned)
		}
	}
	if s.relation(at) == syntax.Appos && s.head(at) != none {
		s.add(s.head(at), v, how, turned)
	}
	s.thing(at, v, how, turned)
}

// thing brings what is said of a thing to its owners.
// "Oppose the Asian trade agreement" is not about Asia: what is done to a thing
// reaches only who is said to own it, unless it acts for him; nor are "extreme
// British groups" Britain.
func (s *sentence) thing(at int32, v float64, how rule, turned bool) {
	if s.mentionAt(at) == none && s.standsFor[at] == none && !s.shifts[at].people {
		s.hold(at, how)
		attributes := how != asPatient && how != asAbout && how != asFor && how != asModifier || s.shifts[at].organ
		s.owners(at, float64(v*throughNoun), turned, attributes, 0)
	}
}

// owners brings a valence to those a thing belongs to: "Iran's", "Iranian",
// "of Iran", "the Obama campaign", and "the strength of the Obama campaign".
// Attributes are "Iranian" and "Obama" there.
func (s *sentence) owners(thing int32, v float64, turned, attributes bool, depth int) {
	for c := s.child[thing]; c != none; c = s.next[c] {
		switch s.relation(c) {
		case syntax.NmodPoss:
			s.add(c, v, asOwner, turned)
		case syntax.Compound, syntax.Amod, syntax.Flat:
			if attributes {
				s.add(c, v, asOwner, turned)
			}
		case syntax.Nmod:
			if of := s.caseOf(c); of != "of" && of != "by" {
				continue
			}
			s.add(c, v, asOwner, turned)
			if depth == 0 && attributes && !s.shifts[c].people && s.mentionAt(c) == none && s.standsFor[c] == none {
				s.owners(c, float64(v*throughNoun), turned, s.shifts[c].organ, depth+1)
			}
		}
	}
}

// add writes down that the current term came to the mention that a word heads
// or stands for, if one does and it may use the term's words.
func (s *sentence) add(at int32, v float64, how rule, turned bool) {
	m, pronoun := s.mentionAt(at), false
	if m == none {
		if m = s.standsFor[at]; m == none {
			return
		}
		pronoun = true
		v *= throughPronoun
	}
	s.current.taken = true
	if s.voice != nil && s.voice[s.heads[m]] == voice.Author && s.voice[s.current.head] != voice.Author {
		return // no word inside a quotation for a mention outside
	}
	s.reached = append(s.reached, reach{mention: m, term: *s.current, rule: how, turned: turned, pronoun: pronoun, value: v})
}

// follow brings a term to its targets.
func (s *sentence) follow(t *term) {
	s.current, s.entry = t, &s.rules.entries[t.entry]
	switch s.entry.tag {
	case syntax.VERB:
		s.verb(t.head)
	case syntax.NOUN:
		s.noun(t.head)
	case syntax.ADJ:
		s.adjective(t.head)
	case syntax.ADV:
		s.adverb(t.head)
	}
}
