package entity

import (
	"strings"

	"slant/pipeline/text"
)

// single makes a mention of one piece that stands alone.
func (f *finder) single(s *stretch, k int) {
	p := &f.pieces[k]
	if p.listed() {
		f.link(s, k)
		return
	}
	w := &f.d.Words[p.first]
	if f.glued(p.first) || f.credited(p.first, p.end, s.Sentence) {
		return
	}
	after := f.afterTitle(p.first, s)
	if after && p.class&(orgHead|placeHead|thingHead|opener|title) == 0 && len(w.Norm) > 1 && !f.chained(k) && (p.class&lowercase == 0 || !isDerived(w.Norm) || f.has(p.first-1, honorific)) {
		f.lone(s, p, surname)
		return
	}
	if p.class&(orgHead|placeHead|thingHead|opener|title|honorific|suffix|generation|noAcronym|plain|calendar) != 0 || len(strings.TrimSuffix(w.Norm, ".")) < 2 {
		return
	}
	if f.chained(k) && p.class&(lowercase|common) != 0 {
		return
	}
	if p.class&lowercase != 0 || p.class&common != 0 && !f.listedSurname(w.Norm) {
		if f.couldBeSurname(w) {
			f.lone(s, p, loneName)
			f.hits[len(f.hits)-1].weak = true // the surname of a full name, or nothing
		}
		return
	}
	if f.composed(w.Norm) || !w.AllCaps && (isDerived(w.Norm) || f.surnameDerived(w.Norm)) {
		return
	}
	c := f.caps[w.Norm]
	if c.lower && !w.AllCaps || w.AllCaps && (c.lower || p.class != 0) {
		return
	}
	if p.opens && c.inside == 0 && !f.apposed(p.end, s) {
		if f.couldBeSurname(w) {
			f.lone(s, p, loneName)
			f.hits[len(f.hits)-1].weak = true
		}
		return
	}
	f.lone(s, p, loneName)
}

// chained tells whether piece k stands in front of a title or head that it
// belongs to: "Chief Financial Officer", "Executive Branch".
func (f *finder) chained(k int) bool {
	next := k + 1
	return next < len(f.pieces) && f.gap(next) == touching && f.headed(next, title|orgHead|placeHead|thingHead) && f.pieces[next].class&given == 0
}

func (f *finder) listedSurname(norm string) bool {
	_, ok := f.g.surnames[norm]
	return ok
}

// surnameDerived tells an adjective or a school that is called after a listed
// person: "Clintonian", "Reaganomics".
func (f *finder) surnameDerived(norm string) bool {
	for _, ending := range []string{"ian", "ians", "esque", "ite", "ites", "omics", "nomics"} {
		if stem, ok := strings.CutSuffix(norm, ending); ok && f.listedSurname(stem) {
			return true
		}
	}
	return false
}

// composed tells whether a word is a model's number ("Il-76") or a compound
// with a listed name ("Chinese-Kazakh"), which is no name of its own.
func (f *finder) composed(norm string) bool {
	if strings.ContainsAny(norm, "0123456789") {
		return true
	}
	first, last, ok := strings.Cut(norm, "-")
	return ok && (len(first) == 1 || f.g.vocab[first].id != 0 || f.g.vocab[last].id != 0 || f.g.vocab[last].class != 0 || isLowerTail(last))
}

// isDerived tells a common word by its ending: headings and labels in the
// middle of a text give such words capitals.
func isDerived(s string) bool {
	for _, ending := range []string{"tion", "tions", "sion", "ment", "ments", "ness", "ing", "ity", "ism", "ship", "ance", "ence", "less", "ly", "ized", "ised", "ously"} {
		if len(s) > len(ending)+3 && strings.HasSuffix(s, ending) {
			return true
		}
	}
	return false
}

