package tables

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// rowTypes gives a zero row of every table, in the order of Tables.
func rowTypes() []any {
	return []any{
		ArticleRow{},
		SentenceRow{},
		MentionRow{},
		EvidenceRow{},
		QuoteRow{},
		FrameRow{},
		LabelRow{},
		EntityArticleRow{},
		SketchRow{},
		RejectRow{},
		BoilerplateRow{},
		ArticleClusterRow{},
		OutletRow{},
		EntityRow{},
		OutletEntityRow{},
		OutletAxisRow{},
		OutletLabelRow{},
		OutletSourceRow{},
		OutletSplitRow{},
		ContrastRow{},
		TermRow{},
	}
}

func TestColumnsAreTheRowsFields(t *testing.T) {
	list := Tables()
	if len(list) != len(rowTypes()) {
		t.Fatalf("%d tables, %d row types", len(list), len(rowTypes()))
	}
	for i, row := range rowTypes() {
		table, of := list[i], reflect.TypeOf(row)
		if of.NumField() != len(table.Columns) {
			t.Errorf("%s: %d fields, %d columns", table.Name, of.NumField(), len(table.Columns))
			continue
		}
		for j, c := range table.Columns {
			f := of.Field(j)
			if squash(f.Name) != squash(c.Name) {
				t.Errorf("%s: field %s stands where column %s does", table.Name, f.Name, c.Name)
			}
			if want := goType(c); f.Type.String() != want {
				t.Errorf("%s.%s: Go type %s, column wants %s", table.Name, c.Name, f.Type, want)
			}
		}
	}
}

// squash drops what CamelCase and snake_case differ in.
func squash(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, "_", ""))
}

func goType(c Column) string {
	name := map[Type]string{
		Bool: "bool", Int32: "int32", Int64: "int64", Float64: "float64",
		String: "string", Strings: "[]string", Timestamp: "int64", Bytes: "[]uint8",
	}[c.Type]
	if c.Nullable {
		return "tables.Opt[" + name + "]"
	}
	return name
}

func TestEveryTableIsDocumented(t *testing.T) {
	for _, table := range Tables() {
		if table.Name == "" || table.Doc == "" || len(table.Key) == 0 {
			t.Errorf("%+v lacks a name, a doc or a key", table)
		}
		var names []string
		for _, c := range table.Columns {
			names = append(names, c.Name)
			if c.Doc == "" || strings.HasSuffix(c.Doc, ".") {
				t.Errorf("%s.%s: doc %q", table.Name, c.Name, c.Doc)
			}
			if strings.ContainsFunc(c.Name, unicode.IsUpper) {
				t.Errorf("%s.%s is not snake_case", table.Name, c.Name)
			}
			if strings.HasSuffix(c.Name, "_points") && (c.Type != Int32 || c.Unit != "ten-thousandths") {
				t.Errorf("%s.%s: points are int32 in ten-thousandths", table.Name, c.Name)
			}
		}
		for _, k := range table.Key {
			if !slices.Contains(names, k) {
				t.Errorf("%s: key %s is no column", table.Name, k)
			}
		}
	}
}

func TestTablesAreWrittenInTheirOrder(t *testing.T) {
	var segment, once, written []string
	for _, table := range Tables() {
		if table.PerSegment {
			segment = append(segment, table.Name)
		} else {
			once = append(once, table.Name)
		}
	}
	create := func(name string) (w discard, err error) { written = append(written, name); return }
	s, err := NewSegment(nil, asWriter(create))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(written, segment) {
		t.Errorf("a segment writes %v, Tables lists %v", written, segment)
	}
	written = nil
	if _, err := new(Aggregates).Write(nil, asWriter(create)); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(written, once) {
		t.Errorf("aggregates write %v, Tables lists %v", written, once)
	}
}

func ExampleDescribe() {
	t, _ := Find("labels")
	var b strings.Builder
	_ = Describe(&b, []Table{t})
	fmt.Println(strings.SplitAfterN(b.String(), "\n", 4)[0] + strings.SplitAfterN(b.String(), "\n", 4)[2])
	// Output:
	// labels: what an entity is called in one place, or a group of people without a name
	//   article              int64               key of articles
}
