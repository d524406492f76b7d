package sentiment

import (
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// Valence gives what the lists say of whoever has or is what the words begin
// with, −3 to 3, for entries of one part of speech, and how many words that
// takes: 0 where no entry judges. A phrase that is a topic ("attorney general")
// judges nobody.
func (r *Rules) Valence(words []text.Word, tag syntax.Tag) (weight float64, n int) {
	entries, length := r.find(words)
	for _, id := range entries {
		switch e := &r.entries[id]; {
		case e.class == topic && length > 1:
			return 0, 0
		case e.class == judgement && e.tag == tag && e.weight != 0:
			weight, n = e.weight, length // of equals the later list's, which is the user's
		}
	}
	return weight, n
}

// OfValence gives the points of a sum of valences, as a score has them: 2,425
// for a shade (0.5), 4,472 for a plain word (1), 7,071 for a strong one (2).
func OfValence(sum float64) Points { return squash(sum) }
