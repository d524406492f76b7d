package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// The exit codes; `slant help exit-codes` explains them.
const (
	exitDone        = 0
	exitInternal    = 1 // an internal or I/O error
	exitUsage       = 2 // usage or configuration
	exitInput       = 3 // input unreadable or incomplete, or too many rejects
	exitLocked      = 4 // another run holds the output
	exitDamaged     = 5 // the output is damaged
	exitInterrupted = 130
	exitTerminated  = 143
)

// errSilent ends a command whose own output has said everything.
var errSilent = errors.New("")

// An exitError carries the exit code that an error deserves.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }

func (e *exitError) Unwrap() error { return e.err }

func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

func inputError(err error) error { return &exitError{exitInput, err} }

// printable keeps control characters of foreign text from a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, s)
}
