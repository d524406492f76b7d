// Package lexicons reads the word lists that slant works with: sentiment
// words, frames, say-verbs and entities. A lexicon is a file of tab-separated
// values that people who do not program can read, review and write; what its
// columns mean is decided by the stage that uses it.
//
// A file has a head, a manual page and rows:
//
//	# name: news
//	# kind: sentiment
//	# version: 1
//	# language: en
//	# source: own work
//	# licence: Apache-2.0
//	# scale: -3..3
//	# columns: entry pos weight patient
//	# Free lines that say what the list holds and how it is used.
//	betray	VERB	-2.5
//
// The head ends at the first line that does not begin with #. Rows may leave
// trailing columns out. Empty lines and lines that begin with # are no rows.
package lexicons

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxBytes is the size above which a lexicon is refused.
const MaxBytes = 64 << 20

//go:embed all:entities all:framing all:labels all:reference all:sentiment all:speech
var embedded embed.FS

// A File is a lexicon as it was read.
type File struct {
	Path     string // as given, for messages
	Name     string
	Kind     string // sentiment, axis, policy, moral, agency, speech, reference, persons, nominals, labels, entities or outlets
	Version  string
	Language string // BCP 47: "en"
	Source   string
	Licence  string // SPDX identifier
	Scale    string // "" where rows carry no weights
	// Validated says how an axis was held against real text ("50 hits read, 41
	// right"); "" where it was not.
	Validated string
	Doc       string // the manual page
	SHA256    string // hex, of the whole file
	Columns   []string
	// ColumnsLine is the 1-based line that names the columns.
	ColumnsLine int
	Rows        []Row
}

// A Row is one line of a lexicon.
type Row struct {
	Line   int      // 1-based
	Fields []string // one for each column, "" where the line left it out
}

// Column gives the index of a column, −1 where the file has none of that name.
func (f *File) Column(name string) int {
	for i, c := range f.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// Wrong makes the error that a row of the file deserves.
func (f *File) Wrong(r Row, format string, args ...any) *SyntaxError {
	return &SyntaxError{Path: f.Path, Line: r.Line, Msg: fmt.Sprintf(format, args...)}
}

// A SyntaxError is a line of a lexicon that cannot be used.
type SyntaxError struct {
	Path string
	Line int // 1-based
	Msg  string
}

// Error gives path:line: message.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d: %s", e.Path, e.Line, e.Msg)
}

// Parse reads a lexicon. The error joins one *SyntaxError for each line that
// is wrong, 20 at most; the file is nil then.
func Parse(name string, content []byte) (*File, error) {
	sum := sha256.Sum256(content)
	p := parser{file: &File{Path: name, SHA256: hex.EncodeToString(sum[:])}}
	if len(content) > MaxBytes {
		return nil, &SyntaxError{name, 1, fmt.Sprintf("is larger than %d MiB; split it", MaxBytes>>20)}
	}
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		return nil, &SyntaxError{name, 1, "is UTF-16, as spreadsheets save \"Unicode text\"; save the file as UTF-8"}
	}
	if !utf8.Valid(content) {
		return nil, &SyntaxError{name, firstInvalidLine(content), "is not UTF-8; save the file in that encoding"}
	}
	text := strings.TrimPrefix(string(content), "\ufeff")
	line := 0
	for l := range strings.Lines(text) {
		line++
		p.line(line, strings.TrimRight(l, "\r\n"))
	}
	p.checkHead()
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return p.file, nil
}

// Read reads a lexicon from a file of the user's.
func Read(name string) (*File, error) {
	st, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("lexicon %s: %w", name, err)
	}
	if !st.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: is no file; name a list, a text file of tab-separated columns", name)
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("lexicon %s: %w", name, err)
	}
	return Parse(name, content)
}

