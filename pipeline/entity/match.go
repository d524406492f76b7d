package entity

import "slant/pipeline/text"

// A piece is a part of a sentence that may belong to a name: an alias, or one
// capitalised word.
type piece struct {
	first, end int32
	lo, hi     int32 // half-open range of finder.cands; empty: no alias
	class      class // of a word alone
	opens      bool  // stands where any word has a capital
	cut        cut   // where an outer word is a part of a compound
}

func (p *piece) listed() bool { return p.hi > p.lo }

func (p *piece) part() bool { return p.cut != cut{} }

func (p *piece) words() int32 { return p.end - p.first }

// alias finds the longest alias that begins at word i, or behind the prefix of
// a compound there.
func (f *finder) alias(i int32, s *text.Sentence, l look) (piece, bool) {
	if id := f.words[i].id; id != 0 {
		return f.aliasFrom(i, id, cut{}, s, l)
	}
	if !f.has(i, hyphenated) {
		return piece{}, false
	}
	if id, front, ok := f.back(i, false); ok {
		return f.aliasFrom(i, id, cut{front: front}, s, l)
	}
	if id, back, ok := f.front(i); ok {
		return f.aliasFrom(i, id, cut{back: back}, s, l)
	}
	return piece{}, false
}

// aliasFrom finds the longest alias that begins with word i, whose id is
// given, and whose outer words may be parts of compounds ("New York-based").
func (f *finder) aliasFrom(i, id int32, c cut, s *text.Sentence, l look) (piece, bool) {
	var ends [maxAliasWords + 1]int32
	node, ok := f.g.step(0, id)
	if !ok {
		return piece{}, false
	}
	ends[0] = node
	n, back := 1, int32(0) // back: of word i+n-1, where it is a compound
	for k := i + 1; c.back == 0 && k < s.EndWord && n < maxAliasWords; k++ {
		id := f.words[k].id
		if id == 0 && f.has(k, hyphenated) {
			id, back, _ = f.front(k)
		}
		if id == 0 {
			back = 0
			break
		}
		if node, ok = f.g.step(node, id); !ok {
			back = 0
			break
		}
		ends[n] = node
		if n++; back != 0 {
			break
		}
	}
	for whole := n; n > 0; n-- {
		p := piece{first: i, end: i + int32(n), lo: int32(len(f.cands)), cut: c}
		if n == whole && n > 1 {
			p.cut.back = back
		}
		node := ends[n-1]
		for t := f.g.first[node]; t < f.g.first[node+1]; t++ {
			if f.fits(&f.g.targets[t], &p, s, l) {
				f.cands = append(f.cands, t)
			}
		}
		if p.hi = int32(len(f.cands)); p.listed() {
			return p, true
		}
	}
	return piece{}, false
}

// fits tells whether an alias's conditions hold at a piece: capitals, the
// article in front, dates, and for titles that the office is held and no name
// follows.
func (f *finder) fits(t *target, p *piece, s *text.Sentence, l look) bool {
	if t.the && (!f.within(p.first-1, s) || f.d.Words[p.first-1].Norm != "the") {
		return false
	}
	if !f.shaped(t, p, l) {
		return false
	}
	if f.dated && (f.day < t.from || f.day > t.to) {
		return false
	}
	if t.kind != Nominal {
		return true
	}
	if p.part() || t.local && !f.officeAlone(p, s) || f.predicated(p, s) {
		return false
	}
	if f.within(p.first-1, s) && (f.has(p.first-1, notTitle) || f.firstNamed(p)) {
		return false
	}
	return !f.within(p.end, s) || !f.capitalised(p.end) || f.has(p.end, function|opener|calendar)
}

// firstNamed tells whether a first name stands before an office with a capital:
// "Stephen King".
func (f *finder) firstNamed(p *piece) bool {
	if p.words() > 1 || !f.d.Words[p.first].Upper || !f.d.Words[p.first-1].Upper || !f.has(p.first-1, given) {
		return false
	}
	node, ok := f.g.step(0, f.words[p.first-1].id)
	if !ok {
		return true
	}
	for t := f.g.first[node]; t < f.g.first[node+1]; t++ {
		if f.g.entities[f.g.targets[t].entity].Type == GPE {
			return false // "Jordan King"
		}
	}
	return true
}

// shaped tells whether the words have the capitals that the alias asks for.
func (f *finder) shaped(t *target, p *piece, l look) bool {
	for i := p.first; i < p.end; i++ {
		w, bit := &f.d.Words[i], uint32(1)<<(i-p.first)
		if t.capitals&bit == 0 {
			continue
		}
		upper, allCaps, letters := w.Upper, w.AllCaps, len(w.Norm)
		if p.part() {
			upper, allCaps, letters = f.partShape(p, i)
		}
		switch {
		case !upper:
			return false
		case t.allCaps&bit != 0 && !allCaps:
			// "Nato", "Unicef" for acronyms that are read as words.
			if letters < 4 || p.words() > 1 || f.has(i, function|opener|common|given) || f.caps[w.Norm].lower || l != ordinary {
				return false
			}
		case t.allCaps&bit != 0 && l == loud && f.has(i, function):
			return false
		case t.allCaps&bit == 0 && allCaps && letters < 4 && l != loud && !f.shouted(p):
			return false
		}
	}
	return true
}

// shouted tells whether all of several words are capitals ("NEW YORK").
func (f *finder) shouted(p *piece) bool {
	for i := p.first; i < p.end; i++ {
		if w := &f.d.Words[i]; !w.AllCaps && w.Kind == text.Letters {
			return false
		}
	}
	return p.words() > 1
}

// partShape gives the shape of what a piece has of word i.
func (f *finder) partShape(p *piece, i int32) (upper, allCaps bool, letters int) {
	surface := f.d.Surface(i)
	if i == p.end-1 {
		surface = surface[:len(surface)-int(p.cut.back)]
	}
	if i == p.first {
		surface = surface[p.cut.front:]
	}
	return isCapital(surface[0]), isAcronym(surface), len(surface)
}
