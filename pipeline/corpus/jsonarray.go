package corpus

import (
	"bytes"
	"errors"
)

func jsonArrayFormat() Format {
	return Format{
		Name:       "jsonarray",
		Doc:        "A JSON array of objects, on one line or many.",
		Extensions: []string{"json"},
		Strong:     true,
		Sniff: func(head []byte, ext string) bool {
			head = bytes.TrimLeft(head, " \t\r\n")
			if len(head) == 0 || head[0] != '[' {
				return false
			}
			if ext == "json" || ext == "jsonl" || ext == "ndjson" {
				return true
			}
			rest := bytes.TrimLeft(head[1:], " \t\r\n")
			return len(rest) == 0 || rest[0] == ']' || beginsObject(rest)
		},
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &valueSplitter{s: s, array: true}, nil
		},
		Parse: parseJSON,
	}
}

func jsonObjectsFormat() Format {
	return Format{
		Name:       "json",
		Doc:        "JSON objects one after the other, each over several lines: a single article of news-please, say.",
		Extensions: []string{"json"},
		Strong:     true,
		Sniff: func(head []byte, ext string) bool {
			return ext != "jsonl" && ext != "ndjson" && beginsObject(head) && breaksInside(head)
		},
		Read: func(s *stream, _ *Source) (splitter, error) {
			return &valueSplitter{s: s}, nil
		},
		Parse: parseJSON,
	}
}

// breaksInside says whether the first JSON value goes on past the end of its
// first line. A line end inside a string is damage, not layout.
func breaksInside(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	var lex valueLexer
	n, state := lex.feed(head)
	return state != lexTorn && bytes.IndexByte(head[:n], '\n') >= 0
}

// A valueSplitter takes JSON values one after the other as records: those of an
// array, or those that simply follow each other.
type valueSplitter struct {
	s     *stream
	array bool
	open  bool // inside the array's brackets
}

func (v *valueSplitter) Next(raw *Raw) error {
	if err := v.seek(); err != nil {
		return err
	}
	var lex valueLexer
	s := v.s
	scanned := 0
	for {
		n, state := lex.feed(s.window()[scanned:])
		scanned += n
		switch {
		case s.full() && scanned >= s.limit:
			return v.passOver(raw, &lex, scanned, state)
		case state == lexDone:
			s.take(scanned, raw)
			return nil
		case state == lexTorn:
			r := s.refuse(raw, "a string is not closed at the end of its line")
			r.add(s, scanned)
			v.resynchronise(r)
			return nil
		}
		if !s.more() && !s.full() {
			return v.atEnd(raw, &lex)
		}
	}
}

// seek goes to the first byte of the next value.
func (v *valueSplitter) seek() error {
	s := v.s
	for {
		if !s.skipSpace() {
			if v.open && s.broken() == nil {
				v.open = false
				return &InputError{Line: s.line, Msg: "the JSON array is not closed; the file may have been cut", Err: ErrIncomplete}
			}
			return s.err
		}
		switch c := s.window()[0]; {
		case v.array && !v.open && c == '[':
			v.open = true
		case v.array && v.open && c == ']':
			v.open = false
		case c == ',':
		default:
			return nil
		}
		s.consume(1)
	}
}

// passOver refuses a value over the cap: its end is looked for with the window
// emptied again and again.
func (v *valueSplitter) passOver(raw *Raw, lex *valueLexer, scanned int, state lexState) error {
	s := v.s
	r := s.refuse(raw, tooLong)
	for {
		r.add(s, scanned)
		switch state {
		case lexDone:
			r.close()
			return nil
		case lexTorn:
			v.resynchronise(r)
			return nil
		}
		if len(s.window()) == 0 && !s.more() {
			r.close()
			if err := s.broken(); err != nil && !isIncomplete(err) {
				return err
			}
			return nil
		}
		scanned, state = lex.feed(s.window())
	}
}

// atEnd takes a value after which the input ends: a bare number is complete, an
// open bracket is not.
func (v *valueSplitter) atEnd(raw *Raw, lex *valueLexer) error {
	s := v.s
	err := s.broken()
	if err != nil && !isIncomplete(err) {
		return err
	}
	if err == nil && lex.depth == 0 && !lex.inString {
		s.take(len(s.window()), raw)
		return nil
	}
	r := s.refuse(raw, cutShort)
	r.add(s, len(s.window()))
	r.close()
	return nil
}

// resynchronise adds lines to a refused record until one begins with a brace:
// the next record, most likely.
func (v *valueSplitter) resynchronise(r *refusal) {
	s := v.s
	for {
		if i := bytes.IndexByte(s.window(), '\n'); i >= 0 {
			r.add(s, i+1)
			if !s.skipSpace() || s.window()[0] == '{' || s.window()[0] == ']' {
				break
			}
			continue
		}
		r.add(s, len(s.window()))
		if !s.more() {
			break
		}
	}
	r.close()
}

type lexState int

const (
	lexMore lexState = iota // the value goes on after these bytes
	lexDone                 // the value ends with the last byte that was taken
	lexTorn                 // a line ends inside a string, which JSON forbids
)

// A valueLexer finds the end of one JSON value, fed in pieces. It balances
// brackets without telling their kinds apart: the parser does that.
type valueLexer struct {
	depth    int
	inString bool
	escaped  bool
	scalar   bool // inside a number or a word
}

// feed takes bytes of the value and returns how many belong to it.
func (l *valueLexer) feed(b []byte) (int, lexState) {
	for i := 0; i < len(b); i++ {
		c := b[i]
		if l.inString {
			switch {
			case c == '\n':
				return i, lexTorn
			case l.escaped:
				l.escaped = false
			case c == '\\':
				l.escaped = true
			case c == '"':
				l.inString = false
				if l.depth == 0 {
					return i + 1, lexDone
				}
			}
			continue
		}
		switch c {
		case '"', '{', '[':
			if l.scalar {
				return i, lexDone
			}
			if c == '"' {
				l.inString = true
			} else {
				l.depth++
			}
		case '}', ']':
			if l.scalar {
				return i, lexDone
			}
			if l.depth--; l.depth <= 0 {
				l.depth = 0
				return i + 1, lexDone
			}
		case ',', ' ', '\t', '\r', '\n', ':':
			if l.scalar {
				return i, lexDone
			}
			if l.depth == 0 {
				return i + 1, lexDone
			}
		default:
			l.scalar = l.depth == 0
		}
	}
	return len(b), lexMore
}

func isIncomplete(err error) bool { return errors.Is(err, ErrIncomplete) }
