package reports

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"slant/pipeline/compare"
	"slant/pipeline/tables"
)

var update = flag.Bool("update", false, "write the golden files anew")

const march = 1_646_092_800_000 // 2022-03-01T00:00:00Z

// harbour is a small corpus: two invented papers on an invented mayor, who
// gets good words in one and bad ones in the other.
func harbour() []story {
	var out []story
	for i := range int64(3) {
		out = append(out,
			story{
				outlet: "Harbour Gazette", title: "Mayor opens quay", url: "https://gazette.example/" + string(rune('a'+i)),
				text: "The decisive mayor Ada Quill opened quay " + string(rune('1'+i)) + " on time.", target: "Ada Quill", entity: "name:ada quill",
				term: "decisive", points: 4000 + int32(i), voice: "author", axis: "resolve", positive: 1, called: "reformer", published: march + i*86_400_000,
			},
			story{
				outlet: "Harbour Gazette", title: "Council on the quay", url: "ftp://gazette.example/x",
				text: "The council said that Ada Quill had wasted money " + string(rune('1'+i)) + ".", target: "Ada Quill", entity: "name:ada quill",
				term: "wasted", points: -2500, voice: "indirect", speaker: "Q1", source: "The council", published: march,
			},
			story{
				outlet: "Upland Courier", title: "Quay late again",
				text: "A sluggish Ada Quill let the harbour rot for year " + string(rune('1'+i)) + ".", target: "Ada Quill", entity: "name:ada quill",
				term: "sluggish", points: -6000, voice: "author", axis: "resolve", negative: 2, called: "laggard", warnings: []string{"unbalanced_quote"},
			},
			story{
				outlet: "Upland Courier", title: "", text: "Ada Quill met the council of Harbour.", target: "council of Harbour", entity: "Q1",
			},
		)
	}
	return out
}

func harbourFacts() Facts {
	return Facts{
		Sample: true, Program: "slant 0.1", Schema: "0.1",
		Inputs:   []Input{{Path: "corpus.jsonl", Records: 13, Incomplete: true, Problem: "unexpected end of gzip"}},
		Config:   []KeyValue{{"evidence", "top"}},
		Lexicons: []Lexicon{{Name: "resolve", Kind: "axis", Version: "1", Licence: "Apache-2.0", Scale: "sluggish..decisive", Validated: "50 hits read, 41 right", SHA256: "00112233445566778899"}},
	}
}

func harbourTables(t testing.TB) string {
	return writeTables(t, map[string]compare.Known{"Q1": {Name: "Harbour council", Type: "ORG", Source: "gazetteer"}}, harbour(),
		tables.RejectRow{InputPath: "corpus.jsonl", InputLine: tables.Some(int64(13)), Stage: "parse", Reason: "bad JSON: unexpected end", Excerpt: `{"text": "=cmd`})
}

// The whole report of a small corpus, as it is read.
func TestGolden(t *testing.T) {
	got := build(t, harbourTables(t), harbourFacts())
	for name, content := range got {
		if name == notebookName { // has nothing of the corpus, and much of the schema: see notebook_test.go
			continue
		}
		golden := filepath.Join("testdata", "harbour", name)
		if *update {
			check(t, os.MkdirAll(filepath.Dir(golden), 0o755))
			check(t, os.WriteFile(golden, []byte(content), 0o644))
		}
		want, err := os.ReadFile(golden)
		check(t, err)
		if diff := cmp.Diff(string(want), content); diff != "" {
			t.Errorf("%s differs from %s; if that is meant, run the test with -update and read the difference (-want +got):\n%s", name, golden, diff)
		}
	}
}

