package corpus

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestPlainMarkdown(t *testing.T) {
	for _, test := range []struct{ in, heading, text string }{
		{"One.\n\nTwo.", "", "One.\n\nTwo."},
		{"One line\nand another.\n", "", "One line and another."},
		{"One line  \nbroken, and\\\nagain.", "", "One line\nbroken, and\nagain."},
		{"# Dam holds\n\nOne.", "Dam holds", "One."},
		{"Dam holds\n=========\n\nOne.", "Dam holds", "One."},
		{"One.\n\n## What they say ##\n\nTwo.\n\nLater\n---\nThree.", "", "One.\n\nWhat they say\n\nTwo.\n\nLater\n\nThree."},
		{"#hashtag is no heading\n", "", "#hashtag is no heading"},
		{"He was *very* **angry**, ***so*** _very_ __angry__ that ~~he~~ she left.", "", "He was very angry, so very angry that he she left."},
		{"2 * 3 * 4, snake_case_name, * alone, **open and _shut", "", "2 * 3 * 4, snake_case_name, * alone, **open and _shut"},
		{"A *b **c** d* e.", "", "A b c d e."},
		{"The [bill](https://a.example/b_(c) \"The bill\") and the [wall][1] and [sic] and [Xi].\n\n[1]: https://a.example/wall", "", "The bill and the wall and [sic] and [Xi]."},
		{"Before ![A wall](wall.jpg) after.\n\n[![linked](a.png)](b.html)\n\nEnd.", "", "Before  after.\n\nEnd."},
		{"> “We were lucky,” she said.\n> Twice.\n\nHe left.", "", "“We were lucky,” she said. Twice.\n\nHe left."},
		{"> > Deep.\n>\n> Less.", "", "Deep.\n\nLess."},
		{"- One\n- Two\n  goes on\n* Three\n\n1. First\n2) Second", "", "One\n\nTwo goes on\n\nThree\n\nFirst\n\nSecond"},
		{"In the year\n1986. It was cold.\n\n1986. A cold year.", "", "In the year 1986. It was cold.\n\n1986. A cold year."},
		{"One.\n\n```go\nfmt.Println(\"no text\")\n```\n\nTwo.\n\n~~~\nno text\n~~~", "", "One.\n\nTwo."},
		{"One.\n\n```\nnever closed\n\nTwo.", "", "One.\n\n``` never closed\n\nTwo."},
		{"Use `slant run` or ``a ` b``.", "", "Use slant run or a ` b."},
		{"One.\n\n***\n\nTwo.\n\n- - -\n\nThree.", "", "One.\n\nTwo.\n\nThree."},
		{"A <em>word</em> and <a href=\"x>\">b</a> 3 < 4 <https://a.example/x> <!-- no\n\ntext --> end.", "", "A word and \">b 3 < 4 https://a.example/x end."},
		{"One<br>two.<br />three.", "", "One\ntwo.\nthree."},
		{"\\*not emphasis\\* and 5 \\> 4", "", "*not emphasis* and 5 > 4"},
		{"Marks &amp; Sons &mdash; AT&T", "", "Marks & Sons — AT&T"},
		{"Said[^1] so.\n\n[^1]: In a letter.", "", "Said so.\n\nIn a letter."},
		{"| Who | What |\n|-----|:----:|\n| Ann | left |", "", "Who\n\nWhat\n\nAnn\n\nleft"},
		{"{% include ad.html %}\nOne {{< ref \"x\" >}}two.\n", "", "One two."},
		{"<script>\nvar x = 1;\n</script>\nOne.", "", "One."},
		{"", "", ""},
		{"# Only a heading", "Only a heading", ""},
		{"“Lucky,” *she* said: “*very* lucky.”", "", "“Lucky,” she said: “very lucky.”"},
		{"**Washington** (AP) -- The dam held -- *just*.", "", "Washington (AP) -- The dam held -- just."},
	} {
		heading, text := plainMarkdown(test.in)
		if strings.Join(strings.Fields(text), " ") != strings.Join(strings.Fields(test.text), " ") || heading != test.heading ||
			strings.Count(text, "\n") != strings.Count(test.text, "\n") {
			t.Errorf("%q:\n got %q, %q\nwant %q, %q", test.in, heading, text, test.heading, test.text)
		}
	}
}

