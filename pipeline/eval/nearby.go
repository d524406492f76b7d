package eval

import (
	"slant/pipeline"
	"slant/pipeline/sentiment"
	"slant/pipeline/text"
)

// NearbyName is the baseline's: what a scorer that looks at the target must beat.
const NearbyName = "nearby"

// reachOfNearby is how many words on either side of the target the baseline
// reads.
const reachOfNearby = 8

// Nearby gives the points of the baseline for a mention: the valences of the
// built-in lexicon's words within eight words of it in its sentence, negation
// and intensity counted where they stand in the three words before a judgement
// (after VADER: Hutto and Gilbert 2014), added up and squashed. Neither tree nor
// voice is looked at. 0 where there is no such word, and for mention −1.
func Nearby(m *pipeline.Models, a *pipeline.Analysis, mention int) sentiment.Points {
	if mention < 0 {
		return 0
	}
	at := &a.Resolution.Mentions[mention]
	s := &a.Document.Sentences[at.Sentence]
	first, end := at.FirstWord, at.EndWord
	for n := 0; first > s.FirstWord && n < reachOfNearby; first-- {
		if a.Document.Words[first-1].Kind != text.Punctuation {
			n++
		}
	}
	for n := 0; end < s.EndWord && n < reachOfNearby; end++ {
		if a.Document.Words[end].Kind != text.Punctuation {
			n++
		}
	}
	window := make([]text.Word, 0, end-first)
	window = append(window, a.Document.Words[first:at.FirstWord]...)
	window = append(window, text.Word{Kind: text.Letters}) // the target, whatever it is called
	window = append(window, a.Document.Words[at.EndWord:end]...)
	alone := text.Document{Words: window, Sentences: []text.Sentence{{EndWord: int32(len(window))}}}
	return m.Rules.Tone(&alone).Points
}

// NearbyScorer is the baseline with cutoffs of its own.
func NearbyScorer(points []sentiment.Points, items []Item) Scorer {
	raw := Scorer{Answers: make([]Answer, len(points))}
	for i, p := range points {
		raw.Answers[i].Points = p
	}
	return Tuned(raw, NearbyName, "tuned VADER-style rules: our lexicon's words within 8 of the target, cut into labels "+tunedDoc, items)
}
