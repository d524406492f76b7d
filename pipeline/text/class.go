package text

import (
	"unicode"
	"unicode/utf8"
)

// A class says what the scanner does at a character.
type class uint8

const (
	other      class = iota // a word of its own
	space                   // parts words, in none
	lower                   // a letter that is no capital, also of scripts without case
	capital                 // a capital or title-case letter
	digit                   // any number character
	accent                  // joins the letter before it
	glue                    // soft hyphen, zero-width joiners: inside words only
	apostrophe              // ' and its look-alikes ’ ‘ ` ´ ＇
	hyphen                  // - and U+2010, U+2011
	quote                   // every other quotation mark
	invalid                 // a byte that is not UTF-8
)

// asciiClass holds the classes of one-byte characters.
var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c <= ' ' || c == 0x7F:
			t[c] = space
		case c >= 'a' && c <= 'z', c == '_':
			t[c] = lower
		case c >= 'A' && c <= 'Z':
			t[c] = capital
		case c >= '0' && c <= '9':
			t[c] = digit
		}
	}
	t['\''], t['`'], t['-'], t['"'] = apostrophe, apostrophe, hyphen, quote
	return t
}()

func (c class) alnum() bool { return c >= lower && c <= digit }

// classAt gives the class of the character at the start of s and its width in
// bytes; for an empty s, space and 0.
func classAt(s string) (class, int) {
	if len(s) == 0 {
		return space, 0
	}
	if c := s[0]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, w := utf8.DecodeRuneInString(s)
	return wideClass(r, w), w
}

func wideClass(r rune, w int) class {
	switch r {
	case utf8.RuneError:
		if w == 1 {
			return invalid
		}
		return other
	case '’', '‘', '‛', '´', '＇', 'ʼ', 'ʻ':
		return apostrophe
	case '‐', '‑':
		return hyphen
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '「', '」', '『', '』', '〝', '〞', '＂':
		return quote
	case '\u00AD', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return glue
	}
	switch {
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return capital
	case unicode.IsLetter(r):
		return lower
	case unicode.IsNumber(r):
		return digit
	case unicode.IsMark(r):
		return accent
	case unicode.IsSpace(r), unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z):
		return space
	}
	return other
}

// classBefore gives the class of the character that ends at the end of s.
func classBefore(s string) class {
	if len(s) == 0 {
		return space
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return asciiClass[c]
	}
	r, w := utf8.DecodeLastRuneInString(s)
	return wideClass(r, w)
}