// isLowerTail tells what often closes a compound: "Trump-backed", "Ohio-born".
func isLowerTail(s string) bool { return strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing") }

func (f *finder) couldBeSurname(w *text.Word) bool { return !w.AllCaps && len(w.Norm) > 2 }

// apposed tells whether what follows shows that a name has ended: a clitic, or
// a comma and an article.
func (f *finder) apposed(i int32, s *stretch) bool {
	if !f.within(i, s.Sentence) {
		return false
	}
	if f.d.Words[i].Norm == "'s" {
		return f.within(i+1, s.Sentence) && !f.has(i+1, function)
	}
	if f.d.Words[i].Norm != "," || !f.within(i+1, s.Sentence) {
		return false
	}
	n := f.d.Words[i+1].Norm
	return n == "a" || n == "an" || n == "the" || n == "who" || n == "which"
}

// afterTitle tells whether a title or honorific with a capital stands right
// before word i.
func (f *finder) afterTitle(i int32, s *stretch) bool {
	return f.within(i-1, s.Sentence) && f.has(i-1, title|honorific) && f.d.Words[i-1].Upper
}

// lone adds a name of one word that no list has.
func (f *finder) lone(s *stretch, p *piece, st state) {
	w := &f.d.Words[p.first]
	m := Mention{Sentence: s.index, FirstWord: p.first, EndWord: p.end, Confidence: Certain, Discovered: true}
	switch {
	case st == surname:
		m.Type = Person
	case w.AllCaps:
		m.Type, m.Kind = Org, Acronym
	case f.within(p.first-1, s.Sentence) && f.d.Words[p.first-1].Norm == "in":
		m.Type = Loc
	}
	f.hits = append(f.hits, hit{mention: m, state: st, key: w.Norm})
}

// discover adds a name of several words that no list has. ok is false where
// some word of it is two glued together, and none is added.
func (f *finder) discover(s *stretch, first, end int32, t Type) (ok bool) {
	for i := first; i < end; i++ {
		if f.glued(i) {
			return false
		}
	}
	h := hit{
		mention: Mention{Sentence: s.index, FirstWord: first, EndWord: end, Type: t, Confidence: Certain, Discovered: true},
		state:   fullName,
		full:    t == Person || t == Unknown && end-first <= 3,
		key:     f.normalForm(first, end),
	}
	switch {
	case t == Unknown && f.heading(first, end, s):
		h.weak = true
	case s.look == ordinary:
		if known, ok := f.names[h.key]; !ok || known == Unknown {
			f.names[h.key] = t
		}
	}
	f.hits = append(f.hits, h)
	return true
}

// heading tells whether words first..end are all that a sentence says.
func (f *finder) heading(first, end int32, s *stretch) bool {
	for i := s.FirstWord; i < s.EndWord; i++ {
		if (i < first || i >= end) && f.d.Words[i].Kind == text.Letters {
			return false
		}
	}
	return true
}

const discoveredPrefix = "name:"

// normalForm gives the words in lower case, joined by "_".
func (f *finder) normalForm(first, end int32) string {
	if end == first+1 {
		return f.d.Words[first].Norm
	}
	n := 0
	for i := first; i < end; i++ {
		n += len(f.d.Words[i].Norm) + 1
	}
	b := make([]byte, 0, n)
	for i := first; i < end; i++ {
		if i > first {
			b = append(b, '_')
		}
		b = append(b, f.d.Words[i].Norm...)
	}
	return string(b)
}

// titledName handles capitals that tell nothing: a sequence of a heading is a
// name where the text has it. Whether it has is known at the end, so the
// longest sequences of two and three words and the word alone are noted.
func (f *finder) titledName(s *stretch, k int) int {
	end := k + 1
	for end < len(f.pieces) && end-k < 4 && f.gap(end) == touching && !f.pieces[end].listed() {
		end++
	}
	f.hits = append(f.hits, hit{
		mention: Mention{Sentence: s.index, FirstWord: f.pieces[k].first, EndWord: f.pieces[end-1].end, Confidence: Certain, Discovered: true},
		state:   fullName, weak: true,
	})
	return end
}
