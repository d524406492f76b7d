package sentiment

import (
	"math"

	"slant/pipeline/text"
)

// A Tone is how an article sounds, whoever is meant.
type Tone struct {
	Points        Points // mean over the scored sentences, −10,000 to 10,000; 0 where Scored is 0
	Scored        int32  // sentences with a judgement in them
	PositiveWords int32  // words of positive judgements
	NegativeWords int32
}

// reachOfNegation is the number of words before a judgement in which a negation
// or an intensifier counts, where no tree tells more: VADER's three (Hutto and
// Gilbert 2014).
const reachOfNegation = 3

// Tone gives the mean valence of an article's sentences outside of boilerplate,
// by word order alone: no tree is needed. A verb counts with the stronger of
// its two valences. The score of a sentence is the squashed sum of its
// judgements.
func (r *Rules) Tone(d *text.Document) Tone {
	var t Tone
	var sum int64
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Boilerplate {
			continue
		}
		x, found := r.toneOf(d.Words[s.FirstWord:s.EndWord], &t)
		if found {
			t.Scored++
			sum += int64(squash(x))
		}
	}
	if t.Scored > 0 {
		t.Points = Points(math.Round(float64(sum) / float64(t.Scored)))
	}
	return t
}

// toneOf gives the sum of a sentence's judgements and counts their words.
func (r *Rules) toneOf(words []text.Word, t *Tone) (sum float64, found bool) {
	factor, left := 1.0, 0
	for i := 0; i < len(words); {
		ids, n := r.find(words[i:])
		n = max(n, 1)
		valence, judges, about := 0.0, false, false
		for _, id := range ids {
			e := &r.entries[id]
			switch e.class {
			case topic:
				about = true
			case judgement:
				if v := e.stronger(); !judges || math.Abs(v) > math.Abs(valence) {
					valence, judges = v, true
				}
			case negation, intensifier, diminisher:
				factor, left = float64(factor*e.weight), reachOfNegation+1
			}
		}
		if judges && !about && valence != 0 {
			v := float64(valence * factor)
			sum += v
			found = true
			if v > 0 {
				t.PositiveWords += int32(n)
			} else if v < 0 {
				t.NegativeWords += int32(n)
			}
		}
		if left--; left <= 0 || words[i].Kind == text.Punctuation {
			factor, left = 1, 0
		}
		i += n
	}
	return sum, found
}

// stronger gives the valence that is farther from 0, for a verb that of its
// agent or patient.
func (e *entry) stronger() float64 {
	if e.hasPatient && math.Abs(e.patient) > math.Abs(e.weight) {
		return e.patient
	}
	return e.weight
}
