package voice

import (
	"sort"

	"slant/pipeline/text"
)

// A Kind is the form in which somebody's words are reported.
type Kind uint8

// The kinds of quotations and reports.
const (
	Direct Kind = iota
	Indirect
	Mixed // an indirect report with quoted parts
	AccordingTo
)

// String gives the kind's name as the tables write it.
func (k Kind) String() string {
	return [...]string{"direct", "indirect", "mixed", "according_to"}[k]
}

// A Quote is an attribution: a source, a cue and a content (PARC 3, Pareti
// 2016; PolNeAR, Newell et al. 2018).
type Quote struct {
	Parent             int32 // index of the quote around this one; -1: none
	Kind               Kind
	Field              text.Field
	Content            text.Span // in bytes, into Field; quotation marks included
	FirstWord, EndWord int32     // half-open range of Document.Words: the content
	SourceFirst        int32     // half-open range of Document.Words; SourceFirst == SourceEnd: no source found
	SourceEnd          int32
	SourceMention      int32  // index into the mentions: the source's head; -1: none
	ViaMention         int32  // the source in between ("the Journal, citing a spokesman": the Journal); -1: none
	CueFirst, CueEnd   int32  // half-open range of Document.Words; equal: no cue
	Cue                string // the cue's lemma or phrase as the lexicon has it; "" none
	Stance             string // neutral, doubting, conceding, praising, aggressive; "" without a cue
	Method             string // the rule that found it
	Complete           bool   // false: an unclosed quotation, or cut by its paragraph
}

// Who speaks a word, where it is not the index of a quote.
const (
	Author    int32 = -1
	Undecided int32 = -2 // under a say-verb, but whose words is not decided
)

// Voices tells who speaks.
type Voices struct {
	Quotes []Quote // in order of their contents; a parent comes before its children
	Of     []int32 // by word: the innermost quote's index, Author or Undecided
}

// Direct tells whether a word is told as it was said: it stands in a direct
// quotation, or between the marks of a part of a mixed report.
func (v *Voices) Direct(d *text.Document, word int32) bool {
	i := v.Of[word]
	if i < 0 {
		return false
	}
	q := &v.Quotes[i]
	if q.Kind != Mixed {
		return q.Kind == Direct
	}
	first := sort.Search(len(d.Quotations), func(k int) bool { return d.Quotations[k].FirstWord >= q.FirstWord })
	for ; first < len(d.Quotations) && d.Quotations[first].FirstWord <= word; first++ {
		if word < d.Quotations[first].EndWord {
			return true
		}
	}
	return false
}
