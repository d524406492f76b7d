package sentiment

import (
	"math"
	"math/rand/v2"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// Features are what the linear scorer sees of a mention.
type Features struct {
	hashed   []hashed
	vectored []vectored
}

// An Example is a mention with its label, for training.
type Example struct {
	Features Features
	Class    int // 0 negative, 1 neutral, 2 positive
	Domain   int // whose share of labels it follows, 0-based
}

// Features gives what is seen of one mention. ok is false where the scorer
// abstains.
func (l *Linear) Features(d *text.Document, parse syntax.Parse, mentions []entity.Mention, voices voice.Voices, mention int) (_ Features, ok bool) {
	var f Features
	at := mentions[mention].Sentence
	w := l.pool.Get().(*work)
	eachSentence(d, parse, mentions, func(first, end int, why string) {
		if mentions[first].Sentence != at || why != "" {
			return
		}
		w.sentence.score(d, parse, mentions[first:end], voices, make([]Score, end-first))
		w.portrait.cut(&w.sentence, mentions[first:end])
		ok = w.portrait.portray(&w.sentence, int32(mention-first))
		f = Features{append([]hashed(nil), w.portrait.hashed...), append([]vectored(nil), w.portrait.vectored...)}
	})
	w.sentence.forget()
	l.pool.Put(w)
	return f, ok
}

// A Fitting says how weights are learnt.
type Fitting struct {
	Seed   uint64  // of the order of the examples
	Epochs int     // passes over the examples
	Decay  float64 // pull of the weights towards 0 (L2)
}

// DefaultFitting was chosen on folds of NewsMTSC's and NewsTSC's train parts.
func DefaultFitting() Fitting { return Fitting{Seed: 1, Epochs: 20, Decay: 2.5e-3} }

// intercept is the value of the feature that stands for a domain.
const intercept = 2

// A fitter learns by averaged stochastic gradient descent (Polyak and Juditsky
// 1992; rate as in Bottou 2012, "Stochastic Gradient Descent Tricks").
type fitter struct {
	vectors *Vectors
	hashed  []float64 // × numClasses; times scale
	dense   []float64 // parts × size × numClasses, then domains × numClasses; times scale
	scale   float64
	x       []float64 // dense values of the example at hand
	used    []int     // parts and the domain that are not zero in x: offsets
}

// Fit learns weights from examples; the bias is that of domain 0. domains
// gives the bias of each, by class. The result depends on the arguments alone.
func Fit(v *Vectors, examples []Example, how Fitting) (w Weights, domains [][3]float64) {
	n := 1
	for i := range examples {
		n = max(n, examples[i].Domain+1)
	}
	size := int(numParts) * v.Size
	f := fitter{
		vectors: v, scale: 1,
		hashed: make([]float64, numBuckets*numClasses),
		dense:  make([]float64, (size+n)*numClasses),
		x:      make([]float64, size+n),
	}
	average := make([]float64, len(f.hashed)+len(f.dense))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(how.Seed, 0))
	first := math.Sqrt(1 / math.Sqrt(how.Decay))
	step := 1 / float64(first*how.Decay)
	averaged := 0.0
	for epoch := range how.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			f.step(&examples[i], 1/float64(how.Decay*step), how.Decay)
			step++
		}
		if 2*(epoch+1) <= how.Epochs {
			continue // the way there is left out of the mean
		}
		averaged++
		for i, w := range f.hashed {
			average[i] += float64(w * f.scale)
		}
		for i, w := range f.dense {
			average[len(f.hashed)+i] += float64(w * f.scale)
		}
	}
	w = Weights{Hashed: make([]float32, len(f.hashed)), Vectors: make([]float32, size*numClasses)}
	for i := range w.Hashed {
		w.Hashed[i] = float32(average[i] / averaged)
	}
	for i := range w.Vectors {
		w.Vectors[i] = float32(average[len(f.hashed)+i] / averaged)
	}
	domains = make([][numClasses]float64, n)
	for i := range domains {
		for c := range domains[i] {
			domains[i][c] = intercept * average[len(f.hashed)+(size+i)*numClasses+c] / averaged
		}
	}
	w.Shares = sharesOf(examples)
	for c := range w.Bias {
		w.Bias[c] = float32(domains[0][c])
	}
	return w, domains
}

