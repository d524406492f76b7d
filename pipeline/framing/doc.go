// Package framing tells how the entities of an article are framed, apart from
// whether that is good or bad for them:
//
//  1. axes (axis.go): bipolar properties such as resolve, decisive against
//     sluggish. A term of an axis that is predicated of a mention, tied to it
//     by syntax, is a [Hit] at one pole.
//  2. power and agency (agency.go): what the verbs say of those who do and of
//     those to whom it is done.
//  3. policy frames (policy.go): which sides of an issue the article talks
//     about, as counts of terms.
//
// Axes and frames are data, not code: a file of lexicons/framing each. A name
// of an entity is never a term.
package framing
