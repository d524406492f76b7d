package corpus

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

const declaredWithin = 16 << 10 // bytes in which a page's encoding is looked for: browsers put notes before it

// decodePage returns a page in UTF-8. A byte order mark decides; then the bytes:
// text in another encoding is hardly ever valid UTF-8, while pages that a browser
// saved as UTF-8 keep the declaration of the encoding they came in; then what
// the page declares. What is neither UTF-8 nor declared is taken for
// Windows-1252 where bytes over ASCII stand alone, as accents and curly quotes
// do, and is refused where they stand in rows, as Cyrillic or Greek letters do:
// guessing an alphabet would make another text.
func decodePage(b []byte) (page []byte, found warnings, why string) {
	if after, ok := bytes.CutPrefix(b, []byte("\ufeff")); ok {
		return after, 0, ""
	}
	wrong, right := countUTF8(b)
	if wrong == 0 {
		return b, 0, ""
	}
	declared, name := declaredEncoding(b[:min(len(b), declaredWithin)])
	switch {
	case name == "utf-8" && wrong <= right:
		return b, 0, "" // damaged here and there, which repair mends
	case declared != nil && name != "utf-8":
	case right > 0 && wrong*10 <= right:
		return b, 0, ""
	case inRows(b):
		return nil, 0, "the page is not UTF-8 and does not declare its encoding; convert it with iconv -t UTF-8"
	default:
		declared, found = charmap.Windows1252, warnEncoding
	}
	decoded, err := declared.NewDecoder().Bytes(b)
	if err != nil {
		return nil, 0, "the page cannot be decoded from " + name
	}
	return decoded, found, ""
}

// countUTF8 counts the bytes that are no part of UTF-8 and the characters over
// ASCII that are.
func countUTF8(b []byte) (wrong, right int) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			wrong++
		} else {
			right++
		}
		b = b[n:]
	}
	return wrong, right
}

// declaredEncoding finds <meta charset=…> or its older form.
func declaredEncoding(head []byte) (encoding.Encoding, string) {
	head = bytes.Clone(head)
	for i, c := range head { // bytes.ToLower would make other bytes of those that are no UTF-8
		if c >= 'A' && c <= 'Z' {
			head[i] = c + 'a' - 'A'
		}
	}
	for rest := head; ; {
		i := bytes.Index(rest, []byte("charset"))
		if i < 0 {
			return nil, ""
		}
		rest = rest[i+len("charset"):]
		value, ok := bytes.CutPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("="))
		if !ok {
			continue
		}
		value = bytes.TrimLeft(value, " \t\r\n\"'")
		end := bytes.IndexAny(value, "\"'>; \t\r\n/?")
		if end < 0 {
			continue
		}
		if e, name := charset.Lookup(string(value[:end])); e != nil && name != "utf-16le" && name != "utf-16be" && name != "replacement" {
			return e, name
		}
	}
}

// inRows says whether more than a fourth of the bytes over ASCII follow another.
func inRows(b []byte) bool {
	high, following := 0, 0
	for i, c := range b {
		if c >= utf8.RuneSelf {
			high++
			if i > 0 && b[i-1] >= utf8.RuneSelf {
				following++
			}
		}
	}
	return following*4 > high
}
