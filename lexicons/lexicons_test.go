package lexicons

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const head = "# name: x\n# kind: sentiment\n# version: 1\n# language: en\n# source: own work\n# licence: Apache-2.0\n# columns: entry pos weight\n# How it is used.\n"

func TestParse(t *testing.T) {
	f, err := Parse("x.tsv", []byte("\ufeff"+head+"\n# a comment\nbetray\tVERB\t-2\r\nsluggish\tADJ\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{{11, []string{"betray", "VERB", "-2"}}, {12, []string{"sluggish", "ADJ", ""}}}
	if diff := cmp.Diff(want, f.Rows); diff != "" {
		t.Error(diff)
	}
	if f.Name != "x" || f.Licence != "Apache-2.0" || f.Doc != "How it is used." || f.Column("weight") != 2 || f.Column("none") != -1 {
		t.Errorf("head read as %+v", f)
	}
}

func TestParseSaysWhereAndWhat(t *testing.T) {
	tests := []struct{ content, want string }{
		{"betray\tVERB\t-2\n", `x.tsv:1: has no head; begin the file with the lines # name: … # kind: … # version: … # language: … # source: … # licence: … # columns: … (` + "`slant help lexicons` and `slant help entities`" + ` show one)`},
		{"\xff\xfeb\x00", `x.tsv:1: is UTF-16, as spreadsheets save "Unicode text"; save the file as UTF-8`},
		{strings.Replace(head, "# licence: Apache-2.0\n", "", 1), `x.tsv:1: the head has no line "# licence: …"`},
		{head + "a\tb\tc\td\n", "x.tsv:9: has 4 columns, the head names 3 (entry pos weight)"},
		{head + "\tVERB\n", "x.tsv:9: begins with an empty column; columns are parted by one tab each"},
		{head + "\"betray\"\tVERB\t-2\n", "x.tsv:9: stands in quotation marks; write the columns without them"},
		{head + "betray\tVERB\t\"-2\"\n", "x.tsv:9: stands in quotation marks; write the columns without them"},
		{head + "\ufeffbetray\tVERB\t-2\n", "x.tsv:9: holds the invisible character U+FEFF, by which it would match nothing; delete it, or type the line anew"},
		{head + "\xff\n", "x.tsv:9: is not UTF-8; save the file in that encoding"},
		{"# name: a\n" + head, `x.tsv:2: the head names "name" twice`},
	}
	for _, test := range tests {
		_, err := Parse("x.tsv", []byte(test.content))
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func TestEmbedded(t *testing.T) {
	for _, folder := range Folders() {
		files, err := Embedded(folder)
		if err != nil {
			t.Error(err)
		}
		for _, f := range files {
			if !slices.Contains(kinds(folder), f.Kind) {
				t.Errorf("%s: kind is %q, want one of %q", f.Path, f.Kind, kinds(folder))
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(head + "betray\tVERB\t-2\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := Parse("x.tsv", content)
		if (err == nil) != (file != nil) {
			t.Fatalf("file %v, error %v", file, err)
		}
		if file == nil {
			return
		}
		for _, r := range file.Rows {
			if len(r.Fields) != len(file.Columns) || r.Fields[0] == "" {
				t.Errorf("row %+v of %d columns", r, len(file.Columns))
			}
		}
	})
}

// kinds lists the kinds of lexicon that a folder may hold.
func kinds(folder string) []string {
	if folder == "framing" {
		return []string{"axis", "policy", "moral", "agency"}
	}
	if folder == "reference" {
		return []string{"reference", "persons", "nominals"}
	}
	return []string{folder}
}
