package eval

import "hash/fnv"

// Folds is the number of parts of a cross-validation.
const Folds = 5

// FoldOf gives the fold of a group, 0 to Folds − 1: all items of a group are in
// one, and it depends on the group's name alone.
func FoldOf(group string) int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(group)) // never fails
	v := h.Sum64()
	return int((v ^ v>>31) % Folds)
}
