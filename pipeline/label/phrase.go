package label

import (
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// longestPhrase is the number of words before a noun that are looked at.
const longestPhrase = 7

// A phrase is how a noun and the words before it in its phrase judge.
type phrase struct {
	points  sentiment.Points
	judges  bool
	doubted bool // "alleged", "no": nobody is called so
}

// begins gives the first word of the noun phrase that ends with a word: what
// stands unbroken before it and can modify it.
func (f *finder) begins(head int32) int32 {
	w := head
	for head-w < longestPhrase && f.modifies(w-1, w) {
		w--
	}
	return w
}

// modifies tells whether a word can stand in a noun phrase before the word that
// follows it there.
func (f *finder) modifies(w, next int32) bool {
	if w < f.first {
		return false
	}
	if f.mentioned(w) >= 0 {
		return true
	}
	word := &f.d.Words[w]
	switch word.Norm {
	case "and", ",":
		// "corrupt and brutal regime", not "Iran, the brutal regime"
		return w > f.first && f.adjective(w-1) && f.adjective(next)
	case "\"", "“", "”", "‘":
		return true
	}
	switch f.tag(w) {
	case syntax.ADJ, syntax.NOUN, syntax.ADV, syntax.NUM, syntax.PROPN:
		return word.Kind == text.Letters || word.Kind == text.Number
	case syntax.VERB: // "disgraced financier", not "criticized officials"
		return f.participle(word.Norm) && f.parse.Tokens[w].Relation == syntax.Amod
	case syntax.X: // not parsed
		return word.Kind == text.Letters && !function(word.Norm)
	}
	return false
}

// adjective tells a word of a list that judges as an adjective, or is tagged so.
func (f *finder) adjective(w int32) bool {
	_, n := f.l.rules.Valence(f.d.Words[w:w+1], syntax.ADJ)
	return n > 0 || f.tag(w) == syntax.ADJ
}

func (f *finder) participle(norm string) bool {
	n := len(norm)
	return n > 4 && (norm[n-2:] == "ed" || norm[n-3:] == "ing" || norm[n-2:] == "en")
}

// function tells the words that end a noun phrase where no tags tell.
func function(norm string) bool {
	switch norm {
	case "a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at", "by", "to", "for", "from", "with", "as",
		"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "can", "may", "and", "or",
		"but", "if", "who", "which", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my",
		"your", "them", "him", "us", "me", "not", "no", "about", "against", "over", "into", "than", "when", "while", "said":
		return true
	}
	return false
}

// doubts tells a word that takes a label back: nobody says that it is true.
func doubts(norm string) bool {
	switch norm {
	case "alleged", "allegedly", "suspected", "purported", "would-be", "supposed", "accused", "potential", "possible", "likely",
		"prospective", "presumed", "aspiring", "no", "neither", "any", "not", "never", "hardly", "fictional", "mock", "non":
		return true
	}
	return false
}

// phrase sums up how a label judges.
func (f *finder) phrase(head int32, form Form) phrase {
	begin := f.begins(head)
	if form == Title { // "self-described socialist Sen. Sanders": not the senator
		for w := head - 1; w >= begin; w-- {
			if !f.adjective(w) {
				begin = w + 1
				break
			}
		}
	}
	var out phrase
	out.doubted = doubts(f.norm(begin - 1))
	words := f.d.Words[:head+1]
	sum := 0.0
	for w := begin; w <= head; {
		if m := f.mentioned(w); m >= 0 && w < head {
			w = min(f.mentions[m].EndWord, head)
			continue
		}
		out.doubted = out.doubted || w < head && doubts(words[w].Norm)
		if w < head && (words[w].Norm == "criminal" || words[w].Norm == "professional") {
			if noun, ok := f.l.nouns.find(words[head].Norm); !ok || noun.class&crowd == 0 {
				w++ // "a criminal attorney" is none
				continue
			}
		}
		value, n := f.value(words[w:], w == head)
		sum += value
		w += int32(max(n, 1))
	}
	if sum != 0 {
		out.points, out.judges = sentiment.OfValence(sum), true
	}
	return out
}

// value gives what the first of the words says of whom the last one labels, and
// how many words say it.
func (f *finder) value(words []text.Word, last bool) (float64, int) {
	noun, listed := f.l.nouns.find(words[0].Norm)
	weight, n := f.l.rules.Valence(words, syntax.NOUN)
	switch {
	case n > 1 && n == len(words): // "conspiracy theorist": what is said of the head
		return weight, n
	case last && listed && noun.own:
		return noun.weight, 1
	case last && n > 0:
		return weight, n
	case last:
		return 0, 1
	}
	if adjective, k := f.l.rules.Valence(words, syntax.ADJ); k > 0 {
		return adjective, k
	}
	if len(words) == 2 { // "illegal alien" is a topic elsewhere; here it is somebody's word for somebody
		if adjective, k := f.l.rules.Valence(words[:1], syntax.ADJ); k > 0 {
			return adjective, k
		}
	}
	if !listed { // "the terrorist group", but not "the corruption prosecutor"
		return 0, 1
	}
	if noun.own {
		return noun.weight, 1
	}
	weight, _ = f.l.rules.Valence(words[:1], syntax.NOUN)
	return weight, 1
}
