package reference

import (
	"slices"
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// A follower goes through a document in order and follows pronouns and
// nominals to the entities named before them. Of those that a pronoun may mean
// the one that grammar, nearness and frequency speak for most is taken, where
// it leads clearly: the salience factors of Lappin and Leass (1994, "An
// Algorithm for Pronominal Anaphora Resolution", CL 20), with whose words they
// are beside them.
type follower struct {
	r         *resolver
	persons   *Persons
	speaker   []string          // by quote: entity of its source
	source    map[int32][]int32 // quotes by the last word of a source without a name
	referents []referent
	byKey     map[referentKey]int32
	near      []int32 // those mentioned not long ago
	// holders gives the entity that the article calls by a noun, "the senator";
	// several: the article calls more than one so.
	holders     map[string]int32
	wider       map[string]int32 // the same of wider nouns: "the lawmaker" of a senator
	apposed     map[int32]bool   // words of nouns that are said of the name before them
	things      []thing          // in order of their first mention
	thingOf     map[string]int   // entity → index of things
	rivals      map[string]int32 // nouns used for what has no name (another bank) → sentence
	nearThings  []int            // indexes of those mentioned not long ago
	lastSpeaker string
	out         []entity.Mention
}

// follow gives the pronouns and nominals that refer to entities, in order, and
// the speakers of the quotes.
func (r *resolver) follow(persons *Persons) (mentions []entity.Mention, speaker []string) {
	f := follower{
		r: r, persons: persons, speaker: make([]string, len(r.voices.Quotes)),
		source: map[int32][]int32{}, byKey: map[referentKey]int32{}, holders: map[string]int32{}, wider: map[string]int32{}, apposed: map[int32]bool{}, thingOf: map[string]int{}, rivals: map[string]int32{},
	}
	for i := range r.voices.Quotes {
		q := &r.voices.Quotes[i]
		f.speaker[i] = r.entityOf(q.SourceMention)
		if q.SourceMention < 0 && q.SourceFirst < q.SourceEnd {
			f.source[q.SourceEnd-1] = append(f.source[q.SourceEnd-1], int32(i))
		}
	}
	if persons.namedOnly {
		return nil, f.speaker
	}
	for s := range r.d.Sentences {
		if r.d.Sentences[s].Boilerplate {
			continue
		}
		f.forget(int32(s))
		f.sentence(&r.d.Sentences[s])
	}
	f.speakers()
	f.firstPersons()
	slices.SortStableFunc(f.out, func(a, b entity.Mention) int { return int(a.FirstWord - b.FirstWord) })
	return f.out, f.speaker
}

func (f *follower) sentence(s *text.Sentence) {
	r := f.r
	for w := s.FirstWord; w < s.EndWord; {
		if i := r.at[w]; i >= 0 && r.mentions[i].FirstWord <= w {
			f.name(i)
			f.thing(i)
			w = max(r.mentions[i].EndWord, w+1)
			continue
		}
		norm := r.d.Words[w].Norm
		if p, ok := pronounOf(norm); ok {
			if !p.first {
				f.pronoun(p, w, s)
			}
		} else if isThey(norm) {
			f.they(w, s)
		} else if entry, first := f.persons.nominals.at(r, w, s.FirstWord); entry != "" && f.nominal(entry, first, w, s) {
			w++
			continue
		} else if f.aged(w, s) {
			w++ // what follows is in the tree no head of its own
			continue
		} else if g, ok := f.persons.nouns[norm]; ok {
			f.noun(g, w, s)
		}
		w++
	}
}

// name notes a mention by name or office.
func (f *follower) name(i int32) {
	r := f.r
	m := &r.mentions[i]
	if m.Type != entity.Person && m.Type != entity.Unknown {
		return
	}
	head := r.head(m.FirstWord, m.EndWord)
	if head < 0 || !r.parsed(m.Sentence) {
		head = m.EndWord - 1
	}
	if r.norm(m.FirstWord-1, r.sentence(m)) == "the" && m.EndWord-m.FirstWord == 1 && strings.HasSuffix(r.d.Words[head].Norm, "s") {
		return // a family: "the Lunds"
	}
	at := f.place(f.called(m), r.standing(head, r.sentence(m)))
	if at.head != head && r.possessed(at.head, r.sentence(m)) {
		at.subject = false // of "his father, Peter Lund" the article is about him who has the father
	}
	if noun := f.beside(m); noun >= 0 {
		f.apposed[noun] = true
		if r.subjectWord(noun) {
			at.subject, at.within, at.head = true, false, noun
		}
	}
	c := f.note(at)
	if m.Entity != "" {
		f.officesOf(c, m, head)
	}
	if r.speaks[i] {
		f.lastSpeaker = m.Entity
	}
}

// called gives a mention as a referent that stands nowhere yet.
func (f *follower) called(m *entity.Mention) referent {
	return referent{entity: m.Entity, word: f.r.d.Words[m.EndWord-1].Norm, gender: f.genderOf(m)}
}

// genderOf gives the gender that a name, the title before it or the entity's
// own name tells.
func (f *follower) genderOf(m *entity.Mention) Gender {
	r := f.r
	s := r.sentence(m)
	if g, ok := f.persons.titles[r.norm(m.FirstWord-1, s)]; ok {
		return g
	}
	if g, ok := f.persons.titles[r.norm(m.FirstWord, s)]; ok {
		return g
	}
	if e, ok := r.gazetteer.Lookup(m.Entity); ok {
		if g := f.persons.nameGender(e.Name); g != Either {
			return g
		}
	}
	if m.EndWord-m.FirstWord > 1 {
		if g, ok := f.persons.given[r.norm(m.FirstWord, s)]; ok {
			return g
		}
	}
	if name, ok := strings.CutPrefix(m.Entity, "name:"); ok {
		return f.persons.nameGender(name)
	}
	return Either
}

// pronoun follows one pronoun of the third person.
func (f *follower) pronoun(p pronoun, w int32, s *text.Sentence) {
	r := f.r
	if r.eitherSex(w, s) {
		return
	}
	if i := w - 1; p.reflexive && i >= s.FirstWord && r.at[i] >= 0 && r.mentions[r.at[i]].Type == entity.Person {
		if m := &r.mentions[r.at[i]]; m.Entity != "" { // "Lund himself"
			f.emit(m.Entity, entity.Person, entity.Pronoun, w, w+1, confidence(confidentMargin))
		}
		return
	}
	best, next := int32(-1), int32(-1)
	most, second := int32(0), int32(0)
	ahead, which := f.ahead(p, w, s)
	for _, i := range f.near {
		score, may := f.score(&f.referents[i], p, w)
		if ahead != nil && ahead.entity != "" && f.referents[i].entity == ahead.entity {
			continue // it is the one that comes
		}
		switch {
		case !may:
		case best < 0 || score > most:
			next, second = best, most
			best, most = i, score
		case next < 0 || score > second:
			next, second = i, score
		}
	}
	c := referent{}
	switch {
	case ahead != nil && (best < 0 || which > most):
		c = *ahead
		second, next = most, best
		best, most = 0, which
	case ahead != nil && (next < 0 || which > second):
		next, second = 0, which
		fallthrough
	case best >= 0:
		c = f.referents[best]
	}
	margin := most
	if next >= 0 {
		margin = most - second
	}
	if best < 0 || most < leastScore || margin < leastMargin {
		f.note(f.place(referent{word: "somebody", noun: true, gender: p.gender}, w))
		return
	}
	c = f.place(c, w)
	c.gender = p.gender
	f.note(c)
	if c.entity == "" {
		return
	}
	f.emit(c.entity, entity.Person, entity.Pronoun, w, w+1, confidence(margin))
}

func (f *follower) emit(id string, typ entity.Type, kind entity.Kind, first, end, confidence int32) {
	d := f.r.d
	f.out = append(f.out, entity.Mention{
		Span: d.Cover(first, end), Sentence: d.Words[first].Sentence, FirstWord: first, EndWord: end,
		Entity: id, Type: typ, Kind: kind, Confidence: confidence,
	})
	for _, q := range f.source[end-1] { // one cue may have two halves
		f.speaker[q] = id
		f.lastSpeaker = id
	}
}

// noun notes a person without a name, or follows "the senator" to the one that
// the article calls so.
func (f *follower) noun(g Gender, w int32, s *text.Sentence) {
	r := f.r
	if f.apposed[w] || r.titleOf(w, s) >= 0 {
		return // "Senator Lund"
	}
	if r.parsed(r.d.Words[w].Sentence) {
		t := r.parse.Tokens[w]
		switch {
		case t.Tag != syntax.NOUN && t.Tag != syntax.PROPN, t.Relation == syntax.Compound, t.Relation == syntax.Amod:
			return
		case t.Relation == syntax.Appos, r.predicated(w), f.namesPerson(w, s):
			return // "Lund, a senator", "Lund is a senator"
		}
	}
	if c, first, confidence, ok := f.holder(w, s); ok && f.referents[c].gender&g != 0 {
		f.link(c, first, w+1, confidence)
		return
	}
	f.note(f.place(referent{word: r.d.Words[w].Norm, noun: true, gender: g}, w))
}

// modified tells whether a noun has a phrase after it that tells which one is
// meant: "the senator from Ohio", "the man who".
func (r *resolver) modified(w int32, s *text.Sentence) bool {
	switch r.norm(w+1, s) {
	case "of", "from", "for", "in", "at", "who", "whose", "with", "to", "that":
		return true
	}
	return false
}

// predicated tells whether a noun is said of somebody: "is a senator".
func (r *resolver) predicated(w int32) bool {
	s := &r.d.Sentences[r.d.Words[w].Sentence]
	for k := max(s.FirstWord, w-6); k < w; k++ {
		if t := r.parse.Tokens[k]; t.Head == w && t.Relation == syntax.Cop {
			return true
		}
	}
	return false
}

// speakers gives the quotes within a quote whose source is "I" or "we" the
// speaker of the quote around it.
func (f *follower) speakers() {
	r := f.r
	for i := range r.voices.Quotes {
		q := &r.voices.Quotes[i]
		if f.speaker[i] != "" || q.SourceMention >= 0 || q.SourceEnd != q.SourceFirst+1 {
			continue
		}
		if p, ok := pronounOf(r.d.Words[q.SourceFirst].Norm); ok && p.first && q.Parent >= 0 && int(q.Parent) < i {
			f.speaker[i] = f.speaker[q.Parent]
		}
	}
}

// firstPersons follows "I" and "we" in direct quotations to their speaker.
func (f *follower) firstPersons() {
	r := f.r
	for w := range r.d.Words {
		v := r.voiceOf(int32(w))
		if v < 0 || f.speaker[v] == "" || !f.direct(v) {
			continue
		}
		p, ok := pronounOf(r.d.Words[w].Norm)
		if !ok || !p.first || r.at[w] >= 0 {
			continue
		}
		e, known := r.gazetteer.Lookup(f.speaker[v])
		person := !known || e.Type == entity.Person
		if p.plural == person {
			continue // "we" is more than him who says it; "I" of an organisation is somebody who speaks for it
		}
		c := int32(9_000)
		if p.plural {
			c = 7_000
		}
		f.emit(f.speaker[v], entity.Person, entity.Pronoun, int32(w), int32(w)+1, c)
		if known {
			f.out[len(f.out)-1].Type = e.Type
		}
	}
}

func (f *follower) direct(v int32) bool { return f.r.voices.Quotes[v].Kind == voice.Direct }

func isSubject(rel syntax.Relation) bool { return rel == syntax.Nsubj || rel == syntax.NsubjPass }

func isArgument(rel syntax.Relation) bool {
	switch rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj, syntax.Obl, syntax.OblAgent:
		return true
	}
	return false
}

// partWord tells whether a word belongs to another phrase: "Lund's lawyer".
func (r *resolver) partWord(w int32) bool {
	if !r.parsed(r.d.Words[w].Sentence) {
		return false
	}
	switch r.parse.Tokens[w].Relation {
	case syntax.NmodPoss, syntax.Nmod, syntax.Compound, syntax.Amod, syntax.Appos:
		return true
	}
	return false
}
