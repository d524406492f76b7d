package reference

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// officesOf notes what stands before a name, beside it or is said of it:
// "Senator Lund", "Lund, a senator", "Lund is a senator".
func (f *follower) officesOf(c int32, m *entity.Mention, head int32) {
	r := f.r
	s := r.sentence(m)
	for w := m.FirstWord - 1; w >= s.FirstWord && w >= m.FirstWord-2 && r.titular(w, m.Sentence); w-- {
		f.addOffice(c, w, s)
	}
	f.ageOf(c, m, s)
	if !r.parsed(m.Sentence) {
		return
	}
	for w := m.EndWord; w < s.EndWord && w < m.EndWord+8; w++ {
		if t := r.parse.Tokens[w]; t.Head == head && t.Relation == syntax.Appos {
			f.addOffice(c, w, s)
		}
	}
	if own := r.parse.Tokens[head]; own.Head >= 0 && isSubject(own.Relation) && r.predicated(own.Head) && !r.denied(own.Head, s) && !f.plural(head, s) {
		f.addOffice(c, own.Head, s)
	}
}

// titular tells whether a word can belong to what stands before a name: no
// preposition or comma, as in "the mayor of Rundal".
func (r *resolver) titular(w, sentence int32) bool {
	if !r.parsed(sentence) {
		return r.d.Words[w].Kind == text.Letters
	}
	switch r.parse.Tokens[w].Tag {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ:
		return true
	}
	return false
}

// plural tells whether a subject is one of several.
func (f *follower) plural(head int32, s *text.Sentence) bool {
	for k := head + 1; k < s.EndWord && k < head+30; k++ {
		if t := f.r.parse.Tokens[k]; t.Head == head && t.Relation == syntax.Conj {
			return true
		}
	}
	return false
}

// several stands for more holders than one.
const several = -1

// addOffice notes that the article calls a referent by the noun at word w, and
// by the wider nouns that it may be called by then.
func (f *follower) addOffice(c, w int32, s *text.Sentence) {
	norm := f.r.d.Words[w].Norm
	if long, ok := longTitle(norm); ok {
		norm = long
	}
	if _, ok := f.persons.nouns[norm]; !ok || anybody(norm) {
		return
	}
	if f.r.past(w, s) {
		hold(f.holders, "former "+norm, c)
		return
	}
	hold(f.holders, norm, c)
	for wide := range f.persons.nominals.nouns[norm].wider {
		if wide != norm {
			hold(f.wider, wide, c)
		}
	}
}

// anybody tells of the nouns that are said of many who are named, and stand
// alone for people at large or somebody else.
func anybody(noun string) bool {
	switch noun {
	case "person", "man", "woman", "boy", "girl", "citizen", "resident", "voter", "native", "friend", "partner", "colleague",
		"rival", "ally", "enemy", "foe", "opponent", "supporter", "guest", "visitor", "customer", "consumer", "client", "believer", "star", "model":
		return true
	}
	return false
}

func hold(by map[string]int32, noun string, c int32) {
	if other, ok := by[noun]; ok && other != c {
		c = several
	}
	by[noun] = c
}

// past tells whether the noun at word w is said of the time before: "the former
// mayor".
func (r *resolver) past(w int32, s *text.Sentence) bool {
	n := r.norm(w-1, s)
	return n == "former" || n == "ex"
}

// ageOf notes the age that stands behind a name: "Lund, 45, …".
func (f *follower) ageOf(c int32, m *entity.Mention, s *text.Sentence) {
	r := f.r
	age := r.norm(m.EndWord+1, s)
	if r.norm(m.EndWord, s) != "," || len(age) != 2 || age[0] < '1' || age[0] > '9' || age[1] < '0' || age[1] > '9' {
		return
	}
	switch r.norm(m.EndWord+2, s) {
	case ",", ".", "of", "from", "who", ";", ")":
		hold(f.holders, age+"-year-old", c)
	}
}

// aged follows "the 45-year-old" to whom the article gives that age; of one
// whose age it has not told, to the only person of this sentence and the one
// before.
func (f *follower) aged(w int32, s *text.Sentence) bool {
	r := f.r
	norm := r.d.Words[w].Norm
	if !strings.HasSuffix(norm, "-year-old") || r.norm(w-1, s) != "the" || !r.parsed(r.d.Words[w].Sentence) {
		return false
	}
	end := w + 1
	gender := Either
	if t := r.parse.Tokens[w]; t.Head > w && t.Head <= w+2 && t.Head < s.EndWord && t.Relation != syntax.Nsubj {
		g, ok := f.persons.nouns[r.d.Words[t.Head].Norm]
		if !ok {
			return false
		}
		end, gender = t.Head+1, g
	}
	if r.modified(end-1, s) || end < s.EndWord && r.at[end] >= 0 {
		return false
	}
	c, ok := f.holders[norm]
	if !ok {
		c, ok = f.onlyPerson(r.d.Words[w].Sentence)
	}
	if !ok || c == several || f.referents[c].entity == "" || f.referents[c].gender&gender == 0 {
		return false
	}
	f.link(c, w-1, end, 8_000)
	return true
}

// onlyPerson gives the one referent of a sentence and the one before.
func (f *follower) onlyPerson(sentence int32) (int32, bool) {
	only := int32(several)
	for _, i := range f.near {
		if sentence-f.referents[i].sentence > 1 {
			continue
		}
		if only != several {
			return several, false
		}
		only = i
	}
	return only, only != several && f.referents[only].subject
}

// link makes a phrase a mention of a referent by a nominal.
func (f *follower) link(c, first, end, confidence int32) {
	at := f.place(f.referents[c], end-1)
	f.note(at)
	f.emit(at.entity, entity.Person, entity.Nominal, first, end, confidence)
}

// officeHorizon is how many sentences back an office finds its holder.
const officeHorizon = 12

// holder gives whom a noun in the singular is the office of, and the word that
// its phrase begins with: "the senator", "the former mayor".
func (f *follower) holder(w int32, s *text.Sentence) (c, first, confidence int32, ok bool) {
	r := f.r
	norm := r.d.Words[w].Norm
	if first = w - 1; r.past(w, s) {
		norm = "former " + norm
		first--
	}
	if r.norm(first, s) != "the" || r.modified(w, s) {
		return 0, 0, 0, false
	}
	if c, ok = f.holders[norm]; ok {
		return c, first, 8_000, c != several && r.d.Words[w].Sentence-f.referents[c].sentence <= officeHorizon
	}
	c, ok = f.wider[norm]
	if !ok || c == several || r.d.Words[w].Sentence-f.referents[c].sentence > nominalWindow {
		return 0, 0, 0, false
	}
	return c, first, 7_000, true
}

func longTitle(norm string) (string, bool) {
	switch norm {
	case "sen.":
		return "senator", true
	case "rep.":
		return "representative", true
	case "gov.":
		return "governor", true
	case "gen.":
		return "general", true
	case "dr.":
		return "doctor", true
	case "prof.":
		return "professor", true
	case "sgt.":
		return "sergeant", true
	case "col.":
		return "colonel", true
	case "capt.":
		return "captain", true
	case "lt.":
		return "lieutenant", true
	}
	return "", false
}
