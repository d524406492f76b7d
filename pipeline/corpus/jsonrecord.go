package corpus

import (
	"bytes"
	"strings"
)

const (
	maxDepth   = 128    // of brackets in a record
	fewKeys    = 32     // up to which comparing all pairs beats a map
	maxColumns = 20_000 // of a record
)

// A jsonToken is a value that has been passed over: where it stands and what it
// is by its first byte.
type jsonToken []byte

func (t jsonToken) kind() byte {
	if len(t) == 0 {
		return 0
	}
	return t[0]
}

// empty says that a value says nothing: null, NaN, "", [] or {}.
func (t jsonToken) empty() bool {
	switch t.kind() {
	case 0, 'n', 'N':
		return true
	case '"':
		return len(bytes.TrimSpace(t[1:len(t)-1])) == 0
	case '[', '{':
		return len(bytes.TrimSpace(t[1:len(t)-1])) == 0
	}
	return false
}

// parseJSON finds the fields of a record that is one JSON object. Only the
// fields in use are decoded; everything else is passed over after a look at its
// shape. Raw control characters in strings, which JSON forbids, are let through
// to the repair; NaN counts as null, as Python writes it.
func parseJSON(raw *Raw, columns *columnIndex, out *row) string {
	p := jsonScanner{b: raw.Bytes}
	p.space()
	if p.peek() != '{' {
		return "not a JSON object"
	}
	var chosen [numFields]jsonToken
	var ranks [numFields]int
	why := p.object(func(key []byte, value jsonToken) {
		for _, c := range columns.find(key) {
			have := chosen[c.field]
			if value.empty() {
				out.blank[c.field] = true
				continue
			}
			if have == nil || c.rank < ranks[c.field] {
				chosen[c.field], ranks[c.field] = value, c.rank
			}
		}
		out.sawColumn(key)
	})
	if why != "" {
		return why
	}
	p.space()
	if p.i < len(p.b) {
		return "something follows the JSON object"
	}
	for f := range chosen {
		if chosen[f] == nil {
			continue
		}
		if why := decodeField(field(f), chosen[f], out); why != "" {
			return why
		}
	}
	return ""
}

// A jsonScanner walks over JSON once, from left to right.
type jsonScanner struct {
	b []byte
	i int
}

func (p *jsonScanner) peek() byte {
	if p.i < len(p.b) {
		return p.b[p.i]
	}
	return 0
}

func (p *jsonScanner) space() {
	for p.i < len(p.b) && isSpace(p.b[p.i]) {
		p.i++
	}
}

// object walks over the object at the scanner and hands each key, decoded, and
// its value to see. A key that comes twice is an error: which one is meant
// cannot be known.
func (p *jsonScanner) object(see func(key []byte, value jsonToken)) string {
	var few [fewKeys][]byte
	keys := few[:0]
	var many map[string]bool
	p.i++
	for p.space(); p.peek() != '}'; p.space() {
		key, why := p.key()
		if why != "" {
			return why
		}
		if many == nil && len(keys) == fewKeys {
			many = make(map[string]bool, 2*fewKeys)
			for _, k := range keys {
				many[string(k)] = true
			}
		}
		if isRepeated(key, keys, many) {
			return "the key " + quoteShort(key) + " comes twice"
		}
		switch {
		case len(many) >= maxColumns:
			return "the record has more than 20,000 keys"
		case many != nil:
			many[string(key)] = true
		default:
			keys = append(keys, key)
		}
		p.space()
		start := p.i
		if why := p.skipValue(); why != "" {
			return why
		}
		see(key, p.b[start:p.i])
		p.space()
		if p.peek() == ',' {
			p.i++
			p.space()
			if p.peek() == '}' {
				return "bad JSON: a comma before the closing brace"
			}
			continue
		}
		if p.peek() != '}' {
			return p.unexpected("a comma or a closing brace")
		}
	}
	p.i++
	return ""
}

func isRepeated(key []byte, few [][]byte, many map[string]bool) bool {
	if many != nil {
		return many[string(key)]
	}
	for _, k := range few {
		if bytes.Equal(k, key) {
			return true
		}
	}
	return false
}

