package job

import (
	"io"
	"os"
	"time"

	"slant/pipeline/corpus"
)

// A Source is the corpus of a run: a list of inputs in plan order, and how to
// read them. Open is called from one goroutine, Parse from many.
type Source interface {
	Inputs() []Input
	// Open begins to read the input of an index from its start.
	Open(i int) (Reader, error)
	// Parse makes an article or a reject of a record. Pure.
	Parse(raw corpus.Raw) corpus.Record
}

// An Input is a part of the corpus as the plan has it.
type Input struct {
	Name     string `json:"name"`     // relative to the corpus argument, slashes
	Bytes    int64  `json:"bytes"`    // as stored, -1 where not known
	Modified int64  `json:"modified"` // milliseconds since 1970-01-01T00:00:00Z, 0 where not known
}

// A Reader cuts one input into records.
type Reader interface {
	// NextRaw gives the next record, io.EOF at the end, or an error that ends
	// the input: corpus.ErrEmpty, ErrBinary and ErrIncomplete end it alone, any
	// other ends the run.
	NextRaw() (corpus.Raw, error)
	// Position is how far the input has been read, in bytes as stored.
	Position() int64
	// Digest names the content read so far, for the manifest.
	Digest() string
	Close() error
}

// FromCorpus gives planned inputs as the source of a run.
func FromCorpus(inputs []corpus.Input, stdin io.Reader, opts corpus.Options) Source {
	p := &planned{inputs: inputs, stdin: stdin, start: -1, opts: opts, parser: corpus.NewParser(opts)}
	if again, ok := stdin.(io.Seeker); ok {
		if at, err := again.Seek(0, io.SeekCurrent); err == nil { // it is a file, and no pipe
			p.start = at
		}
	}
	return p
}

type planned struct {
	inputs []corpus.Input
	stdin  io.Reader
	start  int64 // offset in stdin, in bytes, where it can be read again; else -1
	opts   corpus.Options
	parser *corpus.Parser
}

func (p *planned) Inputs() []Input {
	out := make([]Input, len(p.inputs))
	for i, in := range p.inputs {
		out[i] = Input{Name: in.Rel, Bytes: in.Size, Modified: in.ModTimeMillis}
		if in.IsStdin() {
			out[i].Modified = 0
			if in.Size == 0 {
				out[i].Bytes = -1
			}
		}
	}
	return out
}

func (p *planned) Parse(raw corpus.Raw) corpus.Record { return p.parser.Parse(raw) }

// Rereadable tells whether Open gives the same records each time.
func (p *planned) Rereadable() bool {
	for _, in := range p.inputs {
		if in.IsStdin() && p.start < 0 {
			return false
		}
	}
	return true
}

func (p *planned) Open(i int) (Reader, error) {
	in := p.inputs[i]
	if in.IsStdin() && p.start >= 0 {
		if _, err := p.stdin.(io.Seeker).Seek(p.start, io.SeekStart); err != nil {
			return nil, err
		}
	}
	opened, err := stateOf(in)
	if err != nil {
		return nil, err
	}
	r, err := corpus.Open(in, p.stdin, p.opts)
	if err != nil {
		return nil, err
	}
	return &plannedReader{Reader: r, input: in, opened: opened}, nil
}

// A plannedReader holds that its file is at the end what it was when opened.
type plannedReader struct {
	*corpus.Reader
	input  corpus.Input
	opened fileState
}

// A fileState is what changes when a file does.
type fileState struct {
	size     int64
	modified time.Time
}

func stateOf(in corpus.Input) (fileState, error) {
	if in.IsStdin() {
		return fileState{}, nil
	}
	info, err := os.Stat(in.Path)
	if err != nil {
		return fileState{}, err
	}
	return fileState{info.Size(), info.ModTime()}, nil
}

func (r *plannedReader) NextRaw() (corpus.Raw, error) {
	raw, err := r.Reader.NextRaw()
	if err == nil {
		return raw, nil
	}
	now, statErr := stateOf(r.input)
	if statErr != nil || now != r.opened {
		return raw, &corpus.InputError{Path: r.input.Name(), Msg: "it changed while it was read; run again when it is whole", Err: statErr}
	}
	return raw, err
}
