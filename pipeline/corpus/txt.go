package corpus

import (
	"strings"
	"unicode/utf8"
)

func textFormat() Format {
	return Format{
		Name: "txt",
		Doc: "Plain text: one article a file. A first line that is a date is the date, a first paragraph of at most " +
			"200 characters the title; the folder is the outlet.",
		Extensions: []string{"txt", "text"},
		Sniff:      func([]byte, string) bool { return true },
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &wholeSplitter{s: s}, nil
		},
		Parse: parseText,
	}
}

// A wholeSplitter takes the whole input as one record.
type wholeSplitter struct{ s *stream }

func (w *wholeSplitter) Next(raw *Raw) error {
	s := w.s
	for s.more() {
	}
	if len(s.window()) == 0 {
		return s.err
	}
	why := tooLong
	if !s.full() {
		err := s.broken()
		if err == nil {
			s.take(len(s.window()), raw)
			return nil
		}
		if !isIncomplete(err) {
			return err
		}
		why = cutShort
	}
	r := s.refuse(raw, why)
	for {
		r.add(s, len(s.window()))
		if !s.more() {
			break
		}
	}
	r.close()
	if err := s.broken(); err != nil && !isIncomplete(err) {
		return err
	}
	return nil
}

const titleChars = 200 // the longest first paragraph that is taken for a title, in code points

func parseText(raw *Raw, _ *columnIndex, out *row) string {
	out.value[fieldText] = string(raw.Bytes)
	out.value[fieldOutlet] = raw.Source.Folder
	out.layout = true
	return ""
}

// layOut finds date and title at the top of a plain text, which has been
// repaired: "" where they do not stand there. Between date and title, lines of
// nothing but digits (counters of shares) are passed over.
func layOut(s string) (date, title, text string) {
	line, rest := cutLine(s)
	for strings.TrimSpace(line) == "" && rest != "" {
		line, rest = cutLine(rest)
	}
	if _, ok := readDate(line, false); ok && len(line) <= 60 {
		date = strings.TrimSpace(line)
		s = rest
		for rest != "" {
			line, after := cutLine(rest)
			if strings.Trim(line, "0123456789 \t") != "" {
				break
			}
			s, rest = after, after
		}
	}
	s = strings.TrimLeft(s, "\n")
	first, after := cutLine(s)
	next, _ := cutLine(after)
	if strings.TrimSpace(next) != "" || strings.TrimSpace(after) == "" ||
		strings.TrimSpace(first) == "" || utf8.RuneCountInString(first) > titleChars {
		return date, "", s
	}
	return date, strings.TrimSpace(first), strings.TrimLeft(after, "\n \t")
}

func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return line, rest
}

// isWhole says whether an input is one record, of a format of texts.
func isWhole(s splitter) bool {
	_, whole := s.(*wholeSplitter)
	return whole
}