func TestSaysWhatWasFound(t *testing.T) {
	got := build(t, harbourTables(t), harbourFacts())
	for name, want := range map[string][]string{
		"index.html": {
			"FICTIONAL SAMPLE",
			`Most favourable wording about <strong><bdi>Ada Quill</bdi></strong>: <strong><bdi>Harbour Gazette</bdi></strong> (mean &#43;0.08 over 6 articles); least favourable: <strong><bdi>Upland Courier</bdi></strong> (mean −0.60 over 3 articles).`,
			`<mark class="plus"><bdi>decisive</bdi></mark>`, `<mark class="mention"><bdi>Ada Quill</bdi></mark>`, `<mark class="minus"><bdi>sluggish</bdi></mark>`,
			`<a href="https://gazette.example/c" rel="noreferrer noopener nofollow">`,
			"1 March 2022", "incomplete: unexpected end of gzip", "bad JSON", "3 times as <bdi>decisive</bdi>",
		},
		"report.md": {"**FICTIONAL SAMPLE.**", `**Harbour Gazette** (mean +0.08 over 6 articles)`, "| Harbour council (n 3, 0 quoted) |", `_sluggish_ (−) **Ada Quill**`},
		"tone.csv":  {"name:ada quill,Ada Quill,Upland Courier,all,-0.6,3,3,3,3,true\n"},
		"axes.csv":  {"resolve,name:ada quill,Ada Quill,Upland Courier,0,6\n"},
	} {
		for _, s := range want {
			if !strings.Contains(got[name], s) {
				t.Errorf("%s lacks %q", name, s)
			}
		}
	}
	if strings.Contains(got["index.html"], `href="ftp:`) {
		t.Error("an address that is not http or https became a link")
	}
}

// No finding rests on an axis that nobody has read, and its table says so.
func TestAxisNotValidated(t *testing.T) {
	facts := harbourFacts()
	dir := harbourTables(t)
	const finding, mark = "Placed most often on the axis resolve", "sluggish or decisive (not validated)"
	if page := build(t, dir, facts)["report.md"]; !strings.Contains(page, finding) || strings.Contains(page, mark) {
		t.Error("a validated axis is not told of as one")
	}
	facts.Lexicons[0].Validated = ""
	if page := build(t, dir, facts)["report.md"]; strings.Contains(page, finding) || !strings.Contains(page, mark) {
		t.Error("an axis that is not validated is told of as if it were")
	}
}

// Two builds of the same tables give the same bytes, and an empty run gives a
// report too.
func TestSameBytes(t *testing.T) {
	dir := harbourTables(t)
	if diff := cmp.Diff(build(t, dir, harbourFacts()), build(t, dir, harbourFacts())); diff != "" {
		t.Error(diff)
	}
	empty := build(t, t.TempDir(), Facts{})
	if !strings.Contains(empty["index.html"], "No article was read") || strings.Contains(empty["index.html"], "FICTIONAL") {
		t.Error("the report of an empty run does not say so, or is stamped")
	}
}

// Without texts in the tables the report says so and shows no sentence.
func TestWithoutText(t *testing.T) {
	stories := harbour()
	dir := writeTables(t, nil, stories)
	seg, files := []tables.SentenceRow{}, dir
	for i, s := range stories {
		seg = append(seg, tables.SentenceRow{Article: int64(i), Field: "text", Position: "lead", End: int32(len(s.text))})
	}
	check(t, os.RemoveAll(filepath.Join(files, "sentences")))
	check(t, os.MkdirAll(filepath.Join(files, "sentences"), 0o755))
	f, err := os.Create(filepath.Join(files, "sentences", "part-0.parquet"))
	check(t, err)
	_, err = tables.Write(f, seg, nil)
	check(t, err)
	check(t, f.Close())
	page := build(t, dir, Facts{})["index.html"]
	if !strings.Contains(page, "left texts out of its tables") || strings.Contains(page, "<blockquote>") {
		t.Error("the report does not say that sentences are missing, or shows some")
	}
}

// Every section has a name that no other has and every reference a note.
func TestSections(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Sections() {
		if s.Name == "" || s.Title == "" || s.Doc == "" || s.Load == nil || seen[s.Name] {
			t.Errorf("section %q is incomplete or listed twice", s.Name)
		}
		seen[s.Name] = true
	}
	numbers := noteNumbers()
	c, err := open(os.DirFS(harbourTables(t)), harbourFacts())
	check(t, err)
	doc, err := compose(c, Sections())
	check(t, err)
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			for _, line := range append([][]Inline{b.Para, b.Heading}, b.List...) {
				for _, in := range line {
					if in.Kind == Ref && numbers[in.Text] == 0 {
						t.Errorf("section %s refers to the note %q, which is not there", s.Name, in.Text)
					}
				}
			}
		}
	}
}
