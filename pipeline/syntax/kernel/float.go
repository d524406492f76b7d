package kernel

// Float adds the product of n rows of x, each xStride after the other, and the
// terms × columns matrix w, whose rows are wStride apart, to the rows of out,
// each outStride after the other.
func Float(out []float32, outStride int, x []float32, xStride int, w []float32, wStride, n, terms, columns int) {
	if n == 0 || terms == 0 || columns == 0 {
		return
	}
	_ = x[(n-1)*xStride+terms-1]
	_ = out[(n-1)*outStride+columns-1]
	_ = w[(terms-1)*wStride+columns-1]
	rows, wide := 0, 0
	if fastFloats {
		rows, wide = n-n%4, columns-columns%16
		c := 0
		for ; wider && c+32 <= wide; c += 32 {
			for r := 0; r < rows; r += 4 {
				float8(&out[r*outStride+c], outStride*4, &x[r*xStride], xStride*4, &w[c], wStride*4, terms)
			}
		}
		for ; c < wide; c += 16 {
			for r := 0; r < rows; r += 4 {
				float4(&out[r*outStride+c], outStride*4, &x[r*xStride], xStride*4, &w[c], wStride*4, terms)
			}
		}
	}
	float(out, outStride, x, xStride, w, wStride, 0, rows, terms, wide, columns)
	float(out, outStride, x, xStride, w, wStride, rows, n, terms, 0, columns)
}

// float is Float as a plain loop, for some rows and some columns. The
// conversions keep products and sums from being rounded as one.
func float(out []float32, outStride int, x []float32, xStride int, w []float32, wStride, firstRow, endRow, terms, firstColumn, endColumn int) {
	if firstColumn == endColumn {
		return
	}
	for r := firstRow; r < endRow; r++ {
		to := out[r*outStride+firstColumn : r*outStride+endColumn]
		for k := range terms {
			f := x[r*xStride+k]
			from := w[k*wStride+firstColumn : k*wStride+endColumn]
			for c, v := range from {
				to[c] += float32(f * v)
			}
		}
	}
}
