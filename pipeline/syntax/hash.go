package syntax

const (
	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
	fnvA = 14695981039346656037
	fnvB = 1099511628211
)

// atom makes a small number into a well-mixed value.
func atom(v uint64) uint64 {
	v = (v + 1) * mixA
	v ^= v >> 32
	v *= mixB
	return v ^ v>>29
}

// hashString is FNV-1a with a final mix.
func hashString(s string) uint64 {
	h := uint64(fnvA)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvB
	}
	return atom(h)
}
