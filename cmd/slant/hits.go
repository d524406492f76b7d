package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"slant/lexicons"
	"slant/pipeline/corpus"
	"slant/pipeline/text"

	"github.com/spf13/cobra"
)

// hitsCommand counts the words of a lexicon in a corpus.
func hitsCommand(s streams) *cobra.Command {
	var missing bool
	c := &cobra.Command{
		Use:   "hits LEXICON CORPUS",
		Short: "How often each entry of a lexicon stands in a corpus",
		Long: `Prints each entry with the number of times that one of its forms stands in
the corpus, the most frequent first, and at the end how many of the entries stand
there at all. LEXICON is a file or the name of a built-in one. Words are compared
without regard to case or part of speech; of phrases that begin at the same word
the longest counts.`,
		Example: `  slant lexicon hits my-words.tsv articles.jsonl
  slant lexicon hits --missing sentiment/news articles.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usageError("`%s` wants a lexicon and a corpus; see `%s --help`", cmd.CommandPath(), cmd.CommandPath())
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := namedLexicon(args[0])
			if err != nil {
				return err
			}
			h := newHits(f)
			if err := eachArticle(args[1], s.in, h.count); err != nil {
				return err
			}
			w := bufio.NewWriter(s.out)
			h.print(w, missing)
			return w.Flush()
		},
	}
	c.Flags().BoolVar(&missing, "missing", false, "print the entries that stand nowhere in the corpus, and only those")
	return c
}

// namedLexicon gives the built-in list of a name or, where there is none, reads
// a file.
func namedLexicon(name string) (*lexicons.File, error) {
	f, _, err := builtInLexicon(name)
	if err != nil || f != nil {
		return f, err
	}
	if f, err = readLexicon(name); err != nil {
		return nil, &exitError{exitUsage, err}
	}
	return f, nil
}

// hits counts entries of a lexicon.
type hits struct {
	file  *lexicons.File
	terms text.Terms // to indices into file.Rows
	n     []int64    // by row
}

func newHits(f *lexicons.File) *hits {
	h := &hits{file: f, n: make([]int64, len(f.Rows))}
	entry, pos := max(f.Column("entry"), 0), f.Column("pos")
	for i, r := range f.Rows {
		part := ""
		if pos >= 0 {
			part = r.Fields[pos]
		}
		for _, form := range lexicons.Forms(r.Fields[entry], part) {
			h.terms.Add(form, int32(i))
		}
	}
	return h
}

func (h *hits) count(a corpus.Article) {
	d := text.Split(a.Title, a.Text)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for w := s.FirstWord; w < s.EndWord; w++ {
			ids, _ := h.terms.Longest(d.Words[w:s.EndWord])
			slices.Sort(ids)
			last := int32(-1)
			for _, id := range ids {
				if id != last {
					h.n[id]++
				}
				last = id
			}
		}
	}
}

func (h *hits) print(w io.Writer, missing bool) {
	order := make([]int, len(h.n))
	found := 0
	for i, n := range h.n {
		order[i] = i
		if n > 0 {
			found++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(h.n[b], h.n[a]) })
	entry := max(h.file.Column("entry"), 0)
	pos := h.file.Column("pos")
	for _, i := range order {
		if missing && h.n[i] > 0 {
			continue
		}
		r := h.file.Rows[i]
		fmt.Fprintf(w, "%d\t%s", h.n[i], printable(r.Fields[entry]))
		if pos >= 0 {
			fmt.Fprintf(w, "\t%s", printable(r.Fields[pos]))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "# %d of %d entries stand in the corpus (%.1f%%)\n", found, len(h.n), 100*float64(found)/float64(max(len(h.n), 1)))
}

// eachArticle reads every article of a corpus; records that are none are passed
// over.
func eachArticle(path string, in io.Reader, do func(corpus.Article)) (err error) {
	var opts corpus.Options
	inputs, _, err := corpus.Plan([]string{path}, opts)
	if err != nil {
		return corpusError(err)
	}
	for _, input := range inputs {
		if err := eachRecord(input, in, opts, do); err != nil {
			return corpusError(err)
		}
	}
	return nil
}

func eachRecord(input corpus.Input, in io.Reader, opts corpus.Options, do func(corpus.Article)) (err error) {
	r, err := corpus.Open(input, in, opts)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	for {
		record, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if record.Article != nil {
			do(*record.Article)
		}
	}
}
