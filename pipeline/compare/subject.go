package compare

import (
	"fmt"
	"math"
	"slices"

	"slant/pipeline/compare/stat"
	"slant/pipeline/tables"
)

// A subject is what is compared: all outlets' articles about an entity in one
// voice, by component.
type subject struct {
	articles *articles
	list     []observation
	cluster  []int32  // by observation: its component's number
	keys     []uint64 // of the components, by number
}

func (a *articles) subject(of []observation) *subject {
	s := &subject{articles: a, list: slices.Clone(of)}
	a.sortByComponent(s.list)
	for _, x := range s.list {
		key := uint64(a.list[x.article].component)
		if n := len(s.keys); n == 0 || s.keys[n-1] != key {
			s.keys = append(s.keys, key)
		}
		s.cluster = append(s.cluster, int32(len(s.keys)-1))
	}
	return s
}

// theRest is all outlets but the one they are compared with.
const theRest int32 = -1

// A question is one comparison of a subject.
type question struct {
	a, b      int32 // outlets; b may be theRest
	dedup     string
	period    period // held constant, with the section
	anySets   bool   // neither period nor section is held constant
	stories   bool   // stories are the strata, and the clusters
	byMention bool   // a mention counts once, not an article
	within    window // the only articles that count
}

// A window is one month, quarter or year; the zero value is all time.
type window struct {
	kind  period
	index int32 // a month divided by kind
}

func (w window) holds(a *article) bool {
	return w.kind == noPeriod || a.month != undated && a.month/int32(w.kind) == w.index
}

// String gives the window in the manner of ISO 8601: 2016, 2016-Q3, 2016-09.
func (w window) String() string {
	switch month := w.index * int32(w.kind); w.kind {
	case byYear:
		return fmt.Sprint(w.index)
	case byQuarter:
		return fmt.Sprintf("%d-Q%d", month/12, month%12/3+1)
	case byMonth:
		return fmt.Sprintf("%d-%02d", month/12, month%12+1)
	}
	return "all"
}

// arm gives the arm that an article is in; false for one that is in neither.
func (q *question) arm(a *article) (int8, bool) {
	switch {
	case q.dedup == unique && a.copy, !q.within.holds(a):
		return 0, false
	case a.outlet == q.a:
		return 0, true
	case a.outlet == q.b || q.b == theRest:
		return 1, true
	}
	return 0, false
}

// An answer is what a question comes to.
type answer struct {
	question
	articles *articles
	*stat.Difference
	spread  [2]stat.Spread // of the articles used
	undated [2]int64       // articles left out for want of a date
	left    [2]int64       // articles left out since the other arm has none like them
}

// ask compares. Stories are numbers in the order of the articles' stories.
func (s *subject) ask(q question) *answer {
	ans := &answer{question: q, articles: s.articles}
	var cells []stat.Cell
	begin, cluster := 0, int32(-1) // the cells of the last cluster
	at := make([]int32, len(s.list))
	stories := storyNumbers{}
	for i, x := range s.list {
		of := &s.articles.list[x.article]
		at[i] = -1
		arm, ok := q.arm(of)
		if !ok {
			continue
		}
		stratum, ok := q.stratum(of, &stories)
		if !ok {
			ans.undated[arm]++
			continue
		}
		c := stat.Cell{Cluster: s.cluster[i], Stratum: stratum, Arm: arm, N: 1, Sum: int64(x.points)}
		if q.byMention {
			c.N, c.Sum = int64(x.scored), int64(x.scored)*int64(x.points)
		}
		at[i] = stratum
		if c.Cluster != cluster {
			begin, cluster = len(cells), c.Cluster
		}
		cells = addCell(cells, begin, c)
	}
	if q.stories {
		cells = byStratum(cells)
	}
	weighting := stat.Pooled
	if q.stories {
		weighting = stat.Equal
	}
	ans.Difference = stat.NewDifference(cells, weighting)
	for i, x := range s.list {
		if at[i] < 0 {
			continue
		}
		arm, _ := q.arm(&s.articles.list[x.article])
		if _, ok := slices.BinarySearch(ans.Common, at[i]); ok {
			ans.spread[arm] = ans.spread[arm].Add(int64(x.points))
		} else {
			ans.left[arm]++
		}
	}
	return ans
}

