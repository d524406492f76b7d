package syntax

import "slant/pipeline/text"

// A Tree is one sentence's parse with its arcs turned round, from heads to
// dependents. Its memory is used again by the next Load.
type Tree struct {
	First, End int32 // half-open range of Document.Words
	doc        *text.Document
	tokens     []Token
	child      []int32 // by word − First: first dependent; −1: none
	next       []int32 // by word − First: next dependent of the same head; −1: none
}

// Load makes t the tree of a sentence, which must have been parsed.
func (t *Tree) Load(d *text.Document, p Parse, sentence int32) {
	s := &d.Sentences[sentence]
	t.First, t.End, t.doc, t.tokens = s.FirstWord, s.EndWord, d, p.Tokens
	n := int(t.End - t.First)
	t.child, t.next = t.child[:0], t.next[:0]
	for range n {
		t.child = append(t.child, -1)
		t.next = append(t.next, -1)
	}
	for w := t.End - 1; w >= t.First; w-- {
		if h := t.tokens[w].Head; h >= t.First && h < t.End {
			t.next[w-t.First] = t.child[h-t.First]
			t.child[h-t.First] = w
		}
	}
}

// Child gives the first dependent of a word, −1 where it has none.
func (t *Tree) Child(w int32) int32 { return t.child[w-t.First] }

// Next gives the next dependent of the same head, −1 after the last.
func (t *Tree) Next(w int32) int32 { return t.next[w-t.First] }

// Token gives a word's token.
func (t *Tree) Token(w int32) Token { return t.tokens[w] }

// Norm gives a word's normal form.
func (t *Tree) Norm(w int32) string { return t.doc.Words[w].Norm }

// Dependent gives the first dependent of a word with one of the relations, −1
// where it has none.
func (t *Tree) Dependent(w int32, relations ...Relation) int32 {
	for c := t.Child(w); c >= 0; c = t.Next(c) {
		for _, r := range relations {
			if t.tokens[c].Relation == r {
				return c
			}
		}
	}
	return -1
}

// nominal tells whether a word heads a noun phrase.
func (t *Tree) nominal(w int32) bool {
	switch t.tokens[w].Tag {
	case NOUN, PROPN, PRON, NUM, SYM:
		return true
	}
	return false
}

// caseOf gives the normal form of a phrase's preposition, "" where it has none.
func (t *Tree) caseOf(w int32) string {
	if c := t.Dependent(w, Case); c >= 0 {
		return t.Norm(c)
	}
	return ""
}

// Top gives the word of a half-open range whose head lies outside it: the head
// of the phrase. Of several it is the first.
func (t *Tree) Top(first, end int32) int32 {
	for w := first; w < end; w++ {
		if h := t.tokens[w].Head; h < first || h >= end {
			return w
		}
	}
	return end - 1
}
