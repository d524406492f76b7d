package cluster

import "slant/pipeline/tables"

// Components gives the connected components of near-duplicates and stories
// together: by article, the smallest key of those tied to it through copies,
// stories, or both in turn. Articles of different components have neither text
// nor event in common as far as is known, so components are what to resample.
func Components(rows []tables.ArticleClusterRow) map[int64]int64 {
	index := make(map[int64]int32, len(rows))
	for i := range rows {
		index[rows[i].Article] = int32(i)
	}
	sets := newUnion(len(rows))
	for i := range rows {
		if j, known := index[rows[i].DuplicateCluster]; known {
			sets.join(int32(i), j)
		}
		if s := rows[i].StoryCluster; s.OK {
			if j, known := index[s.V]; known {
				sets.join(int32(i), j)
			}
		}
	}
	smallest := make(map[int32]int64)
	for i := range rows {
		set := sets.find(int32(i))
		if k, known := smallest[set]; !known || rows[i].Article < k {
			smallest[set] = rows[i].Article
		}
	}
	out := make(map[int64]int64, len(rows))
	for i := range rows {
		out[rows[i].Article] = smallest[sets.find(int32(i))]
	}
	return out
}
