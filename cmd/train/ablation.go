package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/learn"
	"slant/pipeline/sentiment"
)

// ablateSentiment prints, for each file of labels, how the linear scorer does in
// cross-validation with parts of what it sees left out.
func ablateSentiment(args []string, out, _ io.Writer) error {
	if len(args) == 0 {
		return errors.New("a file of labels is wanted")
	}
	var inputs []eval.Input
	for _, path := range args {
		read := os.ReadFile
		if strings.HasSuffix(path, ".zst") {
			read = readZstd
		}
		content, err := read(path)
		if err != nil {
			return err
		}
		inputs = append(inputs, eval.Input{Name: path, Content: content})
	}
	models, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		return err
	}
	reports, err := learn.Ablate(models, inputs, sentiment.DefaultFitting())
	if err != nil {
		return err
	}
	for i, r := range reports {
		r.Parts = nil
		var b bytes.Buffer
		if err := r.Print(&b); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "%s\n%s\n", filepath.Base(filepath.Dir(args[i]))+"/"+filepath.Base(args[i]), b.String()); err != nil {
			return err
		}
	}
	return nil
}
