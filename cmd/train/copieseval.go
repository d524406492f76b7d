package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/cluster"
	"slant/pipeline/tables"
	"slant/pipeline/text"
)

// evalCopies makes copies of articles as outlets do and counts how many of each
// kind are found, and how many pairs of articles that were not made are in one
// cluster.
func evalCopies(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("copies-eval", flag.ContinueOnError)
	flags.SetOutput(log)
	file := flags.String("articles", "", "zstd-compressed JSON Lines with the fields outlet, title, text and published_at")
	every := flags.Int("every", 20, "one of so many articles is copied")
	seed := flags.Uint64("seed", 1, "of what is changed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	originals, err := readOriginals(*file)
	if err != nil {
		return err
	}
	var corpus copiedCorpus
	for _, o := range originals {
		corpus.add(o)
	}
	r := rand.New(rand.NewPCG(*seed, 0))
	for i := 0; i < len(originals); i += *every {
		o := &originals[i]
		if len(strings.Fields(o.Text)) < 200 {
			continue
		}
		for k, kind := range copyKinds() {
			other := originals[(i+len(originals)/2+37*k)%len(originals)]
			corpus.made = append(corpus.made, madeCopy{k, i, len(corpus.articles)})
			corpus.add(original{
				Outlet: "copy " + kind.name, Title: "Another headline",
				Text: kind.make(r, o.Text, other.Text), at: o.at + 86_400_000, dated: o.dated,
			})
		}
	}
	start := time.Now()
	rows, err := cluster.FindRows(corpus.articles, corpus.sketches, cluster.DefaultLimits())
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d articles in %.1f s\n", len(rows), time.Since(start).Seconds())
	corpus.report(out, rows, len(originals))
	return nil
}

// A copyKind is a way to make a copy of a text; other is the text of an article
// that has nothing to do with it.
type copyKind struct {
	name, doc string
	make      func(r *rand.Rand, text, other string) string
}

func copyKinds() []copyKind {
	return []copyKind{
		{"dateline", "a dateline and another headline", func(_ *rand.Rand, s, _ string) string { return "OSLO (Nordic Wire) - " + s }},
		{"half", "its first half", func(_ *rand.Rand, s, _ string) string { return beginning(s, 1, 2) }},
		{"two fifths", "its first two fifths", func(_ *rand.Rand, s, _ string) string { return beginning(s, 2, 5) }},
		{"dropped", "one sentence in five left out", func(r *rand.Rand, s, _ string) string {
			var kept []string
			for _, sentence := range sentencesOf(s) {
				if r.IntN(5) > 0 {
					kept = append(kept, sentence)
				}
			}
			return strings.Join(kept, " ")
		}},
		{"added", "a quarter of another text behind", func(_ *rand.Rand, s, other string) string {
			words := strings.Fields(other)
			return s + "\n\n" + strings.Join(words[:min(len(words), len(strings.Fields(s))/4)], " ")
		}},
		{"one in 40", "one word in 40 exchanged", exchange(40)},
		{"one in 20", "one word in 20 exchanged", exchange(20)},
		{"one in 8", "one word in 8 exchanged: no copy by the rule", exchange(8)},
		{"quoted", "a fifth of it in another text: no copy", func(_ *rand.Rand, s, other string) string {
			return beginning(s, 1, 5) + "\n\n" + other
		}},
	}
}

func sentencesOf(s string) []string {
	d := text.Split("", s)
	out := make([]string, len(d.Sentences))
	for i := range d.Sentences {
		out[i] = d.Slice(text.Text, d.Sentences[i].Span)
	}
	return out
}

// beginning gives the first n of m parts of a text, in whole sentences.
func beginning(s string, n, m int) string {
	list := sentencesOf(s)
	return strings.Join(list[:(n*len(list)+m-1)/m], " ")
}

// exchange puts words of the other text in the place of one word in n.
func exchange(n int) func(*rand.Rand, string, string) string {
	return func(r *rand.Rand, s, other string) string {
		words, others := strings.Fields(s), strings.Fields(other)
		for i := range words {
			if len(others) > 0 && r.IntN(n) == 0 {
				words[i] = others[r.IntN(len(others))]
			}
		}
		return strings.Join(words, " ")
	}
}

// A madeCopy is the copy of an article, both by index.
type madeCopy struct{ kind, of, copy int }

// A copiedCorpus is articles and the copies that were made of some.
type copiedCorpus struct {
	articles []tables.ArticleRow
	sketches []tables.SketchRow
	made     []madeCopy
}

func (c *copiedCorpus) add(o original) {
	key := int64(len(c.articles))
	d := text.Split(o.Title, o.Text)
	s := cluster.SketchOf(&d, nil, false)
	c.articles = append(c.articles, tables.ArticleRow{Article: key, Outlet: o.Outlet, PublishedAt: tables.Opt[int64]{V: o.at, OK: o.dated}})
	c.sketches = append(c.sketches, s.Row(key))
}

func (c *copiedCorpus) report(out io.Writer, rows []tables.ArticleClusterRow, originals int) {
	found, all := make([]int, len(copyKinds())), make([]int, len(copyKinds()))
	for _, m := range c.made {
		all[m.kind]++
		if rows[m.of].DuplicateCluster == rows[m.copy].DuplicateCluster {
			found[m.kind]++
		}
	}
	for k, kind := range copyKinds() {
		fmt.Fprintf(out, "%-11s %4d of %4d  %s\n", kind.name, found[k], all[k], kind.doc)
	}
	members := map[int64]int{}
	pairs := 0
	for _, r := range rows[:originals] {
		pairs += members[r.DuplicateCluster]
		members[r.DuplicateCluster]++
	}
	fmt.Fprintf(out, "%d pairs of articles that were not made are in one cluster\n", pairs)
}

// An original is an article to copy.
type original struct {
	Outlet, Title, Text string
	Published           string `json:"published_at"`
	at                  int64  // milliseconds since 1970
	dated               bool
}

func readOriginals(path string) ([]original, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	var out []original
	scan := bufio.NewScanner(z)
	scan.Buffer(nil, 1<<26)
	for n := 1; scan.Scan(); n++ {
		var o original
		if err := json.Unmarshal(scan.Bytes(), &o); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if at, err := time.Parse(time.DateOnly, o.Published); err == nil {
			o.at, o.dated = at.UnixMilli(), true
		}
		out = append(out, o)
	}
	return out, scan.Err()
}
