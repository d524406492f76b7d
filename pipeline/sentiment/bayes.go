package sentiment

import (
	"errors"
	"fmt"
	"math"
	"sync"

	bayes "github.com/cdipaolo/goml/text"
	baseline "github.com/cdipaolo/sentiment"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// Bayes is the baseline for whole articles: the word counts of the naive Bayes
// model of github.com/cdipaolo/sentiment, learnt from film reviews. Its own
// Predict answers 0 or 1 and its Probability runs out of digits on long texts,
// so the counts are used themselves. It is safe for concurrent use.
type Bayes struct {
	words func() (*bayes.NaiveBayes, error)
}

// NewBayes makes the baseline. The model is read at the first Score, which
// takes about half a second and 19 MB; Load does it at once.
func NewBayes() (*Bayes, error) {
	return &Bayes{words: sync.OnceValues(restore)}, nil
}

// Load reads the model if it was not read yet.
func (b *Bayes) Load() error {
	_, err := b.words()
	return err
}

func restore() (*bayes.NaiveBayes, error) {
	models, err := baseline.Restore()
	if err != nil {
		return nil, fmt.Errorf("baseline sentiment model: %w", err)
	}
	m := models[baseline.English]
	if m == nil {
		return nil, errors.New("baseline sentiment model: has no English")
	}
	return m, nil
}

const (
	// leastCount is the number of reviews in which a word must have occurred:
	// rarer ones say more about a film than about tone.
	leastCount = 20
	// leastWords is the number of such words below which there is no score.
	leastWords = 5
	// gain brings the mean of the log odds, which rarely leaves ±0.5, to the
	// range of a score: tanh(gain · mean).
	gain = 2
)

// Score gives tanh(gain · Σ log((count₁+1)/(count₀+1)) / n) over the n words of
// an article that the model knows well enough, in ten-thousandths, −10,000 to
// 10,000. Words of names and of boilerplate are left out. ok is false where
// fewer than five words are left.
func (b *Bayes) Score(d *text.Document, mentions []entity.Mention) (points Points, ok bool) {
	model, err := b.words()
	if err != nil {
		return 0, false
	}
	sum, n := 0.0, 0
	next := 0 // the first mention that ends after the word
	for i := range d.Words {
		for next < len(mentions) && mentions[next].EndWord <= int32(i) {
			next++
		}
		inName := next < len(mentions) && mentions[next].FirstWord <= int32(i)
		if inName && mentions[next].Kind != entity.Nominal && mentions[next].Kind != entity.Pronoun {
			continue
		}
		w := &d.Words[i]
		if w.Kind != text.Letters || d.Sentences[w.Sentence].Boilerplate {
			continue
		}
		known, found := model.Words.Get(w.Norm)
		if !found || len(known.Count) != 2 || known.Count[0]+known.Count[1] < leastCount {
			continue
		}
		sum += math.Log(float64(known.Count[1]+1) / float64(known.Count[0]+1))
		n++
	}
	if n < leastWords {
		return 0, false
	}
	return Points(math.Round(float64(Whole) * math.Tanh(gain*sum/float64(n)))), true
}
