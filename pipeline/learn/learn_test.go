package learn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// invented gives labelled lines: whoever is said to be one thing or another.
func invented(n int) eval.Input {
	var b strings.Builder
	b.WriteString("# columns: label sentence\n")
	for i := range n {
		label := [3]string{"negative", "neutral", "positive"}[i%3]
		word := [3][4]string{
			{"corrupt", "reckless", "dishonest", "cruel"},
			{"present", "late", "local", "tall"},
			{"honest", "brave", "generous", "wise"},
		}[i%3][i/3%4]
		fmt.Fprintf(&b, "%s\tOn day %d of the talks [Brink] was %s.\n", label, i, word)
	}
	return eval.Input{Name: "invented.tsv", Content: []byte(b.String())}
}

func load(t *testing.T) *pipeline.Models {
	t.Helper()
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTrainLearnsWhatItIsTold(t *testing.T) {
	m, how := load(t), sentiment.DefaultFitting()
	inputs := []eval.Input{invented(240)}
	r, err := Train(m, inputs, how)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Train(m, inputs, how)
	if err != nil {
		t.Fatal(err)
	}
	a, errA := r.Weights.Encode()
	b, errB := again.Weights.Encode()
	if errA != nil || errB != nil || string(a) != string(b) {
		t.Error("the same labels give two models")
	}
	d := &r.Domains[0]
	if d.N != 240 || d.Labels != [3]int{80, 80, 80} {
		t.Errorf("%d items, labels %v", d.N, d.Labels)
	}
	names := map[string]float64{}
	for _, s := range d.Validation.Scorers {
		names[s.Name] = s.Macro.Value
	}
	if names["linear"] < 0.95 || names["majority"] > 0.4 || len(names) != 4 {
		t.Errorf("macro-F1 %v", names)
	}
}

// A fold's labels must have no part in how it comes out: labels of noise are not
// found again.
func TestValidationIsHeldOut(t *testing.T) {
	m := load(t)
	random := rand.New(rand.NewPCG(1, 0))
	var b strings.Builder
	b.WriteString("# columns: label sentence\n")
	for i := range 300 {
		fmt.Fprintf(&b, "%s\tOn day %d of the talks [Brink] spoke of item %x.\n", [3]string{"negative", "neutral", "positive"}[random.IntN(3)], i, random.Uint64())
	}
	r, err := Train(m, []eval.Input{{Name: "noise.tsv", Content: []byte(b.String())}}, sentiment.DefaultFitting())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Domains[0].Validation.Scorers {
		if s.Name != "majority" && s.Accuracy.Value > 0.45 {
			t.Errorf("%s: accuracy %.2f of labels that are noise", s.Name, s.Accuracy.Value)
		}
	}
}

func TestTemperature(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	var values [][3]float64
	var classes []int
	for range 4000 {
		z := [3]float64{random.NormFloat64(), random.NormFloat64(), random.NormFloat64()}
		p := sentiment.Probabilities(z)
		class, u := 0, random.Float64()
		for ; class < 2 && u >= p[class]; class++ {
			u -= p[class]
		}
		values, classes = append(values, [3]float64{2 * z[0], 2 * z[1], 2 * z[2]}), append(classes, class)
	}
	if got := temperature(values, classes); math.Abs(got-2) > 0.2 {
		t.Errorf("values that are twice too large get the temperature %.2f", got)
	}
}

func TestAblationsAreCompared(t *testing.T) {
	reports, err := Ablate(load(t), []eval.Input{invented(60), invented(30)}, sentiment.DefaultFitting())
	if err != nil {
		t.Fatal(err)
	}
	if len(reports) != 2 || len(reports[1].Items) != 30 {
		t.Fatalf("%d reports", len(reports))
	}
	for i, s := range reports[0].Scorers[1:] {
		if s.Name != Ablations()[i].Name || len(s.Answers) != 60 || (s.Over.N == 0) != (s.Name == sentiment.LinearName) {
			t.Errorf("%d: %s, %d answers, over %+v", i, s.Name, len(s.Answers), s.Over)
		}
	}
}

func TestNoLabelsIsAnError(t *testing.T) {
	_, err := Train(load(t), []eval.Input{{Name: "empty.jsonl"}}, sentiment.DefaultFitting())
	if err == nil || !strings.Contains(err.Error(), "no labelled target") {
		t.Error(err)
	}
}
