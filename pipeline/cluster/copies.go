package cluster

import (
	"cmp"
	"maps"
	"slices"

	"slant/pipeline/tables"
)

const day = 24 * 60 * 60 * 1000 // milliseconds

// What makes a copy. Broder (1997) clusters the web where half of the shingles
// are in common; in news a gallery of captions or a page's furniture brings other
// articles of an outlet to nearly that, and lightly edited copies are well above.
// A copy that was cut has most of its own in the longer text; it must not be so
// short that a quotation would do.
const (
	leastResemblance = 550 // thousandths
	leastContainment = 800 // thousandths of the shorter text
	leastKinship     = 300 // the same
	leastLength      = 333 // thousandths of the longer text's words, for a part
	mostLength       = 800 // the same: from here on the longer text is no more than a copy with something added
)

// Copies are published within weeks; what comes again later is another
// publication. Where only a few words are the same, within a day.
const (
	copyWindow = 14 * day
	tinyWindow = day
)

// An edge is a pair of articles that have text in common.
type edge struct {
	a, b     int32 // articles; of a part, a is the shorter
	likeness int32 // thousandths
	tie      tie
}

// A tie is what two articles are to each other.
type tie uint8

const (
	alike tie = iota // copies
	part             // a is in b, which has a good deal more
	kin              // no copies, but more than a quotation of the shorter is in the longer
)

// findCopies joins near-duplicates and chooses the article that each counts as.
func (f *finder) findCopies() error {
	f.copies = newUnion(len(f.articles))
	takes := f.joinSame()
	found, err := f.candidates(takes)
	if err != nil {
		return err
	}
	edges, err := f.compare(found)
	if err != nil {
		return err
	}
	f.joinLike(edges)
	f.keep()
	return nil
}

// joinSame joins articles of the same content, and gives those that stand for
// them in the comparison of samples: the first, and one every week of those that
// go on for longer. Those without a date are joined to each other here; where
// they belong joinLike decides.
func (f *finder) joinSame() (takes []bool) {
	takes = make([]bool, len(f.articles))
	byContent := slices.Clone(f.order)
	slices.SortStableFunc(byContent, func(i, j int32) int {
		return cmp.Compare(f.articles[i].content, f.articles[j].content)
	})
	last := int32(-1) // the one before, and the last that stands for it and others
	stands := int32(-1)
	for _, i := range byContent {
		a := &f.articles[i]
		same := last >= 0 && a.hasText && f.sameContent(last, i)
		window := int64(copyWindow)
		if !a.comparing {
			window = tinyWindow
		}
		joined := same && f.articles[last].dated == a.dated && f.near(last, i, window)
		if joined {
			f.copies.join(last, i)
		}
		if !joined || a.dated && a.at-f.articles[stands].at > copyWindow/2 {
			stands = i
			takes[i] = a.comparing
		}
		last = i
	}
	return takes
}

// sameContent tells whether two articles have the same sample, or where that is
// too small the same title and text.
func (f *finder) sameContent(i, j int32) bool {
	a, b := &f.articles[i], &f.articles[j]
	return a.content == b.content && a.hashes == b.hashes && a.hasText == b.hasText
}

// compare compares the samples of pairs of ranks and gives those that have text
// in common, in the order of the pairs. It reads the sketches once for as many pairs as its limit
// of hashes allows.
func (f *finder) compare(found []pair) ([]edge, error) {
	var edges []edge
	for len(found) > 0 {
		samples := map[int32]*tables.SketchRow{}
		n, hashes := 0, 0
		for n < len(found) && (n == 0 || hashes < f.limits.Hashes) {
			a, b := found[n].both()
			for _, i := range []int32{f.order[a], f.order[b]} {
				if samples[i] == nil {
					samples[i] = &tables.SketchRow{}
					hashes += 2 * int(f.articles[i].hashes) // 4 bytes each, the limit counts 8
				}
			}
			n++
		}
		err := f.eachSketch([]string{"rate", "shingles"}, func(i int32, r *tables.SketchRow) {
			if s := samples[i]; s != nil {
				*s = *r
			}
		})
		if err != nil {
			return nil, err
		}
		for _, p := range found[:n] {
			a, b := p.both()
			i, j := f.order[a], f.order[b]
			if e, ok := f.judge(i, j, samples[i], samples[j]); ok {
				edges = append(edges, e)
			}
		}
		found = found[n:]
	}
	return edges, nil
}

