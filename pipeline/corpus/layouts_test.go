package corpus

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// checkArticles holds what every article and reject must be.
func checkArticles(t testing.TB, got reading) {
	t.Helper()
	for _, a := range got.articles {
		if !utf8.ValidString(a.Text) || strings.ContainsRune(a.Text, 0) || !saysSomething(a.Text) {
			t.Errorf("text = %q", a.Text)
		}
		if a.ID == "" || a.Outlet == "" || a.Section == "" || len(a.TextSHA256) != 64 || strings.Contains(a.Title, "\n") {
			t.Errorf("article = %+v", a)
		}
	}
	for _, r := range got.rejects {
		if r.Reason == "" || r.Stage == "" || len(r.SHA256) != 64 || len(r.Excerpt) > excerptBytes || !utf8.ValidString(r.Excerpt) {
			t.Errorf("reject = %+v", r)
		}
	}
}

// The layouts of corpora that people have, each with what must come out.
func TestLayoutsOfTheWild(t *testing.T) {
	day := time.Date(2022, 1, 10, 0, 0, 0, 0, time.UTC).UnixMilli()
	moment := time.Date(2022, 1, 10, 8, 30, 0, 0, time.UTC).UnixMilli()
	for _, test := range []struct {
		name, in string
		want     Article
	}{
		{
			"news-please",
			`{"authors":["Ann Poe","Jo Roe"],"date_download":"2022-02-01 00:00:00","date_modify":null,` +
				`"date_publish":"2022-01-10 08:30:00","description":"d","filename":"f.html","image_url":null,"language":"en",` +
				`"localpath":null,"maintext":"The dam held.","source_domain":"www.herald.example","title":"Dam holds",` +
				`"title_page":null,"title_rss":null,"url":"https://www.herald.example/world/dam"}`,
			Article{
				Outlet: "www.herald.example", Section: "news", URL: "https://www.herald.example/world/dam", Title: "Dam holds",
				Text: "The dam held.", Authors: []string{"Ann Poe", "Jo Roe"}, PublishedKnown: true, Published: moment, Language: "en",
			},
		},
		{
			"fundus",
			`[{"title":"Dam holds","authors":["Ann Poe"],"body":{"summary":["In short."],"sections":[{"headline":[],` +
				`"paragraphs":["One.","Two."]},{"headline":["Later"],"paragraphs":["Three."]}]},` +
				`"publishing_date":"2022-01-10 08:30:00+00:00","topics":["dams"],"free_access":true,"publisher":"The Herald","lang":"en"}]`,
			Article{
				Outlet: "The Herald", Section: "unknown", Title: "Dam holds", Text: "In short.\n\nOne.\n\nTwo.\n\nLater\n\nThree.",
				Authors: []string{"Ann Poe"}, PublishedKnown: true, Published: moment, Language: "en",
			},
		},
		{
			"All the News, first",
			",id,title,publication,author,date,year,month,url,content\n" +
				"0,17283,Dam holds,The Herald,Ann Poe,2022-01-10,2022.0,1.0,,\"The dam, \"\"old\"\", held.\"\n",
			Article{
				ID: "17283", Outlet: "The Herald", Section: "unknown", Title: "Dam holds", Text: `The dam, "old", held.`,
				Authors: []string{"Ann Poe"}, PublishedKnown: true, Published: day,
			},
		},
		{
			"All the News, second",
			"date,year,month,day,author,title,article,url,section,publication\n" +
				"2022-01-10 08:30:00,2022,1.0,10,,Dam holds,The dam held.,https://herald.example/a,Opinion,Herald\n",
			Article{
				Outlet: "Herald", Section: "opinion", URL: "https://herald.example/a", Title: "Dam holds", Text: "The dam held.",
				PublishedKnown: true, Published: moment,
			},
		},
		{
			"Kaggle",
			"headline,body,source,published,byline,link\n" +
				"Dam holds,The dam held.,Herald,\"Jan 10, 2022\",\"By Ann Poe, Jo Roe Jr. and Li Wu\",https://herald.example/politics/a\n",
			Article{
				Outlet: "Herald", Section: "news", URL: "https://herald.example/politics/a", Title: "Dam holds", Text: "The dam held.",
				Authors: []string{"Ann Poe", "Jo Roe Jr.", "Li Wu"}, PublishedKnown: true, Published: day,
			},
		},
		{
			"GDELT",
			"GKGRECORDID\tDATE\tSourceCommonName\tDocumentIdentifier\tTEXT\n" +
				"20220110083000-1\t20220110083000\therald.example\thttps://herald.example/a\tThe dam held.\n",
			Article{
				Outlet: "herald.example", Section: "unknown", Text: "The dam held.", PublishedKnown: true, Published: moment,
			},
		},
		{
			"news API",
			`{"source":{"id":null,"name":"The Herald"},"author":"Ann Poe","title":"Dam holds","url":"https://news.herald.co.uk/x",` +
				`"publishedAt":"2022-01-10T08:30:00Z","content":"The dam held."}`,
			Article{
				Outlet: "The Herald", Section: "unknown", URL: "https://news.herald.co.uk/x", Title: "Dam holds", Text: "The dam held.",
				Authors: []string{"Ann Poe"}, PublishedKnown: true, Published: moment,
			},
		},
		{
			"MongoDB",
			`{"_id":{"$oid":"61dbf0"},"link":"https://news.herald.co.uk/x","pubDate":{"$date":"2022-01-10T08:30:00Z"},"text":"The dam held."}`,
			Article{
				ID: "61dbf0", Outlet: "herald.co.uk", Section: "unknown", URL: "https://news.herald.co.uk/x", Text: "The dam held.",
				PublishedKnown: true, Published: moment,
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readString(t, test.in, Options{})
			if got.err != nil || len(got.articles) != 1 {
				t.Fatalf("got %+v, rejects %q", got, got.reasons())
			}
			ignored := cmpopts.IgnoreFields(Article{}, "TextSHA256", "InputPath", "InputLine")
			want := test.want
			if want.ID == "" {
				want.ID = "-:0"
			}
			if diff := cmp.Diff(&want, got.articles[0], ignored); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

// plainRecord is an article as a corpus would keep it.
type plainRecord struct {
	ID      string   `json:"id"`
	Outlet  string   `json:"outlet"`
	URL     string   `json:"url"`
	Title   string   `json:"title"`
	Date    string   `json:"date"`
	Authors []string `json:"authors"`
	Text    string   `json:"text"`
}

func tenRecords() []plainRecord {
	var records []plainRecord
	for i := range 10 {
		records = append(records, plainRecord{
			ID: fmt.Sprint("r", i), Outlet: []string{"Herald", "", "Post"}[i%3], URL: fmt.Sprintf("https://a%d.example.org/opinion/%d", i, i),
			Title: fmt.Sprintf("Dam %d, “holds”", i), Date: fmt.Sprintf("2022-01-%02dT08:30:00Z", i+1),
			Authors: []string{"Ann Poe", "Jo Roe"}[:1+i%2],
			Text:    fmt.Sprintf("He said, \"%d\".\n\nThen; a\ttab, and a | bar.\nEnd", i),
		})
	}
	return records
}

// tableOf writes records as CSV with the given separator.
func tableOf(t *testing.T, records []plainRecord, comma rune) []byte {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	rows := [][]string{{"id", "outlet", "url", "title", "date", "authors", "text"}}
	for _, r := range records {
		rows = append(rows, []string{r.ID, r.Outlet, r.URL, r.Title, r.Date, strings.Join(r.Authors, "; "), r.Text})
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jsonOf(t *testing.T, value any, indent string) []byte {
	t.Helper()
	b, err := json.MarshalIndent(value, "", indent)
	if indent == "" {
		b, err = json.Marshal(value)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheSameArticlesInEveryFormat(t *testing.T) {
	records := tenRecords()
	var lines, objects []byte
	for _, r := range records {
		lines = append(append(lines, jsonOf(t, r, "")...), '\n')
		objects = append(append(objects, jsonOf(t, r, "  ")...), '\n')
	}
	want := readFile(t, "a.jsonl", lines, Options{})
	if len(want.articles) != 10 || want.err != nil {
		t.Fatalf("JSON Lines: %+v", want)
	}
	ignored := cmpopts.IgnoreFields(Article{}, "InputLine", "InputPath")
	for _, test := range []struct {
		name, format string
		content      []byte
	}{
		{"a.json", "jsonarray", jsonOf(t, records, "")},
		{"b.json", "jsonarray", jsonOf(t, records, "\t")},
		{"c.json", "json", objects},
		{"d.json", "jsonl", lines},
		{"e.csv", "csv", tableOf(t, records, ',')},
		{"f.csv", "csv", tableOf(t, records, ';')},
		{"g.csv", "csv", append([]byte("\ufeff"), tableOf(t, records, '\t')...)},
		{"h.tsv", "tsv", tableOf(t, records, '\t')},
		{"i", "csv", tableOf(t, records, ',')},
		{"j", "tsv", tableOf(t, records, '\t')},
		{"k", "jsonl", lines},
		{"l.csv", "jsonl", lines},
		{"m.jsonl.gz", "jsonl", gzipped(t, lines)},
		{"n", "csv", zstded(t, tableOf(t, records, ','))},
		{"o.jsonl", "jsonarray", jsonOf(t, records, " ")},
		{"p.csv", "csv", bytes.ReplaceAll(tableOf(t, records, ','), []byte("\n"), []byte("\r\n"))},
	} {
		got := readFile(t, test.name, test.content, Options{})
		if got.format != test.format && test.name != "l.csv" {
			t.Errorf("%s: recognised as %s, want %s", test.name, got.format, test.format)
		}
		if diff := cmp.Diff(want.articles, got.articles, ignored); diff != "" || got.err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.name, got.err, diff)
		}
	}
}

func TestFieldOverrides(t *testing.T) {
	lines := "{\"headline\":\"H\",\"story\":\"S\",\"text\":\"T\"}\n{\"story\":\"S2\",\"text\":\"T2\"}\n"
	got := readString(t, lines, Options{Fields: map[string]string{"text": "story"}})
	if got.err != nil || len(got.articles) != 2 || got.articles[1].Text != "S2" {
		t.Fatalf("got %+v", got)
	}
	for _, test := range []struct {
		name, in string
		fields   map[string]string
		want     FieldError
	}{
		{"JSON", lines, map[string]string{"text": "stroy"}, FieldError{Path: "standard input", Field: "text", Column: "stroy", Columns: []string{"headline", "story", "text"}, Nearest: "story"}},
		{"CSV", "id,body_text\n1,x\n", map[string]string{"text": "body"}, FieldError{Path: "standard input", Field: "text", Column: "body", Columns: []string{"id", "body_text"}, Nearest: "body_text"}},
		{"field", lines, map[string]string{"txt": "story"}, FieldError{Field: "txt", Columns: fieldNames(), Nearest: "text"}},
	} {
		format := map[string]string{"CSV": "csv"}[test.name]
		got := readString(t, test.in, Options{Fields: test.fields, Format: format})
		var fieldError *FieldError
		if !errors.As(got.err, &fieldError) {
			t.Errorf("%s: error %v", test.name, got.err)
			continue
		}
		if diff := cmp.Diff(test.want, *fieldError); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	err := readFile(t, "a.csv", []byte("id,story\n1,x\n"), Options{}).err
	var fieldError *FieldError
	if !errors.As(err, &fieldError) || fieldError.Field != "text" || !strings.Contains(err.Error(), "--field text=COLUMN") {
		t.Errorf("a table without text: %v", err)
	}
}

// What is read is what there was: records = articles + rejects, whatever they
// hold and in whatever order.
func TestNoRecordIsLost(t *testing.T) {
	good := []string{`{"text":"a"}`, `{"text":"b\nc","id":7}`, `{"body":["x"]}`}
	bad := []string{`{`, `{"text":""}`, `{"text":1}`, `[1]`, `nonsense`, `{"text":"x","text":"y"}`, `"`, strings.Repeat("y", 3000)}
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		articles := 0
		for range rapid.IntRange(1, 40).Draw(t, "records") {
			if rapid.Bool().Draw(t, "good") {
				lines = append(lines, rapid.SampledFrom(good).Draw(t, "line"))
				articles++
			} else {
				lines = append(lines, rapid.SampledFrom(bad).Draw(t, "line"))
			}
			if rapid.Bool().Draw(t, "blank") {
				lines = append(lines, "")
			}
		}
		records := 0
		for _, l := range lines {
			records += min(1, len(l))
		}
		in := strings.NewReader(strings.Join(lines, "\n"))
		r, err := Open(Input{Path: "-", Rel: "-"}, in, Options{Format: "jsonl", MaxRecordBytes: 2000})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		gotArticles, gotRejects := 0, 0
		for {
			record, err := r.Next()
			if err != nil {
				break
			}
			if record.Article != nil {
				gotArticles++
			} else {
				gotRejects++
			}
		}
		if gotArticles != articles || gotArticles+gotRejects != records {
			t.Fatalf("%d articles and %d rejects of %d records, %d of them good", gotArticles, gotRejects, records, articles)
		}
	})
}
