package text

import "strings"

// webAddress gives the end of the web address that begins at b, 0 if none
// does.
func webAddress(s string, b int) int {
	switch s[b] {
	case 'h', 'H', 'w', 'W':
	default:
		return 0
	}
	rest := s[b:]
	for _, head := range [...]string{"http://", "https://", "www."} {
		if len(rest) > len(head) && strings.EqualFold(rest[:len(head)], head) {
			if c, _ := classAt(rest[len(head):]); c.alnum() {
				return addressEnd(s, b+len(head))
			}
		}
	}
	return 0
}

// addressEnd gives where a web address ends that has begun before i: at the
// first space, quotation mark or bracket-like sign, without the sentence's
// punctuation.
func addressEnd(s string, i int) int {
	b := i
	open := 0 // round brackets
scan:
	for i < len(s) {
		c, w := classAt(s[i:])
		switch {
		case c == space || c == quote || c == apostrophe || c == invalid || c == glue:
			break scan
		case s[i] == '<' || s[i] == '>' || s[i] == '{' || s[i] == '}' || s[i] == '|' || s[i] == '[' || s[i] == ']':
			break scan
		case s[i] == '(':
			open++
		case s[i] == ')':
			if open == 0 {
				break scan
			}
			open--
		}
		i += w
	}
	for i > b && strings.IndexByte(".,;:!?(", s[i-1]) >= 0 {
		i--
	}
	return i
}

// isDomain tells whether a word with a slash after it begins a web address.
func isDomain(w string) bool {
	dot := strings.LastIndexByte(w, '.')
	if dot <= 0 {
		return false
	}
	switch w[dot+1:] {
	case "com", "org", "net", "gov", "edu", "mil", "int", "info", "uk", "de", "fr", "eu", "ru", "cn", "us", "ca", "au", "in", "tv", "co", "io", "ly", "me", "be", "gl", "gd":
		return true
	}
	return false
}

// isDollarPrefix tells whether a word with a dollar sign after it names whose
// dollar it is.
func isDollarPrefix(w string) bool {
	switch w {
	case "US", "U.S.", "A", "AU", "C", "CA", "HK", "NZ", "NT", "S", "R", "Z":
		return true
	}
	return false
}
