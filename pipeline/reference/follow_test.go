package reference

import (
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// Whom pronouns and offices stand for, in order; "-" is nobody: two fit alike, or
// none does.
func TestPronounsAreFollowed(t *testing.T) {
	g, m, p, parse := gazetteer(t), metonymy(t, false), testPersons(t), parser(t)
	for _, c := range []struct{ text, want string }{
		{"Anna Holm opened the bridge. She praised the builders.", "She=anna_holm"},
		{"Anna Holm opened the bridge. He praised the builders.", "-"},
		{"Anna Holm met Peter Lund. She praised him.", "She=anna_holm him=peter_lund"},
		{"Peter Lund met Paul Berg. He smiled.", "He=peter_lund"},
		{"Peter Lund praised him.", "-"},
		{"Peter Lund praised himself.", "himself=peter_lund"},
		{"Peter Lund lost his job.", "his=peter_lund"},
		{"Peter Lund spoke. An officer came. He arrested nobody.", "-"},
		{"Senator Anna Holm spoke. The senator left.", "The senator=anna_holm"},
		{"Senator Anna Holm met Senator Peter Lund. The senator left.", "-"},
		{"Anna Holm spoke. One. Two. Three. Four. She left.", "-"},
		{"In her speech, Anna Holm spoke of the flood.", "her=anna_holm"},
		{"Peter Lund and Paul Berg spoke. His wife left.", "-"},
		{"Peter Lund met Paul Berg. The driver took his coat.", "-"},
		{"Anna Holm sued. He or she must pay, a clerk said.", "-"},
		{"Anna Holm herself paid.", "herself=anna_holm"},
		{"Anna Holm, a former mayor, spoke. The former mayor left.", "The former mayor=anna_holm"},
		{"Mayor Anna Holm spoke. The former mayor left.", "-"},
		{"Senator Anna Holm spoke. The lawmaker left.", "The lawmaker=anna_holm"},
		{"Anna Holm, 45, spoke. The 45-year-old left.", "The 45-year-old=anna_holm"},
		{"Anna Holm, 45, spoke. The 54-year-old left.", "The 54-year-old=anna_holm"},
		{"Anna Holm met Peter Lund. The 54-year-old left.", "-"},
		{"Anna Holm, a citizen, spoke. The citizen pays.", "-"},
		{"Calder Bank failed. The bank had lied.", "The bank=calder_bank"},
		{"Calder Bank failed. Another bank bought it. The bank had lied.", "-"},
		{"Calder Bank failed. The bank that had lied paid.", "-"},
		{"Calder Bank failed. The bank manager left.", "-"},
		{"Calder Bank sued Halden Bank. The bank had lied.", "-"},
		{"Calder Bank sued the bank.", "-"},
	} {
		d := text.Split("", c.text)
		found := entity.Find(g, &d, 0, false)
		got := Resolve(g, m, p, &d, found.Mentions, parse.Parse(&d, found.Mentions, nil), nobody(&d))
		var followed []string
		for _, x := range got.Mentions {
			if x.Kind == entity.Pronoun || x.Kind == entity.Nominal {
				followed = append(followed, d.Slice(text.Text, x.Span)+"="+strings.TrimPrefix(x.Entity, "name:"))
			}
		}
		if s := strings.Join(followed, " "); s != c.want && (c.want != "-" || s != "") {
			t.Errorf("%s\n%q, want %q", c.text, s, c.want)
		}
	}
}

func TestNobodyIsFollowedWithNamesAlone(t *testing.T) {
	files, err := lexicons.Embedded("reference")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Kind != "persons" {
			continue
		}
		p, err := LoadPersons(true, f)
		if err != nil {
			t.Fatal(err)
		}
		words := text.Split("", "I saw what she told the company of a company")
		asked := func(p *Persons) (at []int) {
			for i := range words.Words {
				if p.Followed(&words, i) {
					at = append(at, i)
				}
			}
			return at
		}
		if asked(p) != nil || !slices.Equal(asked(testPersons(t)), []int{3, 6}) { // "she", "company"
			t.Error("which pronouns are followed is not as asked")
		}
		g, m := gazetteer(t), metonymy(t, false)
		d := text.Split("", "Anna Holm opened the Calder Bank. She praised the bank. They paid.")
		found := entity.Find(g, &d, 0, false)
		if got := Resolve(g, m, p, &d, found.Mentions, unparsed(&d), nobody(&d)); len(got.Mentions) != len(found.Mentions) {
			t.Errorf("%d mentions of %d names", len(got.Mentions), len(found.Mentions))
		}
	}
}
