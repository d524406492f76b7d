// Package syntax tells who does what to whom: a universal part of speech and
// an inflection for every word and a tree of universal dependencies for every
// sentence that needs one. In the data flow it stands after package entity and
// before package voice.
//
//  1. Every mention that is a name is collapsed into one node, "\x00NAME", of
//     which the network sees one constant vector (collapse.go). A proper name
//     therefore never changes a tag or a tree, neither at run time nor in
//     training.
//  2. Every node enters with a vector: its word's row or, if that is unknown,
//     the sum of the rows of its beginnings and endings; and one for its shape
//     (node.go, encode.go).
//  3. Three layers look at the sentence: each adds the neighbours' vectors,
//     takes a product with a matrix, and runs a gated recurrence over it forward
//     and backward (encode.go, package kernel).
//  4. A last product gives every node what its tag, its inflection and its arcs
//     are chosen by. An arc's score is the product of what its ends give, with
//     something for its distance and its head. The tree is the one with the
//     greatest sum of all that have one root (attach.go, arborescence.go).
//  5. A hidden layer over both ends of every arc chooses its relation.
//  6. The nodes are spread over the words again: inside a name every word
//     hangs on the last one, with relation Flat (model.go).
//
// All of this is in whole numbers, so that every machine gives the same bytes.
// The weights come from [Train], which learns in floats, and are read by
// [Load]. The sizes of the network are in network.go.
//
// What later stages ask of a tree, such as the agent of a predicate or
// whether it is negated, are functions over a [Tree].
//
// The parser scores all arcs at once, as Dozat and Manning do (2017, "Deep
// Biaffine Attention for Neural Dependency Parsing", ICLR). The gates of its
// recurrence look at the input alone and not at the state before, as those of
// Lei et al. (2018, "Simple Recurrent Units for Highly Parallelizable
// Recurrence", EMNLP) and Feng et al. (2024, "Were RNNs All We Needed?"): all
// words of many sentences go through a matrix together, and what is left to do
// word by word is cheap.
//
// What was tried and lost, on GUM dev: a greedy transition parser of averaged
// perceptrons, by 5 points of labelled arcs; layers that do not see their
// neighbours and are not added up, by 1 point; punctuation that may cross no arc,
// and an average of the weights of the last steps, which changed nothing.
package syntax
