package columnar

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/google/go-cmp/cmp"
)

// A cell of every type that has a place in JSON, and what stands for the rest.
func TestValues(t *testing.T) {
	for _, test := range []struct {
		kind arrow.DataType
		cell string // in the JSON of the arrow library
		want string
	}{
		{arrow.BinaryTypes.String, `"a \"b\" \\ \n\u0001é"`, `"a \"b\" \\ \n\u0001é"`},
		{arrow.BinaryTypes.LargeString, `"long"`, `"long"`},
		{&arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int8, ValueType: arrow.BinaryTypes.String}, `"Hill Gazette"`, `"Hill Gazette"`},
		{arrow.PrimitiveTypes.Int8, `-5`, `-5`},
		{arrow.PrimitiveTypes.Int64, `9007199254740993`, `9007199254740993`},
		{arrow.PrimitiveTypes.Uint64, `18446744073709551615`, `18446744073709551615`},
		{arrow.PrimitiveTypes.Float64, `1641803400.25`, `1641803400.25`},
		{arrow.PrimitiveTypes.Float64, `1e300`, `1e+300`},
		{arrow.PrimitiveTypes.Float32, `0.1`, `0.1`},
		{arrow.FixedWidthTypes.Boolean, `true`, `true`},
		{&arrow.Decimal128Type{Precision: 10, Scale: 2}, `"12.5"`, `12.50`},
		{arrow.FixedWidthTypes.Date32, `"2022-01-10"`, `"2022-01-10"`},
		{arrow.FixedWidthTypes.Timestamp_ms, `"2022-01-10 08:30:00.25"`, `"2022-01-10T08:30:00.25Z"`},
		{&arrow.TimestampType{Unit: arrow.Nanosecond}, `"2022-01-10 08:30:00"`, `"2022-01-10T08:30:00"`},
		{&arrow.TimestampType{Unit: arrow.Second, TimeZone: "America/New_York"}, `"2022-01-10T08:30:00-05:00"`, `"2022-01-10T13:30:00Z"`},
		{arrow.ListOf(arrow.BinaryTypes.String), `["Ann Poe", null]`, `["Ann Poe",null]`},
		{arrow.ListOf(arrow.BinaryTypes.String), `[]`, `[]`},
		{
			arrow.StructOf(arrow.Field{Name: "name", Type: arrow.BinaryTypes.String}, arrow.Field{Name: "id", Type: arrow.PrimitiveTypes.Int32, Nullable: true}),
			`{"name":"Vale Mirror","id":null}`, `{"name":"Vale Mirror","id":null}`,
		},
		{arrow.BinaryTypes.Binary, `"AAEC"`, `{"$binary":3}`},
	} {
		schema := arrow.NewSchema([]arrow.Field{{Name: "v", Type: test.kind, Nullable: true}}, nil)
		record := recordOf(t, schema, `[{"v":`+test.cell+`},{"v":null}]`)
		for format, write := range writers() {
			lines, err := written(t, write(t, record, 100), func(name string) bool { return name == "v" })
			if err != nil {
				t.Errorf("%s in %s: %v", test.kind, format, err)
				continue
			}
			want := test.want
			if format == "parquet" && test.kind.ID() == arrow.TIMESTAMP {
				want = strings.TrimRight(want, `Z"`) + `Z"` // the library writes all times as UTC
			}
			if diff := cmp.Diff([]string{`{"v":` + want + `}`, `{"v":null}`}, lines[1:]); diff != "" {
				t.Errorf("%s in %s (-want +got):\n%s", test.kind, format, diff)
			}
			for _, line := range lines {
				if !json.Valid([]byte(line)) {
					t.Errorf("%s in %s: no JSON: %s", test.kind, format, line)
				}
			}
		}
	}
}

