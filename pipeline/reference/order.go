package reference

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// byOrder decides by the words around a name, where no tree tells.
func (r *resolver) byOrder(i int32) verdict {
	m := &r.mentions[i]
	s := r.sentence(m)
	if n := r.norm(m.EndWord, s); n == "'s" || n == "'" {
		return r.byPossessed(m, s, -1)
	}
	before := m.FirstWord - 1
	for n := r.norm(before, s); n == "the" || n == "both" || n == "neither" || n == "either" || n == "nor"; n = r.norm(before, s) {
		before--
	}
	p := r.norm(before, s)
	if v := r.located(m, s); v != unknown {
		return v
	}
	if v := r.afterPreposition(p, m, before, s); v != unknown {
		return v
	}
	// "Moscow and Beijing", "Moscow, Beijing and Tehran": as the one before.
	if j := r.rowBefore(before, s); j >= 0 && r.mentions[j].StandsFor != "" {
		return r.verdict(j)
	}
	switch {
	case s.Field == text.Title && r.norm(m.EndWord, s) == ":" && m.FirstWord == s.FirstWord,
		s.Field == text.Title && isDash(p) && m.EndWord == s.EndWord:
		return government // who says so
	case r.beforeVerb(m.EndWord, s):
		return r.asSubject(m.EndWord, s)
	case r.cues[p]&visit != 0:
		return place
	case r.cues[p]&act != 0:
		return government
	}
	if c := r.cue(m.EndWord, s); c&policy != 0 && c&(placeNoun|event) == 0 {
		return government
	}
	return likelyPlace
}

// located tells a place by the words right in front of it, whatever the tree
// says: "in", "north of", and "on" before a hill or street.
func (r *resolver) located(m *entity.Mention, s *text.Sentence) verdict {
	i := m.FirstWord - 1
	if r.norm(i, s) == "the" {
		i--
	}
	p := r.norm(i, s)
	switch {
	case r.cues[p]&at != 0:
		return place
	case p == "of":
		switch r.norm(i-1, s) {
		case "out", "steps", "north", "south", "east", "west", "outside", "northeast", "northwest", "southeast", "southwest":
			return place
		}
	case p == "central" || p == "downtown" || p == "northern" || p == "southern" || p == "eastern" || p == "western" || p == "inner" || p == "greater":
		return place
	case p == "on" && r.violent(i-1, s):
		return place
	case p == "on":
		switch r.norm(m.EndWord-1, s) {
		case "hill", "street", "square", "avenue":
			return place
		}
		switch r.norm(i-1, s) {
		case "march", "marched", "advance", "advanced", "descend", "descended", "converge", "converged":
			return place
		}
	}
	return unknown
}

// violent tells whether the noun at word i is an act of violence against a
// place: "the terror attacks on", "the bombing raid on".
func (r *resolver) violent(i int32, s *text.Sentence) bool {
	switch r.norm(i, s) {
	case "attack", "attacks", "assault", "assaults", "strike", "strikes", "raid", "raids":
		for w := i - 1; w > i-4; w-- {
			switch r.norm(w, s) {
			case "terror", "terrorist", "suicide", "deadly", "bombing", "air", "rocket", "missile", "bomb", "nuclear", "military", "launch", "launched", "launching":
				return true
			}
		}
	case "bloodshed", "massacre", "bombing", "bombings", "airstrike", "airstrikes", "carnage":
		return true
	}
	return false
}

// withCity tells whether the other of two names is a city that stands for
// nobody: "between Washington and Baltimore".
func (r *resolver) withCity(m *entity.Mention, s *text.Sentence) bool {
	if r.norm(m.EndWord, s) != "and" || m.EndWord+1 >= s.EndWord || r.at[m.EndWord+1] < 0 {
		return false
	}
	o := &r.mentions[r.at[m.EndWord+1]]
	return o.Type == entity.Loc && o.StandsFor == ""
}

// infinitive tells whether "to" and a verb of somebody follow a name: "for
// Beijing to intervene".
func (r *resolver) infinitive(m *entity.Mention, s *text.Sentence) bool {
	if r.norm(m.EndWord, s) != "to" {
		return false
	}
	switch r.norm(m.FirstWord-2, s) {
	case "bound", "left", "leave", "leaves", "leaving", "departed", "headed", "heading", "heads":
		return false
	}
	return r.cue(m.EndWord+1, s)&act != 0 || strings.HasSuffix(r.norm(m.EndWord+1, s), "ly") && r.cue(m.EndWord+2, s)&act != 0
}

