package pipeline

import (
	"fmt"
	"slices"

	"slant/pipeline/corpus"
	"slant/pipeline/sentiment"
)

// A Config is what the numbers of a run depend on, beside the corpus and the
// program. It is stored with the results and is part of their fingerprint;
// how fast and where they are computed is not in it.
type Config struct {
	Corpus    corpus.Options  // how records are read
	Entities  []string        // paths of the user's entity lists
	Sentiment []string        // paths of the user's sentiment lexicons, beside the built-in ones
	Framing   []string        // paths of the user's axes, beside the built-in ones
	Outlets   []string        // paths of the user's lists of outlets; "auto": variants of a name are one outlet
	Literal   bool            // metonyms are not resolved: a capital is a place
	NamedOnly bool            // pronouns and nominals are not followed to what is named before
	Scorer    string          // which scorer's numbers are the scores; "" is the first of sentiment.MentionScorers
	Model     string          // path of a model of the user's for the linear scorer; "": the built-in one
	Prior     string          // the share of labels that the linear scorer supposes; "" is the first of sentiment.Priors
	Evidence  sentiment.Level // "" is sentiment.LevelTop
	NoText    bool            // sentences are written without their text
}

// Validate reports the first value that no run can use.
func (c Config) Validate() error {
	if err := c.Corpus.Validate(); err != nil {
		return err
	}
	if c.Evidence != "" && !slices.Contains(sentiment.Levels(), c.Evidence) {
		return fmt.Errorf("evidence %q: use one of %q", c.Evidence, sentiment.Levels())
	}
	if c.Scorer != "" && !slices.Contains(sentiment.MentionScorers(), c.Scorer) {
		return fmt.Errorf("scorer %q: use one of %q", c.Scorer, sentiment.MentionScorers())
	}
	if c.Prior != "" && !slices.Contains(sentiment.Priors(), c.Prior) {
		return fmt.Errorf("prior %q: use one of %q", c.Prior, sentiment.Priors())
	}
	return nil
}

// prior gives the share of labels that the linear scorer supposes.
func (c Config) prior() string {
	if c.Prior == "" {
		return sentiment.Priors()[0]
	}
	return c.Prior
}

// scorer gives the name of the scorer whose numbers are the scores.
func (c Config) scorer() string {
	if c.Scorer == "" {
		return sentiment.MentionScorers()[0]
	}
	return c.Scorer
}

// evidence gives how many of a number's contributions are written.
func (c Config) evidence() sentiment.Level {
	if c.Evidence == "" {
		return sentiment.LevelTop
	}
	return c.Evidence
}
