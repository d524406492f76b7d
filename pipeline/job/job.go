package job

import (
	"context"
	"io/fs"
	"log/slog"
	"runtime"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// A Job is a corpus, what to do with it, and where to put the result.
type Job struct {
	Out     string // the output folder; made where it does not exist
	Source  Source
	Work    Work
	Options Options
}

// Work is what the run computes. The bytes of the tables depend on it and on
// the corpus alone.
type Work struct {
	// Fingerprint names everything that the numbers depend on, part by part. A
	// run is resumed only where every part is the same.
	Fingerprint []Part
	// Meta travels in every table.
	Meta tables.Metadata
	// Survey, where it is not nil, sees every article once before the analysis.
	Survey *Survey
	// Analyze gives the rows of one article: one row of articles and none of
	// rejects. It is called from several goroutines and must be pure. An error
	// or a panic makes the article a reject.
	Analyze func(a corpus.Article) (tables.Rows, error)
	// Finish computes the tables written once from the committed ones, which
	// lie in folders of their names. nil: those tables stay empty.
	Finish func(ctx context.Context, committed fs.FS) (tables.Aggregates, error)
	// Report writes the report from the committed tables. nil: there is none.
	Report ReportFunc

	cut cut // zero: the standard segments
}

// A ReportFunc writes the files of a report from the committed tables and from
// what became of the inputs. Names are relative to the report's folder, with
// slashes.
type ReportFunc func(ctx context.Context, committed fs.FS, inputs []InputState, write func(name string, content []byte) error) error

// A Part is one thing that a run's numbers depend on.
type Part struct {
	Name  string `json:"name"`  // "config.metonyms", "lexicon sentiment/news.tsv"
	Value string `json:"value"` // its value, or its hash
}

// Options change how a run goes, never what it computes.
type Options struct {
	Workers    int          // parallel analyses; 0: as many as there are processors
	MaxRejects int64        // more rejects than this abort the run; < 0: any number is fine
	Overwrite  bool         // start anew whatever the folder's earlier run has written
	Memory     int64        // bytes of records in work at once; 0: 64 MiB
	Progress   func(Status) // called from one goroutine, a few times a second; may be nil
	Log        *slog.Logger // nil: nowhere
}

func (o Options) withDefaults() Options {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Memory <= 0 {
		o.Memory = 64 << 20
	}
	if o.Progress == nil {
		o.Progress = func(Status) {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// A Summary is what a run came to.
type Summary struct {
	Records, Articles, Rejects int64
	Bytes                      int64            // of the records
	Resumed                    int64            // records that an earlier run had committed
	AlreadyDone                bool             // nothing was left to do: what is there was verified
	Segments                   int              // committed
	Rows                       map[string]int64 // by table
	Inputs                     []InputState     // in plan order
}

// An InputState is what became of an input.
type InputState struct {
	Name    string `json:"name"`
	Records int64  `json:"records"`
	SHA256  string `json:"sha256"` // as Reader.Digest gives it
	State   string `json:"state"`  // complete, empty, binary or incomplete
	Reason  string `json:"reason,omitempty"`
}

// The states of inputs.
const (
	Complete   = "complete"
	Empty      = "empty"
	Binary     = "binary"
	Incomplete = "incomplete"
)

// Run carries a job out, or on from where an earlier run of the same job
// stopped. A run whose context is cancelled returns within seconds and can be
// resumed. The error is of a kind of this package, or I/O; where inputs were
// incomplete the run is carried to its end and the error is of kind ErrInput.
func Run(ctx context.Context, j Job) (Summary, error) {
	return runOn(ctx, j, func(f files) files { return f })
}

// runOn is Run with the file operations wrapped.
func runOn(ctx context.Context, j Job, wrap func(files) files) (Summary, error) {
	j.Options = j.Options.withDefaults()
	if j.Work.cut == (cut{}) {
		j.Work.cut = standardCut()
	}
	out, err := openOut(j.Out, wrap)
	if err != nil {
		return Summary{}, err
	}
	defer out.close()
	r := &run{Job: j, out: out, watch: newWatch(j.Options.Progress, j.Source.Inputs())}
	if err := r.survey(ctx); err != nil {
		return Summary{}, err
	}
	if err := r.begin(); err != nil {
		return Summary{}, err
	}
	if r.finished {
		return r.checkFinished(ctx)
	}
	if err := r.segments(ctx); err != nil {
		return r.summary(), err
	}
	if err := r.finish(ctx); err != nil {
		return r.summary(), err
	}
	return r.summary(), r.inputError()
}

// A run is a job under way.
type run struct {
	Job
	out      *outDir
	record   record  // what run.json holds
	entries  []entry // of the journal: what is committed
	finished bool    // an earlier run has come to its end
	resumed  int64   // records that were committed before
	// unsurveyed: the first pass was left out, since the corpus is read once
	unsurveyed bool
	inputs     []InputState
	watch      *watch
}

func (r *run) summary() Summary {
	s := Summary{Resumed: r.resumed, Inputs: r.inputs, Rows: map[string]int64{}}
	for _, e := range r.entries {
		s.Records += e.Records
		s.Articles += e.Articles
		s.Rejects += e.Rejects
		s.Bytes += e.Bytes
		if e.Kind == segmentEntry {
			s.Segments++
		}
		for _, f := range e.Files {
			s.Rows[f.table()] += f.Rows
		}
	}
	return s
}
