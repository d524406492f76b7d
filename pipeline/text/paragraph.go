package text

// nextParagraph gives the paragraph that begins at byte at: its range without
// the break, and where the next begins. Line feeds, carriage returns, vertical
// tabs, form feeds and the Unicode next-line, line and paragraph separators
// end a paragraph: some corpora part paragraphs by blank lines and some by
// single line breaks, and in neither do the lines of one paragraph stand
// apart.
func nextParagraph(s string, at int) (begin, end, next int) {
	for i := at; i < len(s); i++ {
		if c := s[i]; c > '\r' && c < 0xC2 {
			continue // the usual case, first
		}
		if w := breakWidth(s[i:]); w > 0 {
			return at, i, i + w
		}
	}
	return at, len(s), len(s)
}

// breakWidth gives the bytes of the line break at the start of s; 0: none.
func breakWidth(s string) int {
	switch s[0] {
	case '\n', '\v', '\f', '\r':
		return 1
	case 0xC2: // U+0085
		if len(s) > 1 && s[1] == 0x85 {
			return 2
		}
	case 0xE2: // U+2028, U+2029
		if len(s) > 2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9) {
			return 3
		}
	}
	return 0
}
