package corpus

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCSV(t *testing.T) {
	for _, test := range []struct {
		name, in string
		tab      bool
		texts    []string
		reasons  []string // parts of the rejects' reasons
	}{
		{name: "quoted line ends", in: "id,text\r\n1,\"a\r\nb\"\r\n2,c\r\n", texts: []string{"a\nb", "c"}},
		{name: "no line end at the end", in: "id,text\n1,a", texts: []string{"a"}},
		{name: "doubled quotes", in: "id,text\n1,\"\"\"a\"\" b\"\n", texts: []string{`"a" b`}},
		{name: "quote in a bare field", in: "id,text\n1,5\" pipe\n", texts: []string{`5" pipe`}},
		{name: "ragged", in: "id,text\n1\n2,a\n3,b,c\n", texts: []string{"a"}, reasons: []string{"1 field, the header 2 columns", "3 fields"}},
		{name: "unclosed quote", in: "id,text\n1,\"open\n2,\"fine\"\n3,good\n", texts: []string{"fine", "good"}, reasons: []string{"not closed"}},
		{name: "unclosed to the end", in: "id,text\n1,\"open\n2,fine\n", texts: []string{"fine"}, reasons: []string{"not closed"}},
		{name: "text after a quote", in: "id,text\n1,\"a\"b\n2,c\n", texts: []string{"c"}, reasons: []string{"not closed"}},
		{name: "carriage return after a quote", in: "id,text\n1,\"a\"\r\"b\n2,c\"\n3,d\n", texts: []string{`c"`, "d"}, reasons: []string{"not closed"}},
		{name: "line ends of old Macs", in: "id,text\r1,a\r2,\"b\rc\"\r", texts: []string{"a", "b\nc"}},
		{name: "line ends of old Macs, line feeds too", in: "id,text\r1,\"a\nb\"\r2,c\n", texts: []string{"a\nb", "c"}},
		{name: "byte order mark", in: "\ufefftext,id\na,1\n", texts: []string{"a"}},
		{name: "blank lines", in: "\n\nid,text\n\n1,a\n\r\n2,b\n\n", texts: []string{"a", "b"}},
		{name: "header in capitals, spaced", in: "ID, Text \n1,a\n", texts: []string{"a"}},
		{name: "empty text", in: "id,text\n1,\n2,NaN\n", reasons: []string{"empty", "empty"}},
		{name: "unquoted TSV", tab: true, in: "id\ttext\n1\t\"Go,\" he said\n2\t\"open\n3\tc\n", texts: []string{`"Go," he said`, `"open`, "c"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			opts := Options{Format: "csv"}
			if test.tab {
				opts.Format = "tsv"
			}
			got := readString(t, test.in, opts)
			if got.err != nil {
				t.Fatal(got.err)
			}
			var texts []string
			for _, a := range got.articles {
				texts = append(texts, a.Text)
			}
			if diff := cmp.Diff(test.texts, texts); diff != "" {
				t.Errorf("texts (-want +got):\n%s", diff)
			}
			reasons := got.reasons()
			for i, want := range test.reasons {
				if len(reasons) != len(test.reasons) || !strings.Contains(reasons[i], want) {
					t.Fatalf("reasons %q, want %q", reasons, test.reasons)
				}
			}
			if len(reasons) != len(test.reasons) {
				t.Errorf("reasons %q", reasons)
			}
		})
	}
}

func TestCSVHeaderNamesAColumnTwice(t *testing.T) {
	got := readString(t, "id,text,text\n1,a,b\n", Options{Format: "csv"})
	if len(got.articles) != 1 || got.articles[0].Text != "a" {
		t.Fatalf("got %+v", got)
	}
	if diff := cmp.Diff([]string{"column_named_twice"}, got.articles[0].Warnings); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
}

// An unclosed quote costs its own line, not the rest of the file, and the search
// for its end stops at the cap.
func TestUnclosedQuoteIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("id,text\n0,\"open\n")
	for range 20_000 {
		b.WriteString("1,\"\"\n2,plain words in a row\n")
	}
	got := readString(t, b.String(), Options{Format: "csv", MaxRecordBytes: 64 << 10})
	if len(got.articles) != 20_000 || got.err != nil {
		t.Errorf("%d articles, %v", len(got.articles), got.err)
	}
	long := "id,text\n1," + strings.Repeat("x", 1<<20) + "\n2,after\n"
	got = readString(t, long, Options{Format: "csv", MaxRecordBytes: 64 << 10})
	if len(got.articles) != 1 || len(got.rejects) != 1 || got.rejects[0].Reason != tooLong {
		t.Errorf("long row: %d articles, %q", len(got.articles), got.reasons())
	}
}

// Rows that encoding/csv writes come back as they were.
func FuzzCSV(f *testing.F) {
	f.Add("id,text\n1,\"a\nb\"\n2,c", "x", "y\n\"z")
	f.Add("text\tid\n\"a\t1\n", "\"", "a\tb")
	f.Add("id;text\n1;\"a\"\"\"\n", ",", "\r\n")
	f.Fuzz(func(t *testing.T, in, id, text string) {
		for _, format := range []string{"csv", "tsv"} {
			r, err := Open(Input{Path: "-", Rel: "-"}, strings.NewReader(in), Options{Format: format, MaxRecordBytes: 4096})
			if err == nil {
				r.Close()
				checkArticles(t, readInput(t, Input{Path: "-", Rel: "-"}, strings.NewReader(in), Options{Format: format, MaxRecordBytes: 4096}))
			}
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := errors.Join(w.Write([]string{id, text, "end"}), w.Error()); err != nil {
			t.Skip(err)
		}
		w.Flush()
		row := bytes.TrimSuffix(b.Bytes(), []byte{'\n'})
		cells, ok := splitCSV(row, ',', nil)
		if diff := cmp.Diff([]string{id, text, "end"}, cells); diff != "" || !ok {
			t.Errorf("row %q, %v (-want +got):\n%s", row, ok, diff)
		}
		lex := csvLexer{comma: ','}
		if n, state := lex.feed(b.Bytes()); state != lexDone || n != b.Len() {
			t.Errorf("row %q ends at %d of %d", b.Bytes(), n, b.Len())
		}
	})
}