// All formats of a table give the same lines, however its rows are batched.
func TestFormatsGiveTheSameRows(t *testing.T) {
	var want []string
	for format, write := range writers() {
		lines, err := written(t, news(t, write), every)
		if err != nil || len(lines) != 11 {
			t.Fatalf("%s: %d lines, %v", format, len(lines), err)
		}
		if want == nil {
			want = lines[1:]
		}
		if diff := cmp.Diff(want, lines[1:]); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
	if first := `{"id":0,"outlet":"Hill Gazette","authors":["Ann Poe",null],"text":"The mayor of Quill opened bridge 0."}`; want[0] != first {
		t.Errorf("the first row is %s", want[0])
	}
}

// Only wanted columns are read, fields of structs by their dotted names, and of
// columns with one name the first.
func TestProjection(t *testing.T) {
	source := arrow.StructOf(
		arrow.Field{Name: "name", Type: arrow.BinaryTypes.String, Nullable: true},
		arrow.Field{Name: "place", Type: arrow.StructOf(arrow.Field{Name: "city", Type: arrow.BinaryTypes.String, Nullable: true}), Nullable: true},
	)
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "noise", Type: arrow.PrimitiveTypes.Int64, Nullable: true},
		{Name: "source", Type: source, Nullable: true},
		{Name: "tags", Type: arrow.ListOf(arrow.BinaryTypes.String), Nullable: true},
		{Name: "text", Type: arrow.BinaryTypes.String, Nullable: true},
	}, nil)
	record := recordOf(t, schema, `[
		{"source":{"name":"Hill Gazette","place":{"city":"Quill"}},"text":"A"},
		{"source":{"name":"Vale Mirror","place":null},"text":"B"},
		{"source":null,"text":"C"}]`)
	wanted := func(name string) bool { return name == "source.place.city" || name == "text" }
	for format, write := range writers() {
		lines, err := written(t, write(t, record, 2), wanted)
		if err != nil {
			t.Errorf("%s: %v", format, err)
			continue
		}
		want := []string{`{"source.place.city":"Quill","text":"A"}`, `{"source.place.city":null,"text":"B"}`, `{"source.place.city":null,"text":"C"}`}
		if diff := cmp.Diff(want, lines[1:]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
		if !strings.HasSuffix(lines[0], `"columns":["noise","source","source.name","source.place","source.place.city","tags","text"]}`) {
			t.Errorf("%s: header %s", format, lines[0])
		}
	}
	twice := arrow.NewSchema([]arrow.Field{{Name: "text", Type: arrow.BinaryTypes.String}, {Name: "text", Type: arrow.PrimitiveTypes.Int8}}, nil)
	p := project(twice, every)
	if len(p.columns) != 1 || p.columns[0].root != 0 || len(p.roots) != 1 {
		t.Errorf("two columns of one name: %+v", p)
	}
}

// A table without rows, and one without a column that is wanted.
func TestNothingToWrite(t *testing.T) {
	for format, write := range writers() {
		if lines, err := written(t, write(t, recordOf(t, newsSchema(), `[]`), 4), every); err != nil || len(lines) != 1 {
			t.Errorf("%s without rows: %q, %v", format, lines, err)
		}
		lines, err := written(t, news(t, write), func(string) bool { return false })
		if err != nil || len(lines) != 1 || !strings.Contains(lines[0], `"columns":["id","outlet","authors","text"]`) {
			t.Errorf("%s without columns: %q, %v", format, lines, err)
		}
	}
}

// Ten thousand columns are as many, and cost no more than reading their names.
func TestManyColumns(t *testing.T) {
	fields := make([]arrow.Field, 10_000)
	var row strings.Builder
	for i := range fields {
		fields[i] = arrow.Field{Name: fmt.Sprintf("c%d", i), Type: arrow.PrimitiveTypes.Int8, Nullable: true}
		if i > 0 {
			row.WriteByte(',')
		}
		fmt.Fprintf(&row, `"c%d":1`, i)
	}
	record := recordOf(t, arrow.NewSchema(fields, nil), "[{"+row.String()+"}]")
	for format, write := range writers() {
		lines, err := written(t, write(t, record, 10), func(name string) bool { return name == "c9999" })
		if err != nil || len(lines) != 2 || lines[1] != `{"c9999":1}` {
			t.Errorf("%s: %d lines, %v", format, len(lines), err)
		}
	}
}
