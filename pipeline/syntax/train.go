package syntax

import (
	"errors"
	"math/rand/v2"
	"slices"
	"sort"
	"sync"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// A Treebank is a document with a known parse: sentences of gold words, their
// tags and trees, and the proper names among them, in order.
type Treebank struct {
	Doc    *text.Document
	Gold   Parse
	Lemmas []string // by word, lower case; nil: not known
	Names  []entity.Mention
}

// Training says how to train.
type Training struct {
	Seed    uint64
	Epochs  int
	Vectors Vectors
	Log     func(format string, args ...any) // progress; nil: none
}

// Vectors are vectors of words, learnt elsewhere.
type Vectors struct {
	Words  []string    // normal forms, each once
	Values [][]float32 // by word, unit vectors of vectorSize numbers
}

// An example is one sentence of a treebank.
type example struct {
	bank     *Treebank
	sentence int32
	names    []span
}

// How the network learns. The rates were found by trial on the held-out parts.
const (
	batchWords   = 800   // of a step
	numShards    = 2     // of a batch, learnt from side by side
	rate         = 0.003 // of Adam, at its height
	warmSteps    = 100   // to its height
	lastRate     = 0.02  // of the height, in the last step
	mostGradient = 5     // its norm is cut to this
	keepNames    = 50    // per cent of sentences whose names are written out
	loseCapitals = 8     // per cent of sentences whose capitals say nothing
	frequent     = 3     // so often must a word occur to have a vector of its own
	vectorScale  = 3     // length of the word vectors
)

type trainer struct {
	Training
	examples []example
	entries  map[uint64]vocable
	counts   []int // by row of weights.words
	weights  *weights
}

// A vocable is what training knows of a word's form.
type vocable struct {
	word   int32 // row of weights.words, −1: none
	vector int32 // index into Vectors, −1: none
}

// Train learns a model from treebanks and gives the content of its file. The
// same treebanks and settings give the same bytes.
func Train(banks []Treebank, how Training) ([]byte, error) {
	t := &trainer{Training: how}
	if t.Log == nil {
		t.Log = func(string, ...any) {}
	}
	for b := range banks {
		t.split(&banks[b])
	}
	if len(t.examples) == 0 {
		return nil, errors.New("no sentences to train on")
	}
	t.count()
	t.learn()
	p, err := t.quantise()
	if err != nil {
		return nil, err
	}
	p.lemmas = exceptions(banks)
	z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(p.encode(), nil), nil
}

// split makes examples of a treebank's sentences.
func (t *trainer) split(b *Treebank) {
	rest := nameSpans(nil, b.Doc, b.Names)
	for s := range b.Doc.Sentences {
		sentence := &b.Doc.Sentences[s]
		k := 0
		for k < len(rest) && rest[k].end <= sentence.EndWord {
			k++
		}
		if sentence.EndWord > sentence.FirstWord {
			t.examples = append(t.examples, example{b, int32(s), rest[:k]})
		}
		rest = rest[k:]
	}
}

// count finds the words that get a row.
func (t *trainer) count() {
	counts := map[uint64]int{hashString(nameForm): 1000}
	for i := range t.examples {
		e := &t.examples[i]
		s := &e.bank.Doc.Sentences[e.sentence]
		for k := s.FirstWord; k < s.EndWord; k++ {
			counts[formOf(&e.bank.Doc.Words[k])]++
		}
	}
	t.entries = map[uint64]vocable{}
	for i, w := range t.Vectors.Words {
		t.entries[hashString(w)] = vocable{-1, int32(i)}
	}
	var forms []uint64
	for form, n := range counts {
		if n >= frequent {
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	for i, form := range forms {
		v := vocable{int32(i), -1}
		if known, ok := t.entries[form]; ok {
			v.vector = known.vector
		}
		t.entries[form] = v
		t.counts = append(t.counts, counts[form])
	}
}

// learn goes through the examples in batches of sentences of about the same
// length.
func (t *trainer) learn() {
	random := rand.New(rand.NewPCG(t.Seed, 1))
	t.weights = newWeights(len(t.counts)+affixRows, random)
	o := newOptimiser(t.weights)
	shards := make([]*pass, numShards)
	for i := range shards {
		shards[i] = newPass(t, t.weights)
	}
	batches := t.batches(random)
	steps := len(batches) * t.Epochs
	step := 0
	for epoch := range t.Epochs {
		if epoch > 0 {
			batches = t.batches(random)
		}
		var sum tally
		for _, batch := range batches {
			var wait sync.WaitGroup
			for s, p := range shards {
				p.random = rand.New(rand.NewPCG(t.Seed, uint64(step*numShards+s)+2))
				wait.Go(func() {
					p.reset()
					for i := s; i < len(batch); i += numShards {
						p.add(&t.examples[batch[i]])
					}
					p.run()
				})
			}
			wait.Wait()
			words := 0
			for _, p := range shards {
				words += len(p.nodes)
				sum.add(&p.tally)
			}
			o.step(shards, words, t.rateAt(step, steps))
			step++
		}
		t.Log("epoch %d: loss of arcs %.3f, relations %.3f, tags %.3f, forms %.3f; %.4f of heads right while learning", epoch+1,
			sum.arcs/sum.words, sum.relations/sum.words, sum.tags/sum.words, sum.forms/sum.words, sum.heads/sum.words)
	}
}

func (t *trainer) rateAt(step, steps int) float32 {
	warm := min(1, float64(step+1)/float64(min(warmSteps, steps/10+1)))
	return float32(rate * warm * (1 - float64(step)/float64(max(steps, 1))*(1-lastRate)))
}

// batches deals the examples out, in an order of chance.
func (t *trainer) batches(random *rand.Rand) (batches [][]int) {
	order := random.Perm(len(t.examples))
	length := func(i int) int32 {
		s := &t.examples[i].bank.Doc.Sentences[t.examples[i].sentence]
		return s.EndWord - s.FirstWord
	}
	keys := make([]float32, len(order))
	for _, i := range order {
		keys[i] = float32(length(i)) + 40*random.Float32()
	}
	sort.SliceStable(order, func(a, b int) bool { return keys[order[a]] < keys[order[b]] })
	var batch []int
	words := int32(0)
	for _, i := range order {
		batch = append(batch, i)
		if words += length(i); words >= batchWords {
			batches = append(batches, batch)
			batch, words = nil, 0
		}
	}
	if len(batch) > 0 {
		batches = append(batches, batch)
	}
	random.Shuffle(len(batches), func(a, b int) { batches[a], batches[b] = batches[b], batches[a] })
	return batches
}

// A tally is what a pass found, summed over its words.
type tally struct {
	words, arcs, relations, tags, forms, heads float64
}

func (t *tally) add(o *tally) {
	t.words += o.words
	t.arcs += o.arcs
	t.relations += o.relations
	t.tags += o.tags
	t.forms += o.forms
	t.heads += o.heads
}
