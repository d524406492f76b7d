package entity

import (
	"strings"

	"slant/pipeline/text"
)

// link makes the mention of a listed piece.
func (f *finder) link(s *stretch, k int) {
	p := &f.pieces[k]
	after := f.afterTitle(p.first, s)
	if after && p.words() == 1 && !f.d.Words[p.first].AllCaps && f.all(k, GPE, Loc) && !f.demonym(k) && !f.titleBehind(k) {
		f.lone(s, p, surname) // "Mr. Jordan", but not "Democratic Ohio Gov."
		return
	}
	if f.nothing(k, s) {
		return
	}
	if p.words() == 1 && (f.demonym(k) && f.isLanguage(p, s) || f.isMonth(p, s)) {
		return
	}
	cands := f.byArticle(p, s, f.candidates(k))
	if r := f.region(s, k); r != nil {
		if cands = f.inRegion(cands, r); len(cands) == 0 {
			f.discover(s, p.first, p.end, Loc)
			return
		}
	}
	cands, confidence := f.prefer(cands)
	h := hit{
		mention: Mention{Sentence: s.index, FirstWord: p.first, EndWord: p.end, Confidence: confidence},
		cands:   cands, afterTitle: after, cut: p.cut,
		atPlace: f.within(p.first-1, s.Sentence) && f.has(p.first-1, placeCue),
	}
	h.mention.Part = p.part()
	h.weak = !after && !p.part() && p.words() == 1 && f.isWeak(p, s)
	if !f.isLocal(k) {
		f.choose(&h)
	} else if !f.linkLocal(s, k, &h) {
		return
	}
	if skip := int32(f.g.targets[cands[0]].skip); skip > 0 && p.words() > skip {
		h.mention.FirstWord += skip
		h.afterTitle, h.full = true, h.full && p.words()-skip > 1
	}
	if h.state == settled && !h.weak {
		f.counts[f.g.byID[h.mention.Entity]]++
	}
	f.hits = append(f.hits, h)
}

// titleBehind tells whether a title touches the end of piece k.
func (f *finder) titleBehind(k int) bool {
	return k+1 < len(f.pieces) && f.gap(k+1) == touching && (f.isTitle(k+1) || f.titleAlias(k+1))
}

// byArticle keeps the candidates whose aliases have the article as the text
// has it: "told The Hill" is the newspaper, "on the Hill" is not, and "a New
// Yorker" is no magazine. Where the article opens a sentence it tells nothing.
func (f *finder) byArticle(p *piece, s *stretch, cands []int32) []int32 {
	n := 0
	for _, c := range cands {
		if f.g.targets[c].capitalThe {
			n++
		}
	}
	if n == 0 || n == len(cands) || s.look != ordinary {
		return cands
	}
	i := p.first - 1
	the := f.within(i, s.Sentence) && f.d.Words[i].Norm == "the" && f.d.Words[i].Upper
	if the && f.opens(i, s.Sentence) {
		return cands
	}
	kept := make([]int32, 0, len(cands))
	for _, c := range cands {
		if f.g.targets[c].capitalThe == the {
			kept = append(kept, c)
		}
	}
	return kept
}

// nothing tells whether a listed piece names nobody: a phrase that a list
// takes out, the credit of a picture, a town that shares a person's name.
func (f *finder) nothing(k int, s *stretch) bool {
	p := &f.pieces[k]
	if f.titleAlias(k) && f.regionBehind(s, k) != nil {
		return true // "the mayor of London, Ontario"
	}
	return f.all(k, None) || f.credited(p.first, p.end, s.Sentence) || f.all(k, Person) && f.townOf(p.first, s.Sentence)
}

// isWeak tells whether a listed word is also a common one and its capital
// tells nothing here. A month or a word such as "Delta" needs support wherever
// it stands, unless it acts.
func (f *finder) isWeak(p *piece, s *stretch) bool {
	c := f.words[p.first].class
	switch {
	case f.g.targets[f.cands[p.lo]].the:
		return false
	case c&(calendar|doubtful) != 0:
		if f.within(p.first-1, s.Sentence) && f.capitalised(p.first-1) {
			return true // "Mekong Delta"
		}
		return !f.within(p.end, s.Sentence) || !f.has(p.end, verbal) && !f.acts(p.end, s)
	case f.g.targets[f.cands[p.lo]].kind == Demonym && c&common == 0:
		return false
	case f.g.targets[f.cands[p.lo]].kind == Demonym && p.opens && f.within(p.end, s.Sentence) && !f.has(p.end, function) && f.d.Words[p.end].Kind == text.Letters:
		return false // "Polish voters", not "Polish your shoes"
	case c&(common|opener|function|lowercase) == 0 || f.d.Words[p.first].AllCaps && s.look == ordinary:
		return false
	case s.look != ordinary:
		return true
	case !p.opens:
		return f.caps[f.d.Words[p.first].Norm].lower && c&(opener|function|lowercase) != 0 && !f.contested(p, s.Sentence)
	}
	return !f.within(p.end, s.Sentence) || f.d.Words[p.end].Norm != "'s" && !f.has(p.end, verbal) && !f.acts(p.end, s)
}

