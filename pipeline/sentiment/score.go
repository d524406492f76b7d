package sentiment

// Points are ten-thousandths of the unit: whole numbers that add up the same
// in any order.
type Points = int32

// Whole is the number of Points in 1.
const Whole Points = 10_000

// A Contribution is what one term adds to a score.
type Contribution struct {
	Term               string // the lexicon's entry, "(baseline)" or "(rest)"
	Rule               string // how it reached the target: "modifier", "subject", "object of praise, negated"
	Points             Points
	FirstWord, EndWord int32 // half-open range of Document.Words; equal: the term has no place
}

// Why a scorer abstains.
const (
	NoEvidence        = "no_evidence"
	ParseFailed       = "parse_failed"
	NotEnglish        = "not_english"
	LowLinkConfidence = "low_link_confidence"
	Boilerplate       = "boilerplate"
)

// A Score is the sentiment towards one mention. Where Abstain is not "", there
// is no score and the other fields are zero.
type Score struct {
	Points   Points // −10,000 to 10,000: the sum of Evidence
	Abstain  string
	Evidence []Contribution
}

// Label gives negative, neutral or positive.
func (s Score) Label() string {
	switch {
	case s.Points >= NeutralBand:
		return "positive"
	case s.Points <= -NeutralBand:
		return "negative"
	default:
		return "neutral"
	}
}
