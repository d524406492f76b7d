package entity

import (
	"strings"

	"slant/pipeline/text"
)

// A look tells how a sentence uses capitals.
type look uint8

const (
	ordinary look = iota
	titled        // nearly every long word has one: capitals tell nothing
	loud          // all capitals
)

// lookOf judges a sentence by its words of four letters and more.
func (f *finder) lookOf(s *text.Sentence) look {
	long, upper, shouted, letters := 0, 0, 0, 0
	for i := s.FirstWord; i < s.EndWord; i++ {
		w := &f.d.Words[i]
		if w.Kind != text.Letters {
			continue
		}
		letters++
		if w.AllCaps {
			shouted++
		}
		if len(w.Norm) < 4 && !w.Upper {
			continue
		}
		long++
		if w.Upper {
			upper++
		}
	}
	switch {
	case letters >= 2 && shouted*10 >= letters*8:
		return loud
	case letters >= 4 && upper*10 >= long*8 && !f.stopped(s):
		return titled
	}
	return ordinary
}

// stopped tells whether a sentence ends as sentences do and headings do not.
func (f *finder) stopped(s *text.Sentence) bool {
	for i := s.EndWord - 1; i >= s.FirstWord && i >= s.EndWord-3; i-- {
		switch f.d.Words[i].Norm {
		case ".", "!", "?":
			return true
		}
	}
	return false
}

// opens tells whether word i stands where any word has a capital: first in its
// sentence, after a quotation mark or a colon.
func (f *finder) opens(i int32, s *text.Sentence) bool {
	for i--; i >= s.FirstWord; i-- {
		switch w := &f.d.Words[i]; {
		case w.Kind == text.QuoteMark, w.Norm == ":":
			return true
		case w.Kind == text.Letters || w.Kind == text.Number || w.Norm == ",":
			return false
		}
	}
	return true
}

// capitalised tells whether word i has the capital of a name. "al-Assad" has.
func (f *finder) capitalised(i int32) bool {
	w := &f.d.Words[i]
	if w.Kind != text.Letters {
		return false
	}
	if w.Upper {
		return true
	}
	first, rest, ok := strings.Cut(f.d.Surface(i), "-")
	return ok && len(first) <= 4 && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' && strings.Contains(" al el ul an ash as at ad ar az bin ibn abd ", " "+first+" ")
}

// countCapitals notes, for each word that has a capital somewhere, how often
// that capital tells something and whether the word occurs in lower case.
func (f *finder) countCapitals() {
	for k := range f.d.Sentences {
		s := &f.d.Sentences[k]
		if s.Boilerplate {
			continue
		}
		l := f.lookOf(s)
		for i := s.FirstWord; i < s.EndWord; i++ {
			w := &f.d.Words[i]
			if w.Kind != text.Letters || !w.Upper || f.has(i, function) {
				continue
			}
			c := f.caps[w.Norm]
			if l == ordinary && !f.opens(i, s) {
				c.inside++
			}
			f.caps[w.Norm] = c
		}
	}
	for i := range f.d.Words {
		w := &f.d.Words[i]
		if w.Kind != text.Letters || w.Upper || f.words[i].class&function != 0 {
			continue
		}
		if c, ok := f.caps[w.Norm]; ok && !c.lower {
			c.lower = true
			f.caps[w.Norm] = c
		}
	}
}
