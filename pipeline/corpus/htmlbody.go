package corpus

import (
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mainText returns the text of a page's article, its paragraphs parted by empty
// lines. What the page marks as its article's body is taken alone; in it, or in
// the whole page where it marks none, Readability's rules tell text from what
// stands around it. A first paragraph that says the title again is left out.
func (p *page) mainText(title string) string {
	prune(p.body, false)
	marked := p.markedBody()
	if marked != nil {
		marked.Parent.RemoveChild(marked)
		for p.body.FirstChild != nil {
			p.body.RemoveChild(p.body.FirstChild)
		}
		p.body.AppendChild(marked)
	}
	whole := ""
	if marked != nil {
		whole = blockText(marked)
	}
	text := p.readable()
	if countWords(text)*2 < countWords(whole) {
		text = whole
	}
	first, rest, _ := strings.Cut(text, "\n\n")
	if title != "" && strings.EqualFold(strings.Join(strings.Fields(first), " "), strings.Join(strings.Fields(title), " ")) {
		text = rest
	}
	return text
}

// readable is what Readability finds; "" where it finds nothing, or fails.
func (p *page) readable() (text string) {
	defer func() {
		if recover() != nil { // the library's: a page is no reason to end
			text = ""
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(p.root, nil)
	if err != nil || article.Node == nil {
		return ""
	}
	return blockText(article.Node)
}

// markedBody is the one element that is marked as the article's body and holds
// at least 50 words; nil where there is none or several.
func (p *page) markedBody() *html.Node {
	var found []*html.Node
	for n := range p.body.Descendants() {
		if n.Type == html.ElementNode && attribute(n, "itemprop") == "articleBody" {
			found = append(found, n)
		}
	}
	if len(found) != 1 || countWords(blockText(found[0])) < 50 {
		return nil
	}
	return found[0]
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// blockText is the text of a node as a browser shows it: white space runs are a
// space, blocks are parted by an empty line, <br> is a line end.
func blockText(n *html.Node) string {
	var w blockWriter
	w.node(n)
	return strings.Trim(w.b.String(), " \n")
}

// A blockWriter writes words and what parts them: the largest gap that was asked
// for since the last word.
type blockWriter struct {
	b   strings.Builder
	gap gap
}

type gap int

const (
	noGap gap = iota
	space
	lineEnd
	emptyLine
)

func (w *blockWriter) part(g gap) { w.gap = max(w.gap, g) }

func (w *blockWriter) word(s string) {
	if w.b.Len() > 0 {
		w.b.WriteString([...]string{"", " ", "\n", "\n\n"}[w.gap])
	}
	w.gap = noGap
	w.b.WriteString(s)
}

func (w *blockWriter) node(n *html.Node) {
	name := atom.Lookup([]byte(n.Data)) // Readability renames elements by Data alone
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case name == atom.Br && w.gap == lineEnd:
		w.part(emptyLine)
		return
	case name == atom.Br:
		w.part(lineEnd)
		return
	}
	block := n.Type == html.ElementNode && !isInline(name)
	if block {
		w.part(emptyLine)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.part(emptyLine)
	}
}

// text writes the words of a text. What is no ASCII white space is part of them.
func (w *blockWriter) text(s string) {
	for s != "" {
		i := strings.IndexAny(s, " \t\r\n\f")
		switch {
		case i < 0:
			w.word(s)
			return
		case i > 0:
			w.word(s[:i])
		}
		w.part(space)
		s = strings.TrimLeft(s[i:], " \t\r\n\f")
	}
}

func isInline(name atom.Atom) bool {
	switch name {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font,
		atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong,
		atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, 0:
		return true
	}
	return false
}

// asParagraphs makes empty lines of the line ends of a text that has no empty
// lines, and leaves any other as it is.
func asParagraphs(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
	if !utf8.ValidString(s) || strings.Contains(s, "\n\n") {
		return s
	}
	return strings.ReplaceAll(s, "\n", "\n\n")
}
