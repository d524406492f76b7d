package corpus

import (
	"strings"

	"golang.org/x/net/html"
)

// plainMarkdown takes Markdown's marks off a text: paragraphs are parted by empty
// lines and stand on one line each, but for breaks that were asked for; headings,
// items of lists, cells of tables and quoted lines are paragraphs; fenced code,
// images, comments and templates' tags are dropped. heading is a heading before
// all else, which is left out of the text.
//
// Code that is indented is kept: in news, such lines are text. So is a fence
// that is never closed.
func plainMarkdown(s string) (heading, text string) {
	m := markdownReader{refs: map[string]bool{}}
	lines := strings.Split(breakTags().Replace(dropComments(s)), "\n")
	for _, line := range lines {
		if name, ok := definition(line); ok {
			m.refs[name] = true
		}
	}
	for i := 0; i < len(lines); i++ {
		if skip := fencedLines(lines[i:]); skip > 0 {
			m.endParagraph()
			i += skip - 1
			continue
		}
		m.line(lines[i])
	}
	m.endParagraph()
	if m.first {
		return m.blocks[0], strings.Join(m.blocks[1:], "\n\n")
	}
	return "", strings.Join(m.blocks, "\n\n")
}

// A markdownReader goes over lines and collects paragraphs.
type markdownReader struct {
	refs      map[string]bool // names of link definitions, lower case
	blocks    []string
	paragraph []string // its lines
	item      bool     // it is an item of a list
	first     bool     // blocks[0] is a heading
}

func (m *markdownReader) endParagraph() {
	if len(m.paragraph) > 0 {
		m.add(strings.Join(m.paragraph, "\n"))
		m.paragraph = m.paragraph[:0]
	}
	m.item = false
}

// add makes a block of lines: line ends become spaces where no break was asked
// for.
func (m *markdownReader) add(s string) {
	lines := strings.Split(plainInline(s, m.refs), "\n")
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(strings.TrimSpace(line))
		switch {
		case i == len(lines)-1:
		case strings.HasSuffix(line, "  "):
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
	}
	if text := strings.Trim(b.String(), " \n"); text != "" {
		m.blocks = append(m.blocks, text)
	}
}

func (m *markdownReader) heading(s string) {
	m.endParagraph()
	empty := len(m.blocks) == 0
	m.add(s)
	m.first = m.first || empty && len(m.blocks) == 1
}

// line takes one line outside fenced code.
func (m *markdownReader) line(line string) {
	for range 8 { // levels of quotation
		rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), ">")
		if !ok {
			break
		}
		line = strings.TrimPrefix(rest, " ")
	}
	bare := strings.TrimSpace(line)
	switch {
	case bare == "":
		m.endParagraph()
		return
	case len(m.paragraph) > 0 && isUnderline(bare):
		title := strings.Join(m.paragraph, " ")
		m.paragraph = m.paragraph[:0]
		m.heading(title)
		return
	case isRule(bare), isTemplateTag(bare):
		m.endParagraph()
		return
	}
	if _, ok := definition(line); ok {
		m.endParagraph()
		return
	}
	if title, ok := atxHeading(bare); ok {
		m.heading(title)
		return
	}
	if cells, ok := tableCells(bare); ok {
		m.endParagraph()
		for _, cell := range cells {
			m.add(cell)
		}
		return
	}
	if item, ok := listItem(bare, len(m.paragraph) == 0 || m.item); ok {
		m.endParagraph()
		m.item = true
		m.paragraph = append(m.paragraph, item)
		return
	}
	if strings.HasSuffix(bare, "\\") && !strings.HasSuffix(bare, "\\\\") {
		bare = bare[:len(bare)-1] + "  "
	} else if strings.HasSuffix(line, "  ") {
		bare += "  "
	}
	m.paragraph = append(m.paragraph, bare)
}

// dropComments removes <!-- -->, scripts and styles.
func dropComments(s string) string {
	for _, pair := range [][2]string{{"<!--", "-->"}, {"<script", "</script>"}, {"<style", "</style>"}} {
		var b strings.Builder
		for {
			i := strings.Index(s, pair[0])
			if i < 0 {
				break
			}
			_, after, ok := strings.Cut(s[i:], pair[1])
			if !ok {
				break // never closed: it is text
			}
			b.WriteString(s[:i])
			s = after
		}
		b.WriteString(s)
		s = b.String()
	}
	return s
}

