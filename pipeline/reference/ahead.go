package reference

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// ahead gives the person that a pronoun in a phrase or clause in front of the
// subject means before he is named, and how well he fits: "In his message, Lund
// said". nil where the subject that comes is no name that can be meant.
func (f *follower) ahead(p pronoun, w int32, s *text.Sentence) (*referent, int32) {
	r := f.r
	if !r.parsed(r.d.Words[w].Sentence) {
		return nil, 0
	}
	at := w
	for range maxChain {
		t := r.parse.Tokens[at]
		if t.Head < s.FirstWord {
			return nil, 0
		}
		if t.Relation == syntax.Obl || t.Relation == syntax.Advcl {
			if t.Head <= at {
				return nil, 0 // it does not stand in front
			}
			break
		}
		at = t.Head
	}
	t := r.parse.Tokens[at]
	if t.Relation != syntax.Obl && t.Relation != syntax.Advcl {
		return nil, 0
	}
	for k := max(w, at) + 1; k < t.Head && k < w+60; k++ {
		if x := r.parse.Tokens[k]; x.Head != t.Head || !isSubject(x.Relation) {
			continue
		}
		i := r.at[k]
		if i < 0 {
			i = f.apposedTo(k, s)
		}
		if i < 0 || r.mentions[i].Type != entity.Person || r.voiceOf(w) != r.voiceOf(k) {
			return nil, 0
		}
		c := f.called(&r.mentions[i])
		if c.gender&p.gender == 0 {
			return nil, 0
		}
		score := int32(sameSentence + asSubject + inFront)
		if c.gender != Either {
			score += genderTold
		}
		return &c, score
	}
	return nil, 0
}

// apposedTo gives the person whose name stands in apposition to a noun, −1
// where none does: "the minister, Peter Lund, said".
func (f *follower) apposedTo(w int32, s *text.Sentence) int32 {
	r := f.r
	for k := w + 1; k < s.EndWord && k < w+8; k++ {
		if t := r.parse.Tokens[k]; t.Head == w && t.Relation == syntax.Appos && r.at[k] >= 0 {
			return r.at[k]
		}
	}
	return -1
}
