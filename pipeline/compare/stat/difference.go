package stat

import (
	"math"
	"slices"
)

// A Cell sums up the observations of one cluster in one arm and stratum.
type Cell struct {
	Cluster int32 // its number, for its weights in a bootstrap
	Stratum int32
	Arm     int8 // 0 or 1
	N, Sum  int64
}

// A Weighting says what strata weigh in a difference.
type Weighting uint8

const (
	// Pooled weighs a stratum by its observations in both arms: the means of
	// both arms are standardised to the same composition.
	Pooled Weighting = iota
	// Equal weighs every observation the same: least squares with an effect for
	// each stratum.
	Equal
)

// A Difference is arm 0 less arm 1 over the strata in which both have
// observations.
type Difference struct {
	Estimate
	N        [2]int64   // observations used, by arm
	Clusters [2]int64   // that these lie in; a cluster may lie in both
	Means    [2]float64 // of the arms, standardised with the weights of the strata; with Equal weights NaN
	Common   []int32    // the strata used, in order
	Left     [2]int64   // observations left out, in strata that the other arm has none in

	cells  []Cell    // used, by cluster; Stratum is an index of strata
	strata []stratum // used
	tau    float64   // Σωt²
	scores []score
}

// A stratum of the regression y ~ arm + stratum with weights ω. Sums are over
// its observations.
type stratum struct {
	n, sum [2]float64
	omega  [2]float64 // ω of an observation, by arm
	w      float64    // Σω
	t      [2]float64 // the arm's indicator less its weighted mean
	mean   float64    // weighted
	p, q   float64    // Σω²/w² and Σω²t/w
}

// NewDifference estimates a difference. Cells are grouped by cluster. With
// Pooled weights it is
//
//	Δ = Σ λ_s (ȳ₀ₛ − ȳ₁ₛ),  λ_s = n_s / Σn,
//
// which is also what weighted least squares of y on the arm and an effect for
// each stratum gives, with weights λ_s/n_as. The variance is CR2 of that
// regression under a working model of independent observations (Bell and
// McCaffrey 2002; Pustejovsky and Tipton 2018, "Small-Sample Methods for
// Cluster-Robust Variance Estimation and Hypothesis Testing in Fixed Effects
// Models", J. Bus. Econ. Stat. 36),
//
//	V = Σ_c (v_c′ A_c e_c)²,  A_c = [(I−H)(I−H)′]_cc^(−1/2),  v = WX(X′WX)⁻¹ℓ,
//
// and the degrees of freedom are Satterthwaite's, (tr G)²/tr G² with
// G_cd = v_c′A_c[(I−H)(I−H)′]_cd A_d v_d. Residuals are from effects of strata
// that both arms share, so that a stratum with one observation an arm still
// tells something, and effects that differ between strata count as noise.
//
// Observations of one cluster, stratum and arm are alike to the model, so that
// matrices have a row a cell, and all but the blocks A_c are of low rank: time
// grows with the number of cells.
//
// Without a common stratum every number is NaN or 0.
func NewDifference(cells []Cell, weighting Weighting) *Difference {
	d := &Difference{}
	d.Value, d.SE, d.DF = math.NaN(), math.NaN(), math.NaN()
	d.Means = [2]float64{math.NaN(), math.NaN()}
	if !d.stratify(cells) {
		return d
	}
	d.weigh(weighting)
	d.Value = d.effect()
	for i := range d.strata {
		s := &d.strata[i]
		s.mean = (float64(s.omega[0]*s.sum[0]) + float64(s.omega[1]*s.sum[1])) / s.w
	}
	if weighting == Pooled {
		d.Means = d.standardised()
	}
	d.robust()
	return d
}

// stratify keeps the cells of strata that both arms have, and sums those up;
// false where there is none.
func (d *Difference) stratify(cells []Cell) bool {
	sums := map[int32]*stratum{}
	for _, c := range cells {
		s := sums[c.Stratum]
		if s == nil {
			s = &stratum{}
			sums[c.Stratum] = s
		}
		s.n[c.Arm] += float64(c.N)
		s.sum[c.Arm] += float64(c.Sum) // whole numbers: exact in any order
	}
	for id, s := range sums {
		if s.n[0] > 0 && s.n[1] > 0 {
			d.Common = append(d.Common, id)
		}
	}
	slices.Sort(d.Common)
	number := make(map[int32]int32, len(d.Common))
	for i, id := range d.Common {
		number[id] = int32(i)
		d.strata = append(d.strata, *sums[id])
	}
	last := [2]int32{-1, -1}
	for _, c := range cells {
		at, ok := number[c.Stratum]
		if !ok {
			d.Left[c.Arm] += c.N
			continue
		}
		c.Stratum = at
		d.cells = append(d.cells, c)
		d.N[c.Arm] += c.N
		if last[c.Arm] != c.Cluster {
			last[c.Arm] = c.Cluster
			d.Clusters[c.Arm]++
		}
	}
	return len(d.Common) > 0
}

