package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
)

// A town is a corpus as the tests of contrasts tell it.
type town struct {
	articles []tables.ArticleRow
	about    []tables.EntityArticleRow
}

// write adds an article of an outlet about an entity in the outlet's own words,
// in a month of 2024 (1 to 12; 0: undated).
func (t *town) write(outlet, entity string, month int, section string, points int32) int64 {
	key := int64(len(t.articles))
	a := tables.ArticleRow{Article: key, Outlet: outlet, Section: section}
	if month > 0 {
		a.PublishedAt = tables.Some(time.Date(2024, time.Month(month), 7, 0, 0, 0, 0, time.UTC).UnixMilli())
	}
	t.articles = append(t.articles, a)
	for _, voice := range []string{"all", "author"} {
		t.about = append(t.about, tables.EntityArticleRow{
			Article: key, Outlet: outlet, EntityID: entity, Voice: tables.Some(voice), NMentions: 4, NScored: 2, ScorePoints: tables.Some(points),
		})
	}
	return key
}

// noise gives scores about a mean that are the same at every call.
func noise(seed uint64) func(mean int32) int32 {
	r := rand.New(rand.NewPCG(seed, 5))
	return func(mean int32) int32 { return mean + int32(r.IntN(4001)) - 2000 }
}

func find(t *testing.T, rows []tables.ContrastRow, want func(*tables.ContrastRow) bool) *tables.ContrastRow {
	t.Helper()
	at := slices.IndexFunc(rows, func(r tables.ContrastRow) bool { return want(&r) })
	if at < 0 {
		t.Fatal("there is no such row")
	}
	return &rows[at]
}

// The Gazette writes in January, when everybody is stern, the Courier in June,
// when all are mild: the raw means differ, and what is held constant does not.
func TestContrastHoldsMonthsConstant(t *testing.T) {
	var c town
	n := noise(1)
	for i := range 60 {
		month, level := 1, int32(-5000)
		if i%10 >= 8 {
			month, level = 6, 5000
		}
		c.write("Gazette", "port", month, "news", n(level))
		c.write("Courier", "port", 7-month, "news", n(-level))
	}
	rows := Design{}.Contrasts(c.articles, c.about)
	r := find(t, rows, func(r *tables.ContrastRow) bool { return r.OutletA == "Gazette" && r.Voice.V == "author" })
	if r.FamilyID != "score" || r.FamilySize != 2 || r.Exploratory || r.OutletB.OK || r.Period != "month" || !r.Q.OK {
		t.Errorf("%+v", r)
	}
	if math.Abs(r.Difference.V) > 0.1 || r.P.V < 0.05 {
		t.Errorf("difference %v, p %v", r.Difference.V, r.P.V)
	}
	if d := r.MeanA.V - r.MeanB.V; math.Abs(d-r.Difference.V) > 1e-12 {
		t.Errorf("means differ by %v, not %v", d, r.Difference.V)
	}
	var raw [2]float64
	for i, a := range c.about {
		if a.Voice.V == "author" {
			raw[i/2%2] += float64(a.ScorePoints.V) / 60 / 10_000
		}
	}
	if raw[0]-raw[1] > -0.5 {
		t.Fatalf("the raw means are %v: the case shows nothing", raw)
	}
}

