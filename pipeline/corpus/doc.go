// Package corpus turns files of news into Articles. It is the first stage: it
// imports no other, and nothing after it sees a file, a column name or an
// encoding.
//
// The flow, in the order of the files:
//
//  1. Plan expands the arguments to Inputs: regular files, sorted bytewise by
//     their name relative to the argument. What is left out is Skipped, with a
//     reason. (plan.go, glob.go)
//  2. Open undoes gzip, zstd, bzip2 or xz, recognised by content, under caps on
//     window, ratio and size (compression.go, xz.go, bzip2.go), and recognises
//     the format by content with the extension as a hint. (reader.go,
//     format.go) Layouts without a header are recognised by their first row.
//     (preset.go) Parquet and Arrow are read by another, Options.Columnar, which
//     gives their rows as JSON Lines. (columns.go)
//  3. Reader.NextRaw cuts the stream into Raw records, one after the other, in
//     memory bounded by Options.MaxRecordBytes. It interprets nothing, so it
//     runs at the speed of the disk. (stream.go and one file a format)
//  4. Parser.Parse turns a Raw into an Article or a Reject. It is pure, so that
//     workers may share one Parser: columns are matched to fields (fields.go),
//     text is repaired (repair.go), dates, outlets and sections are read
//     (date.go, outlet.go, section.go). Of a web page the encoding is found
//     (htmlcharset.go), a tree made (htmltree.go), what it says of itself
//     gathered (htmlsays.go, htmljsonld.go) and its article found (htmlprune.go,
//     htmlbody.go).
//
// Reader.Look tells how an input is read, for those who ask before a run.
//
// Every record becomes exactly one Article or one Reject: records read =
// articles + rejects. A bad record is a value and the run goes on; an error
// from NextRaw ends the input.
//
// Errors of an input, told apart with errors.Is and errors.As:
//
//   - ErrEmpty: no records at all. Beside other inputs it may be passed over.
//   - ErrBinary: not text, not in UTF-8, or a layout that holds no articles.
//   - ErrIncomplete: damaged or cut short; what came before it is good.
//   - *FieldError: a column that was asked for, or that must be there, is not.
//   - anything else is an input/output error and stops the run.
package corpus
