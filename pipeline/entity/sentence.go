package entity

import (
	"strings"

	"slant/pipeline/text"
)

// A stretch is a sentence while its names are found.
type stretch struct {
	*text.Sentence
	index int32
	look  look
}

// sentence finds the names of one sentence, left to right: first its pieces,
// then runs of pieces that make one name.
func (f *finder) sentence(index int32) {
	s := stretch{&f.d.Sentences[index], index, f.lookOf(&f.d.Sentences[index])}
	f.pieces = f.pieces[:0]
	for i := s.FirstWord; i < s.EndWord; {
		p, ok := f.alias(i, s.Sentence, s.look)
		switch {
		case ok:
		case f.nameWord(i):
			p = piece{first: i, end: i + 1, class: f.words[i].class}
		default:
			i++
			continue
		}
		p.opens = f.opens(i, s.Sentence)
		i = p.end
		if p.cut.back == 0 {
			f.pieces = append(f.pieces, p)
			continue
		}
		if q, ok := f.second(&p, s.Sentence, s.look); ok {
			f.pieces = append(f.pieces, p)
			if q.listed() {
				f.pieces = append(f.pieces, q)
				i = q.end
			}
		}
	}
	for k := 0; k < len(f.pieces); {
		k = f.name(&s, k)
	}
}

// nameWord tells whether a word may belong to a name that no list has.
func (f *finder) nameWord(i int32) bool {
	if !f.capitalised(i) || f.has(i, function) || len(f.d.Words[i].Norm) > 64 || strings.IndexByte("@#'", f.d.Words[i].Norm[0]) >= 0 {
		return false
	}
	return (!f.has(i, calendar) || f.has(i, given)) && !f.compound(i)
}

// gap tells how piece k and the one before it are joined.
type gap uint8

const (
	apart      gap = iota
	touching       // nothing in between
	byOf           // "of", "of the", "for", "for the", "on", "to the"
	byAnd          // "and", "&"
	byParticle     // "van der", "bin"
)

func (f *finder) gap(k int) gap {
	i, end := f.pieces[k-1].end, f.pieces[k].first
	if f.pieces[k-1].cut.back != 0 || f.pieces[k].cut.front != 0 {
		return apart
	}
	switch end - i {
	case 0:
		return touching
	case 1, 2:
		norm := f.d.Words[i].Norm
		last := f.d.Words[end-1].Norm
		switch {
		case (norm == "of" || norm == "for" || norm == "on") && (end-i == 1 || last == "the"):
			return byOf
		case end-i == 1 && (norm == "and" || norm == "&"):
			return byAnd
		case f.has(i, particle) && f.has(end-1, particle):
			return byParticle
		}
	}
	return apart
}

// headed tells whether piece k closes or heads a name of the given kinds.
func (f *finder) headed(k int, c class) bool {
	return !f.pieces[k].listed() && f.pieces[k].class&c != 0
}

// isTitle tells whether piece k is a title or honorific and not a part of an
// organisation's name ("Justice Department").
func (f *finder) isTitle(k int) bool {
	if !f.headed(k, title|honorific) || f.surnameTitle(k) {
		return false
	}
	if f.headed(k, honorific) {
		return true
	}
	next := k + 1
	return next >= len(f.pieces) || f.gap(next) != touching || !f.headed(next, orgHead|placeHead|thingHead) || f.headed(next, title)
}

// surnameTitle tells a title that is a surname, too, and has a first name in
// front and no name behind it: "Stephen King", "Julian Bishop".
func (f *finder) surnameTitle(k int) bool {
	if k == 0 || f.gap(k) != touching || f.pieces[k-1].class&given == 0 || f.pieces[k-1].listed() {
		return false
	}
	if k+1 < len(f.pieces) && f.gap(k+1) == touching && f.pieces[k+1].class&generation == 0 {
		return false
	}
	switch f.d.Words[f.pieces[k].first].Norm {
	case "king", "bishop", "pope", "prince", "judge", "marshal", "major", "chancellor", "constable", "saint", "coach", "justice", "sultan", "singer":
		return true
	}
	return false
}

// extent gives the end of the longest run of pieces from k that may make one
// name.
func (f *finder) extent(k int) int {
	hasHead, hasOf := false, false
	end := k + 1
	for ; end < len(f.pieces); end++ {
		hasHead = hasHead || f.headed(end-1, orgHead|thingHead) || f.all(end-1, Org)
		switch f.gap(end) {
		case touching:
		case byOf:
			if !hasHead || f.isTitle(end) {
				return end
			}
			hasOf = true
		case byAnd:
			joined := hasOf && !f.pieces[end].listed() && f.pieces[end].class&given == 0
			if amp := f.d.Words[f.pieces[end-1].end].Norm == "&"; !amp && !joined {
				return end
			}
		case byParticle:
			// "San Juan del Sur" is not the San Juan that a list has.
			if f.pieces[end].listed() && !f.personAlone(end) {
				return end
			}
		default:
			return end
		}
		if f.isTitle(end) || f.titleAlias(end) {
			return end
		}
	}
	return end
}

func (f *finder) candidates(k int) []int32 { return f.cands[f.pieces[k].lo:f.pieces[k].hi] }

func (f *finder) titleAlias(k int) bool {
	p := &f.pieces[k]
	return p.listed() && f.g.targets[f.cands[p.lo]].kind == Nominal
}

// all tells whether every candidate of piece k has one of the types; false for
// a word that no list has.
func (f *finder) all(k int, types ...Type) bool {
	if !f.pieces[k].listed() {
		return false
	}
next:
	for _, t := range f.candidates(k) {
		for _, want := range types {
			if f.g.entities[f.g.targets[t].entity].Type == want {
				continue next
			}
		}
		return false
	}
	return true
}

func (f *finder) personAlone(k int) bool {
	return f.pieces[k].words() == 1 && f.all(k, Person)
}

func (f *finder) demonym(k int) bool {
	return f.pieces[k].listed() && f.g.targets[f.cands[f.pieces[k].lo]].kind == Demonym
}
