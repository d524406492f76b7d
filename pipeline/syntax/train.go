package syntax

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sort"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// A Treebank is a document with a known parse: sentences of gold words, their
// tags and trees, and the proper names among them, in order.
type Treebank struct {
	Doc   *text.Document
	Gold  Parse
	Names []entity.Mention
}

// Training says how to train.
type Training struct {
	Seed       uint64
	TagEpochs  int
	MoveEpochs int
	Folds      int                              // parts of the jackknife that tags what the parser learns from
	Prune      bool                             // leave out features that were seldom changed or weigh next to nothing
	Clusters   map[string][2]uint16             // norm → coarse and fine cluster, from 1
	Log        func(format string, args ...any) // progress; nil: none
}

// An example is one sentence of a treebank.
type example struct {
	bank     *Treebank
	sentence int32
	names    []span
	fold     int
}

// The greatest weights, so that sums fit the lanes of the tables: 38 × 800 in
// 16 bits, 116 × 2,000 in 24, and a byte for relations. Coarser weights, with one
// in a thousand cut off at 127, lost 0.03 of all heads.
const (
	mostTag   = 800
	mostMove  = 2000
	mostLabel = 127
)

// margin is by how much the best right move must lead while learning.
const margin = 60

type trainer struct {
	Training
	random   *rand.Rand
	examples []example
}

// Train learns a model from treebanks and gives the content of its file. The
// same treebanks and settings give the same bytes.
func Train(banks []Treebank, how Training) ([]byte, error) {
	t := &trainer{Training: how, random: rand.New(rand.NewPCG(how.Seed, 1))}
	if t.Log == nil {
		t.Log = func(string, ...any) {}
	}
	for b := range banks {
		t.split(&banks[b])
	}
	if len(t.examples) < how.Folds || how.Folds < 2 {
		return nil, errors.New("training needs at least two folds, and a sentence for each")
	}
	taggers := make([]*Model, how.Folds)
	for f := range taggers {
		taggers[f] = newModel(t.tagger(f))
		t.Log("tagger without fold %d: %s", f, t.tagAccuracy(taggers[f], f))
	}
	p := t.tagger(-1)
	t.Log("tagger: %d words, %d features", len(p.words), len(p.tags))
	t.parser(p, taggers)
	t.Log("parser: %d features for moves, %d for relations", len(p.moves), len(p.labels))
	z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(p.encode(), nil), nil
}

// split makes examples of a treebank's sentences. Runs of ten sentences go to
// the same fold, so that a fold is not tagged by its neighbours.
func (t *trainer) split(b *Treebank) {
	rest := nameSpans(nil, b.Doc, b.Names)
	for s := range b.Doc.Sentences {
		sentence := &b.Doc.Sentences[s]
		k := 0
		for k < len(rest) && rest[k].end <= sentence.EndWord {
			k++
		}
		t.examples = append(t.examples, example{b, int32(s), rest[:k], s / 10 % t.Folds})
		rest = rest[k:]
	}
}

// shuffled gives the indexes of the examples in an order of chance.
func (t *trainer) shuffled() []int { return t.random.Perm(len(t.examples)) }

