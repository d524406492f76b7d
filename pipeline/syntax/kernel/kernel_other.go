//go:build !amd64 || purego

package kernel

// Without the instructions of kernel_amd64.s every product is a plain loop.

const fast, wider = false, false

func whole4(*int16, int, *int16, int, *int16, int, *int32, uint64) {}

func wide4(*int16, int, *int16, int, *int16, int, int, *int32, uint64) {}

func recur16(*int16, int, *int16, int, *int16, *int16, int, int) {}

func float4(*float32, int, *float32, int, *float32, int, int) {}

func float8(*float32, int, *float32, int, *float32, int, int) {}

func blend16(*int16, *int16, int, *int16, *int16, int) {}
