package corpus

import (
	"bytes"
)

func jsonLinesFormat() Format {
	return Format{
		Name:       "jsonl",
		Doc:        "JSON Lines: one object a line. Blank lines are passed over.",
		Extensions: []string{"jsonl", "ndjson", "json"},
		Strong:     true,
		Sniff: func(head []byte, ext string) bool {
			return ext == "jsonl" || ext == "ndjson" || ext == "json" || beginsObject(head)
		},
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &lineSplitter{s: s}, nil
		},
		Parse: parseJSON,
	}
}

// beginsObject says whether text begins with a JSON object: a brace, then a key
// or another brace.
func beginsObject(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// A lineSplitter takes each line that is not blank as a record.
type lineSplitter struct{ s *stream }

func (l *lineSplitter) Next(raw *Raw) error {
	s := l.s
	if !s.skipSpace() {
		return s.err
	}
	scanned := 0
	for {
		window := s.window()
		if i := bytes.IndexByte(window[scanned:], '\n'); i >= 0 && scanned+i < s.limit {
			l.takeLine(scanned+i, raw)
			return nil
		}
		scanned = len(window)
		if s.full() {
			s.refuse(raw, tooLong).addLine(s)
			return l.ioError()
		}
		if !s.more() {
			return l.lastLine(raw)
		}
	}
}

// takeLine takes a line of n bytes, less the carriage return and spaces at its
// end.
func (l *lineSplitter) takeLine(n int, raw *Raw) {
	line := bytes.TrimRight(l.s.window()[:n], " \t\r")
	l.s.take(len(line), raw)
	l.s.consume(n - len(line) + 1)
}

// lastLine takes what stands after the last line end: a record where the input
// ends properly, a refused one where it broke off.
func (l *lineSplitter) lastLine(raw *Raw) error {
	s := l.s
	if err := s.broken(); err != nil {
		if !isIncomplete(err) {
			return err
		}
		s.refuse(raw, cutShort).addLine(s)
		return nil
	}
	n := len(s.window())
	line := bytes.TrimRight(s.window(), " \t\r")
	s.take(len(line), raw)
	s.consume(n - len(line))
	return nil
}

// ioError is what stopped the input, where that is neither its end nor damage:
// then a record that was being passed over must not count as read.
func (l *lineSplitter) ioError() error {
	if err := l.s.broken(); err != nil && !isIncomplete(err) && len(l.s.window()) == 0 {
		return err
	}
	return nil
}
