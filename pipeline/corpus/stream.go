package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
)

const (
	streamChunk  = 256 << 10 // read at once, and the smallest buffer
	refusedBytes = 1 << 10   // of a refused record that are kept for its excerpt
)

// A stream is a window that slides over decompressed input. A format looks for
// the end of its next record in window(), asks for more() until it finds it or
// the window has grown past the cap, and then takes or refuses it. Memory is
// bounded by twice the cap and a chunk.
type stream struct {
	in     io.Reader
	buf    []byte
	start  int // of the window in buf
	end    int
	limit  int   // bytes the window may grow to
	offset int64 // of the window's start in the input, 0-based, in bytes
	line   int64 // of the window's start, 1-based
	err    error // why there is no more: io.EOF or what the input said
	cr     bool  // lines end with a carriage return alone
}

func newStream(in io.Reader, maxRecord int64) *stream {
	return &stream{in: in, buf: make([]byte, streamChunk), limit: int(maxRecord) + 1, line: 1}
}

// window is what has been read and not yet consumed. It is valid until more().
func (s *stream) window() []byte { return s.buf[s.start:s.end] }

// full says that the window exceeds the cap on records.
func (s *stream) full() bool { return s.end-s.start >= s.limit }

// more makes the window longer. False: the input is at its end, see err, or the
// window is full.
func (s *stream) more() bool {
	if s.err != nil || s.full() {
		return false
	}
	if s.start > 0 && len(s.buf)-s.end < streamChunk/2 {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) {
		grown := make([]byte, min(2*len(s.buf), s.limit+streamChunk))
		copy(grown, s.buf[:s.end])
		s.buf = grown
	}
	for range 100 {
		n, err := s.in.Read(s.buf[s.end:])
		if s.cr {
			feedLines(s.buf[s.end : s.end+n])
		}
		s.end += n
		s.err = err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// endLinesAtCR reads the lines of old Macs from the window on: each carriage return
// counts as the line feed that the formats look for. No offset changes.
func (s *stream) endLinesAtCR() {
	s.cr = true
	feedLines(s.window())
}

func feedLines(b []byte) {
	for i, c := range b {
		if c == '\r' {
			b[i] = '\n'
		}
	}
}

// consume moves the window's start n bytes on.
func (s *stream) consume(n int) {
	s.line += int64(bytes.Count(s.buf[s.start:s.start+n], []byte{'\n'}))
	s.start += n
	s.offset += int64(n)
}

// broken returns what ended the input, unless that is its proper end.
func (s *stream) broken() error {
	if errors.Is(s.err, io.EOF) {
		return nil
	}
	return s.err
}

// take makes raw of the first n bytes of the window and consumes them.
func (s *stream) take(n int, raw *Raw) {
	s.place(raw)
	raw.Bytes = bytes.Clone(s.buf[s.start : s.start+n])
	raw.Size = int64(n)
	s.consume(n)
}

// place notes where the window begins.
func (s *stream) place(raw *Raw) {
	raw.Line, raw.Offset = s.line, s.offset
}

// A refusal collects a record that will not be read whole: its first bytes, its
// size and its hash.
type refusal struct {
	raw  *Raw
	hash hash.Hash
}

// refuse begins the refusal of the record at the window's start.
func (s *stream) refuse(raw *Raw, why string) *refusal {
	s.place(raw)
	raw.Refused = why
	return &refusal{raw: raw, hash: sha256.New()}
}

// add consumes n bytes of the window as part of the refused record.
func (r *refusal) add(s *stream, n int) {
	part := s.buf[s.start : s.start+n]
	r.hash.Write(part)
	if room := refusedBytes - len(r.raw.Bytes); room > 0 {
		r.raw.Bytes = append(r.raw.Bytes, part[:min(room, n)]...)
	}
	r.raw.Size += int64(n)
	s.consume(n)
}

// addLine consumes through the next line end, which does not belong to the
// record, or to the end of the input. However long the line, the window is
// emptied as it fills.
func (r *refusal) addLine(s *stream) {
	for {
		if i := bytes.IndexByte(s.window(), '\n'); i >= 0 {
			r.add(s, i)
			s.consume(1)
			break
		}
		r.add(s, len(s.window()))
		if !s.more() {
			break
		}
	}
	r.close()
}

func (r *refusal) close() { r.raw.SHA256 = hex.EncodeToString(r.hash.Sum(nil)) }

// skipSpace consumes space, tab and line ends. False: nothing else is left.
func (s *stream) skipSpace() bool {
	for {
		window := s.window()
		i := 0
		for i < len(window) && isSpace(window[i]) {
			i++
		}
		s.consume(i)
		if i < len(window) {
			return true
		}
		if !s.more() {
			return false
		}
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// cutShort is the reason for a record in which the input broke off.
const cutShort = "the input breaks off inside this record"

// tooLong is the reason for a record over the cap.
const tooLong = "the record is longer than the cap on records"
