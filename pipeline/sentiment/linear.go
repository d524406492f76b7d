package sentiment

import (
	"math"
	"sync"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// Linear is the scorer that is learnt: a softmax over the words beside the
// target by side, distance and way through the tree, over what the lexicon and
// the rules say, and over the mean vectors of the words before, after and tied
// to it. Proper names are not looked at, nor whose words they are; a mention in
// the author's voice uses no word inside a quotation. It is read-only once made
// and safe for concurrent use.
type Linear struct {
	rules   *Rules
	vectors *Vectors
	weights Weights
	// projected is the product of the word vectors with the weights of their
	// parts: × numParts × numClasses, by word.
	projected []float32
	level     Level
	without   Ablation
	pool      sync.Pool // of *work
}

// Weights are what a Linear has learnt.
type Weights struct {
	Bias    [numClasses]float32 // at the shares of labels of the first training file
	Shares  [numClasses]float32 // those shares: see WithPrior
	Hashed  []float32           // numBuckets × numClasses
	Vectors []float32           // numParts × Vectors.Size × numClasses
}

// work is the scratch memory for one document.
type work struct {
	sentence sentence
	portrait portrait
	given    [][numClasses]float64 // by node: what it adds to the values
	values   []float64
	points   []Points
	order    []int
}

// NewLinear makes a scorer of weights. level says how much evidence it gives.
func NewLinear(r *Rules, v *Vectors, w Weights, level Level) *Linear {
	l := &Linear{rules: r, vectors: v, weights: w, level: level}
	l.projected = project(v, w.Vectors)
	l.pool.New = func() any {
		return &work{sentence: sentence{rules: r}, portrait: portrait{vectors: v, without: l.without}}
	}
	return l
}

// project multiplies every word's vector with the weights of the parts.
func project(v *Vectors, weights []float32) []float32 {
	const columns = int(numParts) * numClasses
	out := make([]float32, v.Len()*columns)
	var sums [columns]float64
	for row := range v.Len() {
		clear(sums[:])
		for k, x := range v.At(int32(row)) {
			x := float64(x)
			for part := range int(numParts) {
				w := weights[(part*v.Size+k)*numClasses:][:numClasses]
				for c := range w {
					sums[part*numClasses+c] += float64(x * float64(w[c]))
				}
			}
		}
		for i := range sums {
			out[row*columns+i] = float32(sums[i])
		}
	}
	return out
}

// Vectors gives the word vectors that it looks words up in.
func (l *Linear) Vectors() *Vectors { return l.vectors }

// ScoreAll scores the mentions, which must be in order of their words: linear
// with what was learnt, rules as Rules.ScoreAll does, which it builds on.
func (l *Linear) ScoreAll(d *text.Document, parse syntax.Parse, mentions []entity.Mention, voices voice.Voices) (linear, rules []Score) {
	linear, rules = make([]Score, len(mentions)), make([]Score, len(mentions))
	w := l.pool.Get().(*work)
	eachSentence(d, parse, mentions, func(first, end int, why string) {
		if why != "" {
			abstain(linear[first:end], why)
			abstain(rules[first:end], why)
			return
		}
		w.sentence.score(d, parse, mentions[first:end], voices, rules[first:end])
		w.portrait.cut(&w.sentence, mentions[first:end])
		for k := range mentions[first:end] {
			linear[first+k] = l.score(w, int32(k))
		}
	})
	w.sentence.forget()
	l.pool.Put(w)
	return linear, rules
}

// score scores one mention of the sentence at hand.
func (l *Linear) score(w *work, mention int32) Score {
	p := &w.portrait
	if !p.portray(&w.sentence, mention) {
		return Score{Abstain: NoEvidence}
	}
	base, delta := l.sum(w)
	var z [numClasses]float64
	for c := range z {
		z[c] = base[c] + delta[c]
	}
	s := ScoreOf(softmax(z))
	l.explain(w, &s, base, delta)
	return s
}

// ScoreOf gives the score of the probabilities of negative, neutral and
// positive, without evidence.
func ScoreOf(p [3]float64) Score {
	var s Score
	s.Negative, s.Neutral, s.Positive = shares(p)
	s.Points = s.Positive - s.Negative
	return s
}

// sum adds up what every node gives.
func (l *Linear) sum(w *work) (base, delta [numClasses]float64) {
	p := &w.portrait
	w.given = sized(w.given, len(p.nodes))
	clear(w.given)
	for i := range p.hashed {
		f := &p.hashed[i]
		give(&w.given[f.node], float64(f.value), (*[numClasses]float32)(l.weights.Hashed[int(f.bucket)*numClasses:]))
	}
	const columns = int(numParts) * numClasses
	for i := range p.vectored {
		f := &p.vectored[i]
		give(&w.given[f.node], float64(f.value), (*[numClasses]float32)(l.projected[int(f.row)*columns+int(f.part)*numClasses:]))
	}
	for c := range base {
		base[c] = float64(l.weights.Bias[c])
	}
	for k := range w.given {
		for c := range delta {
			delta[c] += w.given[k][c]
		}
	}
	return base, delta
}

// give adds a feature's value times its weights.
func give(to *[numClasses]float64, value float64, weights *[numClasses]float32) {
	to[negative] += float64(value * float64(weights[negative]))
	to[neutral] += float64(value * float64(weights[neutral]))
	to[positive] += float64(value * float64(weights[positive]))
}

// shares rounds probabilities to Points that sum to Whole; what rounding
// leaves over goes to the largest remainder.
func shares(p [numClasses]float64) (negative, neutral, positive Points) {
	var out [numClasses]Points
	rest := Whole
	for c := range p {
		out[c] = Points(math.Floor(p[c] * float64(Whole)))
		rest -= out[c]
	}
	for ; rest > 0; rest-- {
		best := 0
		for c := range p {
			if p[c]*float64(Whole)-float64(out[c]) > p[best]*float64(Whole)-float64(out[best]) {
				best = c
			}
		}
		out[best]++
	}
	return out[0], out[1], out[2]
}

// explain writes down what each node gives to the score, the baseline first:
// the score of a sentence of which nothing is seen.
func (l *Linear) explain(w *work, s *Score, base, delta [numClasses]float64) {
	if l.level == LevelNone {
		return
	}
	p := softmax(base)
	before := p[positive] - p[negative]
	g := gradients(base, delta)
	w.values = append(w.values[:0], before*float64(Whole))
	for k := range w.given {
		v := 0.0
		for c := range g {
			v += float64(g[c] * w.given[k][c])
		}
		w.values = append(w.values, v*float64(Whole))
	}
	w.points = sized(w.points, len(w.values))
	shareOut(s.Points, w.values, w.points)
	w.order = w.order[:0]
	for k, points := range w.points[1:] {
		if l.level == LevelAll && points != 0 || abs(points) >= topPoints {
			w.order = append(w.order, k)
		}
	}
	if l.level == LevelTop {
		w.order = largest(w.order, w.points[1:])
	}
	rest := s.Points - w.points[0]
	s.Evidence = make([]Contribution, 0, len(w.order)+2)
	s.Evidence = append(s.Evidence, Contribution{Term: baselineTerm, Rule: "before a word is read", Points: w.points[0]})
	for _, k := range w.order {
		s.Evidence = append(s.Evidence, w.contribution(int32(k), w.points[k+1]))
		rest -= w.points[k+1]
	}
	if rest != 0 {
		s.Evidence = append(s.Evidence, restOf(rest))
	}
}

// contribution names a node and how it stands to the target.
func (w *work) contribution(k int32, points Points) Contribution {
	p, s := &w.portrait, &w.sentence
	n := &p.nodes[k]
	c := Contribution{Term: s.words[n.first].Norm, Rule: p.tie(k), Points: points, FirstWord: s.base + n.first, EndWord: s.base + n.end}
	if n.hash == nameHash {
		c.Term = "(name)"
	}
	if n.term != none {
		t := &s.terms[n.term]
		c.Term, c.FirstWord, c.EndWord = s.rules.entries[t.entry].term, s.base+t.first, s.base+t.end
	}
	return c
}

// tie says in words how a node stands to the target.
func (p *portrait) tie(k int32) string {
	at := &p.places[k]
	switch {
	case at.lca == none || at.ups+at.downs > 3:
		if k < p.chain[0] {
			return "before it"
		}
		return "after it"
	case at.ups == 0 && at.downs == 0:
		return "the mention itself"
	case at.ups == 0 && at.downs == 1:
		return "what it depends on"
	case at.ups == 0:
		return "above it in the clause"
	case at.downs == 0 && at.ups == 1:
		return "depends on it"
	case at.downs == 0:
		return "within its phrase"
	default:
		return "beside it in the clause"
	}
}
