package kernel

// A Matrix has weights of in rows and out columns and a bias for each column.
// Columns are stored in blocks of Block, rows in pairs.
type Matrix struct {
	in, out int
	shift   uint8
	packed  []int16 // by block of columns, pair of rows, column in the order of lanes, row of the pair
	bias    []int32 // by block of columns, column in the order of lanes
}

const (
	// Block is the number of columns that are computed together: a Matrix
	// writes so many for every block that it begins.
	Block = 16
	// Rows is the number of rows of x that are computed together.
	Rows = 4
)

// laneOf gives the lane that holds a column of a block, and the column that a
// lane holds: VPACKSSDW takes the low halves of both registers before the high
// ones, so the middle fours change places.
func laneOf(c int) int { return c&3 | c>>1&4 | c<<1&8 }

// NewMatrix makes a matrix for sums that are shifted right by shift. in must be
// even.
func NewMatrix(in, out int, shift uint8) *Matrix {
	m := &Matrix{}
	m.Reset(in, out, shift)
	return m
}

// Reset makes m a matrix of zeros of another size, in the same memory if that
// is enough.
func (m *Matrix) Reset(in, out int, shift uint8) {
	if in%2 != 0 {
		panic("kernel: odd number of rows")
	}
	m.in, m.out, m.shift = in, out, shift
	blocks := (out + Block - 1) / Block
	m.packed, m.bias = zeros(m.packed, blocks*in*Block), zeros(m.bias, blocks*Block)
}

func zeros[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// Set sets the weight of row k and column c.
func (m *Matrix) Set(k, c int, w int16) {
	m.packed[((c/Block*m.in+k&^1)*Block)+laneOf(c%Block)*2+k&1] = w
}

// SetColumn sets the weights of column c.
func (m *Matrix) SetColumn(c int, w []int16) {
	to := m.packed[c/Block*m.in*Block+laneOf(c%Block)*2:]
	for k := 0; k+1 < len(w); k += 2 {
		to[k*Block], to[k*Block+1] = w[k], w[k+1]
	}
}

// SetBias sets the number that the sum of column c begins with.
func (m *Matrix) SetBias(c int, b int32) { m.bias[c/Block*Block+laneOf(c%Block)] = b }

// Width gives the number of columns that Apply writes: a multiple of Block.
func (m *Matrix) Width() int { return len(m.bias) }

// Apply multiplies the first n rows of x, each xStride after the other, and
// writes (bias + Σ x·w) >> shift, cut to int16, to the rows of out, each
// outStride after the other. Both must have room for n rounded up to a multiple
// of Rows; the rows beyond n may be anything. Sums that leave int32 wrap around.
func (m *Matrix) Apply(out []int16, outStride int, x []int16, xStride, n int) {
	if n == 0 {
		return
	}
	n = RoundUp(n)
	_ = x[(n-1)*xStride+m.in-1]
	_ = out[(n-1)*outStride+len(m.bias)-1]
	switch {
	case wider:
		m.applyWide(out, outStride, x, xStride, n)
	case fastProducts:
		m.applyFast(out, outStride, x, xStride, n, 0)
	default:
		m.apply(out, outStride, x, xStride, n)
	}
}

// applyWide is Apply for processors with AVX-512 VNNI.
func (m *Matrix) applyWide(out []int16, outStride int, x []int16, xStride, n int) {
	const together = 4 * Block
	wide := len(m.bias) / together * together
	for b := 0; b < wide; b += together {
		for r := 0; r < n; r += Rows {
			wide4(&out[r*outStride+b], outStride*2, &x[r*xStride], xStride*2, &m.packed[b*m.in], m.in*Block*2, m.in/2, &m.bias[b], uint64(m.shift))
		}
	}
	m.applyFast(out, outStride, x, xStride, n, wide)
}

// applyFast is Apply for processors with AVX2, from a column on.
func (m *Matrix) applyFast(out []int16, outStride int, x []int16, xStride, n, from int) {
	for b := from; b < len(m.bias); b += Block {
		for r := 0; r < n; r += Rows {
			whole4(&out[r*outStride+b], outStride*2, &x[r*xStride], xStride*2, &m.packed[b*m.in], m.in/2, &m.bias[b], uint64(m.shift))
		}
	}
}

// RoundUp gives the next multiple of Rows.
func RoundUp(n int) int { return (n + Rows - 1) &^ (Rows - 1) }

// apply is Apply as plain loops, over two rows and four columns at a time: their
// sums stay in registers.
func (m *Matrix) apply(out []int16, outStride int, x []int16, xStride, n int) {
	for b := 0; b < len(m.bias); b += Block {
		w := m.packed[b*m.in:][:Block*m.in]
		for r := 0; r < n; r += 2 {
			x0, x1 := x[r*xStride:][:m.in], x[(r+1)*xStride:][:m.in]
			to0, to1 := (*[Block]int16)(out[r*outStride+b:]), (*[Block]int16)(out[(r+1)*outStride+b:])
			for lane := 0; lane < Block; lane += 4 {
				bias := (*[4]int32)(m.bias[b+lane:])
				a0, a1, a2, a3 := bias[0], bias[1], bias[2], bias[3]
				b0, b1, b2, b3 := a0, a1, a2, a3
				for k := 0; k+1 < len(x0) && k+1 < len(x1); k += 2 {
					p := (*[8]int16)(w[k*Block+2*lane:])
					u, v := int32(x0[k]), int32(x0[k+1])
					a0 += u*int32(p[0]) + v*int32(p[1])
					a1 += u*int32(p[2]) + v*int32(p[3])
					a2 += u*int32(p[4]) + v*int32(p[5])
					a3 += u*int32(p[6]) + v*int32(p[7])
					u, v = int32(x1[k]), int32(x1[k+1])
					b0 += u*int32(p[0]) + v*int32(p[1])
					b1 += u*int32(p[2]) + v*int32(p[3])
					b2 += u*int32(p[4]) + v*int32(p[5])
					b3 += u*int32(p[6]) + v*int32(p[7])
				}
				c := laneOf(lane) // four lanes are four columns
				to0[c], to0[c+1], to0[c+2], to0[c+3] = cut(a0>>m.shift), cut(a1>>m.shift), cut(a2>>m.shift), cut(a3>>m.shift)
				to1[c], to1[c+1], to1[c+2], to1[c+3] = cut(b0>>m.shift), cut(b1>>m.shift), cut(b2>>m.shift), cut(b3>>m.shift)
			}
		}
	}
}

func cut(v int32) int16 { return int16(max(-1<<15, min(1<<15-1, v))) }
