package eval

import "slant/pipeline"

// A Task is something to measure.
type Task struct {
	Name string
	Doc  string
	// Sample is a name that a labelled file may have.
	Sample string
	Run    func(*pipeline.Models, []Input) (Report, error)
}

// Tasks lists what can be measured.
func Tasks() []Task {
	return []Task{
		{"syntax", "words, sentences, parts of speech and dependencies: treebanks in CoNLL-U", "treebank.conllu", Syntax},
		{"names", "proper names: treebanks in CoNLL-U that mark entities as GUM does", "treebank.conllu", Names},
		{"reference", "whom pronouns and nominals are linked to: treebanks in CoNLL-U that mark entities as GUM does", "treebank.conllu", References},
		{"voice", "quotations and reported speech: texts (.txt) with attributions in brat's format (.ann)", "texts/ annotations/", Voice},
		{"axes", "framing properties of phrases: NewsWCL50's CSV", "annotations.csv", Axes},
		{"sentiment", "sentiment towards a target, three classes: NewsMTSC's files, or lines of text, begin, end, label", "labelled.jsonl", Sentiment},
		{"articles", "sentiment of whole articles towards an entity, three classes: PerSenT's CSV", "articles.csv", Articles},
	}
}

// An Input is a labelled file.
type Input struct {
	Name    string // for messages
	Content []byte
}
