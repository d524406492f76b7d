package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"runtime"
	"strconv"

	"slant/pipeline/compare"
	"slant/pipeline/tables"

	"golang.org/x/sync/errgroup"
)

// A found says how often contrasts that were planted are found.
type found struct {
	Press       string
	G           float64 // planted, in standard deviations of an outlet's articles
	ArticlesA   int
	ArticlesB   int
	Family      int
	Planted     int     // contrasts of the family that differ in truth
	Samples     int     // corpora
	Power       float64 // share of the planted that q ≤ 0.05 finds
	FDR         float64 // mean share of findings that were not planted, or of the wrong sign
	MeanEffect  float64 // mean effect size of the planted
	AnyFalse    float64 // share of corpora with a false finding
	StandardErr float64 // of power, over corpora
}

// power plants differences, and counts which the main family finds.
func power(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("power", flag.ContinueOnError)
	samples := flags.Int("samples", 20, "corpora drawn of each kind")
	asJSON := flags.Bool("json", false, "print JSON")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var all []found
	for _, k := range []struct {
		name              string
		outlets, entities int
		planted           int // entities about which outlet 0 differs
		shared, apart     float64
	}{
		{"two outlets", 2, 150, 75, 0, 0},
		{"two outlets", 2, 150, 50, 0, 0},
		{"two outlets", 2, 150, 15, 0, 0},
		{"two outlets", 2, 150, 2, 0, 0},
		{"two, at different times", 2, 150, 50, 0, 0.7},
		{"two, stories", 2, 150, 50, 0.3, 0},
		{"six outlets", 6, 50, 25, 0, 0},
		{"six outlets", 6, 50, 3, 0, 0},
		{"six, at different times", 6, 50, 25, 0, 0.7},
		{"six, stories, different times", 6, 50, 25, 0.3, 0.7},
	} {
		f := found{Press: k.name, G: 0.5, Samples: *samples}
		p := press{Outlets: k.outlets, Entities: k.entities, Articles: 100, Months: 6, Apart: k.apart, Shared: k.shared, Story: 0.4, Planted: func(o, e int) float64 {
			if o == 0 && e < k.planted {
				return f.G
			}
			return 0
		}}
		f.measure(p, func(r *tables.ContrastRow) bool {
			return r.EntityID < fmt.Sprintf("entity %03d", k.planted) && (r.OutletA == "outlet 00" || k.outlets == 2)
		})
		all = append(all, f)
	}
	if *asJSON {
		return json.NewEncoder(out).Encode(all)
	}
	fmt.Fprintf(out, "%-30s %4s %9s %7s %7s %6s %6s %6s %6s\n", "press", "g", "articles", "family", "planted", "power", "± se", "FDR", "g seen")
	for _, f := range all {
		fmt.Fprintf(out, "%-30s %4.1f %4d/%4d %7d %7d %6.2f %6.3f %6.3f %6.2f\n", f.Press, f.G, f.ArticlesA, f.ArticlesB, f.Family, f.Planted, f.Power, f.StandardErr, f.FDR, f.MeanEffect)
	}
	return nil
}

// measure draws corpora and fills f in. Planted tells the contrasts that
// differ in truth; where there are more than two outlets, the others differ
// from a rest that the planted one is part of, which counts as neither.
func (f *found) measure(p press, planted func(*tables.ContrastRow) bool) {
	type sample struct{ power, fdr, g float64 }
	results := make([]sample, f.Samples)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range results {
		group.Go(func() error {
			articles, about, groups := p.draw(uint64(i))
			var hit, planted1, false1, n float64
			var effect float64
			for _, r := range (compare.Design{Groups: groups}).Contrasts(articles, about) {
				if r.FamilyID != "score" {
					continue
				}
				n++
				found := r.Q.OK && r.Q.V <= 0.05
				switch {
				case planted(&r):
					planted1++
					effect += math.Abs(r.EffectSize.V)
					if found {
						hit++
					}
				case found && p.Planted(0, number(r.EntityID)) == 0:
					false1++
				}
				if i == 0 {
					f.ArticlesA, f.ArticlesB = int(r.NArticlesA), int(r.NArticlesB)
				}
			}
			results[i] = sample{hit / planted1, false1 / max(1, hit+false1), effect / planted1}
			if i == 0 {
				f.Family, f.Planted = int(n), int(planted1)
			}
			return nil
		})
	}
	_ = group.Wait() // no sample fails
	var square float64
	for _, s := range results {
		f.Power += s.power / float64(f.Samples)
		f.FDR += s.fdr / float64(f.Samples)
		f.MeanEffect += s.g / float64(f.Samples)
		square += s.power * s.power / float64(f.Samples)
	}
	f.StandardErr = math.Sqrt(max(0, square-f.Power*f.Power) / float64(f.Samples))
}

// number gives the number that an entity's id ends with.
func number(id string) int {
	n, err := strconv.Atoi(id[len(id)-3:])
	if err != nil {
		panic(err) // ids are this program's own
	}
	return n
}
