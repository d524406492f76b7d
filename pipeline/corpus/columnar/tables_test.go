package columnar

import (
	"bytes"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/compress"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

// recordOf makes a table of rows in JSON.
func recordOf(t testing.TB, schema *arrow.Schema, rows string) arrow.Record {
	t.Helper()
	r, _, err := array.RecordFromJSON(memory.DefaultAllocator, schema, strings.NewReader(rows), array.WithUseNumber())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A writer writes a table in one of the formats, in batches of so many rows.
type writer func(t testing.TB, r arrow.Record, batch int64) []byte

// writers lists the formats by the names that package corpus gives them.
func writers() map[string]writer {
	return map[string]writer{"parquet": parquetOf, "arrow": arrowOf, "arrowstream": streamOf}
}

func parquetOf(t testing.TB, r arrow.Record, group int64) []byte {
	t.Helper()
	var b bytes.Buffer
	table := array.NewTableFromRecords(r.Schema(), []arrow.Record{r})
	props := parquet.NewWriterProperties(parquet.WithCompression(compress.Codecs.Snappy))
	if err := pqarrow.WriteTable(table, &b, group, props, pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema())); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func streamOf(t testing.TB, r arrow.Record, batch int64) []byte {
	t.Helper()
	var b bytes.Buffer
	writeBatches(t, ipc.NewWriter(&b, ipc.WithSchema(r.Schema())), r, batch)
	return b.Bytes()
}

func arrowOf(t testing.TB, r arrow.Record, batch int64) []byte {
	t.Helper()
	var b seekable
	w, err := ipc.NewFileWriter(&b, ipc.WithSchema(r.Schema()), ipc.WithLZ4())
	if err != nil {
		t.Fatal(err)
	}
	writeBatches(t, w, r, batch)
	return b.Bytes()
}

// A seekable answers where it is, which is all that the library asks.
type seekable struct{ bytes.Buffer }

func (s *seekable) Seek(int64, int) (int64, error) { return int64(s.Len()), nil }

type batchWriter interface {
	Write(arrow.Record) error
	Close() error
}

func writeBatches(t testing.TB, w batchWriter, r arrow.Record, batch int64) {
	t.Helper()
	for at := int64(0); at < r.NumRows(); at += batch {
		if err := w.Write(r.NewSlice(at, min(at+batch, r.NumRows()))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// written gives the lines that Write makes of a file; the first is the header.
func written(t testing.TB, file []byte, wanted func(string) bool) ([]string, error) {
	t.Helper()
	var b bytes.Buffer
	err := Write(&b, bytes.NewReader(file), int64(len(file)), wanted)
	var lines []string
	for line := range strings.Lines(b.String()) {
		lines = append(lines, strings.TrimSuffix(line, "\n"))
	}
	return lines, err
}

func every(string) bool { return true }

// newsSchema is that of a small table of articles.
func newsSchema() *arrow.Schema {
	return arrow.NewSchema([]arrow.Field{
		{Name: "id", Type: arrow.PrimitiveTypes.Int32},
		{Name: "outlet", Type: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int8, ValueType: arrow.BinaryTypes.String}},
		{Name: "authors", Type: arrow.ListOf(arrow.BinaryTypes.String), Nullable: true},
		{Name: "text", Type: arrow.BinaryTypes.String, Nullable: true},
	}, nil)
}

// news is ten articles, in batches of four rows.
func news(t testing.TB, write writer) []byte {
	t.Helper()
	var b strings.Builder
	b.WriteByte('[')
	for i := range 10 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`{"id":` + string(rune('0'+i)) + `,"outlet":"Hill Gazette","authors":["Ann Poe",null],"text":"The mayor of Quill opened bridge ` +
			string(rune('0'+i)) + `."}`)
	}
	b.WriteByte(']')
	return write(t, recordOf(t, newsSchema(), b.String()), 4)
}
