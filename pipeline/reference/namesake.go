package reference

import (
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// namesake gives the entity that shares a capital's name and is meant in its
// place: the state of Washington, in a row of states ("Oregon and Washington")
// or behind a town of it ("Seattle, Washington"); "" where it is not.
func (r *resolver) namesake(m *entity.Mention) string {
	id := r.namesakes[m.Entity]
	s := r.sentence(m)
	if last := r.norm(m.EndWord-1, s); id == "" || last == "d.c." || last == "dc" {
		return ""
	}
	next := r.norm(m.EndWord, s)
	if next == "state" || next == "'s" && isOrdinal(r.norm(m.EndWord+1, s)) || governs(next, r.norm(m.EndWord+1, s)) || r.closesAddress(m, s) && next != "d.c." && next != "dc" {
		return id
	}
	e, ok := r.gazetteer.Lookup(id)
	if ok && r.inRow(m, s, e.Of) {
		return id
	}
	return ""
}

// isOrdinal tells of the numbers of districts: "Washington's eighth".
func isOrdinal(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
		"1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th":
		return true
	}
	return false
}

// governs tells of the offices that states have and a capital does not.
func governs(next, after string) bool {
	switch next {
	case "gov.", "governor", "gov", "govs.":
		return true
	case "attorney", "lt.", "lieutenant":
		return after == "general" || after == "gov." || after == "governor"
	}
	return false
}

// inRow tells whether a name stands in a row with parts of a country: joined
// to one by a conjunction, or one of three at least. Parts that lie beside the
// capital prove nothing ("in Virginia and Washington").
func (r *resolver) inRow(m *entity.Mention, s *text.Sentence, country string) bool {
	first := m.FirstWord
	row, proof := 1, false
	joined := false
	tells := func(o *entity.Mention) bool { return r.partOf(o, country) != "" && !r.near[o.Entity] }
	for i := r.rowBefore(first-1, s); i >= 0 && row < maxChain; i = r.rowBefore(first-1, s) {
		o := &r.mentions[i]
		if r.partOf(o, country) == "" {
			break
		}
		if r.norm(first-1, s) != "," && first == m.FirstWord {
			joined = joined || tells(o)
		}
		proof = proof || tells(o)
		first = o.FirstWord
		row++
	}
	if n := r.norm(first-1, s); n == "between" || n == "against" {
		return false // "between Washington and Texas"
	}
	for end := m.EndWord; row < 2*maxChain; {
		conjunction := false
		next := end
		if r.norm(next, s) == "," {
			next++
		}
		if n := r.norm(next, s); n == "and" || n == "or" {
			conjunction = true
			next++
		}
		if next == end || next >= s.EndWord || r.at[next] < 0 {
			break
		}
		o := &r.mentions[r.at[next]]
		if r.partOf(o, country) == "" {
			break
		}
		joined = joined || conjunction && end == m.EndWord && tells(o)
		proof = proof || tells(o)
		end = o.EndWord
		row++
	}
	return joined || proof && row > 2
}

// partOf gives the country that a mention is a part of with a government of
// its own: of any where none is named, "" where it is not.
func (r *resolver) partOf(m *entity.Mention, country string) string {
	e, ok := r.gazetteer.Lookup(m.Entity)
	if !ok || e.Type != entity.GPE || e.Of == "" || country != "" && e.Of != country || m.Kind == entity.Demonym {
		return ""
	}
	return e.Of
}
