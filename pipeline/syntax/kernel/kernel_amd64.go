//go:build !purego

package kernel

import "golang.org/x/sys/cpu"

// fast tells whether the processor has the instructions of kernel_amd64.s.
var fast = cpu.X86.HasAVX2

//go:noescape
func whole4(out *int16, outStride int, x *int16, xStride int, w *int16, pairs int, bias *int32, shift uint64)

//go:noescape
func recur16(out *int16, outStride int, gate *int16, candidate *int16, stride int, n int)

//go:noescape
func float4(out *float32, outStride int, x *float32, xStride int, w *float32, wStride int, n int)
