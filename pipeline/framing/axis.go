package framing

import (
	"fmt"
	"strconv"
	"strings"

	"slant/lexicons"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// An Axis is a bipolar frame: a property and its opposite.
type Axis struct {
	Name     string
	Positive string // the pole of positive weights: "decisive"
	Negative string
	Doc      string
	Entries  []Entry
}

// An Entry is a term of an axis.
type Entry struct {
	Term   string
	Tag    syntax.Tag
	Weight int32       // ten-thousandths, −10,000 to 10,000; 0: a phrase that says nothing ("trade fair")
	Role   syntax.Role // whom it frames: syntax.Agent, syntax.Patient or syntax.Attribute (see axisRole); syntax.NoRole: whom the word is said of
}

// maxWeight is what lexicons give the strongest term.
const maxWeight = 3

// ParseAxis reads an axis from a lexicon of kind axis with the columns entry,
// pos, weight and role. The error joins one *lexicons.SyntaxError a bad line.
func ParseAxis(f *lexicons.File) (Axis, error) {
	negative, positive, ok := strings.Cut(f.Scale, "..")
	if !ok {
		return Axis{}, fmt.Errorf("%s:1: the head wants a line \"# scale: NEGATIVE..POSITIVE\" that names the poles", f.Path)
	}
	a := Axis{Name: f.Name, Positive: strings.TrimSpace(positive), Negative: strings.TrimSpace(negative), Doc: f.Doc}
	c, err := columns(f, "entry", "pos", "weight", "role")
	if err != nil {
		return Axis{}, err
	}
	var problems problems
	seen := map[string]int{}
	for _, r := range f.Rows {
		e := Entry{Term: r.Fields[c[0]]}
		var known bool
		if e.Tag, known = tags()[r.Fields[c[1]]]; !known {
			problems.add(f, r, "part of speech %q: use VERB, NOUN, ADJ or ADV", r.Fields[c[1]])
			continue
		}
		weight, err := strconv.ParseFloat(r.Fields[c[2]], 64)
		if err != nil || weight == 0 && !strings.Contains(e.Term, " ") || !(weight >= -maxWeight && weight <= maxWeight) {
			problems.add(f, r, "weight %q: use a number from -3 to 3, and 0 only for a phrase that says nothing", r.Fields[c[2]])
			continue
		}
		e.Weight = int32(weight * 10_000 / maxWeight)
		if e.Role, known = axisRole(e.Tag, r.Fields[c[3]]); !known {
			problems.add(f, r, "role %q: use agent or patient for a verb, the same, attribute or nothing for a noun, attribute or nothing for an adjective", r.Fields[c[3]])
			continue
		}
		key := fmt.Sprint(e.Term, "\t", e.Tag, "\t", e.Role)
		if line := seen[key]; line != 0 {
			problems.add(f, r, "%q stands in line %d already; an entry has one pole", e.Term, line)
			continue
		}
		seen[key] = r.Line
		a.Entries = append(a.Entries, e)
	}
	return a, problems.join()
}

// axisRole gives whom an entry frames. A verb without a role frames its agent;
// a noun without one, whomever it is said of; a noun's agent is who has the
// feeling or does the deed ("her fears"), its patient whom it is for or about
// ("hatred of her"). An attribute frames what it describes alone, not whom that
// belongs to: "the influential friends of Moran" are not Moran.
func axisRole(tag syntax.Tag, role string) (syntax.Role, bool) {
	verb, noun := tag == syntax.VERB, tag == syntax.NOUN
	switch {
	case verb && role == "", (verb || noun) && role == "agent":
		return syntax.Agent, true
	case (verb || noun) && role == "patient":
		return syntax.Patient, true
	case (noun || tag == syntax.ADJ) && role == "attribute":
		return syntax.Attribute, true
	}
	return syntax.NoRole, role == ""
}

func tags() map[string]syntax.Tag {
	return map[string]syntax.Tag{"VERB": syntax.VERB, "NOUN": syntax.NOUN, "ADJ": syntax.ADJ, "ADV": syntax.ADV}
}

// terms builds the trie of all axes' entries; an entry's number is its place
// in the flat list that is returned beside it.
func terms(axes []Axis) (t text.Terms, flat []axisEntry) {
	for i := range axes {
		for _, e := range axes[i].Entries {
			for _, form := range lexicons.Forms(e.Term, e.Tag.String()) {
				t.Add(form, int32(len(flat)))
			}
			flat = append(flat, axisEntry{Entry: e, Axis: axes[i].Name})
		}
	}
	return t, flat
}

// An axisEntry is an entry that knows its axis.
type axisEntry struct {
	Entry
	Axis string
}
