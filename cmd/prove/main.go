// Command prove measures the statistics of comparisons where the truth is
// known, and what they cost. It is a tool of the project's makers, not of its
// users.
//
//	go run ./cmd/prove coverage
//	go run ./cmd/prove shuffle [OUT...]
//	go run ./cmd/prove power
//	go run ./cmd/prove time OUT
//
// OUT is the output folder of a finished run.
package main

import (
	"fmt"
	"io"
	"os"

	"slant/pipeline/tables"

	"github.com/apache/arrow/go/v15/arrow/memory"
)

func main() {
	memory.DefaultAllocator = tables.NewAllocator() // as slant does
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A task is something that prove can do.
type task struct {
	name, doc string
	run       func(args []string, out io.Writer) error
}

func tasks() []task {
	return []task{
		{"coverage", "draw corpora, and count how often 95% intervals hold the truth", coverage},
		{"power", "plant differences in corpora, and count how many are found", power},
		{"shuffle", "shuffle outlets within weeks, and count how often anything is found", shuffle},
		{"time", "recompute the tables that are written once, and say what it costs", timeTables},
	}
}

func run(args []string, out, log io.Writer) int {
	if len(args) > 0 {
		for _, t := range tasks() {
			if t.name != args[0] {
				continue
			}
			if err := t.run(args[1:], out); err != nil {
				fmt.Fprintln(log, "prove:", err)
				return 1
			}
			return 0
		}
	}
	fmt.Fprintln(log, "usage: prove TASK [flags], where TASK is one of")
	for _, t := range tasks() {
		fmt.Fprintf(log, "  %-10s %s\n", t.name, t.doc)
	}
	return 2
}
