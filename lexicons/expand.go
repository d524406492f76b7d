package lexicons

import (
	"slices"
	"strconv"
	"strings"
)

// Expanded gives the rows and, after each, what its spelling and the patterns
// of its column derive make of it: rows of the same line with another entry, part
// of speech and weight. A prefix turns the weight around and joins the other
// patterns, where the row's word is no adjective those alone that make one; "-ly:-1.5" gives what is made a weight of its own. The patient of a
// verb is that of the noun made from it ("betrayal"), and the weight of its -ed
// ("betrayed"). What stands in the file already is not made again.
func (f *File) Expanded() []Row {
	e := expander{file: f, entry: f.Column("entry"), pos: f.Column("pos"), weight: f.Column("weight"), patient: f.Column("patient"), derive: f.Column("derive")}
	if e.entry < 0 {
		return f.Rows
	}
	written := map[[2]string]bool{}
	for _, r := range f.Rows {
		written[e.key(r)] = true
	}
	var rows []Row
	for _, r := range f.Rows {
		for i, made := range e.expand(r) {
			if i == 0 || !written[e.key(made.Row)] {
				rows = append(rows, made.Row)
			}
		}
	}
	return rows
}

type expander struct {
	file                                *File
	entry, pos, weight, patient, derive int // indices into Row.Fields, −1 where there is none
}

// A maker is a row and the pattern that made it, "" for the row itself.
type maker struct {
	Row
	pattern string
}

// key tells rows apart: entry and part of speech.
func (e *expander) key(r Row) [2]string {
	if e.pos < 0 {
		return [2]string{r.Fields[e.entry]}
	}
	return [2]string{r.Fields[e.entry], r.Fields[e.pos]}
}

// expand gives the row itself, then what is made of it.
func (e *expander) expand(r Row) []maker {
	made := []maker{{r, ""}}
	var prefixes []string
	if e.derive >= 0 && e.pos >= 0 {
		for _, d := range strings.Fields(r.Fields[e.derive]) {
			if name, _, _ := strings.Cut(d, ":"); strings.HasSuffix(name, "-") {
				prefixes = append(prefixes, d)
				continue
			}
			made = append(made, e.apply(r, d)...)
		}
	}
	for _, d := range prefixes {
		for _, m := range slices.Clone(made) {
			if pos := m.Fields[e.pos]; r.Fields[e.pos] == "ADJ" || pos == "ADJ" || pos == "ADV" {
				made = append(made, e.prefix(m, d))
			}
		}
	}
	for _, m := range slices.Clone(made) {
		if other := OtherSpelling(m.Fields[e.entry]); other != "" {
			m.Row = e.with(m.Row, other, "")
			if m.pattern == "" {
				m.pattern = "the other spelling"
			}
			made = append(made, m)
		}
	}
	return made
}

// apply makes the words of a suffix or of a chain of them ("-able-ly"), one for
// each part of speech that it makes.
func (e *expander) apply(r Row, derive string) []maker {
	name, weights, own := strings.Cut(derive, ":")
	made := []Row{r}
	for _, suffix := range strings.Split(name, "-")[1:] {
		var next []Row
		for _, base := range made {
			next = append(next, e.suffix(base, "-"+suffix)...)
		}
		made = next
	}
	makers := make([]maker, len(made))
	for i, m := range made {
		if own {
			weight, patient, _ := strings.Cut(weights, "/")
			e.set(m, e.weight, weight)
			e.set(m, e.patient, patient)
		}
		makers[i] = maker{m, name}
	}
	return makers
}

// suffix makes the words of one suffix.
func (e *expander) suffix(r Row, name string) []Row {
	var made []Row
	for _, p := range Patterns() {
		if p.Name != name || p.From != r.Fields[e.pos] {
			continue
		}
		m := e.with(r, p.Make(r.Fields[e.entry]), p.To)
		patient := e.get(r, e.patient)
		if (name == "-ed" || name == "-able") && patient != "" && patient != "-" {
			e.set(m, e.weight, patient)
		}
		if p.To != "NOUN" || name == "-er" || name == "-or" || patient == "-" {
			e.set(m, e.patient, "")
		}
		made = append(made, m)
	}
	return made
}

// prefix makes the opposite of a word of the row.
func (e *expander) prefix(m maker, derive string) maker {
	name, weight, own := strings.Cut(derive, ":")
	entry := m.Fields[e.entry]
	for _, p := range Patterns() {
		if p.Name == name {
			entry = p.Make(entry)
		}
	}
	r := e.with(m.Row, entry, "")
	if !own {
		weight = opposite(e.get(r, e.weight))
	}
	e.set(r, e.weight, weight)
	if m.pattern != "" {
		name += " " + m.pattern
	}
	return maker{r, name}
}

// with gives the row with another entry and, unless "", part of speech.
func (e *expander) with(r Row, entry, pos string) Row {
	r.Fields = slices.Clone(r.Fields)
	r.Fields[e.entry] = entry
	if pos != "" {
		r.Fields[e.pos] = pos
	}
	if e.derive >= 0 {
		r.Fields[e.derive] = ""
	}
	return r
}

func (e *expander) get(r Row, column int) string {
	if column < 0 {
		return ""
	}
	return r.Fields[column]
}

func (e *expander) set(r Row, column int, value string) {
	if column >= 0 {
		r.Fields[column] = value
	}
}

// opposite gives a weight with its sign turned; what is no number stays, for
// whoever reads it to say so.
func opposite(weight string) string {
	w, err := strconv.ParseFloat(weight, 64)
	if err != nil || w == 0 {
		return weight
	}
	return strconv.FormatFloat(-w, 'g', -1, 64)
}
