package reference

import (
	"slices"

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
			m.Entity, m.Type, m.Kind = e.ID, e.Type, entity.Metonym
		}
	}
	m.StandsFor = ""
	limit := byDefault
	if v == place || v == government {
		limit = byCue
	}
	m.Confidence = min(m.Confidence, limit)
}

// verdict decides one mention that may stand for something.
func (r *resolver) verdict(i int32) verdict {
	if r.verdicts[i] != unknown {
		return r.verdicts[i]
	}
	m := &r.mentions[i]
	r.verdicts[i] = likelyPlace // while it is being decided: a cycle ends here
	v := unknown
	switch {
	case r.address(m):
		v = place // before its voice: a dateline speaks to nobody
	case r.speaks[i]:
		v = government
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

func (r *resolver) cue(i int32, s *text.Sentence) cue { return r.cues[r.norm(i, s)] }

// address tells whether a name stands in a dateline ("MOSCOW (Tass) –",
// "MOSCOW –") or closes an address ("Seattle, Washington").
func (r *resolver) address(m *entity.Mention) bool {
	s := r.sentence(m)
	next := r.norm(m.EndWord, s)
	if m.FirstWord == s.FirstWord && (next == "(" || isDash(next) || (next == "," || next == "/") && r.d.Words[m.FirstWord].AllCaps) {
		return true
	}
	if last := r.norm(m.EndWord-1, s); last == "d.c." || last == "dc" {
		return true
	}
	if next == "," && (r.norm(m.EndWord+1, s) == "d.c." || r.norm(m.EndWord+1, s) == "dc") || next == "d.c." || next == "dc" || next == "state" {
		return true
	}
	if r.norm(m.FirstWord-1, s) != "," || m.FirstWord-2 < s.FirstWord {
		return false
	}
	before := r.at[m.FirstWord-2]
	if before < 0 || r.mentions[before].StandsFor != "" {
		return false
	}
	t := r.mentions[before].Type
	at := r.cue(r.mentions[before].FirstWord-1, s)&(at|toward) != 0
	return t == entity.Loc && at || t == entity.Unknown && at
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "--" }
