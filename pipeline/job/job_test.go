package job

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// lines is a corpus in memory: inputs of lines, a record each. A line that
// begins with "bad" is a reject; an input that begins with a word in brackets
// ends as it says.
type lines struct {
	names  []string
	inputs []string
}

// manyLines is three inputs of 30, 25 and 20 records with some bad ones among
// them; the cut of testWork makes five segments of them, three of which hold
// records of two inputs.
func manyLines() lines {
	var l lines
	for i, n := range []int{30, 25, 20} {
		var b strings.Builder
		for k := range n {
			if k%11 == 7 {
				b.WriteString("bad ")
			}
			fmt.Fprintf(&b, "Record %d of input %d met its deadline.\n", k, i)
		}
		l.names = append(l.names, fmt.Sprintf("in-%d.txt", i))
		l.inputs = append(l.inputs, b.String())
	}
	return l
}

func (l lines) Inputs() []Input {
	var out []Input
	for i, name := range l.names {
		out = append(out, Input{Name: name, Bytes: int64(len(l.inputs[i])), Modified: 1})
	}
	return out
}

func (l lines) Open(i int) (Reader, error) {
	switch text := l.inputs[i]; {
	case text == "":
		return nil, &corpus.InputError{Path: l.names[i], Msg: "it is empty", Err: corpus.ErrEmpty}
	case strings.HasPrefix(text, "[binary]"):
		return nil, &corpus.InputError{Path: l.names[i], Msg: "it is a picture", Err: corpus.ErrBinary}
	}
	return &lineReader{source: &corpus.Source{Ordinal: int32(i), Rel: l.names[i]}, rest: l.inputs[i]}, nil
}

func (l lines) Parse(raw corpus.Raw) corpus.Record {
	text := string(raw.Bytes)
	why := raw.Refused
	if strings.HasPrefix(text, "bad") {
		why = "it is bad"
	}
	if why != "" {
		return corpus.Record{Reject: &corpus.Reject{
			InputPath: raw.Source.Rel, InputLine: raw.Line, ByteOffset: raw.Offset, Stage: "parse", Reason: why, Excerpt: text,
		}}
	}
	return corpus.Record{Article: &corpus.Article{
		Key: int64(raw.Source.Ordinal)<<32 | int64(raw.Number), Outlet: "The Test", Text: text, InputPath: raw.Source.Rel, InputLine: raw.Line,
	}}
}

type lineReader struct {
	source *corpus.Source
	rest   string
	offset int64
	number int32
}

func (r *lineReader) NextRaw() (corpus.Raw, error) {
	line, rest, found := strings.Cut(r.rest, "\n")
	if line == "[incomplete]" {
		return corpus.Raw{}, &corpus.InputError{Path: r.source.Rel, Msg: "it breaks off", Err: corpus.ErrIncomplete}
	}
	if !found {
		return corpus.Raw{}, io.EOF
	}
	raw := corpus.Raw{
		Source: r.source, Number: r.number, Line: int64(r.number) + 1, Offset: r.offset, Size: int64(len(line)), Bytes: []byte(line),
	}
	r.rest, r.offset, r.number = rest, r.offset+int64(len(line))+1, r.number+1
	return raw, nil
}

func (r *lineReader) Position() int64 { return r.offset }
func (r *lineReader) Digest() string  { return fmt.Sprintf("digest of %d", r.offset) }
func (r *lineReader) Close() error    { return nil }

// testWork writes an article, its words as sentences, and counts them in the
// end from the committed tables.
func testWork() Work {
	return Work{
		Fingerprint: []Part{{"program", "test"}, {"lexicon a.tsv", "1"}},
		Meta:        tables.Metadata{"slant.program": "test"},
		Analyze: func(a corpus.Article) (tables.Rows, error) {
			var rows tables.Rows
			rows.Articles = []tables.ArticleRow{{Article: a.Key, Outlet: a.Outlet, InputPath: a.InputPath}}
			for i, w := range strings.Fields(a.Text) {
				rows.Sentences = append(rows.Sentences, tables.SentenceRow{Article: a.Key, Sentence: int32(i), Text: tables.Some(w)})
			}
			return rows, nil
		},
		Finish: func(ctx context.Context, committed fs.FS) (tables.Aggregates, error) {
			var n int64
			err := tables.Scan(committed, []string{"article"}, func(rows []tables.SentenceRow) error {
				n += int64(len(rows))
				return ctx.Err()
			})
			return tables.Aggregates{Entities: []tables.EntityRow{{EntityID: "word", NMentions: n}}}, err
		},
		Report: func(_ context.Context, _ fs.FS, _ []InputState, write func(string, []byte) error) error {
			return errors.Join(write("report.html", []byte("<p>Report")), write("charts/a.svg", []byte("<svg/>")))
		},
		cut: cut{records: 16, bytes: 1 << 20},
	}
}

