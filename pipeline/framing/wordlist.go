package framing

import (
	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A Match is a term of a policy frame or moral foundation where it stands in
// an article.
type Match struct {
	Frame              string
	Points             int32  // ten-thousandths; > 0: virtue, < 0: vice; 0 where the frame has no poles
	Term               string // the lexicon's entry
	FirstWord, EndWord int32  // half-open range of Document.Words
}

// A wordList finds the terms of frames wherever they stand. It is read-only
// once its entries are added.
type wordList struct {
	terms   text.Terms
	entries []listed
}

// noFrame is what a lexicon writes for the frame of a phrase that is none of
// its words' senses: "attorney general" is no general.
const noFrame = "-"

// A listed is an entry of a word list. Tag syntax.X fits any use of the word;
// Axis "" is noFrame.
type listed struct {
	axisEntry
	capital bool // written with a capital: only a word with one is meant
	article bool // tells of an article, not of those whom it is said of
}

func (l *wordList) add(e axisEntry, pos string, article bool) {
	for _, form := range lexicons.Forms(e.Term, pos) {
		l.terms.Add(form, int32(len(l.entries)))
	}
	first := e.Term[0]
	l.entries = append(l.entries, listed{axisEntry: e, capital: first >= 'A' && first <= 'Z', article: article})
}

// An occurrence is an entry where it stands.
type occurrence struct {
	entry      int32 // index into wordList.entries
	first, end int32 // half-open range of Document.Words
}

// find appends the places of the list's terms in a document, in their order.
// Boilerplate has none.
func (l *wordList) find(places []occurrence, d *text.Document, parse syntax.Parse, names *names) []occurrence {
	if len(l.entries) == 0 {
		return places
	}
	names.rewind()
	for s := range d.Sentences {
		if d.Sentences[s].Boilerplate {
			continue
		}
		for w, end := d.Sentences[s].FirstWord, d.Sentences[s].EndWord; w < end; {
			entries, n := l.terms.Longest(d.Words[w:end])
			step := int32(1)
			for _, e := range entries {
				if !l.fits(&l.entries[e], d, parse, names, w, int32(n)) {
					continue
				}
				if l.entries[e].Axis != "" {
					places = append(places, occurrence{e, w, w + int32(n)})
				}
				step = int32(n)
				break
			}
			w += step
		}
	}
	return places
}

// matches gives places as matches.
func (l *wordList) matches(places []occurrence) []Match {
	out := make([]Match, len(places))
	for i, p := range places {
		e := &l.entries[p.entry]
		out[i] = Match{Frame: e.Axis, Points: e.Weight, Term: e.Term, FirstWord: p.first, EndWord: p.end}
	}
	return out
}

// fits tells whether n words from w are used as the entry means them.
func (l *wordList) fits(e *listed, d *text.Document, parse syntax.Parse, names *names, w, n int32) bool {
	if e.capital && !d.Words[w].Upper {
		return false
	}
	if n > 1 {
		// "the next phase in" is no phasing in
		return e.Tag != syntax.VERB || !noun(tagAt(parse, w)) || d.Sentences[d.Words[w].Sentence].Field == text.Title
	}
	if first, end := names.at(w); end > first && (end-first > 1 || !e.capital) {
		return false
	}
	tag := tagAt(parse, w)
	if tag == syntax.PROPN && (e.Tag == syntax.NOUN || e.Tag == syntax.ADJ) {
		return e.capital || likelyCommon(d, w)
	}
	return e.Tag == syntax.X || tagFits(e.Tag, tag)
}

// tagAt gives the part of speech of a word, syntax.X where it was not parsed.
func tagAt(parse syntax.Parse, w int32) syntax.Tag {
	if int(w) < len(parse.Tokens) {
		return parse.Tokens[w].Tag
	}
	return syntax.X
}

// likelyCommon tells a word that a tagger takes for a name though its capital,
// if any, is that of a headline or of the first word.
func likelyCommon(d *text.Document, w int32) bool {
	s := &d.Sentences[d.Words[w].Sentence]
	return !d.Words[w].Upper || s.Field == text.Title || s.FirstWord == w
}

// names walks along the mentions that are names.
type names struct {
	mentions []entity.Mention // in order of place
	next     int
}

func (n *names) rewind() { n.next = 0 }

// at gives the words of the name that holds w, an empty range where none does.
// From one call to the next w must not fall, unless rewind is called.
func (n *names) at(w int32) (first, end int32) {
	for n.next < len(n.mentions) && n.mentions[n.next].EndWord <= w {
		n.next++
	}
	for i := n.next; i < len(n.mentions) && n.mentions[i].FirstWord <= w; i++ {
		m := &n.mentions[i]
		if m.EndWord > w && (m.Kind == entity.Name || m.Kind == entity.Acronym) {
			return m.FirstWord, m.EndWord
		}
	}
	return 0, 0
}
