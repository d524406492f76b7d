package cluster

import (
	"slices"
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// How many terms a sketch keeps: the most used. With 128 words pairs of one
// story are told from others nearly as well as with all.
const (
	mostWords    = 128
	mostEntities = 32
	mostUses     = 255
	mostTitle    = 32 // words of the title
)

// Entities and words have hashes of their own. A name counts as whom it means;
// its words count where that is not known. To count both made the same persons
// in other news look like the same news.
const (
	seedWord uint64 = iota
	seedEntity
)

// weightOf is how often a use counts by its place.
func weightOf(p text.Position) int32 {
	switch p {
	case text.Headline:
		return 3
	case text.Lead:
		return 2
	}
	return 1
}

// termsOf gives the terms of a document, by hash.
func termsOf(d *text.Document, mentions []entity.Mention) []Term {
	words := make(uses, 0, len(d.Words)/2)
	var named uses
	name := make([]bool, len(d.Words)) // a word of an entity's mention: the entity counts for it
	for i := range mentions {
		m := &mentions[i]
		if m.Entity == "" {
			continue
		}
		named = named.add(seedEntity, m.Entity, weightOf(d.Sentences[m.Sentence].Position))
		for k := m.FirstWord; k < m.EndWord; k++ {
			name[k] = true
		}
	}
	for i := range d.Words {
		w := &d.Words[i]
		s := &d.Sentences[w.Sentence]
		if name[i] || s.Boilerplate || w.Kind != text.Letters && w.Kind != text.Number {
			continue
		}
		if stem, ok := ContentWord(w.Norm); ok {
			words = words.add(seedWord, stem, weightOf(s.Position))
		}
	}
	all := append(words.most(mostWords), named.most(mostEntities)...).sum()
	terms := make([]Term, len(all))
	for i, u := range all {
		terms[i] = Term{uint32(u >> 32), uint8(u)}
	}
	return terms
}

// titleTerms gives the hashes of the content words of the title, numbers left
// out, ascending and each once.
func titleTerms(d *text.Document) []uint32 {
	var out []uint32
	for i := range d.Words {
		w := &d.Words[i]
		if d.Sentences[w.Sentence].Field != text.Title || len(out) == mostTitle {
			break
		}
		if stem, ok := ContentWord(w.Norm); ok && w.Kind == text.Letters {
			out = append(out, termHash(seedWord, stem))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// termHash hashes a term. Its lowest bit tells entities from words.
func termHash(seed uint64, s string) uint32 {
	return uint32(mix(hashText(seed, s))>>32)&^1 | uint32(seed)
}

func isEntity(hash uint32) bool { return hash&1 == uint32(seedEntity) }

// uses are terms with their counts, the hash above the count: whole numbers sort
// several times as fast as structs with a function.
type uses []uint64

func (u uses) add(seed uint64, s string, weight int32) uses {
	return append(u, uint64(termHash(seed, s))<<32|uint64(weight))
}

// sum gives the terms by hash, each once with the sum of its uses. It changes
// what it is called on.
func (u uses) sum() uses {
	slices.Sort(u)
	out := u[:0]
	for _, t := range u {
		if n := len(out); n > 0 && out[n-1]>>32 == t>>32 {
			out[n-1] = out[n-1]>>32<<32 | min(uint64(uint32(out[n-1]))+uint64(uint32(t)), mostUses)
			continue
		}
		out = append(out, t)
	}
	return out
}

// most gives the n most used terms; of those as much used, the first by hash.
// It changes what it is called on.
func (u uses) most(n int) uses {
	u = u.sum()
	if len(u) <= n {
		return u
	}
	for i, t := range u {
		u[i] = (mostUses-uint64(uint32(t)))<<32 | t>>32
	}
	slices.Sort(u)
	u = u[:n]
	for i, t := range u {
		u[i] = t<<32 | (mostUses - t>>32)
	}
	return u
}

// ContentWord gives what a word counts as, the same for singular and plural;
// false for a word that says nothing of what an article is about.
func ContentWord(norm string) (string, bool) {
	if len(norm) < 2 || emptyWord(norm) {
		return "", false
	}
	return stem(norm), true
}

// stem takes the plural's ending off a word. What it gives need not be a word:
// it only has to be the same for both numbers.
func stem(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// emptyWord tells words that say nothing of what an article is about: function
// words, and those that any news has.
func emptyWord(w string) bool {
	switch w {
	case "the", "of", "and", "to", "that", "for", "with", "is", "was", "are", "were", "be", "been", "being", "it", "its",
		"by", "at", "from", "this", "these", "those", "which", "who", "whom", "whose", "have", "has", "had", "having", "not",
		"but", "they", "their", "them", "he", "his", "him", "she", "her", "hers", "you", "your", "we", "our", "us", "my", "me",
		"or", "if", "when", "where", "what", "how", "why", "there", "here", "than", "then", "would", "could", "should", "may",
		"might", "can", "will", "shall", "must", "did", "does", "do", "done", "doing", "about", "after", "before", "between",
		"through", "into", "out", "over", "under", "because", "while", "such", "any", "some", "each", "both", "only", "also",
		"more", "most", "other", "another", "said", "say", "says", "saying", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m",
		"an", "up", "against", "during", "without", "within", "until", "in", "on", "as", "no", "so", "just", "like", "get",
		"got", "one", "two", "new", "first", "last", "year", "years", "day", "days", "week", "weeks", "month", "months",
		"time", "people", "told", "tell", "according", "all", "many", "much", "even", "still", "now", "off", "down", "back",
		"too", "very", "own", "same", "since", "however", "though", "although", "every", "few", "including", "among", "made",
		"make", "take", "took", "going", "go", "went", "came", "come", "way", "well", "ca", "wo", "mr.", "mrs.", "ms.":
		return true
	}
	return false
}
