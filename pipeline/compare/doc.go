// Package compare computes what a run writes once, after all its segments,
// from the committed tables alone:
//
//  1. Aggregate reads the articles, mentions, entity_articles and labels tables
//     in the order of the input.
//  2. entities.go sums up every entity that was seen.
//  3. outlets.go sums up every outlet's writing about every entity, by voice
//     and month.
//  4. labels.go sums up what every outlet calls every entity, by voice.
//
// Sums are of whole numbers (points), so that they are the same in any order.
package compare
