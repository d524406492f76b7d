package corpus

import (
	"bytes"
	"slices"
	"strings"
)

func csvFormat() Format {
	return Format{
		Name:       "csv",
		Doc:        "Comma-separated values with a header (RFC 4180); semicolons, bars or tabs where the header uses them.",
		Extensions: []string{"csv"},
		Sniff: func(head []byte, ext string) bool {
			return ext == "csv" || looksLikeHeader(head, ',') || looksLikeHeader(head, ';')
		},
		Read: func(s *stream, source *Source) (splitter, error) {
			return readHeader(s, source, []byte{',', '\t', ';', '|'})
		},
		Parse: parseCSV,
	}
}

func tsvFormat() Format {
	return Format{
		Name:       "tsv",
		Doc:        "Tab-separated values with a header, quoted as CSV or not at all.",
		Extensions: []string{"tsv", "tab"},
		Sniff: func(head []byte, ext string) bool {
			return ext == "tsv" || ext == "tab" || ext != "csv" && looksLikeHeader(head, '\t')
		},
		Read: func(s *stream, source *Source) (splitter, error) {
			return readHeader(s, source, []byte{'\t'})
		},
		Parse: parseCSV,
	}
}

// looksLikeHeader says whether the first line names columns, among them one
// that may hold the text and one more that is known. It takes that much for a
// file that is not called .csv to be one.
func looksLikeHeader(head []byte, comma byte) bool {
	line := head
	if end := bytes.IndexAny(head, "\r\n"); end >= 0 {
		line = head[:end]
	}
	cells, ok := splitCSV(line, comma, nil)
	if !ok || len(cells) < 2 {
		return false
	}
	index := newColumnIndex(nil)
	known, text := 0, false
	for _, cell := range cells {
		if len(cell) > 40 || strings.ContainsAny(cell, ".!?;\"") {
			return false
		}
		refs := index.find([]byte(strings.TrimSpace(cell)))
		known += min(1, len(refs))
		text = text || len(refs) > 0 && refs[0].field == fieldText
	}
	return text && known >= 2
}

// readHeader takes the first record as the names of the columns, unless the
// source has them from a preset. Of the separators the one that makes most
// columns of it is the file's.
func readHeader(s *stream, source *Source, commas []byte) (splitter, error) {
	for !s.full() && bytes.IndexByte(bytes.TrimLeft(s.window(), "\r\n"), '\n') < 0 && s.more() {
	}
	if endsAtCR(bytes.TrimLeft(s.window(), "\r\n")) {
		s.endLinesAtCR()
	}
	line, _, _ := bytes.Cut(bytes.TrimLeft(s.window(), "\r\n"), []byte{'\n'})
	if source.Columns != nil {
		source.Comma = commas[0]
		return &csvSplitter{s: s, comma: source.Comma, plain: source.Plain}, nil
	}
	most := -1
	for _, comma := range commas {
		if n := bytes.Count(line, []byte{comma}); n > most {
			most, source.Comma = n, comma
		}
	}
	c := &csvSplitter{s: s, comma: source.Comma}
	var header Raw
	if err := c.Next(&header); err != nil {
		return nil, err
	}
	if header.Refused != "" {
		return nil, &InputError{Line: header.Line, Msg: "the header cannot be read: " + header.Refused}
	}
	cells, _ := splitCSV(header.Bytes, c.comma, nil)
	for i := range cells {
		cells[i], _ = repairLine(cells[i])
	}
	source.Columns = cells
	return c, nil
}

// endsAtCR tells whether the first line ends as those of old Macs do. Later ones
// may hold line feeds all the same: inside a cell, or at the very end.
func endsAtCR(head []byte) bool {
	end := bytes.IndexAny(head, "\r\n")
	return end >= 0 && head[end] == '\r' && (end+1 == len(head) || head[end+1] != '\r' && head[end+1] != '\n')
}