// addCell adds a cell to the ones from begin on, which are its cluster's.
func addCell(cells []stat.Cell, begin int, c stat.Cell) []stat.Cell {
	for i := range cells[begin:] {
		if have := &cells[begin+i]; have.Stratum == c.Stratum && have.Arm == c.Arm {
			have.N += c.N
			have.Sum += c.Sum
			return cells
		}
	}
	return append(cells, c)
}

// byStratum makes every stratum a cluster.
func byStratum(cells []stat.Cell) []stat.Cell {
	slices.SortStableFunc(cells, func(a, b stat.Cell) int { return int(a.Stratum - b.Stratum) })
	var out []stat.Cell
	begin := 0
	for _, c := range cells {
		c.Cluster = c.Stratum
		if len(out) > 0 && out[len(out)-1].Stratum != c.Stratum {
			begin = len(out)
		}
		out = addCell(out, begin, c)
	}
	return out
}

// storyNumbers number stories as they come.
type storyNumbers map[int64]int32

func (n storyNumbers) number(story int64) int32 {
	k, ok := n[story]
	if !ok {
		k = int32(len(n))
		n[story] = k
	}
	return k
}

// stratum gives what an article is compared within; false where that is not
// known.
func (q *question) stratum(a *article, stories *storyNumbers) (int32, bool) {
	switch {
	case q.anySets:
		return 0, true
	case q.stories:
		return stories.number(a.story), a.story != noStory
	}
	return q.period.stratum(a)
}

// period gives the period that a comparison of two outlets holds constant.
func (s *subject) period(q question) period {
	if !s.articles.dated {
		return noPeriod
	}
	var arms [2][]*article
	for _, x := range s.list {
		of := &s.articles.list[x.article]
		if arm, ok := q.arm(of); ok {
			arms[arm] = append(arms[arm], of)
		}
	}
	return choosePeriod(arms[0], arms[1])
}

// row gives a comparison's row, with the interval of Student's t.
func (ans *answer) row() tables.ContrastRow {
	r := tables.ContrastRow{
		Measure: "score", Dedup: ans.dedup, Period: ans.period.String(), SameStory: ans.stories, Exploratory: true,
		NArticlesA: ans.spread[0].N, NArticlesB: ans.spread[1].N, NClustersA: ans.Clusters[0], NClustersB: ans.Clusters[1],
		Difference: points(ans.Value), P: number(ans.P()),
		MeanA: points(ans.Means[0]), MeanB: points(ans.Means[1]),
		EffectSize: number(stat.HedgesG(ans.Value, ans.spread[0], ans.spread[1])),
	}
	if ans.within.kind != noPeriod {
		r.Period = ans.within.String()
	}
	if ans.SE > 0 {
		r.SE, r.DF = points(ans.SE), number(ans.DF)
		setInterval(&r, ans.Interval(0.05), "cr2")
	}
	r.Flags = ans.flags()
	return r
}

// fewDF is the number of degrees of freedom below which Student's t is no
// longer right for CR2 (Tipton 2015, "Small Sample Adjustments for Robust
// Variance Estimation with Meta-Regression").
const fewDF = 4

func (ans *answer) flags() (flags []string) {
	add := func(is bool, flag string) {
		if is {
			flags = append(flags, flag)
		}
	}
	add(min(ans.spread[0].N, ans.spread[1].N) < smallN, "small_n")
	add(min(ans.Clusters[0], ans.Clusters[1]) < smallN, "few_clusters")
	add(ans.DF < fewDF, "few_df")
	add(!(ans.SE > 0), "no_variance")
	add(!ans.articles.dated && !ans.anySets, "no_dates")
	if n := ans.undated[0] + ans.undated[1]; n > 0 && !ans.stories {
		add(true, fmt.Sprintf("undated:%d", n))
	}
	if n := ans.left[0] + ans.left[1]; n > 0 && !ans.stories {
		add(true, fmt.Sprintf("unmatched:%d", n))
	}
	return flags
}

func setInterval(r *tables.ContrastRow, ci stat.Interval, method string) {
	r.CILow, r.CIHigh = points(max(ci.Low, -20_000)), points(min(ci.High, 20_000))
	r.CIMethod = tables.Some(method)
}

// points gives a number of ten-thousandths as one; null for NaN.
func points(v float64) tables.Opt[float64] { return number(v / 10_000) }

// number gives a number; null for NaN.
func number(v float64) tables.Opt[float64] {
	if math.IsNaN(v) {
		return tables.Opt[float64]{}
	}
	return tables.Some(v)
}
