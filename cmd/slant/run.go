package main

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/job"
	"slant/pipeline/sentiment"

	"github.com/spf13/cobra"
)

//go:embed sample/articles.jsonl
var sample []byte

// runFlags are the flags of `slant run`.
type runFlags struct {
	out        string
	sample     bool
	dryRun     bool
	config     string
	workers    int
	maxRejects int64
	overwrite  bool
	quiet      bool
	verbose    bool
	logFormat  string
	noMetonyms bool
	evidence   string
	pipeline   pipeline.Config
}

func runCommand(s streams) *cobra.Command {
	f := &runFlags{}
	c := &cobra.Command{
		Use:   "run CORPUS... -o OUT",
		Short: "Score a corpus: tables, manifest, report",
		Long: `Reads files and folders of articles (JSON Lines, JSON, CSV, TSV, plain text,
Markdown, web pages, with gzip, zstd, bzip2 or xz; Parquet and Arrow; "-" is
standard input), scores every mention of every entity and writes tables, a
manifest and a report to OUT. Patterns in quotes are expanded, ** among them.
A run that was stopped goes on with the same command; a finished one is
verified. With --dry-run nothing is scored or written: it shows how each input
is read, and the first articles.`,
		Example: `  slant run --sample -o out
  slant run articles.jsonl.zst -o out
  slant run articles.jsonl.zst --dry-run
  slant run articles.jsonl.zst --outlets auto -o out
  slant run 2021/ 2022/ --field text=maintext --entities my-people.tsv -o out
  slant run '20*/**/*.jsonl' -o out
  zcat dump.jsonl.gz | slant run - -o out`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := configure(cmd, f.config); err != nil {
				return err
			}
			return f.logged(s, score(cmd.Context(), s, f, args))
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "output", "o", "", "folder for tables and report (made if need be)")
	flags.BoolVar(&f.sample, "sample", false, "score the built-in corpus of fictional articles")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show how the corpus is read and its first articles; score and write nothing")
	flags.StringToStringVar(&f.pipeline.Corpus.Fields, "field", nil, "column that holds a field: `FIELD=COLUMN`, such as text=maintext (repeatable)")
	flags.StringVar(&f.pipeline.Corpus.Format, "format", "", "input format, where it is not recognised (see slant help formats)")
	flags.StringVar(&f.pipeline.Corpus.Preset, "preset", "", "layout of a corpus that its columns do not tell (see slant help formats)")
	flags.Int64Var(&f.pipeline.Corpus.MaxRecordBytes, "max-record-bytes", 0, "longer records are rejected (default 16 MiB)")
	flags.StringArrayVar(&f.pipeline.Entities, "entities", nil, "`FILE` with an entity list of your own (repeatable; see slant help entities)")
	flags.StringArrayVar(&f.pipeline.Sentiment, "lexicon", nil, "`FILE` with a sentiment lexicon of your own (repeatable; see slant help lexicons)")
	addPrior(flags, &f.pipeline)
	flags.StringVar(&f.pipeline.Scorer, "scorer", "", "whose numbers are the scores: "+strings.Join(sentiment.MentionScorers(), " or ")+" (default "+sentiment.MentionScorers()[0]+")")
	flags.StringVar(&f.pipeline.Model, "model", "", "`FILE` of the linear scorer that slant train wrote (default: the built-in model)")
	flags.StringArrayVar(&f.pipeline.Framing, "axis", nil, "`FILE` with a framing axis of your own (repeatable; see slant help lexicons)")
	flags.StringArrayVar(&f.pipeline.Outlets, "outlets", nil, "`FILE` that says which names are one outlet's, or auto (repeatable; see slant help comparing)")
	flags.BoolVar(&f.noMetonyms, "no-metonyms", false, "take capitals and buildings for places")
	flags.BoolVar(&f.pipeline.NamedOnly, "no-coreference", false, "follow no pronoun and no noun (the senator, the company) to a name")
	flags.StringVar(&f.evidence, "evidence", "top", "evidence rows to write: top, all or none")
	flags.BoolVar(&f.pipeline.NoText, "no-text", false, "leave the text out of the sentences table")
	flags.IntVarP(&f.workers, "workers", "j", 0, "articles analysed at once (default: one a processor)")
	flags.Int64Var(&f.maxRejects, "max-rejects", -1, "stop when more records than this cannot be used (-1: never)")
	flags.BoolVar(&f.overwrite, "overwrite", false, "start anew over what an earlier run wrote to OUT")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "say nothing but errors")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "say more")
	flags.StringVar(&f.logFormat, "log-format", "text", "log lines as text or json")
	flags.StringVar(&f.config, "config", "", "configuration `FILE` (default slant.yaml, if there is one)")
	flags.SortFlags = false
	return c
}

