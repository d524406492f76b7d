package text

import "strings"

// scanWords appends the words of one paragraph, byte range [i, end), without
// those of teasers.
func (sp *splitter) scanWords(i, end int) {
	at := i
	for _, t := range Teasers(sp.s[i:end]) {
		sp.scanStretch(at, i+int(t.Begin))
		at = i + int(t.End)
	}
	sp.scanStretch(at, end)
}

// scanStretch appends the words of byte range [i, end).
func (sp *splitter) scanStretch(i, end int) {
	s := sp.s[:end]
	for i < end {
		c, w := classAt(s[i:])
		switch c {
		case space, glue:
			i += w
		case lower, capital, digit:
			i = sp.scanWord(s, i)
		case apostrophe:
			i = sp.scanApostrophe(s, i, w)
		case quote:
			sp.emitAs(i, i+w, QuoteMark)
			i += w
		default:
			i = sp.scanMark(s, i, c, w)
		}
	}
}

// scanWord appends the word that begins at b, and its clitics, and gives where
// it ends. s ends with the paragraph.
func (sp *splitter) scanWord(s string, b int) int {
	if e := webAddress(s, b); e > 0 {
		sp.emitAs(b, e, Letters)
		return e
	}
	i, clitic := wordEnd(s, b)
	switch {
	case i < len(s) && s[i] == '/' && isDomain(s[b:i]):
		i = addressEnd(s, i)
		sp.emitAs(b, i, Letters)
	case i < len(s) && s[i] == '$' && isDollarPrefix(s[b:i]):
		i++
		sp.emitAs(b, i, Symbol)
	case clitic:
		sp.emitClitics(b, i)
	default:
		sp.emitJoined(b, i)
	}
	return i
}

// wordEnd finds the end of the word that begins at b, and tells whether an
// apostrophe stands inside, so that it may end with a clitic.
func wordEnd(s string, b int) (end int, clitic bool) {
	prev := other
	i := b
	if s[b] == '.' { // a decimal fraction without its zero
		i++
	}
	for {
		// Plain letters and digits are nearly all there is.
		for i < len(s) && s[i] < 0x80 && asciiClass[s[i]].alnum() {
			prev = asciiClass[s[i]]
			i++
		}
		if i >= len(s) {
			return i, clitic
		}
		c, w := classAt(s[i:])
		next, _ := classAt(s[i+w:])
		switch {
		case c.alnum():
			prev = c
		case c == accent:
		case c == glue && (next.alnum() || next == accent):
		case c == hyphen && i > b && next.alnum():
			prev = c
		case c == apostrophe && i > b && (next == lower || next == capital):
			prev, clitic = c, true
		case c == other && w == 1 && joins(s, b, i, prev, next):
			prev = c
		case c == other && s[i] == '.' && endsAbbreviation(s, b, i):
			if n, _ := classAt(s[i+1:]); n != hyphen && n != apostrophe {
				return i + 1, clitic
			}
			prev = c
		default:
			return i, clitic
		}
		i += w
	}
}

// joins tells whether the ASCII mark at i holds together what stands on both
// sides: "2.6", "U.S", "1,500", "3:1", "9/11", "AT&T", "name@example.org".
func joins(s string, b, i int, prev, next class) bool {
	switch s[i] {
	case '.':
		return next.alnum() && prev.alnum() && !lacksSpace(s, b, i)
	case ',', ':', '/':
		return prev == digit && next == digit
	case '&', '@':
		return prev.alnum() && next.alnum()
	}
	return false
}

// lacksSpace tells whether the stop at i ends a sentence although the next one
// follows without space: "it said.The next".
func lacksSpace(s string, b, i int) bool {
	if i-b < 2 || i+2 >= len(s) || !isLowerByte(s[i-1]) || !isLowerByte(s[i-2]) || asciiClassOf(s[i+1]) != capital || !isLowerByte(s[i+2]) {
		return false
	}
	// Last, because it looks at the whole word.
	return strings.IndexByte(s[b:i], '@') < 0
}

