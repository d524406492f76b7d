package columnar

import "github.com/apache/arrow/go/v15/arrow"

const (
	maxColumns = 100_000 // names of columns; tables of news have a dozen
	maxPath    = 8       // parts of a dotted name
)

// A column is what a key of a row's JSON object is read from.
type column struct {
	key  string // its name, or its dotted path inside structs
	root int    // place among the columns that the source reads
	path []int  // places inside structs, from the root on
}

// A projection is what is read of a table.
type projection struct {
	names   []string // of all columns, and of all fields inside structs, dotted
	roots   []int    // the schema's columns that are read, in rising order
	columns []column // in the schema's order
}

// project chooses the columns that are wanted. Of several with one name it
// takes the first.
func project(schema *arrow.Schema, wanted func(name string) bool) projection {
	var p projection
	seen := map[string]bool{}
	for i, f := range schema.Fields() {
		before := len(p.columns)
		p.walk(f, f.Name, nil, len(p.roots), wanted, seen)
		if len(p.columns) > before {
			p.roots = append(p.roots, i)
		}
	}
	return p
}

func (p *projection) walk(f arrow.Field, name string, path []int, root int, wanted func(string) bool, seen map[string]bool) {
	if len(p.names) == maxColumns {
		return
	}
	p.names = append(p.names, name)
	if wanted(name) && !seen[name] {
		seen[name] = true
		p.columns = append(p.columns, column{key: name, root: root, path: path})
	}
	s, ok := f.Type.(*arrow.StructType)
	if !ok || len(path) == maxPath {
		return
	}
	for i, child := range s.Fields() {
		p.walk(child, name+"."+child.Name, append(path[:len(path):len(path)], i), root, wanted, seen)
	}
}
