package framing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/framing"
	"slant/pipeline/models"
	"slant/pipeline/syntax"
	"slant/pipeline/voice"
)

// authors gives the voices of a text that quotes nobody.
func authors(words int) voice.Voices {
	return voice.Voices{Of: slices.Repeat([]int32{voice.Author}, words)}
}

func TestMoralFoundationsAreLongEnough(t *testing.T) {
	terms := map[string]map[string]bool{}
	poles := map[string]string{} // of a foundation and term
	for _, r := range rowsOf(t, "moral").Rows {
		term, foundation, pole := strings.ToLower(r.Fields[0]), r.Fields[2], r.Fields[3]
		class := foundation + " " + pole
		if terms[class] == nil {
			terms[class] = map[string]bool{}
		}
		terms[class][term] = true
		if other, ok := poles[foundation+"\t"+term]; ok && other != pole {
			t.Errorf("line %d: %q stands at both poles of %s", r.Line, term, foundation)
		}
		poles[foundation+"\t"+term] = pole
	}
	want := []string{"authority", "care", "fairness", "loyalty", "sanctity"}
	if got := framer(t).Moral.Foundations; !slices.Equal(got, want) {
		t.Errorf("foundations are %q, want %q", got, want)
	}
	for _, foundation := range want {
		for _, pole := range []string{"virtue", "vice"} {
			if n := len(terms[foundation+" "+pole]); n < 60 {
				t.Errorf("%s %s has %d terms, want at least 60", foundation, pole, n)
			}
		}
	}
}

func TestMoralTermsOfAnArticle(t *testing.T) {
	got := framed(t, "", "There was no mercy, and cruelty ruled. The traitors were kind of late.").Moral
	want := []framing.MoralHits{{Foundation: "care", Virtue: 1, Vice: 1}, {Foundation: "loyalty", Vice: 1}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestMoralTermsOfAnEntity(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ sentence, name, want string }{
		{"Moran betrayed Delgado.", "Moran", "loyalty-"},
		{"Moran betrayed Delgado.", "Delgado", ""}, // what is done to one is not one's vice
		{"Delgado was betrayed by Moran.", "Moran", "loyalty-"},
		{"Moran is a compassionate man.", "Moran", "care+"},
		{"Moran is not compassionate.", "Moran", "care-"},
		{"Moran is a victim.", "Moran", ""}, // tells of the article alone
		{"If Moran is a traitor, they will know.", "Moran", ""},
		{"They waved the Moran flag.", "Moran", ""},
	}
	for _, test := range tests {
		frames, _ := frame(t, f, parser, test.sentence, test.name)
		var got []string
		for _, h := range frames.Hits {
			if h.Taxonomy == framing.TaxonomyMoral {
				got = append(got, fmt.Sprintf("%s%c", h.Axis, "-+"[min(1, max(0, h.Points))]))
			}
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("%s: %s is told %q, want %q", test.sentence, test.name, g, test.want)
		}
	}
}

func TestBadRowsOfWordListsAreNamed(t *testing.T) {
	head := "# name: x\n# kind: %s\n# version: 1\n# language: en\n# source: own work\n# licence: CC0-1.0\n# columns: %s\n"
	policy, moral := fmt.Sprintf(head, "policy", "entry pos frame"), fmt.Sprintf(head, "moral", "entry pos foundation pole scope")
	tests := []struct{ content, want string }{
		{policy + "x\tFOO\ty\n", `x.tsv:8: part of speech "FOO": use VERB, NOUN, ADJ, ADV or nothing`},
		{policy + "x\tNOUN\n", `x.tsv:8: names no frame`},
		{policy + "x\tNOUN\tother\n", `x.tsv:8: the frame "other" holds no words: it is what an article gets that no frame fits`},
		{policy + "x\tNOUN\ty\nX\tNOUN\tz\n", `x.tsv:9: "X" stands in line 8 already for y; keep it where it most belongs`},
		{policy + "x\tNOUN\ty\nx\tNOUN\ty\n", `x.tsv:9: "x" stands in line 8 already; leave one out`},
		{moral + "x\tFOO\ty\tvirtue\n", `x.tsv:8: part of speech "FOO": use VERB, NOUN, ADJ, ADV or nothing`},
		{moral + "x\tNOUN\t\tvirtue\n", `x.tsv:8: names no foundation`},
		{moral + "x\tNOUN\ty\tgood\n", `x.tsv:8: pole "good": use virtue or vice`},
		{moral + "x\tNOUN\ty\tvice\tsome\n", `x.tsv:8: scope "some": use article, or nothing`},
		{moral + "x\tNOUN\ty\tvirtue\nx\tNOUN\ty\tvice\n", `x.tsv:9: "x" stands in line 8 already for y virtue; keep it where it most belongs`},
	}
	for _, test := range tests {
		file, err := lexicons.Parse("x.tsv", []byte(test.content))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := framing.New(file); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
