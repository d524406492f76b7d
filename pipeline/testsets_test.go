package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"slant/lexicons"
)

// The sets of target-dependent sentiment: their form, and how templates become
// cases. What a scorer makes of them is measured elsewhere.

// readSet gives the rows of a set, whose columns must be those named.
func readSet(t testing.TB, name string, columns ...string) [][]string {
	t.Helper()
	path := filepath.Join("testdata", name+".tsv")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := lexicons.Parse(path, content)
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != name || f.Licence != "Apache-2.0" || !slices.Equal(f.Columns, columns) {
		t.Fatalf("%s: name %q, licence %q, columns %v", path, f.Name, f.Licence, f.Columns)
	}
	if !strings.Contains(strings.ReplaceAll(f.Doc, "\n", " "), "seen neither rules nor lexicons") {
		t.Errorf("%s: the head does not say what its author had seen", path)
	}
	rows := make([][]string, len(f.Rows))
	for i, r := range f.Rows {
		rows[i] = r.Fields
	}
	return rows
}

var bracketed = regexp.MustCompile(`\[([^\[\]]+)\]`)

// oneTarget gives what stands in a sentence's only pair of brackets; ok is
// false where there is another number of them, or blanks at their edges.
func oneTarget(sentence string) (target string, ok bool) {
	m := bracketed.FindStringSubmatch(sentence)
	if m == nil || strings.Count(sentence, "[") != 1 || strings.Count(sentence, "]") != 1 {
		return "", false
	}
	return m[1], strings.TrimSpace(m[1]) == m[1]
}

func isLabel(s string) bool {
	return s == "positive" || s == "negative" || s == "neutral"
}

// wantWords reports a sentence whose number of words, parted by spaces, is out
// of range.
func wantWords(t *testing.T, sentence string, least, most int) {
	t.Helper()
	if n := len(strings.Fields(sentence)); n < least || n > most {
		t.Errorf("%d words, want %d to %d: %s", n, least, most, sentence)
	}
}

func TestOneTarget(t *testing.T) {
	for sentence, want := range map[string]bool{
		"[Chad] signed.":            true,
		"Chad signed.":              false,
		"[Chad] thanked [Niger].":   false,
		"[Chad signed.":             false,
		"[] signed.":                false,
		"[Chad ] signed.":           false,
		"]Chad[ signed.":            false,
		"A spokesman for [X] said.": true,
	} {
		if _, ok := oneTarget(sentence); ok != want {
			t.Errorf("%q: %v, want %v", sentence, ok, want)
		}
	}
}

func TestBehaviourSet(t *testing.T) {
	rows := readSet(t, "behaviour", "id", "class", "expect", "sentence", "why")
	if len(rows) < 170 {
		t.Errorf("%d rows, want at least 170", len(rows))
	}
	expects, sentences, classes := map[string]string{}, map[string]bool{}, map[string]int{}
	for _, r := range rows {
		id, class, expect, sentence, why := r[0], r[1], r[2], r[3], r[4]
		if _, ok := oneTarget(sentence); !ok || sentences[sentence] || expects[id] != "" || why == "" {
			t.Errorf("%s: marks, a repeated sentence or id, or no reason: %s", id, sentence)
		}
		base, pair := strings.CutPrefix(expect, "more:")
		switch {
		case pair && (class != "intensity" || expects[base] != "positive" && expects[base] != "negative"):
			t.Errorf("%s: %q names no earlier row with a sign", id, expect)
		case !pair && !isLabel(expect):
			t.Errorf("%s: expects %q", id, expect)
		}
		wantWords(t, sentence, 6, 45)
		expects[id], sentences[sentence] = expect, true
		classes[class]++
	}
	want := []string{
		"comparative", "conditional", "contrast", "denial", "direction", "event",
		"idiom", "intensity", "naming", "negation", "passive", "quote",
	}
	for _, class := range want {
		if classes[class] < 15 {
			t.Errorf("class %s: %d rows, want at least 15", class, classes[class])
		}
	}
	if len(classes) != len(want) {
		t.Errorf("%d classes, want %d: %v", len(classes), len(want), classes)
	}
}

// A templateCase is one case of a template, or of a pair of templates.
type templateCase struct {
	class, test, expect string
	a, b                string // sentences with a target in brackets; b is "" for MFT
}

var templateSlot = regexp.MustCompile(`\{(\w+)\}`)

// expandTemplates gives the cases of templates.tsv in order: case k of a row
// takes filler k mod n of each slot that has n; a row makes as many cases as
// its longest slot has fillers, at most those in its column cases.
func expandTemplates(t testing.TB) []templateCase {
	t.Helper()
	fillers := map[string][]string{}
	for _, r := range readSet(t, "fillers", "slot", "filler") {
		fillers[r[0]] = append(fillers[r[0]], r[1])
	}
	var all []templateCase
	for _, r := range readSet(t, "templates", "class", "test", "expect", "cases", "template", "template_b") {
		limit, err := strconv.Atoi(r[3])
		if err != nil {
			t.Fatalf("%v: %v", r, err)
		}
		longest := 0
		for _, m := range templateSlot.FindAllStringSubmatch(r[4]+" "+r[5], -1) {
			if len(fillers[m[1]]) == 0 {
				t.Fatalf("%v: slot %q has no filler", r, m[1])
			}
			longest = max(longest, len(fillers[m[1]]))
		}
		for k := range min(limit, longest) {
			fill := func(slot string) string {
				list := fillers[strings.Trim(slot, "{}")]
				return list[k%len(list)]
			}
			all = append(all, templateCase{
				r[0], r[1], r[2],
				templateSlot.ReplaceAllStringFunc(r[4], fill), templateSlot.ReplaceAllStringFunc(r[5], fill),
			})
		}
	}
	return all
}