// moves tells whether something is moved to where a name stands: "move the
// embassy from Tel Aviv to Jerusalem".
func (r *resolver) moves(m *entity.Mention, s *text.Sentence) bool {
	for i := m.FirstWord - 2; i > m.FirstWord-12 && i >= s.FirstWord; i-- {
		switch r.norm(i, s) {
		case "move", "moves", "moved", "moving", "relocate", "relocated", "relocating", "relocation", "fly", "flew", "flying", "flown", "travel", "travelled", "traveled", "traveling", "travelling", "trip":
			return true
		}
	}
	return false
}

// afterPreposition decides a name after preposition p at word i by the words
// in front of it.
func (r *resolver) afterPreposition(p string, m *entity.Mention, i int32, s *text.Sentence) verdict {
	c := r.cues[p]
	if c&(at|toward|with) == 0 {
		return unknown
	}
	ahead := cue(0)
	for k := i - 1; k > i-4; k-- {
		ahead |= r.cue(k, s)
	}
	near := r.cue(i-1, s)
	switch {
	case c&at != 0:
		return place
	case p == "between" && (near&placeNoun != 0 && near&policy == 0 || r.withCity(m, s)):
		return place
	case p == "by":
		if strings.HasSuffix(r.norm(i-1, s), "ed") || near&act != 0 || ahead&act != 0 {
			return government
		}
		return likelyPlace
	case p == "for" && r.infinitive(m, s):
		return government
	case p == "to" && r.moves(m, s):
		return place
	case p == "from" && near&dispatch != 0, p == "on" && near&(topic|placeVerb) != 0:
		return place
	case p == "to" && near&policy != 0:
		return government
	case c&toward != 0 && near&placeNoun != 0 && near&policy == 0:
		return place
	case p == "on" && near&(policy|transfer) != 0, p == "for" && near&act != 0:
		return likelyGovernment
	case c&toward != 0 && (near&(policy|transfer) != 0 || p != "to" && ahead&(policy|transfer) != 0):
		return government
	case c&toward != 0:
		return place
	}
	return government
}

// rowBefore gives the mention that a comma or conjunction at word i joins to
// what follows, −1 where there is none.
func (r *resolver) rowBefore(i int32, s *text.Sentence) int32 {
	switch r.norm(i, s) {
	case "and", "or", "nor", "&":
		i--
		if r.norm(i, s) == "," {
			i--
		}
	case ",":
		i--
	default:
		return -1
	}
	if i < s.FirstWord {
		return -1
	}
	return r.at[i]
}

// beforeVerb tells whether a verb that the name is the subject of follows:
// after adverbs, or the rest of a row of names.
func (r *resolver) beforeVerb(i int32, s *text.Sentence) bool {
	for n := 0; n < 6; n++ {
		w := r.norm(i, s)
		switch {
		case w == "and" || w == "or" || w == "nor":
			if i+1 < s.EndWord && r.at[i+1] >= 0 {
				i = r.mentions[r.at[i+1]].EndWord
				continue
			}
			return false
		case isAuxiliary(w) || r.cues[w]&(act|placeVerb) != 0 && r.cues[w]&(policy|placeNoun) == 0 || r.cues[w]&act != 0 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed")):
			return true
		case w == "," || w == "both" || w == "also" || w == "however" || w == "still" || w == "now" || w == "never" || strings.HasSuffix(w, "ly"):
			i++
		default:
			return false
		}
	}
	return false
}

// asSubject decides a subject: a place where the predicate is one of places.
func (r *resolver) asSubject(i int32, s *text.Sentence) verdict {
	for n := int32(0); n < 4; n++ {
		c := r.cue(i+n, s)
		switch {
		case c&(placeAdjective|placeVerb|placeNoun) != 0 && c&(act|policy) == 0:
			return place
		case c&(act|policy) != 0:
			return government
		}
	}
	return likelyGovernment
}

func isAuxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "can", "may", "might", "must", "does", "did", "do", "'s", "'ll", "'d", "'ve":
		return true
	}
	return false
}
