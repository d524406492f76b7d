package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// A tally counts what a parse got right.
type tally struct {
	words, tags, forms, heads, labelled int
	lemmas                              int // those of proper nouns count as right
	unpunctuated, headsSans, labelsSans int // without punctuation
}

// add counts a word; lemma tells whether its lemma is right.
func (t *tally) add(gold, got syntax.Token, lemma bool) {
	t.words++
	head := gold.Head == got.Head
	both := head && gold.Relation == got.Relation
	count(&t.tags, gold.Tag == got.Tag)
	count(&t.lemmas, lemma)
	count(&t.forms, gold.Form == got.Form)
	count(&t.heads, head)
	count(&t.labelled, both)
	if gold.Tag != syntax.PUNCT {
		t.unpunctuated++
		count(&t.headsSans, head)
		count(&t.labelsSans, both)
	}
}

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}

func (t *tally) String() string {
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("n %6d  UPOS %.4f  forms %.4f  lemmas %.4f  UAS %.4f  LAS %.4f  without punctuation: n %6d  UAS %.4f  LAS %.4f",
		t.words, share(t.tags, t.words), share(t.forms, t.words), share(t.lemmas, t.words), share(t.heads, t.words), share(t.labelled, t.words),
		t.unpunctuated, share(t.headsSans, t.unpunctuated), share(t.labelsSans, t.unpunctuated))
}

func evalSyntax(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("syntax-eval", flag.ContinueOnError)
	flags.SetOutput(log)
	dir := flags.String("ud", "", "folder of the treebanks")
	file := flags.String("model", "", "model file")
	verbose := flags.Bool("v", false, "by genre and sentence length, and the commonest mistakes")
	if err := flags.Parse(args); err != nil {
		return err
	}
	b, err := os.ReadFile(*file)
	if err != nil {
		return err
	}
	start := time.Now()
	m, err := syntax.Load(b)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "loaded in %d ms\n", time.Since(start).Milliseconds())
	for _, name := range []string{"gum-dev", "ewt-dev"} {
		bank, err := readTreebank(filepath.Join(*dir, name+".conllu.zst"))
		if err != nil {
			return err
		}
		evalBank(out, m, name, bank, *verbose)
	}
	return nil
}

// evalBank prints the measures of one treebank: every word for itself, and with
// each proper name as one word, which is how the program reads.
func evalBank(out io.Writer, m *syntax.Model, name string, bank *treebank, verbose bool) {
	for _, collapsed := range []bool{false, true} {
		var names []entity.Mention
		kind := "words"
		if collapsed {
			names, kind = bank.Names, "names collapsed"
		}
		m.Parse(bank.Doc, names, nil)
		start := time.Now()
		got := m.Parse(bank.Doc, names, nil)
		speed := float64(len(bank.Doc.Words)) / time.Since(start).Seconds()
		var all tally
		parts := map[string]*tally{}
		errors := map[string]int{}
		one := oneWordNames(bank, names)
		for i, g := range one.tokens {
			w := &bank.Doc.Words[i]
			if one.inner[i] {
				continue
			}
			t := got.Tokens[i]
			lemma := m.Lemma(w.Norm, t.Tag, t.Form) == bank.Lemmas[i] || g.Tag == syntax.PROPN
			all.add(g, t, lemma)
			s := &bank.Doc.Sentences[w.Sentence]
			for _, key := range []string{"genre " + bank.genres[w.Sentence], lengthBand(s.EndWord - s.FirstWord)} {
				if parts[key] == nil {
					parts[key] = new(tally)
				}
				parts[key].add(g, t, lemma)
			}
			switch {
			case t.Tag != g.Tag:
				errors[fmt.Sprintf("tag %v for %v", t.Tag, g.Tag)]++
			case t.Head == g.Head && t.Relation != g.Relation:
				errors[fmt.Sprintf("relation %v for %v", t.Relation, g.Relation)]++
			case t.Head != g.Head:
				errors[fmt.Sprintf("head of %v %v", g.Relation, g.Tag)]++
			}
		}
		fmt.Fprintf(out, "%s, %-15s  %s  (%.0f words/s)\n", name, kind, all.String(), speed)
		if verbose {
			printParts(out, parts)
			printCommonest(out, errors, 25)
		}
	}
}

func lengthBand(n int32) string {
	switch {
	case n <= 10:
		return "length 01-10"
	case n <= 20:
		return "length 11-20"
	case n <= 40:
		return "length 21-40"
	default:
		return "length 41+"
	}
}

// A reading is a gold parse with some names seen as one word, the last.
type reading struct {
	tokens []syntax.Token
	inner  []bool // not counted: a name's words but the last
}

func oneWordNames(bank *treebank, names []entity.Mention) reading {
	r := reading{append([]syntax.Token(nil), bank.Gold.Tokens...), make([]bool, len(bank.Gold.Tokens))}
	stands := make([]int32, len(r.tokens))
	for i := range stands {
		stands[i] = int32(i)
	}
	for _, n := range names {
		last := n.EndWord - 1
		for i := n.FirstWord; i < n.EndWord; i++ {
			stands[i] = last
			r.inner[i] = i != last
			if h := bank.Gold.Tokens[i].Head; h < n.FirstWord || h >= n.EndWord {
				r.tokens[last] = bank.Gold.Tokens[i]
			}
		}
	}
	for i := range r.tokens {
		if h := r.tokens[i].Head; h >= 0 {
			r.tokens[i].Head = stands[h]
		}
	}
	return r
}
