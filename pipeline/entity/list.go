package entity

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"slant/lexicons"
)

// An Alias is a form of words that names an entity. A title alias ("President
// of China") has kind Nominal.
type Alias struct {
	Text string
	Kind Kind
	From string // ISO date of the first day on which it holds; "" open
	To   string // ISO date of the last day on which it holds; "" open
	// Local marks what many countries call theirs ("Parliament"): it links
	// only where the text tells which country is meant.
	Local bool
}

// An Entity is somebody or something that articles write about.
type Entity struct {
	ID      string // "gpe:KAZ", "person:xi-jinping"; "name:" and the normal form where no list has it
	Type    Type
	Name    string
	Aliases []Alias // the name is the first of them
	Of      string  // id of the entity that it belongs to: a capital's country, a leader's; "" none
	Source  string  // path of the list that has it; "" where it was discovered
	Line    int     // 1-based, of Source; 0 where it was discovered
}

// Columns lists the columns of an entity list, in order.
func Columns() []string { return []string{"id", "type", "name", "aliases", "of"} }

// ParseList reads the entities of a list. Each row holds id, type, canonical
// name, aliases parted by "|" and the entity that it belongs to. An alias is
// written [kind:]text[@from..to]: the kind is name (the default; acronym
// for what is all capitals), acronym, demonym, metonym or title, the dates are ISO days, months or years, and
// either may be left out. The error joins one *lexicons.SyntaxError for each
// row that is wrong.
func ParseList(f *lexicons.File) ([]Entity, error) {
	if f.Kind != "entities" {
		return nil, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: fmt.Sprintf("is a list of kind %q; an entity list says \"# kind: entities\"", f.Kind)}
	}
	if bad := unknownColumn(f); bad != "" {
		return nil, &lexicons.SyntaxError{Path: f.Path, Line: f.ColumnsLine, Msg: fmt.Sprintf("names the column %q, which an entity list has not; its columns are %s", bad, strings.Join(Columns(), " "))}
	}
	if len(f.Rows) == 0 {
		return nil, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "has a head and no rows; write one line for each entity behind it"}
	}
	var at [5]int
	for i, name := range Columns() {
		if at[i] = f.Column(name); at[i] < 0 && i < 3 {
			return nil, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: fmt.Sprintf("has no column %q; write \"# columns: %s\"", name, strings.Join(Columns(), " "))}
		}
	}
	var entities []Entity
	var errs []error
	seen := map[string]int{}
	for _, r := range f.Rows {
		e, err := parseRow(f, r, at)
		if err == nil && seen[e.ID] > 0 {
			err = f.Wrong(r, "repeats the id %s of line %d; join the two rows", e.ID, seen[e.ID])
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		seen[e.ID] = r.Line
		entities = append(entities, e)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return entities, nil
}

func unknownColumn(f *lexicons.File) string {
	for _, c := range f.Columns {
		if !slices.Contains(Columns(), c) {
			return c
		}
	}
	return ""
}

// wellFormed tells whether an id has a kind and a name.
func wellFormed(id string) bool {
	kind, name, ok := strings.Cut(id, ":")
	return ok && kind != "" && name != "" && !strings.ContainsAny(id, " |@")
}

func parseRow(f *lexicons.File, r lexicons.Row, at [5]int) (Entity, error) {
	field := func(i int) string {
		if at[i] < 0 {
			return ""
		}
		return r.Fields[at[i]]
	}
	e := Entity{ID: field(0), Type: Type(field(1)), Name: field(2), Of: field(4), Source: f.Path, Line: r.Line}
	switch {
	case string(e.Type) == "" && e.Name == "" && strings.ContainsAny(e.ID, " ,;"):
		return e, f.Wrong(r, "has one column only; columns are parted by one tab each, not by spaces or commas")
	case !wellFormed(e.ID):
		return e, f.Wrong(r, "id %q has not the form kind:name, as in gpe:KAZ or person:xi-jinping", e.ID)
	case strings.HasPrefix(e.ID, discoveredPrefix):
		return e, f.Wrong(r, "id %q begins with %q, which is kept for names that no list has", e.ID, discoveredPrefix)
	case !validType(e.Type) && validType(Type(strings.ToUpper(string(e.Type)))):
		return e, f.Wrong(r, "type %q is unknown; write %s", e.Type, strings.ToUpper(string(e.Type)))
	case !validType(e.Type):
		return e, f.Wrong(r, "type %q is unknown; use PERSON, ORG, GPE, LOC, NORP or OTHER, or NONE for a phrase that names nobody", e.Type)
	case e.Name == "":
		return e, f.Wrong(r, "%s has no name", e.ID)
	}
	e.Aliases = append(e.Aliases, Alias{Text: e.Name})
	if isAcronym(e.Name) {
		e.Aliases[0].Kind = Acronym
	}
	if strings.TrimSpace(field(3)) == "" {
		return e, nil
	}
	for s := range strings.SplitSeq(field(3), "|") {
		if s = strings.TrimSpace(s); s == "" {
			return e, f.Wrong(r, "%s has an empty alias between two \"|\" or at an end; take the spare \"|\" out", e.ID)
		}
		a, err := parseAlias(s)
		if err != nil {
			return e, f.Wrong(r, "alias %q of %s %v", s, e.ID, err)
		}
		e.Aliases = append(e.Aliases, a)
	}
	return e, nil
}

func parseAlias(s string) (Alias, error) {
	var a Alias
	kind, rest, told := strings.Cut(s, ":")
	if told = told && !strings.Contains(kind, " "); told {
		var ok bool
		if a.Local = kind == "local"; a.Local {
			kind = "name"
		}
		if a.Kind, ok = aliasKind(kind); !ok {
			if _, ok := aliasKind(strings.ToLower(kind)); ok {
				return a, fmt.Errorf("has the unknown kind %q; write %s", kind, strings.ToLower(kind))
			}
			return a, fmt.Errorf("has the unknown kind %q; use name, acronym, demonym, metonym, title or local, and write name:%s if the colon belongs to the name", kind, s)
		}
		s = rest
	}
	if text, dates, ok := cutLast(s, "@"); ok {
		from, to, ok := strings.Cut(dates, "..")
		if !ok {
			return a, fmt.Errorf("has dates that are not written @from..to; write @%s..%s for that time alone, @%s.. for ever after", dates, dates, dates)
		}
		for _, d := range []string{from, to} {
			if _, _, ok := dayRange(d); d != "" && !ok {
				return a, fmt.Errorf("has the date %q, which is not written 2019-03-20, 2019-03 or 2019", d)
			}
		}
		if a.From, a.To = from, to; firstDay(from) > lastDay(to) {
			return a, errors.New("ends before it begins; swap the dates")
		}
		s = text
	}
	if a.Text = strings.TrimSpace(s); a.Text == "" {
		return a, errors.New("is empty; write the words behind the kind, or take it out")
	}
	if strings.Contains(a.Text, ";") {
		return a, errors.New(`holds a ";"; aliases are parted by "|", not by ";"`)
	}
	if !strings.ContainsFunc(a.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return a, errors.New("has no letter or digit")
	}
	if strings.Contains(" "+strings.Join(strings.Fields(functionWords), " ")+" ", " "+a.Text+" ") {
		return a, errors.New("is a word that every text has; take it out")
	}
	if !told && isAcronym(a.Text) {
		a.Kind = Acronym
	}
	return a, nil
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func aliasKind(s string) (Kind, bool) {
	switch s {
	case "name":
		return Name, true
	case "acronym":
		return Acronym, true
	case "demonym":
		return Demonym, true
	case "metonym":
		return Metonym, true
	case "title":
		return Nominal, true
	}
	return Name, false
}

func validType(t Type) bool {
	switch t {
	case Person, Org, GPE, Loc, Norp, Other, None:
		return true
	}
	return false
}

// isAcronym tells whether a name is all capitals, such as "NATO".
func isAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			letters++
		case r != '.' && r != '&' && r != '-':
			return false
		}
	}
	return letters >= 2
}

const (
	beginningOfTime int32 = -1 << 31
	endOfTime       int32 = 1<<31 - 1
)

func firstDay(s string) int32 {
	if first, _, ok := dayRange(s); ok {
		return first
	}
	return beginningOfTime
}

func lastDay(s string) int32 {
	if _, last, ok := dayRange(s); ok {
		return last
	}
	return endOfTime
}

// dayRange gives the first and last day of an ISO day, month or year, in days
// since 1970-01-01.
func dayRange(s string) (first, last int32, ok bool) {
	for _, f := range []struct {
		layout              string
		years, months, days int
	}{{"2006-01-02", 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(f.layout, s); err == nil {
			return dayOf(t), dayOf(t.AddDate(f.years, f.months, f.days)) - 1, true
		}
	}
	return 0, 0, false
}

func dayOf(t time.Time) int32 { return millisDay(t.UnixMilli()) }

// millisDay gives the day of a moment in milliseconds since 1970, rounded
// down.
func millisDay(ms int64) int32 {
	const day = 24 * 60 * 60 * 1000
	d := ms / day
	if ms%day < 0 {
		d--
	}
	return int32(max(min(d, int64(endOfTime)-1), int64(beginningOfTime)+1))
}
