package sentiment

// A Scorer is a way to score, for help and documentation.
type Scorer struct {
	Name string
	Unit string // what gets a score: "mention" or "article"
	Doc  string
}

// The names of the scorers of mentions.
const (
	LinearName = "linear"
	RulesName  = "rules"
)

// MentionScorers lists the names of the scorers of mentions, the default first.
func MentionScorers() []string {
	var names []string
	for _, s := range Scorers() {
		if s.Unit == "mention" {
			names = append(names, s.Name)
		}
	}
	return names
}

// Scorers lists the scorers there are.
func Scorers() []Scorer {
	return []Scorer{
		{
			Name: LinearName,
			Unit: "mention",
			Doc: "Learnt from labelled news sentences: a softmax over the words around the mention by side, distance and " +
				"way through the tree, what the rules and the lexicon say, and word vectors. Names are not looked at.",
		},
		{
			Name: RulesName,
			Unit: "mention",
			Doc: "News lexicon with shifters, tied to its targets through the dependency tree: " +
				"modifiers, predicates, agents and patients of verbs, what somebody shows or receives, " +
				"and by looser ties, named as such, where these reach nobody. " +
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
