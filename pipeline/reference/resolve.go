package reference

import (
	"slices"
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// Confidences, in ten-thousandths, of a mention whose sense was told by a cue,
// and of one that has only its place in the sentence.
const (
	byCue     int32 = 9_000
	byDefault int32 = 7_500
)

// A verdict is a decision between a place and what it stands for.
type verdict uint8

const (
	unknown verdict = iota
	place
	government
	likelyPlace
	likelyGovernment
)

func (v verdict) government() bool { return v == government || v == likelyGovernment }

// A resolver holds a document while it is resolved.
type resolver struct {
	*Metonymy
	gazetteer *entity.Gazetteer
	d         *text.Document
	parse     *syntax.Parse
	voices    *voice.Voices
	mentions  []entity.Mention
	at        []int32 // by word: index into mentions; -1: none
	speaks    []bool  // by mention: it is the source of a quote
	verdicts  []verdict
	accords   map[string]bool // names that the document calls an accord by: "Paris"
}

// Resolve decides which metonyms are meant and who speaks each quote. The
// mentions come back in the same order, in a slice of their own.
func Resolve(g *entity.Gazetteer, m *Metonymy, p *Persons, d *text.Document, mentions []entity.Mention, parse syntax.Parse, voices voice.Voices) Resolution {
	r := resolver{Metonymy: m, gazetteer: g, d: d, parse: &parse, voices: &voices, mentions: append([]entity.Mention(nil), mentions...)}
	r.index()
	for i := range r.mentions {
		if r.mentions[i].StandsFor != "" {
			r.verdict(int32(i))
		}
	}
	for i := range r.mentions {
		r.settle(i)
	}
	followed, speaker := r.follow(p)
	return Resolution{Mentions: merge(r.mentions, followed), Speaker: speaker, Via: r.via()}
}

// merge joins two lists of mentions that are in order of their first words.
func merge(a, b []entity.Mention) []entity.Mention {
	all := append(a, b...)
	slices.SortStableFunc(all, func(x, y entity.Mention) int { return int(x.FirstWord - y.FirstWord) })
	return all
}

func (r *resolver) index() {
	r.at = make([]int32, len(r.d.Words))
	for i := range r.at {
		r.at[i] = -1
	}
	for i := range r.mentions {
		for w := r.mentions[i].FirstWord; w < r.mentions[i].EndWord; w++ {
			r.at[w] = int32(i)
		}
	}
	r.speaks = make([]bool, len(r.mentions))
	r.verdicts = make([]verdict, len(r.mentions))
	r.accords = map[string]bool{}
	for i := range r.mentions {
		r.findAccord(&r.mentions[i])
	}
	for i := range r.voices.Quotes {
		q := &r.voices.Quotes[i]
		for _, m := range []int32{q.SourceMention, q.ViaMention} {
			if m >= 0 && int(m) < len(r.speaks) {
				r.speaks[m] = true
			}
		}
	}
}

// settle writes a decision into a mention.
func (r *resolver) settle(i int) {
	m := &r.mentions[i]
	if r.literal {
		m.StandsFor = ""
		if m.Kind == entity.Metonym {
			m.Entity = ""
		}
		return
	}
	if m.StandsFor == "" {
		return
	}
	v := r.verdicts[i]
	if v.government() {
		if e, ok := r.gazetteer.Lookup(m.StandsFor); ok {
			m.Entity, m.Type, m.Kind = e.ID, e.Type, r.kindOf(m, &e)
		}
	} else if e, ok := r.gazetteer.Lookup(r.namesake(m)); ok {
		m.Entity, m.Type = e.ID, e.Type
	}
	m.StandsFor = ""
	limit := byDefault
	if v == place || v == government {
		limit = byCue
	}
	m.Confidence = min(m.Confidence, limit)
}

// kindOf tells a metonym from a name of its own: a broadcast may be called
// after the room that it is named after.
func (r *resolver) kindOf(m *entity.Mention, e *entity.Entity) entity.Kind {
	said := r.d.Slice(r.sentence(m).Field, m.Span)
	if strings.EqualFold(e.Name, said) || strings.EqualFold(e.Name, "the "+said) {
		return entity.Name
	}
	return entity.Metonym
}

// verdict decides one mention that may stand for something.
func (r *resolver) verdict(i int32) verdict {
	if r.verdicts[i] != unknown {
		return r.verdicts[i]
	}
	m := &r.mentions[i]
	r.verdicts[i] = likelyPlace // while it is being decided: a cycle ends here
	v := r.compounded(m)
	switch {
	case v != unknown:
	case r.address(m), r.namesake(m) != "", r.fixed(m):
		v = place // before its voice: a dateline speaks to nobody
	case r.speaks[i]:
		v = government
	case r.accords[r.norm(m.FirstWord, r.sentence(m))] && !r.beforeVerb(m.EndWord, r.sentence(m)):
		v = likelyPlace // "stay in Paris", of the accord
	case r.parsed(m.Sentence):
		v = r.byTree(m)
	}
	if v == unknown {
		v = r.byOrder(i)
	}
	r.verdicts[i] = v
	return v
}

func (r *resolver) parsed(sentence int32) bool {
	return int(sentence) < len(r.parse.Parsed) && r.parse.Parsed[sentence] && len(r.parse.Tokens) == len(r.d.Words)
}

func (r *resolver) sentence(m *entity.Mention) *text.Sentence { return &r.d.Sentences[m.Sentence] }

// norm gives the normal form of word i, "" outside the sentence.
func (r *resolver) norm(i int32, s *text.Sentence) string {
	if i < s.FirstWord || i >= s.EndWord {
		return ""
	}
	return r.d.Words[i].Norm
}

// tag gives the part of speech of word i, that of nothing outside the parse.
func (r *resolver) tag(i int32) syntax.Tag {
	if i < 0 {
		return syntax.X
	}
	return r.parse.Tokens[i].Tag
}

func (r *resolver) cue(i int32, s *text.Sentence) cue { return r.cues[r.norm(i, s)] }
