package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A tally counts names in bounded memory. Beyond its limit it forgets those
// counted least, so that large counts are exact to a few and rare names may be
// missing (the lossy counting of Manku and Motwani, 2002).
type tally struct {
	limit  int
	counts map[string]*kinds
	forgot int64 // the largest count ever forgotten: by how much any may be short
}

// kinds counts by kind.
type kinds struct {
	n      int64
	direct int64
}

func newTally(limit int) *tally { return &tally{limit: limit, counts: map[string]*kinds{}} }

func (t *tally) add(name string, direct bool) {
	k := t.counts[name]
	if k == nil {
		if len(t.counts) >= t.limit {
			t.forget()
		}
		k = &kinds{}
		t.counts[strings.Clone(name)] = k
	}
	k.n++
	if direct {
		k.direct++
	}
}

// forget drops the smallest counts until half of the room is free.
func (t *tally) forget() {
	for len(t.counts) > t.limit/2 {
		t.forgot++
		maps.DeleteFunc(t.counts, func(_ string, k *kinds) bool { return k.n <= t.forgot })
	}
}

// most gives the n names counted most, equals in byte order.
func (t *tally) most(n int) []string {
	names := slices.Collect(maps.Keys(t.counts))
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(t.counts[b].n, t.counts[a].n), strings.Compare(a, b))
	})
	return names[:min(n, len(names))]
}
