package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/voice"
)

// What a looser tie is worth beside one that names whom a judgement is of.
const (
	throughDeed  = 0.5
	throughMaker = 0.5
	throughName  = 0.5
	throughFact  = 0.5
	throughTopic = 0.4
	throughHead  = 0.6
	throughSame  = 0.8
)

// A holding is a thing that a term is said of.
type holding struct {
	at    int32
	term  int32   // its number
	value float64 // the valence without shifters
	how   rule
}

// hold keeps a thing that the current term is said of.
func (s *sentence) hold(at int32, how rule) {
	if s.tag(at) == syntax.PRON || s.tag(at) == syntax.PROPN {
		return
	}
	s.held = append(s.held, holding{at: at, term: s.current.number, value: s.value, how: how})
}

// loosely follows the terms that came to no mention along looser ties.
func (s *sentence) loosely(mentions []entity.Mention) {
	s.loose = s.loose[:0]
	for _, h := range s.held {
		t := &s.terms[h.term]
		if t.taken {
			continue
		}
		s.current, s.entry = t, &s.rules.entries[t.entry]
		n := len(s.loose)
		s.fromThing(h, mentions)
		if len(s.loose) > n {
			t.taken = true
		}
	}
	for i := range s.terms {
		t := &s.terms[i]
		if t.taken {
			continue
		}
		s.current, s.entry = t, &s.rules.entries[t.entry]
		n := len(s.loose)
		s.fromWord(t)
		if len(s.loose) > n {
			t.taken = true
		}
	}
	s.same(mentions)
	s.seats(mentions)
	for i := range s.terms {
		t := &s.terms[i]
		if t.taken || t.others {
			continue
		}
		s.current, s.entry = t, &s.rules.entries[t.entry]
		n := len(s.loose)
		s.beside(t, mentions)
		if len(s.loose) > n {
			t.taken = true
		}
	}
}

// same brings what was said of a mention to those of the same entity in the
// sentence.
func (s *sentence) same(mentions []entity.Mention) {
	for i := range s.reached {
		r := &s.reached[i]
		e := mentions[r.mention].Entity
		if e == "" {
			continue
		}
		for k := range mentions {
			if k != int(r.mention) && mentions[k].Entity == e && !mentions[k].Part && mentions[k].Kind != entity.Demonym {
				s.current = &s.terms[r.term.number]
				s.addLoose(s.heads[k], float64(r.value*throughSame), asSame)
			}
		}
	}
}

// fromThing goes from a thing that is judged to those who made it, whose name
// it bears, or in whose deed it stands.
func (s *sentence) fromThing(h holding, mentions []entity.Mention) {
	if h.how != asPatient && h.how != asAbout && h.how != asFor || s.passive(s.current.head) {
		s.whoIs(h, mentions)
	}
	if s.somebody(h.at) {
		return
	}
	inside := float64(h.value * s.factor(s.current.head, true))
	s.makers(h.at, float64(inside*throughMaker))
	for c := s.child[h.at]; c != none; c = s.next[c] {
		if r := s.relation(c); (r == syntax.Compound || r == syntax.Flat) && c < h.at {
			if m := s.mentionAt(c); m != none && mentions[m].Type == entity.Person {
				s.addLoose(c, float64(inside*throughName), asNamed)
			}
		}
	}
	switch h.how {
	case asPatient, asAbout, asFor:
		return
	}
	s.deed(h.at, float64(h.value*s.factor(s.current.head, false)), throughDeed, asDeed)
}

// makers brings what is said of a thing to those who made it: "the reckless deal
// that Moran struck", "a shameful raid ordered by Moran".
func (s *sentence) makers(thing int32, v float64) {
	for c := s.child[thing]; c != none; c = s.next[c] {
		if s.tag(c) != syntax.VERB || s.onlooks(c) {
			continue
		}
		switch s.relation(c) {
		case syntax.AclRelcl:
			if n := s.dependent(c, syntax.Nsubj); n != none && s.antecedent(n, c) == n {
				s.addLoose(n, v, asMaker)
			}
		case syntax.Acl:
			for b := s.child[c]; b != none; b = s.next[b] {
				if s.relation(b) == syntax.OblAgent || s.relation(b) == syntax.Obl && s.caseOf(b) == "by" {
					s.addLoose(b, v, asMaker)
				}
			}
		}
	}
}

