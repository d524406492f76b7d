package entity

import "slant/pipeline/text"

// officeAlone tells whether an office in lower or upper case may stand for its
// holder: "the president said", "France's far-right president", but not "the
// president of the bank", "a president" or "President Smith".
func (f *finder) officeAlone(p *piece, s *text.Sentence) bool {
	if f.within(p.end, s) {
		w := &f.d.Words[p.end]
		if f.capitalised(p.end) && !f.has(p.end, function|opener|calendar) || f.has(p.end, orgHead|placeHead) {
			return false
		}
		if w.Norm == "of" || w.Norm == "and" && f.within(p.end+1, s) && f.has(p.end+1, title) {
			return false
		}
	}
	i := p.first - 1
	if !f.within(i, s) || f.has(i, notTitle) {
		return false
	}
	for steps := 0; steps < 2 && f.within(i, s) && f.lowerAdjective(i); steps++ {
		i--
	}
	if !f.within(i, s) {
		return false
	}
	w := &f.d.Words[i]
	return w.Norm == "the" && i == p.first-1 || w.Norm == "'s" || w.Norm == "'" || i == p.first-1 && w.Upper && !f.has(i, function)
}

func (f *finder) lowerAdjective(i int32) bool {
	w := &f.d.Words[i]
	return w.Kind == text.Letters && !w.Upper && !f.has(i, function|notTitle) && w.Norm != "'s" && w.Norm != "'"
}

// isLocal tells whether a piece may be what many countries call theirs.
func (f *finder) isLocal(k int) bool {
	for _, t := range f.candidates(k) {
		if f.g.targets[t].local {
			return true
		}
	}
	return false
}

// linkLocal links what many countries call theirs by the country that stands
// beside it; without one the whole article decides, once it is read.
func (f *finder) linkLocal(s *stretch, k int, h hit) {
	owner, told := f.ownerTold(s, k)
	if !told {
		h.state, h.local = undecided, true
		h.mention.Kind = f.g.targets[h.cands[0]].kind
		f.hits = append(f.hits, h)
		return
	}
	for _, c := range h.cands {
		if f.g.entities[f.g.targets[c].entity].Of != owner {
			continue
		}
		f.set(&h, c)
		h.mention.Confidence = byTitle
		f.counts[f.g.targets[c].entity]++
		f.hits = append(f.hits, h)
		return
	}
}

// ownerTold gives the id of the country or state that stands beside piece k:
// "India's Parliament", "the Indian parliament", "the parliament of India",
// "the Congress in Brazil".
func (f *finder) ownerTold(s *stretch, k int) (string, bool) {
	if k > 0 {
		q := &f.pieces[k-1]
		i := f.pieces[k].first - 1
		for steps := 0; steps < 2 && i >= q.end && f.lowerAdjective(i); steps++ {
			i--
		}
		possessive := i == q.end && (f.d.Words[i].Norm == "'s" || f.d.Words[i].Norm == "'")
		if (possessive || i < q.end) && f.placed(k-1) {
			return f.countryOf(k - 1), true
		}
	}
	end := f.pieces[k].end
	if k+1 >= len(f.pieces) || !f.placed(k+1) || !f.within(end, s.Sentence) || f.demonym(k+1) {
		return "", false
	}
	norm, gap := f.d.Words[end].Norm, f.pieces[k+1].first-end
	if (norm == "of" || norm == "in") && (gap == 1 || gap == 2 && f.d.Words[end+1].Norm == "the") {
		return f.countryOf(k + 1), true
	}
	return "", false
}

// placed tells whether a piece names countries and places only.
func (f *finder) placed(k int) bool { return f.all(k, GPE, Loc) }

// countryOf gives the country that a place is or belongs to.
func (f *finder) countryOf(k int) string {
	for _, c := range f.candidates(k) {
		if e := &f.g.entities[f.g.targets[c].entity]; e.Type == GPE {
			return e.ID
		}
	}
	return f.g.entities[f.g.targets[f.candidates(k)[0]].entity].Of
}

// byCountry decides a local name by the countries of the article. A candidate
// that needs no country beside it ("Congress") gives way where the article
// speaks of another country alone.
func (f *finder) byCountry(h *hit) {
	best, second, own, at, plain := int32(0), int32(0), int32(0), int32(-1), int32(-1)
	holders := h.mention.Kind == Nominal && f.anyNamed(h)
	for i, c := range h.cands {
		t := &f.g.targets[c]
		if f.repeats(h.cands[:i], c) || holders && f.counts[t.entity] == 0 {
			continue
		}
		n := f.support(t.entity)
		if !t.local {
			plain, own = c, n
			continue
		}
		if n > best {
			best, second, at = n, best, c
		} else {
			second = max(second, n)
		}
	}
	switch {
	case at >= 0 && best > 2*second && (plain < 0 || best > 2*own):
		f.set(h, at)
		h.mention.Confidence = min(h.mention.Confidence, byContext)
	case plain >= 0:
		f.set(h, plain)
	case h.mention.Kind == Nominal:
		h.state = dropped
		f.out.Ambiguous++
	}
}

// anyNamed tells whether the article names one of a hit's candidates.
func (f *finder) anyNamed(h *hit) bool {
	for _, c := range h.cands {
		if f.counts[f.g.targets[c].entity] > 0 {
			return true
		}
	}
	return false
}
