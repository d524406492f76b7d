package eval

import (
	"bytes"
	"strings"
	"testing"

	"slant/pipeline"
)

// spoken has a character of two bytes before what is marked, so that offsets in
// characters are told from offsets in bytes.
const spoken = "Élodie Marin said the port was closed. “We will pay,” said Tobias Hadel."

const marked = `T1	Source 0 12	Élodie Marin
T2	Cue 13 17	said
T3	Content 18 37	the port was closed
T4	Attribution 13 17	said
E1	Attribution:T4 Cue:T2 Source:T1 Content:T3
E2	Attribution:T8 Cue:T7 Source:T6 Content:T5
T5	Content 39 45;46 53	“We will pay,”
T6	Source 59 71	Tobias Hadel
T7	Cue 54 58	said
T8	Attribution 54 58	said
`

func TestVoicesAreMeasuredOnAttributions(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	// The second annotator has another source for what was said indirectly.
	other := strings.Replace(marked, "Source 0 12", "Source 22 26", 1)
	report, err := Voice(m, []Input{{"a.txt", []byte(spoken)}, {"a_one.ann", []byte(marked)}, {"a_two.ann", []byte(other)}})
	if err != nil {
		t.Fatal(err)
	}
	r := report.(*FigureReport)
	got := map[string][2]float64{}
	for i := range r.Figures {
		got[r.Figures[i].Name+" "+r.Figures[i].Part] = [2]float64{float64(r.Figures[i].N()), r.Figures[i].Value()}
	}
	for figure, want := range map[string][2]float64{
		"content_f1 ":          {4, 1},
		"content_f1 direct":    {2, 1},
		"content_f1 indirect":  {2, 1},
		"content_f1 quoted":    {2, 1},
		"source_head ":         {4, 0.75},
		"source_head indirect": {2, 0.5},
	} {
		if got[figure] != want {
			t.Errorf("%s: %v, want %v", figure, got[figure], want)
		}
	}
	var b bytes.Buffer
	if err := r.Errors(&b); err != nil {
		t.Fatal(err)
	}
	if want := "source\tport\tÉlodie Marin\tsaid\ta_two\n"; !strings.Contains(b.String(), want) {
		t.Errorf("there is no %q in\n%s", want, b.String())
	}
}

func TestOverlapOfContents(t *testing.T) {
	texts, err := ReadAttributions([]Input{{"a.txt", []byte(spoken)}, {"a.ann", []byte(marked)}})
	if err != nil {
		t.Fatal(err)
	}
	a := texts[0].Attributions
	if n := len(a); n != 2 {
		t.Fatalf("%d attributions", n)
	}
	if o := overlap(a[1].Content, a[1].Content); o != 1 {
		t.Errorf("of a content with itself: %v", o)
	}
	if o := overlap(a[1].Content, a[1].Content[:1]); o <= 0.4 || o >= 0.6 {
		t.Errorf("with its first half: %v", o)
	}
	if o := overlap(a[0].Content, a[1].Content); o != 0 {
		t.Errorf("with another: %v", o)
	}
}

func TestWrongAnnotationsAreNamed(t *testing.T) {
	for _, c := range [][2]string{
		{"T1\tSource 0 99\tx\n", "a.ann:1: \"0 99\" is no place in a text of 72 characters"},
		{"T1\tSource 4 2\tx\n", "a.ann:1: \"4 2\""},
		{"\nE1\tAttribution:T1\n", `a.ann:2: E1 names "T1"`},
	} {
		if _, err := ReadAttributions([]Input{{"a.txt", []byte(spoken)}, {"a.ann", []byte(c[0])}}); err == nil || !strings.HasPrefix(err.Error(), c[1]) {
			t.Errorf("%q: %v, want %s", c[0], err, c[1])
		}
	}
	if _, err := ReadAttributions([]Input{{"a.ann", nil}}); err == nil || !strings.Contains(err.Error(), "its text a.txt is not in the input") {
		t.Errorf("without a text: %v", err)
	}
	if _, err := ReadAttributions([]Input{{"a.pdf", nil}}); err == nil || !strings.Contains(err.Error(), "a.pdf: texts (.txt)") {
		t.Errorf("another file: %v", err)
	}
}
