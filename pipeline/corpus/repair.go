package corpus

import (
	"strings"
	"unicode/utf8"
)

// warnings is a set of Warnings(), one bit each in their order.
type warnings uint32

const (
	warnUTF8 warnings = 1 << iota
	warnNUL
	warnSurrogate
	warnControl
	warnBidi
	warnZeroWidth
	warnPublished
	warnFieldType
	warnColumnTwice
	warnEncoding
	warnPaid
)

// A Warning is something about an article that a reader of the tables should
// know. Its name stands in Article.Warnings.
type Warning struct {
	Name string
	Doc  string
}

// Warnings lists what this stage may say of an article, in the order in which
// it stands in Article.Warnings.
func Warnings() []Warning {
	return []Warning{
		{"invalid_utf8_repaired", "bytes that are not UTF-8 were replaced by U+FFFD"},
		{"nul_replaced", "NUL characters were replaced by U+FFFD"},
		{"lone_surrogate_replaced", "halves of surrogate pairs in JSON escapes were replaced by U+FFFD"},
		{"control_characters_replaced", "control characters other than line end and tab were replaced by a space"},
		{"bidi_controls", "the text holds characters that turn the direction of writing; they were kept"},
		{"zero_width_characters", "the text holds characters without width; they were kept"},
		{"published_at_unreadable", "the date could not be read, or could mean two days; published_at is null"},
		{"field_type_unusable", "a field other than the text held a value that could not be used"},
		{"column_named_twice", "the header names a column in use twice; the first was used"},
		{"encoding_guessed", "the page does not declare its encoding and is not UTF-8; it was read as Windows-1252"},
		{"not_free_to_read", "the page says that it is not free to read; its text may be no more than the beginning"},
	}
}

func (w warnings) names() []string {
	var names []string
	for i, warning := range Warnings() {
		if w&(1<<i) != 0 {
			names = append(names, warning.Name)
		}
	}
	return names
}

// repair makes valid UTF-8 without NUL and control characters out of s and says
// what it did. A byte order mark at the start is dropped, and CR LF or CR is
// one line feed, without a warning: they are how a file is kept, not what is
// said. Text that needs nothing is returned as it is. Linear.
func repair(s string) (string, warnings) {
	s = strings.TrimPrefix(s, "\ufeff")
	i := 0
	for i < len(s) && isPlain(s[i]) {
		i++
	}
	if i == len(s) {
		return s, 0
	}
	var found warnings
	if changeless(s[i:], &found) {
		return s, found
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		if isPlain(s[i]) {
			j := i + 1
			for j < len(s) && isPlain(s[j]) {
				j++
			}
			b.WriteString(s[i:j])
			i = j
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\r' && strings.HasPrefix(s[i+1:], "\n") {
			n = 2
		}
		replacement, w := replace(r, n)
		found |= w
		b.WriteRune(replacement)
		i += n
	}
	return b.String(), found
}

// isPlain is true of the ASCII characters that are never touched.
func isPlain(c byte) bool { return c >= 0x20 && c < 0x7f || c == '\n' || c == '\t' }

// changeless says whether repair would change nothing, and what it would say.
func changeless(s string, found *warnings) bool {
	for i := 0; i < len(s); {
		if isPlain(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		replacement, w := replace(r, n)
		if replacement != r || r == utf8.RuneError && n == 1 {
			return false
		}
		*found |= w
		i += n
	}
	return true
}

// replace returns what stands in place of a character of n bytes.
func replace(r rune, n int) (rune, warnings) {
	switch {
	case r == utf8.RuneError && n == 1:
		return r, warnUTF8
	case r == 0:
		return utf8.RuneError, warnNUL
	case r == '\r':
		return '\n', 0
	case r < 0x20 && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0:
		return ' ', warnControl
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c:
		return r, warnBidi
	case r >= 0x200b && r <= 0x200d, r == 0x2060, r == 0xfeff, r == 0x00ad:
		return r, warnZeroWidth
	}
	return r, 0
}

// repairLine repairs what stands on one line: titles, names. Runs of white
// space become one space, those at the ends go.
func repairLine(s string) (string, warnings) {
	s, found := repair(s)
	if strings.ContainsAny(s, "\n\t") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " "), found
	}
	return strings.TrimSpace(s), found
}
