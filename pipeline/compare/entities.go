package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// surfaces are what each entity is called, by entity id.
type surfaces map[string]*surfaceSum

type surfaceSum struct {
	aliases map[string]int64 // surface → mentions
	names   map[string]int64 // those of kind name or acronym
	types   map[string]int64
}

func (e surfaces) mention(r *tables.MentionRow) {
	if !r.EntityID.OK {
		return
	}
	s := e[r.EntityID.V]
	if s == nil {
		s = &surfaceSum{aliases: map[string]int64{}, names: map[string]int64{}, types: map[string]int64{}}
		e[r.EntityID.V] = s
	}
	s.aliases[r.Text]++
	if r.Kind == "name" || r.Kind == "acronym" {
		s.names[r.Text]++
	}
	if r.EntityType.OK {
		s.types[r.EntityType.V]++
	}
}

// reaches are how widely each entity is written about, by entity id.
type reaches map[string]*reachSum

type reachSum struct {
	outlets            map[string]bool
	articles, mentions int64
}

func (e reaches) article(r *tables.EntityArticleRow) {
	if !r.Voice.OK || r.Voice.V != "all" {
		return
	}
	s := e[r.EntityID]
	if s == nil {
		s = &reachSum{outlets: map[string]bool{}}
		e[r.EntityID] = s
	}
	s.articles++
	s.mentions += int64(r.NMentions)
	s.outlets[r.Outlet] = true
}

// entityRows gives the entities, the most mentioned first.
func entityRows(called surfaces, reached reaches, lookup func(id string) (Known, bool)) []tables.EntityRow {
	rows := make([]tables.EntityRow, 0, len(called))
	for id, s := range called {
		var reach reachSum
		if r := reached[id]; r != nil {
			reach = *r
		}
		r := tables.EntityRow{
			EntityID: id, NArticles: reach.articles, NMentions: reach.mentions, NOutlets: int64(len(reach.outlets)),
			AliasesSeen: slices.Sorted(maps.Keys(s.aliases)),
		}
		if known, ok := lookup(id); ok {
			r.Name, r.Type, r.Source = known.Name, tables.NonEmpty(known.Type), known.Source
		} else {
			r.Name, r.Type, r.Source = s.name(id), tables.NonEmpty(mostFrequent(s.types)), "discovered"
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b tables.EntityRow) int {
		return cmp.Or(cmp.Compare(b.NMentions, a.NMentions), strings.Compare(a.EntityID, b.EntityID))
	})
	return rows
}

// name is what a discovered entity goes by: the most frequent spelling of the
// full name that its id is made of, since the surname that follows a full name
// is the more frequent of the two.
func (s *surfaceSum) name(id string) string {
	normal := strings.ReplaceAll(strings.TrimPrefix(id, "name:"), "_", " ")
	best := ""
	for name, n := range s.names {
		if strings.EqualFold(name, normal) && (best == "" || n > s.names[best] || n == s.names[best] && name < best) {
			best = name
		}
	}
	if best != "" {
		return best
	}
	if best = mostFrequent(s.names); best != "" {
		return best
	}
	return cmp.Or(mostFrequent(s.aliases), normal)
}

// mostFrequent gives the key of the highest count, the first in byte order
// among equals; "" for an empty map.
func mostFrequent(counts map[string]int64) string {
	best := ""
	for k, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && k < best {
			best = k
		}
	}
	return best
}
