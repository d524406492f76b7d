package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// fold appends s without its diacritics: "erdoğan" is found as "erdogan".
func fold(buf []byte, s string) []byte {
	if isASCII(s) {
		return append(buf, s...)
	}
	begin := len(buf)
	buf = norm.NFD.AppendString(buf, s)
	out := buf[:begin]
	for rest := buf[begin:]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'ı':
			out = append(out, 'i')
		case r == 'ø':
			out = append(out, 'o')
		case r == 'ł':
			out = append(out, 'l')
		case r == 'đ':
			out = append(out, 'd')
		default:
			out = utf8.AppendRune(out, unicode.ToLower(r))
		}
	}
	return out
}

// spellingPairs lists what is written in two ways, the canonical one last.
func spellingPairs() [][2]string {
	return [][2]string{{"isation", "ization"}, {"defence", "defense"}, {"centre", "center"}, {"programme", "program"}, {"theatre", "theater"}, {"harbour", "harbor"}, {"co-operation", "cooperation"}, {"kyiv", "kiev"}}
}

// canonical gives the one spelling that stands for all: American, and an
// abbreviation of several letters without its last stop ("u.s").
func canonical(s string) string {
	for _, p := range spellingPairs() {
		if strings.HasSuffix(s, p[0]) {
			return strings.TrimSuffix(s, p[0]) + p[1]
		}
	}
	if t, ok := strings.CutSuffix(s, "."); ok && strings.Contains(t, ".") {
		return t
	}
	return s
}

// spellings gives a canonical spelling and its others.
func spellings(s string) []string {
	out := []string{s}
	for _, p := range spellingPairs() {
		if strings.HasSuffix(s, p[1]) {
			out = append(out, strings.TrimSuffix(s, p[1])+p[0])
		}
	}
	if strings.Contains(s, ".") && !strings.HasSuffix(s, ".") {
		out = append(out, s+".")
	}
	return out
}

// distance is the Levenshtein distance of two short words in bytes, limit+1
// where it is larger than limit.
func distance(a, b string, limit int) int {
	if len(a) > 64 || len(b) > 64 || len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	var rows [2][65]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := range len(a) {
		above, row := &rows[i%2], &rows[(i+1)%2]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(above[j]+cost, above[j+1]+1, row[j]+1)
		}
	}
	return min(rows[len(a)%2][len(b)], limit+1)
}
