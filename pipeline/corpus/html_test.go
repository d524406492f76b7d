package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/encoding/charmap"
)

func readPageFile(t *testing.T, name string) reading {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "html", name))
	if err != nil {
		t.Fatal(err)
	}
	return readFile(t, "Folder/"+name, content, Options{})
}

// Pages as news sites make them, with what must come out.
func TestPages(t *testing.T) {
	for _, test := range []struct {
		file  string
		want  Article
		begin []string // of the paragraphs, all of them
		not   []string
	}{
		{
			"modern.html",
			Article{
				Outlet: "The Quay Observer", Section: "news", URL: "https://www.quayobserver.example/politics/2022/jan/10/harbour-wall-holds",
				Title: "Harbour wall holds as council argues over the bill", Authors: []string{"Ann Poe", "Jo Roe"},
				PublishedKnown: true, Published: time.Date(2022, 1, 10, 8, 30, 0, 0, time.UTC).UnixMilli(), Language: "en-GB",
			},
			[]string{
				"The harbour wall at Port Elling held", "“We were lucky, and luck is not a plan,” said Mara Eld", "The mayor, Tam Oster, rejected",
				"What the engineers say", "Engineers of the port", "It moved, and then it stopped", "A spokeswoman", "The council is to meet",
			},
			[]string{"cookies", "Share on", "Photograph", "Advertisement", "roses", "Sign up", "cat in a tree", "forty years", "All rights", "not text", "By Ann Poe"},
		},
		{
			"tables.html",
			Article{
				Outlet: "Folder", Section: "unknown", URL: "http://news.hillgazette.example/2003/05/quarry",
				Title: "Quarry floods, minister dithers", Authors: []string{"Jo Roe"},
				PublishedKnown: true, Published: time.Date(2003, 5, 12, 0, 0, 0, 0, time.UTC).UnixMilli(),
			},
			[]string{"The quarry at Vale was under", "\"Nobody came, nobody rang,\"", "The ministry said", "The opposition called"},
			[]string{"Weather", "Copyright", "Hill Gazette"},
		},
		{
			"scripted.html",
			Article{
				Outlet: "Vale Mirror", Section: "opinion", Title: "Seven bridges nobody asked for", Authors: []string{"Li Wu"},
				PublishedKnown: true, Published: time.Date(2022, 2, 3, 9, 0, 0, 0, time.UTC).UnixMilli(), Language: "en",
				Warnings: []string{"not_free_to_read"},
			},
			[]string{"Brazil built seven bridges", "The minister says"},
			[]string{"JavaScript", "Loading"},
		},
	} {
		t.Run(test.file, func(t *testing.T) {
			got := readPageFile(t, test.file)
			if got.err != nil || len(got.articles) != 1 || got.format != "html" {
				t.Fatalf("got %+v, rejects %q", got, got.reasons())
			}
			checkArticles(t, got)
			a := got.articles[0]
			ignored := cmpopts.IgnoreFields(Article{}, "ID", "Text", "TextSHA256", "InputPath", "InputLine")
			if diff := cmp.Diff(&test.want, a, ignored); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
			paragraphs := strings.Split(a.Text, "\n\n")
			if len(paragraphs) != len(test.begin) {
				t.Errorf("%d paragraphs, want %d: %q", len(paragraphs), len(test.begin), paragraphs)
			}
			for i := range min(len(paragraphs), len(test.begin)) {
				if !strings.HasPrefix(paragraphs[i], test.begin[i]) {
					t.Errorf("paragraph %d is %q, want %q", i, paragraphs[i], test.begin[i])
				}
			}
			for _, not := range test.not {
				if strings.Contains(a.Text, not) {
					t.Errorf("the text has %q: %q", not, a.Text)
				}
			}
		})
	}
}

const twoParagraphs = "<p>The harbour wall held through the night, although the council had been warned twice that it might not.</p>" +
	"<p>“Nobody came,” said the foreman, and the ministry said that it had followed its rules to the letter.</p>"

