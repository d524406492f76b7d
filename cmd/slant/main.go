// Command slant reads news corpora and tells, per entity and per outlet, with
// what sentiment, in which frames, in whose voice and on what evidence they
// are written about. `slant help` lists its commands and manual pages.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
