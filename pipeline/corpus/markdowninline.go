package corpus

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxBrackets    = 32   // open at once
	maxAddress     = 2000 // bytes of what stands behind a link's text; less after maxMissed that were none
	shortAddress   = 100
	maxMissed      = 64
	maxLinkName    = 200
	maxEmphasis    = 50   // marks that are looked back for the beginning of emphasis
	maxInlineBytes = 1000 // of a tag or a code span
)

// plainInline takes the marks off a paragraph: emphasis, code spans, links but
// for their text, images, tags, footnote marks, backslashes before marks. A mark
// without its other half is text. Linear, by the bounds above.
func plainInline(s string, refs map[string]bool) string {
	p := inlineMarks{s: s, refs: refs}
	if !strings.ContainsAny(s, "\\`*_~[]<&{") {
		return s
	}
	p.gone = make([]bool, len(s))
	for p.i < len(s) {
		p.step()
	}
	var b strings.Builder
	kept := 0 // begin of what is kept and not yet written
	for i := range len(s) {
		if !p.gone[i] {
			continue
		}
		b.WriteString(unescape(s[kept:i]))
		kept = i + 1
	}
	b.WriteString(unescape(s[kept:]))
	return b.String()
}

// inlineMarks goes over a paragraph once and notes which bytes are marks.
type inlineMarks struct {
	s        string
	i        int
	gone     []bool
	refs     map[string]bool
	brackets []int // where those open begin: at [ or ![
	openers  []emphasis
	missed   int // round brackets that held no address
}

// emphasis is a run of marks that may begin emphasis.
type emphasis struct {
	at, n int
	mark  byte
}

func (p *inlineMarks) drop(from, to int) {
	for i := from; i < to; i++ {
		p.gone[i] = true
	}
}

func (p *inlineMarks) step() {
	s, i := p.s, p.i
	switch c := s[i]; c {
	case '\\':
		if i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|<>~\"'$%&,/:;=?@^", s[i+1]) >= 0 {
			p.drop(i, i+1)
			p.i++
		}
		p.i++
	case '`':
		p.code()
	case '*', '_', '~':
		p.emphasis(c)
	case '!':
		if strings.HasPrefix(s[i:], "![") {
			p.open(2)
			return
		}
		p.i++
	case '[':
		if end := strings.IndexByte(s[i:min(len(s), i+40)], ']'); strings.HasPrefix(s[i:], "[^") && end > 2 && !strings.ContainsAny(s[i:i+end], " \n") {
			end++
			if strings.HasPrefix(s[i+end:], ":") {
				end++ // the footnote itself
			}
			p.drop(i, i+end)
			p.i += end
			return
		}
		p.open(1)
	case ']':
		p.close()
	case '<':
		p.tag()
	case '{':
		p.template()
	default:
		p.i++
	}
}

func (p *inlineMarks) open(n int) {
	if len(p.brackets) < maxBrackets {
		p.brackets = append(p.brackets, p.i)
	}
	p.i += n
}

// close ends the bracket that was opened last: a link or image where an address
// follows in round brackets, or a name that is defined.
func (p *inlineMarks) close() {
	s, i := p.s, p.i
	p.i++
	if len(p.brackets) == 0 {
		return
	}
	begin := p.brackets[len(p.brackets)-1]
	p.brackets = p.brackets[:len(p.brackets)-1]
	image := s[begin] == '!'
	inside := begin + 1
	if image {
		inside++
	}
	most := maxAddress
	if p.missed > maxMissed {
		most = shortAddress
	}
	end := linkEnd(s, i+1, most)
	if end < 0 && strings.HasPrefix(s[i+1:], "(") {
		p.missed++
	}
	if end < 0 && strings.HasPrefix(s[i+1:], "[") {
		if n := strings.IndexByte(s[i+2:min(len(s), i+2+maxLinkName)], ']'); n >= 0 {
			name := s[i+2 : i+2+n]
			if name == "" {
				name = s[inside:min(i, inside+maxLinkName)]
			}
			if p.refs[strings.ToLower(name)] {
				end = i + 3 + n
			}
		}
	}
	if end < 0 && i-inside < maxLinkName && p.refs[strings.ToLower(s[inside:i])] {
		end = i + 1
	}
	if end < 0 {
		return
	}
	if image {
		p.drop(begin, end)
	} else {
		p.drop(begin, inside)
		p.drop(i, end)
	}
	p.i = end
}

