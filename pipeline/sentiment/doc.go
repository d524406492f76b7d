// Package sentiment tells how a text judges the things it mentions. In the
// data flow it stands after package voice and before package tables:
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
//     adjective.go), also where a pronoun of the sentence names him (pronoun.go);
//     one that comes to nobody is said of nobody.
//  5. What reached a mention is added up, squashed and written down as whole
//     Points, one contribution a term, which close exactly (closing.go).
//
// Going from terms to targets, not from targets to terms, keeps the work linear
// in the sentence: a term climbs at most maxClimb arcs.
//
// [Bayes] is the well-known baseline for whole articles, [Rules.Tone] the mean
// valence of an article's sentences.
//
// Proper names are invisible here: given the same spans and trees, another name
// gives the same scores. What somebody is called ("the regime", "strongman") is
// no name and counts.
package sentiment
