package sentiment

// A Scorer is a way to score, for help and documentation.
type Scorer struct {
	Name string
	Unit string // what gets a score: "mention" or "article"
	Doc  string
}

// Scorers lists the scorers there are.
func Scorers() []Scorer {
	return []Scorer{
		{
			Name: "rules",
			Unit: "mention",
			Doc: "News lexicon with shifters, tied to its targets through the dependency tree: " +
				"modifiers, predicates, agents and patients of verbs, what somebody shows or receives. " +
				"Every point has its word.",
		},
		{
			Name: "bayes",
			Unit: "article",
			Doc: "Word counts of the naive Bayes model of github.com/cdipaolo/sentiment, trained on film " +
				"reviews: a baseline to compare with, names left out.",
		},
	}
}
