package lexicons

import "strings"

// Covered gives an error for each row that another row already stands for, by
// inflection, spelling or a pattern of its column derive, with the same part of
// speech. Such a row is one that somebody will forget to change.
func (f *File) Covered() []*SyntaxError {
	e := expander{file: f, entry: f.Column("entry"), pos: f.Column("pos"), weight: f.Column("weight"), patient: f.Column("patient"), derive: f.Column("derive")}
	if e.entry < 0 || e.pos < 0 {
		return nil
	}
	type source struct {
		row     Row
		pattern string
	}
	by := map[[2]string]source{}
	for _, r := range f.Rows {
		for i, m := range e.expand(r) {
			for j, form := range Forms(m.Fields[e.entry], m.Fields[e.pos]) {
				key := [2]string{form, m.Fields[e.pos]}
				if _, taken := by[key]; taken || i+j == 0 {
					continue
				}
				pattern := m.pattern
				if pattern == "" {
					pattern = "inflection"
				}
				by[key] = source{r, pattern}
			}
		}
	}
	var errs []*SyntaxError
	for _, r := range f.Rows {
		s, ok := by[e.key(r)]
		if !ok || s.row.Line == r.Line || homograph(r.Fields[e.entry]) {
			continue
		}
		errs = append(errs, f.Wrong(r, "%q is made of %q in line %d already (%s); delete this line%s",
			r.Fields[e.entry], s.row.Fields[e.entry], s.row.Line, s.pattern, orWeight(s.pattern)))
	}
	return errs
}

// orWeight says how a pattern is given the weight that the row had.
func orWeight(pattern string) string {
	if strings.HasPrefix(pattern, "-") || strings.HasSuffix(pattern, "-") {
		return ", or write its weight there: " + pattern + ":WEIGHT"
	}
	return ""
}

// homograph tells of lemmas that look like another's form: "lay" of "lie",
// "found" of "find".
func homograph(entry string) bool {
	switch first, _, _ := strings.Cut(entry, " "); first {
	case "lay", "found", "wound", "ground", "saw", "fell", "bore", "left", "born", "bound", "rent", "stove":
		return true
	}
	return false
}

// Advice names the rows that a pattern of another row would make, were it
// written there: "happily" where "happy" has no -ly.
func (f *File) Advice() []*SyntaxError {
	e := expander{file: f, entry: f.Column("entry"), pos: f.Column("pos")}
	if e.entry < 0 || e.pos < 0 {
		return nil
	}
	rows := map[[2]string]Row{}
	for _, r := range f.Rows {
		rows[e.key(r)] = r
	}
	var advice []*SyntaxError
	for _, r := range f.Rows {
		entry := r.Fields[e.entry]
		for _, p := range Patterns() {
			if p.From != r.Fields[e.pos] || strings.Contains(entry, " ") || len(entry) < 3 {
				continue
			}
			made, ok := rows[[2]string{p.Make(entry), p.To}]
			if !ok || made.Line == r.Line {
				continue
			}
			advice = append(advice, f.Wrong(made, "%q could be made of %q in line %d: write %s in its column derive, and delete this line",
				made.Fields[e.entry], entry, r.Line, p.Name))
		}
	}
	return advice
}
