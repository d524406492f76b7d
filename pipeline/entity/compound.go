package entity

import (
	"strings"

	"slant/pipeline/text"
)

// A cut is what a piece leaves out of its outer words, in bytes: "-led" behind
// "US", "anti-" before "Trump".
type cut struct{ front, back int32 }

// front gives the part of a hyphenated word before its last hyphen, if what
// follows is one of the tails that names take ("led", "backed") or a second
// name.
func (f *finder) front(i int32) (id, back int32, ok bool) {
	norm, surface, at := f.hyphen(i, strings.LastIndexByte)
	if at < 1 {
		return 0, 0, false
	}
	tail := norm[at+1:]
	if !isCapital(surface[at+1]) && !f.isTail(tail) {
		return 0, 0, false
	}
	id = f.g.word(norm[:at], &f.fold).id
	return id, int32(len(norm) - at), id != 0 && isCapital(surface[0])
}

// back gives the part of a hyphenated word behind its first hyphen, if a
// prefix such as "anti" stands before it, or any name where second is set.
func (f *finder) back(i int32, second bool) (id, front int32, ok bool) {
	find := strings.IndexByte
	if second {
		find = strings.LastIndexByte
	}
	norm, surface, at := f.hyphen(i, find)
	if at < 1 || !isCapital(surface[at+1]) || !second && f.g.vocab[norm[:at]].class&compoundHead == 0 {
		return 0, 0, false
	}
	id = f.g.word(norm[at+1:], &f.fold).id
	return id, int32(at + 1), id != 0
}

// hyphen cuts a word whose form in the text is as long as its normal form.
func (f *finder) hyphen(i int32, find func(string, byte) int) (norm, surface string, at int) {
	norm, surface = f.d.Words[i].Norm, f.d.Surface(i)
	at = find(norm, '-')
	if len(norm) != len(surface) || at < 0 || at >= len(norm)-1 {
		return "", "", -1
	}
	return norm, surface, at
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// isTail tells what closes a compound with a name: "Trump-backed", "US-led".
func (f *finder) isTail(tail string) bool {
	c := f.g.vocab[tail].class
	return c&language == 0 && (c&compoundTail != 0 || isLowerTail(tail))
}

// compound tells whether a word is hyphenated with a tail that names take:
// then it is no part of a discovered name.
func (f *finder) compound(i int32) bool {
	if !f.has(i, hyphenated) {
		return false
	}
	norm, surface, at := f.hyphen(i, strings.LastIndexByte)
	return at > 0 && !isCapital(surface[at+1]) && f.isTail(norm[at+1:])
}

// second finds the other name of a word such as "U.S.-Russia", of which p is
// the first, and tells whether the two stand.
func (f *finder) second(p *piece, s *text.Sentence, l look) (piece, bool) {
	i := p.end - 1
	surface := f.d.Surface(i)
	if !isCapital(surface[len(surface)-int(p.cut.back)+1]) {
		return piece{}, true // "US-led": there is no second
	}
	id, front, ok := f.back(i, true)
	if !ok {
		return piece{}, false
	}
	q, ok := f.aliasFrom(i, id, cut{front: front}, s, l)
	if !ok || f.ethnic(p, &q) {
		f.cands = f.cands[:p.hi]
		return piece{}, false
	}
	return q, true
}

// ethnic tells a group of a country's people, "Iranian-American", from the
// relation of two countries.
func (f *finder) ethnic(p, q *piece) bool {
	switch f.d.Words[q.first].Norm[q.cut.front:] {
	case "american", "americans", "canadian", "canadians", "australian", "australians", "british", "german", "germans":
		return f.g.targets[f.cands[p.lo]].kind == Demonym
	}
	return false
}
