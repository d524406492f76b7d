package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// A Parser turns raw records into articles. It is read-only, so workers may
// share one.
type Parser struct {
	columns *columnIndex
	parse   map[string]func(*Raw, *columnIndex, *row) string // by the format's name
}

// NewParser makes a parser. Only Options.Fields and Preset matter to it; an unknown field
// there is passed over, as Options.Validate has said so.
func NewParser(opts Options) *Parser {
	p := &Parser{columns: newColumnIndex(opts.fields()), parse: map[string]func(*Raw, *columnIndex, *row) string{}}
	for _, f := range Formats() {
		p.parse[f.Name] = f.Parse
	}
	return p
}

// Parse makes an Article or a Reject of a record. It depends on the record and
// on Options.Fields and Preset alone. The text is a copy: raw.Bytes may be let go.
func (p *Parser) Parse(raw Raw) Record {
	record := Record{Number: raw.Number, Bytes: raw.Size}
	if raw.Refused != "" {
		record.Reject = reject(&raw, "read", raw.Refused)
		return record
	}
	parse := p.parse[raw.Source.Format]
	if parse == nil {
		record.Reject = reject(&raw, "parse", "there is no format "+strconv.Quote(raw.Source.Format))
		return record
	}
	var names [12]string // for a reject's reason
	found := row{columns: names[:0]}
	if why := parse(&raw, p.columns, &found); why != "" {
		record.Reject = reject(&raw, "parse", why)
		return record
	}
	article, why := found.article(&raw)
	if why != "" {
		record.Reject = reject(&raw, "parse", why)
		return record
	}
	record.Article = article
	return record
}

// article interprets what a format found. The result is why it cannot be used,
// "" where it can.
func (r *row) article(raw *Raw) (*Article, string) {
	var found warnings
	text, found := repair(r.value[fieldText])
	r.warnings |= found
	title := r.line(fieldTitle)
	if r.layout {
		r.value[fieldPublished], title, text = layOut(text)
	}
	if !saysSomething(text) {
		return nil, r.noText()
	}
	url := r.line(fieldURL)
	a := &Article{
		Key:        int64(raw.Source.Ordinal)<<32 | int64(raw.Number),
		ID:         r.line(fieldID),
		Outlet:     r.line(fieldOutlet),
		URL:        url,
		Title:      title,
		Text:       text,
		Authors:    r.authorList(),
		Language:   r.line(fieldLanguage),
		TextSHA256: hashOf(text),
		InputPath:  raw.Source.Rel,
		InputLine:  raw.Line,
	}
	a.Section = sectionOf(r.value[fieldSection], url, a.Authors, title)
	if a.ID == "" {
		a.ID = raw.Source.Rel + ":" + strconv.Itoa(int(raw.Number))
	}
	if a.Outlet == "" {
		a.Outlet = outletOf(url)
	}
	if date := r.value[fieldPublished]; strings.TrimSpace(date) != "" {
		a.Published, a.PublishedKnown = readDate(date, r.number[fieldPublished])
		if !a.PublishedKnown {
			a.Published = 0
			r.warn(warnPublished)
		}
	}
	a.Warnings = r.warnings.names()
	return a, ""
}

// saysSomething is true of a text with more than white space and characters
// without width.
func saysSomething(text string) bool {
	return strings.Trim(text, " \n\t\u00a0\u200b\u200c\u200d\u2060\ufeff") != ""
}

// noText says why there is no text: an empty one, or none among the columns.
func (r *row) noText() string {
	if r.blank[fieldText] || r.layout || r.value[fieldText] != "" {
		return "the text is empty"
	}
	if len(r.columns) == 0 {
		return "there is no text: the record is empty"
	}
	return "there is no text among its columns: " + strings.Join(r.columns, ", ")
}

// line is a field that stands on one line.
func (r *row) line(f field) string {
	s, found := repairLine(r.value[f])
	r.warnings |= found
	return s
}

// authorList returns the authors, parted where they came as one string.
func (r *row) authorList() []string {
	names := r.authors
	if names == nil {
		names = splitAuthors(r.value[fieldAuthors])
	}
	var list []string
	for _, name := range names {
		name, found := repairLine(name)
		r.warnings |= found
		if name != "" && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

const maxAuthors = 100 // more are no byline

// splitAuthors parts a byline: "By Ann Poe, Jo Roe Jr. and Li Wu". Python's
// lists, as pandas writes them into CSV, are read as well: "['Ann Poe']".
func splitAuthors(s string) []string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		s = strings.NewReplacer("'", "", `"`, "").Replace(s[1 : len(s)-1])
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	s = strings.NewReplacer(" and ", ",", ";", ",", " & ", ",", "\n", ",").Replace(s)
	var names []string
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimSpace(part)
		switch {
		case part == "" || len(names) == maxAuthors:
		case isNameSuffix(part) && len(names) > 0:
			names[len(names)-1] += ", " + part
		default:
			names = append(names, part)
		}
	}
	return names
}

func isNameSuffix(s string) bool {
	switch strings.TrimSuffix(s, ".") {
	case "Jr", "Sr", "II", "III", "IV", "MD", "M.D", "PhD", "Ph.D", "Esq":
		return true
	}
	return false
}

func reject(raw *Raw, stage, why string) *Reject {
	sum := raw.SHA256
	if sum == "" {
		sum = hashOf(raw.Bytes)
	}
	return &Reject{
		InputPath:  raw.Source.Rel,
		InputLine:  raw.Line,
		ByteOffset: raw.Offset,
		Stage:      stage,
		Reason:     printable(why),
		SHA256:     sum,
		Excerpt:    excerpt(raw.Bytes),
	}
}

func hashOf[T string | []byte](b T) string {
	sum := sha256.Sum256([]byte(b))
	return hex.EncodeToString(sum[:])
}

// count is a number with its noun: "1 field", "7 fields".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
