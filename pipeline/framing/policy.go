package framing

import (
	"slices"

	"slant/lexicons"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A Policy is the word lists of the policy frames (Boydstun et al. 2014).
type Policy struct {
	Frames []string // sorted
	terms  text.Terms
	frame  []int32 // by entry: index into Frames
}

// ParsePolicy reads the policy frames from a lexicon of kind policy with the
// columns entry, pos and frame. The error joins one *lexicons.SyntaxError a
// bad line.
func ParsePolicy(f *lexicons.File) (*Policy, error) {
	c, err := columns(f, "entry", "pos", "frame")
	if err != nil {
		return nil, err
	}
	p := &Policy{}
	for _, r := range f.Rows {
		if frame := r.Fields[c[2]]; frame != "" && !slices.Contains(p.Frames, frame) {
			p.Frames = append(p.Frames, frame)
		}
	}
	slices.Sort(p.Frames)
	var problems problems
	for _, r := range f.Rows {
		pos, frame := r.Fields[c[1]], slices.Index(p.Frames, r.Fields[c[2]])
		if _, ok := tags()[pos]; !ok && pos != "" {
			problems.add(f, r, "part of speech %q: use VERB, NOUN, ADJ, ADV or nothing", pos)
			continue
		}
		if frame < 0 {
			problems.add(f, r, "names no frame")
			continue
		}
		for _, form := range lexicons.Forms(r.Fields[c[0]], pos) {
			p.terms.Add(form, int32(len(p.frame)))
		}
		p.frame = append(p.frame, int32(frame))
	}
	return p, problems.join()
}

// Count counts an article's terms by frame, in order of the frames' names;
// frames without a term are left out. Boilerplate does not count.
func (p *Policy) Count(d *text.Document) []PolicyHits {
	counts := make([]int32, len(p.Frames))
	for s := range d.Sentences {
		if d.Sentences[s].Boilerplate {
			continue
		}
		for w, end := d.Sentences[s].FirstWord, d.Sentences[s].EndWord; w < end; {
			entries, n := p.terms.Longest(d.Words[w:end])
			if n > 0 {
				counts[p.frame[entries[0]]]++
			}
			w += int32(max(n, 1))
		}
	}
	var hits []PolicyHits
	for i, n := range counts {
		if n > 0 {
			hits = append(hits, PolicyHits{Frame: p.Frames[i], Hits: n})
		}
	}
	return hits
}

// tagFits tells whether a word used as tag can be an entry of the part of
// speech that a lexicon gives. Taggers confuse participles with adjectives,
// and what no parse has tagged fits anything.
func tagFits(entry, tag syntax.Tag) bool {
	switch {
	case entry == tag || tag == syntax.X:
		return true
	case entry == syntax.ADJ:
		return tag == syntax.VERB
	case entry == syntax.VERB:
		return tag == syntax.AUX
	}
	return false
}
