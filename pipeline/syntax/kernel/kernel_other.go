//go:build (!amd64 && !arm64) || purego

package kernel

// Without instructions of a processor's own everything is plain loops.
const (
	fastProducts = false
	fastLanes    = false
	fastFloats   = false
	wider        = false
)

func whole4(*int16, int, *int16, int, *int16, int, *int32, uint64) {}