// nodesOf fills w.nodes with an example's nodes, in one of the shapes it may
// come in: with names collapsed or not, with capitals that mean something or
// not. It gives the gold heads (root: number of nodes), relations and tags.
func (t *trainer) nodesOf(m *Model, w *work, e *example, vary bool) (heads []int32, relations []Relation, tags []Tag) {
	names := e.names
	loud := false
	if vary {
		if t.random.IntN(100) < 30 {
			names = nil
		}
		loud = t.random.IntN(100) < 8
	}
	s := &e.bank.Doc.Sentences[e.sentence]
	m.gather(w, e.bank.Doc, e.sentence, names)
	if loud {
		for i := range w.nodes {
			if n := &w.nodes[i]; n.shape == capital || n.shape == capitals {
				n.shape = lower
			}
		}
	}
	at := make([]int32, s.EndWord-s.FirstWord)
	for i := range w.nodes {
		for k := w.nodes[i].first; k <= w.nodes[i].last; k++ {
			at[k-s.FirstWord] = int32(i)
		}
	}
	for i := range w.nodes {
		n := &w.nodes[i]
		head, relation, tag := int32(len(w.nodes)), Root, PROPN
		for k := n.first; k <= n.last; k++ {
			g := e.bank.Gold.Tokens[k]
			if n.first == n.last {
				tag = g.Tag
			}
			if g.Head < 0 {
				head, relation = int32(len(w.nodes)), Root
				break
			}
			if h := at[g.Head-s.FirstWord]; h != int32(i) {
				head, relation = h, g.Relation
				break
			}
		}
		if n.shape == name {
			tag = PROPN
		}
		heads, relations, tags = append(heads, head), append(relations, relation), append(tags, tag)
	}
	return heads, relations, tags
}

// words builds the lexicon from all examples outside a fold.
func (t *trainer) words(fold int) []word {
	counts := map[string]*[NumTags]int{}
	for i := range t.examples {
		e := &t.examples[i]
		if e.fold == fold {
			continue
		}
		s := &e.bank.Doc.Sentences[e.sentence]
		for k := s.FirstWord; k < s.EndWord; k++ {
			word := &e.bank.Doc.Words[k]
			if word.Kind == text.Number || word.Kind == text.QuoteMark {
				continue
			}
			c := counts[word.Norm]
			if c == nil {
				c = new([NumTags]int)
				counts[word.Norm] = c
			}
			c[e.bank.Gold.Tokens[k].Tag]++
		}
	}
	var words []word
	for norm, c := range counts {
		words = append(words, lexiconWord(norm, c, t.Clusters[norm]))
	}
	for norm, cluster := range t.Clusters {
		if counts[norm] == nil {
			words = append(words, lexiconWord(norm, new([NumTags]int), cluster))
		}
	}
	kept := words[:0]
	for _, w := range words {
		if w.tags != 0 || w.coarse != 0 {
			kept = append(kept, w)
		}
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].form < kept[j].form })
	return kept
}

func lexiconWord(norm string, counts *[NumTags]int, cluster [2]uint16) word {
	w := word{form: hashString(norm), only: NumTags, coarse: cluster[0], fine: cluster[1]}
	sum := 0
	for t, n := range counts {
		sum += n
		if n > counts[w.usual] {
			w.usual = Tag(t)
		}
	}
	if sum < 4 {
		w.usual = X
		return w
	}
	for t, n := range counts {
		if n*50 >= sum {
			w.tags |= 1 << t
		}
	}
	if sum >= 40 && counts[w.usual]*1000 >= sum*998 {
		w.only = w.usual
	}
	return w
}

// tagger learns a tagger from all examples outside a fold.
func (t *trainer) tagger(fold int) *parameters {
	p := &parameters{words: t.words(fold)}
	m := newModel(p)
	learner := newPerceptron(int(NumTags))
	var w work
	scores := make([]int32, NumTags)
	for range t.TagEpochs {
		for _, i := range t.shuffled() {
			e := &t.examples[i]
			if e.fold == fold {
				continue
			}
			_, _, gold := t.nodesOf(m, &w, e, true)
			w.padded = append(append(append(w.padded[:0], m.edge, m.edge), w.nodes...), m.edge, m.edge)
			for i, right := range gold {
				n := &w.padded[i+2]
				if n.known {
					continue
				}
				m.tagFeatures(&w.tagBuffer, w.padded, i+2)
				learner.scores(w.tagBuffer[:], scores)
				n.tag = argmax(scores)
				learner.step++
				if n.tag != right {
					learner.update(w.tagBuffer[:], int(right), int(n.tag))
				}
			}
		}
	}
	p.tags = t.rows(learner, 2, 1, mostTag, 1_000_000)
	return p
}

