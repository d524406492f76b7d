package reference

import (
	"errors"
	"strings"

	"slant/lexicons"
)

// A Gender is a set of what a person may be called: he, she, or either.
type Gender uint8

// The genders. What nothing tells is either.
const (
	Male Gender = 1 << iota
	Female
	Either = Male | Female
)

// Persons holds the words that tell of a person, and the nouns that named things
// are called by again. It is never written after
// LoadPersons and safe for concurrent use.
type Persons struct {
	given, titles, nouns map[string]Gender
	nominals             *Nominals
	namedOnly            bool
}

// NamesAlone knows no word, and follows nobody.
func NamesAlone() *Persons { return &Persons{nominals: newNominals(), namedOnly: true} }

// LoadPersons reads lexicons of kind "persons" with the columns entry, kind
// (given, title or noun) and gender (male, female or any), and of kind
// "nominals" with the columns entry, type, like, lists and names. With namedOnly
// nobody is followed: only a name is a mention. The error joins one
// *lexicons.SyntaxError for each wrong row.
func LoadPersons(namedOnly bool, files ...*lexicons.File) (*Persons, error) {
	p := &Persons{map[string]Gender{}, map[string]Gender{}, map[string]Gender{}, newNominals(), namedOnly}
	kinds := map[string]map[string]Gender{"given": p.given, "title": p.titles, "noun": p.nouns}
	genders := map[string]Gender{"male": Male, "female": Female, "any": Either}
	var errs []error
	for _, f := range files {
		if f.Kind == "nominals" {
			errs = append(errs, p.nominals.add(f)...)
			continue
		}
		entry, kind, gender := f.Column("entry"), f.Column("kind"), f.Column("gender")
		if f.Kind != "persons" || entry < 0 || kind < 0 || gender < 0 {
			errs = append(errs, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: `needs "# kind: persons" and "# columns: entry kind gender"`})
			continue
		}
		for _, r := range f.Rows {
			words, g := kinds[r.Fields[kind]], genders[r.Fields[gender]]
			switch {
			case words == nil:
				errs = append(errs, f.Wrong(r, "kind %q: use given, title or noun", r.Fields[kind]))
			case g == 0 || g == Either && r.Fields[kind] != "noun":
				errs = append(errs, f.Wrong(r, "gender %q: use male or female, of a noun also any", r.Fields[gender]))
			default:
				words[r.Fields[entry]] = g
			}
		}
	}
	return p, errors.Join(errs...)
}

// nameGender gives the gender that a person's name tells: "" has either.
func (p *Persons) nameGender(name string) Gender {
	first, rest, more := strings.Cut(strings.ToLower(name), " ")
	if g, ok := p.titles[first]; ok {
		return g
	}
	if g, ok := p.given[first]; ok && more {
		return g
	}
	// "J. Robert Oppenheimer"
	if second, _, more := strings.Cut(rest, " "); more && strings.HasSuffix(first, ".") {
		if g, ok := p.given[second]; ok {
			return g
		}
	}
	return Either
}
