package cluster

// multiplier spreads a hash over all bits: 2⁶⁴ over the golden ratio, odd.
const multiplier = 0x9e3779b97f4a7c15

// hashText is FNV-1a over the bytes of a text, begun from a seed.
func hashText(seed uint64, s string) uint64 {
	h := 14695981039346656037 ^ seed
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix makes every bit of a hash depend on every other (Stafford's variant 13 of
// MurmurHash3's finalizer).
func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}
