package tables

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }

func asWriter(create func(string) (discard, error)) func(string) (io.Writer, error) {
	return func(name string) (io.Writer, error) { return create(name) }
}

// fill sets every field of a row from n, nulls among them.
func fill(row reflect.Value, n int) {
	for i := range row.NumField() {
		f := row.Field(i)
		if f.Kind() == reflect.Struct { // an Opt
			if (n+i)%3 == 0 {
				continue
			}
			f.FieldByName("OK").SetBool(true)
			f = f.FieldByName("V")
		}
		switch f.Kind() {
		case reflect.Bool:
			f.SetBool((n+i)%2 == 0)
		case reflect.Int32, reflect.Int64:
			f.SetInt(int64(n*7 - i))
		case reflect.Float64:
			f.SetFloat(float64(n) / float64(i+3))
		case reflect.String:
			f.SetString(fmt.Sprintf("værdi %d %s", (n+i)%50, strings.Repeat("x", (n*i)%90)))
		case reflect.Slice:
			for k := range (n + i) % 4 {
				v := reflect.ValueOf(fmt.Sprint("a", k))
				if f.Type().Elem().Kind() == reflect.Uint8 {
					v = reflect.ValueOf(byte(n * (k + 2)))
				}
				f.Set(reflect.Append(f, v))
			}
		}
	}
}

func filled[R any](n int) []R {
	rows := make([]R, n)
	for i := range rows {
		fill(reflect.ValueOf(&rows[i]).Elem(), i)
	}
	return rows
}

func roundTrip[R any, P Row[R]](t *testing.T, n int) {
	t.Helper()
	rows := filled[R](n)
	var b bytes.Buffer
	if got, err := Write[R, P](&b, rows, Metadata{"slant.program": "test"}); err != nil || got != n {
		t.Fatalf("Write: %d rows, %v", got, err)
	}
	var back []R
	err := Read[R, P](bytes.NewReader(b.Bytes()), nil, func(r []R) error { back = append(back, r...); return nil })
	if err != nil {
		t.Fatal(err)
	}
	if n == 0 && len(back) == 0 {
		return
	}
	if diff := cmp.Diff(rows, back); diff != "" {
		t.Errorf("rows differ after a round trip (-written +read):\n%s", diff)
	}
}

func TestEveryTableComesBackAsWritten(t *testing.T) {
	for _, n := range []int{0, 1, 2100} { // more than 1,024: where Arrow 15 cuts batches
		roundTrip[ArticleRow](t, n)
		roundTrip[SentenceRow](t, n)
		roundTrip[MentionRow](t, n)
		roundTrip[EvidenceRow](t, n)
		roundTrip[QuoteRow](t, n)
		roundTrip[FrameRow](t, n)
		roundTrip[LabelRow](t, n)
		roundTrip[EntityArticleRow](t, n)
		roundTrip[SketchRow](t, n)
		roundTrip[RejectRow](t, n)
		roundTrip[ArticleClusterRow](t, n)
		roundTrip[EntityRow](t, n)
		roundTrip[OutletEntityRow](t, n)
		roundTrip[OutletAxisRow](t, n)
		roundTrip[OutletLabelRow](t, n)
		roundTrip[OutletSourceRow](t, n)
		roundTrip[OutletSplitRow](t, n)
		roundTrip[ContrastRow](t, n)
		roundTrip[TermRow](t, n)
	}
}

// How rows are divided over calls changes no byte.
func TestBytesDependOnRowsAlone(t *testing.T) {
	rows := filled[QuoteRow](1500)
	meta := Metadata{"slant.program": "p", "slant.config": "c", "a": "1", "b": "2", "c": "3"}
	var want bytes.Buffer
	if _, err := Write(&want, rows, meta); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		w, err := NewWriter[QuoteRow](&b, meta)
		if err != nil {
			t.Fatal(err)
		}
		for left := rows; len(left) > 0; {
			n := rapid.IntRange(0, len(left)).Draw(t, "rows")
			if n == 0 {
				n = min(400, len(left))
			}
			if err := w.Append(left[:n]); err != nil {
				t.Fatal(err)
			}
			left = left[n:]
		}
		if n, err := w.Close(); n != len(rows) || err != nil {
			t.Fatal(n, err)
		}
		if !bytes.Equal(b.Bytes(), want.Bytes()) {
			t.Fatal("bytes differ")
		}
	})
}

