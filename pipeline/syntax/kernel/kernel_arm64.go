//go:build !purego

package kernel

// Every arm64 processor has the instructions of kernel_arm64.s. They do the
// products of whole numbers, where the time goes; all else is plain loops.
const (
	fastProducts = true
	fastLanes    = false
	fastFloats   = false
	wider        = false
)

//go:noescape
func whole4(out *int16, outStride int, x *int16, xStride int, w *int16, pairs int, bias *int32, shift uint64)
