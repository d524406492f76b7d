package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/syntax"
)

// evalSyntax measures a model file on held-out treebanks as `slant eval syntax`
// measures the one that is built in.
func evalSyntax(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("syntax-eval", flag.ContinueOnError)
	flags.SetOutput(log)
	dir := flags.String("ud", "", "folder of the treebanks")
	file := flags.String("model", "", "model file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	b, err := os.ReadFile(*file)
	if err != nil {
		return err
	}
	models, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		return err
	}
	start := time.Now()
	if models.Parser, err = syntax.Load(b); err != nil {
		return err
	}
	fmt.Fprintf(log, "loaded in %d ms\n", time.Since(start).Milliseconds())
	var inputs []eval.Input
	for _, name := range []string{"gum-dev", "ewt-dev"} {
		content, err := readZstd(filepath.Join(*dir, name+".conllu.zst"))
		if err != nil {
			return err
		}
		inputs = append(inputs, eval.Input{Name: name, Content: content})
	}
	report, err := eval.Syntax(models, inputs)
	if err != nil {
		return err
	}
	return report.Print(out)
}
