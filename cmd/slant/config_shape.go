package main

import (
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// maxConfigDepth is how deep brackets, or dashes on one line, may nest. What a
// configuration can say needs one level.
const maxConfigDepth = 4

// checkShape refuses what a configuration does not need and what costs a
// parser more than the file is large: anchors, aliases and tags, by which
// small files become large, and nesting, which recursive parsers pay for with
// their stack.
func checkShape(name string, content []byte) error {
	brackets, dashes, line := 0, 0, 0
	for _, t := range lexer.Tokenize(string(content)) {
		at, _ := position(t)
		if at != line {
			dashes, line = 0, at
		}
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			return wrongAt(name, t, "anchors and aliases are not read here; write the value out, or in quotation marks if %q belongs to it", t.Value)
		case token.TagType, token.DirectiveType, token.MappingKeyType:
			return wrongAt(name, t, "%q is not read here; write plain \"key: value\" lines", t.Value)
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		case token.SequenceEntryType:
			dashes++
		}
		if brackets > maxConfigDepth || dashes > maxConfigDepth {
			return wrongAt(name, t, "is nested deeper than any configuration; write plain \"key: value\" lines")
		}
	}
	return nil
}

func wrongAt(name string, t *token.Token, format string, args ...any) error {
	e := configEntry{path: name}
	e.line, e.column = position(t)
	return e.wrong(format, args...)
}
