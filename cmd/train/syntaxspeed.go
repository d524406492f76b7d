package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/klauspost/compress/zstd"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// timeSyntax measures words a second on real articles, on one core: of the
// parser alone, every sentence parsed, and beside it of the fixed pass, which
// decompresses, reads the JSON and splits the text. Each is the best of some
// rounds, part by part, since a busy machine only makes it slower.
func timeSyntax(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("syntax-speed", flag.ContinueOnError)
	flags.SetOutput(log)
	articles := flags.String("articles", "", "zstd-compressed JSON Lines with the fields title and text")
	file := flags.String("model", "", "model file")
	most := flags.Int("n", 400, "so many articles are read")
	rounds := flags.Int("rounds", 7, "rounds of which the best counts")
	if err := flags.Parse(args); err != nil {
		return err
	}
	b, err := os.ReadFile(*file)
	if err != nil {
		return err
	}
	m, err := syntax.Load(b)
	if err != nil {
		return err
	}
	loading := time.Duration(1 << 62)
	for range *rounds {
		start := time.Now()
		if _, err := syntax.Load(b); err != nil {
			return err
		}
		loading = min(loading, time.Since(start))
	}
	g, err := builtinGazetteer()
	if err != nil {
		return err
	}
	parts, err := articleParts(*articles, *most)
	if err != nil {
		return err
	}
	words, nodes := 0, 0
	var fixed, parsing time.Duration
	for _, part := range parts {
		bestFixed, bestParse := time.Duration(1<<62), time.Duration(1<<62)
		for round := range *rounds {
			start := time.Now()
			docs, err := readPart(part)
			if err != nil {
				return err
			}
			bestFixed = min(bestFixed, time.Since(start))
			mentions := make([][]entity.Mention, len(docs))
			for i := range docs {
				mentions[i] = entity.Find(g, &docs[i], 0, false).Mentions
			}
			start = time.Now()
			for i := range docs {
				p := m.Parse(&docs[i], mentions[i], nil)
				if round == 0 {
					words += len(docs[i].Words)
					nodes += standing(p)
				}
			}
			bestParse = min(bestParse, time.Since(start))
		}
		fixed, parsing = fixed+bestFixed, parsing+bestParse
	}
	speed := float64(words) / parsing.Seconds()
	pass := float64(words) / fixed.Seconds()
	fmt.Fprintf(out, "%d words, %d with names collapsed\nparser      %8.0f words/s\nfixed pass  %8.0f words/s (%.1f times the parser)\nloading     %8.0f ms\n",
		words, nodes, speed, pass, pass/speed, float64(loading.Microseconds())/1000)
	return nil
}

// standing counts the words that are no inner word of a name.
func standing(p syntax.Parse) (n int) {
	for i, t := range p.Tokens {
		if t.Relation != syntax.Flat || t.Head <= int32(i) {
			n++
		}
	}
	return n
}

func builtinGazetteer() (*entity.Gazetteer, error) {
	files, err := lexicons.Embedded("entities")
	if err != nil {
		return nil, err
	}
	var list []entity.Entity
	for _, f := range files {
		entities, err := entity.ParseList(f)
		if err != nil {
			return nil, err
		}
		list = append(list, entities...)
	}
	return entity.NewGazetteer(list)
}

// articleParts reads the first lines of a file and compresses them again, some
// together.
func articleParts(path string, most int) (parts [][]byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(z)
	var part bytes.Buffer
	for n := 1; ; n++ {
		var line json.RawMessage
		err := decoder.Decode(&line)
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("%s: article %d: %w", path, n, err)
		}
		part.Write(line)
		if n%2 == 0 || n == most || err == io.EOF {
			parts = append(parts, w.EncodeAll(part.Bytes(), nil))
			part.Reset()
		}
		if n == most || err == io.EOF {
			return parts, nil
		}
	}
}

func readPart(part []byte) (docs []text.Document, err error) {
	z, err := zstd.NewReader(bytes.NewReader(part), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	decoder := json.NewDecoder(z)
	for {
		var article struct{ Title, Text string }
		if err := decoder.Decode(&article); err == io.EOF {
			return docs, nil
		} else if err != nil {
			return nil, err
		}
		docs = append(docs, text.Split(article.Title, article.Text))
	}
}
