package corpus

import (
	"bytes"
	"html/template"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A siteArticle is what the templates of testdata/html/sites show.
type siteArticle struct {
	ID, Outlet, URL, Title, Date, Author string
	Paragraphs                           []string
}

// sampleOnSites gives the articles of the built-in sample as pages of sites, by
// the template's name.
func sampleOnSites(t *testing.T) (articles []*Article, pages map[string][][]byte) {
	t.Helper()
	content, err := os.ReadFile("../../cmd/slant/sample/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	articles = readString(t, string(content), Options{}).articles
	templates, err := template.ParseGlob("testdata/html/sites/*.html")
	if err != nil {
		t.Fatal(err)
	}
	pages = map[string][][]byte{}
	for _, site := range templates.Templates() {
		for _, a := range articles {
			show := siteArticle{
				ID: a.ID, Outlet: a.Outlet, URL: a.URL, Title: a.Title, Author: strings.Join(a.Authors, ", "),
				Date: time.UnixMilli(a.Published).UTC().Format(time.RFC3339), Paragraphs: strings.Split(a.Text, "\n\n"),
			}
			var b bytes.Buffer
			if err := site.Execute(&b, show); err != nil {
				t.Fatal(err)
			}
			pages[filepath.Base(site.Name())] = append(pages[filepath.Base(site.Name())], b.Bytes())
		}
	}
	return articles, pages
}

// The sample's articles come out of the pages of five kinds of site as they went
// in: every paragraph, no other, and everything that the page says of itself.
func TestSampleOnSites(t *testing.T) {
	articles, sites := sampleOnSites(t)
	if len(articles) < 40 || len(sites) < 5 {
		t.Fatalf("%d articles, %d sites", len(articles), len(sites))
	}
	for site, pages := range sites {
		wrong := 0
		for i, page := range pages {
			got := readString(t, string(page), Options{})
			want := articles[i]
			if len(got.articles) != 1 {
				t.Fatalf("%s: %s: %v, %q", site, want.ID, got.err, got.reasons())
			}
			a := got.articles[0]
			same := a.Text == want.Text && a.Title == want.Title && a.Outlet == want.Outlet && a.ID == want.ID && a.URL == want.URL &&
				a.Published == want.Published && strings.Join(a.Authors, "|") == strings.Join(want.Authors, "|") && len(a.Warnings) == len(want.Warnings)
			if !same {
				if wrong++; wrong == 1 {
					t.Errorf("%s: got %+v\nwant %+v", site, a, want)
				}
			}
		}
		if wrong > 0 {
			t.Errorf("%s: %d of %d pages are wrong", site, wrong, len(pages))
		}
	}
}
