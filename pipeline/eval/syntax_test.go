package eval

import (
	"bytes"
	"strings"
	"testing"

	"slant/pipeline"
	"slant/pipeline/text"
)

// bank is two sentences of a paragraph and one of another, with a compound, a
// form of two words, and a contraction that is not its parts ("won't").
const bank = `# newdoc id = GUM_news_one
# newpar
# text = The well-known minister won't resign.
1	The	the	DET	DT	_	5	det	_	_
2	well	well	ADV	RB	_	4	advmod	_	SpaceAfter=No
3	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
4	known	known	ADJ	JJ	_	5	amod	_	_
5	minister	minister	NOUN	NN	_	8	nsubj	_	_
6-7	won't	_	_	_	_	_	_	_	_
6	wo	will	AUX	MD	_	8	aux	_	_
7	n't	not	PART	RB	_	8	advmod	_	_
8	resign	resign	VERB	VB	_	0	root	_	SpaceAfter=No
9	.	.	PUNCT	.	_	8	punct	_	_

# text = She praised the deal.
1	She	she	PRON	PRP	_	2	nsubj	_	_
2	praised	praise	VERB	VBD	_	0	root	_	_
2.1	it	it	PRON	PRP	_	_	_	_	_
3	the	the	DET	DT	_	4	det	_	_
4	deal	deal	NOUN	NN	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# text = An end
1	An	a	DET	DT	_	2	det	_	_
2	end	end	NOUN	NN	_	0	root	_	_
`

func TestSyntaxIsMeasuredOnTreebanks(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	// The second file says that "She" heads its sentence, which the parser denies.
	wrong := strings.Replace(strings.Replace(bank, "PRP\t_\t2\tnsubj", "PRP\t_\t0\troot", 1), "VBD\t_\t0\troot", "VBD\t_\t1\tacl", 1)
	report, err := Syntax(m, []Input{{"a.conllu", []byte(bank)}, {"b.conllu", []byte(wrong)}})
	if err != nil {
		t.Fatal(err)
	}
	r := report.(*FigureReport)
	values := map[string]float64{}
	for i := range r.Figures {
		f := &r.Figures[i]
		values[f.Scorer+" "+f.Name+" "+f.Part] = f.Value()
	}
	for figure, want := range map[string]float64{
		"splitter word_f1 ":                 1,
		"splitter sentence_f1 ":             1,
		"splitter word_f1_whole_compounds ": 2 * 13. / (16 + 14),
		"parser uas b.conllu":               values["parser uas a.conllu"] - 2./16,
	} {
		if got := values[figure]; got != want {
			t.Errorf("%s: %v, want %v", figure, got, want)
		}
	}
	if values["parser uas a.conllu"] < 0.8 {
		t.Errorf("right heads: %v", values["parser uas a.conllu"])
	}
	if v := values["splitter sentence_f1 a.conllu genre GUM_news_one"]; v != 1 {
		t.Errorf("the genre of a document is not told: %v", values)
	}
	var b bytes.Buffer
	for _, err := range []error{r.Print(&b), r.JSON(&b), r.Errors(&b)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"\"task\": \"syntax\"", "\"uas\": ", "parse She\tPRON root of ROOT\tPRON nsubj of praised\tShe praised the deal .\tb.conllu"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("there is no %q in\n%s", want, b.String())
		}
	}
}

func TestWrongTreebanksAreNamed(t *testing.T) {
	for _, c := range [][2]string{
		{"", "in: there is no sentence"},
		{"1\tA\n", "in:1: 2 columns"},
		{"\n" + strings.Repeat("_\t", 9) + "_\n", `in:2: head "_"`},
		{"1\tA\ta\tDET\tDT\t_\t7\tdet\t_\t_\n\n", "in:2: head 7, of a sentence of 1 words"},
		{"# text = B\n1\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\n\n", `in:3: the text of the sentence has no "A"`},
		{"2-1\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\n\n", `in:1: "2-1" is no range`},
	} {
		if _, err := ReadTreebank("in", []byte(c[0])); err == nil || !strings.HasPrefix(err.Error(), c[1]) {
			t.Errorf("%q: %v, want %s", c[0], err, c[1])
		}
	}
}

func TestCompoundsAreCutAsInTreebanks(t *testing.T) {
	for _, c := range []struct {
		word string
		want []string
	}{
		{"well-known", []string{"well", "-", "known"}},
		{"pro-Beijing", []string{"pro-Beijing"}},
		{"F-16", []string{"F", "-", "16"}},
		{"al-Qaeda", []string{"al", "-", "Qaeda"}},
		{"non-state-run", []string{"non-state", "-", "run"}},
		{"-", []string{"-"}},
		{"a-b@c.org", []string{"a-b@c.org"}},
	} {
		var got []string
		for _, s := range universalWords(nil, c.word, text.Span{End: int32(len(c.word))}) {
			got = append(got, c.word[s.Begin:s.End])
		}
		if strings.Join(got, " ") != strings.Join(c.want, " ") {
			t.Errorf("%s: %q, want %q", c.word, got, c.want)
		}
	}
}
