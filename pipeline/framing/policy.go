package framing

import (
	"slices"
	"strings"

	"slant/lexicons"
	"slant/pipeline/syntax"
)

// OtherFrame is the policy frame of an article in which no frame has as many
// as three terms: the residual of the codebook, which no list can hold.
const OtherFrame = "other"

// enough is the number of terms from which an article talks of a frame: one
// or two may stand in any text.
const enough = 3

// A Policy is the word lists of the policy frames (Boydstun et al. 2014).
type Policy struct {
	Frames []string // sorted; without OtherFrame
	list   wordList
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
	var problems problems
	seen := uniqueEntries{}
	for _, r := range f.Rows {
		term, pos, frame := r.Fields[c[0]], r.Fields[c[1]], r.Fields[c[2]]
		tag, known := listTag(pos)
		switch {
		case !known:
			problems.add(f, r, "part of speech %q: use VERB, NOUN, ADJ, ADV or nothing", pos)
			continue
		case frame == "":
			problems.add(f, r, "names no frame")
			continue
		case frame == OtherFrame:
			problems.add(f, r, "the frame %q holds no words: it is what an article gets that no frame fits", frame)
			continue
		case !seen.add(&problems, f, r, term, pos, frame):
			continue
		}
		if frame == noFrame {
			frame = ""
		} else if !slices.Contains(p.Frames, frame) {
			p.Frames = append(p.Frames, strings.Clone(frame))
		}
		p.list.add(axisEntry{Entry: Entry{Term: term, Tag: tag}, Axis: frame}, pos, false)
	}
	slices.Sort(p.Frames)
	return p, problems.join()
}

// listTag reads the part of speech of a word list; "" is any.
func listTag(pos string) (syntax.Tag, bool) {
	if pos == "" {
		return syntax.X, true
	}
	tag, ok := tags()[pos]
	return tag, ok
}

// uniqueEntries remembers where an entry stands and what it stands for.
type uniqueEntries map[string]entryAt

type entryAt struct {
	line  int
	class string
}

// add tells whether an entry is new, and reports it where it is not.
func (u uniqueEntries) add(p *problems, f *lexicons.File, r lexicons.Row, term, pos, class string) bool {
	key := strings.ToLower(term) + "\t" + pos
	if at, ok := u[key]; ok {
		if at.class == class {
			p.add(f, r, "%q stands in line %d already; leave one out", term, at.line)
		} else {
			p.add(f, r, "%q stands in line %d already for %s; keep it where it most belongs", term, at.line, at.class)
		}
		return false
	}
	u[key] = entryAt{r.Line, class}
	return true
}

// count counts matches by frame, in order of the frames' names; frames without
// a term are left out. Where none has enough of them, OtherFrame is among them,
// with no hits.
func (p *Policy) count(matches []Match) []PolicyHits {
	var hits []PolicyHits
	most := int32(0)
	for _, frame := range p.Frames {
		n := int32(0)
		for i := range matches {
			if matches[i].Frame == frame {
				n++
			}
		}
		if n > 0 {
			hits = append(hits, PolicyHits{Frame: frame, Hits: n})
			most = max(most, n)
		}
	}
	if most < enough && len(p.Frames) > 0 {
		at, _ := slices.BinarySearchFunc(hits, OtherFrame, func(h PolicyHits, name string) int { return strings.Compare(h.Frame, name) })
		hits = slices.Insert(hits, at, PolicyHits{Frame: OtherFrame})
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
