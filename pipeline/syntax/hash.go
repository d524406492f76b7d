package syntax

import "math/bits"

// Features are 64-bit hashes of a template's number and its atoms. An atom is
// itself a well-mixed 64-bit value, so atoms are joined by rotating and adding,
// and one multiplication is enough for a feature.

const (
	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
	mixC = 0xA0761D6478BD642F
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

// feature gives the hash of template id over the joined atoms x.
func feature(id, x uint64) uint64 {
	x += id * mixC
	x ^= x >> 32
	x *= mixB
	return x ^ x>>29
}

// The joins keep order, and are mixed so that a join of joins does too: without
// the multiplication (a, b) joined to c and (a, c) joined to b were the same.
func join2(a, b uint64) uint64 { return (a + bits.RotateLeft64(b, 21)) * mixC }

func join3(a, b, c uint64) uint64 {
	return (a + bits.RotateLeft64(b, 21) + bits.RotateLeft64(c, 42)) * mixC
}

func join4(a, b, c, d uint64) uint64 {
	return (a + bits.RotateLeft64(b, 17) + bits.RotateLeft64(c, 34) + bits.RotateLeft64(d, 51)) * mixC
}

// hashString is FNV-1a with a final mix.
func hashString(s string) uint64 {
	h := uint64(fnvA)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvB
	}
	return atom(h)
}
