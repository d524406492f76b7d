package stat

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// The inverse root of a positive definite matrix, squared and times the
// matrix, is the identity.
func TestInverseRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "n")
		b := make([]float64, n*n)
		for i := range b {
			b[i] = rapid.Float64Range(-1, 1).Draw(t, "b")
		}
		m := make([]float64, n*n)
		for i := range n {
			for j := range n {
				for k := range n {
					m[i*n+j] += b[i*n+k] * b[j*n+k]
				}
			}
			m[i*n+i] += 0.1
		}
		root := inverseRoot(m, n)
		one := multiply(multiply(root, root, n), m, n)
		for i := range n {
			for j := range n {
				want := 0.0
				if i == j {
					want = 1
				}
				if math.Abs(one[i*n+j]-want) > 1e-9 {
					t.Fatalf("%v at %d, %d", one[i*n+j], i, j)
				}
			}
		}
	})
}

// [[2,2],[2,2]] has the eigenvalues 4 and 0: its pseudo-inverse root is
// [[1,1],[1,1]]/4.
func TestInverseRootOfASingularMatrix(t *testing.T) {
	for i, got := range inverseRoot([]float64{2, 2, 2, 2}, 2) {
		if math.Abs(got-0.25) > 1e-12 {
			t.Errorf("%v at %d, want 0.25", got, i)
		}
	}
}
