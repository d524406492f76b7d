package tables

import (
	"strings"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
)

// A mode is what a visitor does with the fields it is shown.
type mode uint8

const (
	describing mode = iota // notes their names and types
	appending              // copies them into builders
	filling                // sets them from arrays
)

// A visitor is shown the fields of a row, one call a column. The same calls
// describe a table, write it and read it, so that the three cannot differ.
//
// The alternative, a list of columns with an accessor each, took an indirect
// call a value and two lines a column.
type visitor struct {
	mode      mode
	column    int // the next column: reset before every row
	described []Column
	builders  []array.Builder   // appending
	text      int               // appending: bytes of strings and packed values since it was last reset
	arrays    []arrow.Array     // filling; nil where the file lacks the column or it was not asked for
	row       int               // filling: the row of arrays to take
	seen      map[string]string // filling: short strings met before, kept out of the file's buffers
}

// begin starts the next row.
func (v *visitor) begin() { v.column = 0 }

func (v *visitor) describe(t Type, nullable bool, name, unit, doc string) {
	v.described = append(v.described, Column{Name: name, Type: t, Unit: unit, Doc: doc, Nullable: nullable})
}

func (v *visitor) builder() array.Builder {
	v.column++
	return v.builders[v.column-1]
}

// array gives the column's array, or nil where the field stays as it is.
func (v *visitor) array() arrow.Array {
	v.column++
	a := v.arrays[v.column-1]
	if a == nil || a.IsNull(v.row) {
		return nil
	}
	return a
}

func (v *visitor) bool(p *bool, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Bool, false, name, unit, doc)
	case appending:
		v.builder().(*array.BooleanBuilder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = a.(*array.Boolean).Value(v.row)
		}
	}
}

func (v *visitor) int32(p *int32, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Int32, false, name, unit, doc)
	case appending:
		v.builder().(*array.Int32Builder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = a.(*array.Int32).Value(v.row)
		}
	}
}

func (v *visitor) optInt32(p *Opt[int32], name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Int32, true, name, unit, doc)
	case appending:
		b := v.builder().(*array.Int32Builder)
		if p.OK {
			b.Append(p.V)
		} else {
			b.AppendNull()
		}
	case filling:
		if a := v.array(); a != nil {
			*p = Some(a.(*array.Int32).Value(v.row))
		}
	}
}

func (v *visitor) int64(p *int64, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Int64, false, name, unit, doc)
	case appending:
		v.builder().(*array.Int64Builder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = a.(*array.Int64).Value(v.row)
		}
	}
}

func (v *visitor) optInt64(p *Opt[int64], name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Int64, true, name, unit, doc)
	case appending:
		b := v.builder().(*array.Int64Builder)
		if p.OK {
			b.Append(p.V)
		} else {
			b.AppendNull()
		}
	case filling:
		if a := v.array(); a != nil {
			*p = Some(a.(*array.Int64).Value(v.row))
		}
	}
}

func (v *visitor) float64(p *float64, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Float64, false, name, unit, doc)
	case appending:
		v.builder().(*array.Float64Builder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = a.(*array.Float64).Value(v.row)
		}
	}
}

func (v *visitor) optFloat64(p *Opt[float64], name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Float64, true, name, unit, doc)
	case appending:
		b := v.builder().(*array.Float64Builder)
		if p.OK {
			b.Append(p.V)
		} else {
			b.AppendNull()
		}
	case filling:
		if a := v.array(); a != nil {
			*p = Some(a.(*array.Float64).Value(v.row))
		}
	}
}

func (v *visitor) string(p *string, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(String, false, name, unit, doc)
	case appending:
		v.text += len(*p)
		v.builder().(*array.StringBuilder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = v.own(a.(*array.String).Value(v.row))
		}
	}
}

func (v *visitor) optString(p *Opt[string], name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(String, true, name, unit, doc)
	case appending:
		b := v.builder().(*array.StringBuilder)
		if p.OK {
			v.text += len(p.V)
			b.Append(p.V)
		} else {
			b.AppendNull()
		}
	case filling:
		if a := v.array(); a != nil {
			*p = Some(v.own(a.(*array.String).Value(v.row)))
		}
	}
}

func (v *visitor) strings(p *[]string, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Strings, false, name, unit, doc)
	case appending:
		list := v.builder().(*array.ListBuilder)
		list.Append(true)
		elements := list.ValueBuilder().(*array.StringBuilder)
		for _, s := range *p {
			v.text += len(s)
			elements.Append(s)
		}
	case filling:
		if a := v.array(); a != nil {
			*p = v.list(a.(*array.List))
		}
	}
}

// bytes is for what is packed: Arrow 15 encodes lists in a time that grows with
// the square of their length, seconds for the hashes of a segment.
func (v *visitor) bytes(p *[]byte, name, unit, doc string) {
	switch v.mode {
	case describing:
		v.describe(Bytes, false, name, unit, doc)
	case appending:
		v.text += len(*p)
		v.builder().(*array.BinaryBuilder).Append(*p)
	case filling:
		if a := v.array(); a != nil {
			*p = append([]byte(nil), a.(*array.Binary).Value(v.row)...)
		}
	}
}

func (v *visitor) optTimestamp(p *Opt[int64], name, doc string) {
	switch v.mode {
	case describing:
		v.describe(Timestamp, true, name, "milliseconds since 1970-01-01T00:00:00Z", doc)
	case appending:
		b := v.builder().(*array.TimestampBuilder)
		if p.OK {
			b.Append(arrow.Timestamp(p.V))
		} else {
			b.AppendNull()
		}
	case filling:
		if a := v.array(); a != nil {
			*p = Some(int64(a.(*array.Timestamp).Value(v.row)))
		}
	}
}

// list gives the strings of the row's list, nil where there are none.
func (v *visitor) list(l *array.List) []string {
	begin, end := l.ValueOffsets(v.row)
	if begin == end {
		return nil
	}
	elements := l.ListValues().(*array.String)
	out := make([]string, 0, end-begin)
	for i := begin; i < end; i++ {
		out = append(out, v.own(elements.Value(int(i))))
	}
	return out
}

const (
	longestShared = 64   // bytes
	mostShared    = 8192 // strings
)

// own copies s out of the file's buffers, which it would keep alive. Most
// columns repeat a few short strings: those are copied once.
func (v *visitor) own(s string) string {
	if len(s) > longestShared {
		return strings.Clone(s)
	}
	if kept, ok := v.seen[s]; ok {
		return kept
	}
	s = strings.Clone(s)
	if v.seen == nil || len(v.seen) >= mostShared {
		v.seen = make(map[string]string)
	}
	v.seen[s] = s
	return s
}
