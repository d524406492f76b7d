package stat

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// dense computes a weighted regression of y on the columns of x, and CR2 with
// Satterthwaite's degrees of freedom for its first coefficient, by the
// definition: matrices of a row an observation.
func dense(x [][]float64, weight, y []float64, cluster []int32) Estimate {
	n, k := len(x), len(x[0])
	xwx := make([]float64, k*k)
	xwy := make([]float64, k)
	for i := range n {
		for a := range k {
			xwy[a] += x[i][a] * weight[i] * y[i]
			for b := range k {
				xwx[a*k+b] += x[i][a] * weight[i] * x[i][b]
			}
		}
	}
	half := inverseRoot(xwx, k)
	m := multiply(half, half, k)
	beta := make([]float64, k)
	for a := range k {
		for b := range k {
			beta[a] += m[a*k+b] * xwy[b]
		}
	}
	left := make([]float64, n*n) // I − H
	v := make([]float64, n)
	e := append([]float64(nil), y...)
	for i := range n {
		for a := range k {
			e[i] -= x[i][a] * beta[a]
			v[i] += weight[i] * x[i][a] * m[a*k]
			for b := range k {
				for j := range n {
					left[i*n+j] -= x[i][a] * m[a*k+b] * x[j][b] * weight[j]
				}
			}
		}
		left[i*n+i]++
	}
	both := make([]float64, n*n) // (I − H)(I − H)′
	for i := range n {
		for j := range n {
			for l := range n {
				both[i*n+j] += left[i*n+l] * left[j*n+l]
			}
		}
	}
	av := make([][]float64, 0) // A_c v_c, padded with zeros
	for c := range int32(7) {
		var at []int
		for i := range n {
			if cluster[i] == c {
				at = append(at, i)
			}
		}
		sub := make([]float64, len(at)*len(at))
		for i, p := range at {
			for j, q := range at {
				sub[i*len(at)+j] = both[p*n+q]
			}
		}
		root := inverseRoot(sub, len(at))
		row := make([]float64, n)
		for i, p := range at {
			for j, q := range at {
				row[p] += root[i*len(at)+j] * v[q]
			}
		}
		av = append(av, row)
	}
	var variance, trace, squares float64
	for c := range av {
		r := 0.0
		for i := range n {
			r += av[c][i] * e[i]
		}
		variance += r * r
		for d := range av {
			g := 0.0
			for i := range n {
				if av[c][i] == 0 {
					continue
				}
				for j := range n {
					g += av[c][i] * both[i*n+j] * av[d][j]
				}
			}
			squares += g * g
			if c == d {
				trace += g
			}
		}
	}
	whole := 0.0
	for _, vi := range v {
		whole += vi * vi
	}
	if trace < 1e-9*whole { // nothing is left over to tell the variance from
		return Estimate{beta[0], math.NaN(), math.NaN()}
	}
	return Estimate{beta[0], math.Sqrt(variance), trace * trace / squares}
}

func multiply(a, b []float64, n int) []float64 {
	c := make([]float64, n*n)
	for i := range n {
		for j := range n {
			for k := range n {
				c[i*n+j] += a[i*n+k] * b[k*n+j]
			}
		}
	}
	return c
}

// An observation as the tests draw it.
type observation struct {
	cluster, stratum int32
	arm              int8
	y                int64
}

func draw(t *rapid.T) []observation {
	n := rapid.IntRange(4, 14).Draw(t, "n")
	var all []observation
	for range n {
		all = append(all, observation{
			rapid.Int32Range(0, 6).Draw(t, "cluster"), rapid.Int32Range(0, 3).Draw(t, "stratum"),
			rapid.Int8Range(0, 1).Draw(t, "arm"), rapid.Int64Range(-100, 100).Draw(t, "y"),
		})
	}
	return all
}

// cellsOf sums observations up by cluster, stratum and arm.
func cellsOf(all []observation) []Cell {
	var cells []Cell
	for cluster := range int32(40) {
		for stratum := range int32(20) {
			for arm := range int8(2) {
				c := Cell{Cluster: cluster, Stratum: stratum, Arm: arm}
				for _, o := range all {
					if o.cluster == cluster && o.stratum == stratum && o.arm == arm {
						c.N++
						c.Sum += o.y
					}
				}
				if c.N > 0 {
					cells = append(cells, c)
				}
			}
		}
	}
	return cells
}

func near(a, b float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= 1e-7*(1+math.Abs(b))
}

