package entity

import (
	"strings"

	"slant/pipeline/text"
)

// region gives the state that stands behind a town and a comma ("Athens,
// Georgia"): a part of a country that has a government, nil where none does.
func (f *finder) region(s *stretch, k int) *Entity {
	if !f.all(k, GPE, Loc) || f.demonym(k) {
		return nil
	}
	return f.regionBehind(s, k)
}

// regionBehind gives the region behind piece k, whatever the piece is.
func (f *finder) regionBehind(s *stretch, k int) *Entity {
	if k+1 >= len(f.pieces) || !f.placed(k+1) {
		return nil
	}
	p, q := &f.pieces[k], &f.pieces[k+1]
	if q.first != p.end+1 || f.d.Words[p.end].Norm != "," || q.part() || f.demonym(k+1) {
		return nil
	}
	if f.within(q.end, s.Sentence) {
		switch f.d.Words[q.end].Norm {
		case "'s", "and", "or", "&":
			return nil // an enumeration, or somebody's state
		}
	}
	for _, c := range f.candidates(k + 1) {
		if e := &f.g.entities[f.g.targets[c].entity]; e.Type == GPE && e.Of != "" {
			return e
		} else if of, ok := f.g.byID[e.Of]; ok && f.g.entities[of].Of != "" && strings.HasPrefix(f.g.entities[of].Name, f.d.Slice(s.Field, f.d.Cover(q.first, q.end))) {
			return &f.g.entities[of] // "New York" for the state
		}
	}
	return nil
}

// inRegion keeps the candidates that lie in a region, or in its country where
// the lists tell no region. Regions of one country stand beside each other in
// enumerations.
func (f *finder) inRegion(cands []int32, region *Entity) []int32 {
	var kept []int32
	for _, c := range cands {
		e := &f.g.entities[f.g.targets[c].entity]
		if e.Of == region.ID || e.Of == region.Of || f.ownerOf(e) == region.Of && (e.Type == GPE || f.namedAfterOwner(e)) {
			kept = append(kept, c)
		}
	}
	return kept
}

// namedAfterOwner tells whether a town has its state's name: "New York, New
// Jersey" are two states.
func (f *finder) namedAfterOwner(e *Entity) bool {
	k, ok := f.g.byID[e.Of]
	if !ok {
		return false
	}
	state, _, _ := strings.Cut(f.g.entities[k].Name, " State")
	return strings.HasPrefix(e.Name, state)
}

// ownerOf gives the owner of an entity's owner, "" where there is none.
func (f *finder) ownerOf(e *Entity) string {
	if k, ok := f.g.byID[e.Of]; ok {
		return f.g.entities[k].Of
	}
	return ""
}

// credited tells whether words first..end are whom or what a picture is
// credited to: "REUTERS/Jane Roe", "(Photo by Jane Roe/Getty Images)".
func (f *finder) credited(first, end int32, s *text.Sentence) bool {
	if f.within(first-2, s) {
		a, b := &f.d.Words[first-2], &f.d.Words[first-1]
		if b.Norm == "/" && f.has(first-2, credit) || b.Norm == "by" && isPicture(a.Norm) {
			return true
		}
	}
	if !f.within(end+1, s) || f.d.Words[end].Norm != "/" {
		return false
	}
	return f.has(end+1, credit) || f.has(end-1, credit)
}

func isPicture(norm string) bool {
	switch norm {
	case "photo", "photos", "photograph", "image", "picture", "illustration", "graphic":
		return true
	}
	return false
}

// glued tells a word that two were run together into ("TrumpGOP"): a capital or
// a digit inside it follows a listed surname.
func (f *finder) glued(i int32) bool {
	w := &f.d.Words[i]
	if f.words[i].id != 0 || !w.Upper || w.AllCaps || len(w.Norm) < 5 {
		return false
	}
	surface := f.d.Surface(i)
	if len(surface) != len(w.Norm) {
		return false
	}
	for at := 3; at < len(surface); at++ {
		if c := surface[at]; !isCapital(c) && (c < '0' || c > '9') {
			continue
		}
		if _, ok := f.g.surnames[w.Norm[:at]]; ok {
			return true
		}
	}
	return false
}

// townOf tells whether a common word for places stands in front: "the town of
// Obama" is no person.
func (f *finder) townOf(i int32, s *text.Sentence) bool {
	if !f.within(i-2, s) || f.d.Words[i-1].Norm != "of" {
		return false
	}
	switch f.d.Words[i-2].Norm {
	case "town", "village", "city", "hamlet", "county", "township", "suburb", "port", "island":
		return true
	}
	return false
}
