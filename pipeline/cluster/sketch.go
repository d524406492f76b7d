package cluster

import (
	"slices"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// How many hashes a sketch keeps. A rate of one in eight leaves 120 of an
// article of 960 words; shorter texts keep more of theirs, so that the estimate
// of a resemblance near one half has a standard error of about 0.04 from 160
// words on.
const (
	wantShingles = 160
	usualRate    = 8    // texts of any usual length keep at least this share
	mostShingles = 8192 // of a text of 65,000 words and more
)

// shingleWords is the length of a shingle. Five words in a row are seldom shared
// by chance, and one word exchanged in fifteen still leaves half of them.
const shingleWords = 5

// A Sketch is what an article's copies and its story are found by.
type Sketch struct {
	Words    int32    // that shingles are made of: of the text, without boilerplate and dateline
	TextHash uint64   // of the words of title and text; 0 where there are none
	Rate     uint32   // one of so many shingles is kept; a power of two
	Shingles []uint32 // hashes that are a multiple of Rate, ascending, each once
	Terms    []Term   // entities and content words, by hash; none where the text is not in English
	Title    []uint32 // hashes of the title's content words without numbers, ascending, each once
}

// A Term is an entity or a content word of an article.
type Term struct {
	Hash  uint32
	Count uint8 // uses; one in the title counts three, one in the lead two
}

// SketchOf gives the sketch of a document. Mentions are those of its entities.
// Stories are told by English words: where english is false there are no terms.
func SketchOf(d *text.Document, mentions []entity.Mention, english bool) Sketch {
	var s Sketch
	cut, _ := datelineOf(d)
	words, title := wordHashes(d, cut)
	s.Words = int32(len(words))
	s.TextHash = textHash(title, words)
	s.Title = titleTerms(d)
	s.Rate, s.Shingles = shingles(words)
	if english {
		s.Terms = termsOf(d, mentions)
	}
	return s
}

// wordHashes gives the hashes of a document's words without boilerplate: those
// of the text outside the half-open range cut, and those of the title.
func wordHashes(d *text.Document, cut span) (words, title []uint64) {
	words = make([]uint64, 0, len(d.Words))
	for i := range d.Words {
		w := &d.Words[i]
		s := &d.Sentences[w.Sentence]
		switch {
		case w.Kind != text.Letters && w.Kind != text.Number || s.Boilerplate:
		case s.Field == text.Title:
			title = append(title, hashText(0, w.Norm))
		case int32(i) < cut.first || int32(i) >= cut.end:
			words = append(words, hashText(0, w.Norm))
		}
	}
	return words, title
}

// textHash hashes title and text; 0 where there is neither.
func textHash(title, words []uint64) uint64 {
	if len(title)+len(words) == 0 {
		return 0
	}
	h := uint64(len(title))
	for _, part := range [][]uint64{title, words} {
		for _, w := range part {
			h = mix(h*multiplier + w)
		}
	}
	return max(h, 1)
}

// shingles gives the sample of the shingles of words.
func shingles(words []uint64) (rate uint32, kept []uint32) {
	rate = 1
	for rate < usualRate && uint32(len(words)) > wantShingles*rate || uint32(len(words)) > mostShingles*rate {
		rate *= 2
	}
	kept = make([]uint32, 0, len(words)/int(rate)+16)
	for i := 0; i+shingleWords <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+shingleWords] {
			h = h*multiplier + w
		}
		if k := uint32(mix(h) >> 32); k%rate == 0 {
			kept = append(kept, k)
		}
	}
	slices.Sort(kept)
	return rate, slices.Compact(kept)
}
