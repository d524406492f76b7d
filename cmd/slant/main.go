// Command slant reads news corpora and tells, per entity and per outlet, with
// what sentiment, in which frames, in whose voice and on what evidence they
// are written about. `slant help` lists its commands and manual pages.
package main

import (
	"os"

	"slant/pipeline/tables"

	"github.com/apache/arrow/go/v15/arrow/memory"
)

func main() {
	memory.DefaultAllocator = tables.NewAllocator() // a third of the time of writing tables
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
