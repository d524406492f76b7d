package pipeline

import (
	"fmt"
	"slices"

	"slant/pipeline/corpus"
)

// A Config is what the numbers of a run depend on, beside the corpus and the
// program. It is stored with the results and is part of their fingerprint;
// how fast and where they are computed is not in it.
type Config struct {
	Corpus    corpus.Options // how records are read
	Entities  []string       // paths of the user's entity lists
	Sentiment []string       // paths of the user's sentiment lexicons, beside the built-in ones
	Framing   []string       // paths of the user's axes, beside the built-in ones
	Outlets   []string       // paths of the user's lists of outlets; "auto": variants of a name are one outlet
	Literal   bool           // metonyms are not resolved: a capital is a place
	NamedOnly bool           // pronouns and offices are not followed to those named before
	Evidence  EvidenceLevel  // "" is EvidenceTop
	NoText    bool           // sentences are written without their text
}

// Validate reports the first value that no run can use.
func (c Config) Validate() error {
	if err := c.Corpus.Validate(); err != nil {
		return err
	}
	if c.Evidence != "" && !slices.Contains(EvidenceLevels(), c.Evidence) {
		return fmt.Errorf("evidence %q: use one of %q", c.Evidence, EvidenceLevels())
	}
	return nil
}
