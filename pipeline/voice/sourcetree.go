package voice

import (
	"strings"

	"slant/pipeline/syntax"
)

// sourceByTree follows the tree from a verb to its subject: its own, that of
// the verb it shares one with, or the noun that a participle or a relative
// clause describes.
func (s *sheet) sourceByTree(v int32) source {
	if s.passive(v) {
		return nobody()
	}
	cueWord := v
	for range 8 {
		if k := s.subjectKid(v); k >= 0 {
			return s.phraseOf(s.antecedent(k, v), &hit{first: cueWord, end: cueWord + 1})
		}
		if k := s.kid(v, syntax.NsubjPass); k >= 0 && v != cueWord {
			return s.phraseOf(s.antecedent(k, v), &hit{first: cueWord, end: cueWord + 1})
		}
		h := s.head(v)
		if h < 0 {
			return nobody()
		}
		switch s.tokens[v].Relation {
		case syntax.Conj, syntax.Parataxis:
			v = h
		case syntax.Xcomp:
			if k := s.kid(h, syntax.Obj, syntax.Iobj); k >= 0 && k < v {
				return s.phraseOf(k, &hit{first: cueWord, end: cueWord + 1})
			}
			v = h
		case syntax.Advcl, syntax.Ccomp:
			if !strings.HasSuffix(s.norm(v), "ing") && s.kid(v, syntax.Mark) < 0 {
				return nobody()
			}
			if s.tokens[h].Tag == syntax.NOUN || s.tokens[h].Tag == syntax.PROPN {
				if k := s.kid(h, syntax.Nsubj); k < 0 && s.tokens[h].Relation != syntax.Root {
					return s.phraseOf(h, &hit{first: cueWord, end: cueWord + 1})
				}
			}
			v = h
		case syntax.Acl, syntax.AclRelcl:
			if s.norm(v-1) == "to" {
				return nobody() // "no reason to suspect", "the right to declare"
			}
			return s.phraseOf(h, &hit{first: cueWord, end: cueWord + 1})
		default:
			return nobody()
		}
	}
	return nobody()
}

// subjectKid gives the subject that stands nearest before its verb, or the
// first behind it: where a parser sees two, the far one is an adverbial.
func (s *sheet) subjectKid(v int32) int32 {
	best := int32(-1)
	for k := s.child[v]; k >= 0; k = s.sibling[k] {
		if r := s.tokens[k].Relation; (r == syntax.Nsubj || r == syntax.Csubj) && (k < v || best < 0) {
			best = k
		}
	}
	return best
}

// antecedent steps from a relative pronoun to what it stands for.
func (s *sheet) antecedent(k, v int32) int32 {
	switch s.norm(k) {
	case "who", "which", "that":
		for range 4 {
			if s.tokens[v].Relation == syntax.AclRelcl || s.tokens[v].Relation == syntax.Acl {
				if h := s.head(v); h >= 0 {
					return h
				}
			}
			if s.tokens[v].Relation != syntax.Conj || s.head(v) < 0 {
				break
			}
			v = s.head(v)
		}
	}
	return k
}

// phraseOf gives the noun phrase of a head, without relative clauses, and
// without reaching over the cue or a quotation mark that it does not close.
func (s *sheet) phraseOf(head int32, h *hit) source {
	first, end := s.extent(head, 0)
	if head < h.first {
		end = min(end, h.first)
	} else if head >= h.end {
		first = max(first, h.end)
	}
	for w := head - 1; w > first; w-- {
		if s.norm(w) == "," && s.tokens[w+1].Tag != syntax.ADJ {
			first = w + 1
			break
		}
	}
	return s.trim(source{first, end, head})
}

// extent widens a head by the children that belong to its phrase.
func (s *sheet) extent(head int32, depth int) (first, end int32) {
	first, end = head, head+1
	if depth > 16 {
		return first, end
	}
	broken := false
	for k := s.child[head]; k >= 0; k = s.sibling[k] {
		if k < head {
			if phrasal(s.tokens[k].Relation) {
				first = min(first, s.left[k])
			}
			continue
		}
		if s.tokens[k].Relation == syntax.Punct {
			continue
		}
		if broken || !phrasal(s.tokens[k].Relation) || s.tokens[k].Tag == syntax.VERB {
			broken = true
			continue
		}
		_, e := s.extent(k, depth+1)
		end = max(end, e)
	}
	return first, end
}

func phrasal(r syntax.Relation) bool {
	switch r {
	case syntax.Amod, syntax.Appos, syntax.Case, syntax.Cc, syntax.Compound, syntax.CompoundPrt, syntax.Conj, syntax.Det,
		syntax.Fixed, syntax.Flat, syntax.Goeswith, syntax.Nmod, syntax.NmodPoss, syntax.Nummod, syntax.Dep:
		return true
	}
	return false
}

// trim cuts what cannot begin or end a noun phrase: punctuation,
// prepositions and conjunctions in front.
func (s *sheet) trim(p source) source {
	if p.first+2 < p.head && s.norm(p.first) == "according" && s.norm(p.first+1) == "to" {
		p.first += 2
	}
	for p.first < p.end && (s.isPunct(p.first) || p.first < p.head && (isPreposition(s.norm(p.first)) || isSubordinator(s.norm(p.first)))) {
		p.first++
	}
	for p.end > p.first && s.isPunct(p.end-1) && s.norm(p.end-1) != ")" {
		p.end--
	}
	return p
}
