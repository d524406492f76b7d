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
	vectorFile := flags.String("vectors", "", "JSON file of word vectors; none: no vectors")
	vectorWords := flags.Int("words", 100_000, "so many of its most frequent words")
	seed := flags.Uint64("seed", 1, "seed of all that is left to chance")
	epochs := flags.Int("epochs", 24, "passes over the treebanks")
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
	var vectors syntax.Vectors
	if *vectorFile != "" {
		var err error
		if vectors, err = readVectors(*vectorFile, *vectorWords); err != nil {
			return err
		}
	}
	start := time.Now()
	model, err := syntax.Train(banks, syntax.Training{
		Seed: *seed, Epochs: *epochs, Vectors: vectors,
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
