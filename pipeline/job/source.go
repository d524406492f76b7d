package job

import "slant/pipeline/corpus"

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
	Modified int64  `json:"modified"` // nanoseconds since 1970-01-01T00:00:00Z, 0 where not known
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
