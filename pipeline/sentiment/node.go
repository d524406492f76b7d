package sentiment

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A node is a word as the linear scorer sees it, or the words of one name
// together, of which nothing is seen but that they are a name.
type node struct {
	first, end int32  // half-open range of the sentence's words
	head       int32  // node that it depends on, none
	mention    int32  // the sentence's mention that it belongs to, none
	vector     int32  // row of the word vectors, none
	term       int32  // index into sentence.terms of the term that it heads, none
	hash       uint64 // of what is seen of it
	relation   syntax.Relation
	tag        syntax.Tag
	content    bool // its vector tells what is said
	state      state
}

// A state is what the sentence makes of a word.
type state uint8

const (
	asserted  state = iota
	turned          // it is denied
	unreal          // it is asked, wished, possible or conditional
	elsewhere       // it is said of somebody or something else than the target
)

// mostUnreal is the factor of shifters below which a word is not asserted.
const mostUnreal = 0.6

// What is seen of words that are not looked at.
const (
	nameHash   = 0x51ab7e3d90c24f17
	targetHash = 0xc3d2a81f6e05b947
	numberHash = 0x1f0e6b8d72a9c435
)

// nodes cuts the loaded sentence into nodes.
func (p *portrait) cut(s *sentence, mentions []entity.Mention) {
	n := int32(len(s.words))
	p.owner, p.at = sized(p.owner, int(n)), sized(p.at, int(n))
	for i := range p.owner {
		p.owner[i] = none
	}
	for k := range mentions {
		for i := mentions[k].FirstWord - s.base; i < mentions[k].EndWord-s.base; i++ {
			if p.owner[i] == none || !mentions[k].Part {
				p.owner[i] = int32(k)
			}
		}
	}
	p.nodes = p.nodes[:0]
	for i := int32(0); i < n; i++ {
		last := int32(len(p.nodes)) - 1
		if i > 0 && s.masked[i] && s.masked[i-1] && p.owner[i] == p.owner[i-1] {
			p.nodes[last].end++
			p.at[i] = last
			continue
		}
		p.at[i] = last + 1
		p.nodes = append(p.nodes, node{first: i, end: i + 1, mention: p.owner[i], vector: none, term: none})
	}
	for k := range p.nodes {
		p.look(s, &p.nodes[k])
	}
	for t := range s.terms {
		p.nodes[p.at[s.terms[t].head]].term = int32(t)
	}
}

// look fills in what is seen of a node.
func (p *portrait) look(s *sentence, n *node) {
	top := s.topOf(n.first, n.end)
	n.relation, n.tag, n.head = s.relation(top), s.tag(top), none
	if h := s.head(top); h != none {
		n.head = p.at[h]
	}
	w := &s.words[n.first]
	switch {
	case s.masked[n.first]:
		n.hash = nameHash
	case w.Kind == text.Number:
		n.hash = numberHash
	default:
		n.hash = hashWord(w.Norm)
		if tells(n.tag) {
			switch f := s.factor(top, false) / s.shifts[top].graded; {
			case f < 0:
				n.state = turned
			case f < mostUnreal:
				n.state = unreal
			}
		}
		if w.Kind == text.Letters && tells(n.tag) {
			n.vector = p.vectors.row(n.hash)
			n.content = n.vector != none
		}
	}
}

// tells tells whether words of a kind say what a sentence is about, and not
// only how its parts hang together.
func tells(t syntax.Tag) bool {
	switch t {
	case syntax.NOUN, syntax.VERB, syntax.ADJ, syntax.ADV, syntax.PROPN, syntax.INTJ, syntax.X:
		return true
	}
	return false
}

// hashWord is FNV-1a with 64 bits.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix joins a number to a hash.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}
