package reports

import (
	"unicode/utf8"

	"slant/pipeline/tables"
)

// window is how many characters of a long sentence are shown on either side
// of the mention.
const window = 240

// highlight gives a sentence with its mention and the strongest terms of its
// evidence set off. Where they overlap, the mention shows.
func highlight(s tables.SentenceRow, k *candidate) []Inline {
	runes := []rune(s.Text.V)
	kind := make([]Kind, len(runes))
	set := func(begin, end int32, as Kind) {
		for i := max(0, int(begin-s.Begin)); i < min(len(runes), int(end-s.Begin)); i++ {
			kind[i] = as
		}
	}
	for _, t := range k.strongest() {
		if !t.Begin.OK || !t.End.OK || t.Points == 0 {
			continue
		}
		as := Plus
		if t.Points < 0 {
			as = Minus
		}
		set(t.Begin.V, t.End.V, as)
	}
	set(k.mention.Begin, k.mention.End, Mention)
	first, last := shownPart(len(runes), int(k.mention.Begin-s.Begin), int(k.mention.End-s.Begin))
	var out []Inline
	if first > 0 {
		out = append(out, words("… "))
	}
	for i := first; i < last; {
		j := i
		for j < last && kind[j] == kind[i] {
			j++
		}
		as := kind[i]
		if as == "" {
			as = Name
		}
		out = append(out, Inline{Kind: as, Text: stretch(runes[i:j])})
		i = j
	}
	if last < len(runes) {
		out = append(out, words(" …"))
	}
	return out
}

// shownPart gives the half-open range of a sentence's characters to show.
func shownPart(n, begin, end int) (int, int) {
	begin, end = min(max(0, begin), n), min(max(0, end), n)
	end = min(end, begin+window) // a mention as long as that is hostile
	first, last := max(0, begin-window), min(n, max(begin, end)+window)
	if first < 20 {
		first = 0
	}
	if n-last < 20 {
		last = n
	}
	return first, last
}

// stretch cleans a piece of a sentence. Unlike display it keeps the blanks at
// the ends, which part it from the next piece.
func stretch(runes []rune) string {
	out := make([]byte, 0, len(runes))
	marks, blank := 0, false
	for _, r := range runes {
		switch {
		case turnsDirection(r):
			continue
		case isBlank(r):
			if !blank {
				out = append(out, ' ')
			}
			blank = true
			continue
		case isMark(r):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		blank = false
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}
