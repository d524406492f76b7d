package sentiment

import (
	"math"

	"slant/pipeline/voice"
)

// bucketBits is the size of the table that features are hashed into.
const (
	bucketBits = 18
	numBuckets = 1 << bucketBits
)

// A part is a set of words whose vectors are averaged.
type part uint8

// The parts of a sentence as seen from its target.
const (
	partAll       part = iota
	partLeft           // before it
	partRight          // after it
	partClose          // at most four nodes off
	partTied           // at most two arcs off
	partAbove          // the words that it depends on
	partTurned         // words that are denied
	partUnreal         // words that are not asserted
	partElsewhere      // judgements of somebody else
	numParts
)

// A hashed feature is one that is looked up in the table.
type hashed struct {
	bucket uint32
	node   int32
	value  float32
}

// A vectored feature is a word's vector in a part.
type vectored struct {
	row   int32
	node  int32
	value float32
	part  part
}

// The kinds of hashed features.
const (
	ofWord     uint64 = iota + 1 // the word
	ofSide                       // word, side and distance
	ofPath                       // word and way to the target
	ofPair                       // two words in a row
	ofTarget                     // a word of the target
	ofRelation                   // what the target is in its clause
	ofDeed                       // valence of a term for whoever has the property or acts
	ofSuffered                   // valence of a term for whoever it is done to
	ofReach                      // what the rules bring to the target
	ofReached                    // that they bring something
	ofShift                      // negation, modality and condition
	ofState                      // what the sentence makes of the word
)

// The lengths of the groups of features. Chosen on folds of NewsMTSC's train part.
const (
	wordsLength  = 3
	vectorLength = 3
	termScale    = 0.7
)

// A portrait is a sentence as the linear scorer sees it, and one target's
// features in it. It is scratch memory.
type portrait struct {
	vectors *Vectors
	without Ablation
	nodes   []node
	owner   []int32 // by word: mention, none
	at      []int32 // by word: node
	places  []place
	chain   []int32
	stack   []int32
	reach   []float64 // by term of the sentence: what came to the target
	states  []state   // by node, as seen from the target

	hashed   []hashed
	vectored []vectored
}

// An Ablation leaves features out, to see what they are worth.
type Ablation struct {
	Words, Terms, Paths, Vectors bool
	Masking                      bool // names are seen
}

// portray gathers the features of a mention of the sentence. ok is false where
// nothing is said that could be looked at.
func (p *portrait) portray(s *sentence, mention int32) (ok bool) {
	p.hashed, p.vectored = p.hashed[:0], p.vectored[:0]
	first, last, top := p.target(mention)
	if first == none {
		return false
	}
	p.locate(top)
	p.aim(s, mention)
	author := s.voice != nil && s.voice[s.heads[mention]] == voice.Author
	p.add(mix(ofRelation, uint64(p.nodes[top].relation)), top, 1)
	content := 0
	for k := range p.nodes {
		k := int32(k)
		n := &p.nodes[k]
		if n.mention == mention {
			h := n.hash
			if h == nameHash {
				h = targetHash
			}
			p.add(mix(ofTarget, h), k, 1)
			continue
		}
		if author && s.voice[n.first] != voice.Author {
			continue
		}
		distance := k - last
		if k < first {
			distance = k - first
		}
		p.word(k, distance, author, s)
		if n.content {
			content++
			p.vector(k, distance)
		}
	}
	p.level()
	return p.terms(s, mention, author, first, last) || content > 0
}

// aim finds what the rules bring to the target, and which judgements are of
// somebody else.
func (p *portrait) aim(s *sentence, mention int32) {
	p.reach, p.states = sized(p.reach, len(s.terms)), sized(p.states, len(p.nodes))
	clear(p.reach)
	for i := range s.reached {
		if r := &s.reached[i]; r.mention == mention {
			p.reach[r.term.number] += r.value
		}
	}
	for k := range p.nodes {
		p.states[k] = p.nodes[k].state
	}
	for t := range s.terms {
		if term := &s.terms[t]; term.directed && p.reach[t] == 0 {
			for i := term.first; i < term.end; i++ {
				p.states[p.at[i]] = elsewhere
			}
		}
	}
}

// target gives the first and last node of a mention and the one that depends
// on none of them, none where it has no node of its own.
func (p *portrait) target(mention int32) (first, last, top int32) {
	first, last, top = none, none, none
	for k := range p.nodes {
		if p.nodes[k].mention != mention {
			continue
		}
		if first == none {
			first = int32(k)
		}
		last = int32(k)
		if h := p.nodes[k].head; top == none && (h == none || p.nodes[h].mention != mention) {
			top = int32(k)
		}
	}
	if top == none {
		top = first
	}
	return first, last, top
}

func (p *portrait) add(hash uint64, node int32, value float64) {
	hash = mix(hash, 0xD6E8FEB86659FD93)
	p.hashed = append(p.hashed, hashed{uint32(hash >> (64 - bucketBits)), node, float32(value)})
}

