package compare

import (
	"cmp"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// OutletNames says which names are one outlet's. The zero value keeps every
// name apart.
type OutletNames struct {
	// Listed gives the outlet of names that the user has listed.
	Listed map[string]string
	// Variants merges names that differ only in how they say that an outlet is
	// online: see variantKey. Of those the shortest stands for all.
	Variants bool
}

// merge renumbers the outlets of the articles by their merged names, and says
// what became of each name.
func (a *articles) merge(n OutletNames) {
	counts := make([]int64, len(a.outlets.list))
	for i := range a.list {
		counts[a.list[i].outlet]++
	}
	a.named = n.rows(a.outlets.list, counts)
	merged := newNames()
	number := make([]int32, len(a.named))
	for i, r := range a.named {
		number[i] = merged.number(r.Outlet)
	}
	for i := range a.list {
		a.list[i].outlet = number[a.list[i].outlet]
	}
	a.outlets = merged
	slices.SortFunc(a.named, func(x, y tables.OutletRow) int { return strings.Compare(x.Name, y.Name) })
}

// rows gives the outlet of each name, with the number of its articles, in
// their order.
func (n OutletNames) rows(list []string, counts []int64) []tables.OutletRow {
	rows := make([]tables.OutletRow, len(list))
	like := map[string][]int{} // by key, those that no list has
	for i, name := range list {
		rows[i] = tables.OutletRow{Name: name, Outlet: name, Reason: "same", NArticles: counts[i]}
		if to, ok := n.Listed[name]; ok {
			rows[i].Outlet, rows[i].Reason = to, "listed"
		} else if n.Variants {
			like[variantKey(name)] = append(like[variantKey(name)], i)
		}
	}
	for _, same := range like {
		best := slices.MinFunc(same, func(a, b int) int {
			return cmp.Or(cmp.Compare(len(list[a]), len(list[b])), cmp.Compare(counts[b], counts[a]), strings.Compare(list[a], list[b]))
		})
		for _, i := range same {
			if i != best {
				rows[i].Outlet, rows[i].Reason = list[best], "variant"
			}
		}
	}
	return rows
}

// variantKey gives what names of one outlet have in common. It leaves out
// nothing that may tell two outlets apart: "Fox News (Online)", "Fox Online News"
// and "Fox News" are one, and so are "The Hill" and "Hill - News"; "Fox News
// Opinion" is not, nor is "CNN - Editorial", since opinion is another thing than
// news.
func variantKey(name string) string {
	key := strings.ToLower(strings.Join(strings.Fields(name), " "))
	for _, end := range []string{
		" (online news)", " (web news)", " (online)", " (web)", " (website)", " (news)",
		" - online news", " - online", " - news", " – news", ".com",
	} {
		if rest, ok := strings.CutSuffix(key, end); ok && (end != ".com" || !strings.ContainsAny(rest, ". ")) {
			key = rest
			break
		}
	}
	if rest, ok := strings.CutSuffix(key, " online news"); ok {
		key = rest + " news"
	}
	return strings.TrimPrefix(key, "the ")
}
