package compare

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"slant/pipeline/tables"

	"github.com/google/go-cmp/cmp"
)

// frame says that terms of an axis reach the entity of an article's row.
func (t *town) frame(article int64, entity, taxonomy, name string, plus, minus int32) tables.FrameRow {
	return tables.FrameRow{
		Article: article, EntityID: tables.Some(entity), Voice: tables.Some("author"), Taxonomy: taxonomy, Frame: name,
		HitsPositive: plus, HitsNegative: minus, NMentions: 1,
	}
}

func axisRows(t *testing.T, c *town, frames []tables.FrameRow, d Design) []tables.OutletAxisRow {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, &tables.Rows{Articles: c.articles, EntityArticles: c.about, Frames: frames})
	got, err := d.Aggregate(os.DirFS(dir), func(string) (Known, bool) { return Known{}, false })
	if err != nil {
		t.Fatal(err)
	}
	return got.OutletAxes
}

func TestOutletAxesOfFewTerms(t *testing.T) {
	var c town
	a, b := c.write("Gazette", "port", 1, "news", 0), c.write("Gazette", "port", 2, "news", 0)
	e := c.write("Courier", "port", 1, "news", 0)
	frames := []tables.FrameRow{
		c.frame(a, "port", "axis", "power", 3, 1), c.frame(b, "port", "axis", "power", 1, 0), c.frame(e, "port", "axis", "power", 0, 3),
		c.frame(a, "port", "policy", "economic", 9, 0), // of an outlet with two articles
	}
	rows := axisRows(t, &c, frames, Design{})
	// All outlets: 4 against 4, so b = 0. Gazette: (4 − 1 + 4·0)/(5 + 4) = 1/3.
	// Its articles' residuals d − bias·h are 2 − 4/3 and 1 − 1/3, both 2/3:
	// se = √(2·2·4/9)/9, with one degree of freedom.
	half := math.Sqrt(2*2*4/9.0) / 9 * 12.7062047
	want := []tables.OutletAxisRow{
		{
			Outlet: "Courier", N: 1, NArticles: 1, NMentions: 4, NNegative: 3, Bias: tables.Some(-3 / 7.0),
			RatePositive: tables.Some(0.0), RateNegative: tables.Some(0.75), Intensity: tables.Some(0.75),
		},
		{
			Outlet: "Gazette", N: 2, NArticles: 2, NMentions: 8, NPositive: 4, NNegative: 1, Bias: tables.Some(1 / 3.0),
			CILow: tables.Some(max(-1, 1/3.0-half)), CIHigh: tables.Some(min(1, 1/3.0+half)),
			RatePositive: tables.Some(0.5), RateNegative: tables.Some(0.125), Intensity: tables.Some(0.625),
		},
	}
	for i := range want {
		w := &want[i]
		w.EntityID, w.Voice, w.PeriodKind, w.Dedup, w.Taxonomy, w.Frame, w.Flags = "port", tables.Some("author"), "all", "as_published", "axis", "power", []string{"small_n"}
	}
	close := cmp.Comparer(func(x, y float64) bool { return math.Abs(x-y) < 1e-6 })
	if diff := cmp.Diff(want, rows, close); diff != "" {
		t.Error(diff)
	}
}

// Copies of a dispatch are shuffled as one, and months are held constant.
func TestShufflingAxes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var c town
	var frames []tables.FrameRow
	g := Groups{Component: map[int64]int64{}}
	for i := range 60 {
		// Power: the Gazette differs. Reason: only months do, and the Gazette
		// writes later. Resolve: one dispatch that the Gazette prints 20 times.
		month := 1 + i%2
		if i%6 == 5 {
			month = 3 - month
		}
		for _, outlet := range []string{"Gazette", "Courier"} {
			m := month
			if outlet == "Courier" {
				m = 3 - month
			}
			key := c.write(outlet, "port", m, "news", 0)
			up := func(p float64) (int32, int32) {
				if r.Float64() < p {
					return 1, 0
				}
				return 0, 1
			}
			add := func(axis string, p float64) {
				plus, minus := up(p)
				frames = append(frames, c.frame(key, "port", "axis", axis, plus, minus))
			}
			add("power", map[string]float64{"Gazette": 0.8, "Courier": 0.2}[outlet])
			add("reason", float64(m-1)*0.8+0.1)
			if outlet == "Gazette" && i%3 == 0 && m == 1 {
				g.Component[key] = 0
				frames = append(frames, c.frame(key, "port", "axis", "resolve", 1, 0))
			} else {
				add("resolve", 0.5)
			}
		}
	}
	p := map[string]float64{}
	for _, row := range axisRows(t, &c, frames, Design{Groups: g}) {
		if row.Outlet == "Gazette" {
			p[row.Frame] = row.P.V
		}
		if row.Q.OK || row.FamilyID != "" {
			t.Errorf("q about what the contrasts did not find: %+v", row)
		}
	}
	if len(p) != 3 || p["power"] != 0.002 || p["reason"] < 0.05 || p["resolve"] < 0.02 {
		t.Errorf("p %v", p)
	}
	alone := map[string]float64{}
	for _, row := range axisRows(t, &c, frames, Design{}) {
		if row.Outlet == "Gazette" {
			alone[row.Frame] = row.P.V
		}
	}
	if alone["resolve"] >= p["resolve"] {
		t.Errorf("the dispatch's p is %v as one and %v as many", p["resolve"], alone["resolve"])
	}
}

// About an entity that the contrasts select, axes have q.
func TestAxesOfWhatWasFound(t *testing.T) {
	var c town
	var frames []tables.FrameRow
	n := noise(7)
	for i := range 60 {
		a, b := c.write("Gazette", "port", 1+i%2, "news", n(-3000)), c.write("Courier", "port", 1+i%2, "news", n(3000))
		c.write("Gazette", "mayor", 1+i%2, "news", n(0))
		c.write("Courier", "mayor", 1+i%2, "news", n(0))
		frames = append(frames, c.frame(a, "port", "axis", "power", 0, 1), c.frame(b, "port", "axis", "power", 1, 0),
			c.frame(a, "port", "policy", "economic", 1, 0), c.frame(a, "port", "axis", "reason", 1, 1), c.frame(b, "port", "axis", "reason", 1, 1))
	}
	rows := axisRows(t, &c, frames, Design{})
	at := slices.IndexFunc(rows, func(r tables.OutletAxisRow) bool { return r.Outlet == "Gazette" && r.Frame == "power" })
	// Four rows; half of the two entities are selected, so q is twice as large:
	// p = 1/10,000 twice of four gives 2e-4, and that is doubled.
	if r := rows[at]; r.P.V != 1e-4 || math.Abs(r.Q.V-4e-4) > 1e-12 || r.FamilyID != "axes port" || r.FamilySize != 4 {
		t.Errorf("%+v", r)
	}
	for _, r := range rows {
		if r.Taxonomy == "policy" && (r.Q.OK || r.Bias.OK || !r.P.OK) {
			t.Errorf("a frame without poles: %+v", r)
		}
		if r.Frame == "reason" && r.P.V < 0.5 {
			t.Errorf("all alike: %+v", r)
		}
	}
}
