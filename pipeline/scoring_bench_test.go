package pipeline

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"slant/pipeline/corpus"
)

// BenchmarkScoring measures the scorers of sentiment alone, on articles that
// are analysed beforehand: mentions a second, on one core.
func BenchmarkScoring(b *testing.B) {
	m := builtIn(b)
	lines, err := os.ReadFile("../cmd/slant/sample/articles.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	var articles []struct{ Title, Text string }
	for line := range bytes.Lines(lines) {
		var a struct{ Title, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		articles = append(articles, a)
	}
	analyses := make([]Analysis, len(articles))
	mentions := 0
	for i, a := range articles {
		analyses[i] = Analyze(m, corpus.Article{Title: a.Title, Text: a.Text})
		mentions += len(analyses[i].Resolution.Mentions)
	}
	b.ResetTimer()
	b.ReportAllocs()
	for range b.N {
		for i := range analyses {
			a := &analyses[i]
			m.Linear.ScoreAll(&a.Document, a.Parse, a.Resolution.Mentions, a.Voices)
		}
	}
	b.ReportMetric(float64(mentions)*float64(b.N)/b.Elapsed().Seconds(), "mentions/s")
}
