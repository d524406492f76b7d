package corpus

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Layouts without a header, those that take a preset, and more that take none.
func TestLayoutsAndPresets(t *testing.T) {
	day := time.Date(2022, 1, 10, 0, 0, 0, 0, time.UTC).UnixMilli()
	moment := time.Date(2022, 1, 10, 8, 30, 0, 0, time.UTC).UnixMilli()
	for _, test := range []struct {
		name, preset, in string
		found            string // the preset by which it is read
		want             Article
	}{
		{
			"MIND", "", "N55528\tnews\tnewspolitics\t\"Dam\" holds\t\"The dam held,\" they said.\thttps://assets.herald.example/labs/mind/A.html\t[{\"Label\": \"Dam\"}]\t[]\n" +
				"N2\tsports\tx\t\"Open\tThe dam \"held\thttps://x.example/a\t\t[]\n",
			"mind",
			Article{ID: "N55528", Outlet: "herald.example", Section: "news", URL: "https://assets.herald.example/labs/mind/A.html", Title: "\"Dam\" holds", Text: "\"The dam held,\" they said."},
		},
		{
			"MIND by name", "mind", "D1\tnews\tx\tDam holds\tThe dam held.\t\t\t\n", "mind",
			Article{ID: "D1", Outlet: "unknown", Section: "news", Title: "Dam holds", Text: "The dam held."},
		},
		{
			"News Category", "news-category", `{"category": "POLITICS", "headline": "Dam holds", "authors": "Ann Poe, Jo Roe", "link": "https://www.herald.example/entry/a", "short_description": "The dam held.", "date": "2022-01-10"}`, "news-category",
			Article{
				Outlet: "herald.example", Section: "news", URL: "https://www.herald.example/entry/a", Title: "Dam holds", Text: "The dam held.",
				Authors: []string{"Ann Poe", "Jo Roe"}, PublishedKnown: true, Published: day,
			},
		},
		{
			"headlines", "headlines", "publish_date,headline_text\n20220110,the dam held\n", "headlines",
			Article{Outlet: "unknown", Section: "unknown", Text: "the dam held", PublishedKnown: true, Published: day},
		},
		{
			"NELA-GT", "", `{"id":"herald--2022-01-10--Dam","date":"2022-01-10","source":"herald","title":"Dam holds","content":"The dam held.","author":"Ann Poe","url":"https://herald.example/a","published":"Mon, 10 Jan 2022 08:30:00 +0000","published_utc":1641803400,"collection_utc":1641900000}`, "",
			Article{
				ID: "herald--2022-01-10--Dam", Outlet: "herald", Section: "unknown", URL: "https://herald.example/a", Title: "Dam holds", Text: "The dam held.",
				Authors: []string{"Ann Poe"}, PublishedKnown: true, Published: moment,
			},
		},
		{
			"CC-News", "", `{"title":"Dam holds","text":"The dam held.","domain":"www.herald.example","date":"2022-01-10 08:30:00","description":"d","url":"https://www.herald.example/a","image_url":"i"}`, "",
			Article{
				Outlet: "www.herald.example", Section: "unknown", URL: "https://www.herald.example/a", Title: "Dam holds", Text: "The dam held.",
				PublishedKnown: true, Published: moment,
			},
		},
		{
			"Fake and real news", "", "title,text,subject,date\nDam holds,The dam held.,politicsNews,\"January 10, 2022 \"\n", "",
			Article{Outlet: "unknown", Section: "unknown", Title: "Dam holds", Text: "The dam held.", PublishedKnown: true, Published: day},
		},
		{
			"BBC News", "", "category\tfilename\ttitle\tcontent\nbusiness\t001.txt\tDam holds\t The dam held. \"Just.\n", "",
			Article{Outlet: "unknown", Section: "news", Title: "Dam holds", Text: " The dam held. \"Just."},
		},
		{
			"Webz", "", `{"uuid":"u","url":"https://herald.example/a","thread":{"site":"herald.example","title":"t"},"author":"Ann Poe","published":"2022-01-10T08:30:00.000+00:00","title":"Dam holds","text":"The dam held.","language":"english"}`, "",
			Article{
				Outlet: "herald.example", Section: "unknown", URL: "https://herald.example/a", Title: "Dam holds", Text: "The dam held.",
				Authors: []string{"Ann Poe"}, PublishedKnown: true, Published: moment, Language: "english",
			},
		},
		{
			"Guardian and CNN sets of Kaggle", "", "Index,Author,Date published,Category,Section,Url,Headline,Description,Keywords,Second headline,Article text\n" +
				"0,\"Ann Poe, Herald\",2022-01-10 08:30:00,news,world,https://herald.example/a,Dam holds,d,k,s,The dam held.\n", "",
			Article{},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := Input{Path: "-", Rel: "-"}
			opts := Options{Preset: test.preset}
			if strings.Contains(test.name, "Kaggle") {
				opts.Format = "csv"
			}
			r, err := Open(in, strings.NewReader(test.in), opts)
			if test.want.Text == "" { // its header has no name that is known
				var fieldError *FieldError
				if !errors.As(err, &fieldError) || !strings.Contains(err.Error(), "Article text") {
					t.Errorf("error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if r.Source().Preset != test.found {
				t.Errorf("read by the preset %q", r.Source().Preset)
			}
			record, err := r.Next()
			if err != nil || record.Article == nil {
				t.Fatalf("%v, %+v", err, record.Reject)
			}
			want := test.want
			if want.ID == "" {
				want.ID = "-:0"
			}
			if diff := cmp.Diff(&want, record.Article, cmpopts.IgnoreFields(Article{}, "TextSHA256", "InputPath", "InputLine")); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
			if test.name == "MIND" {
				if next, err := r.Next(); err != nil || next.Article == nil || next.Article.Title != "\"Open" || next.Article.Text != "The dam \"held" {
					t.Errorf("a row of open quotes: %v, %+v", err, next)
				}
			}
		})
	}
}

// GDELT's files hold no texts, and are refused with what to do, whatever they
// are called; so are presets that are none.
func TestRefusedLayouts(t *testing.T) {
	cells := func(first string, n int) string { return first + strings.Repeat("\ta;b,c", n) + "\n" }
	for name, in := range map[string]string{
		"gdelt-gkg":      cells("20220110083000-12\t20220110083000\t1\therald.example", 23),
		"gdelt-events":   cells("1022345678\t20220110", 59),
		"gdelt-mentions": cells("1022345678\t20220110083000\t20220110083000", 13),
	} {
		for _, file := range []string{"20220110083000.gkg.csv", "a.tsv", "a", "a.txt"} {
			got := readFile(t, file, []byte(in+in), Options{})
			if !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "its layout is "+name+": GDELT has no texts") {
				t.Errorf("%s as %s: %v, %d articles", name, file, got.err, len(got.articles))
			}
		}
		if err := (Options{Preset: name}).Validate(); err == nil || !strings.Contains(err.Error(), "fetch the pages") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, test := range []struct {
		opts Options
		says string
	}{
		{Options{Preset: "mnd"}, "no such preset; did you mean mind?"},
		{Options{Preset: "mind", Format: "csv"}, "of the format tsv, not csv"},
	} {
		if err := test.opts.Validate(); err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%+v: %v", test.opts, err)
		}
	}
}

// A preset's columns may be overruled, and are asked for as --field asks.
func TestPresetFields(t *testing.T) {
	got := readString(t, "publish_date,headline_text,other\n20220110,a,b\n", Options{Preset: "headlines", Fields: map[string]string{"text": "other"}})
	if len(got.articles) != 1 || got.articles[0].Text != "b" || !got.articles[0].PublishedKnown {
		t.Errorf("%+v", got)
	}
	got = readString(t, "date,text\n20220110,a\n", Options{Preset: "headlines"})
	var fieldError *FieldError
	if !errors.As(got.err, &fieldError) || fieldError.Column == "" {
		t.Errorf("%v", got.err)
	}
	got = readString(t, "N1\tnews\tx\tt\ta\thttp://x.example/\t[]\t[]\nN2\tonly\n", Options{})
	if len(got.articles) != 1 || len(got.rejects) != 1 || !strings.Contains(got.rejects[0].Reason, "2 fields, the header 8") {
		t.Errorf("a ragged row: %q", got.reasons())
	}
}
