package kernel

// Recur runs a gated recurrence over n rows of pre, each stride after the
// other. Row t holds, for each of the width lanes, a gate at lane i and a
// candidate at lane gap+i, both with twelve bits after the point. With
//
//	z = clamp(gate/4 + 1/2, 0, 1)
//	c = clamp(candidate, −1, 1)
//	h = h + z·(c − h)
//
// and h = 0 before the first row, it writes h, with twelve bits after the point,
// to the rows of out, each outStride after the other, added to those of extra,
// which lie like them; nil stands for zeros. If backward is set the last row
// comes first. The state itself has fourteen bits after the point.
// width must be a multiple of Block.
func Recur(out, extra []int16, outStride int, pre []int16, stride, gap, width, n int, backward bool) {
	if n == 0 {
		return
	}
	_ = pre[(n-1)*stride+gap+width-1]
	_ = out[(n-1)*outStride+width-1]
	if extra != nil {
		_ = extra[(n-1)*outStride+width-1]
	}
	if !fastLanes {
		recur(out, extra, outStride, pre, stride, gap, width, n, backward)
		return
	}
	first, step := 0, 1
	if backward {
		first, step = n-1, -1
	}
	for i := 0; i < width; i += Block {
		from, far := &zeros16[0], 0
		if extra != nil {
			from, far = &extra[first*outStride+i], step*outStride*2
		}
		recur16(&out[first*outStride+i], step*outStride*2, from, far, &pre[first*stride+i], &pre[first*stride+gap+i], step*stride*2, n)
	}
}

var zeros16 [Block]int16

// recur is Recur as a plain loop.
func recur(out, extra []int16, outStride int, pre []int16, stride, gap, width, n int, backward bool) {
	for i := 0; i < width; i += Block {
		var h [Block]int32
		for t := range n {
			if backward {
				t = n - 1 - t
			}
			gates := (*[Block]int16)(pre[t*stride+i:])
			candidates := (*[Block]int16)(pre[t*stride+gap+i:])
			to := (*[Block]int16)(out[t*outStride+i:])
			for k := range h {
				z := max(0, min(1<<15-1, max(-1<<15, min(1<<15-1, 2*int32(gates[k])))+1<<14))
				c := max(-1<<12, min(1<<12-1, int32(candidates[k]))) << 2
				d := int32(cut(c - h[k]))
				h[k] = int32(cut(h[k] + (z*d+1<<14)>>15))
				to[k] = int16(h[k] >> 2)
				if extra != nil {
					to[k] = cut(int32(to[k]) + int32(extra[t*outStride+i+k]))
				}
			}
		}
	}
}
