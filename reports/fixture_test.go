package reports

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"slant/pipeline/compare"
	"slant/pipeline/tables"
)

// A story is an article in one sentence, with one mention, as the fixtures
// tell it.
type story struct {
	outlet, title, url string
	text               string // holds target and term once each
	target, entity     string
	term               string
	points             int32
	voice              string // "" undecided
	speaker            string // an entity id
	source             string // the words that name the speaker
	axis               string
	called             string // a noun that the target is called by, and people without a name too
	positive, negative int32
	published          int64
	warnings           []string
}

// rowsOf gives the rows of a story as an analysis would.
func rowsOf(article int64, s story) *tables.Rows {
	at := func(part string) int32 { return runesBefore(s.text, part) }
	width := func(part string) int32 { return int32(len([]rune(part))) }
	r := &tables.Rows{
		Articles: []tables.ArticleRow{{
			Article: article, Outlet: s.outlet, Section: "news", URL: tables.NonEmpty(s.url), Title: s.title,
			WordCount: int32(len(bytes.Fields([]byte(s.text)))), SentenceCount: 1, InputPath: "corpus.jsonl", Warnings: s.warnings,
		}},
		Sentences: []tables.SentenceRow{{Article: article, Field: "text", Position: "lead", End: width(s.text), Text: tables.Some(s.text)}},
	}
	if s.published != 0 {
		r.Articles[0].PublishedAt = tables.Some(s.published)
	}
	m := tables.MentionRow{
		Article: article, Field: "text", Position: "lead", EntityID: tables.Some(s.entity), Text: s.target, Kind: "name",
		Begin: at(s.target), End: at(s.target) + width(s.target), Voice: tables.NonEmpty(s.voice), SpeakerEntityID: tables.NonEmpty(s.speaker),
	}
	ea := tables.EntityArticleRow{Article: article, Outlet: s.outlet, EntityID: s.entity, NMentions: 1, NNamed: 1}
	if s.points != 0 {
		m.ScorePoints = tables.Some(s.points)
		ea.NScored, ea.ScorePoints = 1, tables.Some(s.points)
		r.Evidence = []tables.EvidenceRow{{
			Article: article, TargetKind: "score", TargetName: "rules", Term: s.term, Rule: "modifier", Points: s.points,
			Begin: tables.Some(at(s.term)), End: tables.Some(at(s.term) + width(s.term)),
		}}
	} else {
		m.AbstainReason = tables.Some("no_evidence")
	}
	if s.voice == "direct" || s.voice == "indirect" {
		m.Quote = tables.Some(int32(0))
		r.Quotes = []tables.QuoteRow{{
			Article: article, Kind: s.voice, End: width(s.text), SourceText: tables.NonEmpty(s.source),
			SpeakerEntityID: tables.NonEmpty(s.speaker), Method: "clause", Complete: true, Field: "text",
		}}
	}
	r.Mentions = []tables.MentionRow{m}
	ea.Voice = tables.NonEmpty(s.voice)
	all := ea
	all.Voice = tables.Some("all")
	r.EntityArticles = []tables.EntityArticleRow{all, ea}
	if s.called != "" {
		r.Labels = []tables.LabelRow{
			{Article: article, Mention: tables.Some(int32(0)), EntityID: tables.Some(s.entity), Voice: m.Voice, Head: s.called, Form: "nominal", EvaluativePoints: tables.Some(s.points)},
			{Article: article, Voice: m.Voice, Head: s.called + "s", Form: "nominal"},
		}
	}
	if s.axis != "" {
		r.Frames = []tables.FrameRow{
			{Article: article, EntityID: tables.Some(s.entity), Voice: tables.Some("all"), Taxonomy: "axis", Frame: s.axis, HitsPositive: s.positive, HitsNegative: s.negative, NMentions: 1},
			{Article: article, EntityID: tables.Some(s.entity), Voice: m.Voice, Taxonomy: "axis", Frame: s.axis, HitsPositive: s.positive, HitsNegative: s.negative, NMentions: 1},
			{Article: article, Taxonomy: "policy", Frame: "security_and_defense", HitsPositive: 2},
			{Article: article, Taxonomy: "policy", Frame: "economic", HitsPositive: 1},
		}
	}
	return r
}

// runesBefore counts the characters before part in text; 0 where it is not.
func runesBefore(text, part string) int32 {
	i := max(0, bytes.Index([]byte(text), []byte(part)))
	return int32(len([]rune(text[:i])))
}

// writeTables writes stories and rejects as the tables of a run, two segments.
func writeTables(t testing.TB, names map[string]compare.Known, stories []story, rejects ...tables.RejectRow) string {
	t.Helper()
	dir := t.TempDir()
	half := (len(stories) + 1) / 2
	for part, list := range [][]story{stories[:half], stories[half:]} {
		seg, files := segment(t, dir, part)
		for i, s := range list {
			check(t, seg.Append(rowsOf(int64(part*half+i), s)))
		}
		if part == 1 {
			check(t, seg.Append(&tables.Rows{Rejects: rejects}))
		}
		_, err := seg.Close()
		check(t, err)
		closeAll(t, *files)
	}
	sums, err := compare.Design{}.Aggregate(os.DirFS(dir), func(id string) (compare.Known, bool) {
		k, ok := names[id]
		return k, ok
	})
	check(t, err)
	for i, s := range stories[:half] { // each title as if it closed other articles too
		sums.Boilerplate = append(sums.Boilerplate, tables.BoilerplateRow{
			Outlet: s.outlet, Passage: int32(i), Text: s.title, NArticles: int64(5 + i), NOutletArticles: 50,
		})
	}
	var files []io.Closer
	_, err = sums.Write(tables.Metadata{"slant.schema": tables.Schema}, func(table string) (io.Writer, error) {
		return part(dir, table, 0, &files)
	})
	check(t, err)
	closeAll(t, files)
	return dir
}

func segment(t testing.TB, dir string, n int) (*tables.Segment, *[]io.Closer) {
	t.Helper()
	files := &[]io.Closer{}
	seg, err := tables.NewSegment(tables.Metadata{"slant.schema": tables.Schema}, func(table string) (io.Writer, error) {
		return part(dir, table, n, files)
	})
	check(t, err)
	return seg, files
}

func part(dir, table string, n int, opened *[]io.Closer) (io.Writer, error) {
	if err := os.MkdirAll(filepath.Join(dir, table), 0o755); err != nil {
		return nil, err
	}
	f, err := os.Create(filepath.Join(dir, table, "part-"+string(rune('0'+n))+".parquet"))
	*opened = append(*opened, f)
	return f, err
}

func closeAll(t testing.TB, files []io.Closer) {
	t.Helper()
	for _, f := range files {
		check(t, f.Close())
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A memoryFile is a file of a report that a test looks at.
type memoryFile struct{ bytes.Buffer }

func (*memoryFile) Close() error { return nil }

// build builds a report in memory.
func build(t testing.TB, dir string, facts Facts) map[string]string {
	t.Helper()
	files := map[string]*memoryFile{}
	err := Build(os.DirFS(dir), facts, func(name string) (io.WriteCloser, error) {
		if files[name] != nil {
			t.Errorf("%s is created twice", name)
		}
		files[name] = &memoryFile{}
		return files[name], nil
	})
	check(t, err)
	out := map[string]string{}
	for name, f := range files {
		out[name] = f.String()
	}
	return out
}
