package job

import (
	"context"
	"fmt"
	"runtime/debug"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// A task is a record on its way through the workers, or the end of a segment.
type task struct {
	raw    corpus.Raw
	weight int64 // of the memory budget
	end    *span // not nil: no record, but the end of this segment
	rows   tables.Rows
	done   chan struct{} // closed when rows is set
}

// segments analyses and commits everything that is not committed yet:
//
//	feed ─ tasks ──► workers ─┐
//	  └── ordered ────────────┴─► arrange ─► segment ─► commit
//
// Every channel is bounded, and a budget bounds the bytes of the records in
// between. Arrange takes the tasks in the order of the input; two segments may
// be open, one filling and one being written out.
func (r *run) segments(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	workers := r.Options.Workers
	tasks, ordered := make(chan *task, workers), make(chan *task, 8*workers)
	full := make(chan *segment)
	budget := semaphore.NewWeighted(r.Options.Memory)

	f := r.newFeed(tasks, ordered, budget)
	group.Go(func() error {
		defer close(tasks)
		defer close(ordered)
		err := f.run(ctx)
		r.inputs = f.states
		for _, column := range f.unseen {
			r.Options.Log.Warn("no input has the column that was named for a field", "field", column)
		}
		return err
	})
	for range workers {
		group.Go(func() error {
			for t := range tasks {
				t.rows = r.analyze(t.raw)
				t.raw = corpus.Raw{}
				close(t.done)
			}
			return nil
		})
	}
	group.Go(func() error {
		defer close(full)
		return r.arrange(ctx, ordered, full, budget)
	})
	group.Go(func() error { return r.commitAll(ctx, full) })
	return group.Wait()
}

// newFeed gives the feed that sends to the queues.
func (r *run) newFeed(tasks, ordered chan<- *task, budget *semaphore.Weighted) *feed {
	send := func(ctx context.Context, to chan<- *task, t *task) error {
		select {
		case to <- t:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return &feed{
		source: r.Source, cut: r.Work.cut, done: r.committedSegments(), watch: r.watch,
		take: func(ctx context.Context, raw corpus.Raw) error {
			// A record larger than the whole budget goes through alone.
			t := &task{raw: raw, weight: min(int64(len(raw.Bytes))+1, r.Options.Memory), done: make(chan struct{})}
			if err := budget.Acquire(ctx, t.weight); err != nil {
				return err
			}
			if err := send(ctx, ordered, t); err != nil {
				return err
			}
			return send(ctx, tasks, t)
		},
		close: func(ctx context.Context, s span) error { return send(ctx, ordered, &task{end: &s}) },
	}
}

func (r *run) committedSegments() []entry {
	var out []entry
	for _, e := range r.entries {
		if e.Kind == segmentEntry {
			out = append(out, e)
		}
	}
	return out
}

// arrange puts finished tasks into segments, in the order of the input.
func (r *run) arrange(ctx context.Context, ordered <-chan *task, full chan<- *segment, budget *semaphore.Weighted) (err error) {
	var open *segment
	next := len(r.committedSegments())
	defer func() {
		if open != nil {
			open.abandon()
		}
	}()
	for t := range ordered {
		if err := ctx.Err(); err != nil {
			return err
		}
		if t.end != nil {
			open.end = *t.end
			close(open.rows)
			select {
			case full <- open:
				open, next = nil, next+1
			case <-ctx.Done():
				close(open.abandoned)
				<-open.done
				open = nil
				return ctx.Err()
			}
			continue
		}
		select {
		case <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		budget.Release(t.weight)
		if open == nil {
			open = r.openSegment(next)
		}
		if err := r.count(&t.rows); err != nil {
			return err
		}
		if err := open.add(ctx, &t.rows); err != nil {
			return err
		}
	}
	return nil
}

// count adds an article or reject to what is shown, and stops a run with too
// many rejects.
func (r *run) count(rows *tables.Rows) error {
	rejects := r.watch.analysed(len(rows.Articles), len(rows.Rejects))
	if len(rows.Rejects) == 0 || !r.tooMany(rejects) {
		return nil
	}
	reject := rows.Rejects[0]
	return &Error{Kind: ErrInput, Msg: fmt.Sprintf("more records are rejected than --max-rejects %d allows; the last is %s at byte %d: %s",
		r.Options.MaxRejects, reject.InputPath, reject.ByteOffset, reject.Reason)}
}

func (r *run) tooMany(rejects int64) bool {
	return r.Options.MaxRejects >= 0 && rejects > r.Options.MaxRejects
}

// analyze makes rows of a record: those of an article, or one reject.
func (r *run) analyze(raw corpus.Raw) tables.Rows {
	record := r.Source.Parse(raw)
	if record.Reject != nil {
		return rejectRows(record.Reject)
	}
	rows, err := r.analyzeArticle(record.Article)
	if err == nil && (len(rows.Articles) != 1 || len(rows.Rejects) != 0) {
		err = fmt.Errorf("the analysis gave %d articles and %d rejects", len(rows.Articles), len(rows.Rejects))
	}
	if err == nil {
		return rows
	}
	// The parser knows how to describe a record that could not be used.
	raw.Refused = err.Error()
	reject := r.Source.Parse(raw).Reject
	reject.Stage = "analyze"
	return rejectRows(reject)
}

// analyzeArticle calls the analysis and makes an error of its panic.
func (r *run) analyzeArticle(a *corpus.Article) (rows tables.Rows, err error) {
	defer func() {
		if p := recover(); p != nil {
			r.Options.Log.Error("the analysis panicked; the article is rejected",
				"input", a.InputPath, "line", a.InputLine, "article", a.ID, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return r.Work.Analyze(*a)
}

func rejectRows(reject *corpus.Reject) tables.Rows {
	return tables.Rows{Rejects: []tables.RejectRow{{
		InputPath:  reject.InputPath,
		InputLine:  tables.Opt[int64]{V: reject.InputLine, OK: reject.InputLine > 0},
		ByteOffset: reject.ByteOffset,
		Stage:      reject.Stage,
		Reason:     reject.Reason,
		SHA256:     reject.SHA256,
		Excerpt:    reject.Excerpt,
	}}}
}