// word adds the features of a word beside the target. Of one that is denied, not
// asserted, or said of somebody else only that is told, and its vector apart:
// looking at the word itself raised macro-F1 on NewsMTSC's folds by half a point,
// and blamed whom it is not said of.
func (p *portrait) word(k, distance int32, author bool, s *sentence) {
	n, at := &p.nodes[k], &p.places[k]
	if p.without.Words {
		return
	}
	h := n.hash
	if state := p.states[k]; state != asserted {
		p.add(mix(ofState, uint64(state)), k, 1)
		return
	}
	p.add(mix(ofWord, h), k, 1)
	p.add(mix(mix(ofSide, h), stretch(distance)), k, 1)
	if at.near() && !p.without.Paths {
		p.add(mix(mix(ofPath, h), at.path), k, 1)
	}
	if int(k)+1 < len(p.nodes) && (!author || s.voice[p.nodes[k+1].first] == voice.Author) {
		p.add(mix(mix(ofPair, h), p.nodes[k+1].hash), k, 1)
	}
}

// stretch gives the band of a distance in nodes.
func stretch(distance int32) uint64 {
	side, far := uint64(0), distance
	if far < 0 {
		side, far = 8, -far
	}
	switch {
	case far <= 2:
		return side
	case far <= 5:
		return side + 1
	case far <= 10:
		return side + 2
	}
	return side + 3
}

// vector adds a word's vector to the parts that it is in.
func (p *portrait) vector(k, distance int32) {
	if p.without.Vectors {
		return
	}
	at := &p.places[k]
	add := func(part part) {
		p.vectored = append(p.vectored, vectored{p.nodes[k].vector, k, 1, part})
	}
	switch p.states[k] {
	case turned:
		add(partTurned)
		return
	case unreal:
		add(partUnreal)
		return
	case elsewhere:
		add(partElsewhere)
		return
	}
	add(partAll)
	if distance < 0 {
		add(partLeft)
	} else {
		add(partRight)
	}
	if distance >= -4 && distance <= 4 {
		add(partClose)
	}
	if int(at.ups)+int(at.downs) <= 2 && !p.without.Paths {
		add(partTied)
	}
	if at.ups == 0 && !p.without.Paths {
		add(partAbove)
	}
}

// level gives the words of a sentence the same length together, whatever their
// number, and averages the vectors of a part.
func (p *portrait) level() {
	value := float32(wordsLength / math.Sqrt(max(1, float64(len(p.hashed)))))
	for i := range p.hashed {
		p.hashed[i].value = value
	}
	var n [numParts]int
	for i := range p.vectored {
		n[p.vectored[i].part]++
	}
	for i := range p.vectored {
		p.vectored[i].value = float32(vectorLength / float64(n[p.vectored[i].part]))
	}
}

// terms adds what the lexicon says of the sentence's words, and what the rules
// bring to the target; any tells whether it says something.
func (p *portrait) terms(s *sentence, mention int32, author bool, first, last int32) (any bool) {
	if p.without.Terms {
		return false
	}
	for t := range s.terms {
		term := &s.terms[t]
		k := p.at[term.head]
		if p.nodes[k].mention == mention || author && s.voice[term.head] != voice.Author {
			continue
		}
		distance := k - last
		if k < first {
			distance = k - first
		}
		any = true
		e := &s.rules.entries[term.entry]
		p.valence(ofDeed, float64(e.weight*term.factor), k, distance)
		p.valence(ofSuffered, float64(e.patient*term.factor), k, distance)
		if r := p.reach[t]; r != 0 {
			sign := signOf(r)
			p.add(mix(ofReach, sign), k, termScale*math.Abs(r))
			p.add(mix(ofReached, sign), k, termScale)
			p.add(mix(mix(ofReached, sign), uint64(p.nodes[k].tag)+1), k, termScale)
		}
	}
	for i := range s.shifts {
		if f := s.shifts[i].negated * s.shifts[i].modal * s.shifts[i].clause; f != 1 && (!author || s.voice[i] == voice.Author) {
			p.add(ofShift, p.at[i], termScale*(1-f))
		}
	}
	return any
}

// valence adds a valence with where it stands.
func (p *portrait) valence(kind uint64, v float64, k, distance int32) {
	if v == 0 {
		return
	}
	h, x := mix(kind, signOf(v)), termScale*math.Abs(v)
	at := &p.places[k]
	p.add(h, k, x)
	if state := p.states[k]; state != asserted {
		p.add(mix(mix(h, 5), uint64(state)), k, x)
		h = mix(h, uint64(state))
	}
	p.add(mix(mix(h, 1), at.cell()), k, x)
	p.add(mix(mix(h, 2), stretch(distance)), k, x)
	p.add(mix(mix(h, 3), uint64(p.nodes[k].tag)), k, x)
	if p.without.Paths {
		return
	}
	way := at.cell()
	if at.near() {
		way = at.path
	}
	p.add(mix(mix(h, 4), way), k, x)
}

func signOf(v float64) uint64 {
	if v > 0 {
		return 1
	}
	return 2
}
