package reference

import (
	"maps"
	"path"
	"slices"
	"strings"

	"slant/lexicons"
	"slant/pipeline/entity"
)

// Nominals holds the nouns by which articles call again what they have named,
// "the company". It is never written after it is loaded and safe for concurrent
// use.
type Nominals struct {
	nouns  map[string]nominalNoun
	lasts  map[string]bool     // the last words of entries of two words
	byName map[string][]string // last word of a name, or id → nouns
	byList map[string][]string // name of an entity list → nouns
}

// A nominalNoun is an entry of the list.
type nominalNoun struct {
	types []entity.Type
	wider map[string]bool // the nouns that may be said of whatever it is said of, itself too
}

func newNominals() *Nominals {
	return &Nominals{map[string]nominalNoun{}, map[string]bool{}, map[string][]string{}, map[string][]string{}}
}

// add reads a lexicon of kind "nominals" with the columns entry, type, like,
// lists and names.
func (n *Nominals) add(f *lexicons.File) (errs []error) {
	var at [5]int
	for i, name := range []string{"entry", "type", "like", "lists", "names"} {
		if at[i] = f.Column(name); at[i] < 0 {
			return []error{&lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: `needs "# columns: entry type like lists names"`}}
		}
	}
	like := map[string]string{}
	for _, r := range f.Rows {
		entry := r.Fields[at[0]]
		noun := nominalNoun{wider: map[string]bool{entry: true}}
		for t := range strings.FieldsSeq(r.Fields[at[1]]) {
			if !slices.Contains([]entity.Type{entity.Org, entity.GPE, entity.Loc, entity.Norp, entity.Person}, entity.Type(t)) {
				errs = append(errs, f.Wrong(r, "type %q: use ORG, GPE, LOC, NORP or PERSON", t))
			}
			noun.types = append(noun.types, entity.Type(t))
		}
		if _, twice := n.nouns[entry]; twice || len(noun.types) == 0 {
			errs = append(errs, f.Wrong(r, "%q stands there twice, or has no type", entry))
		}
		if _, last, two := strings.Cut(entry, " "); two {
			n.lasts[last[strings.LastIndexByte(last, ' ')+1:]] = true
		}
		n.nouns[entry] = noun
		like[entry] = r.Fields[at[2]]
		n.byName[entry] = append(n.byName[entry], entry)
		for w := range strings.FieldsSeq(r.Fields[at[3]]) {
			n.byList[w] = append(n.byList[w], entry)
		}
		for w := range strings.FieldsSeq(r.Fields[at[4]]) {
			n.byName[w] = append(n.byName[w], entry)
		}
	}
	for _, r := range f.Rows {
		entry := r.Fields[at[0]]
		errs = append(errs, n.widen(f, r, entry, like[entry])...)
	}
	for _, r := range f.Rows {
		n.close(r.Fields[at[0]])
	}
	return errs
}

// close adds what is wider than the wider nouns of an entry.
func (n *Nominals) close(entry string) {
	wider := n.nouns[entry].wider
	open := slices.Sorted(maps.Keys(wider))
	for len(open) > 0 {
		next := open[0]
		open = open[1:]
		for w := range n.nouns[next].wider {
			if !wider[w] {
				wider[w] = true
				open = append(open, w)
			}
		}
	}
}

// widen notes the wider nouns of an entry: one word of its column each, of
// those that end in an entry of two words the two.
func (n *Nominals) widen(f *lexicons.File, r lexicons.Row, entry, like string) (errs []error) {
	words := strings.Fields(like)
	for i := 0; i < len(words); i++ {
		found := ""
		for end := min(len(words), i+3); end > i && found == ""; end-- {
			if phrase := strings.Join(words[i:end], " "); n.nouns[phrase].wider != nil {
				found, i = phrase, end-1
			}
		}
		if found == "" {
			errs = append(errs, f.Wrong(r, "like %q is no entry", words[i]))
			continue
		}
		n.nouns[entry].wider[found] = true
	}
	return errs
}

