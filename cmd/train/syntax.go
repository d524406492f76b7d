package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"slant/pipeline/syntax"
)

func trainSyntax(args []string, _, log io.Writer) error {
	flags := flag.NewFlagSet("syntax", flag.ContinueOnError)
	flags.SetOutput(log)
	dir := flags.String("ud", "", "folder of the treebanks")
	out := flags.String("o", "", "model file to write")
	clusterFile := flags.String("clusters", "", "file of word clusters; none: no clusters")
	seed := flags.Uint64("seed", 1, "seed of the order of sentences and of exploration")
	tagEpochs := flags.Int("tag-epochs", 6, "passes over the treebanks for the tagger")
	moveEpochs := flags.Int("epochs", 7, "passes over the treebanks for the parser")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" || *out == "" {
		return fmt.Errorf("syntax needs --ud DIR and -o FILE")
	}
	var banks []syntax.Treebank
	for _, name := range []string{"ewt-train", "gum-train"} {
		b, err := readTreebank(filepath.Join(*dir, name+".conllu.zst"))
		if err != nil {
			return err
		}
		fmt.Fprintf(log, "%s: %d sentences, %d words, %d names\n", name, len(b.Doc.Sentences), len(b.Doc.Words), len(b.Names))
		banks = append(banks, b.Treebank)
	}
	var clusters map[string][2]uint16
	if *clusterFile != "" {
		var err error
		if clusters, err = readClusters(*clusterFile); err != nil {
			return err
		}
	}
	start := time.Now()
	model, err := syntax.Train(banks, syntax.Training{
		Seed: *seed, TagEpochs: *tagEpochs, MoveEpochs: *moveEpochs, Folds: 4, Prune: true, Clusters: clusters,
		Log: func(format string, args ...any) {
			fmt.Fprintf(log, "%5.0fs "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
		},
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d bytes\n", len(model))
	return os.WriteFile(*out, model, 0o644)
}
