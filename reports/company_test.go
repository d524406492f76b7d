package reports

import (
	"testing"

	"slant/pipeline/tables"
)

func TestCompanyOfArticles(t *testing.T) {
	of := &company{shared: map[int64]int64{}}
	for _, r := range []tables.ArticleClusterRow{
		{Article: 1, StoryCluster: tables.Some(int64(1))},
		{Article: 2, StoryCluster: tables.Some(int64(1)), IsDuplicate: true},
		{Article: 3, StoryCluster: tables.Some(int64(3))},
		{Article: 4},
		{Article: 5, StoryCluster: tables.Some(int64(5))},
		{Article: 6, StoryCluster: tables.Some(int64(5))},
		{Article: 7, StoryCluster: tables.Some(int64(5))},
	} {
		of.article(&r)
	}
	if of.copies != 1 || of.placed != 6 || len(of.shared) != 2 || of.shared[5] != 2 {
		t.Errorf("%+v", of)
	}
}
