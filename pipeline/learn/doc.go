// Package learn trains the linear scorer of sentiment on labelled targets. Like
// package eval it stands beside the data flow:
//
//  1. Every labelled target is analysed as a run would, and becomes an example
//     of what the scorer sees (examples.go). Each file is a domain of its own,
//     with its own share of labels; the levels are those of the first.
//  2. Cross-validation by groups, articles as a rule, tells how well it does on
//     what it has not seen (validate.go), and what temperature makes its
//     probabilities true (calibrate.go).
//  3. The weights are learnt from all examples (train.go).
//
// The result depends on the files, the lists and the seed alone.
package learn
