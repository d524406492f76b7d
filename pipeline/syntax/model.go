package syntax

import (
	"sync"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// A Model tags and parses. It is read-only once loaded and safe for concurrent
// use.
type Model struct {
	lexicon    lexicon
	tagTable   tagTable
	moveTable  moveTable
	markTable  moveTable
	labelTable labelTable
	candidates [NumTags + 1][NumTags][2][]Relation // by head's tag, dependent's tag, and whether the head follows

	tags              tagAtoms
	nameAtom, noClass uint64
	edge, root, none  node
	pool              *sync.Pool
}

// work is the scratch memory of one Parse.
type work struct {
	names       []span
	named       []bool
	nodes       []node
	padded      []node
	spine       []node  // the nodes that are no punctuation
	end         node    // the artificial root
	place       []int32 // index into nodes, by spine node
	heads       []int32 // by node; number of nodes: root
	relations   []Relation
	chain       []int32 // spine nodes that a mark may hang on
	rights      []int32
	markBuffer  [numMarkFeatures]uint64
	state       state
	labels      labelling
	tagBuffer   [numTagFeatures]uint64
	moveBuffer  [numMoveFeatures]uint64
	labelBuffer [numLabelFeatures]uint64
}

// forget lets go of the document's strings.
func (w *work) forget() {
	clear(w.nodes[:cap(w.nodes)])
	clear(w.padded[:cap(w.padded)])
	clear(w.spine[:cap(w.spine)])
	clear(w.state.nodes[:cap(w.state.nodes)])
}

// newModel makes a model of learnt parameters.
func newModel(p *parameters) *Model {
	m := &Model{tags: newTagAtoms(), nameAtom: hashString(nameForm), noClass: atom(0)}
	m.edge = node{form: atom(2), word: atom(2), class: atom(2), coarse: atom(2), fine: atom(2), ending: atom(2), shape: none, tag: noneTag}
	m.none = m.edge
	m.root = node{form: atom(3), word: atom(3), class: atom(3), coarse: atom(3), fine: atom(3), ending: atom(3), shape: none, tag: rootTag}
	m.pool = &sync.Pool{New: func() any { return new(work) }}
	m.lexicon = newLexicon(len(p.words))
	for _, w := range p.words {
		m.lexicon.add(w.entry())
	}
	m.tagTable = newTagTable(len(p.tags))
	for _, r := range p.tags {
		m.tagTable.add(r.hash, r.weights)
	}
	m.moveTable = newMoveTable(len(p.moves))
	for _, r := range p.moves {
		m.moveTable.add(r.hash, r.weights)
	}
	m.markTable = newMoveTable(len(p.marks))
	for _, r := range p.marks {
		m.markTable.add(r.hash, r.weights)
	}
	m.labelTable = newLabelTable(len(p.labels))
	for _, r := range p.labels {
		m.labelTable.add(r.hash, r.weights)
	}
	for h := range m.candidates {
		for d := range m.candidates[h] {
			for way := range m.candidates[h][d] {
				for r := Dep; r < NumRelations; r++ {
					if p.candidates[h][d][way]>>r&1 == 1 {
						m.candidates[h][d][way] = append(m.candidates[h][d][way], r)
					}
				}
			}
		}
	}
	return m
}

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
	for s := range d.Sentences {
		if need != nil && !need(int32(s)) || d.Sentences[s].FirstWord == d.Sentences[s].EndWord {
			continue
		}
		rest = m.gather(w, d, int32(s), rest)
		m.tag(w)
		w.strip(m.root)
		m.attach(w)
		m.label(w)
		m.attachMarks(w)
		w.spread(p.Tokens)
		p.Parsed[s] = true
	}
	w.forget()
	m.pool.Put(w)
	return p
}

// spread writes what was found for the nodes to their words.
func (w *work) spread(tokens []Token) {
	for i := range w.nodes {
		n := &w.nodes[i]
		for k := n.first; k < n.last; k++ {
			tokens[k] = Token{Head: n.last, Relation: Flat, Tag: PROPN}
		}
		t := Token{Head: -1, Relation: w.relations[i], Tag: n.tag}
		if h := w.heads[i]; int(h) < len(w.nodes) {
			t.Head = w.nodes[h].last
		}
		tokens[n.last] = t
	}
}
