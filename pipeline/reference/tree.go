package reference

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// byTree decides by the dependency tree of a parsed sentence.
func (r *resolver) byTree(m *entity.Mention) verdict {
	h := r.head(m.FirstWord, m.EndWord)
	if h < 0 {
		return unknown
	}
	return r.node(h, m, 0)
}

// head gives the word of a range whose head lies outside it, −1 where the
// sentence's tree has none.
func (r *resolver) head(first, end int32) int32 {
	for i := first; i < end; i++ {
		if head := r.parse.Tokens[i].Head; head < first || head >= end {
			return i
		}
	}
	return -1
}

// maxChain bounds the conjuncts that are followed.
const maxChain = 8

// node decides a name by the relation of its node h to the node above.
func (r *resolver) node(h int32, m *entity.Mention, depth int) verdict {
	s := r.sentence(m)
	t := r.parse.Tokens[h]
	// A preposition before a possessor governs what it has.
	if r.possessor(m, s) {
		return r.byPossessed(m, s, t.Head)
	}
	if v := r.located(m, s); v != unknown {
		return v
	}
	if n, next := r.norm(m.FirstWord-1, s), r.norm(m.EndWord, s); (n == "a" || n == "an") && next != "that" && next != "which" && next != "," {
		return r.described(m, s) // whatever the tree says: "a Moscow court"
	}
	if r.isEvent(m, s) {
		return place
	}
	if p := r.preposition(h, m, s); p != "" {
		return r.byPreposition(p, m, t, s)
	}
	switch t.Relation {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.CsubjPass:
		return r.bySubject(t, s)
	case syntax.Obj, syntax.Iobj:
		return r.byObject(t, s)
	case syntax.OblAgent:
		return government
	case syntax.NmodPoss:
		return r.byPossessed(m, s, t.Head)
	case syntax.Conj:
		return r.byConjunct(t, m, depth)
	case syntax.Compound, syntax.Amod, syntax.Nmod, syntax.Flat:
		return r.byDescribed(m, t, s)
	case syntax.Root:
		return r.byCleft(h, s)
	case syntax.Appos, syntax.Parataxis, syntax.Vocative, syntax.Obl:
		return unknown
	}
	return unknown
}

// preposition gives the preposition that governs node h: its case child, which
// stands at most a few words before the name; of several words, joined.
func (r *resolver) preposition(h int32, m *entity.Mention, s *text.Sentence) string {
	for i := m.FirstWord - 1; i >= s.FirstWord && i >= m.FirstWord-4; i-- {
		if t := r.parse.Tokens[i]; t.Head == h && t.Relation == syntax.Case {
			if n := r.norm(i, s); n != "'s" && n != "'" {
				return n
			}
		}
	}
	return ""
}

// isEvent tells whether a name and the noun behind it name what happened or was
// signed there, whatever the tree says: "Paris attacks", "the Paris climate
// accord". A verb with an object behind it is none: "Moscow attacks Kyiv".
func (r *resolver) isEvent(m *entity.Mention, s *text.Sentence) bool {
	w := m.EndWord
	if n := r.norm(w, s); n == "climate" || n == "peace" || n == "terror" || n == "terrorist" {
		w++
	}
	if w >= s.EndWord || r.cue(w, s)&event == 0 {
		return false
	}
	if r.cue(w, s)&act == 0 {
		return true
	}
	if t := r.parse.Tokens[w]; t.Tag == syntax.VERB && r.norm(w, s) != "attacks" {
		return false // "Moscow protests"
	}
	for i := w + 1; i < s.EndWord; i++ {
		if t := r.parse.Tokens[i]; t.Head == w && t.Relation == syntax.Obj {
			return false
		}
	}
	return true
}

// byDescribed decides a name that describes a noun ("the Paris agreement", "a
// Kremlin decree", "the Moscow daily") by the noun and what stands before it.
func (r *resolver) byDescribed(m *entity.Mention, t syntax.Token, s *text.Sentence) verdict {
	last := max(t.Head, m.EndWord)
	for i := m.EndWord; i <= last && i < m.EndWord+4; i++ {
		switch c := r.cue(i, s); {
		case c&event != 0:
			return place
		case possessed(c) != unknown:
			return possessed(c)
		}
	}
	if c := r.cue(t.Head, s); c&policy != 0 && c&placeNoun == 0 {
		return government
	}
	if r.modifies(m, t) {
		return likelyPlace // "a Washington think tank", where order sees a verb
	}
	return unknown
}

// described decides a name after an indefinite article by the noun behind it.
func (r *resolver) described(m *entity.Mention, s *text.Sentence) verdict {
	for i := m.EndWord; i < m.EndWord+3; i++ {
		c := r.cue(i, s)
		if c&event != 0 {
			return place
		}
		if v := possessed(c); v != unknown {
			return v
		}
	}
	return likelyPlace
}

// modifies tells whether nothing but nouns and adjectives stands from a name
// to the noun that it describes, and no verb that gives is before it.
func (r *resolver) modifies(m *entity.Mention, t syntax.Token) bool {
	if t.Relation != syntax.Compound || t.Head < m.EndWord || r.cue(m.FirstWord-1, r.sentence(m))&transfer != 0 {
		return false // "giving Moscow control of the mine"
	}
	for i := m.EndWord; i <= t.Head; i++ {
		switch r.parse.Tokens[i].Tag {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ:
		default:
			return false
		}
		if r.at[i] >= 0 || r.cue(i, r.sentence(m))&(act|policy|placeNoun) == act {
			return false
		}
	}
	return true
}

