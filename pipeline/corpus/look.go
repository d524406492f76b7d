package corpus

import "slices"

// A Look is what can be told of an input before its records are scored.
type Look struct {
	Format      string // name of one of Formats(); "" where damage hides it
	Compression string // gzip, zstd, bzip2, xz or ""
	Preset      string // name of one of Presets() by which it is read, or ""
	Columns     []ColumnUse
}

// A ColumnUse says what a column is read for. The columns are those of the
// header; of JSON those of the first 1,000 records; of a page or of front matter
// the names under which the file says something, where a title, a heading or a
// folder counts as a name too.
type ColumnUse struct {
	Name   string
	Fields []string // names of Fields() that it is read for; nil where it is not read
	Else   bool     // only where another column says nothing
}

// Look reads ahead to tell how the input is read. The records come from NextRaw
// and Next as if it had not.
func (r *Reader) Look() Look {
	l := Look{Format: r.source.Format, Compression: r.packed, Preset: r.source.Preset}
	switch {
	case r.split != nil && isWhole(r.split):
		r.readAhead()
		l.Columns = r.ownUses()
	case r.source.Columns != nil:
		l.Columns = r.parser.uses(r.source.Columns)
	case r.split != nil:
		r.readAhead()
		l.Columns = r.parser.uses(r.seen)
	}
	return l
}

// uses tells what columns are read for: of several for one field, the first that
// says something.
func (p *Parser) uses(columns []string) []ColumnUse {
	best := map[field]int{}
	for _, column := range columns {
		for _, ref := range p.columns.find([]byte(column)) {
			if rank, ok := best[ref.field]; !ok || ref.rank < rank {
				best[ref.field] = ref.rank
			}
		}
	}
	var uses []ColumnUse
	names := fieldNames()
	for _, column := range columns {
		use := ColumnUse{Name: column, Else: true}
		for _, ref := range p.columns.find([]byte(column)) {
			use.Fields = append(use.Fields, names[ref.field])
			use.Else = use.Else && ref.rank > best[ref.field]
		}
		use.Else = use.Else && use.Fields != nil
		uses = append(uses, use)
	}
	return uses
}

// ownUses tells where the fields of the one record come from that was read ahead
// of a format of texts.
func (r *Reader) ownUses() []ColumnUse {
	if len(r.ahead) == 0 || r.ahead[0].Refused != "" {
		return nil
	}
	return r.parser.origins(&r.ahead[0])
}

// ownNames are the names that it has.
func (r *Reader) ownNames() []string {
	var names []string
	for _, use := range r.ownUses() {
		names = append(names, use.Name)
	}
	return names
}

const maxOrigins = 600 // names of one file that are told

// origins tells where the fields of a file of one article come from.
func (p *Parser) origins(raw *Raw) []ColumnUse {
	parse := p.parse[raw.Source.Format]
	found := row{columns: make([]string, 0, maxOrigins)}
	if parse == nil || parse(raw, p.columns, &found) != "" {
		return nil
	}
	names := fieldNames()
	var uses []ColumnUse
	for _, column := range found.columns {
		if !slices.ContainsFunc(uses, func(u ColumnUse) bool { return u.Name == column }) {
			uses = append(uses, ColumnUse{Name: column})
		}
	}
	for f, name := range found.origin {
		for i := range uses {
			if name != "" && uses[i].Name == name {
				uses[i].Fields = append(uses[i].Fields, names[f])
			}
		}
	}
	return uses
}
