package corpus

import (
	"bytes"
	"fmt"
	"strings"
)

func htmlFormat() Format {
	return Format{
		Name: "html",
		Doc: "A saved web page: one article a file. Title, date, authors, outlet and address are what the page says of " +
			"itself; menus, teasers, captions and comments are left out.",
		Extensions: []string{"html", "htm", "xhtml"},
		Strong:     true,
		Sniff: func(head []byte, ext string) bool {
			return looksLikeHTML(head) || ext == "html" || ext == "htm" || ext == "xhtml"
		},
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &wholeSplitter{s: s}, nil
		},
		Parse: parseHTML,
	}
}

// looksLikeHTML says whether a file begins as pages do: with a doctype or with
// one of the tags that may come first, past comments and an XML declaration.
func looksLikeHTML(head []byte) bool {
	rest := bytes.TrimPrefix(head, []byte("\ufeff"))
	for range 20 {
		rest = bytes.TrimLeft(rest, " \t\r\n\f")
		var closing string
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			closing = "-->"
		case bytes.HasPrefix(rest, []byte("<?xml")):
			closing = "?>"
		default:
			return beginsPage(rest)
		}
		_, after, found := bytes.Cut(rest, []byte(closing))
		if !found {
			return false
		}
		rest = after
	}
	return false
}

func beginsPage(b []byte) bool {
	b = bytes.ToLower(b[:min(len(b), 40)])
	if after, ok := bytes.CutPrefix(b, []byte("<!doctype")); ok {
		return bytes.HasPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte("html"))
	}
	for _, tag := range []string{"html", "head", "body", "meta", "title", "frameset"} {
		after, ok := bytes.CutPrefix(b, []byte("<"+tag))
		if ok && len(after) > 0 && (after[0] == '>' || isSpace(after[0])) {
			return true
		}
	}
	return false
}

// The caps on a page, over which its record is rejected. The largest pages of
// news, live reports of a day with their readers' comments, have a tenth.
const (
	maxPageTags  = 60_000  // start tags
	maxPageText  = 2 << 20 // bytes of text outside scripts and styles
	maxPageDepth = 100     // of elements; what stands deeper is taken as if it stood there
	fewestWords  = 20      // of a page's article: fewer are a notice, or a page that scripts fill
)

// parseHTML finds the article of one page.
func parseHTML(raw *Raw, columns *columnIndex, out *row) string {
	source, warned, why := decodePage(raw.Bytes)
	if why != "" {
		return why
	}
	out.warnings |= warned
	p, why := readPage(source)
	if why != "" {
		return why
	}
	said := p.says()
	said.add("folder", raw.Source.Folder)
	said.fill(columns, out)
	text := p.mainText(out.value[fieldTitle])
	if body := said.body; countWords(body) > 2*countWords(text) {
		text = body // what the page shows was not found, or is filled in by a script
	}
	if column := columns.askedFor(fieldText); column != "" {
		text = said.first(column)
	}
	if n := countWords(text); n < fewestWords {
		return p.noArticle(n)
	}
	if said.paid {
		out.warn(warnPaid)
	}
	out.value[fieldText] = text
	return ""
}

func (p *page) noArticle(words int) string {
	switch {
	case p.frames:
		return "the page is a set of frames; save the frame that holds the article"
	case words == 0:
		return "no article was found in the page"
	}
	return fmt.Sprintf("no article was found in the page: its text has %s, fewer than %d", count(words, "word"), fewestWords)
}

// countWords counts what white space parts.
func countWords(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
