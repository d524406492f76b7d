package syntax

import (
	"math"
	"math/rand/v2"
	"testing"

	"slant/pipeline/entity"
)

// toyTrainer knows two sentences by heart.
func toyTrainer() *trainer {
	d, names := written("The old [Bank] praised it .", "Nobody said that she left , again")
	bank := Treebank{Doc: d, Names: names, Gold: Parse{Tokens: make([]Token, len(d.Words))}}
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		for i := sentence.FirstWord; i < sentence.EndWord; i++ {
			bank.Gold.Tokens[i] = Token{Head: i - 1, Relation: Relation(2 + i), Tag: Tag(i % int32(NumTags)), Form: Form(i % int32(NumForms))}
		}
		bank.Gold.Tokens[sentence.FirstWord] = Token{Head: -1, Relation: Root}
	}
	t := &trainer{Training: Training{Seed: 1, Vectors: Vectors{Words: []string{"said", "left"}}}}
	for range 2 {
		v := make([]float32, vectorSize)
		for i := range v {
			v[i] = float32(i%7)/7 - 0.4
		}
		t.Vectors.Values = append(t.Vectors.Values, v)
	}
	for range frequent {
		t.split(&bank)
	}
	t.count()
	return t
}

// The gradients are those that a small change of a weight shows.
func TestGradients(t *testing.T) {
	trainer := toyTrainer()
	random := rand.New(rand.NewPCG(1, 1))
	w := newWeights(len(trainer.counts)+affixRows, random)
	for i := range w.rows {
		w.rows[i] = float32(random.NormFloat64()) * 0.1
	}
	p := newPass(trainer, w)
	loss := func() float64 {
		p.random = rand.New(rand.NewPCG(5, 5))
		p.reset()
		p.add(&trainer.examples[0])
		p.add(&trainer.examples[1])
		p.run()
		return p.tally.arcs + p.tally.relations + p.tally.tags + formWeight*p.tally.forms
	}
	loss()
	gradients := append(p.gradient.dense(), make([]float32, len(w.rows)))
	weights := append(w.dense(), w.rows)
	rows := gradients[len(gradients)-1]
	for i := range p.nodes {
		for _, r := range p.rows[p.rowEnds[i]:p.rowEnds[i+1]] {
			addTo(rows[int(r)*inputSize:][:inputSize], p.dInput[i*inputSize:])
		}
	}
	kept := make([][]float32, len(gradients))
	for i, g := range gradients {
		kept[i] = append([]float32(nil), g...)
	}
	wrong, all := 0, 0
	for i := range weights {
		for range 6 {
			k := random.IntN(len(weights[i]))
			if i == len(weights)-1 {
				k %= len(trainer.counts) * inputSize
			}
			const step = 1e-2
			old := weights[i][k]
			weights[i][k] = old + step
			up := loss()
			weights[i][k] = old - step
			down := loss()
			weights[i][k] = old
			got, want := float64(kept[i][k]), (up-down)/(2*step)
			all++
			if math.Abs(got-want) > 0.02+0.05*math.Abs(want) {
				wrong++
				t.Logf("weights %d, number %d: gradient %.4f, the loss shows %.4f", i, k, got, want)
			}
		}
	}
	// Steps over a bend of the activations are few.
	if wrong*50 > all {
		t.Errorf("%d of %d gradients are wrong", wrong, all)
	}
}

// A name written out and one collapsed are learnt as the same tree.
func TestGoldOfCollapsedNames(t *testing.T) {
	d, _ := written("He met Anna Maria Weber today")
	bank := Treebank{Doc: d, Gold: Parse{Tokens: []Token{
		{Head: 1, Relation: Nsubj, Tag: PRON},
		{Head: -1, Relation: Root, Tag: VERB},
		{Head: 1, Relation: Obj, Tag: PROPN},
		{Head: 2, Relation: Flat, Tag: PROPN},
		{Head: 2, Relation: Flat, Tag: PROPN},
		{Head: 1, Relation: Obl, Tag: NOUN},
	}}, Names: []entity.Mention{{FirstWord: 2, EndWord: 5, Kind: entity.Name}}}
	tr := &trainer{}
	tr.split(&bank)
	tr.count()
	p := newPass(tr, newWeights(len(tr.counts)+affixRows, nil))
	e := &tr.examples[0]
	p.gather(e.bank.Doc, e.sentence, e.names)
	p.gold(e, 0)
	want := []int32{1, -1, 1, 1}
	for i, h := range p.goldHeads {
		if h != want[i] {
			t.Errorf("head of node %d: %d, want %d", i, h, want[i])
		}
	}
	if p.goldNames[2] != Obj || p.goldTags[2] != PROPN || p.goldForms[2] != Singular {
		t.Errorf("name: %v %v %v", p.goldNames[2], p.goldTags[2], p.goldForms[2])
	}
}