// A csvSplitter takes rows as records. Blank lines are passed over.
type csvSplitter struct {
	s     *stream
	comma byte
	plain bool // quotes are characters as others
}

const badQuotes = "a quoted field is not closed, or goes on after its closing quote"

func (c *csvSplitter) Next(raw *Raw) error {
	s := c.s
	if err := c.skipBlank(); err != nil {
		return err
	}
	lex := csvLexer{comma: c.comma, plain: c.plain}
	scanned := 0
	for {
		n, state := lex.feed(s.window()[scanned:])
		scanned += n
		switch {
		case state == lexDone && scanned <= s.limit:
			c.takeRow(scanned, raw)
			return nil
		case state == lexTorn:
			c.oneLine(raw, badQuotes)
			return nil
		case s.full():
			return c.tooLong(raw, &lex)
		}
		if !s.more() {
			return c.atEnd(raw, &lex)
		}
	}
}

// skipBlank goes to the next line that holds something. Spaces and tabs count:
// they may be columns.
func (c *csvSplitter) skipBlank() error {
	for {
		window := c.s.window()
		n := len(window) - len(bytes.TrimLeft(window, "\r\n"))
		c.s.consume(n)
		if n < len(window) {
			return nil
		}
		if !c.s.more() {
			return c.s.err
		}
	}
}

// takeRow takes n bytes less the line end.
func (c *csvSplitter) takeRow(n int, raw *Raw) {
	line := bytes.TrimSuffix(c.s.window()[:n], []byte{'\n'})
	line = bytes.TrimSuffix(line, []byte{'\r'})
	c.s.take(len(line), raw)
	c.s.consume(n - len(line))
}

// oneLine refuses the first line of a record whose quotes are wrong, so that
// reading goes on at the next: what follows an unclosed quote is most likely
// good. In TSV the quote is then nothing but a character.
func (c *csvSplitter) oneLine(raw *Raw, why string) {
	if n := bytes.IndexByte(c.s.window(), '\n'); n >= 0 && c.comma == '\t' {
		c.takeRow(n+1, raw)
		return
	}
	c.s.refuse(raw, why).addLine(c.s)
}

func (c *csvSplitter) tooLong(raw *Raw, lex *csvLexer) error {
	if lex.state == csvQuoted && bytes.IndexByte(c.s.window(), '\n') >= 0 {
		c.oneLine(raw, badQuotes)
		return nil
	}
	c.s.refuse(raw, tooLong).addLine(c.s)
	if err := c.s.broken(); err != nil && !isIncomplete(err) && len(c.s.window()) == 0 {
		return err
	}
	return nil
}

func (c *csvSplitter) atEnd(raw *Raw, lex *csvLexer) error {
	s := c.s
	err := s.broken()
	switch {
	case err != nil && !isIncomplete(err):
		return err
	case err != nil:
		r := s.refuse(raw, cutShort)
		r.add(s, len(s.window()))
		r.close()
	case lex.state == csvQuoted && c.comma == '\t':
		c.takeRow(c.firstLine(), raw)
	case lex.state == csvQuoted:
		c.oneLine(raw, badQuotes)
	default:
		c.takeRow(len(s.window()), raw)
	}
	return nil
}

// firstLine is the length of the window's first line with its end.
func (c *csvSplitter) firstLine() int {
	if n := bytes.IndexByte(c.s.window(), '\n'); n >= 0 {
		return n + 1
	}
	return len(c.s.window())
}

type csvState int

const (
	csvStart  csvState = iota // at the start of a field
	csvBare                   // in a field without quotes
	csvQuoted                 // between quotes
	csvClosed                 // after a quote between quotes: its end, or half of two
)

// A csvLexer finds the end of one row, fed in pieces.
type csvLexer struct {
	comma   byte
	plain   bool
	state   csvState
	afterCR bool // in csvClosed: only the line feed may follow
}

