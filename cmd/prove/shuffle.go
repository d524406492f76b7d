package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"slant/pipeline/compare"
	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
)

// A shuffled says how often something is found where there is nothing.
type shuffled struct {
	Corpus     string
	Family     int
	Seeds      int
	AnyFound   float64 // share of seeds with any q < 0.05
	Error      float64 // its standard error
	SmallP     float64 // mean share of p < 0.05
	LowestMean float64 // mean over seeds of the lowest p times the family's size
}

// shuffle shuffles the outlets of components within weeks, which leaves no
// difference between outlets, and counts the seeds in which something is found
// all the same.
func shuffle(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("shuffle", flag.ContinueOnError)
	seeds := flags.Int("seeds", 200, "shuffles of each corpus")
	asJSON := flags.Bool("json", false, "print JSON")
	if err := flags.Parse(args); err != nil {
		return err
	}
	flat := func(int, int) float64 { return 0 }
	presses := []struct {
		name string
		press
	}{
		{"6 outlets, 20 entities, 60 articles each, stories", press{Outlets: 6, Entities: 20, Articles: 60, Months: 12, Apart: 0.7, Shared: 0.4, Story: 0.5, Planted: flat}},
		{"12 outlets, 10 entities, 30 articles each", press{Outlets: 12, Entities: 10, Articles: 30, Months: 24, Apart: 0.7, Story: 0.5, Planted: flat}},
	}
	var all []shuffled
	for _, p := range presses {
		articles, about, groups := p.draw(99)
		all = append(all, shuffleOf(p.name, articles, about, groups, *seeds))
	}
	for _, dir := range flags.Args() {
		articles, about, groups, err := readRun(dir)
		if err != nil {
			return err
		}
		all = append(all, shuffleOf(filepath.Base(dir), articles, about, groups, *seeds))
	}
	if *asJSON {
		return errors.Join(json.NewEncoder(out).Encode(all), checkShuffled(all))
	}
	fmt.Fprintf(out, "%-52s %7s %6s %10s %6s %8s\n", "corpus", "family", "seeds", "any found", "± se", "p < 0.05")
	for _, s := range all {
		fmt.Fprintf(out, "%-52s %7d %6d %10.3f %6.3f %8.3f\n", s.Corpus, s.Family, s.Seeds, s.AnyFound, s.Error, s.SmallP)
	}
	return checkShuffled(all)
}

// checkShuffled is an error where something is found in more than one of twenty
// shuffles, but for the error of counting.
func checkShuffled(all []shuffled) error {
	var errs []error
	for _, s := range all {
		if s.AnyFound > 0.05+2*math.Sqrt(0.05*0.95/float64(s.Seeds)) {
			errs = append(errs, fmt.Errorf("%s: something is found in %.3f of the shuffles", s.Corpus, s.AnyFound))
		}
	}
	return errors.Join(errs...)
}

// readRun reads what a finished run found in the outlets' own words.
func readRun(out string) (articles []tables.ArticleRow, about []tables.EntityArticleRow, groups compare.Groups, err error) {
	dir := os.DirFS(filepath.Join(out, "tables"))
	err = tables.Scan(dir, []string{"article", "outlet", "section", "published_at"}, func(rows []tables.ArticleRow) error {
		articles = append(articles, rows...)
		return nil
	})
	if err != nil {
		return nil, nil, groups, err
	}
	columns := []string{"article", "outlet", "entity_id", "voice", "n_mentions", "n_scored", "score_points"}
	err = tables.Scan(dir, columns, func(rows []tables.EntityArticleRow) error {
		for _, r := range rows {
			if r.Voice.V == "author" && r.ScorePoints.OK {
				about = append(about, r)
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, groups, err
	}
	var clusters []tables.ArticleClusterRow
	err = tables.Scan(dir, nil, func(rows []tables.ArticleClusterRow) error {
		clusters = append(clusters, rows...)
		return nil
	})
	if len(clusters) > 0 {
		groups = compare.GroupsOf(clusters)
	}
	return articles, about, groups, err
}

// shuffleOf shuffles one corpus.
func shuffleOf(name string, articles []tables.ArticleRow, about []tables.EntityArticleRow, groups compare.Groups, seeds int) shuffled {
	s := shuffled{Corpus: name, Seeds: seeds}
	type sample struct {
		any          bool
		small, least float64
		family       int
	}
	results := make([]sample, seeds)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range results {
		group.Go(func() error {
			var t sample
			t.least = 1
			for _, r := range (compare.Design{Groups: groups}).Contrasts(shuffledOutlets(articles, groups, uint64(i)), about) {
				if r.FamilyID != "score" {
					continue
				}
				t.family++
				t.any = t.any || r.Q.OK && r.Q.V < 0.05
				if r.P.OK && r.P.V < 0.05 {
					t.small++
				}
				if r.P.OK {
					t.least = min(t.least, r.P.V)
				}
			}
			t.small /= float64(max(1, t.family))
			results[i] = t
			return nil
		})
	}
	_ = group.Wait() // no sample fails
	for _, t := range results {
		if t.any {
			s.AnyFound += 1 / float64(seeds)
		}
		s.SmallP += t.small / float64(seeds)
		s.LowestMean += t.least * float64(t.family) / float64(seeds)
	}
	s.Family = results[0].family
	s.Error = math.Sqrt(s.AnyFound * (1 - s.AnyFound) / float64(seeds))
	return s
}

// shuffledOutlets gives the articles with the outlets of components swapped
// with those of other components of as many articles that begin in the same
// week.
func shuffledOutlets(articles []tables.ArticleRow, groups compare.Groups, seed uint64) []tables.ArticleRow {
	out := slices.Clone(articles)
	members := map[int64][]int{} // component → articles, by place
	for i, a := range articles {
		c, ok := groups.Component[a.Article]
		if !ok {
			c = a.Article
		}
		members[c] = append(members[c], i)
	}
	type kind struct {
		week int64
		size int
	}
	alike := map[kind][][]int{}
	for _, m := range members {
		k := kind{week: math.MinInt64, size: len(m)}
		if at := articles[m[0]].PublishedAt; at.OK {
			k.week = at.V / (7 * day)
		}
		alike[k] = append(alike[k], m)
	}
	kinds := make([]kind, 0, len(alike))
	for k := range alike {
		kinds = append(kinds, k)
	}
	slices.SortFunc(kinds, func(a, b kind) int { return cmp.Or(cmp.Compare(a.week, b.week), cmp.Compare(a.size, b.size)) })
	r := rand.New(rand.NewPCG(seed, 3))
	for _, k := range kinds {
		set := alike[k]
		slices.SortFunc(set, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
		for i, from := range r.Perm(len(set)) {
			for j, place := range set[i] {
				out[place].Outlet = articles[set[from][j]].Outlet
			}
		}
	}
	return out
}
