package framing

import (
	"strconv"

	"slant/lexicons"
	"slant/pipeline/text"
)

// Verbs is the list of verbs that tell of power and agency.
type Verbs struct {
	terms   text.Terms
	entries []verbEntry
}

// A verbEntry is what a verb says of its agent: −1, 0 or 1 each.
type verbEntry struct {
	Power, Agency int32
}

// ParseVerbs reads the verbs from a lexicon of kind agency with the columns
// entry, pos, power and agency. The error joins one *lexicons.SyntaxError a
// bad line.
func ParseVerbs(f *lexicons.File) (*Verbs, error) {
	c, err := columns(f, "entry", "pos", "power", "agency")
	if err != nil {
		return nil, err
	}
	v := &Verbs{}
	var problems problems
	for _, r := range f.Rows {
		power, okPower := sign(r.Fields[c[2]])
		agency, okAgency := sign(r.Fields[c[3]])
		if r.Fields[c[1]] != "VERB" || !okPower || !okAgency {
			problems.add(f, r, "wants VERB and two numbers of -1, 0 or 1")
			continue
		}
		for _, form := range lexicons.Forms(r.Fields[c[0]], "VERB") {
			v.terms.Add(form, int32(len(v.entries)))
		}
		v.entries = append(v.entries, verbEntry{power, agency})
	}
	return v, problems.join()
}

func sign(s string) (int32, bool) {
	n, err := strconv.Atoi(s)
	return int32(n), err == nil && n >= -1 && n <= 1
}
