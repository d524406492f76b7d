package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	htmltemplate "html/template"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/job"
	"slant/pipeline/sentiment"
	"slant/pipeline/tables"
)

// A sampleArticle is an article of the built-in sample.
type sampleArticle struct {
	ID          string   `json:"id"`
	Outlet      string   `json:"outlet"`
	URL         string   `json:"url"`
	Title       string   `json:"title"`
	PublishedAt string   `json:"published_at"`
	Authors     []string `json:"authors"`
	Section     string   `json:"section"`
	Text        string   `json:"text"`
}

// tenArticles are the first of the sample.
func tenArticles(t *testing.T) []sampleArticle {
	t.Helper()
	articles := make([]sampleArticle, 10)
	in := json.NewDecoder(bytes.NewReader(sample))
	for i := range articles {
		if err := in.Decode(&articles[i]); err != nil {
			t.Fatal(err)
		}
	}
	return articles
}

// asText writes articles in the formats of text.
func asText(t *testing.T, articles []sampleArticle) map[string][]byte {
	t.Helper()
	var lines, comma, tab bytes.Buffer
	encoder := json.NewEncoder(&lines)
	inCommas, inTabs := csv.NewWriter(&comma), csv.NewWriter(&tab)
	inTabs.Comma = '\t'
	rows := [][]string{{"id", "outlet", "url", "title", "published_at", "authors", "section", "text"}}
	for _, a := range articles {
		if err := encoder.Encode(a); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, []string{a.ID, a.Outlet, a.URL, a.Title, a.PublishedAt, strings.Join(a.Authors, ", "), a.Section, a.Text})
	}
	list, err := json.MarshalIndent(articles, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []*csv.Writer{inCommas, inTabs} {
		if err := w.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
	}
	return map[string][]byte{"jsonl": lines.Bytes(), "json": list, "csv": comma.Bytes(), "tsv": tab.Bytes()}
}

// asColumns writes articles in the formats of columns: outlets as a dictionary,
// dates as times, authors as lists, in batches of four.
func asColumns(articles []sampleArticle) (map[string][]byte, error) {
	text := arrow.BinaryTypes.String
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "id", Type: text},
		{Name: "outlet", Type: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int16, ValueType: text}},
		{Name: "url", Type: text},
		{Name: "title", Type: arrow.BinaryTypes.LargeString},
		{Name: "published_at", Type: arrow.FixedWidthTypes.Timestamp_s},
		{Name: "authors", Type: arrow.ListOf(text), Nullable: true},
		{Name: "section", Type: text, Nullable: true},
		{Name: "text", Type: text},
	}, nil)
	list, err := json.Marshal(articles)
	if err != nil {
		return nil, err
	}
	record, _, err := array.RecordFromJSON(memory.DefaultAllocator, schema, bytes.NewReader(list))
	if err != nil {
		return nil, err
	}
	const batch = 4
	var columns, stream bytes.Buffer
	var file inMemory
	arrowProps := pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema())
	if err := pqarrow.WriteTable(array.NewTableFromRecords(schema, []arrow.Record{record}), &columns, batch, parquet.NewWriterProperties(), arrowProps); err != nil {
		return nil, err
	}
	inFile, err := ipc.NewFileWriter(&file, ipc.WithSchema(schema), ipc.WithZstd())
	if err != nil {
		return nil, err
	}
	for _, w := range []interface {
		Write(arrow.Record) error
		Close() error
	}{ipc.NewWriter(&stream, ipc.WithSchema(schema)), inFile} {
		for at := int64(0); at < record.NumRows(); at += batch {
			if err := w.Write(record.NewSlice(at, min(at+batch, record.NumRows()))); err != nil {
				return nil, err
			}
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
	}
	return map[string][]byte{"parquet": columns.Bytes(), "arrow": file.Bytes(), "arrowstream": stream.Bytes()}, nil
}

// An inMemory file answers where it ends, which is all that the library asks.
type inMemory struct{ bytes.Buffer }

func (f *inMemory) Seek(int64, int) (int64, error) { return int64(f.Len()), nil }

// compressions lists the ways to compress a file of text.
func compressions(t *testing.T) map[string]func([]byte) []byte {
	through := func(open func(io.Writer) (io.WriteCloser, error)) func([]byte) []byte {
		return func(content []byte) []byte {
			var b bytes.Buffer
			w, err := open(&b)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(content); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	return map[string]func([]byte) []byte{
		"":    func(content []byte) []byte { return content },
		"gz":  through(func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil }),
		"zst": through(func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) }),
		"bz2": bzip2ed,
		"xz":  xzed,
	}
}

