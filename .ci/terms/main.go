// Command terms draws uses of the terms of policy frames and moral foundations
// for a person to read: terms CORPUS KIND N SEED, KIND being policy, moral,
// policy:FRAME or moral:FOUNDATION:POLE. It prints N uses of each class of the
// kind as article id, begin in the field's bytes, term, class and the sentence
// with the {term} marked. The tables hold counts of these terms, not where they
// stand, so the articles are read anew. The draw depends on them and the seed
// alone.
package main

import (
	"bufio"
	"cmp"
	"crypto/md5"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/framing"
	"slant/pipeline/text"
)

type use struct {
	key, line string
}

// keepLowest keeps the n uses of the lowest keys.
func keepLowest(uses []use, u use, n int) []use {
	at, _ := slices.BinarySearchFunc(uses, u, func(a, b use) int { return cmp.Compare(a.key, b.key) })
	if at >= n {
		return uses
	}
	return slices.Insert(uses[:min(len(uses), n-1)], at, u)
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 4 {
		return errors.New("terms CORPUS KIND N SEED")
	}
	n, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	models, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		return err
	}
	drawn := map[string][]use{}
	err = each(args[0], func(a corpus.Article) {
		an := pipeline.Analyze(models, a)
		for _, list := range []struct {
			taxonomy string
			matches  []framing.Match
		}{{"policy", an.Frames.PolicyTerms}, {"moral", an.Frames.MoralTerms}} {
			for _, m := range list.matches {
				class := list.taxonomy + ":" + m.Frame + pole(m.Points)
				if class != args[1] && !strings.HasPrefix(class, args[1]+":") {
					continue
				}
				line := strings.Join([]string{a.ID, strconv.Itoa(int(an.Document.Words[m.FirstWord].Span.Begin)), m.Term, class, marked(&an.Document, m)}, "\t")
				sum := md5.Sum([]byte(args[3] + "|" + line))
				drawn[class] = keepLowest(drawn[class], use{string(sum[:]), line}, n)
			}
		}
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	for _, class := range slices.Sorted(maps.Keys(drawn)) {
		for _, u := range drawn[class] {
			fmt.Fprintln(out, u.line)
		}
	}
	return out.Flush()
}

func pole(points int32) string {
	switch {
	case points > 0:
		return ":virtue"
	case points < 0:
		return ":vice"
	}
	return ""
}

// marked gives the sentence of a match on one line, the term in {}.
func marked(d *text.Document, m framing.Match) string {
	s := d.Sentences[d.Words[m.FirstWord].Sentence]
	whole, span := d.Slice(s.Field, s.Span), d.Cover(m.FirstWord, m.EndWord)
	begin, end := span.Begin-s.Span.Begin, span.End-s.Span.Begin
	return strings.Join(strings.Fields(whole[:begin]+"{"+whole[begin:end]+"}"+whole[end:]), " ")
}

// each reads a corpus article by article.
func each(path string, do func(corpus.Article)) error {
	inputs, _, err := corpus.Plan([]string{path}, corpus.Options{})
	if err != nil {
		return err
	}
	for _, input := range inputs {
		r, err := corpus.Open(input, os.Stdin, corpus.Options{})
		if err != nil {
			return err
		}
		for {
			record, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return errors.Join(err, r.Close())
			}
			if record.Article != nil {
				do(*record.Article)
			}
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
	return nil
}
