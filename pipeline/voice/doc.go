// Package voice finds who says what: quotations and reported speech, each with
// its source, its cue and its content, and from them whose words every word of
// an article is.
//
// Attribute runs these steps over one document:
//
//  1. levels: every word is placed in the innermost long quotation around it;
//     an attribution never crosses the border of its level (sheet.go)
//  2. cues are found by their forms, where the parts of speech allow (hits.go)
//  3. posts with the handle and day of who wrote them, paragraphs of a
//     transcript (signed.go, turns.go); then quotations beside a cue with a
//     source: `"…," said X`, `X said: "…"` (direct.go)
//  4. clauses that are the complement of a cue with a subject, before, after
//     or around it (clause.go, complement.go, subject.go, stepped.go)
//  5. nouns, adjectives and phrases: "X's claim that", "according to X",
//     "citing X", "X's request to" (noun.go, phrase.go); headlines with a
//     colon or dash (headline.go)
//  6. quotations that go on after an attributed one or behind a report, then
//     those with a say-verb within four words, then those of nobody known
//     (rest.go)
//  7. attributions are ordered and nested, and every word is given to the
//     innermost (settle.go)
//
// A long quotation has more than three words. A shorter one counts only beside
// a cue; elsewhere it is a scare quote or a name, and stays the author's. So
// does what the author thinks ("I think that") and what a verb like "know"
// takes for granted.
//
// The content of an attribution that its cue cuts in two ("The bridge, Lund
// said, will close") is two quotes with the same cue and source.
//
// Sentences that were not parsed are read by the same steps; where a step asks
// for a subject or the end of a clause, the order of words answers instead of
// the tree.
package voice