func TestRowGroupsAndMetadata(t *testing.T) {
	rows := make([]EntityArticleRow, groupRows+1)
	for i := range rows {
		rows[i] = EntityArticleRow{Article: int64(i), EntityID: "Q159", Salience: Some(0.5)}
	}
	var b bytes.Buffer
	if _, err := Write(&b, rows, Metadata{"slant.program": "x"}); err != nil {
		t.Fatal(err)
	}
	in, err := file.NewParquetReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if n := in.NumRowGroups(); n != 2 {
		t.Errorf("%d row groups, want 2", n)
	}
	for key, want := range map[string]string{
		"slant.schema": Schema, "slant.program": "x", "slant.table": "entity_articles",
		"slant.primary_key": "article,entity_id,voice",
	} {
		if got := in.MetaData().KeyValueMetadata().FindValue(key); got == nil || *got != want {
			t.Errorf("metadata %s = %v, want %q", key, got, want)
		}
	}
	salience, err := in.RowGroup(0).MetaData().ColumnChunk(7)
	if err != nil {
		t.Fatal(err)
	}
	if salience.HasDictionaryPage() {
		t.Error("a column of doubles has a dictionary")
	}
}

// failing lets n bytes through.
type failing struct{ n int }

var errFull = errors.New("no space left")

func (f *failing) Write(b []byte) (int, error) {
	if f.n -= len(b); f.n < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestEveryWriteErrorIsReported(t *testing.T) {
	rows := filled[LabelRow](50)
	var whole bytes.Buffer
	if _, err := Write(&whole, rows, nil); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < whole.Len(); n += 1 + whole.Len()/150 {
		if _, err := Write(&failing{n}, rows, nil); !errors.Is(err, errFull) {
			t.Fatalf("with room for %d of %d bytes: error %v", n, whole.Len(), err)
		}
	}
}

func TestMetadataCannotReplaceTheTablesOwn(t *testing.T) {
	for _, key := range []string{"slant.table", "ARROW:schema", ""} {
		if _, err := Write(io.Discard, []TermRow{}, Metadata{key: "mine"}); err == nil {
			t.Errorf("metadata key %q was taken", key)
		}
	}
}

func TestScanReadsPartsInOrder(t *testing.T) {
	dir := fstest.MapFS{}
	for part, article := range map[string]int64{"b": 2, "a": 1, "c": 3} {
		var b bytes.Buffer
		if _, err := Write(&b, []ArticleRow{{Article: article, Title: "t"}}, nil); err != nil {
			t.Fatal(err)
		}
		dir["articles/"+part+".parquet"] = &fstest.MapFile{Data: b.Bytes()}
	}
	var got []ArticleRow
	err := Scan(dir, []string{"article"}, func(r []ArticleRow) error { got = append(got, r...); return nil })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]ArticleRow{{Article: 1}, {Article: 2}, {Article: 3}}, got); diff != "" {
		t.Error(diff)
	}
	if err := Scan(dir, []string{"nonsense"}, func([]ArticleRow) error { return nil }); err == nil {
		t.Error("an unknown column was asked for without an error")
	}
}

func TestReadingStopsAtTheCallersError(t *testing.T) {
	var b bytes.Buffer
	if _, err := Write(&b, filled[LabelRow](10), nil); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("enough")
	if err := Read(bytes.NewReader(b.Bytes()), nil, func([]LabelRow) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v", err)
	}
}

// A damaged file gives an error or other rows, never a panic.
func TestDamageNeverPanics(t *testing.T) {
	var b bytes.Buffer
	if _, err := Write(&b, filled[LabelRow](40), nil); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	for n := range 200 {
		if err := Read(bytes.NewReader(whole[:n*len(whole)/200]), nil, func([]LabelRow) error { return nil }); err == nil {
			t.Fatalf("a file cut at %d bytes was read without an error", n)
		}
	}
	footer := binary.LittleEndian.Uint32(whole[len(whole)-8:]) // its length stands before the closing magic
	pages := len(whole) - 8 - int(footer)
	for n := range 400 {
		damaged := bytes.Clone(whole)
		damaged[n*pages/400] ^= 0x41
		_ = Read(bytes.NewReader(damaged), nil, func([]LabelRow) error { return nil })
	}
}

func BenchmarkSegment(b *testing.B) {
	var rows Rows
	rows.Articles = filled[ArticleRow](1)
	rows.Sentences = filled[SentenceRow](40)
	rows.Mentions = filled[MentionRow](30)
	rows.Evidence = filled[EvidenceRow](100)
	rows.Frames = filled[FrameRow](20)
	rows.EntityArticles = filled[EntityArticleRow](20)
	for b.Loop() {
		s, err := NewSegment(nil, func(string) (io.Writer, error) { return io.Discard, nil })
		if err != nil {
			b.Fatal(err)
		}
		for range 1000 {
			if err := s.Append(&rows); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
