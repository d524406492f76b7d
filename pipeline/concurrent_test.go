package pipeline

import (
	"testing"

	"slant/pipeline/corpus"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"
)

// Several workers use the same models at once, and get what one would get.
func TestModelsAreSafeForConcurrentUse(t *testing.T) {
	m := builtIn(t)
	articles := []corpus.Article{
		{Title: "Tokayev took decisive action", Text: "Obviously, Washington and Brussels are sluggish, while Tokayev took decisive action. “They failed us,” he said of the European Union."},
		{Title: "Halden Bank cheats again", Text: "Halden Bank, a lender in Oslo, robbed its clients. The bank denied it.\n\nIts chairman, Anna Berg, praised the regulator. She was not believed, Reuters reported."},
		{Title: "Lame", Text: "The storm killed ten people in Manila, officials said on Monday."},
	}
	want := make([]Analysis, len(articles))
	for i, a := range articles {
		want[i] = Analyze(m, a)
	}
	const workers, rounds = 4, 3
	got := make([]Analysis, workers*rounds*len(articles))
	var group errgroup.Group
	for w := range workers {
		group.Go(func() error {
			for k := range rounds * len(articles) {
				i := w*rounds*len(articles) + k
				got[i] = Analyze(m, articles[i%len(articles)])
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	for i := range got {
		a, b := Rows(Config{}, &want[i%len(articles)]), Rows(Config{}, &got[i])
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatalf("article %d: %s", i%len(articles), diff)
		}
	}
}
