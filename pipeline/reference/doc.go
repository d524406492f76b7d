// Package reference decides who is who, after names, syntax and voices are
// known. It is the last stage to touch what a mention is linked to:
//
//  1. Load reads the words that tell a place from a government.
//  2. Resolve settles each metonym: "Washington" is the United States as a
//     subject that decides, rejects or signs, as the possessor of sanctions
//     and ambitions, beside another government; it is the city after "in" and
//     "near", in datelines and addresses, in the name of a treaty, and as what
//     describes a noun of places. A capital with the name of a state is the
//     state in a row of states. The tree answers where the sentence is parsed,
//     the order of words where it is not.
//  3. Pronouns of the third person and offices ("the senator") follow to those
//     named before (follow.go, referent.go, office.go), or to the subject that
//     comes (ahead.go), and with them the sources of quotes; "I" is who speaks
//     the quote around it.
//  4. "The company" follows to the only thing that it fits by type, by what its
//     list and name tell and by what the article calls it (nominals.go,
//     thing.go, nominal.go), "they" to the only one that is many (they.go).
//
// Where nothing tells, a subject or object is a government and any other name
// a place.
package reference