func TestTemplateCases(t *testing.T) {
	expects := map[string][]string{
		"MFT": {"positive", "negative", "neutral"},
		"INV": {"same"},
		"DIR": {"further", "nearer", "flip-or-zero", "lower", "higher"},
	}
	cases := expandTemplates(t)
	if len(cases) < 400 {
		t.Errorf("%d cases, want at least 400", len(cases))
	}
	tests, seen := map[string]int{}, map[[2]string]bool{}
	for _, c := range cases {
		tests[c.test]++
		if !slices.Contains(expects[c.test], c.expect) {
			t.Errorf("%s expects %q: %s", c.test, c.expect, c.a)
		}
		if pair := (c.test != "MFT"); pair != (c.b != "") || c.a == c.b {
			t.Errorf("%s has no second template, or needs none, or one that is the first: %s", c.test, c.a)
		}
		for _, sentence := range []string{c.a, c.b} {
			if _, ok := oneTarget(sentence); sentence != "" && (!ok || strings.ContainsAny(sentence, "{}")) {
				t.Errorf("marks or slots left open: %s", sentence)
			}
		}
		if seen[[2]string{c.a, c.b}] {
			t.Errorf("twice: %s", c.a)
		}
		seen[[2]string{c.a, c.b}] = true
	}
	for _, test := range []string{"MFT", "INV", "DIR"} {
		if tests[test] < 100 {
			t.Errorf("%s: %d cases, want at least 100", test, tests[test])
		}
	}
}

// A filler that no template asks for is a slip of the pen.
func TestFillersAreUsed(t *testing.T) {
	used := map[string]bool{}
	for _, r := range readSet(t, "templates", "class", "test", "expect", "cases", "template", "template_b") {
		for _, m := range templateSlot.FindAllStringSubmatch(r[4]+r[5], -1) {
			used[m[1]] = true
		}
	}
	seen := map[string]bool{}
	for _, r := range readSet(t, "fillers", "slot", "filler") {
		if !used[r[0]] || r[1] == "" || seen[r[0]+"\t"+r[1]] {
			t.Errorf("unused, empty or twice: %v", r)
		}
		seen[r[0]+"\t"+r[1]] = true
	}
}

func TestSwapSets(t *testing.T) {
	names := readSet(t, "swaps", "type", "tokens", "name")
	if len(names) != 200 {
		t.Errorf("%d names, want 200", len(names))
	}
	cells, seen := map[string]int{}, map[string]bool{}
	for _, r := range names {
		if seen[r[2]] || r[1] != strconv.Itoa(len(strings.Fields(r[2]))) {
			t.Errorf("twice, or not of that many words: %v", r)
		}
		seen[r[2]] = true
		cells[r[0]+" "+r[1]]++
	}
	carriers := readSet(t, "carriers", "type", "label", "sentence")
	sentences := map[string]bool{}
	for _, r := range carriers {
		if target, ok := oneTarget(r[2]); !ok || target != "X" || !isLabel(r[1]) || sentences[r[2]] {
			t.Errorf("no [X], no label, or twice: %v", r)
		}
		wantWords(t, r[2], 12, 40)
		sentences[r[2]] = true
		cells[r[0]]++
		cells[r[0]+" "+r[1]]++
	}
	for _, kind := range []string{"PERSON", "ORG", "GPE"} {
		for cell, least := range map[string]int{
			" 1": 20, " 2": 20, " 4": 20, "": 20, " positive": 6, " negative": 6, " neutral": 6,
		} {
			if cells[kind+cell] < least {
				t.Errorf("%s%s: %d, want at least %d", kind, cell, cells[kind+cell], least)
			}
		}
	}
	if len(cells) != 21 {
		t.Errorf("unknown types or lengths among %v", cells)
	}
}

func TestNationsSet(t *testing.T) {
	rows := readSet(t, "nations", "id", "type", "voice", "sentence", "label_a", "label_b")
	if len(rows) != 320 {
		t.Errorf("%d rows, want 320", len(rows))
	}
	labels, seen, plain := map[string]int{}, map[string]bool{}, map[string][]string{}
	for i, r := range rows {
		id, kind, voice, sentence, label := r[0], r[1], r[2], r[3], r[4]
		if want := fmt.Sprintf("n%03d", i+1); id != want {
			t.Errorf("id %s, want %s", id, want)
		}
		if !slices.Contains([]string{"GPE", "NORP", "ORG", "LOC"}, kind) ||
			!slices.Contains([]string{"author", "direct", "indirect"}, voice) || !isLabel(label) || !isLabel(r[5]) {
			t.Errorf("%s: %s %s %s %s", id, kind, voice, label, r[5])
		}
		if _, ok := oneTarget(sentence); !ok || seen[sentence] {
			t.Errorf("%s: marks, or twice: %s", id, sentence)
		}
		seen[sentence] = true
		wantWords(t, sentence, 6, 50)
		labels[label]++
		without := strings.NewReplacer("[", "", "]", "").Replace(sentence)
		plain[without] = append(plain[without], label)
	}
	for label, percent := range map[string]int{"neutral": 45, "negative": 35, "positive": 20} {
		if share := 100 * float64(labels[label]) / float64(len(rows)); share < float64(percent)-2 || share > float64(percent)+2 {
			t.Errorf("%s: %.1f per cent, want about %d", label, share, percent)
		}
	}
	contrasts := 0
	for sentence, of := range plain {
		switch {
		case len(of) == 2 && of[0] != of[1]:
			contrasts++
		case len(of) != 1:
			t.Errorf("targets labelled %v in %s", of, sentence)
		}
	}
	if contrasts < 55 {
		t.Errorf("%d sentences with two labels, want about 60", contrasts)
	}
}