func TestContrastFindsAndExplores(t *testing.T) {
	var c town
	n := noise(2)
	for i := range 50 {
		month := 1 + i%6
		c.write("Gazette", "port", month, "news", n(-1500))
		c.write("Courier", "port", month, "news", n(500))
		c.write("Herald", "port", month, "news", n(500))
		c.write("Herald", "mayor", month, "news", n(0))
		c.write("Gazette", "mayor", month, "news", n(0))
		if i < 20 {
			c.write("Courier", "bridge", month, "news", n(-9000)) // too few
			c.write("Herald", "bridge", month, "news", n(5000))
		}
	}
	c.write("Gazette", "port", 0, "news", -9000)
	c.write("Gazette", "port", 9, "opinion", -9000)
	rows := Design{Scorer: "rules"}.Contrasts(c.articles, c.about)
	family := 0
	for _, r := range rows {
		if r.FamilyID == "score" {
			family++
		}
		if r.EntityID == "bridge" {
			t.Errorf("20 articles a side are compared: %+v", r)
		}
	}
	if family != 5 {
		t.Errorf("%d contrasts in the main family, want 5", family)
	}
	main := find(t, rows, func(r *tables.ContrastRow) bool {
		return r.EntityID == "port" && r.OutletA == "Gazette" && r.FamilyID == "score"
	})
	if main.Q.V > 1e-6 || main.Difference.V > -0.15 || main.EffectSize.V > -1 || main.NArticlesA != 50 || main.NArticlesB != 100 || main.CIMethod.V != "bootstrap" {
		t.Errorf("%+v", main)
	}
	if want := []string{"undated:1", "unmatched:1"}; !cmp.Equal(main.Flags, want) {
		t.Errorf("flags %v, want %v", main.Flags, want)
	}
	if !main.FCRLow.OK || main.FCRLow.V > main.CILow.V || main.FCRHigh.V < main.CIHigh.V {
		t.Errorf("selected intervals are narrower: %v–%v in %v–%v", main.CILow.V, main.CIHigh.V, main.FCRLow.V, main.FCRHigh.V)
	}
	if main.CoverageA.V != 0.5 || main.CoverageB.V != 0.5 || main.Scorer.V != "rules" {
		t.Errorf("%+v", main)
	}
	pair := find(t, rows, func(r *tables.ContrastRow) bool {
		return r.OutletA == "Courier" && r.OutletB.V == "Gazette" && !r.Robustness.OK
	})
	if pair.FamilyID != "score pairs port" || pair.FamilySize != 3 || pair.Difference.V < 0.15 {
		t.Errorf("%+v", pair)
	}
	same := find(t, rows, func(r *tables.ContrastRow) bool { return r.OutletA == "Courier" && r.OutletB.V == "Herald" })
	if math.Abs(same.Difference.V) > 0.1 {
		t.Errorf("two that do not differ: %+v", same)
	}
	for _, r := range rows {
		if r.Robustness.OK && !slices.ContainsFunc(rows, func(f tables.ContrastRow) bool {
			return f.EntityID == r.EntityID && f.OutletA == r.OutletA && f.OutletB == r.OutletB && f.Q.OK && f.Q.V <= alpha
		}) {
			t.Errorf("checked, and no finding: %+v", r)
		}
		if r.OutletB.OK && r.EntityID != "port" {
			t.Errorf("a pair about what nothing was found of: %+v", r)
		}
		if r.Exploratory == (r.FamilyID != "") || r.Exploratory == r.Q.OK {
			t.Errorf("q outside a family, or none in one: %+v", r)
		}
	}
	for _, how := range []string{mentionWeighted, unstandardised} {
		r := find(t, rows, func(r *tables.ContrastRow) bool { return r.Robustness.V == how && r.OutletA == "Gazette" })
		if r.Difference.V > -0.15 || r.OutletB.OK {
			t.Errorf("%s: %+v", how, r)
		}
		of := find(t, rows, func(r *tables.ContrastRow) bool {
			return r.Robustness.V == how && r.OutletA == "Courier" && r.OutletB.V == "Gazette"
		})
		if of.Difference.V < 0.15 || !of.Exploratory {
			t.Errorf("%s of a pair: %+v", how, of)
		}
	}
	if r := find(t, rows, func(r *tables.ContrastRow) bool { return r.Robustness.V == shuffledArms && r.OutletA == "Gazette" }); r.P.V != 1e-4 || r.SE.OK || r.Q.OK {
		t.Errorf("shuffled: %+v", r)
	}
	if r := find(t, rows, func(r *tables.ContrastRow) bool { return r.Robustness.V == unstandardised && r.OutletA == "Gazette" }); r.NArticlesA != 52 {
		t.Errorf("%d articles, want all 52", r.NArticlesA)
	}
}

