package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// maxConfigBytes is the size above which a configuration is refused.
const maxConfigBytes = 64 << 10

// configure sets the flags that the command line did not from a slant.yaml
// whose keys are the flags' names: a flag wins over the file, the file over
// the default. With an empty path it reads slant.yaml of the working folder
// if there is one.
func configure(cmd *cobra.Command, name string) error {
	content, name, err := readConfig(name)
	if err != nil || content == nil {
		return err
	}
	entries, err := parseConfig(name, content)
	if err != nil {
		return err
	}
	for _, e := range entries {
		f := cmd.Flags().Lookup(e.key)
		if f == nil || f.Hidden || e.key == "config" || e.key == "help" {
			return e.wrong("%q is no key%s; keys are the flags of `%s`", e.key, didYouMean(e.key, flagNames(cmd)), cmd.CommandPath())
		}
		if f.Changed {
			continue
		}
		for _, v := range e.values {
			err := cmd.Flags().Set(e.key, v)
			if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
				return e.wrong("%s %s", e.key, wanted(invalid))
			}
			if err != nil {
				return e.wrong("%s: %v", e.key, err)
			}
		}
	}
	return nil
}

func readConfig(name string) (content []byte, used string, err error) {
	optional := name == ""
	if optional {
		name = "slant.yaml"
	}
	f, err := os.Open(name)
	if optional && errors.Is(err, os.ErrNotExist) {
		return nil, name, nil
	}
	if errors.Is(err, os.ErrNotExist) {
		return nil, name, usageError("configuration %s: there is no such file", name)
	}
	if err != nil {
		return nil, name, usageError("configuration: %w", err)
	}
	defer f.Close()
	content, err = io.ReadAll(io.LimitReader(f, maxConfigBytes+1))
	if err != nil {
		return nil, name, usageError("configuration %s: %w", name, err)
	}
	if len(content) > maxConfigBytes {
		return nil, name, usageError("%s: is larger than 64 KiB, which no configuration is", name)
	}
	return content, name, nil
}

// A configEntry is one key of a configuration and its values: one, or those of
// a list or mapping.
type configEntry struct {
	path         string
	line, column int // 1-based
	key          string
	values       []string
}

func (e configEntry) wrong(format string, args ...any) error {
	return usageError("%s:%d:%d: %s", e.path, e.line, e.column, fmt.Sprintf(format, args...))
}

// parseConfig reads YAML that is one mapping of scalars, lists of scalars and
// mappings of scalars ("field: {text: maintext}" is "--field text=maintext").
func parseConfig(name string, content []byte) ([]configEntry, error) {
	if err := checkShape(name, content); err != nil {
		return nil, err
	}
	tree, err := parser.ParseBytes(content, 0)
	if located, ok := errors.AsType[yaml.Error](err); ok {
		return nil, wrongAt(name, located.GetToken(), "%s", located.GetMessage())
	}
	if err != nil {
		return nil, usageError("%s: %s", name, strings.TrimSpace(err.Error()))
	}
	var entries []configEntry
	seen := map[string]bool{}
	for _, doc := range tree.Docs {
		if doc.Body == nil {
			continue
		}
		for _, m := range mappingOf(doc.Body) {
			e := configEntry{path: name, key: m.Key.GetToken().Value}
			e.line, e.column = position(m.Key.GetToken())
			if seen[e.key] {
				return nil, e.wrong("key %q stands here twice", e.key)
			}
			seen[e.key] = true
			if e.values, err = e.scalars(m.Value); err != nil {
				return nil, err
			}
			entries = append(entries, e)
		}
		if mappingOf(doc.Body) == nil {
			line, column := position(doc.Body.GetToken())
			return nil, usageError("%s:%d:%d: is no list of \"key: value\" lines", name, line, column)
		}
	}
	return entries, nil
}

func mappingOf(n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

func (e configEntry) scalars(n ast.Node) ([]string, error) {
	switch n := n.(type) {
	case *ast.SequenceNode:
		var values []string
		for _, v := range n.Values {
			s, err := e.scalar(v)
			if err != nil {
				return nil, err
			}
			values = append(values, s)
		}
		return values, nil
	case *ast.MappingNode, *ast.MappingValueNode:
		var values []string
		for _, m := range mappingOf(n) {
			s, err := e.scalar(m.Value)
			if err != nil {
				return nil, err
			}
			values = append(values, m.Key.GetToken().Value+"="+s)
		}
		return values, nil
	}
	s, err := e.scalar(n)
	return []string{s}, err
}

func (e configEntry) scalar(n ast.Node) (string, error) {
	switch n.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.LiteralNode:
		if l, ok := n.(*ast.LiteralNode); ok {
			return l.Value.Value, nil
		}
		return n.GetToken().Value, nil
	}
	return "", e.wrong("%s: wants a plain value, a list, or key: value pairs", e.key)
}

func position(t *token.Token) (line, column int) {
	if t == nil || t.Position == nil {
		return 1, 1
	}
	return t.Position.Line, t.Position.Column
}