// A page with the text in an encoding, declared or not.
func TestPageEncodings(t *testing.T) {
	cyrillic := "<p>" + strings.Repeat("Стена гавани выдержала бурю, хотя совет дважды предупреждали об этом. ", 5) + "</p>"
	encoded := func(e *charmap.Charmap, s string) string {
		b, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for _, test := range []struct {
		name, page, has, rejected, warns string
	}{
		{"windows-1251", encoded(charmap.Windows1251, `<html><head><meta charset="windows-1251"><title>x</title></head><body>`+cyrillic), "Стена гавани", "", ""},
		{"windows-1251 in the old form", encoded(charmap.Windows1251, `<html><meta http-equiv=Content-Type content="text/html; charset=windows-1251">`+cyrillic), "Стена гавани", "", ""},
		{"koi8-r", encoded(charmap.KOI8R, `<html><meta charset=koi8-r>`+cyrillic), "Стена гавани", "", ""},
		{"windows-1251, undeclared", encoded(charmap.Windows1251, "<html>"+cyrillic), "", "does not declare its encoding", ""},
		{"windows-1251, unknown", encoded(charmap.Windows1251, "<html><meta charset=martian>"+cyrillic), "", "does not declare its encoding", ""},
		{"windows-1252, undeclared", encoded(charmap.Windows1252, "<html>"+twoParagraphs), "“Nobody came,”", "", "encoding_guessed"},
		{"latin-1 by name, windows-1252 in truth", encoded(charmap.Windows1252, "<html><meta charset=iso-8859-1>"+twoParagraphs), "“Nobody came,”", "", ""},
		{"UTF-8 that says that it is something else", "<html><meta charset=iso-8859-1>" + twoParagraphs, "“Nobody came,”", "", ""},
		{"UTF-8 with a byte order mark", "\ufeff<html><meta charset=windows-1251>" + twoParagraphs, "“Nobody came,”", "", ""},
		{"UTF-8 with a wrong byte", "<html><meta charset=utf-8>" + twoParagraphs + "<p>A word \xff more and then some others to make a paragraph.</p>", "“Nobody came,”", "", "invalid_utf8_repaired"},
		{"windows-1252 that says UTF-8", encoded(charmap.Windows1252, "<html><meta charset=utf-8>"+twoParagraphs), "“Nobody came,”", "", "encoding_guessed"},
		{"UTF-16 that says so in ASCII", "<html><meta charset=utf-16>" + twoParagraphs, "“Nobody came,”", "", ""},
	} {
		got := readString(t, test.page, Options{})
		switch {
		case got.err != nil || got.format != "html":
			t.Errorf("%s: %v, %s", test.name, got.err, got.format)
		case test.rejected != "":
			if len(got.rejects) != 1 || !strings.Contains(got.rejects[0].Reason, test.rejected) {
				t.Errorf("%s: %+v", test.name, got)
			}
		case len(got.articles) != 1 || !strings.Contains(got.articles[0].Text, test.has) || strings.Join(got.articles[0].Warnings, " ") != test.warns:
			t.Errorf("%s: %q", test.name, got.reasons())
			for _, a := range got.articles {
				t.Errorf("%s: %q, %q", test.name, a.Text, a.Warnings)
			}
		}
	}
}

// Pages made to break readers: each is read in bounded time and memory, or
// rejected with a reason.
func TestHostilePages(t *testing.T) {
	var attributes strings.Builder
	for i := range 60_000 {
		attributes.WriteString(" a" + strings.Repeat("x", i%50) + "=\"" + strings.Repeat("y", 200) + "\"")
	}
	for _, test := range []struct{ name, page, has, rejected string }{
		{"100,000 nested tags", "<html>" + strings.Repeat("<div>", 100_000) + twoParagraphs, "", "more than 60,000 tags"},
		{"50,000 nested tags", "<html>" + strings.Repeat("<div>", 50_000) + twoParagraphs, "harbour wall", ""},
		{"50,000 nested unknown tags", "<html>" + strings.Repeat("<x-y>", 50_000) + twoParagraphs, "harbour wall", ""},
		{"50,000 nested asides", "<html>" + twoParagraphs + strings.Repeat("<aside>", 50_000), "harbour wall", ""},
		{"formatting that is never closed", "<html>" + strings.Repeat("<b a=1><i b=2><font c=3>", 9000) + strings.Repeat("<p>", 9000) + twoParagraphs, "harbour wall", ""},
		{"tables in tables", "<html>" + twoParagraphs + strings.Repeat("<table>a<tr>b<td>", 15_000), "harbour wall", ""},
		{"links in links", "<html>" + twoParagraphs + strings.Repeat("<a href=x>y", 50_000), "harbour wall", ""},
		{"end tags alone", "<html>" + twoParagraphs + strings.Repeat("x</q>", 200_000), "harbour wall", ""},
		{"many bodies", "<html>" + twoParagraphs + strings.Repeat("<body a=1><html b=2>", 25_000), "harbour wall", ""},
		{"attributes", "<html><body" + attributes.String() + ">" + twoParagraphs, "harbour wall", ""},
		{"3 MiB of text", "<html><p>" + strings.Repeat("word word, ", 300_000), "", "more than 2 MiB of text"},
		{"16 MiB of a script", "<html><script>" + strings.Repeat("x", 17<<20), "", tooLong},
		{"a script in the title", "<html><title><script>alert(1)</script></title>" + twoParagraphs, "harbour wall", ""},
		{"no body", "<html><head><title>x</title></head></html>", "", "no article was found"},
		{"a frame set", "<html><frameset cols=20%,80%><frame src=a><frame src=b></frameset></html>", "", "set of frames"},
		{"an open comment", "<html><body>" + twoParagraphs + "<!-- " + strings.Repeat("x ", 1000), "harbour wall", ""},
		{"an open script", "<html><body>" + twoParagraphs + "<script> var x = '<p>", "harbour wall", ""},
		{"NUL and controls", "<html>\x00\x01" + twoParagraphs + "\x00<p>\x1b[31m", "harbour wall", ""},
		{"a notice", "<html><p>Please accept our cookies to go on.", "", "its text has 7 words"},
		{"broken JSON-LD", `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":</script>` + twoParagraphs, "harbour wall", ""},
		{"deep JSON-LD", `<html><script type="application/ld+json">` + strings.Repeat("[", 20_000) + "</script>" + twoParagraphs, "harbour wall", ""},
		{"wrong types in JSON-LD", `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":[[["x"]]],"author":7,"datePublished":{},"publisher":[null],"articleBody":true}</script>` + twoParagraphs, "harbour wall", ""},
		{"JSON-LD in lists", `<html><script type="application/ld+json">` + strings.Repeat("[", 30) + `{"@type":"NewsArticle"}` + strings.Repeat("]", 30) + "</script>" + twoParagraphs, "harbour wall", ""},
	} {
		begin := time.Now()
		got := readString(t, test.page, Options{})
		checkArticles(t, got)
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("%s: took %v", test.name, took)
		} else if testing.Verbose() {
			t.Logf("%s: took %v", test.name, took)
		}
		switch {
		case got.err != nil || len(got.articles)+len(got.rejects) != 1:
			t.Errorf("%s: %+v", test.name, got)
		case test.rejected != "":
			if len(got.rejects) != 1 || !strings.Contains(got.rejects[0].Reason, test.rejected) {
				t.Errorf("%s: %q", test.name, got.reasons())
			}
		case len(got.articles) != 1 || !strings.Contains(got.articles[0].Text, test.has):
			t.Errorf("%s: %q", test.name, got.reasons())
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, name := range []string{"modern.html", "tables.html", "scripted.html"} {
		content, err := os.ReadFile(filepath.Join("testdata", "html", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(content))
	}
	f.Add("<html><title>a</svg><svg><title>b" + twoParagraphs)
	f.Add("<html><ul><li>a<li>b<table><td>c<td>d<br><br>e" + twoParagraphs)
	f.Fuzz(func(t *testing.T, content string) {
		if len(content) > 64<<10 {
			t.Skip("long")
		}
		got := readString(t, content, Options{Format: "html"})
		checkArticles(t, got)
		if got.err == nil && len(got.articles)+len(got.rejects) != 1 {
			t.Errorf("%d articles, %d rejects", len(got.articles), len(got.rejects))
		}
	})
}