// rows gives a learner's rows, pruned if that is wanted.
func (t *trainer) rows(learner *perceptron, seldom int32, least, limit, cut int) []row {
	if !t.Prune {
		seldom, least = 1, 1
	}
	return learner.rows(seldom, least, limit, cut)
}

func argmax(scores []int32) Tag {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return Tag(best)
}

func (t *trainer) tagAccuracy(m *Model, fold int) string {
	right, all := 0, 0
	var w work
	for i := range t.examples {
		e := &t.examples[i]
		if e.fold != fold {
			continue
		}
		_, _, gold := t.nodesOf(m, &w, e, false)
		m.tag(&w)
		for k, g := range gold {
			all++
			if w.nodes[k].tag == g {
				right++
			}
		}
	}
	return fmt.Sprintf("%.4f of %d", float64(right)/float64(max(all, 1)), all)
}

// parser learns moves and relations on nodes tagged by the taggers that have
// not seen them.
func (t *trainer) parser(p *parameters, taggers []*Model) {
	moves, labels, marks := newPerceptron(int(numMoves)), newPerceptron(int(NumRelations)), newPerceptron(2)
	seen := [NumTags + 1][NumTags][2][NumRelations]int{}
	var w work
	for epoch := range t.MoveEpochs {
		right, all, markRight, markAll := 0, 0, 0, 0
		for _, i := range t.shuffled() {
			e := &t.examples[i]
			m := taggers[e.fold]
			heads, relations, _ := t.nodesOf(m, &w, e, true)
			m.tag(&w)
			w.strip(m.root)
			bare, named := w.bare(heads, relations)
			flat := projective(bare)
			if flat == nil || len(bare) < 2 {
				continue
			}
			r := t.learnMoves(m, moves, &w, flat, epoch)
			right, all = right+r, all+len(flat)
			w.state.adopt(bare)
			t.learnLabels(m, labels, &w, named, &seen)
			r, n := t.learnMarks(m, marks, &w, heads)
			markRight, markAll = markRight+r, markAll+n
		}
		t.Log("epoch %d: %.4f of heads right while learning, %.4f of punctuation's, %d features", epoch, float64(right)/float64(all), float64(markRight)/float64(max(markAll, 1)), moves.used)
	}
	p.moves = t.rows(moves.overFirst(), 3, 14, mostMove, 1_000_000)
	p.labels = t.rows(labels, 2, 2, mostLabel, 100_000)
	p.marks = marks.rows(1, 1, mostMove, 1_000_000)
	for h := range seen {
		for d := range seen[h] {
			for way := range seen[h][d] {
				for r, n := range seen[h][d][way] {
					if n >= 2*t.MoveEpochs {
						p.candidates[h][d][way] |= 1 << r
					}
				}
			}
		}
	}
}

// bare gives the gold heads and relations of the spine alone: what hangs on
// punctuation hangs on its head instead, and the first of several roots takes
// the others.
func (w *work) bare(heads []int32, relations []Relation) (h []int32, r []Relation) {
	at := make([]int32, len(w.nodes)+1)
	for i := range at {
		at[i] = -1
	}
	for i, k := range w.place {
		at[k] = int32(i)
	}
	n := int32(len(w.place))
	at[len(w.nodes)] = n
	root := int32(-1)
	for i, k := range w.place {
		up := heads[k]
		for at[up] < 0 {
			up = heads[up]
		}
		g, relation := at[up], relations[k]
		if g == n && root >= 0 {
			g, relation = root, Parataxis
		} else if g == n {
			root, relation = int32(i), Root
		}
		h, r = append(h, g), append(r, relation)
	}
	return h, r
}