// Embedded reads the built-in lexicons of a folder ("sentiment", "framing",
// "speech", "reference", "labels", "entities"), in order of their paths.
func Embedded(folder string) ([]*File, error) {
	names, err := fs.Glob(embedded, path.Join(folder, "*.tsv"))
	if err != nil {
		return nil, err
	}
	files := make([]*File, 0, len(names))
	for _, name := range names {
		content, err := embedded.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, err := Parse("lexicons/"+name, content)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// Source gives the bytes of a built-in lexicon, as they were read.
func Source(f *File) ([]byte, error) {
	return embedded.ReadFile(strings.TrimPrefix(f.Path, "lexicons/"))
}

// Folders lists the folders of the built-in lexicons.
func Folders() []string {
	return []string{"entities", "framing", "labels", "reference", "sentiment", "speech"}
}

const maxErrors = 20

type parser struct {
	file *File
	doc  []string
	body bool // past the head
	errs []error
}

func (p *parser) wrong(line int, format string, args ...any) {
	if len(p.errs) < maxErrors {
		p.errs = append(p.errs, &SyntaxError{p.file.Path, line, fmt.Sprintf(format, args...)})
	}
}

func (p *parser) line(n int, l string) {
	comment, isComment := strings.CutPrefix(l, "#")
	switch {
	case isComment && !p.body:
		p.head(n, strings.TrimSpace(comment))
	case isComment || strings.TrimSpace(l) == "":
		p.body = true
	default:
		p.body = true
		p.row(n, l)
	}
}

func (p *parser) head(n int, l string) {
	key, value, ok := strings.Cut(l, ":")
	field := p.headField(strings.TrimSpace(key))
	if !ok || field == nil {
		if strings.TrimSpace(key) == "columns" && ok {
			p.file.Columns, p.file.ColumnsLine = strings.Fields(value), n
			return
		}
		p.doc = append(p.doc, l)
		return
	}
	if *field != "" {
		p.wrong(n, "the head names %q twice", key)
	}
	*field = strings.TrimSpace(value)
}

func (p *parser) headField(key string) *string {
	switch key {
	case "name":
		return &p.file.Name
	case "kind":
		return &p.file.Kind
	case "version":
		return &p.file.Version
	case "language":
		return &p.file.Language
	case "source":
		return &p.file.Source
	case "licence":
		return &p.file.Licence
	case "scale":
		return &p.file.Scale
	case "validated":
		return &p.file.Validated
	}
	return nil
}

func (p *parser) row(n int, l string) {
	fields := strings.Split(l, "\t")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	if i := strings.IndexFunc(l, invisible); i >= 0 {
		r, _ := utf8.DecodeRuneInString(l[i:])
		p.wrong(n, "holds the invisible character %U, by which it would match nothing; delete it, or type the line anew", r)
		return
	}
	if p.file.Kind != "examples" && slices.ContainsFunc(fields, quoted) { // an example may be a quotation
		p.wrong(n, "stands in quotation marks; write the columns without them")
		return
	}
	for len(fields) > len(p.file.Columns) && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	if len(p.file.Columns) > 0 && len(fields) > len(p.file.Columns) {
		p.wrong(n, "has %d columns, the head names %d (%s)", len(fields), len(p.file.Columns), strings.Join(p.file.Columns, " "))
		return
	}
	if fields[0] == "" {
		p.wrong(n, "begins with an empty column; columns are parted by one tab each")
		return
	}
	for len(fields) < len(p.file.Columns) {
		fields = append(fields, "")
	}
	p.file.Rows = append(p.file.Rows, Row{Line: n, Fields: fields})
}

// invisible tells the characters that editors and web pages leave unseen
// between letters: byte order marks, joiners, soft hyphens.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

// quoted tells a column as spreadsheets write it: "in quotation marks".
func quoted(s string) bool {
	return len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"'
}

func (p *parser) checkHead() {
	p.file.Doc = strings.TrimSpace(strings.Join(p.doc, "\n"))
	if f := p.file; f.Name+f.Kind+f.Version+f.Language+f.Source+f.Licence == "" && len(f.Columns) == 0 {
		p.errs = nil // what its rows lack follows from that
		p.wrong(1, "has no head; begin the file with the lines # name: … # kind: … # version: … # language: … # source: … # licence: … # columns: … (`slant help lexicons` and `slant help entities` show one)")
		return
	}
	for _, key := range []string{"name", "kind", "version", "language", "source", "licence"} {
		if *p.headField(key) == "" {
			p.wrong(1, "the head has no line \"# %s: …\"", key)
		}
	}
	if len(p.file.Columns) == 0 {
		p.wrong(1, "the head has no line \"# columns: …\"")
	}
}

func firstInvalidLine(content []byte) int {
	line := 1
	for len(content) > 0 {
		r, size := utf8.DecodeRune(content)
		if r == utf8.RuneError && size == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		content = content[size:]
	}
	return line
}
