package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/spf13/cobra"
)

func evalCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:     "eval",
		Short:   "How well the analysis agrees with labels that people gave",
		Long:    "Measures the analysis on files of labelled examples; see slant help eval.",
		Example: "  slant eval sentiment labelled.jsonl\n  slant eval syntax treebank.conllu",
		Args:    noSuchCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, task := range eval.Tasks() {
		c.AddCommand(evalTask(s, task))
	}
	return c
}

func evalTask(s streams, task eval.Task) *cobra.Command {
	var asJSON bool
	var misses string
	config := pipeline.Config{Prior: sentiment.LabelsPrior} // labelled sentences were mostly chosen because they judge
	c := &cobra.Command{
		Use:   task.Name + " FILE...",
		Short: "Measure " + task.Doc,
		Example: "  slant eval " + task.Name + " " + task.Sample + "\n" +
			"  slant eval " + task.Name + " --errors misses.tsv " + task.Sample,
		Args: atLeastOneArgument("a file of labelled examples"),
		RunE: func(_ *cobra.Command, args []string) error {
			inputs, err := evalInputs(s.in, args)
			if err != nil {
				return inputError(err)
			}
			models, err := pipeline.Load(config)
			if err != nil {
				return &exitError{exitUsage, err}
			}
			report, err := task.Run(models, inputs)
			if err != nil {
				return inputError(err)
			}
			if misses != "" {
				var b bytes.Buffer
				if err := report.Errors(&b); err != nil {
					return err
				}
				if err := os.WriteFile(misses, b.Bytes(), 0o644); err != nil {
					return err
				}
			}
			if asJSON {
				return report.JSON(s.out)
			}
			return report.Print(s.out)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().StringVar(&misses, "errors", "", "write every miss to this `FILE`, as TSV")
	c.Flags().StringVar(&config.Model, "model", "", "`FILE` that slant train wrote (default: the built-in model)")
	c.Flags().StringArrayVar(&config.Sentiment, "lexicon", nil, "sentiment lexicon of your own (repeatable)")
	return c
}

// mostLabelled is how much a compressed file of labels may hold, in bytes.
const mostLabelled = 1 << 30

// decompressed gives what is in a zstd or gzip file, and anything else as it is.
func decompressed(content []byte) ([]byte, error) {
	var in io.Reader
	switch {
	case bytes.HasPrefix(content, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(bytes.NewReader(content), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		in = z
	case bytes.HasPrefix(content, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(bytes.NewReader(content))
		if err != nil {
			return nil, err
		}
		in = z
	default:
		return content, nil
	}
	out, err := io.ReadAll(io.LimitReader(in, mostLabelled+1))
	if err == nil && len(out) > mostLabelled {
		err = errors.New("it holds more than 1 GiB; give its files one by one")
	}
	return out, err
}

// filesOf puts the files of folders, in order, in the folders' place.
func filesOf(names []string) ([]string, error) {
	var files []string
	for _, name := range names {
		state, err := os.Stat(name)
		if err != nil || !state.IsDir() {
			files = append(files, name) // whether it can be read is found out later
			continue
		}
		err = filepath.WalkDir(name, func(path string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// evalInputs reads the labelled files; "-" is standard input.
func evalInputs(in io.Reader, names []string) ([]eval.Input, error) {
	inputs := make([]eval.Input, 0, len(names))
	names, err := filesOf(names)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		var content []byte
		var err error
		if name == "-" {
			content, err = io.ReadAll(in)
		} else {
			content, err = os.ReadFile(name)
		}
		if errors.Is(err, fs.ErrNotExist) {
			err = fmt.Errorf("%s: there is no such file", name)
		}
		if err != nil {
			return nil, err
		}
		if content, err = decompressed(content); err != nil {
			return nil, fmt.Errorf("%s: cannot be decompressed: %w", name, err)
		}
		inputs = append(inputs, eval.Input{Name: name, Content: content})
	}
	return inputs, nil
}
