package label

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// headed labels a mention by a noun that it modifies or owns and that says what
// it is: "the Assad regime", "Hamas fighters", "Putin's cronies", "the corrupt
// government of Yanukovych".
func (f *finder) headed(i int32, m *entity.Mention, parsed bool) {
	if w := f.governed(m, parsed); w >= 0 && f.mentioned(w) < 0 && !f.titles(w) {
		if n, ok := f.l.nouns.find(f.norm(w)); ok && f.shows(m, n) {
			f.add(i, w, n.lemma, Nominal)
		}
	}
	f.of(i, m)
}

// governed gives the noun of the phrase that a mention stands in as a modifier
// or owner, −1 where there is none.
func (f *finder) governed(m *entity.Mention, parsed bool) int32 {
	w := m.EndWord
	owner := f.norm(w) == "'s" || f.norm(w) == "'" || f.norm(w) == "’"
	if last := f.norm(m.EndWord - 1); last == "'s" {
		owner = true
	} else if owner {
		w++
	}
	if parsed {
		name := f.tree.Token(f.tree.Top(m.FirstWord, m.EndWord))
		switch name.Relation {
		case syntax.NmodPoss, syntax.Compound, syntax.Amod:
			if h := name.Head; h >= m.EndWord && h-m.EndWord < longestPhrase && f.begins(h) <= w && f.listed(h) {
				return h
			}
		}
	}
	if !owner {
		if w < f.end && f.listed(w) {
			return w
		}
		return -1
	}
	// "Zelensky's outgunned army": the first listed noun of what is owned
	for ; w < f.end && w-m.EndWord < longestPhrase; w++ {
		if f.listed(w) {
			return w
		}
		if t := f.tag(w); t != syntax.ADJ && t != syntax.ADV && (t != syntax.VERB || !f.participle(f.norm(w))) {
			return -1
		}
	}
	return -1
}

// titles tells whether a noun stands right before a name, and so says what that
// one is: "U.S. Sens. Boxer and Feinstein".
func (f *finder) titles(w int32) bool { return f.mentioned(w+1) >= 0 }

func (f *finder) listed(w int32) bool {
	_, ok := f.l.nouns.find(f.norm(w))
	return ok
}

// shows tells whether a noun that a mention modifies or owns says what the
// mention is.
func (f *finder) shows(m *entity.Mention, n noun) bool {
	switch {
	case n.class&against != 0, n.lemma == "defender" && m.Kind != entity.Demonym:
		return false // "Trump critics", "NATO defenders"; but "Ukrainian defenders"
	case m.Kind == entity.Demonym && m.Type == entity.Norp && f.norm(m.FirstWord) == "islamic":
		return false // the faith is not what its terrorists are
	case n.class&government != 0:
		if m.Type != entity.Person && m.Type != entity.GPE && m.Type != entity.Org {
			return false // "Third World dictatorship"
		}
		return m.Kind != entity.Demonym || n.class&group == 0 || n.lemma == "junta"
	case n.class&follower != 0 && m.Type == entity.Person:
		return true
	}
	return n.plural && !plain(n.lemma) && n.class&(person|crowd|office) != 0 && m.Type != entity.Person && m.Type != entity.Loc
}

// plain tells a noun for people that says nothing of them.
func plain(lemma string) bool {
	switch lemma {
	case "man", "woman", "boy", "girl", "son", "daughter", "person", "figure", "citizen", "resident", "native", "newcomer":
		return true
	}
	return false
}

// of labels by the noun before "of": "the pariah regime of Assad".
func (f *finder) of(i int32, m *entity.Mention) {
	w := m.FirstWord - 1
	if f.norm(w) == "the" {
		w--
	}
	if f.norm(w) != "of" || f.mentioned(w-1) >= 0 {
		return
	}
	n, ok := f.l.nouns.find(f.norm(w - 1))
	if !ok || n.plural {
		return
	}
	if n.class&government != 0 && (m.Type == entity.Person || m.Type == entity.GPE) || m.Type == entity.GPE && polity(n.lemma) {
		f.add(i, w-1, n.lemma, Nominal)
	}
}

// polity tells a kind of state that its name can follow: "the republic of
// Taiwan". "The enemy of Taiwan" is somebody else.
func polity(lemma string) bool {
	switch lemma {
	case "state", "country", "nation", "republic", "sultanate", "kingdom", "monarchy", "emirate", "dictatorship", "democracy",
		"autocracy", "theocracy", "colony":
		return true
	}
	return false
}
