package cluster

import (
	"cmp"
	"slices"
)

// A credit is an agency that some copies of a text name.
type credit struct {
	agency int32 // number of its name
	times  int
	first  int32 // article that credits it, the first in order
}

// origins gives whom the copies come from, by the article they count as: the
// agency that most of them credit, of several the one credited first; where
// there is none and several outlets have the text, the outlet that had it
// first, if one did. Nothing is said of a text that one outlet has and credits
// to nobody.
func (f *finder) origins() map[int32]string {
	credits := map[int32][]credit{} // by kept article
	several := map[int32]bool{}     // kept articles of several outlets
	tied := map[int32]bool{}        // kept articles that another outlet has of the same time
	for _, i := range f.order {
		a, kept := &f.articles[i], f.kept[i]
		if a.agency >= 0 {
			k := slices.IndexFunc(credits[kept], func(c credit) bool { return c.agency == a.agency })
			if k < 0 {
				k = len(credits[kept])
				credits[kept] = append(credits[kept], credit{agency: a.agency, first: i})
			}
			credits[kept][k].times++
		}
		if k := &f.articles[kept]; a.outlet != k.outlet {
			several[kept] = true
			tied[kept] = tied[kept] || !k.dated || a.dated && a.at == k.at
		}
	}
	out := map[int32]string{}
	for kept := range several {
		if !tied[kept] {
			out[kept] = f.names[f.articles[kept].outlet]
		}
	}
	for kept, list := range credits {
		out[kept] = f.names[slices.MinFunc(list, f.compareCredits).agency]
	}
	return out
}

// compareCredits puts the agency first that is credited most often, then the
// earliest, then by name: not by key, as articles of one time have no order.
func (f *finder) compareCredits(a, b credit) int {
	x, y := &f.articles[a.first], &f.articles[b.first]
	return cmp.Or(
		cmp.Compare(b.times, a.times), -compareBools(x.dated, y.dated), cmp.Compare(x.at, y.at),
		cmp.Compare(f.names[a.agency], f.names[b.agency]),
	)
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
