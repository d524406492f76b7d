package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"slant/pipeline"
	"slant/pipeline/corpus"
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
		if want := (Count{{1, 0, 0}, {0, 1, 0}, {0, 1, 1}}); s.Count != want || s.abstained() != 2 {
			t.Errorf("rules: %v, %d abstain; want %v", s.Count, s.abstained(), want)
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

// tabled has a head, two types and two voices.
const tabled = "# columns: id type voice sentence label_a label_b\n#\n" +
	"1\tGPE\tauthor\tThe corrupt [Brink] lied.\tnegative\tneutral\n" +
	"2\tORG\tdirect\tNorway praised [Hadel].\tpositive\tpositive\n"

func TestPartsAreMeasured(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := Sentiment(m, []Input{{"tabled", []byte(tabled)}})
	if err != nil {
		t.Fatal(err)
	}
	r := report.(*LabelReport)
	var got []string
	for _, p := range r.Parts {
		got = append(got, fmt.Sprint(p.By, " ", p.Name, " ", p.Items))
	}
	if want := []string{"type GPE [0]", "type ORG [1]", "voice author [0]", "voice direct [1]"}; !slices.Equal(got, want) {
		t.Errorf("parts %v, want %v", got, want)
	}
	for _, s := range r.Scorers {
		if s.Name == "rules" && (s.Parts[0].Accuracy.Value != 1 || s.Parts[0].N != 1 || s.Parts[1].Count[2][2] != 1) {
			t.Errorf("rules of parts: %+v", s.Parts)
		}
	}
	var text, js bytes.Buffer
	if err := errors.Join(r.Print(&text), r.JSON(&js)); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`(?m)^GPE +rules +1 `).MatchString(text.String()) {
		t.Errorf("no part is printed:\n%s", text.String())
	}
	var decoded struct {
		Parts map[string]map[string]struct {
			N       int
			Scorers map[string]struct {
				Accuracy    float64
				Recall      map[string]float64
				Calibration *float64 `json:"calibration_error"`
			}
		}
	}
	if err := json.Unmarshal(js.Bytes(), &decoded); err != nil {
		t.Fatal(err)
	}
	if d := decoded.Parts["voice"]["direct"]; d.N != 1 || d.Scorers["rules"].Recall["positive"] != 1 || d.Scorers["linear"].Calibration != nil {
		t.Errorf("%+v", d)
	}
}

func TestLinesOfDirectedSentiment(t *testing.T) {
	items, err := ReadItems(Input{"dsa", []byte("[Chad] praised the [Brussel]s deal.\tChad\tBrussel\t1\n#[Brexit] pleased [Niger].\tBrexit\tNiger\t4\n")})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, it := range items {
		got = append(got, it.Text[it.Target.Begin:it.Target.End]+" "+it.Label)
	}
	if want := []string{"Chad neutral", "Brussel positive", "Brexit negative", "Niger neutral"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNearbyWords(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for sentence, sign := range map[string]int{
		"The corrupt mayor met [Brink].":                                  -1,
		"The honest mayor met [Brink].":                                   1,
		"The mayor, who is not honest, met [Brink].":                      -1,
		"The corrupt mayor of the town by the old lake met with [Brink].": 0, // ten words off
		"The mayor met [Brink]. The deal was corrupt.":                    0,
		"The mayor met [Corrupt].":                                        0,
	} {
		plain, spans := unbracket(sentence)
		a, k := pipeline.AnalyzeTarget(m, corpus.Article{Text: plain}, spans[0])
		if p := int(Nearby(m, &a, k)); p*sign < 0 || (p == 0) != (sign == 0) {
			t.Errorf("%s: %d points", sentence, p)
		}
	}
	if Nearby(m, nil, -1) != 0 {
		t.Error("no mention has points")
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
