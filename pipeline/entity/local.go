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

// predicated tells whether an office is what somebody was, is or is to be and
// stands for no holder: "her years as secretary of state", "was named national
// security adviser", "the prime minister designate", "the US president at the
// time", "a duly elected president of the United States".
func (f *finder) predicated(p *piece, s *text.Sentence) bool {
	i := p.first - 1
	for steps := 0; steps < 2 && f.within(i, s) && f.lowerAdjective(i); steps++ {
		i--
	}
	if i < p.first-1 && f.within(i, s) && f.has(i, notTitle) {
		return true
	}
	if f.within(p.first-1, s) {
		switch f.d.Words[p.first-1].Norm {
		case "as", "for", "become", "becomes", "became", "becoming", "named", "appointed", "nominated", "elected", "chosen", "tapped", "be", "been", "being":
			return true
		}
	}
	if !f.within(p.end, s) {
		return false
	}
	switch f.d.Words[p.end].Norm {
	case "designate", "elect", "nominate", "nominee", "hopeful":
		return true
	case "at":
		return f.within(p.end+2, s) && f.d.Words[p.end+1].Norm == "the" && f.d.Words[p.end+2].Norm == "time"
	}
	return false
}

// elsewhere tells whether a name that is no country and no party touches piece
// k: "the Harvard president" and "the Confederate president" are nobody's of a
// country of today.
func (f *finder) elsewhere(k int) bool {
	return k > 0 && f.pieces[k-1].end == f.pieces[k].first && !f.placed(k-1) && (!f.demonym(k-1) || !f.all(k-1, Org))
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
// beside it. Without one, what needs no country ("Congress") is meant until
// the whole article decides.
func (f *finder) linkLocal(s *stretch, k int, h *hit) bool {
	owner, told := f.ownerTold(s, k)
	p := &f.pieces[k]
	if told && f.contested(p, s.Sentence) && len(f.plain(h.cands)) > 0 {
		told = false // "the Ohio Senate race" is for a seat in the country's
	}
	if told {
		for _, c := range h.cands {
			if f.g.entities[f.g.targets[c].entity].Of != owner {
				continue
			}
			f.set(h, c)
			h.mention.Confidence, h.weak = byTitle, false
			return true
		}
		return false
	}
	if f.titleAlias(k) && f.elsewhere(k) {
		return false
	}
	if h.local = true; !f.d.Words[p.end-1].Upper && f.g.targets[h.cands[0]].kind != Nominal {
		return false // "the legislature": without a country beside it, nobody's
	}
	all := h.cands
	if h.cands = f.plain(all); len(h.cands) == 0 {
		h.state, h.cands = undecided, all
		h.mention.Kind = f.g.targets[all[0]].kind
		return true
	}
	f.choose(h)
	h.cands = all
	return true
}

// contested tells whether a word for an election follows: it is for a seat.
func (f *finder) contested(p *piece, s *text.Sentence) bool {
	if !f.within(p.end, s) {
		return false
	}
	switch f.d.Words[p.end].Norm {
	case "race", "races", "seat", "seats", "candidate", "candidates", "primary", "primaries", "runoff", "contest", "contests", "campaign",
		"hopeful", "nominee", "nomination", "bid", "election", "elections", "debate", "debates", "matchup", "challenger", "run":
		return true
	}
	return false
}

// plain gives the candidates that need no country beside them.
func (f *finder) plain(cands []int32) []int32 {
	var kept []int32
	for _, c := range cands {
		if !f.g.targets[c].local {
			kept = append(kept, c)
		}
	}
	return kept
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
		if (possessive || f.pieces[k].first == q.end || i < q.end && f.modified(k)) && f.placed(k-1) {
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

// modified tells whether one adjective stands between a demonym and piece k:
// "the French far-right president", not "the French asked Washington".
func (f *finder) modified(k int) bool {
	i := f.pieces[k].first - 1
	return i == f.pieces[k-1].end && f.demonym(k-1) && !f.has(i, verbal|sayVerb) && !isLowerTail(f.d.Words[i].Norm)
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
// speaks of another country far more.
func (f *finder) byCountry(h *hit) {
	best, second, at := int32(0), int32(0), int32(-1)
	own, plain := int32(0), false
	holders := h.mention.Kind == Nominal && f.anyNamed(h)
	for i, c := range h.cands {
		t := &f.g.targets[c]
		if f.repeats(h.cands[:i], c) || holders && f.counts[t.entity] == 0 {
			continue
		}
		n := f.support(t.entity)
		if t.local && f.rivals(h, t.entity) {
			n = 4*f.counts[t.entity] + 2*f.counts[-1-t.entity]
		}
		switch {
		case !t.local:
			own, plain = max(own, n-5*f.counts[t.entity]), true // without its own mentions
		case n > best:
			best, second, at = n, best, c
		default:
			second = max(second, n)
		}
	}
	switch {
	case at >= 0 && best > 2*second && (!plain || best > 2*own):
		f.set(h, at)
		h.mention.StandsFor = ""
		h.mention.Confidence = min(h.mention.Confidence, byContext)
	case plain && h.state == undecided:
		f.byContext(h)
	case !plain:
		f.out.Ambiguous++
		h.state = dropped
	}
}

// rivals tells whether an entity belongs to the same country as a candidate that
// needs no country: what speaks for the country speaks for neither.
func (f *finder) rivals(h *hit, k int32) bool {
	for _, c := range h.cands {
		if t := &f.g.targets[c]; !t.local && (f.g.entities[t.entity].Of == f.g.entities[k].Of || f.g.entities[t.entity].ID == f.g.entities[k].Of) {
			return true
		}
	}
	return false
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