// logged says an error as the last log line where log lines are for programs.
func (f *runFlags) logged(s streams, err error) error {
	if err == nil || f.logFormat != "json" {
		return err
	}
	log, lerr := logger(s, f.logFormat, slog.LevelError)
	if lerr != nil {
		return err
	}
	log.Error(printable(err.Error()), "exit_code", exitCode(err))
	return &exitError{exitCode(err), errSilent}
}

// score is `slant run`.
func score(ctx context.Context, s streams, f *runFlags, args []string) error {
	switch {
	case f.sample && len(args) > 0:
		return usageError("--sample scores the built-in corpus; leave %q out, or --sample", args[0])
	case !f.sample && len(args) == 0:
		return usageError("`slant run` wants a corpus: files, folders or -; or try `slant run --sample -o out`")
	case f.out == "" && !f.dryRun:
		return usageError("`slant run` wants a folder for its results: -o OUT")
	case f.workers < 0:
		return usageError("--workers %d: use 1 or more, or 0 for one a processor", f.workers)
	case f.maxRejects < -1:
		return usageError("--max-rejects %d: use 0 or more, or -1 for no limit", f.maxRejects)
	case f.pipeline.Corpus.MaxRecordBytes < 0:
		return usageError("--max-record-bytes %d: use 1 or more, or 0 for 16 MiB", f.pipeline.Corpus.MaxRecordBytes)
	}
	f.pipeline.Literal, f.pipeline.Evidence = f.noMetonyms, sentiment.Level(f.evidence)
	level := slog.LevelInfo
	if f.quiet {
		level = slog.LevelError
	} else if f.verbose {
		level = slog.LevelDebug
	}
	log, err := logger(s, f.logFormat, level)
	if err != nil {
		return err
	}
	inputs, in, err := f.plan(s, args, log)
	if err != nil {
		return err
	}
	if len(f.pipeline.Outlets) > 0 {
		log.Warn("--outlets merges names in the tables that are written once; the report goes by the corpus's names, and leaves out what is under another")
	}
	if f.dryRun {
		d := dryRun{w: bufio.NewWriter(s.out), opts: f.pipeline.Corpus}
		return d.look(inputs, in)
	}
	source := job.FromCorpus(inputs, in, f.pipeline.Corpus)
	models, err := pipeline.Load(f.pipeline)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	work, err := newWork(f.pipeline, models, f.sample)
	if err != nil {
		return err
	}
	if f.sample {
		log.Info("FICTIONAL SAMPLE: outlets, articles and officials are invented")
	}
	ctx, stopped := interruptible(ctx)
	options := job.Options{Workers: f.workers, MaxRejects: f.maxRejects, Overwrite: f.overwrite, Log: log}
	done := f.progress(s, log, &options)
	summary, err := job.Run(ctx, job.Job{Out: f.out, Source: source, Work: work, Options: options})
	done()
	if code := stopped(); code != 0 && errors.Is(err, context.Canceled) {
		return &exitError{code, errors.New("stopped; the same command goes on from here")}
	}
	if err != nil {
		return jobError(roomError(f.out, err))
	}
	f.report(log, summary)
	return nil
}

