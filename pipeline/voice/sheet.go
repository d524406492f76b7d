package voice

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// longQuotation is the number of words above which a quotation is somebody's
// words even where no cue says so.
const longQuotation = 3

// A draft is an attribution before it is ordered and nested.
type draft struct {
	Quote
	undecided bool // no source: not a quote, its words are nobody's
}

// A sheet is one document laid out for the rules: the tree as children and
// extents, the level of every word, the cues, and the drafts found so far.
type sheet struct {
	d        *text.Document
	mentions []entity.Mention
	tokens   []syntax.Token
	parsed   []bool

	child, sibling []int32 // by word: first child, next sibling in word order; -1: none
	left, right    []int32 // by word: extent of its subtree, both inclusive
	level          []int32 // by word: innermost long quotation it stands in; -1: none
	opens          []int32 // by word: quotation whose opening mark it is; -1: none
	closes         []int32 // by word: quotation whose closing mark it is; -1: none
	mention        []int32 // by word: mention over it; -1: none
	spoken         []int32 // by quotation: words and numbers between its marks
	hits           []hit   // in order of their words
	hitAt          []int32 // by word: index of the hit that begins there; -1: none
	taken          []bool  // by hit: has its content
	given          []int32 // by quotation: index of its draft; -1: none
	drafts         []draft
	draftsOf       map[int32][]int32 // by sentence, of the cue where there is one: drafts, in order
	signedTo       int32             // the word behind the last signature
}

func newSheet(c *Cues, d *text.Document, mentions []entity.Mention, parse syntax.Parse) *sheet {
	n := len(d.Words)
	s := &sheet{d: d, mentions: mentions, tokens: parse.Tokens, parsed: parse.Parsed}
	if len(s.tokens) != n || len(s.parsed) != len(d.Sentences) {
		s.tokens = make([]syntax.Token, n)
		for i := range s.tokens {
			s.tokens[i].Head = -1
		}
		s.parsed = make([]bool, len(d.Sentences))
	}
	all := make([]int32, 8*n)
	next := func() []int32 { out := all[:n:n]; all = all[n:]; return out }
	s.child, s.sibling, s.left, s.right = next(), next(), next(), next()
	s.level, s.opens, s.closes, s.hitAt = next(), next(), next(), next()
	s.mention = make([]int32, n)
	for i := range s.mention {
		s.mention[i], s.hitAt[i], s.opens[i], s.closes[i] = -1, -1, -1, -1
	}
	for m := range mentions {
		for w := max(mentions[m].FirstWord, 0); w < mentions[m].EndWord && int(w) < n; w++ {
			s.mention[w] = int32(m)
		}
	}
	s.layTree()
	s.layLevels()
	s.findCues(c)
	s.taken = make([]bool, len(s.hits))
	return s
}

// add notes a draft.
func (s *sheet) add(d draft) {
	w := d.FirstWord
	if d.CueFirst < d.CueEnd {
		w = d.CueFirst
	}
	if s.draftsOf == nil {
		s.draftsOf = map[int32][]int32{}
	}
	sentence := s.d.Words[w].Sentence
	s.draftsOf[sentence] = append(s.draftsOf[sentence], int32(len(s.drafts)))
	s.drafts = append(s.drafts, d)
}

// layTree links children and measures subtrees. A head outside its sentence is
// read as a root, and no chain is followed further than the sentence is long,
// so that a broken parse costs no more than a sound one.
func (s *sheet) layTree() {
	for i := range s.tokens {
		s.child[i], s.sibling[i] = -1, -1
		s.left[i], s.right[i] = int32(i), int32(i)
	}
	for i := int32(len(s.tokens)) - 1; i >= 0; i-- {
		if h := s.head(i); h >= 0 {
			s.sibling[i] = s.child[h]
			s.child[h] = i
		}
	}
	for i := range s.tokens {
		w := int32(i)
		sent := s.sentenceOf(w)
		for h, steps := s.head(w), sent.EndWord-sent.FirstWord; h >= 0 && steps > 0; h, steps = s.head(h), steps-1 {
			if s.left[h] <= w && s.right[h] >= w {
				// Words come in order: what is right of all seen so far
				// always widens, so this ancestor and all above know w.
				break
			}
			s.left[h] = min(s.left[h], w)
			s.right[h] = max(s.right[h], w)
		}
	}
}

