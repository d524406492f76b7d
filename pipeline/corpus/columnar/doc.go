// Package columnar turns Parquet and Arrow files into the JSON Lines that
// package corpus reads. It is the one place of the corpus stage that knows
// those formats, so that whoever has none of them need not link their
// libraries.
//
// Those libraries panic on damaged files, and take any amount of memory on
// files that were made to do so. Hence two halves, in two processes:
//
//  1. The child opens a file (source.go, parquet.go, arrow.go), chooses the
//     columns that fields need (projection.go) and writes a header and a line
//     of JSON a row (write.go, value.go). It has put itself under Limit, and
//     ends when its parent does. Whatever goes wrong ends it: an error or a
//     panic with a message, all else with its life.
//  2. The parent starts the child (process.go) and hands its output to
//     package corpus as a stream, which ends with io.EOF where the child says
//     that it has come to its end, and else with corpus.ErrIncomplete.
//
// A line depends on the file and on the fields asked for alone, and rows come
// in the file's order, so that a run can go on by passing rows over.
package columnar
