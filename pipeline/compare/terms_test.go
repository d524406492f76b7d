package compare

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"slant/pipeline/tables"
)

func TestContentWords(t *testing.T) {
	text := "“Été” is fine: the Port's well-paid crane-drivers don't see 20 e-mails at @harbour or x.example.org/news, café’s owner Ann Lee Ann LeeCity passes budget MORE laughs"
	var got []string
	runes := []rune(text)
	for _, w := range contentWords(text, functionWords()) {
		got = append(got, w.word)
		if in := strings.ToLower(string(runes[w.begin:w.end])); !strings.HasPrefix(in, w.word) {
			t.Errorf("%q stands at the place of %q", in, w.word)
		}
	}
	want := []string{"fine", "well-paid", "crane-drivers", "see", "e-mails", "café", "owner", "laughs"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The Gazette calls the port rotten in its own words, and quotes the mayor on
// its beauty; in sentences about others it uses "tidy".
func TestTerms(t *testing.T) {
	var c town
	var rows tables.Rows
	n := noise(9)
	for i := range 60 {
		for _, outlet := range []string{"Gazette", "Courier"} {
			key := c.write(outlet, "port", 1+i%2, "news", n(0))
			own := map[string]string{"Gazette": "rotten", "Courier": "busy"}[outlet]
			first := fmt.Sprintf("The Port is a %s place near Anna, she said: “beautiful”.", own)
			at := int32(strings.Index(first, "“"))
			rows.Sentences = append(
				rows.Sentences,
				tables.SentenceRow{Article: key, Sentence: 0, Field: "text", Begin: 100, Text: tables.Some(first)},
				tables.SentenceRow{Article: key, Sentence: 1, Field: "text", Begin: 300, Text: tables.Some("The tidy mayor of the " + own + " town.")},
				tables.SentenceRow{Article: key, Sentence: 2, Field: "text", Begin: 400, Boilerplate: true, Text: tables.Some("Subscribe to " + own + " port news.")},
			)
			rows.Quotes = append(rows.Quotes, tables.QuoteRow{Article: key, Field: "text", Begin: 100 + at, End: 100 + at + 11})
			for _, s := range []int32{0, 0, 2} {
				rows.Mentions = append(rows.Mentions, tables.MentionRow{
					Article: key, Mention: int32(len(rows.Mentions)), Sentence: s, EntityID: tables.Some("port"), Kind: "name", Voice: tables.Some("author"),
				})
			}
		}
	}
	rows.Articles, rows.EntityArticles = c.articles, c.about
	get := func(rows tables.Rows) []tables.TermRow {
		dir := t.TempDir()
		write(t, dir, &rows)
		got, err := Design{}.Aggregate(os.DirFS(dir), func(string) (Known, bool) { return Known{}, false })
		if err != nil {
			t.Fatal(err)
		}
		return got.Terms
	}
	got := get(rows)
	var words []string
	for _, r := range got {
		words = append(words, r.OutletA+" "+r.Term)
		if r.NArticles != 60 || r.NOutlets != 1 || r.CountA+r.CountB != 60 || (r.Z > 0) != (r.CountA == 60) {
			t.Errorf("%+v", r)
		}
	}
	if want := []string{"Courier busy", "Courier rotten", "Gazette rotten", "Gazette busy"}; !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
	for i := range rows.Sentences {
		rows.Sentences[i].Text = tables.Opt[string]{}
	}
	if got := get(rows); len(got) != 0 {
		t.Errorf("%d words without text", len(got))
	}
}
