package entity

import (
	"strings"

	"slant/pipeline/text"
)

// Found is what Find saw in a document.
type Found struct {
	Mentions   []Mention // in order, without overlaps
	Discovered []Entity  // those that no list has, in order of their first mention; Of and Source ""
	// Ambiguous counts mentions of several candidates between which nothing
	// decides.
	Ambiguous int32
	// UnlinkedSurnames counts surnames alone whose article has no full name,
	// or two of them.
	UnlinkedSurnames int32
}

// Confidences of links that are not certain, in ten-thousandths.
const (
	byUserList   int32 = 9_500
	byTitle      int32 = 9_000
	byContext    int32 = 8_000
	bySurname    int32 = 9_000
	byVariant    int32 = 7_500
	bySharedName int32 = 7_000
)

// A hit is a mention in the making.
type hit struct {
	mention    Mention
	state      state
	cands      []int32 // targets, where undecided
	key        string  // normal form of a discovered name or surname
	full       bool    // a full name, which surnames follow
	weak       bool    // its capital tells nothing: another mention must support it
	afterTitle bool
	atPlace    bool // after a place preposition
	local      bool // its candidates are many countries' own
	cut        cut
}

type state uint8

const (
	settled   state = iota // linked
	undecided              // several candidates
	fullName               // discovered, of several words or otherwise sure
	loneName               // discovered, one word
	surname                // a person's surname alone, after a title
	dropped
)

// A finder is the scratch memory of one Find.
type finder struct {
	g      *Gazetteer
	d      *text.Document
	day    int32
	dated  bool
	words  []word
	fold   []byte
	hits   []hit
	cands  []int32
	pieces []piece
	caps   map[string]capital
	counts map[int32]int32 // settled mentions by entity
	// countries counts settled mentions by the country that they name or belong
	// to, by id.
	countries map[string]int32
	names     map[string]Type // discovered full names of the text
	first     map[string]int32
	surnames  map[string]owner
	shorts    map[string]owner // first words of organisations named in full
	acronyms  map[string]int32 // acronym → hit of its long form
	bags      map[string]bag   // what the recogniser says, by key
	feats     []hash
	out       Found
}

// A capital is what the article shows about a capitalised word.
type capital struct {
	lower  bool  // it occurs in lower case
	inside int32 // how often its capital tells something
}

// Find finds the entities of a document. published is in milliseconds since
// 1970; where it is not known, a title alias links only if one person ever
// held it by the lists, or the article names the holder.
func Find(g *Gazetteer, d *text.Document, publishedMillis int64, publishedKnown bool) Found {
	f := g.finders.Get().(*finder)
	f.reset(g, d)
	f.day, f.dated = millisDay(publishedMillis), publishedKnown
	f.lookUp()
	f.countCapitals()
	for s := range d.Sentences {
		if !d.Sentences[s].Boilerplate {
			f.sentence(int32(s))
		}
	}
	f.decide()
	out := f.emit()
	f.reset(nil, nil)
	g.finders.Put(f)
	return out
}

func (f *finder) reset(g *Gazetteer, d *text.Document) {
	clear(f.hits)
	if f.caps == nil || len(f.caps) > 1<<14 {
		*f = finder{caps: map[string]capital{}, counts: map[int32]int32{}, countries: map[string]int32{}, names: map[string]Type{}, first: map[string]int32{}, surnames: map[string]owner{}, shorts: map[string]owner{}, acronyms: map[string]int32{}, bags: map[string]bag{}}
	}
	f.g, f.d, f.out = g, d, Found{}
	f.hits, f.cands, f.words = f.hits[:0], f.cands[:0], f.words[:0]
	clear(f.caps)
	clear(f.counts)
	clear(f.countries)
	clear(f.names)
	clear(f.first)
	clear(f.surnames)
	clear(f.shorts)
	clear(f.acronyms)
	clear(f.bags)
}

func (f *finder) lookUp() {
	for i := range f.d.Words {
		w := &f.d.Words[i]
		var v word
		if w.Kind != text.QuoteMark {
			v = f.g.word(w.Norm, &f.fold)
		}
		if v.id == 0 && w.Kind == text.Letters && strings.IndexByte(w.Norm, '-') > 0 {
			v.class |= hyphenated
		}
		f.words = append(f.words, v)
	}
}

func (f *finder) has(i int32, c class) bool { return f.words[i].class&c != 0 }

// within tells whether i is a word of sentence s.
func (f *finder) within(i int32, s *text.Sentence) bool {
	return i >= s.FirstWord && i < s.EndWord
}

// emit gives the mentions and counts what links to nothing.
func (f *finder) emit() Found {
	n := 0
	for i := range f.hits {
		if f.hits[i].state != dropped {
			n++
		}
	}
	if n == 0 {
		return f.out
	}
	f.out.Mentions = make([]Mention, 0, n)
	for i := range f.hits {
		h := &f.hits[i]
		switch {
		case h.state == dropped:
			continue
		case h.state == undecided && h.mention.Entity == "":
			f.out.Ambiguous++
		case h.state == surname && h.mention.Entity == "":
			f.out.UnlinkedSurnames++
		}
		h.mention.Span = f.d.Cover(h.mention.FirstWord, h.mention.EndWord)
		h.mention.Span.Begin += h.cut.front
		h.mention.Span.End -= h.cut.back
		f.out.Mentions = append(f.out.Mentions, h.mention)
	}
	return f.out
}