func TestMarkdownFiles(t *testing.T) {
	moment := time.Date(2022, 1, 10, 8, 30, 0, 0, time.UTC).UnixMilli()
	day := time.Date(2022, 1, 10, 0, 0, 0, 0, time.UTC).UnixMilli()
	for _, test := range []struct {
		name, in string
		want     Article
	}{
		{
			"Jekyll", "---\nlayout: post\ntitle:  \"Dam holds: again\"\ndate:   2022-01-10 08:30:00 +0000\nauthor: Ann Poe and Jo Roe\n" +
				"source: The Herald\nlink: https://herald.example/politics/dam\nlang: en\ntags: [dams, walls]\n---\nThe **dam** held.\n",
			Article{
				Outlet: "The Herald", Section: "news", URL: "https://herald.example/politics/dam", Title: "Dam holds: again", Text: "The dam held.",
				Authors: []string{"Ann Poe", "Jo Roe"}, PublishedKnown: true, Published: moment, Language: "en",
			},
		},
		{
			"Hugo with TOML", "+++\r\ntitle = \"Dam holds\" # so far\r\ndate = 2022-01-10T08:30:00Z\r\nauthors = [\"Ann Poe\", 'Jo Roe']\r\nsection = \"Opinion\"\r\n[menu]\r\nmain = {}\r\n+++\r\n\r\nThe dam held.\r\n",
			Article{
				Outlet: "Herald", Section: "opinion", Title: "Dam holds", Text: "The dam held.", Authors: []string{"Ann Poe", "Jo Roe"},
				PublishedKnown: true, Published: moment,
			},
		},
		{
			"lists and mappings", "---\ntitle: >-\n  Dam\n  holds\nauthors:\n  - name: Ann Poe\n    mail: x\n  - Jo Roe\npublisher:\n  name: The Post\npublished: 2022-01-10\nsummary: |\n  A: b\n  c\nempty:\n---\n# Dam holds\n\nThe dam held.\n",
			Article{
				Outlet: "The Post", Section: "unknown", Title: "Dam holds", Text: "The dam held.", Authors: []string{"Ann Poe", "Jo Roe"},
				PublishedKnown: true, Published: day,
			},
		},
		{
			"no front matter", "# Dam holds\n\nThe dam held.\n",
			Article{Outlet: "Herald", Section: "unknown", Title: "Dam holds", Text: "The dam held."},
		},
		{
			"a rule is no front matter", "---\n\nThe dam held.\n\n---\n\nIt did.",
			Article{Outlet: "Herald", Section: "unknown", Text: "The dam held.\n\nIt did."},
		},
		{
			"another heading than the title", "---\ntitle: Dam holds\n---\n# By the river\n\nThe dam held.",
			Article{Outlet: "Herald", Section: "unknown", Title: "Dam holds", Text: "By the river\n\nThe dam held."},
		},
	} {
		got := readFile(t, "Herald/a.md", []byte(test.in), Options{})
		if got.err != nil || len(got.articles) != 1 || got.format != "markdown" {
			t.Errorf("%s: %+v, %q", test.name, got, got.reasons())
			continue
		}
		ignored := cmpopts.IgnoreFields(Article{}, "ID", "TextSHA256", "InputPath", "InputLine")
		if diff := cmp.Diff(&test.want, got.articles[0], ignored); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// Front matter that cannot be read rejects the file.
func TestHostileFrontMatter(t *testing.T) {
	for _, test := range []struct{ name, front, says string }{
		{"an anchor", "a: &x 1\ntitle: *x", "line 2: anchors and aliases are not read"},
		{"a bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "anchors and aliases are not read"},
		{"a merge key", "a:\n  <<: b", "anchors and aliases"},
		{"a tag", "a: !!binary eA==", "is not read"},
		{"brackets", "a: " + strings.Repeat("[", 1000), "nested too deep"},
		{"dashes", "a:\n  " + strings.Repeat("- ", 1000), "nested too deep"},
		{"indentation", "a:\n" + strings.Repeat(" ", 500) + "b: 1", "nested too deep"},
		{"twice", "title: a\ntitle: b", "twice"},
		{"no YAML", "title: \"a", ""},
		{"a list", "title: a\n- b", ""},
		{"long", "title: a\nx: " + strings.Repeat("y", 65<<10), "longer than 64 KiB"},
		{"a million lines", "title: a\n" + strings.Repeat("\n", 60<<10), ""},
	} {
		got := readFile(t, "a.md", []byte("---\n"+test.front+"\n---\nThe dam held.\n"), Options{})
		if test.name == "a million lines" {
			if len(got.articles) != 1 {
				t.Errorf("%s: %+v", test.name, got)
			}
			continue
		}
		if len(got.rejects) != 1 || !strings.HasPrefix(got.rejects[0].Reason, "front matter: ") || !strings.Contains(got.rejects[0].Reason, test.says) {
			t.Errorf("%s: %q, %v", test.name, got.reasons(), got.err)
		}
	}
	for _, front := range []string{"title", "title = ", "title = \"a", "title = \"\"\"a", "a = [1", "a = 1\na = 2", "= 3"} {
		got := readFile(t, "a.md", []byte("+++\n"+front+"\n+++\nThe dam held.\n"), Options{})
		if len(got.rejects) != 1 || !strings.HasPrefix(got.rejects[0].Reason, "front matter: line ") {
			t.Errorf("%s: %q", front, got.reasons())
		}
	}
}

// Texts that would show more than linear time.
func TestMarkdownIsLinear(t *testing.T) {
	for _, piece := range []string{"[", "![", "](", "[a](", "[a]((x", "`", "``a`", "*a ", "_a*", "**a_", "<", "<a ", "{{", "{% ", "~~", "> ", "```\n", "<!--", "<script", "[a]: x/\n", "\\", "&", "- ", "[^a", "|a"} {
		begin := time.Now()
		text := strings.Repeat(piece, 1<<18/len(piece))
		plainMarkdown(text)
		plainMarkdown(strings.ReplaceAll(text, "\n", "\n\n"))
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("%q: took %v", piece, took)
		} else if testing.Verbose() {
			t.Logf("%q: %v", piece, took)
		}
	}
}

func TestMarkdownInFolders(t *testing.T) {
	dir := folderOf(t, map[string]string{"README.md": "# Read me", "a.md": "---\ntitle: x\n---\nThe dam held.", "b.markdown": "+++\ntitle = \"x\"\n+++\nx"})
	inputs, _, err := Plan([]string{dir}, Options{})
	if diff := cmp.Diff([]string{"a.md", "b.markdown"}, rels(inputs)); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: x\nauthors: [a, b]\n---\n# H\n\n*a* **b** [c](d) ![e](f)\n> g\n\n- h\n", "+++\ntitle = \"x\"\na = ['b']\n+++\n`c`\n", "---\na: >-\n  b\nc:\n  - d: e\n---\nx",
		"[a]: b/\n\n[a] [c][a] [^1] <b> &amp; \\* {{x}} {% y %}\n", "| a | b |\n|---|---|\n", "```\nx\n```\ny  \nz\\\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		if len(content) > 16<<10 {
			t.Skip("long")
		}
		got := readString(t, content, Options{Format: "markdown"})
		checkArticles(t, got)
		if got.err == nil && len(got.articles)+len(got.rejects) != 1 {
			t.Errorf("%d articles, %d rejects", len(got.articles), len(got.rejects))
		}
	})
}
