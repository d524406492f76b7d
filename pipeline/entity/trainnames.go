package entity

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/text"
)

// A NamedText is a text whose proper names are known.
type NamedText struct {
	Doc text.Document
	// Names are half-open ranges of Doc.Words with their types: Person, Org,
	// Loc or Other.
	Names []NamedWords
	// Partial tells that there are other names, too: then Names teach what
	// types of names look like and not what is a name.
	Partial bool
}

// NamedWords is a name in a NamedText.
type NamedWords struct {
	First, End int32
	Type       Type
}

// RecogniserTraining says how a recogniser is learnt.
type RecogniserTraining struct {
	Seed     uint64
	Epochs   int
	Rate     float64              // of AdaGrad
	Decay    float64              // pull of a weight towards 0 at each of its updates
	Partial  float64              // weight of an example of a partial text
	Rarest   int                  // features of fewer examples are left out
	Clusters map[string][2]uint16 // of words: coarse and fine; nil: none
}

// example is a span with its features.
type example struct {
	features []int32
	label    learnt
	weight   float64
	masked   bool // no name is not asked
}

// TrainRecogniser learns a model from texts, as multinomial logistic
// regression, and gives its file. The spans it learns from are those that Find
// proposes with the lists of g and, as if no list had them, all names.
func TrainRecogniser(g *Gazetteer, texts []NamedText, o RecogniserTraining) ([]byte, error) {
	r := &Recogniser{clusters: newTable[cluster](len(o.Clusters))}
	for _, w := range slices.Sorted(maps.Keys(o.Clusters)) { // in order, for words of one hash
		c := o.Clusters[w]
		r.clusters.put(newHash(0).text(w), cluster{uint8(c[0] + 1), c[1] + 1})
	}
	c := examples{ids: map[hash]int32{}}
	g = g.WithRecogniser(r)
	for i := range texts {
		c.read(g, &texts[i], o.Partial)
	}
	c.forgetRare(o.Rarest)
	return encodeRecogniser(c.hashes, c.learn(o), r)
}

type examples struct {
	ids    map[hash]int32
	hashes []hash
	all    []example
	buf    []hash
}

// read makes the examples of a text.
func (c *examples) read(g *Gazetteer, t *NamedText, partial float64) {
	f := new(finder)
	f.reset(g, &t.Doc)
	f.lookUp()
	f.countCapitals()
	for s := range t.Doc.Sentences {
		f.sentence(int32(s))
	}
	named := map[[2]int32]learnt{}
	for _, n := range t.Names {
		named[[2]int32{n.First, n.End}] = learntOf(n.Type)
	}
	add := func(first, end, sentence int32, rule byte, weight float64) {
		l := named[[2]int32{first, end}]
		if t.Partial && l == noName {
			return
		}
		c.buf = f.features(c.buf[:0], first, end, &t.Doc.Sentences[sentence], rule)
		c.add(l, weight, t.Partial)
	}
	for i := range f.hits {
		h := &f.hits[i]
		m := &h.mention
		if !h.judged() {
			continue
		}
		add(m.FirstWord, m.EndWord, m.Sentence, h.rule(), 1)
		for _, v := range f.extents(i) {
			if v[0] < v[1] {
				add(v[0], v[1], m.Sentence, h.rule(), 1)
			}
		}
	}
	weight := 1.0
	if t.Partial {
		weight = partial
	}
	for _, n := range t.Names {
		add(n.First, n.End, t.Doc.Words[n.First].Sentence, 0, weight)
	}
}

func (c *examples) add(l learnt, weight float64, masked bool) {
	e := example{label: l, weight: weight, masked: masked}
	for _, h := range c.buf {
		id, ok := c.ids[h]
		if !ok {
			id = int32(len(c.hashes))
			c.ids[h] = id
			c.hashes = append(c.hashes, h)
		}
		e.features = append(e.features, id)
	}
	c.all = append(c.all, e)
}

// forgetRare leaves out the features of too few examples.
func (c *examples) forgetRare(least int) {
	count := make([]int, len(c.hashes))
	for _, e := range c.all {
		for _, k := range e.features {
			count[k]++
		}
	}
	for i := range c.all {
		c.all[i].features = slices.DeleteFunc(c.all[i].features, func(k int32) bool { return count[k] < least })
	}
}

// learn gives the weights by feature.
func (c *examples) learn(o RecogniserTraining) [][numLearnt]float64 {
	w := make([][numLearnt]float64, len(c.hashes))
	squares := make([][numLearnt]float64, len(c.hashes))
	order := make([]int, len(c.all))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(o.Seed, 0))
	for range o.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := &c.all[i]
			gradient := e.gradient(w)
			for _, k := range e.features {
				for l := range gradient {
					// The conversions keep machines from fusing the sums.
					d := gradient[l] + float64(o.Decay*w[k][l])
					if d == 0 {
						continue
					}
					squares[k][l] += float64(d * d)
					w[k][l] -= float64(o.Rate * d / math.Sqrt(squares[k][l]+1e-6))
				}
			}
		}
	}
	return w
}

// gradient gives the gradient of the loss by class, the same for each feature.
func (e *example) gradient(w [][numLearnt]float64) (p [numLearnt]float64) {
	for _, k := range e.features {
		for l := range p {
			p[l] += w[k][l]
		}
	}
	if e.masked {
		p[noName] = math.Inf(-1)
	}
	top, sum := slices.Max(p[:]), 0.0
	for l := range p {
		p[l] = math.Exp(p[l] - top)
		sum += p[l]
	}
	for l := range p {
		p[l] = p[l] / sum
		if learnt(l) == e.label {
			p[l]--
		}
		p[l] *= e.weight
	}
	return p
}

// encodeRecogniser writes a model: the weights that are not nothing, and the
// clusters.
func encodeRecogniser(hashes []hash, weights [][numLearnt]float64, r *Recogniser) ([]byte, error) {
	type row struct {
		hash  hash
		value []byte
	}
	var rows []row
	for k, w := range weights {
		v, any := make([]byte, numLearnt), false
		for l := range w {
			n := int8(max(-127, min(127, math.Round(float64(w[l]*perNat)))))
			v[l] = byte(n)
			any = any || n != 0
		}
		if any {
			rows = append(rows, row{hashes[k], v})
		}
	}
	b := []byte(recogniserMagic)
	write := func() {
		slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.hash, b.hash) })
		b = binary.AppendUvarint(b, uint64(len(rows)))
		last := hash(0)
		for _, r := range rows {
			b = binary.AppendUvarint(b, uint64(r.hash-last))
			b = append(b, r.value...)
			last = r.hash
		}
		rows = rows[:0]
	}
	write()
	for i, h := range r.clusters.keys {
		if h != 0 {
			c := r.clusters.values[i]
			rows = append(rows, row{h, []byte{c.coarse, byte(c.fine), byte(c.fine >> 8)}})
		}
	}
	write()
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(b, nil), nil
}
