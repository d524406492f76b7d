package text

import "unicode/utf8"

// charsBlock is how many bytes stand between two entries of a Chars index.
const charsBlock = 64

// Chars converts byte offsets of a text into character offsets (code points,
// 0-based). A text of ASCII alone needs no index. Safe for concurrent use.
type Chars struct {
	s     string
	index []charsEntry // nil: ASCII
}

// A charsEntry is the first character at or after the start of a block.
type charsEntry struct {
	byteAt int32 // 0-based
	charAt int32 // 0-based
}

// NewChars indexes a text. It takes one pass.
func NewChars(s string) Chars {
	c := Chars{s: s}
	if isASCII(s) {
		return c
	}
	c.index = make([]charsEntry, 0, len(s)/charsBlock+2)
	n, next := int32(0), 0
	for i := range s { // an invalid byte is one character, as in []rune(s)
		for ; i >= next; next += charsBlock {
			c.index = append(c.index, charsEntry{int32(i), n})
		}
		n++
	}
	for ; len(s) >= next; next += charsBlock {
		c.index = append(c.index, charsEntry{int32(len(s)), n})
	}
	return c
}

// At gives the number of characters that begin before a byte offset, which
// must be within 0 and the text's length. An offset inside a character counts
// that character.
func (c Chars) At(byteOffset int32) int32 {
	if c.index == nil {
		return byteOffset
	}
	e := c.index[byteOffset/charsBlock]
	i, n := int(e.byteAt), e.charAt
	for i < int(byteOffset) {
		_, w := utf8.DecodeRuneInString(c.s[i:])
		i += w
		n++
	}
	return n
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
