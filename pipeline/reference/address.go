package reference

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// address tells whether a name stands in a dateline ("MOSCOW (Tass) –",
// "MOSCOW –", "PARIS/BERLIN (Wire)") or closes an address ("Seattle,
// Washington").
func (r *resolver) address(m *entity.Mention) bool {
	s := r.sentence(m)
	next := r.norm(m.EndWord, s)
	if m.FirstWord == s.FirstWord && next == "," && m.EndWord+1 < s.EndWord && r.at[m.EndWord+1] >= 0 {
		// "New Delhi, India -"
		if n := r.norm(r.mentions[r.at[m.EndWord+1]].EndWord, s); n == "(" || isDash(n) {
			return true
		}
	}
	if m.FirstWord == s.FirstWord && (next == "(" || isDash(next) || (next == "," || next == "/") && r.d.Words[m.FirstWord].AllCaps) {
		return true
	}
	if r.d.Words[m.FirstWord].AllCaps && m.EndWord-m.FirstWord == 1 && len(r.norm(m.FirstWord, s)) > 3 {
		before := r.norm(m.FirstWord-1, s)
		if before == "/" && m.FirstWord-4 <= s.FirstWord {
			return true
		}
		// A headline and its dateline that were set as one line.
		if m.FirstWord > s.FirstWord && !r.d.Words[m.FirstWord-1].AllCaps && (next == "(" || isDash(next)) {
			return true
		}
	}
	if last := r.norm(m.EndWord-1, s); last == "d.c." || last == "dc" {
		return true
	}
	if next == "," && (r.norm(m.EndWord+1, s) == "d.c." || r.norm(m.EndWord+1, s) == "dc") || next == "d.c." || next == "dc" || next == "state" {
		return true
	}
	return r.closesAddress(m, s)
}

// closesAddress tells whether a name comes after a smaller place and a comma:
// "in Seattle, Washington".
func (r *resolver) closesAddress(m *entity.Mention, s *text.Sentence) bool {
	last := m.FirstWord - 2
	next := r.norm(m.EndWord, s)
	if r.norm(m.FirstWord-1, s) != "," || last < s.FirstWord || isAuxiliary(next) || r.cues[next]&act != 0 {
		return false // "In Aleppo, Moscow has"
	}
	before := r.at[last]
	if before < 0 {
		// A town that no list has.
		return r.d.Words[last].Upper && !isCalendar(r.norm(last, s)) && r.cue(last-1, s)&at != 0
	}
	if r.mentions[before].StandsFor != "" {
		return false
	}
	t := r.mentions[before].Type
	return (t == entity.Loc || t == entity.Unknown) && r.cue(r.mentions[before].FirstWord-1, s)&(at|toward) != 0
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "--" }

// fixed tells a place by what stands right behind its name, or in front:
// "Jerusalem as the capital", "Washington where", "Utah's Capitol Hill",
// "Kabul and two provinces".
func (r *resolver) fixed(m *entity.Mention) bool {
	s := r.sentence(m)
	switch r.norm(m.EndWord, s) {
	case "where":
		return true
	case "and", "or":
		for i := m.EndWord + 1; i < m.EndWord+4 && i < s.EndWord && r.at[i] < 0; i++ {
			if n := r.norm(i, s); n == "provinces" || n == "towns" || n == "villages" || n == "cities" || n == "regions" {
				return true
			}
		}
	}
	if w := m.EndWord; w < s.EndWord && r.d.Words[w].Kind == text.Number && len(r.norm(w, s)) == 4 {
		return true // "the Tokyo 2020 organisers"
	}
	if w := m.FirstWord - 1; r.norm(w, s) == "capital" || r.norm(w, s) == "," && r.norm(w-1, s) == "capital" {
		return true // "the capital, Ottawa"
	}
	if r.norm(m.EndWord, s) == "as" {
		for i := m.EndWord + 1; i < m.EndWord+6; i++ {
			if r.norm(i, s) == "capital" {
				return true
			}
		}
	}
	if n := r.norm(m.FirstWord-1, s); n == "'s" || n == "'" {
		if i := m.FirstWord - 2; i >= s.FirstWord && r.at[i] >= 0 {
			owner := &r.mentions[r.at[i]]
			return owner.Type == entity.Person || r.partOf(owner, "") != ""
		}
	}
	return r.endsName(m, s)
}

// compounded decides a name by what is joined to it: "London-based",
// "Kremlin-backed".
func (r *resolver) compounded(m *entity.Mention) verdict {
	_, tail, _ := strings.Cut(r.norm(m.EndWord-1, r.sentence(m)), "-")
	switch tail {
	case "based", "born", "area":
		return place
	case "backed", "led", "linked", "controlled", "funded", "sponsored", "aligned", "allied", "friendly", "approved", "appointed", "run", "ordered", "imposed", "brokered", "directed", "supported", "connected":
		return government
	}
	return unknown
}

// endsName tells whether a name is the last part of another that no list has:
// "Trump Tower Moscow", "Bank Muscat", "Sgt. Lamont Washington".
func (r *resolver) endsName(m *entity.Mention, s *text.Sentence) bool {
	w := m.FirstWord - 1
	if w <= s.FirstWord || s.Field != text.Text || !r.parsed(m.Sentence) || !r.d.Words[w].Upper || m.EndWord-m.FirstWord > 1 {
		return false
	}
	before, name := r.parse.Tokens[w], r.parse.Tokens[m.FirstWord]
	if before.Tag != syntax.PROPN || isCalendar(r.norm(w, s)) {
		return false
	}
	joined := before.Head == m.FirstWord && (before.Relation == syntax.Flat || before.Relation == syntax.Compound)
	return joined || name.Head == w && name.Relation == syntax.Flat
}

func isCalendar(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
		"may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}
