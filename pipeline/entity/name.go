package entity

import (
	"strings"

	"slant/pipeline/text"
)

// name makes the mention that begins at piece k, or finds that there is none,
// and gives the next piece to look at.
func (f *finder) name(s *stretch, k int) int {
	p := &f.pieces[k]
	switch {
	case p.part():
		f.link(s, k)
		return k + 1
	case p.class&namedAfter != 0 && !p.listed() && k+1 < len(f.pieces) && f.gap(k+1) == touching && f.pieces[k+1].words() == 1 && f.pieces[k+1].listed() && s.look == ordinary:
		f.discover(s, p.first, f.pieces[k+1].end, f.afterType(k))
		return k + 2
	case f.sainted(s, k):
		return f.saint(s, k)
	case f.isTitle(k):
		return k + 1
	case f.titleAlias(k):
		f.link(s, k)
		return k + 1
	case !p.listed() && s.look != ordinary:
		return f.titledName(s, k)
	case s.look != ordinary:
		f.link(s, k)
		return k + 1
	case !p.listed() && f.openerOnly(k):
		return k + 1
	}
	end := f.extent(k)
	if end == k+1 {
		f.single(s, k)
		return end
	}
	if f.foreign(k, end) {
		f.discover(s, p.first, f.pieces[k+1].end, Org)
		return k + 2
	}
	if head := f.lastHead(k, end); head >= 0 {
		if next := f.headedName(s, k, end, head); next > k {
			return next
		}
	}
	return f.headless(s, k, end)
}

// sainted tells whether piece k is the "St." of a place or institution that no
// list has.
func (f *finder) sainted(s *stretch, k int) bool {
	p := &f.pieces[k]
	return s.look == ordinary && !p.listed() && p.class&namedAfter != 0 && p.class&honorific != 0 &&
		k+1 < len(f.pieces) && f.gap(k+1) == touching && !f.pieces[k+1].listed() && f.pieces[k+1].class&(title|honorific) == 0
}

// saint makes the name that begins with a "St.", with the heads behind it.
func (f *finder) saint(s *stretch, k int) int {
	end, t := k+2, Unknown
	for i := end; i < min(k+6, len(f.pieces)) && f.gap(i) == touching && !f.pieces[i].listed(); i++ {
		switch {
		case f.headed(i, orgHead):
			end, t = i+1, Org
		case f.headed(i, placeHead):
			end, t = i+1, Loc
		}
	}
	f.discover(s, f.pieces[k].first, f.pieces[end-1].end, t)
	return end
}

// afterType gives the type of what is named after somebody or something: a
// storm or a place.
func (f *finder) afterType(k int) Type {
	if f.pieces[k].class&placeHead != 0 {
		return Loc
	}
	return Other
}

// openerOnly tells whether a capital comes from the sentence's beginning: the
// word opens sentences, or the article has it in lower case.
func (f *finder) openerOnly(k int) bool {
	p := &f.pieces[k]
	return p.opens && (p.class&(opener|forepart) == opener || p.class&(given|honorific|forepart) == 0 && f.caps[f.d.Words[p.first].Norm].lower)
}

// lastHead gives the last piece of k..end that makes the run an organisation,
// place or thing, −1 where there is none. What follows "of" belongs to a head.
func (f *finder) lastHead(k, end int) int {
	head := -1
	for i := k; i < end; i++ {
		switch {
		case f.headed(i, orgHead|placeHead|thingHead):
			head = i
		case head >= 0 && i > k && head < i && f.gap(i) != touching:
			head = i
		case head > k && head == i-1 && f.gap(head) != touching && !f.headed(head, orgHead|placeHead|thingHead):
			head = i // "of Foreign Affairs": all that follows
		}
	}
	if head == k && f.pieces[k].opens && end == k+1 {
		return -1
	}
	return head
}

// headedName makes a name with a head, such as "Chinese Development Bank". A
// listed organisation in front keeps its own link and takes the head with it.
func (f *finder) headedName(s *stretch, k, end, head int) int {
	switch {
	case f.all(k, Org, Norp, Other) && !f.demonym(k):
		f.link(s, k)
		for k++; k <= head && f.gap(k) == touching && !f.pieces[k].listed(); k++ {
		}
		return k
	case f.all(k, Person) && f.pieces[k].words() > 1 && f.calledAfter(k, head):
	case f.all(k, Person) && f.pieces[k].words() > 1:
		f.link(s, k)
		return k + 1
	case f.pieces[head].class&plain != 0 && f.pieces[k].listed() && head == k+1:
		f.link(s, k)
		return k + 1
	case head == k:
		// A head alone with something after it: "University Smith".
		if f.gap(k+1) == touching {
			return k
		}
		head = end - 1
	}
	t := Org
	switch last := f.headClass(k, head); {
	case last&orgHead != 0:
	case last&placeHead != 0:
		t = Loc
	case last&thingHead != 0:
		t = Other
	}
	if f.pieces[head].end-f.pieces[k].first > 12 {
		return k
	}
	f.discover(s, f.pieces[k].first, f.pieces[head].end, t)
	return head + 1
}

