package entity

import "slant/pipeline/text"

// A piece is a part of a sentence that may belong to a name: an alias, or one
// capitalised word.
type piece struct {
	first, end int32
	lo, hi     int32 // half-open range of finder.cands; empty: no alias
	class      class // of a word alone
	opens      bool  // stands where any word has a capital
}

func (p *piece) listed() bool { return p.hi > p.lo }

func (p *piece) words() int32 { return p.end - p.first }

// alias finds the longest alias that begins at word i.
func (f *finder) alias(i int32, s *text.Sentence, l look) (piece, bool) {
	var ends [maxAliasWords + 1]int32
	node, n := int32(0), 0
	for k := i; k < s.EndWord && n < maxAliasWords; k++ {
		id := f.words[k].id
		if id == 0 {
			break
		}
		next, ok := f.g.step(node, id)
		if !ok {
			break
		}
		node = next
		ends[n] = node
		n++
	}
	for ; n > 0; n-- {
		p := piece{first: i, end: i + int32(n), lo: int32(len(f.cands))}
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
	if f.within(p.first-1, s) && f.has(p.first-1, notTitle) {
		return false
	}
	return !f.within(p.end, s) || !f.capitalised(p.end) || f.has(p.end, function|opener|calendar)
}

// shaped tells whether the words have the capitals that the alias asks for.
func (f *finder) shaped(t *target, p *piece, l look) bool {
	for i := p.first; i < p.end; i++ {
		w, bit := &f.d.Words[i], uint32(1)<<(i-p.first)
		if t.capitals&bit == 0 {
			continue
		}
		letters := len(w.Norm)
		switch {
		case !w.Upper:
			return false
		case t.allCaps&bit != 0 && !w.AllCaps:
			// "Nato", "Unicef" for acronyms that are read as words.
			if letters < 4 || p.words() > 1 || f.has(i, function|opener|common|given) || f.caps[w.Norm].lower || l != ordinary {
				return false
			}
		case t.allCaps&bit != 0 && l == loud && f.has(i, function):
			return false
		case t.allCaps&bit == 0 && w.AllCaps && letters < 4 && l != loud:
			return false
		}
	}
	return true
}
