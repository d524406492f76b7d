package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each quotation is given as its span, with what is not plain about it.
func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		trap, in string
		want     []string
		warns    bool
	}{
		{"curly", "He said “we won” and left.", []string{"“we won”"}, false},
		{"straight", `"We won," he said. "Yes."`, []string{`"We won,"`, `"Yes."`}, false},
		{"guillemets", "Il a dit « oui » et «non».", []string{"« oui »", "«non»"}, false},
		{"guillemets turned out", "Er sagte »ja« und ging.", []string{"»ja«"}, false},
		{"angles", "Il a dit ‹oui›.", []string{"‹oui›"}, false},
		{"German", "Er sagte „ja“ und „nein”.", []string{"„ja“", "„nein”"}, false},
		{"Swedish", "Hon sa ”ja” och gick.", []string{"”ja”"}, false},
		{"corners", "他说「好『的』」。", []string{"「好『的』」", "『的』 in 0"}, false},
		{"single curly", "He said ‘we won’ and left.", []string{"‘we won’"}, false},
		{"single straight", "He said 'we won' and left.", []string{"'we won'"}, false},
		{"doubled apostrophes", "He said ``we won'' and left.", []string{"``we won''"}, false},
		{"nested", "“He said ‘we won’ twice,” she said.", []string{"“He said ‘we won’ twice,”", "‘we won’ in 0"}, false},
		{"nested alike", "“He said “we won” twice,” she said.", []string{"“He said “we won” twice,”", "“we won” in 0"}, false},
		{"nested at the end", `"He said 'we won'"`, []string{`"He said 'we won'"`, "'we won' in 0"}, false},
		{"possessives", "The miners' strike and Lund’s house, James’ too.", nil, false},
		{"possessive in a quotation", "He said 'the miners' strike won' and left.", []string{"'the miners' strike won'"}, false},
		{"apostrophe in a quotation", "‘It’s Lund’s,’ he said.", []string{"‘It’s Lund’s,’"}, false},
		{"elision", "In the '90s they said 'never' to '68.", []string{"'never'"}, false},
		{"closing mark detached", "“It is safe. ” She left “at once”.", []string{"“It is safe. ”", "“at once”"}, false},
		{"opening mark closes", "“They fulfil their tasks. “", []string{"“They fulfil their tasks. “"}, false},
		{"opening mark closes inside", "He wrote “rain fell. “ Then “snow”.", []string{"“rain fell. “", "“snow”"}, false},
		{"opening mark closes, attached", "They call it “the deal“, he said.", []string{"“the deal“"}, false},
		{"closing mark opens", "He said ”we won” and left.", []string{"”we won”"}, false},
		{"straight opens, curly closes", `He said "we won” and left.`, []string{`"we won”`}, false},
		{"straight detached", `He said " we won " and left.`, []string{`" we won "`}, false},
		{"empty", `He said "" and left.`, []string{`""`}, false},
		{"never closed", "He said “we won. They left.\nShe stayed.", []string{"“we won. They left. open"}, true},
		{"first of two never closed", `He said "we won. She said "no" twice.`, []string{`"we won. She said open`, `"no"`}, true},
		{"curly, first of two never closed", "He said “we won. She said “no” twice.", []string{"“we won. She said open", "“no”"}, true},
		{"never opened", "We won,” he said.", nil, true},
		{"several paragraphs", "“Rain fell.\n“Snow fell.”", []string{"“Rain fell. open", "“Snow fell.”"}, false},
		{"wrong decoding", "Norlandâ„¢s mayor left.", nil, false},
		{"inches", `A 6'2" man left.`, nil, true},
	} {
		t.Run(c.trap, func(t *testing.T) {
			d := Split("", c.in)
			checkInvariants(t, &d)
			var got []string
			for _, q := range d.Quotations {
				s := d.Slice(q.Field, q.Span)
				if q.Parent >= 0 {
					s += fmt.Sprint(" in ", q.Parent)
				}
				if !q.Closed {
					s += " open"
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", c.in, diff)
			}
			if warned := len(d.Warnings) > 0; warned != c.warns {
				t.Errorf("warnings %v, want some: %v", d.Warnings, c.warns)
			}
		})
	}
}

func TestQuotationWords(t *testing.T) {
	d := Split("", "He said “we won.” Then “")
	q := d.Quotations[0]
	var got []string
	for i := q.FirstWord; i < q.EndWord; i++ {
		got = append(got, d.Surface(i))
	}
	if diff := cmp.Diff("we won .", strings.Join(got, " ")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestUnbalancedQuoteWarnsOnce(t *testing.T) {
	d := Split("“a", "“b\nc\n“d\ne")
	if diff := cmp.Diff([]string{"unbalanced_quote"}, d.Warnings); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
