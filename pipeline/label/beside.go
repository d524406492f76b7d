package label

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// beside labels by appositions: "Trump, a political novice", "A habitual liar,
// Trump".
func (f *finder) beside(i int32, m *entity.Mention) {
	name := f.tree.Top(m.FirstWord, m.EndWord)
	for c := f.tree.Child(name); c >= 0; c = f.tree.Next(c) {
		if f.tree.Token(c).Relation != syntax.Appos || c < m.EndWord || f.mentioned(c) >= 0 || !f.apart(m, c) {
			continue
		}
		f.says(i, m, c)
		for k := f.tree.Child(c); k >= 0; k = f.tree.Next(k) {
			if f.tree.Token(k).Relation == syntax.Conj && f.mentioned(k) < 0 {
				f.says(i, m, k) // "a lawyer and former senator"
			}
		}
	}
	f.fronted(i, m)
}

// apart tells whether a phrase after a name is set off from it by a mark, or is
// what a verb over both calls it: "branded Clinton a crook".
func (f *finder) apart(m *entity.Mention, noun int32) bool {
	begin := f.begins(noun)
	for w := m.EndWord; w < begin; w++ {
		switch f.norm(w) {
		case ",", "(", "–", "—", "--", "-":
			return !f.asked(m)
		}
	}
	name := f.tree.Token(f.tree.Top(m.FirstWord, m.EndWord))
	return name.Relation == syntax.Obj && name.Head >= 0 && calling(f.norm(name.Head)) && f.stated(name.Head)
}

// asked tells a name that is the subject of a question: "Is Orban a dictator?"
func (f *finder) asked(m *entity.Mention) bool {
	name := f.tree.Token(f.tree.Top(m.FirstWord, m.EndWord))
	return name.Head >= 0 && f.tree.Token(name.Head).Tag == syntax.AUX && f.tree.Modality(name.Head) == syntax.Question
}

// says labels by a noun that is said of the mention, where it can be called so.
func (f *finder) says(i int32, m *entity.Mention, w int32) {
	if n, ok := f.calledBy(m, w); ok {
		f.add(i, w, n, Nominal)
	}
}

// calledBy gives the lemma of a noun by which a mention can be called.
func (f *finder) calledBy(m *entity.Mention, w int32) (string, bool) {
	if !f.isNoun(w) || f.tag(w) == syntax.ADJ || f.norm(f.end-1) == "?" {
		return "", false
	}
	norm := f.norm(w)
	n, listed := f.l.nouns.find(norm)
	switch {
	case listed && n.class&(calls(m.Type)|government) != 0:
		return n.lemma, !n.plural || m.Type == entity.Norp || m.Type == entity.Org
	case listed && n.class&honorific == 0 && !n.plural && f.judges(w):
		return n.lemma, m.Type != entity.Loc // "the country is a menace": also of what is no person
	case listed:
		return "", false
	}
	// Other nouns that judge were tried, and were things: "in violation", "a
	// true recovery".
	return norm, m.Type == entity.Person && agentive(norm) && !f.d.Words[w].Upper
}

// judges tells a noun that a list hears a judgement in.
func (f *finder) judges(w int32) bool {
	value, _ := f.value(f.d.Words[w:w+1], true)
	return value != 0
}

// fronted labels by a phrase that opens the sentence before the name: "A loyal
// friend of the court, Clarence Thomas asked no questions".
func (f *finder) fronted(i int32, m *entity.Mention) {
	if a := f.norm(f.first); a != "a" && a != "an" || f.norm(m.FirstWord-1) != "," {
		return
	}
	if next := f.norm(m.EndWord); next == "'s" || next == "'" || next == "," || next == "and" {
		return
	}
	head := int32(-1)
	open := true // the phrase's head may still come
	for w := f.first + 1; w < m.FirstWord-1; w++ {
		switch t := f.tag(w); {
		case f.norm(w) == ",":
			return
		case t == syntax.AUX || t == syntax.VERB && f.tree.Dependent(w, syntax.Nsubj, syntax.NsubjPass) >= 0:
			return // a clause
		case t == syntax.ADP || t == syntax.VERB || t == syntax.PRON || t == syntax.SCONJ:
			open = false
		case open && t == syntax.NOUN:
			head = w
		}
	}
	if head >= 0 && f.mentioned(head) < 0 {
		f.says(i, m, head)
	}
}
