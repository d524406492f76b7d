package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/voice"
)

// throughPronoun is what a judgement of a pronoun is worth to the mention that
// the pronoun stands for: it may stand for another.
const throughPronoun = 0.8

// A gender is what a pronoun tells of whom it stands for.
type gender uint8

const (
	noPronoun gender = iota
	he
	she
	its
)

func genderOf(norm string) gender {
	switch norm {
	case "he", "him", "his", "himself":
		return he
	case "she", "her", "hers", "herself":
		return she
	case "its":
		return its
	}
	return noPronoun
}

// may tells whether a pronoun may stand for a mention, which is a pronoun
// itself where of is one.
func (g gender) may(m *entity.Mention, of gender) bool {
	if m.Part || m.Kind == entity.Demonym {
		return false
	}
	if of != noPronoun {
		return of == g
	}
	if g == its {
		return m.Type == entity.Org || m.Type == entity.GPE || m.Type == entity.Other
	}
	return (m.Type == entity.Person || m.Type == entity.Unknown) && m.Kind != entity.Pronoun
}

// standIns finds for each pronoun of the sentence that is no mention itself the
// mention that it stands for: the only one before it that it may stand for, and
// of several the subject of its clause where the pronoun says so ("himself",
// "his own"). "They" stands for too many, and "it" for what was
// said as often as for an organisation; "its" is surer; "whose" stands for whom its clause
// describes. A pronoun whose sentence has no name for it, or two, stands for nobody: what is said of it is lost, rather than
// said of a bystander.
func (s *sentence) standIns(mentions []entity.Mention) {
	for i := range s.words {
		w := int32(i)
		if s.norm(w) == "whose" {
			s.standsFor[w] = s.described(w)
			continue
		}
		g := genderOf(s.norm(w))
		if g == noPronoun || s.target[w] != none || s.masked[w] || s.relation(w) == syntax.Expl {
			continue
		}
		s.standsFor[w] = s.antecedentOf(mentions, w, g)
	}
}

// described gives the mention that a relative pronoun's clause describes.
func (s *sentence) described(w int32) int32 {
	for hop := 0; hop < maxClimb && w != none; hop++ {
		if s.relation(w) == syntax.AclRelcl {
			if h := s.head(w); h != none {
				return s.mentionAt(h)
			}
			return none
		}
		w = s.head(w)
	}
	return none
}

func (s *sentence) antecedentOf(mentions []entity.Mention, w int32, g gender) int32 {
	found, subject, subjects, several := none, none, 0, false
	for k := range mentions {
		m := &mentions[k]
		if m.EndWord-s.base > w {
			break
		}
		of := noPronoun
		if m.EndWord-m.FirstWord == 1 {
			of = genderOf(s.norm(m.FirstWord - s.base))
		}
		if !g.may(m, of) || s.disjoint(int32(k), w) {
			continue
		}
		if r := s.relation(s.heads[k]); r == syntax.Nsubj || r == syntax.NsubjPass {
			subject = int32(k)
			subjects++
		}
		if found != none && of == noPronoun && (m.Entity == "" || m.Entity != mentions[found].Entity) {
			several = true
		}
		found = int32(k)
	}
	if !several {
		return found
	}
	if k := s.bound(mentions, w, g); k != none {
		return k
	}
	if subjects == 1 {
		return subject
	}
	return none
}

// disjoint tells whether a pronoun cannot stand for a mention for where they
// are: the one names what the other's verb is done to ("Smith met him"), or the
// mention is in somebody's mouth and the pronoun is not.
func (s *sentence) disjoint(k, w int32) bool {
	if s.voice != nil && s.voice[s.heads[k]] != voice.Author && s.voice[w] != s.voice[s.heads[k]] {
		return true
	}
	p := s.head(w)
	switch s.relation(w) {
	case syntax.Obj, syntax.Iobj, syntax.Obl, syntax.OblAgent:
		n := s.norm(w)
		if p == none || n == "himself" || n == "herself" {
			return false
		}
		c := s.subject(p)
		return c != none && s.mentionAt(c) == k
	}
	return false
}

// bound gives the mention that a pronoun of its own clause must stand for.
func (s *sentence) bound(mentions []entity.Mention, w int32, g gender) int32 {
	own := int(w)+1 < len(s.words) && s.norm(w+1) == "own"
	if n := s.norm(w); !own && n != "himself" && n != "herself" {
		return none
	}
	p := w
	for hop := 0; hop < maxClimb && p != none && s.tag(p) != syntax.VERB; hop++ {
		p = s.head(p)
	}
	if p == none {
		return none
	}
	c := s.subject(p)
	if c == none || s.mentionAt(c) == none {
		return none
	}
	if k := s.mentionAt(c); g.may(&mentions[k], noPronoun) {
		return k
	}
	return none
}
