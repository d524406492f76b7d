package reference

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// nominal follows "the company" to the one thing of the last sentences that it
// can be, or notes that the noun is used for something without a name. It says
// whether the noun was followed.
func (f *follower) nominal(noun string, first, w int32, s *text.Sentence) bool {
	r := f.r
	n := r.d.Words[w].Sentence
	if r.d.Words[w].Upper || f.persons.nominals.ofPersons(noun) {
		return false
	}
	if !r.parsed(n) {
		if r.indefinite(first, s) {
			f.rivals[noun] = n
		}
		return false
	}
	t := r.parse.Tokens[w]
	if t.Relation == syntax.Compound || t.Relation == syntax.Amod || t.Relation == syntax.Flat || w+1 < s.EndWord && r.at[w+1] >= 0 {
		return false // "the company car", "the carmaker Toyota"
	}
	if r.predicated(w) || t.Relation == syntax.Appos || f.named(w, s) {
		return false
	}
	p, ok := r.definite(first, s)
	if !ok || r.restricted(w, s) {
		if !p.ours {
			f.rivals[noun] = n
		}
		return false
	}
	k, how := f.meant(noun, p, w)
	if k < 0 {
		return false
	}
	c := &f.things[k]
	f.refresh(k, w, n)
	begin := p.the
	if p.named {
		begin = first
	}
	confidence := int32(7_000)
	if how == fitsSure {
		confidence = 8_000
	}
	f.emit(c.entity, c.typ, entity.Nominal, begin, w+1, confidence)
	return true
}

// indefinite tells, without a tree, whether a noun whose first word is given
// brings in something new: "a rival company". Sentences that mention nobody are
// not parsed, and such a noun may stand in one.
func (r *resolver) indefinite(first int32, s *text.Sentence) bool {
	for i := first - 1; i >= s.FirstWord && i >= first-4; i-- {
		switch r.norm(i, s) {
		case "a", "an", "another", "one":
			switch r.norm(i-1, s) {
			case "is", "was", "'s", "as", "be", "been", "being", "become", "became":
				return false // what is known already is called so
			}
			return true
		}
	}
	return false
}

// refresh notes that a thing is mentioned again, by word w of a sentence.
func (f *follower) refresh(k int, w, sentence int32) {
	t := &f.things[k]
	if sentence-t.sentence > nominalWindow {
		f.nearThings = append(f.nearThings, k)
	}
	t.head, t.sentence = w, sentence
}

// A definite describes what stands from "the" to a noun.
type definite struct {
	the     int32  // index of "the"
	demonym string // entity of the demonym before the noun: "the German carmaker"
	country bool   // that is of a country
	named   bool   // a name stands there
	ours    bool   // a possessor has it, or what is said of it makes it nothing new
}

// definite reads the words before a noun, whose first word is given, back to
// "the"; ok is false where something else tells which one is meant, or none is.
func (r *resolver) definite(first int32, s *text.Sentence) (p definite, ok bool) {
	for i := first - 1; i >= s.FirstWord && i >= first-4; i-- {
		norm := r.norm(i, s)
		switch {
		case norm == "the":
			p.the = i
			return p, true
		case norm == "its" || norm == "their" || norm == "his" || norm == "her" || norm == "our" || norm == "my" || norm == "your" || norm == "'s":
			p.ours = true
			return p, false
		case r.at[i] >= 0:
			m := &r.mentions[r.at[i]]
			if m.Kind == entity.Demonym && !m.Part {
				p.demonym, p.country = m.Entity, m.Type == entity.GPE
			} else if !strings.HasSuffix(norm, "-based") {
				return p, false
			}
			p.named = true
			i = m.FirstWord
		case strings.HasSuffix(norm, "-based"), r.d.Words[i].Upper && r.parse.Tokens[i].Relation == syntax.Amod:
		default:
			return p, false
		}
	}
	return p, false
}

