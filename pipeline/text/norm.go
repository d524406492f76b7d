package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emit appends the word [b, e) and finds its kind.
func (sp *splitter) emit(b, e int) {
	var t tally
	t.count(sp.s[b:e])
	k := Letters
	if t.letters == 0 {
		k = Number
		if t.digits == 0 {
			k = markKind(sp.s[b:e])
		}
	}
	sp.add(b, e, k, &t)
}

// emitAs appends the word [b, e) as a word of kind k.
func (sp *splitter) emitAs(b, e int, k WordKind) {
	var t tally
	t.count(sp.s[b:e])
	sp.add(b, e, k, &t)
}

func (sp *splitter) add(b, e int, k WordKind, t *tally) {
	w := sp.s[b:e]
	if !t.plain {
		w = sp.normal(w)
	}
	sp.doc.Words = append(sp.doc.Words, Word{
		Span:    Span{int32(b), int32(e)},
		Norm:    w,
		Kind:    k,
		Upper:   t.upper,
		AllCaps: t.letters >= 2 && t.capitals == t.letters,
	})
}

// A tally is what one pass over a word's characters finds.
type tally struct {
	letters, capitals, digits int
	upper                     bool // the first letter is a capital
	plain                     bool // the word is its own normal form
}

func (t *tally) count(w string) {
	t.plain = true
	for i := 0; i < len(w); {
		var c class
		n := 1
		if b := w[i]; b < utf8.RuneSelf {
			c = asciiClass[b]
			if b == '_' {
				c = other
			}
			t.plain = t.plain && c != capital && b != '`'
		} else {
			c, n = classAt(w[i:])
			// An ellipsis, a dash, “ and the like are their own normal form.
			own := c == other || c == quote || c == invalid || c == digit || c == accent || c == lower && n > 2
			if c == lower && n <= 2 {
				r, _ := utf8.DecodeRuneInString(w[i:])
				own = unicode.ToLower(r) == r
			}
			t.plain = t.plain && own
		}
		switch c {
		case capital:
			t.capitals++
			t.upper = t.upper || t.letters == 0
			t.letters++
		case lower:
			t.letters++
		case digit:
			t.digits++
		}
		i += n
	}
}

// normal gives the lower-case form of a word with straight apostrophes and
// plain hyphens, without soft hyphens and joiners, as a substring of the
// field's buffer of such forms.
func (sp *splitter) normal(w string) string {
	if sp.lower.Cap() == 0 {
		sp.lower.Grow(64 + len(sp.s)/6)
	}
	begin := sp.lower.Len()
	for i := 0; i < len(w); {
		if c := w[i]; c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			if c == '`' {
				c = '\''
			}
			sp.lower.WriteByte(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		switch wideClass(r, n) {
		case apostrophe:
			sp.lower.WriteByte('\'')
		case hyphen:
			sp.lower.WriteByte('-')
		case glue:
		case invalid:
			sp.lower.WriteByte(w[i])
		default:
			sp.lower.WriteRune(unicode.ToLower(r))
		}
		i += n
	}
	return sp.lower.String()[begin:]
}

// markKind tells punctuation from symbols.
func markKind(w string) WordKind {
	if w[0] < utf8.RuneSelf {
		if strings.IndexByte("$%&*#@+<=>^|~_", w[0]) >= 0 {
			return Symbol
		}
		return Punctuation
	}
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsPunct(r) {
		return Punctuation
	}
	return Symbol
}
