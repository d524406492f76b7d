package sentiment

import "math"

// How much of what is mentioned is judged at all.
const (
	// NewsPrior supposes that most of what news mentions is not judged: see
	// newsNeutral.
	NewsPrior = "news"
	// LabelsPrior is the share of labels in the first training file, whose sentences
	// were chosen because they judge.
	LabelsPrior = "labels"
)

// newsNeutral is the share of mentions in news that are not judged: 70% of those
// labelled in NewsTSC, whose sentences were not chosen for judging, 76% in PerSenT's
// articles, and 77% of 400 that were drawn from United States news and read. With the
// share of NewsMTSC, 35%, of 80 labels that were read before those 52 were sensible;
// with this 68.
const newsNeutral = 0.70

// Priors lists the shares of labels that a learnt scorer can suppose, the default
// first.
func Priors() []string { return []string{NewsPrior, LabelsPrior} }

// WithPrior gives the weights with the bias of a prior. For news it adds the
// logarithms of the ratios of shares (Saerens, Latinne and Decaestecker 2002,
// "Adjusting the Outputs of a Classifier to New a Priori Probabilities", Neural
// Computation 14), negative and positive keeping their ratio.
func (w Weights) WithPrior(prior string) Weights {
	if prior == NewsPrior {
		for c, f := range w.ToNews() {
			w.Bias[c] += float32(math.Log(f))
		}
	}
	return w
}

// ToNews gives the factors, by class, by which probabilities at the prior of labels
// become those at the prior of news, up to their sum. 1 where shares are not known,
// and where the labels have that many neutral ones anyway.
func (w *Weights) ToNews() (factors [3]float64) {
	factors = [3]float64{1, 1, 1}
	neutral := float64(w.Shares[1])
	if neutral <= 0 || neutral >= newsNeutral {
		return factors
	}
	factors[1] = newsNeutral / neutral
	factors[0] = (1 - newsNeutral) / (1 - neutral)
	factors[2] = factors[0]
	return factors
}

// ToNews gives those of the weights that the scorer was made of, at the prior of
// labels.
func (l *Linear) ToNews() [3]float64 { return l.weights.ToNews() }