// key walks over a key and its colon.
func (p *jsonScanner) key() ([]byte, string) {
	if p.peek() != '"' {
		return nil, p.unexpected("a key in quotes")
	}
	start := p.i
	if !p.skipString() {
		return nil, "bad JSON: a string is not closed"
	}
	token := p.b[start+1 : p.i-1]
	if bytes.IndexByte(token, '\\') >= 0 {
		s, _, ok := unescapeJSON(token)
		if !ok {
			return nil, "bad JSON: a wrong escape in a key"
		}
		token = []byte(s)
	}
	p.space()
	if p.peek() != ':' {
		return nil, p.unexpected("a colon")
	}
	p.i++
	return token, ""
}

func (p *jsonScanner) unexpected(wanted string) string {
	if p.i >= len(p.b) {
		return "bad JSON: the record ends where " + wanted + " should be"
	}
	return "bad JSON: " + quoteShort(p.b[p.i:p.i+1]) + " where " + wanted + " should be"
}

func quoteShort(b []byte) string {
	return `"` + excerpt(b[:min(len(b), 60)]) + `"`
}

// skipString walks over the string at the scanner. False: it is not closed.
func (p *jsonScanner) skipString() bool {
	for i := p.i + 1; i < len(p.b); i++ {
		switch p.b[i] {
		case '"':
			p.i = i + 1
			return true
		case '\\':
			i++
		}
	}
	p.i = len(p.b)
	return false
}

// skipValue walks over one value. Brackets are matched with a stack of bits, so
// that depth costs no call stack.
func (p *jsonScanner) skipValue() string {
	var stack [maxDepth]byte
	depth := 0
	for {
		p.space()
		switch c := p.peek(); c {
		case '"':
			if !p.skipString() {
				return "bad JSON: a string is not closed"
			}
		case '{', '[':
			if depth == maxDepth {
				return "nested deeper than 128 brackets"
			}
			stack[depth] = c + 2 // the closing bracket, in ASCII
			depth++
			p.i++
		case '}', ']':
			if depth == 0 || stack[depth-1] != c {
				return p.unexpected("a value")
			}
			depth--
			p.i++
		case ',', ':':
			if depth == 0 {
				return p.unexpected("a value")
			}
			p.i++
		default:
			if !p.skipScalar() {
				return p.unexpected("a value")
			}
		}
		if depth == 0 {
			return ""
		}
	}
}

// skipScalar walks over a number, true, false, null, NaN or an infinity.
func (p *jsonScanner) skipScalar() bool {
	start := p.i
	for p.i < len(p.b) && isScalarByte(p.b[p.i]) {
		p.i++
	}
	word := p.b[start:p.i]
	switch string(word) {
	case "true", "false", "null", "NaN", "Infinity", "-Infinity":
		return true
	}
	if len(word) > 0 && isNumber(word) {
		return true
	}
	p.i = start
	return false
}

func isScalarByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.'
}

// isNumber checks JSON's grammar of numbers.
func isNumber(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte{'-'})
	digits := func() bool {
		n := 0
		for n < len(b) && b[n] >= '0' && b[n] <= '9' {
			n++
		}
		b = b[n:]
		return n > 0
	}
	if !digits() {
		return false
	}
	if len(b) > 0 && b[0] == '.' {
		b = b[1:]
		if !digits() {
			return false
		}
	}
	if len(b) > 0 && (b[0] == 'e' || b[0] == 'E') {
		b = bytes.TrimLeft(b[1:], "+-")
		if !digits() {
			return false
		}
	}
	return len(b) == 0
}

// elements returns the values of an array that skipValue has passed.
func (t jsonToken) elements(see func(jsonToken)) {
	p := jsonScanner{b: t[:len(t)-1], i: 1}
	for p.space(); p.i < len(p.b); p.space() {
		if p.peek() == ',' || p.peek() == ':' {
			p.i++
			continue
		}
		start := p.i
		if p.skipValue() != "" {
			return
		}
		see(p.b[start:p.i])
	}
}

// member returns the first of the named members of an object that says
// something; nil where none does.
func (t jsonToken) member(names ...string) jsonToken {
	found := make([]jsonToken, len(names))
	p := jsonScanner{b: t}
	if p.object(func(key []byte, value jsonToken) {
		for i, name := range names {
			if found[i] == nil && !value.empty() && strings.EqualFold(name, string(key)) {
				found[i] = value
			}
		}
	}) != "" {
		return nil
	}
	for _, value := range found {
		if value != nil {
			return value
		}
	}
	return nil
}
