package corpus

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const excerptBytes = 200 // the longest Reject.Excerpt

// excerpt returns the start of a record, safe to print: at most 200 bytes of
// valid UTF-8 in which control, bidi and other invisible characters and broken
// bytes are escaped as \n, \t, \x00 or \u202e.
func excerpt(record []byte) string {
	record = record[:min(len(record), excerptBytes+utf8.UTFMax)]
	var b strings.Builder
	for len(record) > 0 {
		r, n := utf8.DecodeRune(record)
		piece := escapeRune(r, record[:n])
		if b.Len()+len(piece) > excerptBytes {
			break
		}
		b.WriteString(piece)
		record = record[n:]
	}
	return b.String()
}

func escapeRune(r rune, raw []byte) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r == '\r':
		return `\r`
	case r < 0x20 || r == 0x7f:
		return fmt.Sprintf(`\x%02x`, r)
	case r > 0x7f && r <= 0xffff && !unicode.IsPrint(r):
		return fmt.Sprintf(`\u%04x`, r)
	case r > 0xffff && !unicode.IsPrint(r):
		return fmt.Sprintf(`\U%08x`, r)
	}
	return string(raw)
}

// printable escapes what must not reach a terminal out of names and columns,
// and cuts at 2,000 bytes.
func printable(s string) string {
	const most = 2000
	var b strings.Builder
	for i := 0; i < len(s) && b.Len() < most; {
		r, n := utf8.DecodeRuneInString(s[i:])
		b.WriteString(escapeRune(r, []byte(s[i:i+n])))
		i += n
	}
	if b.Len() >= most {
		b.WriteString("…")
	}
	return b.String()
}
