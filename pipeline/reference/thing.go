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
	own      []string // the nouns that its list and names tell of it
	called   []string // the nouns that the article calls it by
	head     int32    // the head of the last mention
	sentence int32    // of the last mention
}

func (t *thing) nouns() []string { return append(slices.Clip(t.called), t.own...) }

// A rival is a thing without a name that a noun is used for: "another bank".
type rival struct {
	noun     string
	sentence int32
}

// How many sentences back a nominal finds what it means: the only one of those,
// or the only one that the article has named so far.
const (
	nominalWindow  = 2
	nominalHorizon = 5
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
		f.things = append(f.things, thing{entity: m.Entity, typ: m.Type, listed: r.builtIn(m.Entity), own: f.persons.nominals.ofEntity(r.gazetteer, m.Entity)})
	}
	t := &f.things[k]
	t.head, t.sentence, t.typ = max(head, m.EndWord-1), m.Sentence, m.Type
	if m.Kind == entity.Demonym || m.Part || head < 0 {
		return
	}
	for _, noun := range f.calledBy(m, head) {
		if !slices.Contains(t.called, noun) {
			t.called = append(t.called, noun)
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
