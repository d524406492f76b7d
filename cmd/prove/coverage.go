package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"

	"slant/pipeline/compare/stat"

	"golang.org/x/sync/errgroup"
)

// A world is a way in which two outlets' articles about an entity come about.
type world struct {
	Name       string
	Components int     // an outlet, about
	Others     float64 // components of the other outlet to one of the first's
	Months     int
	Shared     float64 // share of components that both outlets write about
	Story      float64 // variance of what the articles of a component have in common, of 1
	Extra      float64 // articles of a component beyond the first, on average
}

// worlds lists the worlds in which intervals are tried.
func worlds(components int) []world {
	return []world{
		{"no months, single articles", components, 1, 1, 0, 0, 0},
		{"no months, stories", components, 1, 1, 0.2, 0.4, 1},
		{"10 months, stories", components, 1, 10, 0.2, 0.4, 1},
		{"40 months, stories", components, 1, 40, 0.2, 0.4, 1},
		{"40 months, against a rest of 5 times the size", components, 5, 40, 0.2, 0.4, 1},
	}
}

// truth is the difference between the outlets in every world, in points.
const truth = 1000

// A draw is one corpus of a world: its cells by cluster.
func (w world) draw(r *rand.Rand) []stat.Cell {
	months := make([]float64, w.Months)
	profile := [2][]float64{} // of when outlets write
	for m := range months {
		months[m] = r.NormFloat64() * 1500
	}
	for a := range profile {
		sum := 0.0
		for range w.Months {
			sum += r.ExpFloat64()
			profile[a] = append(profile[a], sum)
		}
	}
	var cells []stat.Cell
	cluster := int32(0)
	for arm := range 2 {
		n := w.Components
		if arm == 1 {
			n = int(float64(n) * w.Others)
		}
		for range n {
			at := r.Float64() * profile[arm][w.Months-1]
			month := 0
			for profile[arm][month] < at {
				month++
			}
			cells = append(cells, w.component(r, cluster, arm, month, months[month])...)
			cluster++
		}
	}
	return cells
}

// component draws the articles of one story.
func (w world) component(r *rand.Rand, cluster int32, arm, month int, level float64) []stat.Cell {
	var sums [2]stat.Cell
	shared := r.Float64() < w.Shared
	shock := lumpy(r) * math.Sqrt(w.Story)
	for first := true; first || r.Float64() < w.Extra/(1+w.Extra); first = false {
		in := arm
		if shared && !first {
			in = r.IntN(2)
		}
		// The mean of the article's mentions, whose number has a heavy tail.
		mentions := math.Ceil(math.Pow(r.Float64(), -1/1.2))
		own := lumpy(r) * math.Sqrt((1-w.Story)*(0.5+0.5/mentions))
		y := level + 4500*(shock+own)
		if in == 0 {
			y += truth
		}
		sums[in].N++
		sums[in].Sum += int64(math.Round(y))
	}
	var cells []stat.Cell
	for in := range sums {
		if c := sums[in]; c.N > 0 {
			c.Cluster, c.Stratum, c.Arm = cluster, int32(month), int8(in)
			cells = append(cells, c)
		}
	}
	return cells
}

// lumpy draws a number of mean 0 and variance 1 that is skew and has lumps, as
// scores by rules have: most articles say little, some much, more of it bad.
func lumpy(r *rand.Rand) float64 {
	switch u := r.Float64(); {
	case u < 0.5:
		return 0.35
	case u < 0.85:
		return 0.35 + r.NormFloat64()*0.7
	default:
		return -0.35*0.85/0.15 + r.NormFloat64()*0.9466
	}
}

// A covered says how often intervals held the truth.
type covered struct {
	World      string
	Components int
	Samples    int    // that have an interval
	Method     string // cr2 or bootstrap
	Used       bool   // in tables, of so many components
	Coverage   float64
	Error      float64 // standard error of coverage
	Width      float64 // mean width over that of the normal interval with the true standard error
	SERatio    float64 // root mean square standard error over the true one
	DF         float64 // mean
}

