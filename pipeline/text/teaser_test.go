package text

import (
	"strings"
	"testing"
)

func TestTeasers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // what is left out
	}{
		{"a box", "Sen. Ann Lee Ann (Annie) Mary LeeSenate passes budget Overnight Energy: Wind farms win MORE (D-Ohio) said no.", []string{" Ann (Annie) Mary LeeSenate passes budget Overnight Energy: Wind farms win MORE"}},
		{"the name alone again", "President Okoro OkoroTen takeaways from the debate MORE met her.", []string{" OkoroTen takeaways from the debate MORE"}},
		{"a possessive", "Governor Lee's Ann LeeState sues MORE plan failed.", []string{" Ann LeeState sues MORE"}},
		{"a capital inside the name", "Leader Tom McFadden Thomas McFaddenHouse adjourns MORE spoke.", []string{" Thomas McFaddenHouse adjourns MORE"}},
		{"two boxes", "Both Lee Ann LeeOne thing MORE and Poe Edgar PoeTwo things MORE agreed.", []string{" Ann LeeOne thing MORE", " Edgar PoeTwo things MORE"}},
		{"a capital inside a headline", "Sen. Lee Ann LeeMcFadden wins YouTube poll MORE said so.", []string{" Ann LeeMcFadden wins YouTube poll MORE"}},
		{"no repetition", "YouTube and McFadden want MORE of it.", nil},
		{"nothing glued", "Sen. Lee, said Lee, wants MORE money.", nil},
		{"another word in capitals", "Sen. Lee Ann LeeSenate passes budget MOREOVER it rained.", nil},
		{"across the text", "Lee " + strings.Repeat("and then some ", 100) + "LeeSenate MORE", nil},
		{"a particle of the name", "Mayor de Blasio Bill de BlasioTen takeaways MORE spoke.", []string{" Bill de BlasioTen takeaways MORE"}},
		{"beyond ASCII", "Gov. Ødegård Åse (“Å”) ØdegårdÉlan wins MORE spoke.", []string{" Åse (“Å”) ØdegårdÉlan wins MORE"}},
		{"a year opens the headline", "Sen. Lee Ann Lee2020 hopefuls meet MORE spoke.", []string{" Ann Lee2020 hopefuls meet MORE"}},
		{"a quotation opens the headline", "Sen. Lee Ann Lee'Never again' heard MORE spoke.", []string{" Ann Lee'Never again' heard MORE"}},
		{"a possessive opens nothing", "Sen. Lee Ann Lee's aides want MORE money.", nil},
		{"abbreviations", "The U.S. said that the U.S. Senate wants MORE money.", nil},
		{"states of members", "Reps. Ann Poe (R-N.Y.) and Tom Kay (R-N.J.) want MORE money.", nil},
		{"a name within a longer one", "The Fed said FedEx pays MORE than it did.", nil},
		{"an ordinary word within a name", "If you watch, YouTube gives you MORE.", nil},
		{"a sentence without space before it", "Lee said that Lee.The rest wants MORE.", nil},
		{"another clause", "Mac, MacBook and more; MORE of it.", nil},
		{"nothing", "", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range Teasers(test.text) {
				got = append(got, test.text[s.Begin:s.End])
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("left out %q, want %q", got, test.want)
			}
		})
	}
}

// The words of a teaser are none of the document.
func TestSplitLeavesTeasersOut(t *testing.T) {
	d := Split("", "Sen. Ann Lee Ann (Annie) Mary LeeSenate fails: “Disaster for Dems Overnight Energy: Wind farms win MORE (D-Ohio) said no. She met Poe Edgar PoeTwo things MORE there.")
	var words []string
	for i := range d.Words {
		words = append(words, d.Surface(int32(i)))
	}
	if got, want := strings.Join(words, " "), "Sen. Ann Lee ( D-Ohio ) said no . She met Poe there ."; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	if len(d.Sentences) != 2 || len(d.Quotations) != 0 {
		t.Errorf("%d sentences and %d quotations", len(d.Sentences), len(d.Quotations))
	}
}

// A text of glued names has no end of them, and is read once.
func TestTeasersInLinearTime(t *testing.T) {
	if n := len(Teasers(strings.Repeat("Lee LeeLee ", 200_000))); n != 0 {
		t.Errorf("%d teasers without an end", n)
	}
	if n := len(Teasers(strings.Repeat("Lee LeeOne MORE ", 200_000))); n != 200_000 {
		t.Errorf("%d teasers", n)
	}
	if n := len(Teasers(strings.Repeat(" MORE", 400_000))); n != 0 {
		t.Errorf("%d teasers of nothing", n)
	}
}