// What is computed from cells and low ranks is what the definition gives.
func TestDifferenceIsTheDefinitions(t *testing.T) {
	checked := 0
	rapid.Check(t, func(t *rapid.T) {
		all := draw(t)
		weighting := rapid.SampledFrom([]Weighting{Pooled, Equal}).Draw(t, "weighting")
		d := NewDifference(cellsOf(all), weighting)
		count := map[[2]int32]float64{}
		for _, o := range all {
			count[[2]int32{o.stratum, int32(o.arm)}]++
		}
		var x [][]float64
		var weight, y []float64
		var cluster []int32
		used := 0.0
		for s := range int32(4) {
			if a, b := count[[2]int32{s, 0}], count[[2]int32{s, 1}]; a > 0 && b > 0 {
				used += a + b
			}
		}
		for _, o := range all {
			a, b := count[[2]int32{o.stratum, 0}], count[[2]int32{o.stratum, 1}]
			if a == 0 || b == 0 {
				continue
			}
			row := make([]float64, 5)
			if o.arm == 0 {
				row[0] = 1
			}
			row[1+o.stratum] = 1
			w := 1.0
			if weighting == Pooled {
				w = (a + b) / used / count[[2]int32{o.stratum, int32(o.arm)}]
			}
			x, weight, y, cluster = append(x, row), append(weight, w), append(y, float64(o.y)), append(cluster, o.cluster)
		}
		if len(x) == 0 {
			if !math.IsNaN(d.Value) {
				t.Fatalf("%v without a common stratum", d.Value)
			}
			return
		}
		want := dense(x, weight, y, cluster)
		if !near(d.Value, want.Value) {
			t.Fatalf("value %v, want %v", d.Value, want.Value)
		}
		if math.IsNaN(want.DF) {
			if !math.IsNaN(d.DF) || !math.IsNaN(d.SE) {
				t.Fatalf("%v degrees of freedom where there are none", d.DF)
			}
			return
		}
		checked++
		if !near(d.SE, want.SE) || !near(d.DF, want.DF) {
			t.Fatalf("se %v, df %v; want %v, %v", d.SE, d.DF, want.SE, want.DF)
		}
	})
	if checked < 50 {
		t.Errorf("only %d had a standard error to compare", checked)
	}
}

func TestMeanIsTheDefinitions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := draw(t)
		var x [][]float64
		var weight, y []float64
		var cluster []int32
		sums := map[int32]Cluster{}
		for _, o := range all {
			x, weight, y, cluster = append(x, []float64{1}), append(weight, 1), append(y, float64(o.y)), append(cluster, o.cluster)
			c := sums[o.cluster]
			sums[o.cluster] = Cluster{o.cluster, c.N + 1, c.Sum + o.y}
		}
		var clusters []Cluster
		for c := range int32(40) {
			if sums[c].N > 0 {
				clusters = append(clusters, sums[c])
			}
		}
		m := NewMean(clusters)
		if len(clusters) < 2 {
			if !math.IsNaN(m.SE) || !math.IsNaN(m.DF) {
				t.Fatal("a standard error from one cluster")
			}
			return
		}
		want := dense(x, weight, y, cluster)
		if !near(m.Value, want.Value) || !near(m.SE, want.SE) || !near(m.DF, want.DF) {
			t.Fatalf("%+v, want %+v", m.Estimate, want)
		}
	})
}

// Welch's standard error and, for three observations against 27, the 2.5
// degrees of freedom of Imbens and Kolesár (2016, "Robust Standard Errors in
// Small Samples: Some Practical Advice", Rev. Econ. Stat. 98, table 1), from
// (n₀+n₁)²(n₀−1)(n₁−1) / (n₁²(n₁−1) + n₀²(n₀−1)).
func TestDifferenceOfTwoSamples(t *testing.T) {
	var all []observation
	var sums [2]Spread
	for i := range int32(30) {
		o := observation{cluster: i, y: int64(i*i%17) * 100}
		if i >= 3 {
			o.arm = 1
		}
		all = append(all, o)
		sums[o.arm] = sums[o.arm].Add(o.y)
	}
	d := NewDifference(cellsOf(all), Pooled)
	var v float64
	for _, s := range sums {
		v += s.deviations() / float64(s.N-1) / float64(s.N)
	}
	if !near(d.SE, math.Sqrt(v)) {
		t.Errorf("se %v, Welch's is %v", d.SE, math.Sqrt(v))
	}
	if want := 900.0 * 26 * 2 / (9*2 + 729*26); !near(d.DF, want) || math.Abs(d.DF-2.5) > 0.05 {
		t.Errorf("%v degrees of freedom, want %v", d.DF, want)
	}
}

// Sixteen observations, some clusters in both arms and in two strata. The
// values were computed apart from this program with numpy from the matrices of
// Pustejovsky and Tipton (2018), equations 4 to 12.
func TestDifferenceOfKnownValues(t *testing.T) {
	cells := []Cell{
		{0, 0, 0, 2, 7000},
		{0, 0, 1, 1, -1000},
		{1, 0, 1, 3, 2500},
		{2, 0, 0, 1, -4000},
		{2, 1, 0, 1, 3000},
		{3, 1, 1, 2, -6000},
		{4, 1, 1, 1, 1500},
		{5, 1, 0, 2, 5000},
		{6, 2, 0, 1, 2000},
		{6, 2, 1, 1, 0},
		{7, 2, 1, 1, -2500},
	}
	for _, c := range []struct {
		weighting Weighting
		want      Estimate
	}{
		{Pooled, Estimate{2445.3125, 1560.32408164, 4.68006173761}},
		{Equal, Estimate{2444.78527607, 1555.68274388, 4.81522641036}},
	} {
		d := NewDifference(cells, c.weighting)
		if !near(d.Value, c.want.Value) || !near(d.SE, c.want.SE) || !near(d.DF, c.want.DF) {
			t.Errorf("weighting %d: %+v, want %+v", c.weighting, d.Estimate, c.want)
		}
	}
}