// linkEnd is where "(address "title")" at from ends, within so many bytes; -1
// where there is none.
func linkEnd(s string, from, most int) int {
	if from >= len(s) || s[from] != '(' {
		return -1
	}
	depth, quote := 0, byte(0)
	for i := from; i < len(s) && i < from+most; i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' && i > 0 && isSpace(s[i-1]):
			quote = c
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// code takes the backticks off a code span.
func (p *inlineMarks) code() {
	rest := p.s[p.i:]
	n := len(rest) - len(strings.TrimLeft(rest, "`"))
	inside := rest[n:min(len(rest), n+maxInlineBytes)]
	end := strings.Index(inside, rest[:n])
	if end < 0 {
		p.i += n
		return
	}
	p.drop(p.i, p.i+n)
	p.drop(p.i+n+end, p.i+2*n+end)
	p.i += 2*n + end
}

// tag drops an HTML tag, or the brackets around an address.
func (p *inlineMarks) tag() {
	rest := p.s[p.i:min(len(p.s), p.i+maxInlineBytes)]
	end := strings.IndexByte(rest, '>')
	if end < 2 {
		p.i++
		return
	}
	name := strings.TrimPrefix(rest[1:end], "/")
	switch {
	case strings.Contains(name, "://") && !strings.ContainsAny(name, " \n"), strings.Contains(name, "@") && !strings.ContainsAny(name, " \n="):
		p.drop(p.i, p.i+1)
		p.drop(p.i+end, p.i+end+1)
	case isTagName(name):
		p.drop(p.i, p.i+end+1)
	default:
		p.i++
		return
	}
	p.i += end + 1
}

// isTagName is true of what begins with a letter and goes on as tags do.
func isTagName(s string) bool {
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || n > 0 && (isDigit(s[n]) || s[n] == '-')) {
		n++
	}
	return n > 0 && (n == len(s) || isSpace(s[n]) || s[n] == '/')
}

// template drops a tag of Liquid or Hugo.
func (p *inlineMarks) template() {
	rest := p.s[p.i:min(len(p.s), p.i+maxInlineBytes)]
	for _, pair := range [][2]string{{"{{", "}}"}, {"{%", "%}"}} {
		if !strings.HasPrefix(rest, pair[0]) {
			continue
		}
		if end := strings.Index(rest, pair[1]); end > 0 {
			p.drop(p.i, p.i+end+2)
			p.i += end + 2
			return
		}
	}
	p.i++
}

// emphasis begins or ends emphasis at a run of marks, by the rules of
// CommonMark: a run before a word may begin it, one after a word end it, and
// underscores inside a word do neither.
func (p *inlineMarks) emphasis(mark byte) {
	rest := p.s[p.i:]
	n := len(rest) - len(bytes.TrimLeft([]byte(rest[:min(len(rest), 64)]), string(mark))) - max(0, len(rest)-64)
	at := p.i
	p.i += n
	if mark == '~' && n != 2 || n > 3 {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:at])
	after, _ := utf8.DecodeRuneInString(p.s[at+n:])
	if at == 0 {
		before = ' '
	}
	if at+n == len(p.s) {
		after = ' '
	}
	opens := !unicode.IsSpace(after) && (!isMarkPunct(after) || unicode.IsSpace(before) || isMarkPunct(before))
	closes := !unicode.IsSpace(before) && (!isMarkPunct(before) || unicode.IsSpace(after) || isMarkPunct(after))
	if mark == '_' {
		opens, closes = opens && (!closes || isMarkPunct(before)), closes && (!opens || isMarkPunct(after))
	}
	for closes && n > 0 {
		o := p.opener(mark)
		if o < 0 {
			break
		}
		open := &p.openers[o]
		used := min(open.n, n, 2)
		if mark == '~' && used < 2 {
			break
		}
		p.drop(open.at+open.n-used, open.at+open.n)
		p.drop(at, at+used)
		at, n, open.n = at+used, n-used, open.n-used
		p.openers = p.openers[:o+1]
		if open.n == 0 {
			p.openers = p.openers[:o]
		}
	}
	if opens && n > 0 {
		p.openers = append(p.openers, emphasis{at, n, mark})
	}
}

// opener is the index of the last run of a mark that may begin emphasis; -1.
func (p *inlineMarks) opener(mark byte) int {
	for i := len(p.openers) - 1; i >= max(0, len(p.openers)-maxEmphasis); i-- {
		if p.openers[i].mark == mark {
			return i
		}
	}
	return -1
}

func isMarkPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
