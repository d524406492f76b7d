package job

import (
	"context"
	"errors"
)

// The kinds of errors that a run ends with. Test with errors.Is; anything else
// is an internal or I/O error.
var (
	ErrConfig  = errors.New("configuration") // a setting, an output folder or a fingerprint that does not fit
	ErrInput   = errors.New("input")         // unreadable, incomplete, changed, or more rejects than allowed
	ErrLocked  = errors.New("locked")        // another run holds the output folder
	ErrDamaged = errors.New("damaged")       // what a run wrote is not what is there now
)

// An Error is an error of one of the kinds, in words for the user.
type Error struct {
	Kind error // one of the kinds above
	Msg  string
	Err  error // what lies behind it; may be nil
}

func (e *Error) Error() string { return e.Msg }

// Unwrap gives the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// Exit codes of a program that runs a job.
const (
	ExitDone    = 0
	ExitFailure = 1
	ExitUsage   = 2
	ExitInput   = 3
	ExitLocked  = 4
	ExitDamaged = 5
)

// ExitCode gives the exit code for the error of a run. A cancelled run gets
// ExitFailure: only the caller knows the signal, and exits with 128 + its
// number.
func ExitCode(err error) int {
	switch {
	case err == nil:
		return ExitDone
	case errors.Is(err, context.Canceled):
		return ExitFailure
	case errors.Is(err, ErrConfig):
		return ExitUsage
	case errors.Is(err, ErrLocked):
		return ExitLocked
	case errors.Is(err, ErrDamaged):
		return ExitDamaged
	case errors.Is(err, ErrInput):
		return ExitInput
	default:
		return ExitFailure
	}
}
