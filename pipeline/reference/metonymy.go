package reference

import (
	"errors"
	"strings"

	"slant/lexicons"
)

// A cue is what a word shows about a name beside it, as a set.
type cue uint16

const (
	act cue = 1 << iota
	transfer
	policy
	visit
	placeVerb
	placeNoun
	placeAdjective
	event
	at
	toward
	with
	topic
	dispatch
)

// Metonymy holds the words that tell a place from a government. It is never
// written after Load and safe for concurrent use.
type Metonymy struct {
	cues      map[string]cue
	namesakes map[string]string // by entity of a capital: that of the state with its name
	near      map[string]bool   // entities of states beside the capital, or that are cities as well
	literal   bool
}

// Load reads lexicons of kind "reference" with the columns entry, pos and cue.
// With literal, no metonym is resolved: a capital is a place, and a name that
// is nothing but a metonym ("the Kremlin" where no list has the building)
// links to nothing. The error joins one *lexicons.SyntaxError for each wrong
// row.
func Load(literal bool, files ...*lexicons.File) (*Metonymy, error) {
	m := &Metonymy{cues: map[string]cue{}, namesakes: map[string]string{}, near: map[string]bool{}, literal: literal}
	var errs []error
	for _, f := range files {
		if f.Kind != "reference" {
			errs = append(errs, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "is of kind " + f.Kind + "; metonyms need kind reference"})
			continue
		}
		entry, pos, kind := f.Column("entry"), f.Column("pos"), f.Column("cue")
		if entry < 0 || pos < 0 || kind < 0 {
			errs = append(errs, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: `needs "# columns: entry pos cue"`})
			continue
		}
		for _, r := range f.Rows {
			switch r.Fields[pos] {
			case "STATE":
				m.namesakes[r.Fields[entry]] = r.Fields[kind]
				continue
			case "NEAR":
				m.near[r.Fields[entry]] = true
				continue
			}
			c, ok := cueNamed(r.Fields[kind], r.Fields[pos])
			if !ok {
				errs = append(errs, f.Wrong(r, "%s is no cue of a %s; use act, transfer, visit, dispatch or place with VERB, transfer, policy, event, topic or place with NOUN, transfer or place with ADJ, at, toward or with with PREP, or an entity with STATE and NEAR", r.Fields[kind], r.Fields[pos]))
				continue
			}
			m.add(r.Fields[entry], r.Fields[pos], c)
		}
	}
	return m, errors.Join(errs...)
}

// add notes all forms of an entry. Of a phrase the word beside the name
// counts: the first of a verb phrase, the last of a noun phrase or preposition.
func (m *Metonymy) add(entry, pos string, c cue) {
	if pos == "PREP" {
		m.cues[strings.ToLower(entry)] |= c
		return
	}
	for _, form := range lexicons.Forms(entry, pos) {
		words := strings.Fields(form)
		if len(words) > 1 && pos == "VERB" {
			continue // its first word alone would say too much
		}
		m.cues[words[len(words)-1]] |= c
	}
}

func cueNamed(name, pos string) (cue, bool) {
	switch name + " " + pos {
	case "act VERB":
		return act, true
	case "transfer VERB", "transfer NOUN", "transfer ADJ":
		return transfer, true
	case "policy NOUN":
		return policy, true
	case "visit VERB":
		return visit, true
	case "place VERB":
		return placeVerb, true
	case "place NOUN":
		return placeNoun, true
	case "event NOUN":
		return event, true
	case "topic NOUN":
		return topic, true
	case "dispatch VERB":
		return dispatch, true
	case "place ADJ":
		return placeAdjective, true
	case "at PREP":
		return at, true
	case "toward PREP":
		return toward, true
	case "with PREP":
		return with, true
	}
	return 0, false
}
