package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// findingQ is what q has to stay below for a difference to be called found.
const findingQ = 0.05

// compared are the contrasts of a run as the report tells them.
type compared struct {
	found      []*finding // of the stated family, the surest first
	pairs      []*finding // two outlets against each other, within entities that were found
	familySize int64      // contrasts that were tested in the stated family
	pairsSize  int64      // those of pairs, over all their families
	main       []tables.ContrastRow
}

// A finding is a contrast that its q finds, and what became of it when one
// thing was done otherwise.
type finding struct {
	row    tables.ContrastRow
	checks []tables.ContrastRow
}

// finds tells whether a contrast is a finding of the family that it is in.
func finds(r *tables.ContrastRow) bool {
	return !r.Exploratory && !r.Robustness.OK && r.Measure == "score" && r.FamilySize > 0 &&
		r.Q.OK && r.Q.V < findingQ && r.Difference.OK && r.CILow.OK && r.CIHigh.OK
}

// loadContrasts reads the contrasts, whichever section asks first.
func (c *Corpus) loadContrasts() (*compared, error) {
	if c.compared != nil {
		return c.compared, nil
	}
	k := &compared{}
	checks := map[contrastKey][]tables.ContrastRow{}
	err := scan(c.dir, nil, func(rows []tables.ContrastRow) error {
		for _, r := range rows {
			k.add(r, checks)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, list := range [][]*finding{k.found, k.pairs} {
		for _, f := range list {
			f.checks = checks[keyOf(&f.row)]
			slices.SortStableFunc(f.checks, func(a, b tables.ContrastRow) int {
				return cmp.Compare(slices.Index(checkOrder(), checkOf(&a)), slices.Index(checkOrder(), checkOf(&b)))
			})
		}
		slices.SortStableFunc(list, func(a, b *finding) int {
			return cmp.Or(cmp.Compare(b.surely(), a.surely()), strings.Compare(a.row.EntityID, b.row.EntityID), strings.Compare(a.row.OutletA, b.row.OutletA), strings.Compare(a.row.OutletB.V, b.row.OutletB.V))
		})
	}
	for i := range k.main {
		c.need(k.main[i].EntityID)
	}
	c.compared = k
	return k, nil
}

func (k *compared) add(r tables.ContrastRow, checks map[contrastKey][]tables.ContrastRow) {
	if isCheck(&r) {
		checks[keyOf(&r)] = append(checks[keyOf(&r)], r)
		return
	}
	if r.Exploratory || r.FamilySize == 0 || r.Robustness.OK || r.Measure != "score" {
		return
	}
	found := finds(&r)
	switch {
	case r.OutletB.OK:
		k.pairsSize++
		if found {
			k.pairs = append(k.pairs, &finding{row: r})
		}
	default:
		k.familySize = r.FamilySize
		k.main = append(k.main, r)
		if found {
			k.found = append(k.found, &finding{row: r})
		}
	}
}

// A contrastKey is who is compared about whom.
type contrastKey struct{ entity, a, b string }

func keyOf(r *tables.ContrastRow) contrastKey {
	return contrastKey{r.EntityID, r.OutletA, r.OutletB.V}
}

// checkOrder lists the checks of a finding in the order in which they are told.
func checkOrder() []string {
	return []string{"as_published", "unstandardised", "mention_weighted", "all_voices", "rules_scorer", "no_metonyms", "top_terms_dropped", "same_story"}
}

// checkName says what is done otherwise in a check.
func checkName(check string) string {
	switch check {
	case "as_published":
		return "copies counted as published"
	case "unstandardised":
		return "periods and sections not held constant"
	case "mention_weighted":
		return "every mention counted alike"
	case "all_voices":
		return "all voices together"
	case "rules_scorer":
		return "scored by rules instead"
	case "no_metonyms":
		return "without capitals and buildings that stand for governments"
	case "top_terms_dropped":
		return "without the hundredth of terms that move scores most"
	case "same_story":
		return "on the stories that both cover"
	}
	return strings.ReplaceAll(check, "_", " ")
}

// checkOf gives which check of a finding a row is, "" for none.
func checkOf(r *tables.ContrastRow) string {
	switch {
	case r.Measure != "score":
		return ""
	case r.Robustness.OK:
		return r.Robustness.V
	case r.SameStory:
		return "same_story"
	case r.Exploratory && r.Voice.V == "all":
		return "all_voices"
	}
	return ""
}

func isCheck(r *tables.ContrastRow) bool { return checkOf(r) != "" && r.Difference.OK }

// holds tells whether a check says what the finding says: the same sign, and
// at least half of the difference. A check has no q, and with fewer articles
// its interval is wider, so that its own p decides nothing here.
func (f *finding) holds(check *tables.ContrastRow) bool {
	d, of := check.Difference.V, f.row.Difference.V
	return d*of > 0 && math.Abs(d) >= math.Abs(of)/2
}

// held counts the checks that hold.
func (f *finding) held() int {
	n := 0
	for i := range f.checks {
		if f.holds(&f.checks[i]) {
			n++
		}
	}
	return n
}

// leastChecks is how many checks a finding needs to be called robust.
const leastChecks = 3

// robust tells whether a finding may be told without "may": it holds in all
// checks but at most one of every six, and nothing flags it.
func (f *finding) robust() bool {
	n := len(f.checks)
	return n >= leastChecks && 6*(n-f.held()) <= n && !slices.ContainsFunc(f.row.Flags, doubts)
}

// doubts tells whether a flag speaks against quoting a number. Articles that
// were left out are counted beside it, and none of it.
func doubts(flag string) bool {
	return !strings.HasPrefix(flag, "undated") && !strings.HasPrefix(flag, "unmatched")
}

// interval gives the ends of the interval that is told: the one that allows
// for selection, where there is one.
func (f *finding) interval() (low, high float64) {
	if f.row.FCRLow.OK && f.row.FCRHigh.OK {
		return f.row.FCRLow.V, f.row.FCRHigh.V
	}
	return f.row.CILow.V, f.row.CIHigh.V
}

// surely is the end of the interval nearer to no difference, as a size: 0 where
// the interval holds no difference.
func (f *finding) surely() float64 {
	low, high := f.interval()
	return max(0, low, -high)
}
