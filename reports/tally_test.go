package reports

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// However many names there are, a tally holds no more than its limit, and the
// frequent ones come out on top, short by no more than it says.
func TestTallyIsBounded(t *testing.T) {
	const limit, rounds = 100, 20_000
	tl := newTally(limit)
	for i := range rounds {
		tl.add(fmt.Sprintf("rare %d", i), false)
		if i%4 == 0 {
			tl.add("often", true)
		}
		if i%8 == 0 {
			tl.add("sometimes", false)
		}
		if len(tl.counts) > limit {
			t.Fatalf("%d names are kept, limit %d", len(tl.counts), limit)
		}
	}
	if diff := cmp.Diff([]string{"often", "sometimes"}, tl.most(2)); diff != "" {
		t.Error(diff)
	}
	for name, n := range map[string]int64{"often": rounds / 4, "sometimes": rounds / 8} {
		if got := tl.counts[name].n; got > n || got < n-tl.forgot {
			t.Errorf("%s counts %d, want %d less at most %d", name, got, n, tl.forgot)
		}
	}
}

// Below its limit a tally is exact.
func TestTallyIsExactBelowItsLimit(t *testing.T) {
	tl := newTally(3)
	for _, name := range []string{"b", "a", "c", "b", "a", "b"} {
		tl.add(name, name == "a")
	}
	if diff := cmp.Diff([]string{"b", "a", "c"}, tl.most(9)); diff != "" {
		t.Error(diff)
	}
	if tl.forgot != 0 || tl.counts["a"].direct != 2 {
		t.Errorf("forgot %d, a is direct %d times", tl.forgot, tl.counts["a"].direct)
	}
}
