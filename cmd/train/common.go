package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"slant/pipeline/cluster"
	"slant/pipeline/text"
)

// A word is listed as common from so many sentences on. articleSentences is how
// long an article is taken to be, to tell in how many a word of sentences stands.
const (
	fewestCommon     = 8
	articleSentences = 30
)

// countCommon lists content words by the share of articles that have them.
func countCommon(args []string, _, log io.Writer) error {
	flags := flag.NewFlagSet("common", flag.ContinueOnError)
	flags.SetOutput(log)
	out := flags.String("o", "", "file to write: a stem and the articles of a thousand that have it")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" || flags.NArg() == 0 {
		return fmt.Errorf("common needs -o FILE and files of sentences")
	}
	c := commonWords{sentences: map[string]int{}}
	for _, path := range flags.Args() {
		if err := eachSentence(path, c.add); err != nil {
			return err
		}
	}
	lines := c.lines()
	fmt.Fprintf(log, "%d words of %d sentences\n", len(lines), c.n)
	return os.WriteFile(*out, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

// commonWords counts in how many of n sentences a stem stands in lower case:
// names are no common words.
type commonWords struct {
	sentences map[string]int
	n         int
}

func (c *commonWords) add(sentence string) {
	d := text.Split("", sentence)
	seen := map[string]bool{}
	for i := range d.Words {
		w := &d.Words[i]
		if w.Kind != text.Letters || w.Upper {
			continue
		}
		if stem, ok := cluster.ContentWord(w.Norm); ok && !strings.ContainsFunc(stem, notLetter) {
			seen[stem] = true
		}
	}
	for stem := range seen {
		c.sentences[stem]++
	}
	c.n++
}

// lines gives stems with the articles of a thousand that have them, the most
// common first: of articles of so many sentences, if words stood in them
// independently, 1 − (1−p)^sentences.
func (c *commonWords) lines() []string {
	stems := slices.Collect(maps.Keys(c.sentences))
	slices.SortFunc(stems, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.sentences[b], c.sentences[a]), cmp.Compare(a, b))
	})
	var lines []string
	for _, stem := range stems {
		if c.sentences[stem] < fewestCommon {
			break
		}
		p := float64(c.sentences[stem]) / float64(c.n)
		lines = append(lines, fmt.Sprintf("%s\t%.0f", stem, 1000*(1-math.Pow(1-p, articleSentences))))
	}
	return lines
}
