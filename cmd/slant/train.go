package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/learn"
	"slant/pipeline/sentiment"

	"github.com/spf13/cobra"
)

func trainCommand(s streams) *cobra.Command {
	var out, licence string
	var config pipeline.Config
	how := sentiment.DefaultFitting()
	c := &cobra.Command{
		Use:   "train LABELS... -o FILE",
		Short: "Train the scorer of sentiment on labels of your own",
		Long: `Learns the linear scorer of sentiment from labelled targets, in the forms that
slant eval sentiment reads, and writes a model for slant run --model and a card
beside it. Each file is a domain with its own share of labels. slant eval supposes the
first file's, slant run what news at large has; see --prior there. Prints how well it does on each file by
cross-validation, beside a tuned baseline; see slant help eval.`,
		Example: "  slant train labelled.jsonl -o my.model\n" +
			"  slant run articles.jsonl.zst --model my.model -o out",
		Args: atLeastOneArgument("a file of labelled examples"),
		RunE: func(_ *cobra.Command, args []string) error {
			if out == "" {
				return usageError("`slant train` wants a file for the model: -o FILE")
			}
			if how.Epochs < 1 || how.Decay <= 0 {
				return usageError("--epochs and --decay must be more than 0")
			}
			inputs, err := evalInputs(s.in, args)
			if err != nil {
				return inputError(err)
			}
			models, err := pipeline.Load(config)
			if err != nil {
				return &exitError{exitUsage, err}
			}
			result, err := learn.Train(models, inputs, how)
			if err != nil {
				return inputError(err)
			}
			return writeModel(s.out, out, licence, how, inputs, &result)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&out, "output", "o", "", "`FILE` for the model; its card goes to FILE.md")
	flags.Uint64Var(&how.Seed, "seed", how.Seed, "seed of the order of the examples")
	flags.IntVar(&how.Epochs, "epochs", how.Epochs, "passes over the examples")
	flags.Float64Var(&how.Decay, "decay", how.Decay, "pull of the weights towards 0")
	flags.StringVar(&licence, "licence", "not stated", "licence of the labels, for the card")
	flags.StringArrayVar(&config.Sentiment, "lexicon", nil, "sentiment lexicon of your own (repeatable); give the same to slant run")
	return c
}

// writeModel writes the model and its card, and prints how well it did.
func writeModel(out io.Writer, path, licence string, how sentiment.Fitting, inputs []eval.Input, r *learn.Result) error {
	model, err := r.Weights.Encode()
	if err != nil {
		return err
	}
	var figures bytes.Buffer
	names := fileNames(inputs)
	for i, d := range r.Domains {
		fmt.Fprintf(&figures, "%s\n", names[i])
		if err := d.Validation.Print(&figures); err != nil {
			return err
		}
		figures.WriteByte('\n')
	}
	if err := os.WriteFile(path, model, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(path+".md", []byte(cardOf(path, licence, how, inputs, r, figures.String())), 0o644); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s%s: %d bytes; its card is %s.md\n", figures.String(), path, len(model), path)
	return err
}

// cardOf tells what a model was learnt from, how, and how well it does.
func cardOf(path, licence string, how sentiment.Fitting, inputs []eval.Input, r *learn.Result, figures string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Card: %s\n\nLinear scorer of sentiment towards a target, written by `slant train`.\n\n", filepath.Base(path))
	fmt.Fprintf(&b, "| labels | SHA-256 | n | negative | neutral | positive |\n|---|---|---|---|---|---|\n")
	names := fileNames(inputs)
	for i, d := range r.Domains {
		sum := sha256.Sum256(inputs[i].Content)
		fmt.Fprintf(&b, "| %s | %s | %d | %d | %d | %d |\n", names[i], hex.EncodeToString(sum[:]), d.N, d.Labels[0], d.Labels[1], d.Labels[2])
	}
	fmt.Fprintf(&b, "\nLicence of the labels: %s. Shares of labels are supposed to be those of the first file, or those of news at large: see --prior.\n\n", licence)
	fmt.Fprintf(&b, "Seed %d, %d passes, decay %g, temperature %.3f.\n\n", how.Seed, how.Epochs, how.Decay, r.Temperature)
	fmt.Fprintf(&b, "## Cross-validation by groups, %d folds\n\n", learn.Folds)
	for line := range strings.Lines(figures) {
		b.WriteString("    " + line)
	}
	return b.String()
}

// fileNames gives the names of files without their folders, with the last folder
// where two files would be called the same.
func fileNames(inputs []eval.Input) []string {
	count := map[string]int{}
	for _, in := range inputs {
		count[filepath.Base(in.Name)]++
	}
	names := make([]string, len(inputs))
	for i, in := range inputs {
		names[i] = filepath.Base(in.Name)
		if count[names[i]] > 1 {
			names[i] = filepath.ToSlash(filepath.Join(filepath.Base(filepath.Dir(in.Name)), names[i]))
		}
	}
	return names
}
