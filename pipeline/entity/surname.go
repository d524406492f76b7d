package entity

// collectSurnames notes which full names of the article surnames stand for,
// and what the listed entities belong to.
func (f *finder) collectSurnames() {
	f.countOwners()
	for i := range f.hits {
		h := &f.hits[i]
		f.shorten(h)
		if !h.full || h.state == dropped || f.d.Sentences[h.mention.Sentence].FirstWord < 0 {
			continue
		}
		o := owner{entity: h.mention.Entity, typ: h.mention.Type, listed: h.state == settled}
		last := h.mention.EndWord - 1
		for last > h.mention.FirstWord && f.has(last, generation) {
			last--
		}
		word := f.d.Words[last].Norm
		if o.listed {
			if k, ok := f.g.byID[o.entity]; ok && h.mention.Confidence != byVariant {
				word = f.g.surnameOf(k)
			}
		} else {
			o.entity = discoveredPrefix + h.key
		}
		f.own(f.particled(h), o)
		if old, ok := f.surnames[word]; ok && old.entity != o.entity {
			if old.typ == Person && o.typ != Person {
				continue
			}
			if old.typ != Person && o.typ == Person {
				f.surnames[word] = o
				continue
			}
			o = old
			o.shared = true
		}
		f.surnames[word] = o
	}
}

// own notes that a form of several words stands for a full name.
func (f *finder) own(form string, o owner) {
	if form == "" {
		return
	}
	if old, ok := f.surnames[form]; ok && old.entity != o.entity {
		o.shared = true
	}
	f.surnames[form] = o
}

// particled gives the surname of a full name with its particles, in normal
// form ("van_dorp" of Marga van Dorp), "" where it has none.
func (f *finder) particled(h *hit) string {
	for i := h.mention.FirstWord + 1; i < h.mention.EndWord-1; i++ {
		if f.has(i, particle) {
			return f.normalForm(i, h.mention.EndWord)
		}
	}
	return ""
}

// followParticle links a name that opens with a particle to the full name that
// ends in it.
func (f *finder) followParticle(h *hit) bool {
	m := &h.mention
	if m.Entity != "" || !f.has(m.FirstWord, particle) {
		return false
	}
	o, ok := f.surnames[h.key]
	if !ok || o.shared || o.entity == discoveredPrefix+h.key {
		return false
	}
	m.Entity, m.Type, m.Confidence, m.Discovered = o.entity, Person, bySurname, !o.listed
	return true
}

// shorten notes the first word of a listed organisation that the article names
// in full: alone it is short for it ("Fusion" for Fusion GPS), if no list has
// it. Of those that no list has, too many are called after their town.
func (f *finder) shorten(h *hit) {
	m := &h.mention
	if m.Type != Org || m.Kind != Name || m.EndWord-m.FirstWord < 2 || h.state != settled || h.weak {
		return
	}
	o := owner{entity: m.Entity, typ: Org, listed: true}
	word := f.d.Words[m.FirstWord].Norm
	if old, ok := f.shorts[word]; ok && old.entity != o.entity {
		o.shared = true
	}
	f.shorts[word] = o
}

// followShort links a name of one word to the organisation that it is short
// for.
func (f *finder) followShort(h *hit) bool {
	o, ok := f.shorts[h.key]
	if !ok || o.shared || h.weak || h.mention.Type == Loc || h.mention.Kind != Name || h.state != loneName {
		return false
	}
	m := &h.mention
	m.Entity, m.Type, m.Confidence, m.Discovered = o.entity, Org, bySurname, !o.listed
	return true
}

// followSurname links a name of one word to the full name that ends in it.
func (f *finder) followSurname(h *hit) {
	m := &h.mention
	if m.Entity != "" {
		return // an acronym with its long form
	}
	o, ok := f.surnames[h.key]
	switch {
	case ok && o.shared && (o.typ == Person || h.state == surname):
		h.state, m.Type = surname, Person
	case ok && !o.shared:
		if o.typ == Unknown {
			f.names[o.entity[len(discoveredPrefix):]] = Person
		}
		m.Entity, m.Type, m.Confidence, m.Discovered = o.entity, Person, bySurname, !o.listed
		m.Kind = Name
	case f.followShort(h):
	case f.followMisspelled(h):
	case h.state == surname:
	case m.Type == Person && !h.weak:
		h.state, m.Kind = surname, Name // the recogniser's: no full name has it
	case h.weak, f.has(m.FirstWord, given):
		h.state = dropped // a first name alone
	default:
		m.Entity = f.discovered(h.key, m)
	}
}

// placeOrSurname reconsiders a listed name of one word that is also the
// surname of a full name in the article: "Jordan" beside Michael Jordan,
// "Biden" beside Hunter Biden.
func (f *finder) placeOrSurname(h *hit) {
	m := &h.mention
	if m.EndWord-m.FirstWord != 1 || m.Kind != Name {
		return
	}
	o, ok := f.surnames[f.d.Words[m.FirstWord].Norm]
	if !ok || o.typ != Person || o.entity == m.Entity && !o.shared {
		return
	}
	switch {
	case m.Type == Person:
		// The listed person is known by the surname alone: it keeps it, unless
		// the article names only somebody else in full.
		if o.shared || o.listed && !f.passing(h) || h.afterTitle && !o.listed {
			m.Confidence = min(m.Confidence, bySharedName)
			return
		}
		f.toOwner(m, o)
	case m.Type == Org || m.Type == Other:
		if !o.shared && f.counts[f.g.byID[m.Entity]] <= f.loneCount(m) {
			f.toOwner(m, o) // "Roe" beside Jane Roe
		}
	case m.Type != GPE && m.Type != Loc:
	case h.atPlace:
		m.Confidence = min(m.Confidence, byContext)
	case o.shared || f.counts[f.g.byID[m.Entity]] > f.loneCount(m):
		m.Entity, m.StandsFor, h.state = "", "", undecided
	default:
		f.toOwner(m, o)
	}
}

// passing tells whether a surname alone names its person for a time only, as
// "Clinton" did in a campaign: then another full name of the article has it.
func (f *finder) passing(h *hit) bool {
	for _, c := range h.cands {
		if t := &f.g.targets[c]; t.from != beginningOfTime || t.to != endOfTime {
			return true
		}
	}
	return false
}

func (f *finder) toOwner(m *Mention, o owner) {
	m.Entity, m.Type, m.StandsFor, m.Discovered = o.entity, o.typ, "", !o.listed
	m.Confidence = bySharedName
}

// loneCount gives how many mentions of the article have the same one word and
// stand after no place preposition: what else its entity has is evidence.
func (f *finder) loneCount(m *Mention) int32 {
	n, norm := int32(0), f.d.Words[m.FirstWord].Norm
	if n, ok := f.first["\x00"+norm]; ok {
		return n
	}
	for i := range f.hits {
		o := &f.hits[i]
		if o.mention.EndWord-o.mention.FirstWord == 1 && !o.atPlace && o.state != dropped && f.d.Words[o.mention.FirstWord].Norm == norm {
			n++
		}
	}
	f.first["\x00"+norm] = n
	return n
}
