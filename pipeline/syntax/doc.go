// Package syntax tells who does what to whom: a universal part of speech for
// every word and a tree of universal dependencies for every sentence that
// needs one. In the data flow it stands after package entity and before
// package voice.
//
//  1. Every mention that is a name is collapsed into one node, "\x00NAME",
//     whose tag is always PROPN (collapse.go). A proper name therefore never
//     changes a tag or a tree, neither at run time nor in training.
//  2. A tagger gives the other words their parts of speech, left to right
//     (tagger.go).
//  3. A greedy arc-hybrid transition parser builds the tree of all that is no
//     punctuation (moves.go).
//  4. A classifier that sees the whole tree names its arcs (labels.go).
//  5. Punctuation is hung into the finished tree (marks.go).
//  6. The nodes are spread over the words again: inside a name every word
//     hangs on the last one, with relation Flat.
//
// The weights come from [Train] and are read by [Load]. They are linear
// models over hashed features, learnt as averaged perceptrons, the parser
// with a dynamic oracle and exploration (Goldberg and Nivre 2013, "Training
// Deterministic Parsers with Non-Deterministic Oracles", TACL 1).
//
// What later stages ask of a tree, such as the agent of a predicate or
// whether it is negated, are functions over a [Tree].
//
// A transition system that also chose the labels was passed over: 2n+1 actions
// a step cost far more than three, and the two weights of three moves fit one
// 64-bit word beside a fingerprint.
package syntax
