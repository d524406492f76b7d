package kernel

// Blend writes x + before·(the row before) + after·(the row after) to out, for n
// rows of x, each stride after the other as in out. Outside of the n rows there
// are zeros. The factors, one for each of width lanes, have fifteen bits after
// the point; sums are cut to int16. width must be a multiple of Block.
func Blend(out, x []int16, stride int, before, after []int16, width, n int) {
	if n == 0 {
		return
	}
	_, _ = x[(n-1)*stride+width-1], out[(n-1)*stride+width-1]
	_, _ = before[width-1], after[width-1]
	if !fastLanes {
		blend(out, x, stride, before, after, width, n)
		return
	}
	for i := 0; i < width; i += Block {
		blend16(&out[i], &x[i], stride*2, &before[i], &after[i], n)
	}
}

// blend is Blend as a plain loop.
func blend(out, x []int16, stride int, before, after []int16, width, n int) {
	for t := range n {
		row, to := x[t*stride:][:width], out[t*stride:][:width]
		for i, v := range row {
			v := int32(v)
			if t > 0 {
				v = int32(cut(v + int32(cut((int32(x[(t-1)*stride+i])*int32(before[i])+1<<14)>>15))))
			}
			if t+1 < n {
				v = int32(cut(v + int32(cut((int32(x[(t+1)*stride+i])*int32(after[i])+1<<14)>>15))))
			}
			to[i] = int16(v)
		}
	}
}
