package entity

import "slant/pipeline/text"

// A bag is what the recogniser says of all mentions of one string.
type bag struct {
	sum scores
	n   int32
}

// Leads over "no name" that decisions ask for, in units of 1/perNat.
const (
	dropsLone int32 = -3 * perNat // a lone capital below it is no name
	dropsFull int32 = -5 * perNat // several capitals below it are none
	// Acronyms of institutions are rare in what the model learnt from.
	dropsAcronym int32 = -6 * perNat
	lifts        int32 = 1 * perNat     // a capital that tells nothing needs it
	overrules    int32 = 3 * perNat     // by how much another type must lead the rules'
	person       int32 = 3 * perNat / 2 // by how much a person must lead the other types where one word is all
	trims        int32 = 2 * perNat     // by how much a part must lead the whole
)

// judged tells whether a hit is for the recogniser: a name that no list has,
// where capitals tell something.
func (h *hit) judged() bool {
	switch h.state {
	case loneName, surname:
		return h.mention.Entity == ""
	case fullName:
		return h.mention.Entity == "" && !h.weak && h.key != ""
	}
	return false
}

// least gives the lead that keeps a hit.
func (h *hit) least() int32 {
	switch {
	case h.state == fullName:
		return dropsFull
	case h.mention.Kind == Acronym:
		return dropsAcronym
	}
	return dropsLone
}

// rule tells what the rules took a hit for.
func (h *hit) rule() byte {
	n := 1 + byte(h.state)*16 + byte(learntOf(h.mention.Type))*2
	if h.weak {
		n++
	}
	return n
}

// recognise judges the names that no list has: first their extent, then, by
// all mentions of the article together, whether they are names and of what.
func (f *finder) recognise() {
	if f.g.names == nil {
		return
	}
	for i := range f.hits {
		if h := &f.hits[i]; h.judged() {
			s := f.delimit(i)
			b := f.bags[h.key]
			for l := range s {
				b.sum[l] += s[l]
			}
			b.n++
			f.bags[h.key] = b
		}
	}
	for i := range f.hits {
		if h := &f.hits[i]; h.judged() {
			b := f.bags[h.key]
			for l := range b.sum {
				b.sum[l] /= b.n
			}
			f.settleType(h, &b.sum)
		}
	}
}

func (f *finder) score(first, end int32, sentence int32, rule byte) (s scores) {
	f.feats = f.features(f.feats[:0], first, end, &f.d.Sentences[sentence], rule)
	f.g.names.add(&s, f.feats)
	return s
}

// delimit moves a name's begin or end by a word where that is far more likely a
// name, and gives the scores of what it is now.
func (f *finder) delimit(i int) scores {
	h := &f.hits[i]
	m := &h.mention
	s := f.score(m.FirstWord, m.EndWord, m.Sentence, h.rule())
	_, lead := s.best()
	first, end := m.FirstWord, m.EndWord
	for _, v := range f.extents(i) {
		if v[0] == v[1] {
			continue
		}
		part := f.score(v[0], v[1], m.Sentence, h.rule())
		if _, l := part.best(); l > lead+trims && l > 0 {
			lead, s = l, part
			m.FirstWord, m.EndWord = v[0], v[1]
		}
	}
	if m.FirstWord != first || m.EndWord != end {
		h.key, h.state = f.normalForm(m.FirstWord, m.EndWord), fullName
		if m.EndWord-m.FirstWord == 1 {
			h.state = loneName
		}
	}
	return s
}

// extents gives where else the name of hit i may begin and end: without its
// first or its last word, or with a capital more on a side where no other hit
// is; no words: it may not.
func (f *finder) extents(i int) (out [4][2]int32) {
	h := &f.hits[i]
	m, s := &h.mention, &f.d.Sentences[h.mention.Sentence]
	if h.state != fullName && (h.state != loneName || h.weak) {
		return out
	}
	least, most := s.FirstWord, s.EndWord
	if i > 0 && f.hits[i-1].mention.Sentence == m.Sentence {
		least = max(least, f.hits[i-1].mention.EndWord)
	}
	if i+1 < len(f.hits) && f.hits[i+1].mention.Sentence == m.Sentence {
		most = min(most, f.hits[i+1].mention.FirstWord)
	}
	for k, v := range [...][2]int32{{m.FirstWord + 1, m.EndWord}, {m.FirstWord, m.EndWord - 1}, {m.FirstWord - 1, m.EndWord}, {m.FirstWord, m.EndWord + 1}} {
		if v[0] < v[1] && v[0] >= least && v[1] <= most && f.nameWord(v[0]) && f.nameWord(v[1]-1) && f.movable(k, m, s) {
			out[k] = v
		}
	}
	return out
}

// movable tells whether the word between a name's extent and another may be
// taken off (0 the first, 1 the last) or added (2 in front, 3 behind).
func (f *finder) movable(k int, m *Mention, s *text.Sentence) bool {
	const ordinary = lowercase | opener | title | common
	switch k {
	case 0:
		return f.has(m.FirstWord, ordinary) && !f.has(m.FirstWord, given|honorific|particle|forepart) || m.EndWord-m.FirstWord > 2 && f.has(m.FirstWord+1, given) && !f.has(m.FirstWord, given|honorific|particle)
	case 1:
		return f.has(m.EndWord-1, ordinary) && !f.has(m.EndWord-1, given|generation|suffix)
	case 2:
		return !f.has(m.FirstWord-1, title|honorific|noAcronym) && (!f.has(m.FirstWord-1, opener|lowercase) || !f.opens(m.FirstWord-1, s))
	}
	return !f.has(m.EndWord, title|honorific|noAcronym)
}

// sure tells whether a class leads all other types by enough.
func (s *scores) sure(l learnt) bool {
	for k := learntPerson; k < numLearnt; k++ {
		if k != l && s[k]+person > s[l] {
			return false
		}
	}
	return true
}

// settleType drops what is no name and gives others their type. A person's name
// of one word is a surname: it belongs to the full name that the article has,
// and to nobody without one.
func (f *finder) settleType(h *hit, s *scores) {
	m := &h.mention
	best, lead := s.best()
	if rule := learntOf(m.Type); rule != noName && s[best] < s[rule]+overrules {
		best = rule
	}
	switch {
	case h.state == surname:
		return
	case h.weak && lead < lifts:
		return
	case lead < h.least():
		if h.state == loneName {
			h.weak = true // the surname of a full name, or nothing
		} else {
			h.state = dropped
		}
		return
	}
	if best == learntPerson && h.state == loneName && !f.has(m.FirstWord, given) && !s.sure(learntPerson) {
		if h.weak {
			return
		}
		best = learntOf(m.Type)
	}
	h.weak = false
	m.Type = best.typeOf()
	if h.state == fullName {
		h.full = m.Type == Person
		f.names[h.key] = m.Type
		return
	}
}
