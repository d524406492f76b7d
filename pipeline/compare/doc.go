// Package compare computes what a run writes once, after all its segments,
// from the committed tables alone:
//
//  1. A Design says what comparisons rest on beside the tables: which names are
//     one outlet's, and, as package cluster finds, which articles are copies or
//     on one story.
//  2. Aggregate reads the articles, mentions, entity_articles and labels tables
//     in the order of the input. articles.go keeps what is known of each
//     article, merge.go merges outlets.
//  3. entities.go sums up every entity that was seen.
//  4. outlets.go sums up every outlet's writing about every entity, by voice
//     and month, with intervals; observations.go keeps what these need.
//  5. labels.go sums up what every outlet calls every entity, by voice, and
//     sources.go whom it lets judge whom; split.go parts its difference from the
//     others into own words, speakers, and what they say.
//  6. subject.go compares outlets about an entity: the article is what counts
//     once, period and section are held constant (period.go), stories and
//     copies are clusters. contrasts.go plans the families and corrects p,
//     explore.go adds what is in no family.
//  7. closer.go reads once more about what was compared: variants.go does
//     findings otherwise, from mentions, and terms.go counts distinctive words.
//  8. axes.go and place.go place entities on axes, with p from shuffling.
//  9. query.go answers one question on demand.
//
// The statistics are in package stat. Sums are of whole numbers (points), so
// that they are the same in any order, and what is random is made of hashes of
// names and keys.
package compare
