package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// markdown writes the page as GitHub-flavoured Markdown. Words of the corpus
// go through escapeMarkdown; charts are left to their tables and CSV files.
func (d *document) markdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	if d.Facts.Sample {
		fmt.Fprint(out, "> **FICTIONAL SAMPLE.** The articles were invented to show what the program does. The outlets do not exist, and nothing here says anything about the world.\n\n")
	}
	fmt.Fprintf(out, "# How outlets write about the entities in %s articles\n", count(d.Articles))
	for _, s := range d.Sections {
		fmt.Fprintf(out, "\n## %s\n", s.Title)
		for _, b := range s.Blocks {
			markdownBlock(out, b)
		}
	}
	if d.Facts.Sample {
		fmt.Fprint(out, "\n> **FICTIONAL SAMPLE.**\n")
	}
	return out.Flush()
}

func markdownBlock(w io.Writer, b Block) {
	switch {
	case b.Heading != nil:
		fmt.Fprintf(w, "\n### %s\n", markdownLine(b.Heading))
	case b.Sub != nil:
		fmt.Fprintf(w, "\n#### %s\n", markdownLine(b.Sub))
	case b.Para != nil:
		fmt.Fprintf(w, "\n%s\n", markdownLine(b.Para))
	case b.List != nil:
		fmt.Fprint(w, "\n")
		for _, item := range b.List {
			fmt.Fprintf(w, "- %s\n", markdownLine(item))
		}
	case b.Table != nil:
		markdownTable(w, b.Table)
	case b.Excerpt != nil:
		markdownExcerpt(w, b.Excerpt)
	case b.Notes != nil:
		fmt.Fprint(w, "\n")
		for _, n := range b.Notes {
			fmt.Fprintf(w, "[^%s]: **%s.** %s\n", n.Name, n.Title, n.Text)
		}
	}
}

func markdownExcerpt(w io.Writer, x *Excerpt) {
	fmt.Fprint(w, "\n")
	if len(x.Sentence) > 0 {
		fmt.Fprintf(w, "> %s\n>\n", markdownLine(x.Sentence))
	}
	fmt.Fprintf(w, "> — %s", markdownLine(x.Source))
	if len(x.Terms) > 0 {
		fmt.Fprintf(w, " Evidence: %s.", markdownLine(x.Terms))
	}
	fmt.Fprint(w, "\n")
}

func markdownTable(w io.Writer, t *Table) {
	fmt.Fprintf(w, "\n*%s*\n\n", markdownLine(t.Caption))
	row := func(head Cell, cells []Cell) {
		fmt.Fprintf(w, "| %s |", markdownCell(head))
		for _, c := range cells {
			fmt.Fprintf(w, " %s |", markdownCell(c))
		}
		fmt.Fprint(w, "\n")
	}
	row(t.Columns[0], t.Columns[1:])
	fmt.Fprint(w, "|")
	for i := range t.Columns {
		if len(t.Rows) > 0 && i > 0 && t.Rows[0].Cells[i-1].Numeric {
			fmt.Fprint(w, " ---: |")
			continue
		}
		fmt.Fprint(w, " --- |")
	}
	fmt.Fprint(w, "\n")
	for _, r := range t.Rows {
		row(r.Head, r.Cells)
	}
}

func markdownCell(c Cell) string {
	s := c.Text
	if c.Corpus {
		s = escapeMarkdown(s)
	}
	if c.Line != nil {
		s = markdownLine(c.Line)
	}
	if c.Small {
		s += `\*`
	}
	if c.Detail != "" {
		s += " (" + c.Detail + ")"
	}
	return s
}

func markdownLine(line []Inline) string {
	var b strings.Builder
	for _, in := range line {
		text := escapeMarkdown(in.Text)
		switch in.Kind {
		case Words:
			b.WriteString(in.Text)
		case Name, Jump:
			b.WriteString(text)
		case Strong, Mention:
			b.WriteString("**" + text + "**")
		case Plus: // a page has colours for these two
			b.WriteString("_" + text + "_ (+)")
		case Minus:
			b.WriteString("_" + text + "_ (−)")
		case Local:
			b.WriteString("[" + in.Text + "](" + in.Text + ")")
		case Ref:
			b.WriteString("[^" + in.Text + "]")
		case Link:
			if in.URL == "" {
				b.WriteString(text)
				break
			}
			b.WriteString("[" + text + "](<" + escapeAddress(in.URL) + ">)")
		}
	}
	return b.String()
}

// escapeAddress gives an address that ends no link in angle brackets.
func escapeAddress(u string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", " ", "%20", "|", "%7C").Replace(u)
}

// special are the signs that mean something anywhere in a line of
// GitHub-flavoured Markdown, autolinks and mentions of users among them.
const special = "\\`*_[]<>#|~&$@"

// escapeMarkdown gives words that read as themselves. They never stand at the
// beginning of a line unless something of ours is before them, but signs that
// begin a list are escaped there all the same.
func escapeMarkdown(s string) string {
	var b strings.Builder
	begins := true // only digits so far
	for i, r := range s {
		switch {
		case strings.ContainsRune(special, r),
			i == 0 && strings.ContainsRune("+-=", r),
			begins && (r == '.' || r == ')'),
			r == ':' && strings.HasPrefix(s[i:], "://"),
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteByte('\\')
		}
		begins = begins && r >= '0' && r <= '9'
		b.WriteRune(r)
	}
	return b.String()
}
