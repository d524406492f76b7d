package sentiment

import (
	"strings"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// maxClimb bounds the arcs that a term is followed over.
const maxClimb = 8

// none is the index of no word.
const none int32 = -1

// A sentence is the scratch memory for one sentence. Words are counted from
// its first one, 0-based.
type sentence struct {
	rules  *Rules
	base   int32 // index of its first word in Document.Words
	words  []text.Word
	tokens []syntax.Token // heads as in Parse: subtract base

	child, next []int32 // first dependent and next sibling, none
	shifts      []shift
	target      []int32 // by word: the mention that it heads, none
	heads       []int32 // by mention: the word that heads it
	standsFor   []int32 // by word: the mention that a pronoun stands for, none
	masked      []bool  // by word: part of a name
	terms       []term
	reached     []reach
	counted     []reach // those of them that count
	held        []holding
	loose       []reach // by looser ties, for mentions that nothing else reached

	voice   []int32 // Voices.Of of the sentence's words, nil: all the author's
	but     int32   // the last "but" between clauses, none
	butPays float64

	question bool // it ends with a question mark

	// of the term that is being followed
	current *term
	entry   *entry
	value   float64 // the valence that was last brought somewhere, without shifters
}

// A term is an entry found in the sentence.
type term struct {
	entry      int32
	first, end int32   // half-open range of words
	head       int32   // the word of it that depends on others
	number     int32   // index into sentence.terms
	directed   bool    // the tree says of whom or of what it is said
	taken      bool    // it came to a mention
	others     bool    // it is said of people who are no mention
	factor     float64 // what shifters make of it
}

// A reach is a term that came to a mention.
type reach struct {
	mention int32
	term    term
	rule    rule
	turned  bool // a negation or reverser turned the sign
	pronoun bool // through a pronoun
	value   float64
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2+16)
	}
	return s[:n]
}

// load takes a sentence over: its dependents in order of the words.
func (s *sentence) load(words []text.Word, tokens []syntax.Token, base int32) {
	n := len(words)
	s.words, s.tokens, s.base = words, tokens, base
	s.child, s.next = sized(s.child, n), sized(s.next, n)
	s.shifts, s.target, s.masked = sized(s.shifts, n), sized(s.target, n), sized(s.masked, n)
	s.standsFor = sized(s.standsFor, n)
	for i := range n {
		s.child[i], s.next[i], s.target[i], s.standsFor[i] = none, none, none, none
		s.masked[i] = false
		s.shifts[i] = noShift()
	}
	for i := int32(n) - 1; i >= 0; i-- {
		if h := s.head(i); h != none {
			s.next[i] = s.child[h]
			s.child[h] = i
		}
	}
	s.terms, s.reached, s.heads = s.terms[:0], s.reached[:0], s.heads[:0]
	s.held = s.held[:0]
	s.but = none
	s.question = n > 0 && words[n-1].Norm == "?"
}

// forget lets go of the document.
func (s *sentence) forget() {
	s.words, s.tokens, s.voice, s.current, s.entry = nil, nil, nil, nil, nil
}

// head gives the word that i depends on, none for a root.
func (s *sentence) head(i int32) int32 {
	h := s.tokens[i].Head - s.base
	if h < 0 || int(h) >= len(s.tokens) || h == i {
		return none
	}
	return h
}

func (s *sentence) relation(i int32) syntax.Relation { return s.tokens[i].Relation }
func (s *sentence) tag(i int32) syntax.Tag           { return s.tokens[i].Tag }
func (s *sentence) norm(i int32) string              { return s.words[i].Norm }

// dependent gives the first dependent of i by one of the relations, none
// where there is none.
func (s *sentence) dependent(i int32, relations ...syntax.Relation) int32 {
	for c := s.child[i]; c != none; c = s.next[c] {
		for _, r := range relations {
			if s.relation(c) == r {
				return c
			}
		}
	}
	return none
}

// caseOf gives the preposition of a nominal, "" where it has none.
func (s *sentence) caseOf(i int32) string {
	for c := s.child[i]; c != none; c = s.next[c] {
		if s.relation(c) == syntax.Case && s.norm(c) != "'s" && s.norm(c) != "'" {
			return s.norm(c)
		}
	}
	return ""
}

// mentionAt gives the mention that a word heads or is the first name of
// ("Mary" of a mention "Smith"), none where there is none.
func (s *sentence) mentionAt(i int32) int32 {
	if m := s.target[i]; m != none || s.child[i] == none {
		return m
	}
	for c := s.child[i]; c != none; c = s.next[c] {
		if s.relation(c) == syntax.Flat && s.target[c] != none {
			return s.target[c]
		}
	}
	return none
}

// dateline tells whether a range of words at the beginning of the sentence only
// says where, by whom or about what the text was written: "PARIS (Reuters) –",
// "Mary Moran: The brutal truth about the budget".
func (s *sentence) dateline(first, end int32) bool {
	const within = 8 // words of a dateline
	n := int32(len(s.words))
	if first > 0 && end < n && first < within && s.norm(first-1) == "(" && s.norm(end) == ")" {
		return true
	}
	if first == 0 && end < n && s.norm(end) == ":" {
		return true
	}
	if first > 3 {
		return false
	}
	for i := end; i < min(n, within); i++ {
		switch s.norm(i) {
		case "—", "–", "--", "-":
			return i > end && s.norm(i-1) == ")" || i == end && s.words[first].AllCaps
		}
	}
	return false
}

// topOf gives the word of a half-open range that depends on a word outside of
// it, the first one if there are more.
func (s *sentence) topOf(first, end int32) int32 {
	for i := first; i < end; i++ {
		if h := s.head(i); h < first || h >= end {
			return i
		}
	}
	return first
}

// gerund tells whether a verb form is one in -ing ("stealing").
func (s *sentence) gerund(i int32) bool { return strings.HasSuffix(s.norm(i), "ing") }

// participial tells whether a verb form may be an adjective: "failed",
// "stolen", "failing".
func (s *sentence) participial(i int32) bool {
	w := s.norm(i)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "ing")
}
