package tables

// A Type is the type of a column's values.
type Type uint8

// The types of columns.
const (
	Bool Type = iota
	Int32
	Int64
	Float64
	String
	Strings   // a list of strings; never null, may be empty
	Timestamp // milliseconds since 1970-01-01T00:00:00Z
	Bytes     // never null, may be empty
)

// String gives the type's name as `slant schema` prints it.
func (t Type) String() string {
	return [...]string{"bool", "int32", "int64", "double", "string", "list<string>", "timestamp[ms, UTC]", "binary"}[t]
}

// A Column is one column of a table.
type Column struct {
	Name     string // snake_case
	Type     Type
	Unit     string // "" where the value has none
	Doc      string // a phrase without a full stop
	Nullable bool   // null: not computed or abstained, never zero
}

// A Table is the shape of a table.
type Table struct {
	Name       string
	Doc        string   // "an article": what a row is
	Key        []string // names of the columns that tell rows apart
	Columns    []Column // in the order of the file
	PerSegment bool     // written as the run goes, not once at its end
}

// Tables lists every table: those written per segment in the order of the
// data flow, then those written once.
func Tables() []Table {
	return []Table{
		tableOf[ArticleRow](),
		tableOf[SentenceRow](),
		tableOf[MentionRow](),
		tableOf[EvidenceRow](),
		tableOf[QuoteRow](),
		tableOf[FrameRow](),
		tableOf[LabelRow](),
		tableOf[EntityArticleRow](),
		tableOf[SketchRow](),
		tableOf[RejectRow](),
		tableOf[BoilerplateRow](),
		tableOf[ArticleClusterRow](),
		tableOf[OutletRow](),
		tableOf[EntityRow](),
		tableOf[OutletEntityRow](),
		tableOf[OutletAxisRow](),
		tableOf[OutletLabelRow](),
		tableOf[OutletSourceRow](),
		tableOf[OutletSplitRow](),
		tableOf[ContrastRow](),
		tableOf[TermRow](),
	}
}

// Find gives the table of a name.
func Find(name string) (Table, bool) {
	for _, t := range Tables() {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}

// A Row is a pointer to one of the package's row types.
type Row[R any] interface {
	*R
	// table gives everything about the row's table but its columns.
	table() Table
	// columns shows the row's fields to the visitor, one call a column, in the
	// order of the file.
	columns(*visitor)
}

// tableOf gives the table of a row type.
func tableOf[R any, P Row[R]]() Table {
	var zero R
	t := P(&zero).table()
	v := visitor{mode: describing}
	P(&zero).columns(&v)
	t.Columns = v.described
	return t
}