// head gives a word's head within its sentence, -1 where there is none.
func (s *sheet) head(w int32) int32 {
	h := s.tokens[w].Head
	if h < 0 || h == w || int(h) >= len(s.tokens) || s.d.Words[h].Sentence != s.d.Words[w].Sentence {
		return -1
	}
	return h
}

func (s *sheet) sentenceOf(w int32) *text.Sentence { return &s.d.Sentences[s.d.Words[w].Sentence] }

func (s *sheet) isParsed(w int32) bool { return s.parsed[s.d.Words[w].Sentence] }

func (s *sheet) norm(w int32) string {
	if w < 0 || int(w) >= len(s.d.Words) {
		return ""
	}
	return s.d.Words[w].Norm
}

func (s *sheet) isPunct(w int32) bool {
	k := s.d.Words[w].Kind
	return k == text.Punctuation || k == text.QuoteMark
}

// child of a word with one of the relations, the first in word order; -1: none.
func (s *sheet) kid(w int32, relations ...syntax.Relation) int32 {
	for k := s.child[w]; k >= 0; k = s.sibling[k] {
		for _, r := range relations {
			if s.tokens[k].Relation == r {
				return k
			}
		}
	}
	return -1
}

// layLevels counts what stands between marks and gives every word its level.
func (s *sheet) layLevels() {
	qs := s.d.Quotations
	s.spoken = make([]int32, len(qs))
	s.given = make([]int32, len(qs))
	count := make([]int32, len(s.d.Words)+1)
	for i, w := range s.d.Words {
		count[i+1] = count[i]
		if w.Kind == text.Letters || w.Kind == text.Number {
			count[i+1]++
		}
	}
	for q := range qs {
		s.given[q] = -1
		s.spoken[q] = count[qs[q].EndWord] - count[qs[q].FirstWord]
		first, end := s.marked(int32(q))
		if first < qs[q].FirstWord {
			s.opens[first] = int32(q)
		}
		if end > qs[q].EndWord {
			s.closes[qs[q].EndWord] = int32(q)
		}
	}
	var open []int32
	next := 0
	for i := range s.d.Words {
		w := int32(i)
		for len(open) > 0 && qs[open[len(open)-1]].EndWord <= w {
			open = open[:len(open)-1]
		}
		for next < len(qs) && qs[next].FirstWord <= w {
			if s.spoken[next] > longQuotation && qs[next].EndWord > w {
				open = append(open, int32(next))
			}
			next++
		}
		s.level[i] = -1
		if len(open) > 0 {
			s.level[i] = open[len(open)-1]
		}
	}
}

// marked gives the words of a quotation with its marks, half open.
func (s *sheet) marked(q int32) (first, end int32) {
	t := &s.d.Quotations[q]
	first, end = t.FirstWord, t.EndWord
	if p := first - 1; p >= 0 && s.d.Words[p].Kind == text.QuoteMark && s.inField(p, t.Field) && s.d.Words[p].Span.Begin >= t.Span.Begin {
		first = p
	}
	if int(end) < len(s.d.Words) && s.d.Words[end].Kind == text.QuoteMark && s.inField(end, t.Field) && s.d.Words[end].Span.End <= t.Span.End {
		end++
	}
	return first, end
}

func (s *sheet) inField(w int32, f text.Field) bool { return s.sentenceOf(w).Field == f }

// around gives the level on which a quotation stands: the innermost long
// quotation around it, -1: none.
func (s *sheet) around(q int32) int32 {
	p := s.d.Quotations[q].Parent
	for p >= 0 && s.spoken[p] <= longQuotation {
		p = s.d.Quotations[p].Parent
	}
	return p
}

// area gives the words around w that a rule may look at: its sentence, as far
// as it lies in the quotation of its level.
func (s *sheet) area(w int32) (first, end int32) {
	sent := s.sentenceOf(w)
	first, end = sent.FirstWord, sent.EndWord
	if q := s.level[w]; q >= 0 {
		first = max(first, s.d.Quotations[q].FirstWord)
		end = min(end, s.d.Quotations[q].EndWord)
	}
	return first, end
}
