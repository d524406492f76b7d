// Package tables holds what a run writes: the tables, their columns, and the
// Parquet files they travel in. It stands between the analysis and everything
// that reads its results:
//
//  1. pipeline turns each analysed article into [Rows], a slice of rows for
//     every per-segment table.
//  2. job streams them, in input order, through a [Segment] into one Parquet
//     file a table.
//  3. compare and reports read the committed files back with [Read] and
//     [Scan], in bounded memory.
//  4. What is computed once after all segments comes as [Aggregates] and is
//     written the same way.
//
// Every table has a file of its own: a row type, and the columns of that row
// in order, each with its unit and meaning. [Tables] lists them. The columns
// are declared once, in the row's columns method; the Arrow schema, the
// Parquet files, the reader and the text of `slant schema` all come from that
// declaration.
//
// Columns are appended and never retyped within a major version of [Schema].
// A reader meets files of an older minor version: columns that a file lacks
// read as null, or as zero where they cannot be null.
//
// The package knows nothing of stages and imports none. It is also the only
// place that knows Arrow, so that another Parquet library is one folder's
// change.
package tables

// Schema is the version of the tables, major.minor. The minor number grows
// when a column or a table is added, the major when one changes its meaning.
const Schema = "0.1"
