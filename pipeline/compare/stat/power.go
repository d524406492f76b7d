package stat

import "math"

// singular is the eigenvalue below which a direction counts as fitted exactly:
// the matrices here are identities less leverages, with eigenvalues up to
// about 1.
const singular = 1e-10

// inverseRoot gives the symmetric inverse square root of a symmetric matrix of
// n rows, row after row; directions of eigenvalues that are 0, which have no
// inverse, are 0 in it. The matrix is left as it is.
func inverseRoot(matrix []float64, n int) []float64 {
	values, vectors := eigen(matrix, n)
	out := make([]float64, n*n)
	for k, lambda := range values {
		if lambda < singular {
			continue
		}
		f := 1 / math.Sqrt(lambda)
		for i := range n {
			left := f * vectors[i*n+k]
			for j := range n {
				out[i*n+j] += float64(left * vectors[j*n+k])
			}
		}
	}
	return out
}

// eigen gives the eigenvalues of a symmetric matrix and its eigenvectors as
// columns, by cyclic Jacobi rotations (Golub and Van Loan 2013, section 8.5).
func eigen(matrix []float64, n int) (values, vectors []float64) {
	a := append([]float64(nil), matrix...)
	v := make([]float64, n*n)
	for i := range n {
		v[i*n+i] = 1
	}
	for range 60 { // converges within about ten sweeps
		off, all := 0.0, 0.0
		for i := range n {
			for j := range n {
				square := float64(a[i*n+j] * a[i*n+j])
				all += square
				if i != j {
					off += square
				}
			}
		}
		if off <= 1e-30*all {
			break
		}
		for p := range n {
			for q := p + 1; q < n; q++ {
				rotate(a, v, n, p, q)
			}
		}
	}
	values = make([]float64, n)
	for i := range n {
		values[i] = a[i*n+i]
	}
	return values, v
}

// rotate makes a[p][q] zero.
func rotate(a, v []float64, n, p, q int) {
	apq := a[p*n+q]
	if apq == 0 {
		return
	}
	theta := (a[q*n+q] - a[p*n+p]) / (2 * apq)
	t := 1 / (math.Abs(theta) + math.Sqrt(float64(theta*theta)+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(float64(t*t)+1)
	s := t * c
	for k := range n {
		kp, kq := a[k*n+p], a[k*n+q]
		a[k*n+p], a[k*n+q] = float64(c*kp)-float64(s*kq), float64(s*kp)+float64(c*kq)
	}
	for k := range n {
		pk, qk := a[p*n+k], a[q*n+k]
		a[p*n+k], a[q*n+k] = float64(c*pk)-float64(s*qk), float64(s*pk)+float64(c*qk)
		kp, kq := v[k*n+p], v[k*n+q]
		v[k*n+p], v[k*n+q] = float64(c*kp)-float64(s*kq), float64(s*kp)+float64(c*kq)
	}
}