// weigh sets the weights of the strata and what follows from them.
func (d *Difference) weigh(weighting Weighting) {
	all := float64(d.N[0] + d.N[1])
	for i := range d.strata {
		s := &d.strata[i]
		for a := range s.omega {
			s.omega[a] = 1
			if weighting == Pooled {
				s.omega[a] = (s.n[0] + s.n[1]) / all / s.n[a]
			}
		}
		d.tau += s.centre()
	}
	for i := range d.strata {
		s := &d.strata[i]
		for a := range s.omega {
			square := float64(s.n[a] * s.omega[a] * s.omega[a])
			s.p += square / (s.w * s.w)
			s.q += float64(square*s.t[a]) / s.w
		}
	}
}

// centre sets w and t, and gives Σωt², the stratum's share of tau.
func (s *stratum) centre() float64 {
	w0, w1 := s.n[0]*s.omega[0], s.n[1]*s.omega[1]
	s.w = w0 + w1
	s.t[0], s.t[1] = w1/s.w, -w0/s.w
	return w0 * w1 / s.w
}

// effect gives Σωty / Σωt².
func (d *Difference) effect() float64 {
	top := 0.0
	for i := range d.strata {
		s := &d.strata[i]
		share := float64(s.n[0]*s.omega[0]) * float64(s.n[1]*s.omega[1]) / s.w
		top += float64(share * (s.sum[0]/s.n[0] - s.sum[1]/s.n[1]))
	}
	return top / d.tau
}

// standardised gives the means of the arms.
func (d *Difference) standardised() (means [2]float64) {
	all := float64(d.N[0] + d.N[1])
	for i := range d.strata {
		s := &d.strata[i]
		share := (s.n[0] + s.n[1]) / all
		for a := range means {
			means[a] += float64(share * (s.sum[a] / s.n[a]))
		}
	}
	return means
}

// robust sets SE, DF and the clusters' scores.
func (d *Difference) robust() {
	m := newMoments(d)
	variance := 0.0
	var b block
	for i := 0; i < len(d.cells); {
		j := i + 1
		for j < len(d.cells) && d.cells[j].Cluster == d.cells[i].Cluster {
			j++
		}
		b.solve(d, m.r, d.cells[i:j])
		r := b.r[0] - b.r[1]
		variance += float64(r * r)
		d.scores = append(d.scores, b.score)
		m.add(d, d.cells[i:j], b.z, b.own)
		i = j
	}
	if m.own > singular*m.whole { // else clusters are all but fitted exactly, and tell nothing
		d.SE, d.DF = math.Sqrt(variance), m.df()
	}
}

func (d *Difference) influence() []score { return d.scores }

// A block is what CR2 makes of one cluster.
type block struct {
	score
	z   []float64 // A_c v_c, summed over each cell
	own float64   // G_cc
}

// solve computes a cluster's block.
func (b *block) solve(d *Difference, r float64, cells []Cell) {
	b.score = score{cluster: cells[0].Cluster}
	b.z, b.own = b.z[:0], 0
	if len(cells) == 1 { // as most have
		b.solveOne(d, r, &cells[0])
		return
	}
	n := len(cells)
	matrix := make([]float64, n*n) // in the basis of the cells' own directions, 1/√N each
	v, e, roots, av := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range cells {
		c, s := &cells[i], &d.strata[cells[i].Stratum]
		roots[i] = math.Sqrt(float64(c.N))
		v[i] = float64(roots[i]*s.omega[c.Arm]*s.t[c.Arm]) / d.tau
		e[i] = d.residual(c) / roots[i]
		for j := range cells {
			matrix[i*n+j] = float64(math.Sqrt(float64(c.N*cells[j].N)) * d.less(r, c, &cells[j]))
		}
		matrix[i*n+i]++
	}
	root := inverseRoot(matrix, n)
	for i := range n {
		for j := range n {
			av[i] += float64(root[i*n+j] * v[j])
		}
	}
	for i := range cells {
		for j := range n {
			b.own += float64(av[i] * matrix[i*n+j] * av[j])
		}
		b.z = append(b.z, roots[i]*av[i])
		b.count(cells[i].Arm, roots[i]*v[i], av[i]*e[i])
	}
}

// solveOne is solve for a cluster of one cell.
func (b *block) solveOne(d *Difference, r float64, c *Cell) {
	s, n := &d.strata[c.Stratum], float64(c.N)
	v := float64(s.omega[c.Arm]*s.t[c.Arm]) / d.tau
	left := 1 + float64(n*d.less(r, c, c))
	av := 0.0
	if left >= singular {
		av, b.own = v/math.Sqrt(left), float64(n*v*v)
	}
	b.z = append(b.z, n*av)
	b.count(c.Arm, n*v, av*d.residual(c))
}

// residual gives the sum of a cell's residuals.
func (d *Difference) residual(c *Cell) float64 {
	s := &d.strata[c.Stratum]
	return float64(c.Sum) - float64(float64(c.N)*(s.mean+float64(s.t[c.Arm]*d.Value)))
}

// less gives the element of (I−H)(I−H)′ − I of two observations of the cells.
func (d *Difference) less(r float64, a, b *Cell) float64 {
	s, u := &d.strata[a.Stratum], &d.strata[b.Stratum]
	wa, wb := s.omega[a.Arm], u.omega[b.Arm]
	ta, tb := s.t[a.Arm], u.t[b.Arm]
	f := float64(ta*tb*(r-(wa+wb)/d.tau)) + (float64(tb*s.q)+float64(ta*u.q))/d.tau
	if a.Stratum == b.Stratum {
		f += s.p - (wa+wb)/s.w
	}
	return f
}