// deed brings what is said of a thing to whoever is the subject of the verb that
// the thing belongs to.
func (s *sentence) deed(i int32, v, worth float64, how rule) {
	for hop := 0; hop < maxClimb; hop++ {
		h := s.head(i)
		if h == none {
			return
		}
		switch s.relation(i) {
		case syntax.Conj:
			if s.tag(i) != s.tag(h) {
				return
			}
		case syntax.Nmod:
			if s.somebody(h) || s.mentionAt(h) != none || !oneOf(s.caseOf(i), "of", "for", "in", "with", "on") {
				return
			}
			worth *= throughNoun
		case syntax.Compound, syntax.Appos:
			if s.somebody(h) || s.mentionAt(h) != none {
				return
			}
		case syntax.Obj:
			s.doer(h, float64(v*worth), how)
			return
		case syntax.Obl:
			if oneOf(s.caseOf(i), "with", "in", "through", "into", "to", "as", "for", "of", "on", "by") {
				s.doer(h, float64(v*worth), how)
			}
			return
		case syntax.Xcomp:
			s.doer(h, float64(v*worth), how)
			return
		default:
			return
		}
		i = h
	}
}

func oneOf(s string, list ...string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}

// doer brings a valence to the subject of a verb, if what the verb is about may
// be laid at its door.
func (s *sentence) doer(verb int32, v float64, how rule) {
	if s.tag(verb) != syntax.VERB || s.onlooks(verb) || s.passive(verb) {
		return
	}
	who := s.subject(verb)
	if who == none {
		return
	}
	if s.mentionAt(who) != none || s.standsFor[who] != none {
		s.addLoose(who, v, how)
		return
	}
	if s.somebody(who) || s.tag(who) != syntax.NOUN {
		return
	}
	for c := s.child[who]; c != none; c = s.next[c] {
		if r := s.relation(c); r == syntax.NmodPoss || r == syntax.Nmod && oneOf(s.caseOf(c), "of", "by") {
			s.addLoose(c, float64(v*throughNoun), how)
		}
	}
}

// fromWord goes from a word that is said of nobody by itself.
func (s *sentence) fromWord(t *term) {
	i, e := t.head, s.entry
	if e.weight != 0 && !t.directed || e.tag != syntax.VERB {
		s.addressed(i)
	}
	if e.tag == syntax.NOUN && e.hasPatient {
		s.looks(i)
		s.calledSo(i)
	}
	switch {
	case e.tag == syntax.ADJ || e.tag == syntax.NOUN && !e.hasPatient:
		s.fact(i)
	case e.tag == syntax.VERB && e.hasPatient && e.weight == 0:
		s.headlined(i)
	case e.tag == syntax.VERB && !e.hasPatient:
		if who := s.dependent(i, syntax.NsubjPass); who != none { // "he's failed"
			s.addLoose(who, float64(e.weight*s.factor(i, false)*throughHead), asIntransitive)
		}
	}
}

// fact: "it is shameful that Moran left".
func (s *sentence) fact(a int32) {
	n := s.dependent(a, syntax.Expl, syntax.Nsubj)
	if n == none || s.norm(n) != "it" {
		return
	}
	c := s.dependent(a, syntax.Csubj, syntax.Ccomp)
	if c == none {
		return
	}
	if who := s.dependent(c, syntax.Nsubj); who != none {
		s.addLoose(who, float64(s.entry.weight*s.factor(a, false)*throughFact), asFact)
	}
}

// headlined: "Moran sacked", and objects that the tree takes for receivers
// ("they criticised him").
func (s *sentence) headlined(v int32) {
	f := float64(s.entry.patient * s.factor(v, false))
	if o := s.dependent(v, syntax.Obj); o != none && s.tag(o) != syntax.NUM && s.tag(o) != syntax.SYM || s.dependent(v, syntax.Ccomp, syntax.Xcomp) != none {
		return
	}
	if o := s.dependent(v, syntax.Iobj); o != none {
		s.addLoose(o, float64(f*throughHead), asReceiver)
		return
	}
	if !s.participial(v) || s.gerund(v) || s.passive(v) || s.dependent(v, syntax.Aux) != none || s.norm(int32(len(s.words)-1)) == "." {
		return
	}
	if who := s.dependent(v, syntax.Nsubj); who != none {
		s.addLoose(who, float64(f*throughHead), asHeadline)
	}
}

// onlooks tells a verb whose subject is not answerable for what its object is.
func (s *sentence) onlooks(v int32) bool {
	return s.shifts[v].onlooker || s.shifts[v].judges || s.shifts[v].reverser
}

// somebody tells a noun for people.
func (s *sentence) somebody(n int32) bool {
	return s.shifts[n].people || s.shifts[n].somebody || person(s.norm(n))
}

// addLoose writes down that the current term came to a mention by a looser tie.
func (s *sentence) addLoose(at int32, v float64, how rule) {
	m, pronoun := s.mentionAt(at), false
	if m == none {
		if m = s.standsFor[at]; m == none {
			return
		}
		pronoun = true
		v *= throughPronoun
	}
	if v == 0 || s.voice != nil && s.voice[s.heads[m]] == voice.Author && s.voice[s.current.head] != voice.Author {
		return
	}
	s.loose = append(s.loose, reach{mention: m, term: *s.current, rule: how, turned: s.factor(s.current.head, false) < 0, pronoun: pronoun, value: v})
}
