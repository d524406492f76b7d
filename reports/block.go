package reports

import (
	"io"
	"net/url"
	"slices"
	"strings"
)

// A Page is what a section writes on.
type Page struct {
	Corpus *Corpus
	Blocks []Block
	Files  []File
}

// A File is written beside the page.
type File struct {
	Name  string // without a slash
	write func(w io.Writer) error
}

// A Block is one of its fields.
type Block struct {
	ID      string   // of a heading that Jump leads to; made by the report, never of the corpus
	Heading []Inline // below the section's own
	Sub     []Inline // below a heading
	Para    []Inline
	List    [][]Inline
	Table   *Table
	Dots    *DotPlot
	Time    *Timeline
	Excerpt *Excerpt
	Notes   []Note
}

// An Excerpt is a sentence of the corpus, and where it stands.
type Excerpt struct {
	Sentence []Inline
	Source   []Inline
	Terms    []Inline // empty: none is known
}

// A Kind is what an inline is.
type Kind string

// The kinds of inlines. Those of the corpus are words that somebody else
// wrote.
const (
	Words   Kind = "words"   // of the report itself
	Name    Kind = "name"    // of the corpus
	Strong  Kind = "strong"  // of the corpus, set off
	Mention Kind = "mention" // of the corpus: the words of a mention
	Plus    Kind = "plus"    // of the corpus: a term that counts for it
	Minus   Kind = "minus"   // of the corpus: a term that counts against it
	Link    Kind = "link"    // of the corpus, to URL; plain where that is not http or https
	Jump    Kind = "jump"    // of the corpus, to the heading whose ID is URL
	Local   Kind = "local"   // a file beside the page
	Ref     Kind = "ref"     // Text is the name of a note
)

// An Inline is a run of words.
type Inline struct {
	Kind Kind
	Text string
	URL  string // of a Link; "" where there is none to follow
}

// A Table is a table with a head column.
type Table struct {
	Caption []Inline
	Columns []Cell // the first heads the head column
	Rows    []Row
	Legend  []LegendItem // what the bars of its cells mean
}

// HeadRow gives the columns' heads, numeric where the cells below are, so that
// a head stands above its numbers.
func (t *Table) HeadRow() []Cell {
	heads := slices.Clone(t.Columns)
	if len(t.Rows) > 0 {
		for i, c := range t.Rows[0].Cells {
			heads[i+1].Numeric = c.Numeric
		}
	}
	return heads
}

// A Row is a row of a table.
type Row struct {
	Head  Cell
	Cells []Cell
}

// A Cell is a cell of a table.
type Cell struct {
	Text    string
	Line    []Inline // in place of Text, where parts of it are marked
	Corpus  bool     // Text comes from the corpus
	Detail  string   // the report's own words, in small print below
	Heat    string   // a class of heat, "" for none
	Small   bool     // rests on few articles
	Numeric bool
	Bar     []BarPart
}

// A BarPart is a piece of a bar that is 100 wide.
type BarPart struct {
	X, W  string // decimal
	Class string
}

// A LegendItem explains a colour.
type LegendItem struct{ Class, Text string }

// add adds blocks.
func (p *Page) add(b ...Block) { p.Blocks = append(p.Blocks, b...) }

// para adds a paragraph; the words are as for say.
func (p *Page) para(format string, parts ...Inline) {
	p.add(Block{Para: say(format, parts...)})
}

// heading adds a heading below the section's.
func (p *Page) heading(format string, parts ...Inline) {
	p.add(Block{Heading: say(format, parts...)})
}

// say sets parts in the places that {} marks in the report's own words.
func say(format string, parts ...Inline) []Inline {
	var out []Inline
	for i, piece := range strings.Split(format, "{}") {
		if i > 0 && i <= len(parts) {
			out = append(out, parts[i-1])
		}
		if piece != "" {
			out = append(out, Inline{Kind: Words, Text: piece})
		}
	}
	return out
}

func words(s string) Inline  { return Inline{Kind: Words, Text: s} }
func name(s string) Inline   { return Inline{Kind: Name, Text: display(s, nameWidth)} }
func strong(s string) Inline { return Inline{Kind: Strong, Text: display(s, nameWidth)} }
func ref(note string) Inline { return Inline{Kind: Ref, Text: note} }
func local(file string) Inline {
	return Inline{Kind: Local, Text: file}
}

// link gives words that lead to an address, if that is one to follow.
func link(text, address string) Inline {
	l := Inline{Kind: Link, Text: display(text, titleWidth)}
	u, err := url.Parse(address)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(address) <= maxURL {
		l.URL = u.String()
	}
	return l
}

// maxURL is the length in bytes beyond which no address is followed.
const maxURL = 2000
