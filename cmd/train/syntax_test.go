package main

import (
	"strings"
	"testing"

	"slant/pipeline/eval"
	"slant/pipeline/syntax"
)

const invented = `# newdoc id = weblog-invented
1	President	_	PROPN	_	Number=Sing	2	nmod:desc	_	_
2	Ana	_	PROPN	_	Number=Sing	4	nmod:poss	_	SpaceAfter=No
3	's	_	PART	_	_	2	case	_	_
4	bank	_	NOUN	_	_	6	nsubj	_	_
5	will	_	AUX	_	_	6	aux	_	_
6	sue	_	VERB	_	_	0	root	_	_
7	New	_	PROPN	_	Number=Sing	8	compound	_	_
8	Elbonia	_	PROPN	_	Number=Sing	6	obj	_	_
9	.	_	PUNCT	_	_	6	punct	_	_
`

func TestTrainingIsReproducible(t *testing.T) {
	b, err := eval.ReadTreebank("invented", []byte(strings.Repeat(invented+"\n", 8)))
	if err != nil {
		t.Fatal(err)
	}
	how := syntax.Training{Seed: 7, Epochs: 150}
	first, err := syntax.Train([]syntax.Treebank{b.Treebank}, how)
	if err != nil {
		t.Fatal(err)
	}
	second, err := syntax.Train([]syntax.Treebank{b.Treebank}, how)
	if err != nil || string(first) != string(second) {
		t.Fatalf("two trainings differ (%v)", err)
	}
	m, err := syntax.Load(first)
	if err != nil {
		t.Fatal(err)
	}
	for i, got := range m.Parse(b.Doc, nil, nil).Tokens {
		if want := b.Gold.Tokens[i]; got.Head != want.Head || got.Relation != want.Relation {
			t.Errorf("learnt by heart: word %d is %v of %d, want %v of %d", i, got.Relation, got.Head, want.Relation, want.Head)
		}
	}
}
