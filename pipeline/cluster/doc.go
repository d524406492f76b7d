// Package cluster finds an article's company: its near-duplicates, whom a copy
// comes from, and the other articles on the same story.
//
//  1. [SketchOf] keeps hashes of an article: a sample of its shingles (Broder
//     1997, "On the resemblance and containment of documents"), and its most
//     used entities and content words. A run writes them segment by segment.
//  2. [Credit] tells which news agency an article names as its source.
//  3. [Find] reads the sketches of all articles, as often as its memory needs:
//     articles that share shingles are compared by sample, copies are joined,
//  4. and what is left is grouped into stories, day by day, by the words and
//     entities that few articles have.
//
// Everything is a function of the articles: neither the order in which they are
// read nor the number of workers changes a cluster. Sums and similarities are
// whole numbers, so that the order of adding does not matter either.
package cluster
