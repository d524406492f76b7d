package job

import (
	"context"
	"os"
	"slices"
	"testing"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// TestSurveySeesEveryArticleInOrder holds that the first pass sees what the
// second does, in the order of the input, whatever the workers.
func TestSurveySeesEveryArticleInOrder(t *testing.T) {
	path := t.TempDir() + "/a.jsonl"
	var want []string
	var content []byte
	for i := range 300 {
		id := string(rune('a'+i%26)) + string(rune('a'+i/26))
		want = append(want, id)
		content = append(content, `{"id":"`+id+`","text":"One. Two."}`+"\n"...)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	inputs, _, err := corpus.Plan([]string{path}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var seen []string
	learned := false
	work := Work{
		Analyze: func(a corpus.Article) (tables.Rows, error) {
			return tables.Rows{Articles: []tables.ArticleRow{{Article: a.Key}}}, nil
		},
		Survey: &Survey{
			Look: func(a corpus.Article) func() { return func() { seen = append(seen, a.ID) } },
			Learned: func(w Work) Work {
				learned = true
				w.Fingerprint = append(w.Fingerprint, Part{"learned", "yes"})
				return w
			},
		},
	}
	s, err := Run(context.Background(), Job{Out: t.TempDir() + "/out", Source: FromCorpus(inputs, nil, corpus.Options{}), Work: work, Options: Options{Workers: 4}})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(seen, want) || !learned || s.Articles != 300 {
		t.Errorf("saw %d of %d articles, learned %v, analysed %d", len(seen), len(want), learned, s.Articles)
	}
}
