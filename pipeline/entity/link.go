package entity

// link makes the mention of a listed piece.
func (f *finder) link(s *stretch, k int) {
	p := &f.pieces[k]
	after := f.afterTitle(p.first, s)
	if after && p.words() == 1 && !f.d.Words[p.first].AllCaps && f.all(k, GPE, Loc) && !f.demonym(k) {
		f.lone(s, p, surname) // "Mr. Jordan"
		return
	}
	if f.demonym(k) && p.words() == 1 && f.isLanguage(p, s) {
		return
	}
	cands, confidence := f.prefer(f.candidates(k))
	h := hit{
		mention: Mention{Sentence: s.index, FirstWord: p.first, EndWord: p.end, Confidence: confidence},
		cands:   cands, afterTitle: after,
		atPlace: f.within(p.first-1, s.Sentence) && f.has(p.first-1, placeCue),
	}
	h.weak = !after && p.words() == 1 && f.isWeak(p, s)
	f.choose(&h)
	if skip := int32(f.g.targets[cands[0]].skip); skip > 0 && p.words() > skip {
		h.mention.FirstWord += skip
		h.afterTitle, h.full = true, h.full && p.words()-skip > 1
	}
	if h.state == settled && !h.weak {
		f.counts[f.g.byID[h.mention.Entity]]++
	}
	f.hits = append(f.hits, h)
}

// isWeak tells whether a listed word is also a common one and its capital
// tells nothing here. A month needs support wherever it stands.
func (f *finder) isWeak(p *piece, s *stretch) bool {
	c := f.words[p.first].class
	switch {
	case f.g.targets[f.cands[p.lo]].the:
		return false
	case c&calendar != 0:
		return true
	case c&(common|opener|function) == 0 || f.d.Words[p.first].AllCaps && s.look == ordinary:
		return false
	case s.look != ordinary:
		return true
	case !p.opens:
		return f.caps[f.d.Words[p.first].Norm].lower && c&(opener|function) != 0
	}
	return !f.within(p.end, s.Sentence) || f.d.Words[p.end].Norm != "'s" && !f.has(p.end, verbal)
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
	place, metonym, office, others := int32(-1), int32(-1), int32(-1), false
	first := &f.g.targets[h.cands[0]]
	for _, c := range h.cands {
		t := &f.g.targets[c]
		e := &f.g.entities[t.entity]
		switch {
		case t.kind == Metonym && metonym < 0:
			metonym = c
		case t.kind != Metonym && (e.Type == Loc || e.Type == GPE) && place < 0:
			place = c
		case t.kind != Metonym && e.Type == Org && office < 0:
			office = c
		}
		others = others || t.entity != first.entity && t.kind != Metonym && (place < 0 || f.g.targets[place].entity != t.entity)
	}
	if others && place >= 0 && office >= 0 && f.pair(h.cands, place, office) {
		f.set(h, place)
		h.mention.StandsFor = f.g.entities[f.g.targets[office].entity].ID
		return
	}
	switch {
	case others:
		h.state = undecided
		h.mention.Kind = first.kind
	case place >= 0 && metonym >= 0 && f.g.targets[place].entity != f.g.targets[metonym].entity:
		f.set(h, place)
		h.mention.StandsFor = f.g.entities[f.g.targets[metonym].entity].ID
	case place < 0 && metonym >= 0 && office >= 0:
		f.set(h, office) // the White House before the United States
	default:
		f.settle(h)
	}
}

// pair tells whether the candidates are a building, the office in it that
// belongs to the same country, and what the building stands for.
func (f *finder) pair(cands []int32, place, office int32) bool {
	p, o := &f.g.entities[f.g.targets[place].entity], &f.g.entities[f.g.targets[office].entity]
	if p.Of == "" || p.Of != o.Of {
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