func coverage(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("coverage", flag.ContinueOnError)
	samples := flags.Int("samples", 2000, "corpora drawn of each world")
	asJSON := flags.Bool("json", false, "print JSON")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var all []covered
	for _, n := range []int{24, 40, 100} {
		for _, w := range worlds(n) {
			all = append(all, w.cover(*samples)...)
		}
	}
	if *asJSON {
		return errors.Join(json.NewEncoder(out).Encode(all), checkCoverage(all))
	}
	fmt.Fprintf(out, "%-46s %10s %-10s %-4s %9s %7s %6s %6s %6s\n", "world", "components", "method", "used", "coverage", "± se", "width", "se", "df")
	for _, c := range all {
		used := map[bool]string{true: "yes", false: "no"}[c.Used]
		fmt.Fprintf(out, "%-46s %10d %-10s %-4s %9.3f %7.3f %6.2f %6.2f %6.1f\n", c.World, c.Components, c.Method, used, c.Coverage, c.Error, c.Width, c.SERatio, c.DF)
	}
	return checkCoverage(all)
}

// checkCoverage is an error where intervals that are used, of 40 components or
// more, cover less than 0.93 or more than 0.97, but for the error of counting.
func checkCoverage(all []covered) error {
	var errs []error
	for _, c := range all {
		if c.Used && c.Components >= 40 && (c.Coverage < 0.93-2*c.Error || c.Coverage > 0.97+2*c.Error) {
			errs = append(errs, fmt.Errorf("%s, %d components: intervals cover %.3f", c.World, c.Components, c.Coverage))
		}
	}
	return errors.Join(errs...)
}

// A trial is what one corpus gave.
type trial struct {
	value, se, df float64
	cis           [2]stat.Interval
}

func (w world) cover(samples int) []covered {
	trials := make([]trial, samples)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range trials {
		group.Go(func() error {
			trials[i] = w.try(uint64(i))
			return nil
		})
	}
	_ = group.Wait() // no trial fails
	trials = slices.DeleteFunc(trials, func(t trial) bool { return math.IsNaN(t.se) || math.IsNaN(t.cis[1].Low) })
	samples = len(trials)
	var mean, variance, se2, df float64
	for _, t := range trials {
		mean += t.value / float64(samples)
		se2 += t.se * t.se / float64(samples)
		df += t.df / float64(samples)
	}
	for _, t := range trials {
		variance += (t.value - mean) * (t.value - mean) / float64(samples-1)
	}
	var out []covered
	for m, method := range []string{"cr2", "bootstrap"} {
		c := covered{World: w.Name, Components: w.Components, Samples: samples, Method: method, SERatio: math.Sqrt(se2 / variance), DF: df}
		c.Used = (method == "bootstrap") == (w.Components >= 40)
		for _, t := range trials {
			if t.cis[m].Low <= truth && truth <= t.cis[m].High {
				c.Coverage += 1 / float64(samples)
			}
			c.Width += (t.cis[m].High - t.cis[m].Low) / float64(samples) / (2 * 1.96 * math.Sqrt(variance))
		}
		c.Error = math.Sqrt(c.Coverage * (1 - c.Coverage) / float64(samples))
		out = append(out, c)
	}
	return out
}

func (w world) try(seed uint64) trial {
	r := rand.New(rand.NewPCG(seed, 1))
	cells := w.draw(r)
	keys := make([]uint64, cells[len(cells)-1].Cluster+1)
	for i := range keys {
		keys[i] = r.Uint64()
	}
	d := stat.NewDifference(cells, stat.Pooled)
	ci := stat.Studentised([]stat.Estimated{d}, keys, stat.NewWeights(1))[0]
	return trial{d.Value, d.SE, d.DF, [2]stat.Interval{d.Interval(0.05), ci}}
}
