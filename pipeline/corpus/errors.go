package corpus

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with an input as a whole. Test with errors.Is.
var (
	ErrEmpty      = errors.New("no records")
	ErrBinary     = errors.New("not UTF-8 text")
	ErrIncomplete = errors.New("input is incomplete")
)

// An InputError says what is wrong with one input and what to do about it.
type InputError struct {
	Path string
	Line int64 // 1-based; 0 where it is about the whole input
	Msg  string
	Err  error // ErrEmpty, ErrBinary, ErrIncomplete or what the system said; may be nil
}

func (e *InputError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", printable(e.Path), e.Line, e.Msg)
	}
	return printable(e.Path) + ": " + e.Msg
}

func (e *InputError) Unwrap() error { return e.Err }

// A FieldError says that a column is not there: one that Options.Fields asks
// for, or any column that could hold the text.
type FieldError struct {
	Path    string   // "" where Options.Fields itself is wrong
	Field   string   // the field of an article: text, title, ...
	Column  string   // the column asked for; "" where none was
	Columns []string // what there is: the input's columns, or the known fields
	Nearest string   // the one most like Column; "" where none is near
}

func (e *FieldError) Error() string {
	var b strings.Builder
	switch {
	case e.Path == "":
		fmt.Fprintf(&b, "there is no field %q", printable(e.Field))
	case e.Column == "":
		fmt.Fprintf(&b, "%s: no column holds the %s", printable(e.Path), e.Field)
	default:
		fmt.Fprintf(&b, "%s: no column %q for the %s", printable(e.Path), printable(e.Column), e.Field)
	}
	if e.Nearest != "" {
		fmt.Fprintf(&b, "; did you mean %q?", printable(e.Nearest))
	} else {
		b.WriteByte('.')
	}
	if len(e.Columns) > 0 {
		fmt.Fprintf(&b, " There are: %s.", printable(strings.Join(e.Columns, ", ")))
	}
	if e.Path != "" && e.Column == "" {
		fmt.Fprintf(&b, " Name it with --field %s=COLUMN.", e.Field)
	}
	return b.String()
}

// nearest returns the word most like name: at most a third of its letters away,
// or containing it. The first of equals wins. "" where nothing is near.
func nearest(name string, words []string) string {
	name = strings.ToLower(name)
	best, bestDistance := "", len(name)/3+1
	for _, w := range words {
		lower := strings.ToLower(w)
		d := editDistance(name, lower)
		if d > bestDistance && len(name) >= 3 && strings.Contains(lower, name) {
			d = bestDistance
		}
		if d < bestDistance || d == bestDistance && best == "" {
			best, bestDistance = w, d
		}
	}
	return best
}

// editDistance is Levenshtein's, in bytes. Names over 100 bytes are far from
// everything, which bounds the square.
func editDistance(a, b string) int {
	if len(a) > 100 || len(b) > 100 {
		return 100
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		previous := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := previous
			if a[i] != b[j] {
				cost = 1 + min(previous, row[j], row[j+1])
			}
			previous, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