func testJob(out string) Job {
	return Job{Out: out, Source: manyLines(), Work: testWork(), Options: Options{Workers: 2, MaxRejects: -1}}
}

// tree gives every file below a folder that a run promises to be the same:
// runinfo.json and the lock are not.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == infoName || d.Name() == lockName {
			return err
		}
		b, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		out[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// same fails the test where two folders differ.
func same(t testing.TB, want, got map[string]string) {
	t.Helper()
	for name := range want {
		if want[name] != got[name] {
			t.Errorf("%s: %d bytes, want %d, or another content", name, len(got[name]), len(want[name]))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is there too much", name)
		}
	}
}

func mustRun(t testing.TB, j Job) Summary {
	t.Helper()
	s, err := Run(t.Context(), j)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestMain(m *testing.M) {
	if dir := os.Getenv(childEnv); dir != "" {
		os.Exit(killedChild(dir))
	}
	goleak.VerifyTestMain(m)
}

func TestRunWritesEverything(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	s := mustRun(t, testJob(out))
	want := Summary{
		Records: 75, Articles: 68, Rejects: 7, Segments: 5, Bytes: s.Bytes,
		Rows: map[string]int64{"articles": 68, "rejects": 7, "sentences": 68 * 8, "entities": 1},
		Inputs: []InputState{
			{Name: "in-0.txt", Records: 30, SHA256: s.Inputs[0].SHA256, State: Complete},
			{Name: "in-1.txt", Records: 25, SHA256: s.Inputs[1].SHA256, State: Complete},
			{Name: "in-2.txt", Records: 20, SHA256: s.Inputs[2].SHA256, State: Complete},
		},
	}
	for table, n := range s.Rows {
		if n == 0 {
			delete(s.Rows, table)
		}
	}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Error(diff)
	}
	for _, table := range tables.Tables() {
		parts, _ := filepath.Glob(filepath.Join(out, "tables", table.Name, "part-*.parquet"))
		want := 1
		if table.PerSegment {
			want = 5
		}
		if len(parts) != want {
			t.Errorf("%s: %d parts, want %d", table.Name, len(parts), want)
		}
	}
	// Rows stand in the order of the input.
	var last int64 = -1
	err := tables.Scan(os.DirFS(filepath.Join(out, "tables")), nil, func(rows []tables.ArticleRow) error {
		for _, r := range rows {
			if r.Article <= last {
				t.Errorf("article %d after %d", r.Article, last)
			}
			last = r.Article
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	var words int64
	if err := tables.Scan(os.DirFS(filepath.Join(out, "tables")), nil, func(rows []tables.EntityRow) error {
		words = rows[0].NMentions
		return nil
	}); err != nil || words != 68*8 {
		t.Errorf("Finish counted %d words: %v", words, err)
	}
	v, err := Verify(out)
	if err != nil || !v.Complete || len(v.Problems) > 0 || v.Records != 75 {
		t.Errorf("Verify: %+v, %v", v, err)
	}
}

func TestBytesDependOnCorpusAlone(t *testing.T) {
	dir := t.TempDir()
	mustRun(t, testJob(filepath.Join(dir, "want")))
	want := tree(t, filepath.Join(dir, "want"))
	for _, workers := range []int{1, 3, 16} {
		for _, zone := range []string{"UTC", "Asia/Kathmandu"} {
			t.Setenv("TZ", zone)
			t.Setenv("LC_ALL", "tr_TR.UTF-8")
			out := filepath.Join(dir, fmt.Sprint(workers, filepath.Base(zone)))
			j := testJob(out)
			j.Options.Workers, j.Options.Memory = workers, int64(workers)
			mustRun(t, j)
			same(t, want, tree(t, out))
		}
	}
}

func TestFinishedRunIsLeftAlone(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	mustRun(t, testJob(out))
	before := tree(t, out)
	j := testJob(out)
	j.Work.Analyze = func(corpus.Article) (tables.Rows, error) { t.Error("analysed again"); return tables.Rows{}, nil }
	s := mustRun(t, j)
	if !s.AlreadyDone || s.Records != 75 {
		t.Errorf("%+v", s)
	}
	same(t, before, tree(t, out))

	grown := manyLines()
	grown.inputs[2] += "One more.\n"
	j.Source = grown
	if _, err := Run(t.Context(), j); !errors.Is(err, ErrInput) {
		t.Errorf("with a grown input: %v", err)
	}
	part := filepath.Join(out, "tables", "sentences")
	names, _ := os.ReadDir(part)
	if err := os.Truncate(filepath.Join(part, names[3].Name()), 100); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(t.Context(), testJob(out)); !errors.Is(err, ErrDamaged) || ExitCode(err) != ExitDamaged {
		t.Errorf("with a damaged table: %v", err)
	}
	j = testJob(out)
	j.Options.Overwrite = true
	mustRun(t, j)
	same(t, before, tree(t, out))
}

func TestRefusals(t *testing.T) {
	done := filepath.Join(t.TempDir(), "done")
	mustRun(t, testJob(done))
	other := testJob(done)
	other.Work.Fingerprint = []Part{{"program", "newer"}, {"lexicon b.tsv", "1"}}
	fewer := testJob(done)
	fewer.Source = lines{names: []string{"in-0.txt"}, inputs: manyLines().inputs[:1]}
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "thesis.tex"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(done, link); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(foreign, "thesis.tex")
	empty := testJob(filepath.Join(t.TempDir(), "o"))
	empty.Source = lines{names: []string{"a"}, inputs: []string{""}}
	twice := testJob(filepath.Join(t.TempDir(), "o"))
	twice.Work.Fingerprint = []Part{{"a", "1"}, {"a", "2"}}
	few := testJob(filepath.Join(t.TempDir(), "o"))
	few.Options.MaxRejects = 2
	for _, test := range []struct {
		name string
		job  Job
		code int
		says []string
	}{
		{"another fingerprint", other, ExitUsage, []string{`program was "test", is "newer"`, "lexicon b.tsv is new", "lexicon a.tsv is gone", "--overwrite"}},
		{"fewer inputs", fewer, ExitUsage, []string{`input "in-1.txt" is gone`}},
		{"a folder of others", testJob(foreign), ExitUsage, []string{"thesis.tex"}},
		{"a symbolic link", testJob(link), ExitUsage, []string{"symbolic link"}},
		{"a file", testJob(file), ExitUsage, []string{"is a file"}},
		{"no name", testJob(""), ExitUsage, []string{"-o"}},
		{"nothing to read", empty, ExitInput, []string{"it is empty"}},
		{"parts of one name", twice, ExitUsage, []string{`called "a"`}},
		{"too many rejects", few, ExitInput, []string{"max-rejects 2 allows", "in-0.txt", "it is bad"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Run(t.Context(), test.job)
			if ExitCode(err) != test.code {
				t.Fatalf("exit code %d, want %d: %v", ExitCode(err), test.code, err)
			}
			for _, s := range test.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
}

func TestTwoRunsDoNotShareAFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	j := testJob(out)
	inside, outside := make(chan bool), make(chan bool)
	var once atomic.Bool
	analyze := j.Work.Analyze
	j.Work.Analyze = func(a corpus.Article) (tables.Rows, error) {
		if once.CompareAndSwap(false, true) {
			inside <- true
			<-outside
		}
		return analyze(a)
	}
	result := make(chan error)
	go func() {
		_, err := Run(t.Context(), j)
		result <- err
	}()
	<-inside
	if _, err := Run(t.Context(), testJob(out)); ExitCode(err) != ExitLocked {
		t.Errorf("second run: %v", err)
	}
	if _, err := Verify(out); ExitCode(err) != ExitLocked {
		t.Errorf("verify: %v", err)
	}
	outside <- true
	if err := <-result; err != nil {
		t.Error(err)
	}
}

func TestPanicBecomesAReject(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	j := testJob(out)
	var log bytes.Buffer
	j.Options.Log = slog.New(slog.NewTextHandler(&log, nil))
	analyze := j.Work.Analyze
	j.Work.Analyze = func(a corpus.Article) (tables.Rows, error) {
		switch a.Key {
		case 3:
			panic("index out of luck")
		case 5:
			return tables.Rows{}, errors.New("cannot be analysed")
		case 6:
			return tables.Rows{}, nil // no article
		}
		return analyze(a)
	}
	s := mustRun(t, j)
	if s.Articles != 65 || s.Rejects != 10 {
		t.Errorf("%d articles, %d rejects", s.Articles, s.Rejects)
	}
	var got []string
	if err := tables.Scan(os.DirFS(filepath.Join(out, "tables")), nil, func(rows []tables.RejectRow) error {
		for _, r := range rows {
			if r.Stage == "analyze" {
				got = append(got, r.Reason)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	want := []string{"panic: index out of luck", "cannot be analysed", "the analysis gave 0 articles and 0 rejects"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(log.String(), "index out of luck") || !strings.Contains(log.String(), "job_test.go") {
		t.Errorf("the log has no stack: %s", log.String())
	}
}

func TestCancelledRunIsResumed(t *testing.T) {
	dir := t.TempDir()
	mustRun(t, testJob(filepath.Join(dir, "want")))
	out := filepath.Join(dir, "out")
	var resumed int64
	for n := int64(5); ; n += 20 {
		ctx, cancel := context.WithCancel(t.Context())
		j := testJob(out)
		var seen atomic.Int64
		analyze := j.Work.Analyze
		j.Work.Analyze = func(a corpus.Article) (tables.Rows, error) {
			if seen.Add(1) == n {
				cancel()
			}
			return analyze(a)
		}
		s, err := Run(ctx, j)
		cancel()
		resumed = max(resumed, s.Resumed)
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if v, err := Verify(out); err != nil || len(v.Problems) > 0 {
			t.Errorf("after a cancelled run: %+v, %v", v, err)
		}
	}
	same(t, tree(t, filepath.Join(dir, "want")), tree(t, out))
	if resumed == 0 {
		t.Error("nothing was ever resumed")
	}
}

func TestResumeComparesWhatIsCommitted(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	stop := testJob(out)
	stop.Work.Finish = func(context.Context, fs.FS) (tables.Aggregates, error) {
		return tables.Aggregates{}, errors.New("stop")
	}
	if _, err := Run(t.Context(), stop); err == nil || err.Error() != "stop" {
		t.Fatal(err)
	}
	for name, change := range map[string]func(l *lines){
		"another record": func(l *lines) { l.inputs[0] = strings.Replace(l.inputs[0], "met", "MET", 1) },
		"one record less": func(l *lines) {
			_, l.inputs[2], _ = strings.Cut(l.inputs[2], "\n")
		},
		"one record more": func(l *lines) { l.inputs[2] += "One more.\n" },
	} {
		j := testJob(out)
		source := manyLines()
		change(&source)
		j.Source = source
		if _, err := Run(t.Context(), j); !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), "not the one") {
			t.Errorf("%s: %v", name, err)
		}
	}
	s := mustRun(t, testJob(out))
	if s.Resumed != 75 {
		t.Errorf("resumed %d records, want all", s.Resumed)
	}
}

func TestInputsThatEndEarly(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	j := testJob(out)
	j.Source = lines{
		names:  []string{"a", "b", "c", "d"},
		inputs: []string{"One.\nTwo.\n[incomplete]\n", "", "[binary]", "Three.\n"},
	}
	for range 2 { // and again, when all is done
		s, err := Run(t.Context(), j)
		if ExitCode(err) != ExitInput || !strings.Contains(err.Error(), "2 inputs were not read whole") {
			t.Errorf("error %v", err)
		}
		var states []string
		for _, in := range s.Inputs {
			states = append(states, in.State)
		}
		if diff := cmp.Diff([]string{Incomplete, Empty, Binary, Complete}, states); diff != "" || s.Articles != 3 {
			t.Errorf("%d articles; %s", s.Articles, diff)
		}
	}
}

func TestWriteReportTouchesNothingElse(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	mustRun(t, testJob(out))
	before := tree(t, out)
	report := func(_ context.Context, _ fs.FS, _ []InputState, write func(string, []byte) error) error {
		return write("new.html", []byte("<p>New"))
	}
	if err := WriteReport(t.Context(), out, report); err != nil {
		t.Fatal(err)
	}
	after := tree(t, out)
	if after["report/new.html"] != "<p>New" || after["report/report.html"] != "" {
		t.Error("the report is not the new one")
	}
	for name := range before {
		if !strings.HasPrefix(name, "report/") && before[name] != after[name] {
			t.Errorf("%s has changed", name)
		}
	}
	if v, err := Verify(out); err != nil || v.Err() != nil {
		t.Errorf("%+v, %v", v, err)
	}
	bad := func(_ context.Context, _ fs.FS, _ []InputState, write func(string, []byte) error) error {
		return write("../escape", nil)
	}
	if err := WriteReport(t.Context(), out, bad); err == nil {
		t.Error("a report wrote outside of its folder")
	}
	same(t, after, tree(t, out))
}

func TestRealFilesAreReadAsPlanned(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "news.jsonl")
	text := `{"id":"1","outlet":"The Post","title":"Rain","text":"It rained."}` + "\n" + `{"broken` + "\n"
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	run := func(out, arg string, stdin io.Reader) Summary {
		t.Helper()
		inputs, _, err := corpus.Plan([]string{arg}, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		j := testJob(out)
		j.Source = FromCorpus(inputs, stdin, corpus.Options{})
		return mustRun(t, j)
	}
	for range 2 {
		s := run(filepath.Join(dir, "out"), name, nil)
		if s.Articles != 1 || s.Rejects != 1 {
			t.Errorf("%+v", s)
		}
	}
	for range 2 { // the second compares standard input with what was committed
		s := run(filepath.Join(dir, "out2"), "-", strings.NewReader(text))
		if s.Articles != 1 || s.Rejects != 1 {
			t.Errorf("standard input: %+v", s)
		}
	}
}
