// Package eval measures the analysis against labels that people gave. It
// stands beside the data flow, not in it: it calls the pipeline as a run does
// and compares what comes out.
//
//  1. A [Task] reads its labelled files into items (read.go).
//  2. Each scorer labels every item; where it abstains it says so, and the
//     item counts as neutral (sentiment.go).
//  3. A [Count] of gold against answer gives macro-F1, accuracy and the
//     figures of each class (count.go).
//  4. Intervals come from resampling whole groups of items, articles as a rule,
//     with weights that a seed fixes (bootstrap.go).
//  5. The report is printed as a table or as JSON, misses as TSV (report.go).
//
// Measures that are not of labels, such as those of treebanks (syntax.go), are
// a [Figure] each: F1 or a share, made of counts by group (figure.go).
//
// A new task is one file and one word in [Tasks].
package eval