func (r *resolver) possessor(m *entity.Mention, s *text.Sentence) bool {
	n := r.norm(m.EndWord, s)
	return n == "'s" || n == "'" && r.parse.Tokens[m.EndWord].Relation == syntax.Case
}

// byPreposition decides a name after a preposition, by the preposition and the
// word that the phrase belongs to.
func (r *resolver) byPreposition(p string, m *entity.Mention, t syntax.Token, s *text.Sentence) verdict {
	above := r.cue(t.Head, s)
	c := r.cues[p]
	switch {
	case t.Relation == syntax.OblAgent:
		return government
	case c&at != 0:
		return place
	case c&toward != 0 && above&placeNoun != 0 && above&policy == 0:
		return place
	case c&toward != 0 && p == "of" && above&(policy|transfer|act) != 0:
		return government
	case p == "for" && above&act != 0, p == "for" && r.infinitive(m, s), p == "by" && r.tag(t.Head) == syntax.VERB:
		return government
	case p == "to" && r.moves(m, s):
		return place
	case p == "from" && above&dispatch != 0, p == "on" && above&(topic|placeVerb) != 0:
		return place
	case c&toward != 0 && above&(policy|transfer) != 0:
		return government
	case p == "on" && above&placeNoun == 0:
		return likelyGovernment
	case c&toward != 0:
		return place
	case p == "between" && (above&placeNoun != 0 && above&policy == 0 || r.withCity(m, s)):
		return place
	case p == "by" && r.tag(t.Head) == syntax.NOUN && above&placeNoun == 0:
		return likelyGovernment // "a power grab by Washington"
	case p == "by" && above&act == 0:
		return likelyPlace
	case c&with != 0:
		return government
	}
	return likelyPlace
}

// byPossessed decides a possessor by the noun that it has, or an adjective or
// noun on the way to it.
func (r *resolver) byPossessed(m *entity.Mention, s *text.Sentence, head int32) verdict {
	if head > m.EndWord {
		if r.d.Words[head].Upper {
			return likelyPlace // "Rome's Basilica"
		}
		if v := possessed(r.cue(head, s)); v != unknown {
			return v
		}
	}
	for i := m.EndWord + 1; i < m.EndWord+5; i++ {
		if v := possessed(r.cue(i, s)); v != unknown {
			return v
		}
	}
	if v := r.located(m, s); v != unknown {
		return v
	}
	return likelyGovernment
}

func possessed(c cue) verdict {
	switch {
	case c&policy != 0 && c&placeNoun == 0:
		return government
	case c&placeNoun != 0 && c&policy == 0:
		return place
	}
	return unknown
}

// bySubject decides a subject by its predicate.
func (r *resolver) bySubject(t syntax.Token, s *text.Sentence) verdict {
	if t.Head < 0 {
		return likelyGovernment
	}
	c, tag := r.cue(t.Head, s), r.parse.Tokens[t.Head].Tag
	switch {
	case (tag == syntax.ADJ || tag == syntax.ADV) && c&placeAdjective != 0:
		return place
	case tag == syntax.NOUN && c&placeNoun != 0 && c&policy == 0:
		return place
	case tag == syntax.ADJ || tag == syntax.NOUN:
		return government
	case t.Relation == syntax.NsubjPass && c&visit != 0:
		return place
	case c&act != 0:
		return government
	case c&placeVerb != 0:
		return place
	}
	return likelyGovernment
}

// byCleft decides the name of "it is not only Moscow that wants" by the verb of
// the clause that it is the subject of.
func (r *resolver) byCleft(h int32, s *text.Sentence) verdict {
	if r.norm(s.FirstWord, s) != "it" && r.norm(s.FirstWord+1, s) != "it" && r.norm(s.FirstWord+2, s) != "it" {
		return unknown
	}
	for v := h + 1; v < s.EndWord; v++ {
		t := r.parse.Tokens[v]
		if t.Head != h || t.Tag != syntax.VERB && t.Tag != syntax.ADJ && t.Tag != syntax.AUX {
			continue // what relation the parser sees between them varies
		}
		if n := r.norm(h+1, s); n == "that" || n == "which" || n == "who" {
			return r.bySubject(syntax.Token{Head: v, Relation: syntax.Nsubj}, s)
		}
	}
	return unknown
}

// byObject decides an object by its verb.
func (r *resolver) byObject(t syntax.Token, s *text.Sentence) verdict {
	switch c := r.cue(t.Head, s); {
	case c&visit != 0:
		return place
	case c&(act|transfer) != 0:
		return government
	}
	return likelyGovernment
}

// byConjunct gives a conjunct the verdict of the first of its row, which may
// be any name or noun.
func (r *resolver) byConjunct(t syntax.Token, m *entity.Mention, depth int) verdict {
	if t.Head < 0 || depth >= maxChain {
		return unknown
	}
	i := r.at[t.Head]
	if i < 0 {
		return unknown
	}
	first := &r.mentions[i]
	if first.StandsFor != "" && first.FirstWord < m.FirstWord {
		return r.verdict(i)
	}
	if h := r.head(first.FirstWord, first.EndWord); h >= 0 && first.FirstWord < m.FirstWord {
		return r.node(h, first, depth+1)
	}
	return unknown
}
