package corpus

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeField turns a JSON value into the field's text.
func decodeField(f field, t jsonToken, out *row) string {
	switch f {
	case fieldText:
		return decodeText(t, out)
	case fieldAuthors:
		return decodeAuthors(t, out)
	}
	s, kind, why := scalar(t, out)
	if why != "" {
		return "the " + fieldNames()[f] + " has " + why
	}
	out.value[f], out.number[f] = s, kind == kindNumber
	if kind == kindOther {
		out.warn(warnFieldType)
	}
	return ""
}

type scalarKind int

const (
	kindString scalarKind = iota
	kindNumber
	kindOther // nothing that could be read as one value
)

// scalar reads one value as a string. Of an object it takes what names it: that
// is how sources ({"id": …, "name": …}) and the identifiers and dates of
// MongoDB ({"$oid": …}, {"$date": …}) are kept. Of a list it takes the first.
func scalar(t jsonToken, out *row) (string, scalarKind, string) {
	for range 4 {
		switch t.kind() {
		case '"':
			s, warned, ok := unescapeJSON(t[1 : len(t)-1])
			if !ok {
				return "", kindOther, "a wrong escape"
			}
			out.warnings |= warned
			return s, kindString, ""
		case '{':
			t = t.member("name", "title", "id", "domain", "$oid", "$date", "$numberLong")
		case '[':
			var first jsonToken
			t.elements(func(e jsonToken) {
				if first == nil && !e.empty() {
					first = e
				}
			})
			t = first
		case 't', 'f', 0, 'n', 'N', 'I':
			return "", kindOther, ""
		default:
			return string(t), kindNumber, ""
		}
	}
	return "", kindOther, ""
}

// decodeText reads the text: a string, a list of paragraphs, or a body as
// fundus keeps it: {"summary": […], "sections": [{"headline": […],
// "paragraphs": […]}]}. Paragraphs are joined by an empty line.
func decodeText(t jsonToken, out *row) string {
	if t.kind() == '"' {
		s, warned, ok := unescapeJSON(t[1 : len(t)-1])
		if !ok {
			return "the text has a wrong escape"
		}
		out.warnings |= warned
		out.value[fieldText] = s
		return ""
	}
	if t.kind() == '{' && t.member("$binary") != nil {
		return "the text is bytes, not a string; write its column as one"
	}
	var paragraphs []string
	if !collectParagraphs(t, out, &paragraphs) || len(paragraphs) == 0 {
		return "the text is neither a string nor a list of paragraphs"
	}
	out.value[fieldText] = strings.Join(paragraphs, "\n\n")
	return ""
}

func collectParagraphs(t jsonToken, out *row, to *[]string) bool {
	switch t.kind() {
	case '[':
		ok := true
		t.elements(func(e jsonToken) { ok = ok && collectParagraphs(e, out, to) })
		return ok
	case '{':
		known := false
		for _, part := range []string{"summary", "sections", "headline", "paragraphs"} {
			if value := t.member(part); value != nil {
				known = true
				if !collectParagraphs(value, out, to) {
					return false
				}
			}
		}
		return known || t.empty()
	case '"':
		s, warned, ok := unescapeJSON(t[1 : len(t)-1])
		out.warnings |= warned
		if ok && strings.TrimSpace(s) != "" {
			*to = append(*to, s)
		}
		return ok
	}
	return t.empty()
}

// decodeAuthors reads a string or a list of strings or of objects with a name.
func decodeAuthors(t jsonToken, out *row) string {
	if t.kind() != '[' {
		s, kind, why := scalar(t, out)
		if why != "" {
			return "the authors have " + why
		}
		if kind == kindOther {
			out.warn(warnFieldType)
		}
		out.value[fieldAuthors] = s
		return ""
	}
	why := ""
	t.elements(func(e jsonToken) {
		s, kind, wrong := scalar(e, out)
		if wrong != "" {
			why = "the authors have " + wrong
		}
		if kind != kindOther && strings.TrimSpace(s) != "" {
			out.authors = append(out.authors, s)
		}
	})
	return why
}

// unescapeJSON decodes the inside of a JSON string. A lone surrogate becomes
// U+FFFD and a warning. False: an escape that JSON does not know.
func unescapeJSON(b []byte) (string, warnings, bool) {
	first := indexBackslash(b)
	if first < 0 {
		return string(b), 0, true
	}
	var warned warnings
	out := make([]byte, 0, len(b))
	for {
		out = append(out, b[:first]...)
		b = b[first:]
		if len(b) == 0 {
			return string(out), warned, true
		}
		if len(b) < 2 {
			return "", 0, false
		}
		n := 2
		switch b[1] {
		case '"', '\\', '/':
			out = append(out, b[1])
		case 'n':
			out = append(out, '\n')
		case 't':
			out = append(out, '\t')
		case 'r':
			out = append(out, '\r')
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'u':
			r, size := unicodeEscape(b)
			if size == 0 {
				return "", 0, false
			}
			if r < 0 {
				r = utf8.RuneError
				warned |= warnSurrogate
			}
			out = utf8.AppendRune(out, r)
			n = size
		default:
			return "", 0, false
		}
		b = b[n:]
		if first = indexBackslash(b); first < 0 {
			first = len(b)
		}
	}
}

func indexBackslash(b []byte) int { return bytes.IndexByte(b, '\\') }

// unicodeEscape reads \uXXXX, or a pair of them, at the start of b: the rune,
// -1 for a lone surrogate, and how many bytes it took, 0 for a wrong escape.
func unicodeEscape(b []byte) (rune, int) {
	r, ok := hex4(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := hex4(b[6:]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return -1, 6
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range b[2:6] {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c >= 'a' && c <= 'f':
			r |= rune(c-'a') + 10
		case c >= 'A' && c <= 'F':
			r |= rune(c-'A') + 10
		default:
			return 0, false
		}
	}
	return r, true
}
