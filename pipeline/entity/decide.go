package entity

import "strings"

// An owner is the full name that a surname stands for in an article.
type owner struct {
	entity string
	typ    Type
	shared bool // two full names have it
	listed bool
}

// decide settles, once the whole article is read, what single mentions left
// open.
func (f *finder) decide() {
	f.recognise()
	for i := range f.hits {
		f.variant(&f.hits[i])
	}
	f.joinMisspelled()
	f.followAcronyms()
	f.collectSurnames()
	for i := range f.hits {
		h := &f.hits[i]
		if h.local && h.state != dropped {
			f.byCountry(h)
		}
		switch {
		case h.state == dropped:
		case h.state == fullName && h.weak:
			f.inHeading(h)
		case h.state == fullName && f.followParticle(h):
		case h.state == fullName:
			f.identify(h)
		case h.state == loneName || h.state == surname:
			f.followSurname(h)
		case h.state == settled && h.weak:
			if f.counts[f.g.byID[h.mention.Entity]] == 0 {
				h.state = dropped
			} else {
				h.mention.Confidence = min(h.mention.Confidence, byContext)
			}
		case h.state == settled:
			f.placeOrSurname(h)
		case h.state == undecided && h.weak:
			h.state = dropped
		case h.state == undecided:
			f.byContext(h)
		}
	}
	f.retype()
}

// retype gives every mention of a discovered name the type that the article
// showed last.
func (f *finder) retype() {
	for i := range f.hits {
		h := &f.hits[i]
		if h.state != fullName || !h.mention.Discovered {
			continue
		}
		if t, ok := f.names[h.key]; ok && t != Unknown && h.mention.Type == Unknown {
			h.mention.Type = t
			if k, ok := f.first[h.key]; ok && f.out.Discovered[k].Type == Unknown {
				f.out.Discovered[k].Type = t
			}
		}
	}
}

// variant links a discovered full name to the listed person whose surname it
// ends in and whose first names it misspells.
func (f *finder) variant(h *hit) {
	if h.state != fullName || !h.full || h.mention.Entity != "" {
		return
	}
	m := &h.mention
	k, ok := f.g.surnames[f.d.Words[m.EndWord-1].Norm]
	if !ok || k < 0 || m.EndWord-m.FirstWord < 2 {
		return
	}
	e := &f.g.entities[k]
	known, _, ok := cutLast(strings.ToLower(e.Name), " ")
	front, _, _ := cutLast(h.key, "_")
	front = withoutInitials(strings.ReplaceAll(front, "_", " "))
	if limit := (len(known) - 1) / 4; !ok || distance(front, known, limit) > limit {
		return
	}
	h.state, h.full = settled, true
	m.Entity, m.Type, m.Discovered, m.Confidence = e.ID, e.Type, false, byVariant
	f.counts[k]++
}

// withoutInitials leaves out the single letters behind first names: "janet a."
// is "janet".
func withoutInitials(front string) string {
	first, rest, ok := strings.Cut(front, " ")
	for ok {
		var next string
		next, rest, ok = strings.Cut(rest, " ")
		if len(strings.TrimSuffix(next, ".")) > 1 {
			first += " " + next
		}
	}
	return first
}

// identify gives a discovered name its entity, the same for the whole article.
func (f *finder) identify(h *hit) {
	m := &h.mention
	if m.Entity != "" {
		return
	}
	if t, ok := f.names[h.key]; ok && t != Unknown {
		m.Type = t
	}
	m.Entity = f.discovered(h.key, m)
}

// discovered gives the id of a name that no list has, and lists it.
func (f *finder) discovered(key string, m *Mention) string {
	if i, ok := f.first[key]; ok {
		e := &f.out.Discovered[i]
		if e.Type == Unknown {
			e.Type = m.Type
		}
		return e.ID
	}
	f.first[key] = int32(len(f.out.Discovered))
	span := f.d.Cover(m.FirstWord, m.EndWord)
	name := f.d.Slice(f.d.Sentences[m.Sentence].Field, span)
	f.out.Discovered = append(f.out.Discovered, Entity{ID: discoveredPrefix + key, Type: m.Type, Name: strings.Join(strings.Fields(name), " ")})
	return discoveredPrefix + key
}

// byContext decides between candidates by what else the article names: the
// candidate itself by another alias counts most, then what belongs to it, then
// what it belongs to.
func (f *finder) byContext(h *hit) {
	best, second, at := int32(0), int32(0), int32(-1)
	for i, c := range h.cands {
		if f.repeats(h.cands[:i], c) {
			continue
		}
		n := f.support(f.g.targets[c].entity)
		if e := &f.g.entities[f.g.targets[c].entity]; e.Type == GPE && e.Of == "" {
			n += f.abroad(h)
		}
		switch {
		case n > best:
			best, second, at = n, best, c
		case n > second:
			second = n
		}
	}
	if at < 0 || best == second {
		return
	}
	kept := make([]int32, 0, len(h.cands))
	for _, c := range h.cands {
		if t := &f.g.targets[c]; t.entity == f.g.targets[at].entity {
			kept = append(kept, c)
		}
	}
	f.set(h, kept[0])
	h.mention.Confidence = min(h.mention.Confidence, byContext)
	for _, c := range h.cands {
		if t := &f.g.targets[c]; t.kind == Metonym && f.g.entities[t.entity].ID != h.mention.Entity && (h.mention.Type == Loc || h.mention.Type == GPE) && f.g.entities[f.g.targets[at].entity].Of == f.g.entities[t.entity].ID {
			h.mention.StandsFor = f.g.entities[t.entity].ID
		}
	}
}

func (f *finder) repeats(seen []int32, c int32) bool {
	for _, s := range seen {
		if f.g.targets[s].entity == f.g.targets[c].entity {
			return true
		}
	}
	return false
}

// support weighs the settled mentions that speak for an entity: itself, what
// it belongs to, what belongs to it or to the same owner. A country is spoken
// for by other countries, too, where it stands against a part of one of them
// ("Georgia" beside Armenia). It goes over the article's entities, not over
// the gazetteer's.
func (f *finder) support(k int32) int32 {
	e := &f.g.entities[k]
	n := 4*f.counts[k] + 2*f.counts[-1-k]
	if of, ok := f.g.byID[e.Of]; ok {
		return n + f.counts[of] + f.counts[-1-of]
	}
	return n
}

// countOwners adds, for each settled mention, one to what it belongs to and to
// that one's owner, under the key −1−k.
func (f *finder) countOwners() {
	for i := range f.hits {
		h := &f.hits[i]
		if h.state != settled || h.weak {
			continue
		}
		e := &f.g.entities[f.g.byID[h.mention.Entity]]
		for range 2 {
			of, ok := f.g.byID[e.Of]
			if !ok {
				break
			}
			f.counts[-1-of]++
			e = &f.g.entities[of]
		}
		if e.Type == GPE && e.Of == "" {
			f.countries[e.ID]++
		}
	}
}

// abroad counts the mentions of countries, and of what belongs to them, other
// than the candidates and the candidates' owners.
func (f *finder) abroad(h *hit) int32 {
	n := int32(0)
	for id, count := range f.countries {
		if !f.concerns(h, id) {
			n += count
		}
	}
	return n
}

func (f *finder) concerns(h *hit, id string) bool {
	for _, c := range h.cands {
		if e := &f.g.entities[f.g.targets[c].entity]; e.ID == id || e.Of == id {
			return true
		}
	}
	return false
}
