package corpus

import (
	"strings"
	"testing"
	"time"
)

func TestPlainText(t *testing.T) {
	for _, test := range []struct {
		name, in          string
		date, title, text string // date as 2006-01-02, "" where there is none
	}{
		{"all of it", "Jan 10, 2022\n0 0\n\nDam holds\n\nOne.\n\nTwo.\n", "2022-01-10", "Dam holds", "One.\n\nTwo.\n"},
		{"Windows", "\ufeff10 January 2022\r\n\r\nDam holds\r\n\r\nOne.\r\n", "2022-01-10", "Dam holds", "One.\n"},
		{"no date", "Dam holds\n\nOne.\n", "", "Dam holds", "One.\n"},
		{"no title", "The dam held.\nIt was old.\n", "", "", "The dam held.\nIt was old.\n"},
		{"one paragraph", "The dam held.\n", "", "", "The dam held.\n"},
		{"long first paragraph", strings.Repeat("x", 201) + "\n\nOne.", "", "", strings.Repeat("x", 201) + "\n\nOne."},
		{"blank before the date", "\n\n2022-01-10\nDam holds\n\nOne.", "2022-01-10", "Dam holds", "One."},
		{"numbers without a date are text", "0 0\n\nOne.", "", "0 0", "One."},
		{"bracket", "[The dam held.]", "", "", "[The dam held.]"},
	} {
		got := readFile(t, "Herald/x.txt", []byte(test.in), Options{})
		if len(got.articles) != 1 || got.format != "txt" {
			t.Errorf("%s: %+v, %q", test.name, got, got.reasons())
			continue
		}
		a := got.articles[0]
		date := ""
		if a.PublishedKnown {
			date = time.UnixMilli(a.Published).UTC().Format(time.DateOnly)
		}
		if date != test.date || a.Title != test.title || a.Text != test.text || a.Outlet != "Herald" || a.ID != "Herald/x.txt:0" {
			t.Errorf("%s: %q, %q, %q, outlet %q, id %q", test.name, date, a.Title, a.Text, a.Outlet, a.ID)
		}
	}
	if got := readFile(t, "x.txt", []byte("2022-01-10\n0 0\n"), Options{}); len(got.rejects) != 1 {
		t.Errorf("a date alone: %+v", got)
	}
	if got := readFile(t, "x.txt", []byte(strings.Repeat("x", 2<<20)), Options{MaxRecordBytes: 1 << 20}); len(got.rejects) != 1 || got.rejects[0].Reason != tooLong {
		t.Errorf("a long text: %+v", got.reasons())
	}
}

func TestOutletAndSection(t *testing.T) {
	for _, test := range []struct{ section, url, wantOutlet, wantSection string }{
		{"", "https://www.bbc.co.uk/news/world-1", "bbc.co.uk", "news"},
		{"", "http://edition.cnn.com:80/2022/opinions/x-y", "cnn.com", "opinion"},
		{"", "herald.example.org/a", "example.org", "unknown"},
		{"", "https://a.example.org/2022/01/us-news-is-opinion-now", "example.org", "unknown"},
		{"Op-Ed", "https://a.example.org/news/x", "example.org", "opinion"},
		{"World", "", "unknown", "news"},
		{"Sports", "https://127.0.0.1/x", "unknown", "unknown"},
		{"", "%zz", "unknown", "unknown"},
		{"", "https://example.org/commentisfree/x", "example.org", "opinion"},
	} {
		if got := outletOf(test.url); got != test.wantOutlet {
			t.Errorf("outletOf(%q) = %q, want %q", test.url, got, test.wantOutlet)
		}
		if got := sectionOf(test.section, test.url, nil, ""); got != test.wantSection {
			t.Errorf("sectionOf(%q, %q) = %q, want %q", test.section, test.url, got, test.wantSection)
		}
	}
}