// Forty copies of one dispatch are one piece of evidence.
func TestCopiesCountOnce(t *testing.T) {
	var c town
	n := noise(3)
	g := Groups{Known: true, Component: map[int64]int64{}, Duplicate: map[int64]bool{}}
	first := int64(-1)
	for i := range 80 {
		month := 1 + i%4
		c.write("Courier", "port", month, "news", n(0))
		if i < 30 {
			c.write("Gazette", "port", month, "news", n(0))
			continue
		}
		key := c.write("Gazette", "port", month, "news", -8000)
		if first < 0 {
			first = key
		} else {
			g.Duplicate[key] = true
		}
		g.Component[key] = first
	}
	rows := Design{Groups: g}.Contrasts(c.articles, c.about)
	r := find(t, rows, func(r *tables.ContrastRow) bool { return r.OutletA == "Gazette" && r.FamilyID == "score" })
	if r.Dedup != "unique" || r.NArticlesA != 31 || r.NClustersA != 31 || r.Q.V < 0.05 {
		t.Errorf("%+v", r)
	}
	published := Design{}.Contrasts(c.articles, c.about)
	p := find(t, published, func(r *tables.ContrastRow) bool { return r.OutletA == "Gazette" && r.FamilyID == "score" })
	if p.Dedup != "as_published" || p.NArticlesA != 80 || p.Q.V > 0.05 {
		t.Errorf("%+v", p)
	}
}

// On the stories that both cover they write alike; the Gazette chooses worse
// ones.
func TestSameStory(t *testing.T) {
	var c town
	n := noise(4)
	story := map[int64]int64{}
	for i := range 40 {
		month := 1 + i%3
		level := n(0)
		a, b := c.write("Gazette", "port", month, "news", n(level)), c.write("Courier", "port", month, "news", n(level))
		story[a], story[b] = a, a
		c.write("Gazette", "port", month, "news", n(-6000))
		c.write("Courier", "port", month, "news", n(2000))
	}
	rows := Design{Groups: Groups{Story: story}}.Contrasts(c.articles, c.about)
	is := func(measure string, same bool) func(*tables.ContrastRow) bool {
		return func(r *tables.ContrastRow) bool {
			return r.OutletA == "Gazette" && r.Voice.V == "author" && r.Measure == measure && r.SameStory == same && !r.Robustness.OK
		}
	}
	total, within, between := find(t, rows, is("score", false)), find(t, rows, is("score", true)), find(t, rows, is("score_between", false))
	if total.Q.V > 0.01 || within.P.V < 0.05 || within.NClustersA != 40 || within.NArticlesB != 40 {
		t.Errorf("total %+v\nwithin %+v", total, within)
	}
	if sum := within.Difference.V + between.Difference.V; math.Abs(sum-total.Difference.V) > 1e-12 || between.P.OK {
		t.Errorf("parts sum to %v, not %v", sum, total.Difference.V)
	}
}

// The order of the rows and the number of processors change nothing.
func TestContrastsDoNotDependOnOrder(t *testing.T) {
	var c town
	n := noise(5)
	for i := range 200 {
		c.write([]string{"Gazette", "Courier", "Herald"}[i%3], []string{"port", "mayor"}[i/3%2], 1+i%5, "news", n(int32(i%3)*1500))
	}
	want := Design{}.Contrasts(c.articles, c.about)
	r := rand.New(rand.NewPCG(9, 9))
	r.Shuffle(len(c.about), func(i, j int) { c.about[i], c.about[j] = c.about[j], c.about[i] })
	r.Shuffle(len(c.articles), func(i, j int) { c.articles[i], c.articles[j] = c.articles[j], c.articles[i] })
	if diff := cmp.Diff(want, Design{}.Contrasts(c.articles, c.about)); diff != "" {
		t.Error(diff)
	}
	if len(want) < 6 {
		t.Errorf("only %d rows", len(want))
	}
}

