package stat

import (
	"cmp"
	"slices"
)

// moments sum up what tr G² needs. For c ≠ d, with z = A v summed over cells,
//
//	G_cd = Σ_s [p XX − (OX + XO)/w] + (UT + TU)/τ + r TT
//
// where the first of each pair of letters is c's and the second d's: X and O
// are Σz and Σωz over the cluster's cells of the stratum, T, U are Σtz and
// Σ(q − ωt)z over all its cells, and r = Σω²t²/τ². So Σ G_cd² over all pairs
// needs second moments of X, O within strata and between those that a cluster
// spans, of U, T, and of the former with the latter.
type moments struct {
	r, tau float64
	kernel []two   // of X, O, by stratum
	global two     // of U, T
	within []two   // ΣφΦ′ of φ = (X, O), by stratum
	mixed  []two   // Σφψ′ with ψ = (U, T)
	outer  two     // Σψψ′
	spans  []span  // of clusters in several strata
	own    float64 // tr G
	whole  float64 // v′v, which tr G is where no cluster is fitted exactly
	extra  float64 // Σ over clusters of G_cc² less the formula's
	phi    []phi
}

// A two is a matrix of two rows.
type two [2][2]float64

func (a two) times(b two) (c two) {
	for i := range 2 {
		for j := range 2 {
			c[i][j] = float64(a[i][0]*b[0][j]) + float64(a[i][1]*b[1][j])
		}
	}
	return c
}

func (a two) transposed() two { return two{{a[0][0], a[1][0]}, {a[0][1], a[1][1]}} }
func (a two) trace() float64  { return a[0][0] + a[1][1] }

func (a *two) addOuter(x, y [2]float64) {
	for i := range 2 {
		for j := range 2 {
			a[i][j] += float64(x[i] * y[j])
		}
	}
}

// A span is Σφφ′ between two strata.
type span struct {
	from, to int32 // from < to
	two
}

// A phi is a cluster's X and O in a stratum.
type phi struct {
	stratum int32
	of      [2]float64
}

func newMoments(d *Difference) *moments {
	m := &moments{tau: d.tau, kernel: make([]two, len(d.strata)), within: make([]two, len(d.strata)), mixed: make([]two, len(d.strata))}
	for i := range d.strata {
		s := &d.strata[i]
		m.kernel[i] = two{{s.p, -1 / s.w}, {-1 / s.w, 0}}
		for a := range s.omega {
			m.r += float64(s.n[a]*s.omega[a]*s.omega[a]*s.t[a]*s.t[a]) / (d.tau * d.tau)
		}
	}
	m.global = two{{0, 1 / d.tau}, {1 / d.tau, m.r}}
	return m
}

// add takes a cluster with its z by cell, and G_cc.
func (m *moments) add(d *Difference, cells []Cell, z []float64, own float64) {
	m.phi = m.phi[:0]
	var psi [2]float64
	for i := range cells {
		c, s := &cells[i], &d.strata[cells[i].Stratum]
		at := slices.IndexFunc(m.phi, func(p phi) bool { return p.stratum == c.Stratum })
		if at < 0 {
			at = len(m.phi)
			m.phi = append(m.phi, phi{stratum: c.Stratum})
		}
		omega, t := s.omega[c.Arm], s.t[c.Arm]
		v := float64(omega*t) / d.tau
		m.whole += float64(float64(c.N) * v * v)
		m.phi[at].of[0] += z[i]
		m.phi[at].of[1] += float64(omega * z[i])
		psi[0] += float64((s.q - float64(omega*t)) * z[i])
		psi[1] += float64(t * z[i])
	}
	formula := float64(2*psi[0]*psi[1])/m.tau + float64(m.r*psi[1]*psi[1])
	for i, p := range m.phi {
		k := &m.kernel[p.stratum]
		formula += float64(k[0][0]*p.of[0]*p.of[0]) + float64(2*k[0][1]*p.of[0]*p.of[1])
		m.within[p.stratum].addOuter(p.of, p.of)
		m.mixed[p.stratum].addOuter(p.of, psi)
		for _, o := range m.phi[i+1:] {
			m.span(p, o)
		}
	}
	m.outer.addOuter(psi, psi)
	m.own += own
	m.extra += float64(own*own) - float64(formula*formula)
}

func (m *moments) span(a, b phi) {
	if a.stratum > b.stratum {
		a, b = b, a
	}
	s := span{from: a.stratum, to: b.stratum}
	s.addOuter(a.of, b.of)
	m.spans = append(m.spans, s)
}

// df gives (tr G)²/tr G².
func (m *moments) df() float64 {
	squares := m.extra + m.global.times(m.outer).times(m.global).times(m.outer).trace()
	for i := range m.within {
		k := m.kernel[i]
		squares += k.times(m.within[i]).times(k).times(m.within[i]).trace()
		squares += 2 * k.times(m.mixed[i]).times(m.global).times(m.mixed[i].transposed()).trace()
	}
	slices.SortStableFunc(m.spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	for i := 0; i < len(m.spans); {
		s := m.spans[i]
		for i++; i < len(m.spans) && m.spans[i].from == s.from && m.spans[i].to == s.to; i++ {
			for r := range 2 {
				for c := range 2 {
					s.two[r][c] += m.spans[i].two[r][c]
				}
			}
		}
		squares += 2 * m.kernel[s.from].times(s.two).times(m.kernel[s.to]).times(s.two.transposed()).trace()
	}
	return float64(m.own*m.own) / squares
}