// restricted tells whether a noun has a phrase or clause after it that tells
// which one is meant: "the company that makes its brakes".
func (r *resolver) restricted(w int32, s *text.Sentence) bool {
	switch r.norm(w+1, s) {
	case "of", "where", "whose", "who", "which":
		return true
	}
	for k := w + 1; k < s.EndWord && k < w+12; k++ {
		if t := r.parse.Tokens[k]; t.Head == w {
			switch t.Relation {
			case syntax.Nmod:
				if !isTime(r.norm(k, s)) { // "out of the alliance for decades"
					return true
				}
			case syntax.Acl, syntax.AclRelcl, syntax.Appos, syntax.Nummod, syntax.Flat:
				return true
			}
		}
	}
	return false
}

func isTime(norm string) bool {
	switch norm {
	case "days", "weeks", "months", "years", "decades", "centuries", "hours", "minutes", "year", "month", "week", "day", "decade":
		return true
	}
	return isCalendar(norm)
}

// named tells whether a name stands in apposition to a noun: "the carmaker,
// Calder Motors".
func (f *follower) named(w int32, s *text.Sentence) bool {
	for k := w + 1; k < s.EndWord && k < w+8; k++ {
		if t := f.r.parse.Tokens[k]; t.Head == w && t.Relation == syntax.Appos && f.r.at[k] >= 0 {
			return true
		}
	}
	return false
}

// meant gives the index of the one thing that a definite noun can mean: the one
// of the last sentences, or the only one that the article has named so far and
// has not left far behind; −1 where there is none, or more.
func (f *follower) meant(noun string, p definite, w int32) (int, fit) {
	r := f.r
	s := r.d.Words[w].Sentence
	for other, at := range f.rivals {
		if s-at <= nominalWindow && f.persons.nominals.related(other, noun) {
			return -1, fitsNot
		}
	}
	near, best, how := 0, -1, fitsNot
	for _, k := range f.nearThings {
		t := &f.things[k]
		c := f.fits(noun, t)
		if c == fitsNot && !f.anyPlace(noun, t) {
			continue
		}
		if t.entity == p.demonym && !p.country {
			return -1, fitsNot // "the Republican party" is a name
		}
		if t.entity == p.demonym || t.sentence == s && r.coargument(t.head, w) || p.country && !r.belongs(t.entity, p.demonym) {
			continue
		}
		near++
		best, how = k, c
	}
	switch {
	case near == 1 && how != fitsNot:
		return best, how
	case near == 0 && p.demonym == "":
		return f.onlyOne(noun, s)
	}
	return -1, fitsNot
}

// onlyOne gives the index of the only thing of the article so far that a noun
// is certain to fit, where it is some sentences back and nothing else can be
// meant.
func (f *follower) onlyOne(noun string, s int32) (int, fit) {
	only := -1
	if len(f.things) > mostThings {
		return -1, fitsNot
	}
	for k := range f.things {
		t := &f.things[k]
		c := f.fits(noun, t)
		if c == fitsNot && !f.anyPlace(noun, t) {
			continue
		}
		if only >= 0 || c != fitsSure {
			return -1, fitsNot
		}
		only = k
	}
	if only < 0 || s-f.things[only].sentence <= nominalWindow || s-f.things[only].sentence > nominalHorizon {
		return -1, fitsNot
	}
	return only, fitsWell
}

func (f *follower) fits(noun string, t *thing) fit {
	return f.persons.nominals.fits(noun, t.typ, t.listed, t.nouns)
}

// anyPlace tells whether a thing is a place of which nobody knows what it is,
// and which a town may be called.
func (f *follower) anyPlace(noun string, t *thing) bool {
	return townLike(noun) && (t.typ == entity.Loc || t.typ == entity.Unknown) && t.own == 0
}

// coargument tells whether two words are arguments of one predicate, and so
// two things: "Toyota sued the company".
func (r *resolver) coargument(a, b int32) bool {
	x, y := r.parse.Tokens[a], r.parse.Tokens[b]
	return x.Head == y.Head && isArgument(x.Relation) && isArgument(y.Relation)
}

// belongs tells whether an entity is of a country, or no list knows it.
func (r *resolver) belongs(id, country string) bool {
	e, ok := r.gazetteer.Lookup(id)
	return !ok || e.Of == country
}
