package syntax

// A Tag is a universal part of speech (universaldependencies.org/u/pos).
type Tag uint8

// The universal parts of speech.
const (
	X Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	NumTags
)

// A Relation is a universal dependency relation, with those subtypes that
// direction depends on (universaldependencies.org/u/dep).
type Relation uint8

// The relations. Subtypes that are not listed are folded into their relation.
const (
	Dep Relation = iota
	Root
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent // the by-phrase of a passive
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	Xcomp
	NumRelations
)

// A Form is the inflection of a word, as far as it matters here
// (universaldependencies.org/u/feat).
type Form uint8

// The forms. A verb has one of Base to PastParticiple; nouns, pronouns and
// determiners are Singular or Plural, adjectives and adverbs that are compared
// Comparative or Superlative. Everything else has NoForm.
const (
	NoForm Form = iota
	Singular
	Plural
	Base              // infinitive, imperative, subjunctive
	Present           // finite
	Past              // finite
	PresentParticiple // gerunds too
	PastParticiple    // in passives and in perfect tenses
	Comparative
	Superlative
	NumForms
)

// A Token is what syntax knows of a word.
type Token struct {
	Head     int32 // index into Document.Words, of the same sentence; -1: root of its sentence, or not parsed
	Relation Relation
	Tag      Tag
	Form     Form
}

// A Parse holds a token for every word of a document, in the same order. In a
// sentence that was not parsed every Head is -1, every Relation Dep, every Tag X
// and every Form NoForm; Parsed tells.
type Parse struct {
	Tokens []Token
	Parsed []bool // by sentence
}
