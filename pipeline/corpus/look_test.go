package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLook(t *testing.T) {
	page := "<html><head><title>Dam</title><meta property=og:site_name content=Herald><meta name=robots content=all></head>" + twoParagraphs
	for _, test := range []struct {
		name    string
		content []byte
		opts    Options
		want    Look
	}{
		{
			"a.jsonl.gz", gzipped(t, []byte("{\"headline\":\"H\",\"body\":\"B\",\"x\":1}\n{\"text\":\"T\"}\n")),
			Options{},
			Look{Format: "jsonl", Compression: "gzip", Columns: []ColumnUse{
				{Name: "headline", Fields: []string{"title"}}, {Name: "body", Fields: []string{"text"}, Else: true}, {Name: "x"}, {Name: "text", Fields: []string{"text"}},
			}},
		},
		{
			"a.csv", []byte("story,date,text\na,b,c\n"),
			Options{Fields: map[string]string{"text": "story"}},
			Look{Format: "csv", Columns: []ColumnUse{{Name: "story", Fields: []string{"text"}}, {Name: "date", Fields: []string{"published_at"}}, {Name: "text"}}},
		},
		{
			"Herald/a.md", []byte("---\ntitle: x\nlayout: y\n---\nz"),
			Options{},
			Look{Format: "markdown", Columns: []ColumnUse{{Name: "title", Fields: []string{"title"}}, {Name: "layout"}}},
		},
		{
			"a.html", []byte(page),
			Options{},
			Look{Format: "html", Columns: []ColumnUse{{Name: "og:site_name", Fields: []string{"outlet"}}, {Name: "robots"}, {Name: "title", Fields: []string{"title"}}}},
		},
		{"a.txt", []byte("x"), Options{}, Look{Format: "txt"}},
	} {
		file := folderOf(t, map[string]string{test.name: string(test.content)})
		inputs, _, err := Plan([]string{file}, test.opts)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Open(inputs[0], nil, test.opts)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, r.Look()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if record, err := r.Next(); err != nil || record.Number != 0 || record.Article == nil {
			t.Errorf("%s: the first record after a look: %v, %+v", test.name, err, record)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
	got := readString(t, strings.Repeat("{\"text\":\"T\"}\n", 3), Options{Fields: map[string]string{"text": "text"}})
	if len(got.articles) != 3 {
		t.Errorf("%+v", got)
	}
}
