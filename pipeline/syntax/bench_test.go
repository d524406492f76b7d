package syntax

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/text"
)

// passage is a few sentences of ordinary length.
const passage = `The government of [Ruritania] said on Monday that it would not accept the ruling , which its ministers called a betrayal of the people .
Hours later [Elbonia] , whose president had praised the judges , accused its neighbour of bullying the court and of breaking two treaties .
" We were never asked , " said [Anna Weber] , a former judge who now leads the largest opposition party in the country .`

// BenchmarkParse prints the words a second of a parse and, for a measure of the
// machine, those of a fixed pass: decompression, JSON and the split into words.
func BenchmarkParse(b *testing.B) {
	m := embedded()
	body := strings.Repeat(passage+"\n", 20)
	d, names := written(strings.Split(body, "\n")...)
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Parse(d, names, nil)
		}
		b.ReportMetric(float64(b.N)*float64(len(d.Words))/b.Elapsed().Seconds(), "words/s")
	})
	article, err := json.Marshal(map[string]string{"title": "", "text": body})
	if err != nil {
		b.Fatal(err)
	}
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		b.Fatal(err)
	}
	compressed := w.EncodeAll(article, nil)
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		b.Fatal(err)
	}
	defer z.Close()
	b.Run("fixed pass", func(b *testing.B) {
		words := 0
		for b.Loop() {
			line, err := z.DecodeAll(compressed, nil)
			if err != nil {
				b.Fatal(err)
			}
			var article struct{ Title, Text string }
			if err := json.Unmarshal(line, &article); err != nil {
				b.Fatal(err)
			}
			split := text.Split(article.Title, article.Text)
			words += len(split.Words)
		}
		b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	})
}

func BenchmarkLoad(b *testing.B) {
	file := embeddedFile()
	for b.Loop() {
		if _, err := Load(file); err != nil {
			b.Fatal(err)
		}
	}
}

// A parse allocates its result and nothing by word.
func TestParseDoesNotAllocateByWord(t *testing.T) {
	m := embedded()
	d, names := written(strings.Split(strings.Repeat(passage+"\n", 20), "\n")...)
	m.Parse(d, names, nil)
	if n := testing.AllocsPerRun(10, func() { m.Parse(d, names, nil) }); n > 40 {
		t.Errorf("%.0f allocations for %d words", n, len(d.Words))
	}
}
