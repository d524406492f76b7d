package corpus

import (
	"bytes"
	"strings"
)

func markdownFormat() Format {
	return Format{
		Name: "markdown",
		Doc: "Markdown: one article a file. Fields stand in front matter (YAML between ---, TOML between +++); else a first " +
			"heading is the title and the folder the outlet. Marks are taken off the text.",
		// No extension: in folders, Markdown without front matter is a README.
		Strong: true,
		Sniff: func(head []byte, ext string) bool {
			if ext == "md" || ext == "markdown" {
				return true
			}
			return ext != "txt" && ext != "text" && beginsFrontMatter(head)
		},
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &wholeSplitter{s: s}, nil
		},
		Parse: parseMarkdown,
	}
}

// beginsFrontMatter says whether a file begins with front matter: its fence,
// a line of a key and its value, and, as far as can be seen, the fence again.
func beginsFrontMatter(head []byte) bool {
	text := strings.ReplaceAll(string(bytes.TrimPrefix(head, []byte("\ufeff"))), "\r\n", "\n")
	front, _, fence := cutFrontMatter(text)
	if fence == "" {
		return false
	}
	for line := range strings.SplitSeq(front, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, _, ok := strings.Cut(line, map[string]string{"---": ":", "+++": "="}[fence])
		return ok && key != "" && strings.Trim(strings.TrimSpace(key), "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-\"'") == ""
	}
	return false
}

// cutFrontMatter parts front matter from what follows it. fence is "" where
// there is none. Behind a rule, which looks like its fence, stands an empty
// line.
func cutFrontMatter(s string) (front, rest, fence string) {
	first, after := cutLine(s)
	fence = strings.TrimRight(first, " \t")
	second, _ := cutLine(after)
	if fence != "---" && fence != "+++" || strings.TrimSpace(second) == "" {
		return "", s, ""
	}
	for rest := after; rest != ""; {
		line, next := cutLine(rest)
		if line = strings.TrimRight(line, " \t"); line == fence || fence == "---" && line == "..." {
			return after[:len(after)-len(rest)], next, fence
		}
		rest = next
	}
	return "", s, ""
}

// parseMarkdown finds the fields of one file. Front matter that cannot be read
// makes the record a reject: without it, outlet and date would be guessed.
func parseMarkdown(raw *Raw, columns *columnIndex, out *row) string {
	whole, found := repair(string(raw.Bytes))
	out.warnings |= found
	front, body, fence := cutFrontMatter(whole)
	why := ""
	switch fence {
	case "---":
		why = readYAML(front, columns, out)
	case "+++":
		why = readTOML(front, columns, out)
	}
	if why != "" {
		return "front matter: " + why
	}
	if out.value[fieldOutlet] == "" {
		out.value[fieldOutlet] = raw.Source.Folder
	}
	if columns.askedFor(fieldText) != "" {
		return ""
	}
	heading, text := plainMarkdown(body)
	title, _ := repairLine(out.value[fieldTitle])
	switch heading, _ = repairLine(heading); {
	case heading == "":
	case title == "":
		out.value[fieldTitle] = heading
	case !strings.EqualFold(title, heading):
		text = heading + "\n\n" + text
	}
	out.value[fieldText], out.blank[fieldText] = text, true
	return ""
}

// takeFront gives a key of front matter to the fields that it may hold. A body
// in a key counts only where it was asked for.
func takeFront(key string, values []string, columns *columnIndex, ranks *[numFields]int, out *row) {
	out.sawColumn([]byte(key))
	for _, c := range columns.find([]byte(key)) {
		value := ""
		for _, v := range values {
			if value == "" && !isBlank(v) {
				value = v
			}
		}
		switch {
		case c.field == fieldText && columns.askedFor(fieldText) == "":
		case value == "":
			out.blank[c.field] = true
		case ranks[c.field] != 0 && ranks[c.field] <= c.rank+1:
		default:
			ranks[c.field], out.value[c.field], out.origin[c.field] = c.rank+1, value, key
			if c.field == fieldAuthors && len(values) > 1 {
				out.authors = values[:min(len(values), maxAuthors)]
			}
		}
	}
}
