package eval

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"slant/pipeline"
)

// labelled is in both forms; the second line's offsets count characters.
const labelled = `{"primary_gid":"a_1_2_3","sentence_normalized":"The corrupt Brink lied; Norway praised Hadel.","targets":[{"Input.gid":"x","from":12,"to":17,"polarity":2.0},{"Input.gid":"y","from":39,"to":44,"polarity":6.0},{"Input.gid":"z","from":24,"to":30,"polarity":4.0}]}

{"text":"Élodie and her aunt met the wugs.","begin":15,"end":19,"label":"positive","id":"second","outlet":"Courier"}
`

func TestSentimentIsMeasuredOnItsTargets(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	run := func() (*LabelReport, string) {
		r, err := Sentiment(m, []Input{{"labelled", []byte(labelled)}})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		for _, write := range []error{r.Print(&b), r.JSON(&b), r.Errors(&b)} {
			if write != nil {
				t.Fatal(write)
			}
		}
		return r.(*LabelReport), b.String()
	}
	r, printed := run()
	if len(r.Items) != 4 || r.Items[0].Group != "a_1_2" || r.Items[3].Text[r.Items[3].Target.Begin:r.Items[3].Target.End] != "aunt" {
		t.Errorf("items: %+v", r.Items)
	}
	for _, s := range r.Scorers {
		if s.Name != "rules" {
			continue
		}
		if want := (Count{{1, 0, 0}, {0, 1, 0}, {0, 1, 1}}); s.Count != want || s.Abstentions != 2 {
			t.Errorf("rules: %v, %d abstain; want %v", s.Count, s.Abstentions, want)
		}
		if got, want := s.Count.MacroF1(), (1+2./3+2./3)/3; math.Abs(got-want) > 1e-12 {
			t.Errorf("macro-F1 %v, want %v", got, want)
		}
	}
	if !strings.Contains(printed, "rules\tpositive\tneutral\t0\taunt\tno_evidence\t") {
		t.Errorf("the miss is not listed:\n%s", printed)
	}
	if _, again := run(); again != printed {
		t.Error("two runs print two reports")
	}
}

func TestWrongLinesAreNamed(t *testing.T) {
	for _, c := range [][2]string{
		{"{", "in:1: is no record in JSON"},
		{"\n" + `{"text":"x","begin":0,"label":"neutral"}`, "in:2: has no begin and end"},
		{`{"text":"x","begin":0,"end":1,"label":"good"}`, `in:1: label "good"`},
		{`{"text":"x","begin":0,"end":2,"label":"neutral"}`, "in:1: target from 0 to 2"},
		{`{"text":"x","begin":1,"end":0,"label":"neutral"}`, "in:1: target from 1 to 0"},
		{`{"sentence_normalized":"x","targets":[{"to":1,"polarity":3}]}`, "in:1: polarity 3"},
	} {
		if _, err := ReadItems(Input{"in", []byte(c[0])}); err == nil || !strings.HasPrefix(err.Error(), c[1]) {
			t.Errorf("%s: %v, want %s", c[0], err, c[1])
		}
	}
}

func TestWeightsArePoisson(t *testing.T) {
	sum, squares, n := 0.0, 0.0, 20000
	for g := range n {
		w := float64(weight(1, 7, mix(uint64(g))))
		sum += w
		squares += w * w
	}
	mean := sum / float64(n)
	if variance := squares/float64(n) - mean*mean; math.Abs(mean-1) > 0.05 || math.Abs(variance-1) > 0.05 {
		t.Errorf("mean %v, variance %v; both should be 1", mean, variance)
	}
}

func TestCountOfNothing(t *testing.T) {
	var c Count
	if c.MacroF1() != 0 || c.Accuracy() != 0 || c.PolarF1() != 0 {
		t.Error("nothing counted has figures")
	}
}