// TestFormatsGiveTheSameTables scores ten articles in every format and
// compression, recognised by content: all are called "news". All tables must be
// the same, byte for byte, but for one column of one: articles.input_line,
// which is the line in JSON Lines, where a record begins over several lines in
// a list and in CSV, and the row in columns. The table articles is compared by
// its rows without it.
func TestFormatsGiveTheSameTables(t *testing.T) {
	if testing.Short() {
		t.Skip("scores ten articles twenty-three times")
	}
	articles := tenArticles(t)
	files, err := asColumns(articles)
	if err != nil {
		t.Fatal(err)
	}
	for format, content := range asText(t, articles) {
		for name, compress := range compressions(t) {
			files[strings.TrimSuffix(format+"."+name, ".")] = compress(content)
		}
	}
	var config pipeline.Config
	config.Evidence = sentiment.LevelAll
	models, err := pipeline.Load(config)
	if err != nil {
		t.Fatal(err)
	}
	columns, err := columnReader()
	if err != nil {
		t.Fatal(err)
	}
	config.Corpus.Columnar = columns
	want, wantArticles := scored(t, config, models, files["jsonl"])
	if len(wantArticles) != 10 || len(want) < 15 {
		t.Fatalf("%d articles, %d other tables", len(wantArticles), len(want))
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got, gotArticles := scored(t, config, models, files[name])
		for _, table := range slices.Sorted(maps.Keys(want)) {
			if !bytes.Equal(got[table], want[table]) {
				t.Errorf("%s: %s is another than that of jsonl", name, table)
			}
		}
		if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
			t.Errorf("%s: other files (-jsonl +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(wantArticles, gotArticles); diff != "" {
			t.Errorf("%s: other articles (-jsonl +got):\n%s", name, diff)
		}
	}
}

// TestPagesAndMarkdownGiveTheSameTables scores ten articles as files of their
// own: JSON, web pages, Markdown, all called alike and recognised by content.
func TestPagesAndMarkdownGiveTheSameTables(t *testing.T) {
	if testing.Short() {
		t.Skip("scores ten articles three times")
	}
	articles := tenArticles(t)
	show := htmltemplate.Must(htmltemplate.New("page").Parse(`<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{{.Title}} | {{.Outlet}}</title><link rel="canonical" href="{{.URL}}">
<meta property="og:site_name" content="{{.Outlet}}"><meta name="article_id" content="{{.ID}}"><meta property="article:section" content="{{.Section}}">
<meta property="article:published_time" content="{{.PublishedAt}}">{{range .Authors}}<meta name="author" content="{{.}}">{{end}}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>{{.Title}}</h1>
{{range .Paragraphs}}<p>{{.}}</p>
{{end}}</article></main><footer>All rights of the page are reserved.</footer></body></html>`))
	files := map[string]map[string][]byte{"json": {}, "html": {}, "markdown": {}}
	for i, a := range articles {
		name := fmt.Sprintf("%02d", i)
		one, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var page bytes.Buffer
		if err := show.Execute(&page, struct {
			sampleArticle
			Paragraphs []string
		}{a, strings.Split(a.Text, "\n\n")}); err != nil {
			t.Fatal(err)
		}
		head, err := yaml.Marshal(map[string]any{
			"id": a.ID, "outlet": a.Outlet, "url": a.URL, "title": a.Title, "published_at": a.PublishedAt, "authors": a.Authors, "section": a.Section,
		})
		if err != nil {
			t.Fatal(err)
		}
		files["json"][name], files["html"][name] = one, page.Bytes()
		files["markdown"][name] = fmt.Appendf(nil, "---\n%s---\n# %s\n\n%s\n", head, a.Title, a.Text)
	}
	config := pipeline.Config{Evidence: sentiment.LevelAll}
	models, err := pipeline.Load(config)
	if err != nil {
		t.Fatal(err)
	}
	want, wantArticles := scoredFiles(t, config, models, files["json"])
	if len(wantArticles) != 10 {
		t.Fatalf("%d articles", len(wantArticles))
	}
	for _, format := range []string{"html", "markdown"} {
		got, gotArticles := scoredFiles(t, config, models, files[format])
		for _, table := range slices.Sorted(maps.Keys(want)) {
			if !bytes.Equal(got[table], want[table]) {
				t.Errorf("%s: %s is another than that of json", format, table)
			}
		}
		if diff := cmp.Diff(wantArticles, gotArticles); diff != "" {
			t.Errorf("%s: other articles (-json +got):\n%s", format, diff)
		}
	}
}

// scored is scoredFiles of one file.
func scored(t *testing.T, config pipeline.Config, models *pipeline.Models, content []byte) (map[string][]byte, []tables.ArticleRow) {
	t.Helper()
	return scoredFiles(t, config, models, map[string][]byte{"news": content})
}

// scoredFiles runs the job over files and gives its tables' bytes by path, and
// the rows of articles, which are not among them, without their lines.
func scoredFiles(t *testing.T, config pipeline.Config, models *pipeline.Models, files map[string][]byte) (map[string][]byte, []tables.ArticleRow) {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	var paths []string
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	inputs, _, err := corpus.Plan(paths, config.Corpus)
	if err != nil {
		t.Fatal(err)
	}
	work, err := newWork(config, models, false)
	if err != nil {
		t.Fatal(err)
	}
	work.Report = nil
	if _, err := job.Run(context.Background(), job.Job{Out: out, Source: job.FromCorpus(inputs, nil, config.Corpus), Work: work}); err != nil {
		t.Fatal(err)
	}
	written, articles := map[string][]byte{}, []tables.ArticleRow(nil)
	err = fs.WalkDir(os.DirFS(filepath.Join(out, "tables")), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(out, "tables", name))
		if err != nil || !strings.HasPrefix(name, "articles/") {
			written[name] = b
			return err
		}
		return tables.Read[tables.ArticleRow](bytes.NewReader(b), nil, func(rows []tables.ArticleRow) error {
			for _, row := range rows {
				row.InputLine = tables.Opt[int64]{}
				articles = append(articles, row)
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return written, articles
}
