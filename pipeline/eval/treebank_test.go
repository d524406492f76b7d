package eval

import (
	"strings"
	"testing"

	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

const silva = `# newdoc id = weblog-invented
# text = President Ana Silva's bank won’t sue New Elbonia.
1	President	_	PROPN	_	Number=Sing	2	nmod:desc	_	_
2-4	Ana Silva's	_	_	_	_	_	_	_	_
2	Ana	_	PROPN	_	Number=Sing	5	nmod:poss	_	_
3	Silva	_	PROPN	_	Number=Sing	2	flat	_	_
4	's	_	PART	_	_	2	case	_	_
5	bank	_	NOUN	_	_	8	nsubj	_	_
6	wo	_	AUX	_	_	8	aux	_	_
7	n’t	_	PART	_	_	8	advmod	_	_
8	sue	_	VERB	_	_	0	root	_	_
9	New	_	PROPN	_	Number=Sing	10	compound	_	_
10	Elbonia	_	PROPN	_	Number=Sing	8	obj	_	_
11	.	_	PUNCT	_	_	8	punct	_	_
`

func TestTreebankNames(t *testing.T) {
	b, err := ReadTreebank("sample", []byte(silva))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, n := range b.Names {
		names = append(names, b.Doc.Slice(text.Text, n.Span))
	}
	if got := strings.Join(names, "|"); got != "Ana Silva|New Elbonia" {
		t.Errorf("names %q: a title stays outside, a clitic too", got)
	}
	if w := b.Doc.Words[6]; w.Norm != "n't" || b.Doc.Surface(6) != "n’t" {
		t.Errorf("word %+v", w)
	}
	if got := b.Gold.Tokens[0]; got != (syntax.Token{Head: 1, Relation: syntax.Nmod, Tag: syntax.PROPN, Form: syntax.Singular}) {
		t.Errorf("a subtype is folded: %v", got)
	}
	one := readNames(b, b.Names)
	if got := one.tokens[2]; !one.inner[1] || got.Head != 4 || got.Relation != syntax.NmodPoss {
		t.Errorf("the last word of a name stands for it: %v", got)
	}
	if one.tokens[0].Head != 2 {
		t.Errorf("what hangs on a name hangs on its last word: %v", one.tokens[0])
	}
}
