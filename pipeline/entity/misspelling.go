package entity

import "strings"

// leastMisspelled is the length in bytes of the shortest name of which another
// spelling is looked for.
const leastMisspelled = 6

// A fullPerson is somebody whom the article names in full.
type fullPerson struct {
	owner
	given, surname string // normal forms; the first names joined by "_"
	key            string // of a discovered name
}

// initials are the first bytes of the first names and of the surname, which
// spellings of one name have in common.
type initials [2]byte

func (p *fullPerson) initials() (at initials) {
	for i, name := range []string{p.given, p.surname} {
		if name != "" {
			at[i] = name[0]
		}
	}
	return at
}

// joinMisspelled makes discovered full names that are spelled nearly as a listed
// person of the article, or as another full name before them, names of the same
// person: "Muamar Gadaffi" beside Muammar Gaddafi. Surnames of both are then one
// person's. A name that a list has stays what it is, and of two spellings in one
// sentence each is somebody: "Peter Larsen met Peter Larson".
func (f *finder) joinMisspelled() {
	known := map[initials][]fullPerson{}
	add := func(p fullPerson) { known[p.initials()] = append(known[p.initials()], p) }
	named := map[string][]int32{} // by id: the sentences that name somebody in full, in order
	for i := range f.hits {
		h := &f.hits[i]
		if h.state == settled && h.full && h.mention.Type == Person && h.mention.Confidence != byVariant {
			if len(named[h.mention.Entity]) == 0 {
				add(f.listedPerson(h))
			}
			named[h.mention.Entity] = append(named[h.mention.Entity], h.mention.Sentence)
		}
		if h.state == fullName && h.full {
			named[discoveredPrefix+h.key] = append(named[discoveredPrefix+h.key], h.mention.Sentence)
		}
	}
	for i := range f.hits {
		h := &f.hits[i]
		if h.state != fullName || !h.full || h.mention.Entity != "" || f.typeOf(h) != Person {
			continue
		}
		p := f.fullPerson(h)
		o, ok := spelledAs(known[p.initials()], p)
		switch {
		case !ok || o.entity != p.entity && meet(named[o.entity], named[p.entity]):
			add(p)
		case o.listed:
			h.state = settled
			h.mention.Entity, h.mention.Type, h.mention.Discovered, h.mention.Confidence = o.entity, Person, false, byVariant
			f.counts[f.g.byID[o.entity]]++
		case o.key != h.key:
			h.key = o.key
			h.mention.Type, h.mention.Confidence = Person, min(h.mention.Confidence, byVariant)
		}
	}
}

func (f *finder) typeOf(h *hit) Type {
	if t, ok := f.names[h.key]; ok && t != Unknown {
		return t
	}
	return h.mention.Type
}

func (f *finder) listedPerson(h *hit) fullPerson {
	k := f.g.byID[h.mention.Entity]
	p := fullPerson{owner: owner{entity: h.mention.Entity, typ: Person, listed: true}, surname: f.g.surnameOf(k)}
	given, _, _ := cutLast(strings.ToLower(f.g.entities[k].Name), " ")
	p.given = strings.ReplaceAll(given, " ", "_")
	return p
}

// fullPerson parts a discovered name into first names and surname.
func (f *finder) fullPerson(h *hit) fullPerson {
	last := h.mention.EndWord - 1
	for last > h.mention.FirstWord && f.has(last, generation) {
		last--
	}
	given := ""
	if last > h.mention.FirstWord {
		given = f.normalForm(h.mention.FirstWord, last)
	}
	return fullPerson{
		owner: owner{entity: discoveredPrefix + h.key, typ: Person}, key: h.key,
		given: given, surname: f.d.Words[last].Norm,
	}
}

// spelledAs gives the one person of those known whose names are the same but
// for letters.
func spelledAs(known []fullPerson, p fullPerson) (found fullPerson, ok bool) {
	for _, k := range known {
		if k.key == p.key && !k.listed {
			return k, true
		}
		if !sameButLetters(k.surname, p.surname) || !sameButLetters(k.given, p.given) || womansForm(k.given, p.given) {
			continue
		}
		if ok && k.entity != found.entity {
			return fullPerson{}, false
		}
		found, ok = k, true
	}
	return found, ok
}

// meet tells whether two ascending lists of sentences have one in common.
func meet(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// womansForm tells whether of two first names one ends in "a" and the other
// does not: "Daniel" and "Daniela", "Alexander" and "Alexandra" are two people.
func womansForm(a, b string) bool {
	return strings.HasSuffix(a, "a") != strings.HasSuffix(b, "a")
}

// sameButLetters tells whether two names are one, or long enough, with the same
// initial, and so alike that one is a misspelling of the other: a letter apart or
// two in their order exchanged, of long names two; doubled letters count once.
func sameButLetters(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < leastMisspelled || len(b) < leastMisspelled || a[0] != b[0] {
		return false
	}
	x, y := undoubled(a), undoubled(b)
	limit := 1
	if min(len(a), len(b)) >= 9 {
		limit = 2
	}
	return distance(x, y, limit) <= limit || exchanged(x, y)
}

// undoubled writes doubled letters once.
func undoubled(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// exchanged tells whether two words differ in the order of two neighbouring
// letters alone.
func exchanged(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// isWord tells whether a word that opens a sentence is a common one.
func (f *finder) isWord(i int32) bool {
	return f.words[i].class&(common|opener|function|lowercase|calendar|doubtful) != 0 || f.caps[f.d.Words[i].Norm].lower
}

// followMisspelled links a surname alone that no full name of the article has
// to the one that is spelled nearly so.
func (f *finder) followMisspelled(h *hit) bool {
	m := &h.mention
	if m.Kind != Name || h.weak && f.isWord(m.FirstWord) || h.atPlace || m.EndWord-m.FirstWord != 1 || m.Type != Person && m.Type != Unknown || f.has(m.FirstWord, given) {
		return false
	}
	if _, listed := f.g.surnames[h.key]; listed {
		return false
	}
	var to owner
	for form, o := range f.surnames {
		if o.typ != Person || o.shared || strings.Contains(form, "_") || form+"s" == h.key || form == h.key+"s" || !sameButLetters(form, h.key) {
			continue // "the Lundgrens" are more than one
		}
		if to.entity != "" && to.entity != o.entity {
			return false
		}
		to = o
	}
	if to.entity == "" {
		return false
	}
	m.Entity, m.Type, m.Confidence, m.Discovered, m.Kind = to.entity, Person, byVariant, !to.listed, Name
	return true
}
