// Package entity finds the names in an article and links them to entities. It
// works on words alone, before any parse:
//
//  1. ParseList reads an entity list: ids, types, names and aliases of each
//     kind, with dates where an alias holds for a time ("President of France").
//  2. NewGazetteer joins lists into a trie over words. Later lists, the
//     user's, win over earlier ones.
//  3. Find looks up the longest alias at each word of a document. Names need
//     their capitals, acronyms their exact form; a word that opens a sentence
//     and is also a common word ("May", "Target") needs a second cue.
//  4. Capitals that no list explains become names of their own (discovery):
//     persons, organisations, acronyms introduced in brackets. A lone surname
//     follows the full name of its article, and so does a misspelling of either.
//  5. Of those a Recogniser, learnt from annotated text, says by all their
//     mentions in the article whether they are names, where they end and whether
//     of a person, an organisation, a place or something else. A person's name
//     of one word that no full name has links to nobody and is counted. Lists
//     come first: the model decides who is mentioned where none does, and no
//     number is computed from what it says.
//  6. An alias of two entities is decided by the user's list, by dates, by
//     what else the article names, or by a title in front of it; otherwise it
//     links to nothing and is counted.
//
// Whether a capital is meant as a place or as its government is not decided
// here: the mention carries both, and package reference chooses.
//
// What is left out on purpose: parts of hyphenated words ("US-led",
// "Chinese-Kazakh") are no mentions, since a mention is made of whole words;
// "the President" alone is a reference, not a name.
package entity
