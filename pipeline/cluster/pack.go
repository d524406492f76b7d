package cluster

import (
	"encoding/binary"

	"slant/pipeline/tables"
)

// Row gives the sketch as the tables hold it.
func (s *Sketch) Row(article int64) tables.SketchRow {
	r := tables.SketchRow{
		Article: article, Words: s.Words, TextHash: int64(s.TextHash), Rate: int32(s.Rate),
		Shingles: packed(s.Shingles), TitleTerms: packed(s.Title),
		Terms: make([]byte, 0, 4*len(s.Terms)), TermCounts: make([]byte, 0, len(s.Terms)),
	}
	for _, t := range s.Terms {
		r.Terms = binary.LittleEndian.AppendUint32(r.Terms, t.Hash)
		r.TermCounts = append(r.TermCounts, t.Count)
	}
	return r
}

func packed(hashes []uint32) []byte {
	out := make([]byte, 0, 4*len(hashes))
	for _, h := range hashes {
		out = binary.LittleEndian.AppendUint32(out, h)
	}
	return out
}

// hashBytes is the length of a packed hash.
const hashBytes = 4

func unpacked(b []byte) []uint32 {
	out := make([]uint32, len(b)/hashBytes)
	for i := range out {
		out[i] = hashAt(b, i)
	}
	return out
}

func hashAt(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[hashBytes*i:]) }
