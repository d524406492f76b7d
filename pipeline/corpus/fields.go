package corpus

import (
	"slices"
	"strings"
)

// A field is a property of an article that a column may hold.
type field int

const (
	fieldID field = iota
	fieldOutlet
	fieldTitle
	fieldPublished
	fieldText
	fieldAuthors
	fieldLanguage
	fieldURL
	fieldSection
	numFields
)

// A Field describes a property of an article and the columns it is looked for
// in, the first that says something wins. Case does not matter.
type Field struct {
	Name    string // as in --field NAME=COLUMN
	Doc     string
	Columns []string
}

// Fields lists what is read of a record. The columns are those of news-please,
// fundus, All the News, GDELT, the usual Kaggle sets and news APIs.
func Fields() []Field {
	return []Field{
		{"id", "the record's own identifier", []string{"id", "_id", "guid", "article_id"}},
		{"outlet", "who published it; else the registrable domain of the url", []string{
			"outlet", "source", "publisher", "publication", "domain", "source_domain", "site", "sourcecommonname", "source_name",
		}},
		{"title", "the headline", []string{"title", "headline"}},
		{"published_at", "when it was published; without a zone it is taken as UTC", []string{
			"published_at", "published", "date", "date_publish", "pubDate", "datetime", "publish_date", "publishing_date", "publishedAt",
		}},
		{"text", "the article itself; a record without it is rejected", []string{
			"text", "body", "content", "maintext", "article", "content_original", "plaintext",
		}},
		{"authors", "who signed it: a list, or a string", []string{"authors", "author", "byline"}},
		{"language", "as the corpus declares it", []string{"language", "lang"}},
		{"url", "where it was published", []string{"url", "link"}},
		{"section", "the part of the outlet; else taken from the url's path", []string{"section", "section_name", "category"}},
	}
}

func fieldNames() []string {
	var names []string
	for _, f := range Fields() {
		names = append(names, f.Name)
	}
	return names
}

func fieldByName(name string) field {
	return field(slices.Index(fieldNames(), name))
}

// A columnRef says that a column may hold a field, and how much it is preferred:
// rank 0 most.
type columnRef struct {
	field field
	rank  int
}

// A columnIndex finds the fields that a column may hold. Read-only once made.
type columnIndex struct {
	asked   map[string][]columnRef // columns of Options.Fields, as written
	known   map[string][]columnRef // columns of Fields(), lower case
	wanted  []wantedColumn
	longest int // bytes of the longest name in known
}

// A wantedColumn is an entry of Options.Fields.
type wantedColumn struct {
	field  field
	column string
}

// newColumnIndex joins the known names with the asked ones. A field that was
// asked for by name is looked for in that column alone, and that column serves
// no field that nobody asked for.
func newColumnIndex(asked map[string]string) *columnIndex {
	x := &columnIndex{asked: map[string][]columnRef{}, known: map[string][]columnRef{}}
	taken := map[field]bool{}
	for _, name := range sortedKeys(asked) {
		f := fieldByName(name)
		if f < 0 {
			continue // Validate has said so
		}
		taken[f] = true
		x.asked[asked[name]] = append(x.asked[asked[name]], columnRef{field: f})
		x.wanted = append(x.wanted, wantedColumn{f, asked[name]})
	}
	for i, f := range Fields() {
		if taken[field(i)] {
			continue
		}
		for rank, column := range f.Columns {
			column = strings.ToLower(column)
			x.known[column] = append(x.known[column], columnRef{field(i), rank})
			x.longest = max(x.longest, len(column))
		}
	}
	return x
}

// find returns the fields that a column may hold. It allocates nothing.
func (x *columnIndex) find(column []byte) []columnRef {
	if refs, ok := x.asked[string(column)]; ok {
		return refs
	}
	if len(column) > x.longest {
		return nil
	}
	var lower [64]byte
	name := append(lower[:0], column...)
	for i, c := range name {
		if c >= 'A' && c <= 'Z' {
			name[i] = c + 'a' - 'A'
		}
	}
	return x.known[string(name)]
}

// missing returns the first asked-for column that is not among those there are.
func (x *columnIndex) missing(path string, columns []string) *FieldError {
	for _, w := range x.wanted {
		if !slices.Contains(columns, w.column) {
			return &FieldError{
				Path: path, Field: fieldNames()[w.field], Column: w.column,
				Columns: columns, Nearest: nearest(w.column, columns),
			}
		}
	}
	return nil
}

// askedFor is the column that was asked for to hold a field; "" where none was.
func (x *columnIndex) askedFor(f field) string {
	for _, w := range x.wanted {
		if w.field == f {
			return w.column
		}
	}
	return ""
}

// unseen lists the asked-for columns that are not among those there are.
func (x *columnIndex) unseen(columns []string) []string {
	var unseen []string
	for _, w := range x.wanted {
		if !slices.Contains(columns, w.column) {
			unseen = append(unseen, fieldNames()[w.field]+"="+w.column)
		}
	}
	return unseen
}

// holds says whether one of the columns may hold the field.
func (x *columnIndex) holds(f field, columns []string) bool {
	return slices.ContainsFunc(columns, func(c string) bool {
		return slices.ContainsFunc(x.find([]byte(c)), func(r columnRef) bool { return r.field == f })
	})
}

// A row is what a format found of a record, before it is interpreted.
type row struct {
	value    [numFields]string
	number   [numFields]bool   // a number in JSON
	blank    [numFields]bool   // the column is there and says nothing
	authors  []string          // where they came as a list
	layout   bool              // plain text: date and title stand in the text
	columns  []string          // as many as there is room for, for a reject's reason
	origin   [numFields]string // of pages and front matter: the name that a value stood under
	warnings warnings
}

func (r *row) warn(w warnings) { r.warnings |= w }

// sawColumn notes a column's name, so that a record without text can say what
// it has.
func (r *row) sawColumn(name []byte) {
	if len(r.columns) < cap(r.columns) {
		r.columns = append(r.columns, string(name))
	}
}
