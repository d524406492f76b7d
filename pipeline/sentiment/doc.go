// Package sentiment tells how a text judges the things it mentions. In the
// data flow it stands after package reference and before package tables.
//
// [Rules] goes from words to those whom they judge:
//
//  1. [NewRules] reads the word lists: judgements, shifters and topics, and
//     puts all of them into one trie (list.go).
//  2. In each parsed sentence with a mention the longest entries are found
//     once; a part of speech that does not fit is no match, and no word of a
//     name ever is (match.go).
//  3. Shifters leave their factor on the word that they change, and a term
//     collects what lies on its way up the tree (shift.go).
//  4. From each term the tree is followed to those whom it judges: whoever has
//     the property, does the deed or suffers it (reach.go, verb.go, noun.go,
//     adjective.go), also where a pronoun of the sentence names him (pronoun.go).
//  5. A mention that none came to may be reached by looser ties, which are worth
//     less (looser.go, deed.go, variant.go); a term that comes to nobody is said of
//     nobody.
//  6. What reached a mention is added up, squashed and written down as whole
//     Points, one contribution a term, which close exactly (closing.go).
//
// Going from terms to targets, not from targets to terms, keeps the work linear
// in the sentence: a term climbs at most maxClimb arcs.
//
// [Linear] is learnt, and the default. It builds on the terms and reaches of the
// rules:
//
//  1. The sentence is cut into nodes, of which a name is one that says nothing
//     (node.go), and each gets its place as seen from the target (place.go).
//  2. The words beside it become features: hashed n-grams with side, distance
//     and way through the tree, what the lexicon says, vectors (feature.go,
//     vectors.go).
//  3. Their weights are added up by node and turned into probabilities, and the
//     score is shared out to the nodes (linear.go, probability.go, level.go).
//  4. [Fit] learns the weights (fit.go), weightsfile.go reads and writes them.
//
// [Bayes] is the well-known baseline for whole articles, [Rules.Tone] the mean
// valence of an article's sentences.
//
// Proper names are invisible here: given the same spans and trees, another name
// gives the same scores. What somebody is called ("the regime", "strongman") is
// no name and counts.
package sentiment