// calledAfter tells whether pieces k+1..head make a place or an institution
// that bears the name of the person at k: "John F. Kennedy International
// Airport".
func (f *finder) calledAfter(k, head int) bool {
	for i := k + 1; i <= head; i++ {
		if f.gap(i) != touching || f.pieces[i].listed() || f.pieces[i].class&plain != 0 {
			return false
		}
	}
	if head == k || f.pieces[head].class&placeHead != 0 {
		return head > k
	}
	switch f.d.Words[f.pieces[head].first].Norm {
	case "institute", "foundation", "center", "centre", "library", "university", "college", "school", "hospital", "museum", "academy", "theater", "theatre":
		return true
	}
	return false
}

// headClass gives the class of the head that decides the type: the first one
// before an "of", else the last.
func (f *finder) headClass(k, end int) class {
	var c class
	for i := k; i <= end; i++ {
		if i > k && c != 0 && f.gap(i) == byOf {
			return c
		}
		if f.headed(i, orgHead|placeHead|thingHead) {
			c = f.pieces[i].class
		}
	}
	return c
}

// foreign tells whether a listed organisation is another country's namesake:
// "the Supreme Court of India".
func (f *finder) foreign(k, end int) bool {
	return k+1 < end && f.all(k, Org) && f.gap(k+1) == byOf && f.all(k+1, GPE, Loc) && !f.sharesOwner(k, k+1)
}

func (f *finder) sharesOwner(org, place int) bool {
	owner := f.g.entities[f.g.targets[f.cands[f.pieces[org].lo]].entity].Of
	for _, t := range f.candidates(place) {
		if e := &f.g.entities[f.g.targets[t].entity]; e.ID == owner || e.Of == owner && owner != "" {
			return true
		}
	}
	return false
}

// headless makes a name without a head: a person, or capitals of which only
// the neighbourhood tells something.
func (f *finder) headless(s *stretch, k, end int) int {
	p := &f.pieces[k]
	next := k + 1
	switch {
	case p.listed() && f.all(k, Person) && f.headed(next, generation) && f.gap(next) == touching:
		// "Donald Trump Jr." is not Donald Trump.
		if p.words() > 1 {
			f.discover(s, p.first, f.pieces[next].end, Person)
		}
		return next + 1
	case p.listed() && p.words() == 1 && f.has(p.first, given) && f.all(k, GPE, Loc) && f.gap(next) == touching && !f.pieces[next].listed():
		return f.person(s, k, end) // "Jordan Peterson", "Paris Hilton"
	case p.listed() && f.all(k, GPE, Loc) && !f.demonym(k) && p.words() == 1 && f.gap(next) == touching && f.placeLed(k, end):
		last := f.unlistedEnd(next, end)
		f.discover(s, p.first, f.pieces[last-1].end, Unknown)
		return last
	case p.listed():
		f.link(s, k)
		for ; next < end && f.gap(next) == touching && (f.headed(next, suffix|generation) || f.echo(k, next)); next++ {
		}
		return next
	}
	return f.person(s, k, end)
}

// echo tells whether an unlisted piece behind a person's full name is what
// pages print there for their links: the first name once more, or a name that
// brackets shorten ("Ann Roe Annabel (Ann) Roe").
func (f *finder) echo(k, next int) bool {
	p, q := &f.pieces[k], &f.pieces[next]
	if q.listed() || p.words() < 2 || !f.all(k, Person) {
		return false
	}
	if f.d.Words[q.first].Norm == f.d.Words[p.first].Norm {
		return true
	}
	return int(q.end)+1 < len(f.d.Words) && f.d.Words[q.end].Norm == "(" && f.d.Words[q.end+1].Norm == f.d.Words[p.first].Norm
}

// placeLed tells whether a place's name opens a longer one of at least two
// more words that no list has ("China National Chemical Engineering").
func (f *finder) placeLed(k, end int) bool {
	last := f.unlistedEnd(k+1, end)
	return last-k > 2 && !f.d.Words[f.pieces[k].first].AllCaps && f.pieces[k+1].class&given == 0
}

func (f *finder) unlistedEnd(k, end int) int {
	for first := k; k < end && !f.pieces[k].listed() && (k == first || f.gap(k) == touching); k++ {
	}
	return k
}

// person makes a name of unlisted words from k, with a listed surname or place
// at its end where a first name stands in front ("Hunter Biden", "Michael
// Jordan").
func (f *finder) person(s *stretch, k, end int) int {
	last := k + 1
	for last < end && !f.pieces[last].listed() {
		last++
	}
	named := f.pieces[k].class&given != 0 || f.has(f.pieces[k].first, given) || f.afterTitle(f.pieces[k].first, s)
	if last < end && f.branch(k, last) {
		f.discover(s, f.pieces[k].first, f.pieces[last].end, Org)
		return last + 1
	}
	if last < end && f.gap(last) != apart && f.pieces[last].words() == 1 {
		known := f.firstName(k, last) && f.personAlone(last)
		place := named && last-k <= 2 && f.maySurname(last, end)
		if last-k <= 3 && (known || place) {
			f.discover(s, f.pieces[k].first, f.pieces[last].end, Person)
			return last + 1
		}
	}
	if last == k+1 {
		f.single(s, k)
		return last
	}
	first := k
	for first < last-1 && f.headed(first, opener) && f.pieces[first].class&(given|forepart) == 0 {
		first++ // "Top Kremlin", "Former Labour"
	}
	if last-first == 1 && first > k {
		f.single(s, first)
		return last
	}
	if last-first > 6 || f.allLower(first, last) || f.credited(f.pieces[first].first, f.pieces[last-1].end, s.Sentence) {
		return last
	}
	t := Unknown
	if f.isPerson(s, first, last) {
		t = Person
	}
	found := f.discover(s, f.pieces[first].first, f.pieces[last-1].end, t)
	if found && f.ordinary(first, last) && !f.articled(f.pieces[first].first, s) {
		f.hits[len(f.hits)-1].weak = true // "Privacy Policy", "Play Video"
	}
	return last
}

