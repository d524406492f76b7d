package eval

import (
	"strings"
	"testing"

	"slant/pipeline"
)

const coded = `id,code_type,code_name,code_mention,target_concept,event_id
1,PROPERTY,Aggressor,"threatened to attack, again",A,0
2,PROPERTY,Dishonor,a disgraced man,B,0
3,PROPERTY,Honor,disgraced,B,1
4,PROPERTY,Power,the blue bicycle,A,1
5,PROPERTY,Other,disgraced,B,1
6,ACTOR,Power,a powerful man,B,1
`

func TestAxesAreMeasuredOnPhrases(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := Axes(m, []Input{{"a.csv", []byte(coded)}})
	if err != nil {
		t.Fatal(err)
	}
	r := report.(*FigureReport)
	got := map[string][2]float64{}
	for i := range r.Figures {
		got[r.Figures[i].Name+" "+r.Figures[i].Part] = [2]float64{float64(r.Figures[i].N()), r.Figures[i].Value()}
	}
	if g := got["property_f1 "]; g[0] != 4 || g[1] <= 0.3 || g[1] >= 0.8 {
		t.Errorf("property_f1: %v; 2 of 4 phrases say what was told", g)
	}
	if g := got["property_f1 honor −"]; g != [2]float64{1, 2. / 3} {
		t.Errorf("dishonor: %v; it is said of one phrase rightly and of one wrongly", g)
	}
	if g := got["pole "]; g != [2]float64{3, 2. / 3} {
		t.Errorf("pole: %v; one of three poles is wrong", g)
	}
	if n := len(r.Misses); n != 2 {
		t.Errorf("%d misses: %v", n, r.Misses)
	}
}

func TestWrongPropertiesAreNamed(t *testing.T) {
	for _, c := range [][2]string{
		{"", "in:1: is no CSV"},
		{"a,b\n", "in:1: has no column code_type"},
		{"code_type,code_name,code_mention\nACTOR,x,y\n", "in: there is no row of a PROPERTY"},
		{"code_type,code_name,code_mention\nPROPERTY,x\n", "in:2: is no row of CSV"},
	} {
		if _, err := readProperties(Input{"in", []byte(c[0])}); err == nil || !strings.HasPrefix(err.Error(), c[1]) {
			t.Errorf("%q: %v, want %s", c[0], err, c[1])
		}
	}
}
