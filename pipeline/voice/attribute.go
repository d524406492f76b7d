package voice

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// Attribute finds the quotations and reports of a document and whose words
// every word is. Mentions must be in order of their words and not overlap.
// It changes none of its arguments.
func Attribute(c *Cues, d *text.Document, mentions []entity.Mention, parse syntax.Parse) Voices {
	s := newSheet(c, d, mentions, parse)
	s.attributeSigned()
	s.attributeTurns()
	s.attributeDirect()
	s.attributeClauses()
	s.attributePhrases()
	s.attributeHeadlines()
	s.attributeCited()
	s.attributeRest()
	return s.settle()
}