func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }

func asciiClassOf(c byte) class {
	if c < 0x80 {
		return asciiClass[c]
	}
	return other
}

// scanApostrophe handles an apostrophe or single quotation mark that is not
// between letters.
func (sp *splitter) scanApostrophe(s string, i, w int) int {
	if strings.HasPrefix(s[i:], "''") || strings.HasPrefix(s[i:], "``") {
		sp.emitAs(i, i+2, QuoteMark)
		return i + 2
	}
	detached := !classBefore(s[:i]).alnum()
	if detached {
		if n := elisionWidth(s[i+w:]); n > 0 {
			sp.emit(i, i+w+n)
			return i + w + n
		}
		if n := looseCliticWidth(s[:i], s[i+w:]); n > 0 {
			sp.emit(i, i+w+n)
			return i + w + n
		}
	}
	sp.emitAs(i, i+w, QuoteMark)
	return i + w
}

// scanMark appends a punctuation mark or symbol, or a run of them that is one
// word: "...", "?!", "--", "====".
func (sp *splitter) scanMark(s string, i int, c class, w int) int {
	b := i
	i += w
	first := s[b]
	switch {
	case c == invalid:
		for {
			k, n := classAt(s[i:])
			if k != invalid {
				break
			}
			i += n
		}
		sp.emitAs(b, i, Symbol)
	case first == '!' || first == '?':
		for i < len(s) && (s[i] == '!' || s[i] == '?') {
			i++
		}
		sp.emitAs(b, i, Punctuation)
	case w == 1 && strings.IndexByte(".-*=+~#", first) >= 0:
		for i < len(s) && s[i] == first {
			i++
		}
		if first == '.' && i == b+1 && i < len(s) && asciiClassOf(s[i]) == digit && !classBefore(s[:b]).alnum() {
			return sp.scanWord(s, b) // ".265"
		}
		if first == '#' && i == b+1 {
			return sp.scanTag(s, b, lower, capital)
		}
		sp.emitAs(b, i, markKind(s[b:i]))
	case first == '@':
		return sp.scanTag(s, b, lower, digit)
	case w > 1:
		i = symbolEnd(s, b, i)
		sp.emitAs(b, i, markKind(s[b:i]))
	default:
		sp.emitAs(b, i, markKind(s[b:i]))
	}
	return i
}

// scanTag appends "@handle" or "#tag", or the sign alone where no name of the
// wanted classes follows.
func (sp *splitter) scanTag(s string, b int, from, to class) int {
	i := b + 1
	c, w := classAt(s[i:])
	if c < from || c > to {
		sp.emitAs(b, i, Symbol)
		return i
	}
	for c.alnum() || c == accent {
		i += w
		c, w = classAt(s[i:])
	}
	sp.emitAs(b, i, Letters)
	return i
}

// symbolEnd takes in the joiners, variation selectors, skin tones and marks
// that make one sign with the character before, and dashes that repeat.
func symbolEnd(s string, b, i int) int {
	sign := s[b:i]
	for i < len(s) {
		rest := s[i:]
		switch c, w := classAt(rest); {
		case (sign == "–" || sign == "—" || sign == "…") && strings.HasPrefix(rest, sign):
			i += len(sign)
		case c == accent, strings.HasPrefix(rest, "\U0001F3FB"), strings.HasPrefix(rest, "\U0001F3FC"),
			strings.HasPrefix(rest, "\U0001F3FD"), strings.HasPrefix(rest, "\U0001F3FE"), strings.HasPrefix(rest, "\U0001F3FF"):
			i += w
		case strings.HasPrefix(rest, "\u200D"):
			c, w = classAt(rest[3:])
			if c != other || w < 3 {
				return i
			}
			i += 3 + w
		default:
			return i
		}
	}
	return i
}