// learnMarks attaches the punctuation of w to the gold tree of its spine.
func (t *trainer) learnMarks(m *Model, learner *perceptron, w *work, gold []int32) (right, all int) {
	w.unfold()
	scores := make([]int32, 2)
	for p := range w.nodes {
		if w.heads[p] >= 0 {
			continue
		}
		mk := w.markAt(p)
		best, wanted, most := -1, -1, int32(0)
		for c := range w.chain {
			m.markFeatures(&w.markBuffer, w, &mk, c)
			learner.scores(w.markBuffer[:], scores)
			if best < 0 || scores[0] > most {
				best, most = c, scores[0]
			}
			if w.place[w.chain[c]] == gold[p] {
				wanted = c
			}
		}
		all++
		learner.step++
		if best == wanted {
			right++
		} else if wanted >= 0 {
			m.markFeatures(&w.markBuffer, w, &mk, wanted)
			learner.update(w.markBuffer[:], 0, 1)
			m.markFeatures(&w.markBuffer, w, &mk, best)
			learner.update(w.markBuffer[:], 1, 0)
		}
	}
	return right, all
}

// learnMoves parses the nodes in w, following its own best move more often than
// not, and gives the number of right heads.
func (t *trainer) learnMoves(m *Model, learner *perceptron, w *work, gold []int32, epoch int) (right int) {
	s := &w.state
	s.reset(w.spine, w.end, m.none)
	far := farthestDependents(gold)
	var scores [numMoves]int32
	for !s.done() {
		m.moveFeatures(&w.moveBuffer, s)
		learner.scores(w.moveBuffer[:], scores[:])
		costs := s.costs(gold, far)
		chosen, wanted := s.best(scores), numMoves
		least, worst := 1<<30, numMoves
		for a := shift; a < numMoves; a++ {
			if s.allowed(a) && (costs[a] < least || costs[a] == least && scores[a] > scores[wanted]) {
				least, wanted = costs[a], a
			}
		}
		for a := shift; a < numMoves; a++ {
			if s.allowed(a) && costs[a] > least && (worst == numMoves || scores[a] > scores[worst]) {
				worst = a
			}
		}
		learner.step++
		if worst < numMoves && scores[worst]+margin >= scores[wanted] {
			learner.update(w.moveBuffer[:], int(wanted), int(worst))
		}
		if costs[chosen] > least && (epoch < 1 || t.random.IntN(100) < 10) {
			chosen = wanted
		}
		s.apply(chosen)
	}
	for d, h := range gold {
		if s.head[d] == h {
			right++
		}
	}
	return right
}

// adopt makes s the finished state of a tree.
func (s *state) adopt(heads []int32) {
	none := s.n + 1
	for i := range s.l1 {
		s.l1[i], s.l2[i], s.r1[i], s.r2[i], s.nl[i], s.nr[i] = none, none, none, none, 0, 0
	}
	copy(s.head, heads)
	for d := s.n - 1; d >= 0; d-- {
		if h := heads[d]; d < h {
			s.l2[h], s.l1[h] = s.l1[h], d
			s.nl[h] = min(s.nl[h]+1, 15)
		}
	}
	for d, h := range heads {
		if int32(d) > h {
			s.r2[h], s.r1[h] = s.r1[h], int32(d)
			s.nr[h] = min(s.nr[h]+1, 15)
		}
	}
}

// learnLabels names the arcs of the gold tree in w.
func (t *trainer) learnLabels(m *Model, learner *perceptron, w *work, gold []Relation, seen *[NumTags + 1][NumTags][2][NumRelations]int) {
	s, l := &w.state, &w.labels
	l.prepare(s)
	scores := make([]int32, NumRelations)
	for d := range gold {
		h, way := s.head[d], 0
		if h > int32(d) {
			way = 1
		}
		counts := &seen[s.nodes[h].tag][s.nodes[d].tag][way]
		counts[gold[d]]++
		chosen := Root
		if h < s.n {
			m.labelFeatures(&w.labelBuffer, s, l, d)
			learner.scores(w.labelBuffer[:], scores)
			chosen = Dep
			for r, n := range counts {
				if n > 0 && Relation(r) != Root && (counts[chosen] == 0 || scores[r] > scores[chosen]) {
					chosen = Relation(r)
				}
			}
			learner.step++
			if chosen != gold[d] {
				learner.update(w.labelBuffer[:], int(gold[d]), int(chosen))
			}
		}
		l.give(s, d, chosen)
	}
}
