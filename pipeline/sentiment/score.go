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
	// Probabilities of the classes, which sum to Whole; all zero where the scorer
	// gives none. Points is Positive − Negative then.
	Negative, Neutral, Positive Points
}

// Probable tells whether the scorer gives probabilities.
func (s *Score) Probable() bool { return s.Negative != 0 || s.Neutral != 0 || s.Positive != 0 }

// Label gives negative, neutral or positive: the likeliest where there are
// probabilities (of equals the more neutral), else by NeutralBand.
func (s Score) Label() string {
	switch {
	case s.Probable() && s.Neutral >= s.Negative && s.Neutral >= s.Positive, s.Probable() && s.Negative == s.Positive:
		return "neutral"
	case s.Probable() && s.Positive > s.Negative:
		return "positive"
	case s.Probable():
		return "negative"
	case s.Points >= NeutralBand:
		return "positive"
	case s.Points <= -NeutralBand:
		return "negative"
	default:
		return "neutral"
	}
}