// plan expands the arguments to inputs, and gives what standard input is.
func (f *runFlags) plan(s streams, args []string, log *slog.Logger) (inputs []corpus.Input, in io.Reader, err error) {
	in, name := s.in, ""
	if f.sample {
		args, in, name = []string{"-"}, bytes.NewReader(sample), "sample.jsonl"
	}
	if err := f.pipeline.Validate(); err != nil {
		return nil, nil, &exitError{exitUsage, err}
	}
	columns, err := columnReader()
	if err != nil {
		return nil, nil, fmt.Errorf("program: %w", err)
	}
	f.pipeline.Corpus.Columnar = columns
	inputs, skipped, err := corpus.Plan(args, f.pipeline.Corpus)
	if err != nil {
		return nil, nil, corpusError(err)
	}
	for _, sk := range skipped {
		log.Warn("skipped", "path", printable(sk.Path), "reason", sk.Reason)
	}
	if name != "" {
		inputs[0].Rel, inputs[0].Size = name, int64(len(sample))
	}
	return inputs, in, nil
}

// progress chooses a bar on a terminal and lines elsewhere. The function that
// it returns ends the bar.
func (f *runFlags) progress(s streams, log *slog.Logger, o *job.Options) (done func()) {
	switch {
	case f.quiet:
		return func() {}
	case isTerminal(s.err):
		show, stop := job.Bar(s.err)
		o.Progress = show
		return stop
	default:
		o.Progress = job.Lines(log, 10*time.Second)
		return func() {}
	}
}

// report says what came out.
func (f *runFlags) report(log *slog.Logger, s job.Summary) {
	if s.AlreadyDone {
		log.Info("already done; everything is as it was written", "records", s.Records, "articles", s.Articles, "rejects", s.Rejects)
		return
	}
	if s.Articles == 0 {
		log.Warn("no record could be used; the table rejects tells why", "rejects", s.Rejects)
	}
	log.Info("done", "records", s.Records, "articles", s.Articles, "rejects", s.Rejects,
		"mentions", s.Rows["mentions"], "quotes", s.Rows["quotes"], "report", f.out+"/report/index.html")
}

// interruptible gives a context that SIGINT and SIGTERM cancel; the second
// signal ends the process at once. The function that it returns gives the exit
// code of the signal that came, or 0.
func interruptible(parent context.Context) (context.Context, func() int) {
	ctx, cancel := context.WithCancel(parent)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	came, finished := make(chan int, 1), make(chan struct{})
	go func() {
		code := 0
		for {
			select {
			case sig := <-signals:
				if code != 0 {
					os.Exit(code)
				}
				code = exitInterrupted
				if sig == syscall.SIGTERM {
					code = exitTerminated
				}
				came <- code
				cancel()
			case <-finished:
				return
			}
		}
	}()
	return ctx, func() int {
		signal.Stop(signals)
		close(finished)
		cancel()
		select {
		case code := <-came:
			return code
		default:
			return 0
		}
	}
}

// roomError says of a full disk once what every table that was being written
// says of it.
func roomError(out string, err error) error {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT} {
		if errors.Is(err, full) {
			first, _, _ := strings.Cut(err.Error(), "\n")
			return fmt.Errorf("%s: the disk is full; make room there, and the same command goes on from here (%s)", out, first)
		}
	}
	return err
}

// jobError gives the error of a run its exit code.
func jobError(err error) error {
	var field *corpus.FieldError
	if errors.As(err, &field) {
		return &exitError{exitUsage, err}
	}
	if code := job.ExitCode(err); code != job.ExitFailure {
		return &exitError{code, err}
	}
	return err
}

// corpusError gives an error of planning its exit code.
func corpusError(err error) error {
	var field *corpus.FieldError
	if errors.As(err, &field) {
		return &exitError{exitUsage, err}
	}
	return inputError(err)
}

// exitCode gives the exit code of a command's error.
func exitCode(err error) int {
	var e *exitError
	if errors.As(err, &e) {
		return e.code
	}
	return exitInternal
}