// judge tells by their samples what two articles have in common.
func (f *finder) judge(i, j int32, a, b *tables.SketchRow) (edge, bool) {
	c := compareSketches(uint32(a.Rate), unpacked(a.Shingles), uint32(b.Rate), unpacked(b.Shingles))
	if f.articles[i].words > f.articles[j].words {
		i, j = j, i
	}
	e := edge{a: i, b: j, likeness: c.resemblance()}
	shorter, longer := int64(f.articles[i].words), int64(f.articles[j].words)
	in := c.containment()
	switch {
	case in >= leastContainment && min(c.a, c.b) >= fewestHashes && 1000*shorter >= leastLength*longer && 1000*shorter < mostLength*longer:
		e.tie, e.likeness = part, in
	case e.likeness >= leastResemblance:
		e.tie = alike
	default:
		e.tie = kin
	}
	return e, e.tie != kin || in >= leastKinship
}

// joinLike joins copies. Those without a date come last, and each group of them
// goes to the one dated article that it is most like: it must not tie together
// what was published years apart.
func (f *finder) joinLike(edges []edge) {
	undated := func(e edge) bool { return f.articles[e.a].dated != f.articles[e.b].dated }
	for _, e := range edges {
		if e.tie == alike && !undated(e) {
			f.copies.join(e.a, e.b)
		}
	}
	edges = f.withoutDigests(edges)
	for _, e := range edges {
		if e.tie == part && !undated(e) {
			f.copies.join(e.a, e.b)
		}
	}
	best := map[int32]edge{} // by group without a date; a is in it, b is dated
	offer := func(e edge) {
		if f.articles[e.a].dated {
			e.a, e.b = e.b, e.a
		}
		group := f.copies.find(e.a)
		old, known := best[group]
		if !known || cmp.Or(cmp.Compare(e.likeness, old.likeness), cmp.Compare(f.rank[old.b], f.rank[e.b])) > 0 {
			best[group] = e
		}
	}
	for _, e := range edges {
		if undated(e) {
			offer(e)
		}
	}
	f.sameWithoutDate(offer)
	for _, group := range slices.Sorted(maps.Keys(best)) {
		f.copies.join(best[group].a, best[group].b)
	}
}

// sameWithoutDate offers each article without a date the earliest dated one of
// the same content.
func (f *finder) sameWithoutDate(offer func(edge)) {
	earliest := map[uint64]int32{}
	for _, i := range f.order { // the dated ones first
		a := &f.articles[i]
		if !a.hasText {
			continue
		}
		j, known := earliest[a.content]
		switch {
		case !known && a.dated:
			earliest[a.content] = i
		case known && !a.dated && f.sameContent(i, j):
			offer(edge{a: i, b: j, likeness: 1000})
		}
	}
}

// withoutDigests leaves out the parts of texts that hold several articles which
// have nothing to do with each other: a review of the day is no copy of them. It
// notes those texts, and leaves out kin, which tell them from a text that
// outlets cut in different ways.
func (f *finder) withoutDigests(edges []edge) []edge {
	parts := map[int32][]int32{} // by the longer text: the sets of its parts
	linked := map[pair]bool{}    // sets with text in common
	for _, e := range edges {
		a, b := f.copies.find(e.a), f.copies.find(e.b)
		if a == b {
			continue
		}
		linked[pairOf(a, b)] = true
		if e.tie == part {
			parts[e.b] = append(parts[e.b], a)
		}
	}
	f.digests = map[int32]bool{}
	for whole, sets := range parts {
		slices.Sort(sets)
		if sets = slices.Compact(sets); !allLinked(sets, linked) {
			f.digests[whole] = true
		}
	}
	return slices.DeleteFunc(edges, func(e edge) bool { return e.tie == kin || e.tie == part && f.digests[e.b] })
}

// mostParts is how many sets of parts are compared with each other; a text with
// more is a digest.
const mostParts = 64

func allLinked(sets []int32, linked map[pair]bool) bool {
	if len(sets) > mostParts {
		return false
	}
	for i, a := range sets {
		for _, b := range sets[:i] {
			if !linked[pairOf(a, b)] {
				return false
			}
		}
	}
	return true
}

// keep chooses the article that copies count as: the earliest by date, those
// without one last, then by key. The first in order, which content decides
// before the key does, stands for them where stories are told.
func (f *finder) keep() {
	n := len(f.articles)
	kept, leads := make([]int32, n), make([]int32, n) // by set, the number of an article and one
	for i := range int32(n) {
		set := f.copies.find(i)
		if kept[set] == 0 || f.earlier(i, kept[set]-1) {
			kept[set] = i + 1
		}
		if leads[set] == 0 || f.rank[i] < f.rank[leads[set]-1] {
			leads[set] = i + 1
		}
	}
	f.kept, f.leads = make([]int32, n), make([]int32, n)
	for i := range int32(n) {
		set := f.copies.find(i)
		f.kept[i], f.leads[i] = kept[set]-1, leads[set]-1
	}
}

func (f *finder) earlier(i, j int32) bool {
	a, b := &f.articles[i], &f.articles[j]
	if a.dated != b.dated {
		return a.dated
	}
	return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.key, b.key)) < 0
}