// sharesOf gives the shares of classes in domain 0.
func sharesOf(examples []Example) (shares [numClasses]float32) {
	var n [numClasses]int
	all := 0
	for i := range examples {
		if examples[i].Domain == 0 {
			n[examples[i].Class]++
			all++
		}
	}
	for c := range n {
		shares[c] = float32(float64(n[c]) / float64(max(all, 1)))
	}
	return shares
}

// step moves the weights a little towards one example.
func (f *fitter) step(e *Example, rate, decay float64) {
	f.load(e)
	var z [numClasses]float64
	for _, h := range e.Features.hashed {
		for c, w := range f.hashed[int(h.bucket)*numClasses:][:numClasses] {
			z[c] += float64(float64(h.value) * w)
		}
	}
	n := f.vectors.Size
	for _, at := range f.used {
		end := at + n
		if at >= int(numParts)*n {
			end = at + 1
		}
		for i := at; i < end; i++ {
			x := f.x[i]
			for c, w := range f.dense[i*numClasses:][:numClasses] {
				z[c] += float64(x * w)
			}
		}
	}
	for c := range z {
		z[c] *= f.scale
	}
	p := softmax(z)
	f.scale *= 1 - float64(rate*decay)
	var g [numClasses]float64
	for c := range g {
		g[c] = -p[c]
		if c == e.Class {
			g[c]++
		}
		g[c] *= rate / f.scale
	}
	for _, h := range e.Features.hashed {
		to := f.hashed[int(h.bucket)*numClasses:][:numClasses]
		for c := range to {
			to[c] += float64(float64(h.value) * g[c])
		}
	}
	for _, at := range f.used {
		end := at + n
		if at >= int(numParts)*n {
			end = at + 1
		}
		for i := at; i < end; i++ {
			x := f.x[i]
			to := f.dense[i*numClasses:][:numClasses]
			for c := range to {
				to[c] += float64(x * g[c])
			}
			f.x[i] = 0
		}
	}
	if f.scale < 1e-6 {
		f.rescale()
	}
}

// load writes the mean vectors of an example, and its domain, into x.
func (f *fitter) load(e *Example) {
	n := f.vectors.Size
	f.used = f.used[:0]
	var seen [numParts]bool
	for _, v := range e.Features.vectored {
		at := int(v.part) * n
		if !seen[v.part] {
			seen[v.part] = true
			f.used = append(f.used, at)
		}
		for k, x := range f.vectors.At(v.row) {
			f.x[at+k] += float64(float64(v.value) * float64(x))
		}
	}
	at := int(numParts)*n + e.Domain
	f.x[at] = intercept
	f.used = append(f.used, at)
}

func (f *fitter) rescale() {
	for i := range f.hashed {
		f.hashed[i] *= f.scale
	}
	for i := range f.dense {
		f.dense[i] *= f.scale
	}
	f.scale = 1
}

// Values gives what the softmax is taken of: negative, neutral and positive.
func (w *Weights) Values(v *Vectors, f Features) (z [3]float64) {
	for c := range z {
		z[c] = float64(w.Bias[c])
	}
	for _, h := range f.hashed {
		for c, x := range w.Hashed[int(h.bucket)*numClasses:][:numClasses] {
			z[c] += float64(float64(h.value) * float64(x))
		}
	}
	for _, t := range f.vectored {
		for k, x := range v.At(t.row) {
			x := float64(float64(t.value) * float64(x))
			for c, y := range w.Vectors[(int(t.part)*v.Size+k)*numClasses:][:numClasses] {
				z[c] += float64(x * float64(y))
			}
		}
	}
	return z
}

// Scaled gives the weights divided by a temperature (Guo et al. 2017).
func (w Weights) Scaled(temperature float64) Weights {
	scaled := func(from []float32) []float32 {
		to := make([]float32, len(from))
		for i, x := range from {
			to[i] = float32(float64(x) / temperature)
		}
		return to
	}
	out := Weights{Shares: w.Shares, Hashed: scaled(w.Hashed), Vectors: scaled(w.Vectors)}
	for c := range w.Bias {
		out.Bias[c] = float32(float64(w.Bias[c]) / temperature)
	}
	return out
}

// Probabilities gives the softmax of values.
func Probabilities(z [3]float64) [3]float64 { return softmax(z) }
