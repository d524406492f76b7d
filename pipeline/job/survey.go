package job

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sync/errgroup"

	"slant/pipeline/corpus"
)

// A Survey is a first pass over the whole corpus, for what no single article
// shows: which paragraphs recur. Its result is part of what the run depends on.
type Survey struct {
	// Look gives what is to be kept of an article, as a function that is called
	// once, in the order of the input. Look itself is called from several
	// goroutines and must be pure.
	Look func(a corpus.Article) (keep func())
	// Learned gives the work as it is after the pass.
	Learned func(Work) Work
}

// A rereadable source can be read twice.
type rereadable interface{ Rereadable() bool }

// survey makes the first pass, where the work wants one and the corpus can be
// read twice. What is wrong with inputs is left for the second pass to tell.
func (r *run) survey(ctx context.Context) error {
	s := r.Work.Survey
	if s == nil {
		return nil
	}
	if again, ok := r.Source.(rereadable); ok && !again.Rereadable() {
		r.unsurveyed = true
		return nil
	}
	r.watch.phase("survey")
	group, ctx := errgroup.WithContext(ctx)
	workers := r.Options.Workers
	tasks, ordered := make(chan *looked, workers), make(chan *looked, 2*workers)
	group.Go(func() error {
		defer close(tasks)
		defer close(ordered)
		return r.lookAt(ctx, tasks, ordered)
	})
	for range workers {
		group.Go(func() error {
			for t := range tasks {
				if record := r.Source.Parse(t.raw); record.Article != nil {
					t.keep = r.look(*record.Article)
				}
				t.raw = corpus.Raw{}
				close(t.done)
			}
			return nil
		})
	}
	group.Go(func() error {
		for t := range ordered {
			select {
			case <-t.done:
			case <-ctx.Done():
				return ctx.Err()
			}
			if t.keep != nil {
				t.keep()
			}
		}
		return nil
	})
	if err := group.Wait(); err != nil {
		return err
	}
	r.Work = s.Learned(r.Work)
	r.watch.phase("articles")
	return nil
}

// A looked is a record on its way through the survey.
type looked struct {
	raw  corpus.Raw
	keep func()
	done chan struct{}
}

// look calls the survey's function and passes over an article that it panics
// at: the analysis will tell of it.
func (r *run) look(a corpus.Article) (keep func()) {
	defer func() {
		if recover() != nil {
			keep = nil
		}
	}()
	return r.Work.Survey.Look(a)
}

// lookAt sends every record of every input that can be read.
func (r *run) lookAt(ctx context.Context, tasks, ordered chan<- *looked) error {
	for i := range r.Source.Inputs() {
		reader, err := r.Source.Open(i)
		if err != nil {
			continue
		}
		err = r.lookThrough(ctx, i, reader, tasks, ordered)
		_ = reader.Close() // what was read is read again
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil && !errors.Is(err, io.EOF) {
			continue
		}
	}
	return nil
}

func (r *run) lookThrough(ctx context.Context, input int, reader Reader, tasks, ordered chan<- *looked) error {
	for {
		raw, err := reader.NextRaw()
		if err != nil {
			return err
		}
		r.watch.read(input, reader.Position())
		t := &looked{raw: raw, done: make(chan struct{})}
		for _, to := range []chan<- *looked{ordered, tasks} {
			select {
			case to <- t:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}