// breakTags makes line ends of the tags that end lines.
func breakTags() *strings.Replacer {
	return strings.NewReplacer(
		"<br>", "  \n", "<br/>", "  \n", "<br />", "  \n", "<BR>", "  \n",
		"</p>", "\n\n", "</div>", "\n\n", "</li>", "\n\n", "</blockquote>", "\n\n", "</P>", "\n\n", "</DIV>", "\n\n",
	)
}

// fencedLines is how many lines a fenced block takes that begins at the first;
// 0 where none does, or it is not closed.
func fencedLines(lines []string) int {
	opening := strings.TrimLeft(lines[0], " >")
	if !strings.HasPrefix(opening, "```") && !strings.HasPrefix(opening, "~~~") {
		return 0
	}
	mark := opening[:1]
	n := len(opening) - len(strings.TrimLeft(opening, mark))
	if mark == "`" && strings.Contains(opening[n:], "`") {
		return 0 // a code span
	}
	for i, line := range lines[1:min(len(lines), 1+maxFenced)] {
		line = strings.TrimSpace(strings.TrimLeft(line, " >"))
		if len(line) >= n && strings.Trim(line, mark) == "" {
			return i + 2
		}
	}
	return 0
}

const maxFenced = 2000 // lines of fenced code; bounds the search for its end

// definition reads the name of "[name]: address".
func definition(line string) (string, bool) {
	line = strings.TrimLeft(line, " ")
	if len(line) < 4 || line[0] != '[' || line[1] == '^' {
		return "", false
	}
	name, rest, ok := strings.Cut(line[1:], "]:")
	rest = strings.TrimSpace(rest)
	if !ok || name == "" || len(name) > 200 || strings.ContainsAny(name, "[]") || rest == "" {
		return "", false
	}
	address, after, _ := strings.Cut(rest, " ")
	after = strings.TrimSpace(after)
	isAddress := strings.ContainsAny(address, "/.#")
	return strings.ToLower(name), isAddress && (after == "" || strings.ContainsAny(after[:1], "\"'("))
}

func isUnderline(s string) bool {
	return strings.Trim(s, "=") == "" || len(s) >= 2 && strings.Trim(s, "-") == ""
}

// isRule is true of a line of three or more *, - or _.
func isRule(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	return len(s) >= 3 && (strings.Trim(s, "*") == "" || strings.Trim(s, "-") == "" || strings.Trim(s, "_") == "" || strings.Trim(s, "=") == "")
}

// isTemplateTag is true of a line that is a tag of Liquid or Hugo alone.
func isTemplateTag(s string) bool {
	return strings.HasPrefix(s, "{%") && strings.HasSuffix(s, "%}") || strings.HasPrefix(s, "{{") && strings.HasSuffix(s, "}}")
}

func atxHeading(s string) (string, bool) {
	title := strings.TrimLeft(s, "#")
	n := len(s) - len(title)
	if n == 0 || n > 6 || title != "" && title[0] != ' ' && title[0] != '\t' {
		return "", false
	}
	title = strings.TrimSpace(title)
	if bare := strings.TrimRight(title, "#"); strings.HasSuffix(bare, " ") || bare == "" {
		title = strings.TrimSpace(bare)
	}
	return title, true
}

// tableCells parts "| a | b |"; a line of dashes has none.
func tableCells(s string) ([]string, bool) {
	if len(s) < 3 || s[0] != '|' || s[len(s)-1] != '|' {
		return nil, false
	}
	if strings.Trim(s, "|-: ") == "" {
		return nil, true
	}
	return strings.Split(s[1:len(s)-1], "|"), true
}

// listItem reads the text of "- item" or "1. item". Amid a paragraph, a number
// begins an item only where it is 1 or the paragraph is an item, and years never
// do.
func listItem(s string, fresh bool) (string, bool) {
	mark := strings.IndexAny(s, " \t")
	if mark < 1 || mark > 4 {
		return "", false
	}
	head, item := s[:mark], strings.TrimSpace(s[mark:])
	switch number := head[:len(head)-1]; {
	case head == "-" || head == "*" || head == "+":
	case number == "" || strings.Trim(number, "0123456789") != "" || head[len(head)-1] != '.' && head[len(head)-1] != ')':
		return "", false
	case !fresh && number != "1":
		return "", false
	}
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		item = strings.TrimPrefix(item, box)
	}
	return item, true
}

// unescape reads entities, which Markdown has from HTML.
func unescape(s string) string {
	if strings.Contains(s, "&") {
		return html.UnescapeString(s)
	}
	return s
}
