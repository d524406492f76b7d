package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"slant/pipeline/corpus"
)

// A feed is the one reader of a run: all inputs in plan order, cut into
// segments. What the journal names is compared and passed over.
type feed struct {
	source Source
	cut    cut
	done   []entry // segments that are committed
	take   func(ctx context.Context, raw corpus.Raw) error
	close  func(ctx context.Context, s span) error
	watch  *watch
	states []InputState // what became of the inputs
	unseen []string     // columns asked for that no input had so far
	begun  bool         // an input has told of its columns
	span   span
}

// run reads the corpus to its end. take gets every record that is not
// committed, close every segment after its last record.
func (f *feed) run(ctx context.Context) error {
	for i, in := range f.source.Inputs() {
		state, err := f.input(ctx, i, in)
		if err != nil {
			return err
		}
		f.states = append(f.states, state)
	}
	if f.span.records > 0 {
		f.span.last = true
		if err := f.closeSpan(ctx); err != nil {
			return err
		}
	}
	if f.span.segment < len(f.done) {
		return changed(fmt.Sprintf("it ends after %d records", f.span.first))
	}
	return f.anyRecords()
}

// anyRecords refuses a corpus without a record.
func (f *feed) anyRecords() error {
	if f.span.first > 0 {
		return nil
	}
	if len(f.states) == 1 && f.states[0].Reason != "" {
		return &Error{Kind: ErrInput, Msg: f.states[0].Reason}
	}
	return &Error{Kind: ErrInput, Msg: fmt.Sprintf("no records in %d inputs%s", len(f.states), reasons(f.states))}
}

// reasons gives the first of what is wrong with inputs.
func reasons(states []InputState) string {
	for _, s := range states {
		if s.Reason != "" {
			return " (" + s.Reason + ")"
		}
	}
	return ""
}

func changed(how string) error {
	return &Error{Kind: ErrInput, Msg: "the corpus is not the one that this run began with: " + how +
		". Start anew with --overwrite, or name another output folder"}
}

// input reads one input to its end.
func (f *feed) input(ctx context.Context, i int, in Input) (state InputState, err error) {
	state = InputState{Name: in.Name, State: Complete}
	reader, err := f.source.Open(i)
	if err != nil {
		return state, f.ended(&state, err)
	}
	defer func() {
		if closeErr := reader.Close(); err == nil {
			err = closeErr
		}
	}()
	f.noteUnseen(reader)
	for {
		if err := ctx.Err(); err != nil {
			return state, err
		}
		raw, err := reader.NextRaw()
		f.watch.read(i, reader.Position())
		if errors.Is(err, io.EOF) {
			err = nil
		} else if err == nil {
			state.Records++
			if err := f.add(ctx, raw); err != nil {
				return state, err
			}
			continue
		}
		if state.SHA256 = reader.Digest(); err == nil {
			return state, nil
		}
		return state, f.ended(&state, err)
	}
}

// noteUnseen keeps the columns asked for that this input lacks as well. Not
// every reader knows of columns.
func (f *feed) noteUnseen(reader Reader) {
	r, ok := reader.(interface{ Unseen() []string })
	if !ok {
		return
	}
	here := r.Unseen()
	if !f.begun {
		f.begun, f.unseen = true, slices.Clone(here)
		return
	}
	f.unseen = slices.DeleteFunc(f.unseen, func(column string) bool { return !slices.Contains(here, column) })
}

// ended notes why an input ended before its time. The run goes on where that
// concerns this input alone.
func (f *feed) ended(state *InputState, err error) error {
	switch {
	case errors.Is(err, corpus.ErrEmpty):
		state.State = Empty
	case errors.Is(err, corpus.ErrBinary):
		state.State = Binary
	case errors.Is(err, corpus.ErrIncomplete):
		state.State = Incomplete
	default:
		var field *corpus.FieldError
		if errors.As(err, &field) {
			return &Error{Kind: ErrConfig, Msg: err.Error(), Err: err}
		}
		return &Error{Kind: ErrInput, Msg: err.Error(), Err: err}
	}
	state.Reason = err.Error()
	return nil
}

// add hands a record on, unless it is committed.
func (f *feed) add(ctx context.Context, raw corpus.Raw) error {
	if f.span.segment >= len(f.done) {
		if n := len(f.done); n > 0 && f.done[n-1].Last {
			return changed(fmt.Sprintf("there are records after number %d", f.span.first))
		}
		if err := f.take(ctx, raw); err != nil {
			return err
		}
	}
	if f.span.add(&raw, f.cut) {
		return f.closeSpan(ctx)
	}
	return nil
}

func (f *feed) closeSpan(ctx context.Context) error {
	s := f.span
	f.span = s.next()
	if s.segment >= len(f.done) {
		return f.close(ctx, s)
	}
	e := f.done[s.segment]
	if e.Records != s.records || e.SHA256 != s.sum() {
		return changed(fmt.Sprintf("records %d to %d have changed", e.First, e.First+e.Records-1))
	}
	f.watch.passed(e)
	return nil
}
