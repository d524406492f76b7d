package entity

import "slant/pipeline/text"

// A Type is the kind of thing an entity is.
type Type string

// The types of entities.
const (
	Person  Type = "PERSON"
	Org     Type = "ORG"
	GPE     Type = "GPE"  // a country or other place with a government
	Loc     Type = "LOC"  // a place without one, or a city as a place
	Norp    Type = "NORP" // a nationality, religious or political group, a bloc
	Other   Type = "OTHER"
	Unknown Type = ""
	// None is the type of list rows that take phrases out: where their aliases
	// stand ("French fries"), nothing is mentioned.
	None Type = "NONE"
)

// A Kind is the way in which a mention names its entity.
type Kind uint8

// The kinds of mentions.
const (
	Name Kind = iota
	Acronym
	Demonym // "Chinese", "Russians", for the country
	Metonym // "Beijing" for China's government
	Nominal // "the Kazakh government", "the President"
	Pronoun
)

// String gives the kind's name as the tables write it.
func (k Kind) String() string {
	return [...]string{"name", "acronym", "demonym", "metonym", "nominal", "pronoun"}[k]
}

// Certain is the Confidence of a mention that is not in doubt.
const Certain = 10_000

// A Mention is a place where an entity is named. It never leaves its sentence.
type Mention struct {
	Span               text.Span // in bytes, into the sentence's field
	Sentence           int32     // index into Document.Sentences
	FirstWord, EndWord int32     // half-open range of Document.Words
	Entity             string    // id; "" where nothing decides between candidates, or a lone surname has no full name
	Type               Type
	Kind               Kind
	// StandsFor is the entity that the name stands for where it is not meant
	// as a place ("Washington": Entity the city, StandsFor the United States);
	// "" where there is none. Reference decides and clears it.
	StandsFor  string
	Confidence int32 // of the link, ten-thousandths
	Discovered bool  // no list has it
	// Part tells that Span is a part of the hyphenated word at its beginning
	// or end: "US" of "US-led". Two such mentions may share a word.
	Part bool
}
