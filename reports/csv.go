package reports

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"
	"strings"
)

// A field is a value of a CSV file: text is made harmless, numbers are not
// touched.
type field struct {
	s    string
	text bool
}

func text(s string) field   { return field{s, true} }
func whole(n int64) field   { return field{strconv.FormatInt(n, 10), false} }
func real4(x float64) field { return field{fixed(x), false} }
func absent() field         { return field{} }
func truth(b bool) field    { return field{strconv.FormatBool(b), false} }
func texts(s ...string) []field {
	out := make([]field, len(s))
	for i := range s {
		out[i] = text(s[i])
	}
	return out
}

// csv adds a CSV file and a line that leads to it.
func (p *Page) csv(file string, header []string, rows iter.Seq[[]field]) {
	p.Files = append(p.Files, File{Name: file, write: func(w io.Writer) error {
		return writeCSV(w, header, rows)
	}})
	p.para("The numbers: {}.", local(file))
}

func writeCSV(w io.Writer, header []string, rows iter.Seq[[]field]) error {
	out := csv.NewWriter(w)
	if err := out.Write(header); err != nil {
		return err
	}
	record := make([]string, len(header))
	for row := range rows {
		for i, f := range row {
			record[i] = f.s
			if f.text {
				record[i] = neutral(f.s)
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// csvWidth is the length in characters beyond which a text in a CSV file is
// cut: spreadsheets refuse more than 32,767.
const csvWidth = 4000

// neutral gives a text that no spreadsheet takes for a formula: an apostrophe
// goes before the signs that begin one (OWASP, CSV injection), also where
// blanks or marks without width come first, and in their full-width forms.
func neutral(s string) string {
	if s == "" {
		return ""
	}
	s = display(s, csvWidth)
	lead := strings.TrimLeft(s, " \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\"'")
	if lead != "" && strings.ContainsRune("=+-@|%＝＋－＠", []rune(lead)[0]) {
		return "'" + s
	}
	return s
}
