package label

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// before labels a mention by the noun before it, and a person by the form of
// the name: one row a mention says whether it has a title, an honorific, a full
// name or a surname alone.
func (f *finder) before(i int32, m *entity.Mention, parsed bool) {
	from := len(f.out)
	form, titled := f.title(i, m)
	if !titled {
		form, titled = f.nounBefore(i, m, parsed)
	}
	if titled && (form == Title || form == Honorific) {
		return
	}
	name := Surname
	switch {
	case m.Type != entity.Person:
		name = Name
	case m.EndWord-m.FirstWord > 1:
		name = FullName
	}
	l := Label{Mention: i, Word: m.EndWord - 1, Head: f.norm(m.EndWord - 1), Form: name}
	if len(f.out) == from && parsed { // a noun before the name has the adjectives
		f.adjectives(&l, m)
	}
	if name != Name || l.Judges {
		f.out = append(f.out, l)
	}
}

// title labels by an office or honorific that is part of the mention.
func (f *finder) title(i int32, m *entity.Mention) (Form, bool) {
	if m.Type != entity.Person {
		return 0, false
	}
	at, form := int32(-1), Title
	for w := m.FirstWord; w < m.EndWord-1; w++ {
		n, ok := f.l.nouns.find(f.norm(w))
		if !ok || n.plural || n.class&(office|honorific) == 0 {
			continue
		}
		at, form = w, Title
		if n.class&honorific != 0 {
			form = Honorific
		}
	}
	if at < 0 {
		return 0, false
	}
	n, _ := f.l.nouns.find(f.norm(at))
	f.add(i, at, n.lemma, form)
	return form, true
}

// nounBefore labels by the word right before the mention, quotation marks aside.
func (f *finder) nounBefore(i int32, m *entity.Mention, parsed bool) (Form, bool) {
	w := m.FirstWord - 1
	if q := f.norm(w); q == "\"" || q == "”" || q == "’" || q == "'" {
		w--
	}
	if w < f.first || f.mentioned(w) >= 0 {
		return 0, false
	}
	n, listed := f.l.nouns.find(f.norm(w))
	upper := f.d.Words[w].Upper && w > f.first
	if upper && f.norm(w-1) == "of" { // "Secretary of State Antony Blinken"
		if of, ok := f.l.nouns.find(f.norm(w - 2)); ok && of.class&office != 0 && f.d.Words[w-2].Upper {
			f.add(i, w-2, of.lemma, Title)
			return Title, true
		}
	}
	switch {
	case listed && n.plural:
		return 0, false
	case listed && n.class&honorific != 0 && m.Type == entity.Person && f.d.Words[w].Upper:
		f.add(i, w, n.lemma, Honorific)
		return Honorific, true
	case listed && n.class&calls(m.Type) != 0:
	case m.Type == entity.Person && m.EndWord-m.FirstWord > 1 && !upper && f.isNoun(w) && agentive(f.norm(w)):
		n.lemma = f.norm(w)
	default:
		return 0, false
	}
	if !f.isNoun(w) && !f.mistaken(w) || f.alsoAdjective(w) || parsed && f.another(w, m) {
		return 0, false
	}
	form := Nominal
	leads := n.lemma == "leader" && upper // "Majority Leader Mitch McConnell"
	begin := f.begins(w)
	if m.Type == entity.Person && (leads || n.class&office != 0 && (upper || !f.determined(begin))) {
		form = Title
	}
	f.add(i, w, n.lemma, form)
	return form, true
}

func (f *finder) isNoun(w int32) bool {
	switch f.tag(w) {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.X:
		return true
	}
	return false
}

// alsoAdjective tells a noun that is tagged as the adjective that it also is:
// "radical Islam". Of a noun that is none ("strongman") the tag is wrong.
func (f *finder) alsoAdjective(w int32) bool {
	if f.tag(w) != syntax.ADJ {
		return false
	}
	norm := f.norm(w)
	for _, end := range []string{"al", "ive", "ate", "ent", "ist", "an"} {
		if strings.HasSuffix(norm, end) && !strings.HasSuffix(norm, "man") {
			return true
		}
	}
	_, n := f.l.rules.Valence(f.d.Words[w:w+1], syntax.ADJ)
	return n > 0
}

// mistaken tells a noun that was tagged a verb: "Fox News host Tucker Carlson",
// "that lapdog Lukashenko". Of "Republicans judge Trump" it is a verb.
func (f *finder) mistaken(w int32) bool {
	if f.tag(w) != syntax.VERB {
		return false
	}
	if m := f.mentioned(w - 1); m >= 0 {
		return f.mentions[m].Type == entity.Org
	}
	return f.determined(w) || f.norm(w-1) == "that" && w-1 == f.first
}

// determined tells whether a phrase that begins with a word has a determiner.
func (f *finder) determined(begin int32) bool {
	if begin <= f.first {
		return false
	}
	switch f.norm(begin - 1) {
	case "the", "a", "an", "this", "that":
		return true
	}
	return false
}

// another tells whether the name after a noun begins another clause: "the man
// Trump called", "told the senator Trump lied".
func (f *finder) another(w int32, m *entity.Mention) bool {
	name := f.tree.Token(f.tree.Top(m.FirstWord, m.EndWord))
	if name.Relation != syntax.Nsubj && name.Relation != syntax.NsubjPass || name.Head < 0 {
		return false
	}
	clause := f.tree.Token(name.Head)
	switch clause.Relation {
	case syntax.AclRelcl, syntax.Acl:
		return clause.Head == w
	case syntax.Ccomp:
		return f.tree.Token(w).Head == clause.Head
	}
	return false
}

// adjectives lets adjectives before a bare name judge: "embattled Trump",
// "brave little Lithuania".
func (f *finder) adjectives(l *Label, m *entity.Mention) {
	sum := 0.0
	for w := m.FirstWord - 1; w >= f.first && m.FirstWord-w < longestPhrase; w-- {
		t := f.tree.Token(w)
		if t.Relation != syntax.Amod || t.Head < m.FirstWord || t.Head >= m.EndWord {
			break
		}
		value, n := f.l.rules.Valence(f.d.Words[w:w+1], syntax.ADJ)
		if n > 0 && !doubts(f.norm(w-1)) {
			sum += value
		}
	}
	l.set(sum)
}

// instead labels by a noun that stands for its entity.
func (f *finder) instead(i int32, m *entity.Mention) {
	head := int32(-1)
	for w := m.FirstWord; w < m.EndWord; w++ {
		if t := f.tag(w); t == syntax.ADP && head >= 0 {
			break
		}
		if f.isNoun(w) && !function(f.norm(w)) {
			head = w
		}
	}
	if head < 0 {
		return
	}
	f.add(i, head, f.l.nouns.singular(f.norm(head)), Nominal)
}
