package syntax

import (
	"sync"

	"slant/pipeline/entity"
	"slant/pipeline/syntax/kernel"
	"slant/pipeline/text"
)

// A Model tags and parses. It is read-only once loaded and safe for concurrent
// use.
type Model struct {
	lexicon  lexicon
	rows     []int16 // × inputSize, with stateBits: of words, then of affixes
	words    int32   // rows of words
	places   []int16 // × inputSize
	layers   [numLayers]wholeLayer
	heads    *kernel.Matrix
	labels   *kernel.Matrix
	bands    []int16 // × relationSize
	rootHead [headColumns]int16
	bandAt   [2*nearest + 1]uint8 // by distance from −nearest on

	exceptions map[lemmaKey]string
	pool       *sync.Pool
}

// A wholeLayer is a layer in whole numbers.
type wholeLayer struct {
	before, after []int16 // factors, with factorBits
	matrix        *kernel.Matrix
}

// newModel makes a model of learnt parameters.
func newModel(p *parameters) *Model {
	m := &Model{words: int32(len(p.forms)), places: p.places, bands: p.bands, lexicon: newLexicon(len(p.forms))}
	for i, form := range p.forms {
		m.lexicon.add(form, int32(i))
	}
	m.rows = make([]int16, len(p.rows))
	for i, scale := range p.scales {
		for k := i * inputSize; k < (i+1)*inputSize; k++ {
			const drop = rowBits - stateBits
			m.rows[k] = cut((int32(p.rows[k])*int32(scale) + 1<<(drop-1)) >> drop)
		}
	}
	for l := range m.layers {
		m.layers[l] = wholeLayer{p.before[l], p.after[l], product(p, l, stateBits, stateBits)}
	}
	m.heads = product(p, headsMatrix, stateBits, headBits)
	m.labels = product(p, labelMatrix, headBits, headBits)
	root := make([]int16, kernel.Rows*stateSize)
	copy(root, p.root)
	out := make([]int16, kernel.Rows*headColumns)
	m.heads.Apply(out, headColumns, root, stateSize, 1)
	m.rootHead = [headColumns]int16(out)
	for i := range m.bandAt {
		m.bandAt[i] = uint8(band(int32(i - nearest)))
	}
	m.exceptions = make(map[lemmaKey]string, len(p.lemmas))
	for _, e := range p.lemmas {
		m.exceptions[e.key] = e.lemma
	}
	m.pool = &sync.Pool{New: func() any { return new(work) }}
	return m
}

// product makes a matrix that reads numbers with in bits after the point and
// writes some with out.
func product(p *parameters, i int, in, out uint8) *kernel.Matrix {
	rows, columns := dimensions(i)
	m := &p.matrices[i]
	k := kernel.NewMatrix(rows, columns, in+m.bits-out)
	for c := range columns {
		k.SetBias(c, m.bias[c])
		for r := range rows {
			k.Set(r, c, m.weights[r*columns+c])
		}
	}
	return k
}

func cut(v int32) int16 { return int16(max(-1<<15, min(1<<15-1, v))) }

// chunk is the number of nodes from which on no sentence is added to those that
// go through the network together: their numbers fit the cache.
const chunk = 192

// work is the scratch memory of one Parse.
type work struct {
	names  []span
	named  []bool
	nodes  []node
	starts []int32 // first node of each sentence of the chunk, and the end of the last

	input, pre []int16
	states     [numLayers][]int16
	blended    []int16
	out        []int16 // headColumns by node

	scores    []int32 // by dependent and head within a sentence, the root last
	product   []int16
	arcHeads  kernel.Matrix
	tree      arborescence
	heads     []int32 // by node, within its sentence; its number of nodes: root
	hidden    []int16
	relations []int16
}

// forget lets go of the document's strings.
func (w *work) forget() { clear(w.nodes[:cap(w.nodes)]) }

// Parse tags and parses the sentences that need wants, all if need is nil.
// mentions are the document's, in order and without overlaps; those of kinds
// Name, Acronym and Metonym become one node each: their last word stands for
// the whole, the words before it hang on it with relation Flat, and all are
// PROPN. A leading "the" stays outside. What is found for a sentence depends
// on that sentence and its mentions alone.
func (m *Model) Parse(d *text.Document, mentions []entity.Mention, need func(sentence int32) bool) Parse {
	p := Parse{Tokens: make([]Token, len(d.Words)), Parsed: make([]bool, len(d.Sentences))}
	for i := range p.Tokens {
		p.Tokens[i].Head = -1
	}
	w := m.pool.Get().(*work)
	w.names = nameSpans(w.names[:0], d, mentions)
	rest := w.names
	w.begin()
	for s := range d.Sentences {
		if need != nil && !need(int32(s)) || d.Sentences[s].FirstWord == d.Sentences[s].EndWord {
			continue
		}
		rest = w.gather(d, int32(s), rest)
		w.starts = append(w.starts, int32(len(w.nodes)))
		p.Parsed[s] = true
		if len(w.nodes) >= chunk {
			m.parse(w, p.Tokens)
			w.begin()
		}
	}
	m.parse(w, p.Tokens)
	w.forget()
	m.pool.Put(w)
	return p
}

// begin empties the chunk.
func (w *work) begin() {
	w.nodes = w.nodes[:0]
	w.starts = append(w.starts[:0], 0)
}

// parse tags and parses the sentences of the chunk.
func (m *Model) parse(w *work, tokens []Token) {
	if len(w.nodes) == 0 {
		return
	}
	m.encode(w)
	w.heads = grow(w.heads, len(w.nodes))
	for k := 0; k+1 < len(w.starts); k++ {
		m.attach(w, int(w.starts[k]), int(w.starts[k+1]))
	}
	m.name(w)
	for k := 0; k+1 < len(w.starts); k++ {
		w.spread(tokens, w.starts[k], w.starts[k+1])
		w.partObjects(tokens, w.starts[k], w.starts[k+1])
	}
}

// spread writes what was found for the nodes of a sentence to their words.
func (w *work) spread(tokens []Token, first, end int32) {
	for i := first; i < end; i++ {
		n := &w.nodes[i]
		for k := n.first; k < n.last; k++ {
			tokens[k] = Token{Head: n.last, Relation: Flat, Tag: PROPN, Form: Singular}
		}
		out := w.out[int(i)*headColumns:]
		t := Token{Head: -1, Relation: Root, Tag: Tag(greatest(out[tagColumn:formColumn])), Form: Form(greatest(out[formColumn:usedColumns]))}
		if n.shape == name {
			t.Tag, t.Form = PROPN, Singular
		}
		if h := w.heads[i]; h < end-first {
			t.Head = w.nodes[first+h].last
			t.Relation = Relation(greatest(w.relations[int(i)*labelColumns:][:NumRelations]))
		}
		tokens[n.last] = t
	}
}

// greatest gives the index of the greatest number, of the first of equals.
func greatest(s []int16) int {
	best := 0
	for i, v := range s {
		if v > s[best] {
			best = i
		}
	}
	return best
}
