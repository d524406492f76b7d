//go:build !purego

package kernel

import "golang.org/x/sys/cpu"

// fast tells whether the processor has the instructions of kernel_amd64.s.
var fast = cpu.X86.HasAVX2

// wider tells whether it has those of wide4 too.
var wider = fast && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI

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
