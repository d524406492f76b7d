//go:build !amd64 || purego

package kernel

func wide4(*int16, int, *int16, int, *int16, int, int, *int32, uint64) {}

func recur16(*int16, int, *int16, int, *int16, *int16, int, int) {}

func blend16(*int16, *int16, int, *int16, *int16, int) {}

func float4(*float32, int, *float32, int, *float32, int, int) {}

func float8(*float32, int, *float32, int, *float32, int, int) {}
