package framing

import (
	"errors"
	"fmt"

	"slant/lexicons"
)

// problems gathers what is wrong with the rows of a lexicon.
type problems []error

func (p *problems) add(f *lexicons.File, r lexicons.Row, format string, args ...any) {
	*p = append(*p, f.Wrong(r, format, args...))
}

func (p problems) join() error { return errors.Join(p...) }

// columns finds the named columns of a lexicon.
func columns(f *lexicons.File, names ...string) ([]int, error) {
	at := make([]int, len(names))
	for i, name := range names {
		if at[i] = f.Column(name); at[i] < 0 {
			return nil, fmt.Errorf("%s:1: the head names no column %q; a lexicon of kind %s has %q", f.Path, name, f.Kind, names)
		}
	}
	return at, nil
}