func TestChoosePeriod(t *testing.T) {
	in := func(months ...int32) (list []*article) {
		for _, m := range months {
			list = append(list, &article{month: m})
		}
		return list
	}
	for _, c := range []struct {
		a, b []*article
		want period
	}{
		{in(1, 2, 3, 4, 9), in(1, 2, 3, 4, 5, 6, 7), byMonth}, // four of five
		{in(1, 2, 3, 9, 9), in(1, 2, 3, 4, 5, 6, 10), byQuarter},
		{in(0, 1, 2), in(9, 10, 11, 11), byYear},
		{in(0, 1, 2), in(90, 100, 110, 110), byYear},
		{in(1, undated, undated), in(1, 2, 3, 4), byMonth},
	} {
		if got := choosePeriod(c.a, c.b); got != c.want {
			t.Errorf("%v, want %v", got, c.want)
		}
		if got := choosePeriod(c.b, c.a); got != c.want && len(c.a) != len(c.b) {
			t.Errorf("%v the other way round, want %v", got, c.want)
		}
	}
}

func TestGroupsOf(t *testing.T) {
	// 3 copies 1; 1 and 7 are on one story, 7 and 9 copies; 5 is alone.
	g := GroupsOf([]tables.ArticleClusterRow{
		{Article: 1, DuplicateCluster: 1, StoryCluster: tables.Some(int64(1))},
		{Article: 3, DuplicateCluster: 1, IsDuplicate: true},
		{Article: 5, DuplicateCluster: 5},
		{Article: 7, DuplicateCluster: 9, IsDuplicate: true, StoryCluster: tables.Some(int64(1))},
		{Article: 9, DuplicateCluster: 9},
	})
	want := Groups{
		Known: true, Component: map[int64]int64{3: 1, 7: 1, 9: 1}, Duplicate: map[int64]bool{3: true, 7: true},
		Story: map[int64]int64{1: 1, 7: 1},
	}
	if diff := cmp.Diff(want, g); diff != "" {
		t.Error(diff)
	}
}

// Articles that all score alike have no interval: one of no width would be
// false certainty.
func TestNoIntervalWithoutVariance(t *testing.T) {
	var c town
	for range 3 {
		c.write("Gazette", "port", 1, "news", 500)
	}
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about})
	for _, r := range outletEntityRows(t, dir, Design{}) {
		if r.SE.OK || r.CILow.OK || r.Score.V != 0.05 || !slices.Contains(r.Flags, "no_variance") {
			t.Errorf("%+v", r)
		}
	}
}

func TestOutletEntitiesTellUncertainty(t *testing.T) {
	var c town
	n := noise(6)
	g := Groups{Known: true, Component: map[int64]int64{}, Duplicate: map[int64]bool{}}
	for i := range 60 {
		key := c.write("Gazette", "port", 1+i%2, "news", n(1000))
		if i%6 == 1 {
			g.Component[key], g.Duplicate[key] = key-1, true
		}
	}
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about})
	rows := outletEntityRows(t, dir, Design{Groups: g})
	if len(rows) != 2*3*2 {
		t.Fatalf("%d rows, want voices × periods × dedup", len(rows))
	}
	for _, r := range rows {
		articles, clusters := int64(60), int64(50)
		if r.PeriodKind == "month" {
			articles, clusters = 30, 30 // copies came out the month after
			if r.PeriodStart.V == monthStart(2024*12+1) && r.Dedup == unique {
				articles, clusters = 20, 20
			}
		} else if r.Dedup == unique {
			articles = 50
		}
		if r.NArticles != articles || r.NScoredArticles != articles || r.NClusters.V != clusters {
			t.Errorf("%d articles in %d clusters, want %d in %d: %+v", r.NScoredArticles, r.NClusters.V, articles, clusters, r)
		}
		if !(r.CILow.V < r.Score.V && r.Score.V < r.CIHigh.V) || r.SE.V <= 0 || r.CIHigh.V-r.CILow.V > 6*r.SE.V {
			t.Errorf("%+v", r)
		}
		if small := slices.Contains(r.Flags, "small_n"); small != (articles < 24) {
			t.Errorf("flags %s of %d articles", strings.Join(r.Flags, ", "), articles)
		}
	}
}
