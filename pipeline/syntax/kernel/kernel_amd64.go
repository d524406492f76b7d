//go:build !purego

package kernel

import "golang.org/x/sys/cpu"

// What of kernel_amd64.s the processor has the instructions for.
var (
	fastProducts = cpu.X86.HasAVX2
	fastLanes    = cpu.X86.HasAVX2
	fastFloats   = cpu.X86.HasAVX2
	wider        = cpu.X86.HasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI // wide4 and float8
)

//go:noescape
func whole4(out *int16, outStride int, x *int16, xStride int, w *int16, pairs int, bias *int32, shift uint64)

//go:noescape
func wide4(out *int16, outStride int, x *int16, xStride int, w *int16, blockSize int, pairs int, bias *int32, shift uint64)

//go:noescape
func recur16(out *int16, outStride int, extra *int16, extraStride int, gate *int16, candidate *int16, stride int, n int)

//go:noescape
func float4(out *float32, outStride int, x *float32, xStride int, w *float32, wStride int, n int)

//go:noescape
func float8(out *float32, outStride int, x *float32, xStride int, w *float32, wStride int, n int)

//go:noescape
func blend16(out *int16, x *int16, stride int, before *int16, after *int16, n int)