// feed takes bytes of the row and returns how many belong to it, its line end
// included.
func (l *csvLexer) feed(b []byte) (int, lexState) {
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch l.state {
		case csvQuoted:
			if c != '"' {
				next := bytes.IndexByte(b[i:], '"')
				if next < 0 {
					return len(b), lexMore
				}
				i += next
			}
			l.state = csvClosed
			continue
		case csvStart:
			if c == '"' && !l.plain {
				l.state = csvQuoted
				continue
			}
		case csvClosed:
			if l.afterCR && c != '\n' {
				return i, lexTorn
			}
			l.afterCR = c == '\r'
			if c == '"' {
				l.state = csvQuoted
				continue
			}
			if c != l.comma && c != '\n' && c != '\r' {
				return i, lexTorn
			}
		case csvBare:
		}
		switch {
		case c == l.comma:
			l.state = csvStart
		case c == '\n':
			return i + 1, lexDone
		case l.state == csvStart:
			l.state = csvBare
		}
	}
	return len(b), lexMore
}

// splitCSV parts one row, without its line end, into its fields, which are
// appended to into. False: its quotes are wrong, and the fields are what stands
// between the separators.
func splitCSV(line []byte, comma byte, into []string) ([]string, bool) {
	first := len(into)
	for rest := line; ; {
		if len(rest) == 0 || rest[0] != '"' {
			i := bytes.IndexByte(rest, comma)
			if i < 0 {
				return append(into, string(rest)), true
			}
			into = append(into, string(rest[:i]))
			rest = rest[i+1:]
			continue
		}
		value, n := quotedCSV(rest)
		if n < 0 || n < len(rest) && rest[n] != comma {
			return append(into[:first], strings.Split(string(line), string(rune(comma)))...), false
		}
		into = append(into, value)
		if n == len(rest) {
			return into, true
		}
		rest = rest[n+1:]
	}
}

// quotedCSV reads the quoted field at the start of b and says how many bytes it
// takes; -1 where it is not closed.
func quotedCSV(b []byte) (string, int) {
	doubled := false
	for i := 1; ; i++ {
		next := bytes.IndexByte(b[min(i, len(b)):], '"')
		if next < 0 {
			return "", -1
		}
		i += next
		if i+1 < len(b) && b[i+1] == '"' {
			doubled = true
			i++
			continue
		}
		value := string(b[1:i])
		if doubled {
			value = strings.ReplaceAll(value, `""`, `"`)
		}
		for i+1 < len(b) && b[i+1] == '\r' {
			i++
		}
		return value, i + 1
	}
}

// parseCSV finds the fields of one row.
func parseCSV(raw *Raw, columns *columnIndex, out *row) string {
	header := raw.Source.Columns
	cells, ok := make([]string, 0, len(header)), true
	if raw.Source.Plain {
		cells = append(cells, strings.Split(string(raw.Bytes), string(rune(raw.Source.Comma)))...)
	} else {
		cells, ok = splitCSV(raw.Bytes, raw.Source.Comma, cells)
	}
	if !ok && raw.Source.Comma != '\t' {
		return badQuotes
	}
	if len(cells) != len(header) {
		return "the row has " + count(len(cells), "field") + ", the header " + count(len(header), "column")
	}
	var ranks [numFields]int
	var used [numFields]bool
	for i, cell := range cells {
		for _, c := range columns.find([]byte(header[i])) {
			switch f := c.field; {
			case isBlank(cell):
				out.blank[f] = true
			case used[f] && c.rank == ranks[f]:
				out.warn(warnColumnTwice)
			case !used[f] || c.rank < ranks[f]:
				used[f], ranks[f], out.value[f] = true, c.rank, cell
			}
		}
		out.sawColumn([]byte(header[i]))
	}
	return ""
}

// isBlank is true of what programs write into a cell for "nothing".
func isBlank(cell string) bool {
	cell = strings.TrimSpace(cell)
	return slices.Contains([]string{"", "nan", "NaN", "null", "NULL", "None", "NA", "N/A", "[]"}, cell)
}
