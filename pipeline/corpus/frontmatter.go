package corpus

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

const (
	maxFrontBytes = 64 << 10
	maxFrontDepth = 8   // of brackets, or dashes on one line
	maxFrontLevel = 100 // spaces before a key: what nests by indentation
)

// readYAML reads front matter that is a mapping. Of its values, scalars count,
// lists of scalars, and the names of mappings; all else is passed over. Anchors,
// aliases and tags, by which a few lines become gigabytes, are refused.
func readYAML(front string, columns *columnIndex, out *row) (why string) {
	if len(front) > maxFrontBytes {
		return "it is longer than 64 KiB"
	}
	defer func() {
		if recover() != nil { // the library's, on what fuzzing found
			why = "it is no YAML"
		}
	}()
	if why := checkFrontShape(front); why != "" {
		return why
	}
	tree, err := parser.ParseBytes([]byte(front), 0)
	if located, ok := errors.AsType[yaml.Error](err); ok {
		msg := located.GetMessage()
		if strings.Contains(msg, "already defined") {
			msg = "a key comes twice" // the library's line counts from elsewhere
		}
		return atLine(located.GetToken(), msg)
	}
	if err != nil {
		return "it is no YAML"
	}
	var ranks [numFields]int
	seen := map[string]bool{}
	for _, document := range tree.Docs {
		if document.Body == nil {
			continue
		}
		entries := frontMapping(document.Body)
		if entries == nil {
			return "it is no list of \"key: value\" lines"
		}
		for _, e := range entries {
			key := e.Key.GetToken().Value
			if seen[key] {
				return atLine(e.Key.GetToken(), "the key "+quoteShort([]byte(key))+" comes twice")
			}
			seen[key] = true
			takeFront(key, frontValues(e.Value), columns, &ranks, out)
		}
	}
	return ""
}

func atLine(t *token.Token, msg string) string {
	if t == nil || t.Position == nil {
		return msg
	}
	return fmt.Sprintf("line %d: %s", t.Position.Line+1, msg) // the fence is the first
}

func checkFrontShape(front string) string {
	for line := range strings.SplitSeq(front, "\n") {
		if len(line)-len(strings.TrimLeft(line, " \t")) > maxFrontLevel && strings.TrimSpace(line) != "" {
			return "it is nested too deep"
		}
	}
	brackets, dashes, line := 0, 0, 0
	for _, t := range lexer.Tokenize(front) {
		if t.Position != nil && t.Position.Line != line {
			dashes, line = 0, t.Position.Line
		}
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			return atLine(t, "anchors and aliases are not read; write the value out, or in quotation marks")
		case token.TagType, token.DirectiveType, token.MappingKeyType:
			return atLine(t, quoteShort([]byte(t.Value))+" is not read; write \"key: value\" lines")
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		case token.SequenceEntryType:
			dashes++
		}
		if brackets > maxFrontDepth || dashes > maxFrontDepth {
			return atLine(t, "it is nested too deep")
		}
	}
	return ""
}

func frontMapping(n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// frontValues are the scalars of a value.
func frontValues(n ast.Node) []string {
	switch n := n.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return []string{n.GetToken().Value}
	case *ast.LiteralNode:
		return []string{strings.TrimRight(n.Value.Value, "\n")}
	case *ast.SequenceNode:
		var all []string
		for _, v := range n.Values {
			all = append(all, frontValues(v)...)
		}
		return all
	case *ast.MappingNode, *ast.MappingValueNode:
		for _, wanted := range []string{"name", "title", "url"} {
			for _, m := range frontMapping(n) {
				if m.Key.GetToken().Value == wanted {
					return frontValues(m.Value)
				}
			}
		}
	}
	return nil
}

// readTOML reads the keys at the head of TOML: strings on one line, bare values,
// lists of strings on one line. Tables below it are passed over.
func readTOML(front string, columns *columnIndex, out *row) string {
	if len(front) > maxFrontBytes {
		return "it is longer than 64 KiB"
	}
	var ranks [numFields]int
	seen := map[string]bool{}
	number := 1
	for line := range strings.SplitSeq(front, "\n") {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			return ""
		}
		key, value, ok := strings.Cut(line, "=")
		key, value = strings.Trim(strings.TrimSpace(key), "\"'"), strings.TrimSpace(value)
		if !ok || key == "" || value == "" {
			return fmt.Sprintf("line %d: want key = value", number)
		}
		if seen[key] {
			return fmt.Sprintf("line %d: the key %s comes twice", number, quoteShort([]byte(key)))
		}
		seen[key] = true
		values, ok := tomlValues(value)
		if !ok {
			return fmt.Sprintf("line %d: want a value, a string or a list of strings on one line", number)
		}
		takeFront(key, values, columns, &ranks, out)
	}
	return ""
}

func tomlValues(s string) ([]string, bool) {
	if s[0] != '[' {
		value, rest, ok := tomlValue(s)
		return []string{value}, ok && isTOMLEnd(rest)
	}
	var all []string
	for rest := strings.TrimSpace(s[1:]); ; {
		if rest == "" {
			return nil, false
		}
		if rest[0] == ']' {
			return all, isTOMLEnd(rest[1:])
		}
		value, after, ok := tomlValue(rest)
		after = strings.TrimSpace(after)
		if !ok || after == "" || after[0] != ',' && after[0] != ']' {
			return nil, false
		}
		all = append(all, value)
		rest = strings.TrimSpace(strings.TrimPrefix(after, ","))
	}
}

func isTOMLEnd(rest string) bool {
	rest = strings.TrimSpace(rest)
	return rest == "" || rest[0] == '#'
}

// tomlValue reads one value at the start of s.
func tomlValue(s string) (value, rest string, ok bool) {
	switch {
	case strings.HasPrefix(s, `"""`), strings.HasPrefix(s, "'''"):
		return "", "", false
	case s[0] == '\'':
		value, rest, ok = strings.Cut(s[1:], "'")
		return value, rest, ok
	case s[0] == '"':
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return "", "", false
		}
		value, err = strconv.Unquote(quoted)
		return value, s[len(quoted):], err == nil
	}
	end := strings.IndexAny(s, ",]#")
	if end < 0 {
		end = len(s)
	}
	return strings.TrimSpace(s[:end]), s[end:], end > 0
}
