package job

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"

	"slant/pipeline/corpus"
)

// A cut is the rule that closes a segment: after the record that makes it full.
// It looks at the input alone, so that every run of a corpus has the same
// segments.
type cut struct {
	records int64
	bytes   int64
}

func standardCut() cut { return cut{records: 4096, bytes: 32 << 20} }

// A span is the records of one segment as far as they have been read.
type span struct {
	segment int   // 0-based
	first   int64 // 0-based number of the first record, in plan order
	records int64
	bytes   int64
	last    bool // closed by the end of the corpus
	hash    hash.Hash
}

// add counts a record in and tells whether the segment is full.
func (s *span) add(raw *corpus.Raw, c cut) (full bool) {
	if s.hash == nil {
		s.hash = sha256.New()
	}
	var size [8]byte
	binary.LittleEndian.PutUint64(size[:], uint64(raw.Size))
	s.hash.Write(size[:])
	s.hash.Write(raw.Bytes)
	s.hash.Write([]byte(raw.SHA256)) // of records that were not read whole
	s.records++
	s.bytes += raw.Size
	return s.records >= c.records || s.bytes >= c.bytes
}

// sum gives the hash of the records so far, in hex.
func (s *span) sum() string { return hex.EncodeToString(s.hash.Sum(nil)) }

// next gives the empty span after a closed one.
func (s *span) next() span {
	return span{segment: s.segment + 1, first: s.first + s.records}
}
