package eval

import (
	"strings"
	"testing"

	"slant/pipeline"
)

// named has a name inside another, a title, a name of two words with "of"
// between, a time, and an entity that is no name.
const named = `# newdoc id = GUM_news_two
# meta::genre = news
# text = President Emmanuel Macron met the Bank of England in London on Monday .
1	President	president	PROPN	NNP	_	4	nmod	_	Entity=(1-person-new-nnnnn-cf1-2,3-coref-Emmanuel_Macron
2	Emmanuel	Emmanuel	PROPN	NNP	_	4	nsubj	_	_
3	Macron	Macron	PROPN	NNP	_	2	flat	_	Entity=1)
4	met	meet	VERB	VBD	_	0	root	_	_
5	the	the	DET	DT	_	6	det	_	Entity=(2-organization-new-nnnnn-cf2-2-sgl-Bank_of_England
6	Bank	Bank	PROPN	NNP	_	4	obj	_	_
7	of	of	ADP	IN	_	8	case	_	_
8	England	England	PROPN	NNP	_	6	nmod	_	Entity=(3-place-new-nnnnn-cf3-1-sgl-England)2)
9	in	in	ADP	IN	_	10	case	_	_
10	London	London	PROPN	NNP	_	4	obl	_	Entity=(4-place-new-nnnnn-cf4-1-sgl)
11	on	on	ADP	IN	_	12	case	_	_
12	Monday	Monday	PROPN	NNP	_	4	obl	_	Entity=(5-time-new-nnnnn-cf5-1-sgl)
13	.	.	PUNCT	.	_	4	punct	_	_

`

func TestNamesOfEntities(t *testing.T) {
	bank, err := ReadTreebank("in", []byte(named))
	if err != nil {
		t.Fatal(err)
	}
	d := bank.Documents[0]
	var got []string
	for _, n := range d.Names {
		got = append(got, n.Kind+" "+d.Text[n.Begin:n.End])
	}
	if want := "person Emmanuel Macron|organization Bank of England|place London"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

func TestNamesAreWholeLeastSpans(t *testing.T) {
	for _, c := range []struct {
		words []row
		want  string
	}{
		{[]row{{form: "Professor", proper: true, entity: "(1-person-new-n-cf1-1,2-sgl"}, {form: "Roe", proper: true, entity: "1)"}}, "person Roe"},
		{[]row{{form: "Professor", proper: true, entity: "(1-person-new-n-cf1-1-sgl)"}}, ""},
		{[]row{{form: "the", entity: "(1-place-new-n-cf1-2,3-sgl"}, {form: "United", tag: "VERB", proper: true}, {form: "States", proper: true, entity: "1)"}}, "place United States"},
		{[]row{{form: "War", proper: true, entity: "(1-event-new-n-cf1-1,2-sgl"}, {form: "II", numeral: true, entity: "1)"}}, "other War II"},
		{[]row{{form: "Peru", proper: true, entity: "(1-place-new-n-cf1-1,3-sgl(2-place-new-n-cf1-1-sgl)"}, {form: "and"}, {form: "Chile", proper: true, relation: "conj", entity: "(3-place-new-n-cf1-1-sgl)1)"}}, "place Peru|place Chile"},
	} {
		var got []string
		for _, n := range namedEntities(c.words) {
			s := n.kind
			for _, w := range c.words[n.first:n.end] {
				s += " " + w.form
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q, want %s", got, c.want)
		}
	}
}

func TestNamesAreMeasured(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := Names(m, []Input{{"a", []byte(named)}})
	if err != nil {
		t.Fatal(err)
	}
	figures := report.(*FigureReport).Figures
	for i := range figures {
		if f := &figures[i]; f.Part == "" && (f.Value() != 1 || f.N() != 3) {
			t.Errorf("%s: %v of %d: %v", f.Name, f.Value(), f.N(), report.(*FigureReport).Misses)
		}
	}
	// A name that the treebank has not, and one that is not there.
	other := strings.NewReplacer("Entity=(4-place-new-nnnnn-cf4-1-sgl)", "_", "12	Monday	Monday	PROPN	NNP	_	4	obl	_	Entity=(5-time", "12	Monday	Monday	NOUN	NN	_	4	obl	_	Entity=(5-time", "9	in	in	ADP	IN	_	10	case	_	_", "9	in	in	PROPN	IN	_	10	case	_	Entity=(9-object-new-nnnnn-cf4-1-sgl)").Replace(named)
	if report, err = Names(m, []Input{{"a", []byte(other)}}); err != nil {
		t.Fatal(err)
	}
	f := report.(*FigureReport)
	if v := f.Figures[0].Value(); f.Figures[0].Name != "name_f1" || v != 2*2./6 || len(f.Misses) != 2 {
		t.Errorf("%s %v, %q; want 2 of 3 right of 3 said", f.Figures[0].Name, v, f.Misses)
	}
	if _, err := Names(m, []Input{{"a", []byte(bank)}}); err == nil || !strings.Contains(err.Error(), "no entity is marked") {
		t.Errorf("a treebank without entities: %v", err)
	}
}

func TestDamagedEntitiesAreNoNames(t *testing.T) {
	for _, e := range []string{"(", ")", "(1", "(1-person)", "1)", "((", "(1-person-new-nnnnn-cf1-x-sgl)", "(1-person-new-nnnnn-cf1-9-sgl)", "(1-person-new-nnnnn-cf1-1-sgl"} {
		if got := namedEntities([]row{{form: "London", tag: "PROPN", proper: true, entity: e}}); len(got) != 0 {
			t.Errorf("%s: %v", e, got)
		}
	}
}
