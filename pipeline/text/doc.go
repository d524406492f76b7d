// Package text cuts an article's title and text into paragraphs, words,
// quotations and sentences. Every later stage points at the words and spans
// made here; the texts themselves are never changed.
//
// Split runs these steps, each over one paragraph at a time and each in linear
// time:
//
//  1. paragraphs: every line break ends one (paragraph.go)
//  2. words, one left-to-right scan, with clitics and abbreviations (word.go,
//     clitic.go, abbreviation.go), and their normal forms (norm.go)
//  3. quotation marks are paired or found to be apostrophes (quotation.go)
//  4. sentences, which need to know which marks close (sentence.go)
//  5. headline, lead, body (position.go)
//
// # Words
//
// Words are those of Universal Dependencies English, with one exception.
// UD's EWT and GUM corpora cut hyphenated compounds at the hyphen unless the
// first part is a prefix ("well - known", "F - 16", "al - Qaeda", but
// "pro-Beijing"): 449 of 585 are cut in GUM's training part, 744 of 1,130 in
// EWT's. Here every hyphenated word is whole: names such as "Il-76"
// and "Nur-Sultan" are one word, and so are lexicon entries such as
// "so-called" and "hard-line". Training on UD has to join a chain of words
// around a hyphen without space into one word, headed by the word of the chain
// whose head lies outside.
//
// The words of UAX #29 were tried as a base and left: they cut "Il-76",
// "U.S.", "$2.6" and "@name" elsewhere than wanted, keep "China's" and "don't"
// whole, and so nearly every rule below would have been needed anyway to undo
// and redo their cuts, at a lower speed than one scan.
//
// White space, control characters, zero-width spaces, direction marks and
// other format characters part words and belong to none. Only soft hyphens and
// zero-width joiners with letters or digits on both sides stay inside a word,
// and are dropped from its normal form. A run of bytes that are not UTF-8 is a
// Symbol.
//
// # Quotations
//
// Where the spaces around a mark are clear they are believed before its shape,
// because machine translation and careless typing turn marks round. Straight
// marks alternate. A single mark is an apostrophe unless it can be paired
// within its paragraph. Speech of several paragraphs, which opens every
// paragraph and closes the last alone, is no cause for a warning.
//
// # Sentences
//
// A stop ends a sentence unless what follows begins with a small letter, or
// the stop is an abbreviation's and no word follows that usually begins
// sentences. Semicolons and colons end none. Inside a quotation sentences end
// as they do outside.
package text