// at gives the entry that ends with word w, and its first word; "" where none
// does.
func (n *Nominals) at(r *resolver, w, begin int32) (entry string, first int32) {
	norm := r.d.Words[w].Norm
	if n.lasts[norm] {
		for first := max(begin, w-2); first < w; first++ {
			phrase := norm
			for k := w - 1; k >= first; k-- {
				phrase = r.d.Words[k].Norm + " " + phrase
			}
			if _, ok := n.nouns[phrase]; ok {
				return phrase, first
			}
		}
	}
	if _, ok := n.nouns[norm]; ok {
		return norm, w
	}
	return "", w
}

// ofEntity gives the nouns that an entity's list and names tell of it.
func (n *Nominals) ofEntity(g *entity.Gazetteer, id string) []string {
	e, listed := g.Lookup(id)
	if !listed {
		name, _ := strings.CutPrefix(id, "name:")
		return n.ofName(strings.Split(name, "_"))
	}
	nouns := append([]string(nil), n.byName[id]...)
	for _, a := range e.Aliases {
		if a.Kind == entity.Name && !a.Local {
			nouns = append(nouns, n.ofName(strings.Fields(strings.ToLower(a.Text)))...)
		}
	}
	own := n.ofName(strings.Fields(strings.ToLower(e.Name)))
	for _, listed := range n.byList[strings.TrimSuffix(path.Base(e.Source), ".tsv")] {
		// The Jordan River stands in the list of cities.
		if len(own) == 0 || slices.ContainsFunc(own, func(o string) bool { return n.related(o, listed) }) {
			nouns = append(nouns, listed)
		}
	}
	return nouns
}

// ofName gives the nouns that the last word of a name tells of it, the last
// before "of" and the like: "Bank of Halden".
func (n *Nominals) ofName(words []string) []string {
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "on" || w == "in" || w == "and" && i == len(words)-2) {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	if len(words) > 1 {
		if two := words[len(words)-2] + " " + last; n.nouns[two].wider != nil {
			return []string{two}
		}
		if slices.Contains(n.byName[last], "company") && !slices.Contains(n.byName[words[len(words)-2]], "company") {
			return append(n.byName[last], n.byName[words[len(words)-2]]...) // "Calder Motors Inc."
		}
	}
	return n.byName[last]
}

// A fit says how well a noun agrees with an entity.
type fit uint8

const (
	fitsNot  fit = iota
	fitsWell     // nothing speaks against it
	fitsSure     // it is called so, or by a narrower noun
)

// fits says how well a noun agrees with an entity of a type, which a list has or
// not, and of which nouns are known. Of what a list has without any, no noun
// tells of a company.
func (n *Nominals) fits(entry string, t entity.Type, listed bool, known []string) fit {
	noun := n.nouns[entry]
	if !slices.Contains(noun.types, t) && (t != entity.Unknown && t != entity.Other || n.ofPersons(entry)) {
		return fitsNot
	}
	generic := len(known) == 0 && (entry == "group" || entry == "organization" || entry == "organisation" || !listed)
	for _, k := range known {
		if n.nouns[k].wider[entry] {
			return fitsSure
		}
		generic = generic || noun.wider[k] && !n.widerThanOther(k, known)
	}
	if generic && t == entity.Org && anyOrganisation(entry) {
		return fitsWell
	}
	return fitsNot
}

// widerThanOther tells whether a narrower noun than k is known too.
func (n *Nominals) widerThanOther(k string, known []string) bool {
	for _, o := range known {
		if o != k && n.nouns[o].wider[k] && !n.nouns[k].wider[o] {
			return true
		}
	}
	return false
}

// anyOrganisation tells of the nouns by which organisations are called of which
// no narrower noun is known, or none.
func anyOrganisation(entry string) bool {
	switch entry {
	case "company", "firm", "corporation", "organization", "organisation", "group":
		return true
	}
	return false
}

// ofPersons tells whether a noun is said of persons.
func (n *Nominals) ofPersons(entry string) bool {
	return slices.Contains(n.nouns[entry].types, entity.Person)
}

// townLike tells of the nouns that any place may be called by of which nothing
// is known.
func townLike(entry string) bool { return entry == "city" || entry == "town" || entry == "village" }

// related tells whether one of two nouns may be said of what the other is said
// of.
func (n *Nominals) related(a, b string) bool { return n.nouns[a].wider[b] || n.nouns[b].wider[a] }
