package reference

import (
	"slices"
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A thing is an entity other than a person that a nominal may mean.
type thing struct {
	entity   string
	typ      entity.Type
	listed   bool     // a built-in list has it
	nouns    []string // that its list and names tell of it, and that the article calls it by
	own      int      // how many of them its list and names tell
	head     int32    // the head of the last mention
	sentence int32    // of the last mention
}

// How many sentences back a nominal finds what it means: the only one of those,
// or the only one that the article has named so far
const (
	nominalWindow  = 2
	nominalHorizon = 5
	mostThings     = 300 // of an article that names more than these, nothing is the only one
)

// thing notes a mention by name of what is no person.
func (f *follower) thing(i int32) {
	r := f.r
	m := &r.mentions[i]
	if m.Entity == "" || m.Type == entity.Person || m.Kind == entity.Nominal {
		return
	}
	head := int32(-1)
	if r.parsed(m.Sentence) {
		head = r.head(m.FirstWord, m.EndWord)
	}
	k, known := f.thingOf[m.Entity]
	if !known {
		k = len(f.things)
		f.thingOf[m.Entity] = k
		nouns := f.persons.nominals.ofEntity(r.gazetteer, m.Entity)
		f.things = append(f.things, thing{entity: m.Entity, listed: r.builtIn(m.Entity), nouns: nouns, own: len(nouns)})
	}
	t := &f.things[k]
	if !known || m.Sentence-t.sentence > nominalWindow {
		f.nearThings = append(f.nearThings, k)
	}
	t.head, t.sentence, t.typ = max(head, m.EndWord-1), m.Sentence, m.Type
	if m.Kind == entity.Demonym || m.Part || head < 0 {
		return
	}
	for _, noun := range f.calledBy(m, head) {
		if !slices.Contains(t.nouns, noun) {
			t.nouns = append(t.nouns, noun)
		}
	}
}

// calledBy gives the nouns that a mention is called by where it stands: "the
// carmaker Calder Motors", "Calder Motors, a carmaker", "Calder Motors is a
// carmaker".
func (f *follower) calledBy(m *entity.Mention, head int32) []string {
	r := f.r
	s := r.sentence(m)
	var nouns []string
	add := func(w int32) {
		if noun, _ := f.persons.nominals.at(r, w, s.FirstWord); noun != "" && !r.d.Words[w].Upper {
			nouns = append(nouns, noun)
		}
	}
	own := r.parse.Tokens[head]
	if w := m.FirstWord - 1; w >= s.FirstWord && (r.parse.Tokens[w].Head == head || own.Head == w) {
		add(w)
	}
	for w := m.EndWord; w < s.EndWord && w < m.EndWord+12; w++ {
		if t := r.parse.Tokens[w]; t.Head == head && t.Relation == syntax.Appos {
			add(w)
		}
	}
	if own.Head >= 0 && (own.Relation == syntax.Appos || isSubject(own.Relation) && r.predicated(own.Head) && !r.denied(own.Head, s)) {
		add(own.Head)
	}
	return nouns
}

// builtIn tells whether a built-in list has an entity: what such a list does not
// call a company is none.
func (r *resolver) builtIn(id string) bool {
	e, ok := r.gazetteer.Lookup(id)
	return ok && strings.HasPrefix(e.Source, "lexicons/")
}

// denied tells whether a predicate is negated: "is no carmaker".
func (r *resolver) denied(w int32, s *text.Sentence) bool {
	for k := max(s.FirstWord, w-6); k < w; k++ {
		switch r.norm(k, s) {
		case "not", "n't", "no", "never", "hardly":
			return true
		}
	}
	return false
}
