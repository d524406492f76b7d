// Package label tells what entities are called: "President Tokayev", "the
// strongman Putin", "Trump, a political novice", "Assad is a butcher", "the
// Assad regime", "Hamas fighters". In the data flow it stands after package
// reference, beside sentiment's scores, whose word lists tell how a label judges.
//
//  1. A list of nouns says what can be a label at all (nouns.go).
//  2. The noun before a name, and the name's own form (before.go).
//  3. Appositions (beside.go).
//  4. Predicates, and what somebody is said to have called the entity (said.go).
//  5. Nouns that the name heads or owns (headed.go).
//  6. Groups of people that no list has: "the bandits" (unnamed.go).
//
// How a label judges is summed up over its noun and what stands before the noun
// in its phrase (phrase.go), by order of words, since a tree errs more often.
//
// Whose words a label is in is the voice of its noun, not of the name: in "'A
// liar,' she said of Trump" the label is hers.
package label