// branch tells whether piece last is the country in the name of an
// organisation: "Healthworks USA".
func (f *finder) branch(k, last int) bool {
	return f.gap(last) == touching && f.d.Surface(f.pieces[last].first) == "USA" && f.pieces[last].words() == 1 &&
		f.pieces[k].class&(given|opener|title|honorific) == 0
}

// ordinary tells whether news writes all words of the pieces without capitals.
func (f *finder) ordinary(k, end int) bool {
	for ; k < end; k++ {
		if f.pieces[k].class&(lowercase|opener|function|common|noAcronym|title) == 0 || f.pieces[k].class&given != 0 {
			return false
		}
	}
	return true
}

func (f *finder) articled(i int32, s *stretch) bool {
	return f.within(i-1, s.Sentence) && f.d.Words[i-1].Norm == "the"
}

// maySurname tells whether a listed place, organisation or thing can be the
// surname behind a first name: "Michael Jordan", "Jane Roe", "Henry Ford", but
// not "Russell Senate Office Building".
func (f *finder) maySurname(k, end int) bool {
	first := f.pieces[k].first
	if f.demonym(k) || f.d.Words[first].AllCaps || f.has(first, orgHead|placeHead|thingHead|lowercase) {
		return false
	}
	return f.all(k, GPE, Loc) || f.all(k, Org, Other) && (k+1 >= end || f.gap(k+1) != touching)
}

// firstName tells whether piece k may be the first name of a listed surname:
// it is a known one, or a capital that is told by more than its place and has
// the surname's shape.
func (f *finder) firstName(k, last int) bool {
	p := &f.pieces[k]
	if p.class&given != 0 {
		return true
	}
	w := &f.d.Words[p.first]
	c := f.caps[w.Norm]
	return p.class&(opener|orgHead|placeHead|thingHead|noAcronym) == 0 && !c.lower && (!p.opens || c.inside > 0 || !inflected(w.Norm)) && (!w.AllCaps || f.d.Words[f.pieces[last].first].AllCaps)
}

// inflected tells words that open sentences before a surname by their endings
// ("Divorcing Biden", "Investors").
func inflected(s string) bool {
	return isDerived(s) || isLowerTail(s) || strings.HasSuffix(s, "s")
}

// allLower tells whether the article has every word of the pieces in lower
// case, too: then they are no name.
func (f *finder) allLower(k, end int) bool {
	for ; k < end; k++ {
		p := &f.pieces[k]
		if p.class&given != 0 || p.class&opener == 0 && !f.caps[f.d.Words[p.first].Norm].lower {
			return false
		}
	}
	return true
}

// isPerson judges unlisted capitals by a first name, an initial, a title in
// front, a particle, or what follows: an age, a relative pronoun, a say-verb.
func (f *finder) isPerson(s *stretch, k, end int) bool {
	if end-k > 4 {
		return false
	}
	first, last := f.pieces[k].first, f.pieces[end-1].end
	if f.pieces[k].class&given != 0 || f.within(first-1, s.Sentence) && f.has(first-1, honorific|title) {
		return true
	}
	for i := k; i < end; i++ {
		if n := len(f.d.Words[f.pieces[i].first].Norm); i > k && n <= 2 && !f.d.Words[f.pieces[i].first].AllCaps || i > k && f.gap(i) == byParticle {
			return true
		}
	}
	if end-k > 3 || !f.within(last, s.Sentence) {
		return false
	}
	if f.d.Words[last].Norm == "," && f.within(last+1, s.Sentence) {
		last++
		if f.titleNear(last, s) {
			return true
		}
		if w := &f.d.Words[last]; len(w.Norm) == 2 && w.Norm[0] >= '1' && w.Norm[0] <= '9' || w.Norm == "who" {
			return true
		}
		return false
	}
	return f.has(last, sayVerb) || f.d.Words[last].Norm == "who"
}

// titleNear tells whether a title stands within six words from i, before any
// punctuation: "Zhang Xiao, China's ambassador".
func (f *finder) titleNear(i int32, s *stretch) bool {
	for end := min(i+6, s.EndWord); i < end && f.d.Words[i].Kind != text.Punctuation; i++ {
		if f.has(i, title) {
			return true
		}
	}
	return false
}
