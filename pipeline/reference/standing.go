package reference

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// standing gives the word whose place in the tree a name with the given head
// has: the first of a row, the noun that the name is an apposition of, or the
// title before it ("the President of China Xi Jinping").
func (r *resolver) standing(head int32, s *text.Sentence) int32 {
	if !r.parsed(r.d.Words[head].Sentence) {
		return head
	}
	for range maxChain {
		t := r.parse.Tokens[head]
		if t.Head < s.FirstWord || t.Head >= head {
			return head
		}
		switch t.Relation {
		case syntax.Conj, syntax.Appos, syntax.Flat:
			head = t.Head
		case syntax.Nmod:
			if m := r.titleOf(t.Head, s); m < 0 || r.mentions[m].EndWord <= head || r.mentions[m].FirstWord > head {
				return head
			}
			head = t.Head
		default:
			return head
		}
	}
	return head
}

// possessed tells whether a pronoun or name has a noun: "his father".
func (r *resolver) possessed(w int32, s *text.Sentence) bool {
	if !r.parsed(r.d.Words[w].Sentence) {
		return false
	}
	for k := max(s.FirstWord, w-4); k < w; k++ {
		if t := r.parse.Tokens[k]; t.Head == w && t.Relation == syntax.NmodPoss {
			return true
		}
	}
	return false
}

// titleOf gives the index of the person that a noun is the title of: "Senator
// Lund", "the President of China Xi Jinping"; −1 where it is none.
func (r *resolver) titleOf(w int32, s *text.Sentence) int32 {
	k := w + 1
	if n := r.norm(k, s); n == "of" || n == "to" {
		k++
		if r.norm(k, s) == "the" {
			k++
		}
		if k >= s.EndWord || r.at[k] < 0 || r.mentions[r.at[k]].Type == entity.Person {
			return -1
		}
		k = r.mentions[r.at[k]].EndWord
	}
	if k < s.EndWord && r.at[k] >= 0 && r.mentions[r.at[k]].Type == entity.Person && r.mentions[r.at[k]].Kind == entity.Name {
		return r.at[k]
	}
	return -1
}

// beside gives the noun that stands between commas behind a person's name and
// is said of him, whatever the tree says: "Zhang Xiao, China's Ambassador to
// Kazakhstan, wrote"; −1 where none does.
func (f *follower) beside(m *entity.Mention) int32 {
	r := f.r
	s := r.sentence(m)
	if m.Type != entity.Person || r.norm(m.EndWord, s) != "," || !r.parsed(m.Sentence) {
		return -1
	}
	noun := int32(-1)
	for w := m.EndWord + 1; w < s.EndWord && w < m.EndWord+14; w++ {
		if r.at[w] >= 0 {
			if r.mentions[r.at[w]].Type == entity.Person {
				return -1
			}
			continue
		}
		norm := r.d.Words[w].Norm
		if norm == "," {
			return noun
		}
		if _, ok := f.persons.nouns[norm]; ok && noun < 0 {
			noun = w
		}
		switch r.parse.Tokens[w].Tag {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.PART:
		case syntax.ADP:
			if noun < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// namesPerson tells whether a person's name stands in apposition to a noun:
// "his father, Peter Lund".
func (f *follower) namesPerson(w int32, s *text.Sentence) bool {
	r := f.r
	for k := w + 1; k < s.EndWord && k < w+8; k++ {
		if t := r.parse.Tokens[k]; t.Head == w && t.Relation == syntax.Appos && r.at[k] >= 0 && r.mentions[r.at[k]].Type == entity.Person {
			return true
		}
	}
	return false
}

// eitherSex tells whether a pronoun means anybody: "he or she", "he / she".
func (r *resolver) eitherSex(w int32, s *text.Sentence) bool {
	own, _ := pronounOf(r.d.Words[w].Norm)
	joined := func(by, to int32) bool {
		if n := r.norm(by, s); n != "or" && n != "/" {
			return false
		}
		p, ok := pronounOf(r.norm(to, s))
		return ok && !p.first && p.gender != own.gender
	}
	return joined(w+1, w+2) || joined(w-1, w-2)
}
