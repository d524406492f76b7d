package reports

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"slant/pipeline/compare"
	"slant/pipeline/tables"
)

// hostile are words that break out of whatever does not escape them.
var hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(2)>`,
	`</style></title></bdi></mark><b>loud</b>`,
	"[click](javascript:alert(3)) ![x](http://evil.example/p.png) | **bold** `code` www.evil.example https://evil.example",
	"=HYPERLINK(\"http://evil.example\")",
	"@SUM(1+1)",
	"\u202egnp.exe\u2066 \u0000\u001b[31mred",
	"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309algo",
	"{{.Facts}}{{range .}}",
	"line\none\r\n# two\n- three",
	strings.Repeat("long", 5000),
	"",
}

func hostileStories() []story {
	var out []story
	for i := range 36 {
		w := hostile[i%len(hostile)]
		out = append(out, story{
			outlet: w, title: w, url: []string{"javascript:alert(1)", "https://ok.example/\"><script>", "http://ok.example/a b|c>d", "data:text/html,x"}[i%4],
			text: "Before " + w + " praised WHO, " + w + ".", target: "WHO", entity: "name:" + w, term: "praised",
			points: int32(100 * (i + 1) * (1 - 2*(i%2))), voice: []string{"author", "direct", "indirect", ""}[i%4], speaker: "name:" + w, source: w,
			axis: w, called: w, positive: 1, negative: 2, warnings: []string{w},
		})
		if out[i].axis == "" {
			out[i].axis = "resolve"
		}
	}
	return append(out, hostileMonths()...)
}

// hostileMonths are enough articles about one entity for outlets to be compared:
// contrasts, months, distinctive words and places on an axis.
func hostileMonths() []story {
	var out []story
	for i := range 150 {
		w := hostile[i%5]
		out = append(out, story{
			outlet: w, title: w, text: "Before " + w + " on day " + strconv.Itoa(i) + " came WHO.", target: "WHO", entity: "name:" + hostile[0], term: w,
			points: int32(7000*(2*(i%5%2)-1) + 100*(i%9)), voice: "author", axis: hostile[0], called: w, positive: int32(i % 2), negative: 1,
			published: march + int64(i/50)*31*86_400_000 + int64(i)*3_600_000,
		})
	}
	return out
}

func hostileReport(t *testing.T) map[string]string {
	var rejects []tables.RejectRow
	names := map[string]compare.Known{}
	facts := Facts{Sample: true, Program: hostile[0], Schema: hostile[1]}
	for _, w := range hostile {
		rejects = append(rejects, tables.RejectRow{InputPath: w, Stage: w, Reason: w, Excerpt: w})
		names["name:"+w] = compare.Known{Name: w, Source: "user"}
		facts.Inputs = append(facts.Inputs, Input{Path: w, Incomplete: true, Problem: w})
		facts.Config = append(facts.Config, KeyValue{w, w})
		facts.Lexicons = append(facts.Lexicons, Lexicon{Name: w, Kind: "axis", Scale: w + ".." + w, Validated: w, Licence: w, Version: w, SHA256: w})
	}
	return build(t, writeTables(t, names, hostileStories(), rejects...), facts)
}

// The page holds the elements that the templates have and no other, no script,
// no handler, no address but http and https, and no sign that turns writing.
func TestHostileHTML(t *testing.T) {
	page := hostileReport(t)["index.html"]
	allowed := map[string]bool{}
	for _, name := range strings.Fields("html head meta title style body a header p strong h1 h2 h3 h4 nav ul ol li main section div table caption thead tbody tr th td bdi sup small figure figcaption blockquote mark span svg desc line text g path rect footer") {
		allowed[name] = true
	}
	z := html.NewTokenizer(strings.NewReader(page))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		if !allowed[token.Data] {
			t.Errorf("the page has an element %s", token)
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" {
				t.Errorf("the page has %s", token)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://") && !strings.HasSuffix(a.Val, ".csv") && a.Val != notebookName {
				t.Errorf("the page leads to %q", a.Val)
			}
		}
	}
	if !strings.Contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;") {
		t.Error("the hostile name is not shown as text")
	}
	for name, content := range hostileReport(t) {
		for _, r := range content {
			if turnsDirection(r) || unicode.IsControl(r) && r != '\n' {
				t.Fatalf("%s holds %U", name, r)
			}
		}
	}
	if len(page) > 3<<20 {
		t.Errorf("the page has %d bytes", len(page))
	}
}

// In Markdown no word of the corpus begins a link, an image, a tag or code.
func TestHostileMarkdown(t *testing.T) {
	md := hostileReport(t)["report.md"]
	for _, bad := range []string{"<script", "<img", "](javascript", "![x]", " `code`", "\n# two", "\n- three", "https://evil", "www.evil"} {
		for i := range len(md) - len(bad) {
			if md[i:i+len(bad)] == bad && (i == 0 || md[i-1] != '\\') {
				t.Errorf("report.md holds %q: …%q", bad, md[max(0, i-20):min(len(md), i+40)])
				break
			}
		}
	}
	if !strings.Contains(md, `\<script\>alert(1)\</script\>`) {
		t.Error("the hostile name is not shown as text")
	}
}

// No cell of a CSV file begins a formula, unless it is a number.
func TestHostileCSV(t *testing.T) {
	for name, content := range hostileReport(t) {
		if !strings.HasSuffix(name, ".csv") {
			continue
		}
		records, err := csv.NewReader(strings.NewReader(content)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(records) < 2 {
			t.Errorf("%s has no rows", name)
		}
		for _, record := range records {
			for _, cell := range record {
				if cell != "" && strings.ContainsRune("=+@\t\r", rune(cell[0])) {
					t.Errorf("%s holds the cell %.40q", name, cell)
				}
			}
		}
	}
}

func TestNeutral(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", " =1": "'=1", "\ufeff=1": "'\ufeff=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "＝1": "'＝1",
		"a=1": "a=1", "": "", "\t=1": "'=1", `"=1`: `'"=1`, "Ada Quill": "Ada Quill",
	} {
		if got := neutral(in); got != want {
			t.Errorf("neutral(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDisplay(t *testing.T) {
	for in, want := range map[string]string{
		"a\n\t b":                         "a b",
		"\u202eabc\u202c":                 "abc",
		"abcdef":                          "abcd…",
		"":                                "(no name)",
		" \n":                             "(no name)",
		"שלום":                            "שלום",
		"e\u0301\u0301\u0301\u0301\u0301": "e\u0301\u0301\u0301…",
	} {
		if got := display(in, 4); got != want {
			t.Errorf("display(%q) = %q, want %q", in, got, want)
		}
	}
}
