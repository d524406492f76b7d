package sentiment

import (
	"math"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/text"
)

func embeddedList(t *testing.T, name string) *lexicons.File {
	t.Helper()
	files, err := lexicons.Embedded("sentiment")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no list %s", name)
	return nil
}

func TestNewsListIsSound(t *testing.T) {
	news := embeddedList(t, "news")
	type key struct{ term, pos string }
	seen := map[key]int{}
	lemmas := map[string]bool{}
	for _, row := range news.Rows {
		k := key{row.Fields[0], row.Fields[1]}
		if other := seen[k]; other > 0 {
			t.Errorf("%v", news.Wrong(row, "%s %s stands in line %d too", k.term, k.pos, other))
		}
		seen[k] = row.Line
		lemmas[k.term] = true
		if k.term != strings.ToLower(k.term) {
			t.Errorf("%v", news.Wrong(row, "%q is not lower case", k.term))
		}
	}
	if len(lemmas) < 4000 {
		t.Errorf("%d lemmas and phrases, want 4000 at least", len(lemmas))
	}
	for k, line := range seen {
		for _, form := range lexicons.Forms(k.term, k.pos)[1:] {
			if other := seen[key{form, k.pos}]; other > 0 && !distinct(form) {
				t.Errorf("%s:%d: %q is a form of %q in line %d", news.Path, other, form, k.term, line)
			}
		}
	}
}

// distinct tells of forms that earn an entry of their own: comparatives that
// weigh more than what they compare, and lemmas that look like another's form.
func distinct(form string) bool {
	switch form {
	case "better", "best", "worse", "worst", "stronger", "strongest", "lay":
		return true
	}
	return false
}

func TestGradesAreHalves(t *testing.T) {
	for i := range rules().entries {
		e := &rules().entries[i]
		if e.class != judgement {
			continue
		}
		for _, w := range []float64{e.weight, e.patient} {
			if w*2 != math.Trunc(w*2) {
				t.Errorf("%s: %g is not in steps of 0.5", e.term, w)
			}
		}
		if e.weight == 0 && e.patient == 0 {
			t.Errorf("%s judges nobody", e.term)
		}
	}
}

// A topic of one word is the record of a decision that news.tsv must keep.
func TestTopicsJudgeNobody(t *testing.T) {
	nouns := map[string]bool{}
	for _, row := range embeddedList(t, "news").Rows {
		if row.Fields[1] == "NOUN" {
			nouns[row.Fields[0]] = true
		}
	}
	topics := embeddedList(t, "topics")
	for _, row := range topics.Rows {
		if nouns[row.Fields[0]] {
			t.Errorf("%v", topics.Wrong(row, "%q stands in news.tsv too", row.Fields[0]))
		}
	}
}

func TestPhrasesBlock(t *testing.T) {
	for _, s := range []string{
		"no doubt", "the Justice Department", "the Affordable Care Act", "the Patriot Act", "Super Tuesday",
		"the Supreme Court", "the attorney general", "war and cancer", "killed in an attack", "kind of",
	} {
		d := text.Split("", s)
		if tone := rules().Tone(&d); tone.Scored != 0 {
			t.Errorf("%s: %+v, want no judgement", s, tone)
		}
	}
}

func TestTone(t *testing.T) {
	points := func(s string) Tone {
		d := text.Split("", s)
		return rules().Tone(&d)
	}
	good, bad := points("A brave and honest leader."), points("A corrupt and reckless regime.")
	if good.Points <= 0 || good.PositiveWords != 2 || good.NegativeWords != 0 {
		t.Errorf("good: %+v", good)
	}
	if bad.Points >= 0 || bad.NegativeWords != 3 {
		t.Errorf("bad: %+v", bad)
	}
	if both := points("A brave and honest leader. A corrupt and reckless regime."); both.Scored != 2 ||
		both.Points != Points(math.Round(float64(good.Points+bad.Points)/2)) {
		t.Errorf("both: %+v, want the mean of %d and %d", both, good.Points, bad.Points)
	}
	if got := points("He was not honest."); got.Points >= 0 {
		t.Errorf("negated: %+v", got)
	}
	if got := points(""); got != (Tone{}) {
		t.Errorf("empty: %+v", got)
	}
}

// A list whose rows would silently do nothing, or something else, is refused.
func TestListsSayWhereAndWhat(t *testing.T) {
	const head = "# name: x\n# kind: sentiment\n# version: 1\n# language: en\n# source: own work\n# licence: CC0-1.0\n"
	tests := []struct{ content, want string }{
		{head + "# columns: entry pos wieght\nbold\tADJ\t1\n", `x.tsv:7: names the column "wieght", which a sentiment lexicon has not; its columns are entry pos weight patient class`},
		{head + "# columns: entry pos\nbold\tADJ\n", `x.tsv:7: names no column weight, so that no row would judge anybody; write "# columns: entry pos weight patient"`},
		{head + "# columns: word pos weight\nbold\tADJ\t1\n", `x.tsv:7: names the column "word", which a sentiment lexicon has not; its columns are entry pos weight patient class`},
		{head + "# columns: entry pos weight\nbold\tADJ\t1\nbold\tADJ\t-1\n", `x.tsv:9: "bold" stands in line 8 already; leave one out`},
		{head + "# columns: entry pos weight\nBold\tADJ\t1\nbold\tADJ\t-1\n", `x.tsv:9: "bold" stands in line 8 already; leave one out`},
		{head + "# columns: entry pos weight\nbold ADJ 1\n", "x.tsv:8: has one column only; columns are parted by one tab each, not by spaces or commas"},
		{head + "# columns: entry pos weight\nbold,ADJ,1\n", "x.tsv:8: has one column only; columns are parted by one tab each, not by spaces or commas"},
		{head + "# columns: entry pos weight\nbold\tADJ\t1,5\n", `x.tsv:8: weight "1,5" is not a number from -3 to 3; write 1.5`},
		{head + "# scale: -5..5\n# columns: entry pos weight\nbold\tADJ\t2\n", `x.tsv:1: the head says "# scale: -5..5", but valences are from -3 to 3; change the weights to that and write "# scale: -3..3"`},
		{head + "# scale: 1 to 5\n# columns: entry pos weight\nbold\tADJ\t2\n", `x.tsv:1: the head says "# scale: 1 to 5", but valences are from -3 to 3; change the weights to that and write "# scale: -3..3"`},
		{head + "# scale: -2..2\n# columns: entry pos weight\nbold\tADJ\t9\n", `x.tsv:9: weight "9" is not a number from -3 to 3`},
		{head + "# columns: entry pos weight\nbold\tADJ\t9\n", `x.tsv:8: weight "9" is not a number from -3 to 3`},
	}
	for _, test := range tests {
		f, err := lexicons.Parse("x.tsv", []byte(test.content))
		if err != nil {
			t.Errorf("%q: %v", test.content, err)
			continue
		}
		if _, err = NewRules(f); err == nil || err.Error() != test.want {
			t.Errorf("%q: got %v, want %s", test.content, err, test.want)
		}
	}
}
