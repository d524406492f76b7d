package reports

// Facts are what the report tells and no table holds.
type Facts struct {
	Sample   bool   // the texts are the embedded fictional ones: the report is stamped
	Program  string // "slant 0.1 (revision)"
	Schema   string // version of the tables, major.minor
	Inputs   []Input
	Config   []KeyValue // what the numbers depend on, in order
	Lexicons []Lexicon
}

// An Input is a file that was read.
type Input struct {
	Path       string // relative to the corpus argument
	Records    int64  // articles and rejects
	Incomplete bool   // the file ended early or was damaged; what came before was used
	Problem    string // why it is incomplete; "" otherwise
}

// A KeyValue is a key of the configuration and its value, as the user would
// write them.
type KeyValue struct{ Key, Value string }

// A Lexicon is a file of words that the numbers rest on.
type Lexicon struct {
	Name    string
	Kind    string // axis, policy, sentiment, ...
	Version string
	Licence string
	Scale   string // of an axis: "sluggish..decisive", the negative pole first; else free
	// Validated says how an axis was held against real text; "": it was not.
	Validated string
	SHA256    string // hexadecimal
}