// acts tells whether word i is a past tense with an object: "recalled 600,000
// trucks", "pulled the shirts".
func (f *finder) acts(i int32, s *stretch) bool {
	if w := &f.d.Words[i]; !strings.HasSuffix(w.Norm, "ed") || w.Upper || !f.within(i+1, s.Sentence) {
		return false
	}
	next := &f.d.Words[i+1]
	switch next.Norm {
	case "the", "a", "an", "its", "his", "her", "their", "that", "to", "more", "hundreds", "thousands", "four", "two", "three", "several":
		return true
	}
	return next.Upper || next.Kind == text.Number || strings.HasSuffix(next.Norm, "ing") && next.Kind == text.Letters
}

// isMonth tells whether a listed word is a month here: "in May", "May 4".
func (f *finder) isMonth(p *piece, s *stretch) bool {
	if !f.has(p.first, calendar) {
		return false
	}
	if f.within(p.end, s.Sentence) && f.d.Words[p.end].Kind == text.Number {
		return true
	}
	if !f.within(p.first-1, s.Sentence) {
		return false
	}
	switch f.d.Words[p.first-1].Norm {
	case "in", "on", "of", "by", "since", "until", "till", "from", "last", "next", "this", "early", "late", "mid", "during", "through", "every", "each", "before", "after":
		return true
	}
	return f.d.Words[p.first-1].Kind == text.Number
}

// isLanguage tells whether a demonym names the language: "speaks Russian", "in
// English,".
func (f *finder) isLanguage(p *piece, s *stretch) bool {
	if f.within(p.end, s.Sentence) && f.has(p.end, language) {
		return true
	}
	if !f.within(p.first-1, s.Sentence) {
		return false
	}
	if f.has(p.first-1, language) {
		return true
	}
	n := f.d.Words[p.first-1].Norm
	if n == "and" && f.within(p.first-3, s.Sentence) && f.has(p.first-3, language) {
		return true
	}
	if n == "fluent" || n == "in" || n == "into" {
		return !f.within(p.end, s.Sentence) || f.d.Words[p.end].Norm == "," || f.d.Words[p.end].Norm == "." || f.has(p.end, function)
	}
	return false
}

// prefer keeps the candidates of the latest list, the user's.
func (f *finder) prefer(cands []int32) ([]int32, int32) {
	last, same := int32(-1), true
	for i, t := range cands {
		same = same && (i == 0 || f.g.targets[t].list == last)
		last = max(last, f.g.targets[t].list)
	}
	if same {
		return cands, Certain
	}
	var kept []int32
	for _, t := range cands {
		if f.g.targets[t].list == last {
			kept = append(kept, t)
		}
	}
	return kept, byUserList
}

// choose links a hit whose candidates are one entity, or a place and what it
// stands for. Others stay undecided.
func (f *finder) choose(h *hit) {
	c := f.sort(h.cands)
	switch {
	case c.others && f.pair(h.cands, c.place, c.office):
		f.set(h, c.place)
		h.mention.StandsFor = f.id(c.office)
	case c.others:
		h.state = undecided
		h.mention.Kind = f.g.targets[c.main].kind
	case c.main < 0:
		f.settle(h) // nothing but metonyms
	case c.main == c.place && c.metonym >= 0 && f.id(c.place) != f.id(c.metonym):
		f.set(h, c.place)
		h.mention.StandsFor = f.id(c.metonym)
	default:
		f.set(h, c.main) // the White House before the United States
	}
}

// A sorting names the first candidate of each sort, −1 for none.
type sorting struct {
	main    int32 // named itself, not as somebody's metonym
	place   int32
	office  int32
	metonym int32
	others  bool // main is not the only one
}

func (f *finder) sort(cands []int32) sorting {
	s := sorting{-1, -1, -1, -1, false}
	for _, c := range cands {
		t := &f.g.targets[c]
		if t.kind == Metonym {
			if s.metonym < 0 {
				s.metonym = c
			}
			continue
		}
		if s.main < 0 {
			s.main = c
		}
		s.others = s.others || t.entity != f.g.targets[s.main].entity
		switch f.g.entities[t.entity].Type {
		case Loc, GPE:
			if s.place < 0 {
				s.place = c
			}
		case Org:
			if s.office < 0 {
				s.office = c
			}
		}
	}
	return s
}

func (f *finder) id(c int32) string { return f.g.entities[f.g.targets[c].entity].ID }

// pair tells whether the candidates are a building, the office in it that
// belongs to the same country, and what the building stands for.
func (f *finder) pair(cands []int32, place, office int32) bool {
	if place < 0 || office < 0 {
		return false
	}
	p, o := &f.g.entities[f.g.targets[place].entity], &f.g.entities[f.g.targets[office].entity]
	if p.Of == "" || p.Of != o.Of || f.g.targets[place].kind == Demonym {
		return false
	}
	for _, c := range cands {
		t := &f.g.targets[c]
		if t.kind != Metonym && t.entity != f.g.targets[place].entity && t.entity != f.g.targets[office].entity {
			return false
		}
	}
	return true
}

// settle links a hit to the first of its candidates, if all are one entity.
func (f *finder) settle(h *hit) {
	for _, c := range h.cands {
		if f.g.targets[c].entity != f.g.targets[h.cands[0]].entity {
			h.state = undecided
			h.mention.Kind = f.g.targets[h.cands[0]].kind
			return
		}
	}
	f.set(h, h.cands[0])
}

func (f *finder) set(h *hit, c int32) {
	t := &f.g.targets[c]
	e := &f.g.entities[t.entity]
	h.state = settled
	h.full = e.Type == Person && h.mention.EndWord-h.mention.FirstWord > 1 && t.kind == Name
	h.mention.Entity, h.mention.Type, h.mention.Kind, h.mention.Discovered = e.ID, e.Type, t.kind, false
}
