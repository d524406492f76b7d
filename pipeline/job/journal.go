package job

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
	"strconv"
)

// The kinds of entries.
const (
	segmentEntry    = "segment"
	aggregatesEntry = "aggregates"
)

// An entry is one commit: the segment's records and the files that hold them.
type entry struct {
	Kind     string      `json:"kind"`
	Segment  int         `json:"segment"`  // 0-based; of aggregates the number of segments
	First    int64       `json:"first"`    // 0-based number of its first record in plan order
	Records  int64       `json:"records"`  // articles + rejects
	SHA256   string      `json:"sha256"`   // of the records as read
	Last     bool        `json:"last"`     // cut short by the end of the corpus
	Articles int64       `json:"articles"` // rows of articles
	Rejects  int64       `json:"rejects"`  // rows of rejects
	Bytes    int64       `json:"bytes"`    // of the records
	Files    []fileEntry `json:"files"`    // in the order of the tables
}

// A fileEntry is a committed file.
type fileEntry struct {
	Path   string `json:"path"` // below the output folder, slashes
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // hex
	Rows   int64  `json:"rows"`
}

// table gives the name of the table that the file is a part of.
func (f fileEntry) table() string { return path.Base(path.Dir(f.Path)) }

// encodeLine gives an entry's line: the length of its JSON in bytes, its
// CRC-32C, and the JSON.
func encodeLine(e entry) []byte {
	b, err := json.Marshal(e)
	if err != nil {
		panic(err) // the type is this package's own, and can be encoded
	}
	return fmt.Appendf(nil, "%d %08x %s\n", len(b), checksum(b), b)
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// decodeLine reads a line without its line end.
func decodeLine(line []byte) (entry, error) {
	var e entry
	parts := bytes.SplitN(line, []byte{' '}, 3)
	if len(parts) != 3 {
		return e, errors.New("no length and checksum")
	}
	size, err := strconv.Atoi(string(parts[0]))
	if err != nil || size != len(parts[2]) {
		return e, errors.New("wrong length")
	}
	sum, err := strconv.ParseUint(string(parts[1]), 16, 32)
	if err != nil || uint32(sum) != checksum(parts[2]) {
		return e, errors.New("wrong checksum")
	}
	return e, json.Unmarshal(parts[2], &e)
}

// parseJournal gives the entries of a journal and how many of its bytes they
// take. What comes after them is a torn last line: a commit that did not
// happen. A bad line that is followed by another is damage.
func parseJournal(b []byte) (entries []entry, size int64, err error) {
	for rest := b; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			return entries, size, nil
		}
		e, err := decodeLine(rest[:end])
		if err == nil {
			err = follows(entries, e)
		}
		rest = rest[end+1:]
		if err != nil && len(rest) == 0 {
			return entries, size, nil
		}
		if err != nil {
			return nil, 0, &Error{Kind: ErrDamaged, Err: err, Msg: fmt.Sprintf(
				"%s:%d: damaged (%v); start anew with --overwrite", journalName, len(entries)+1, err)}
		}
		entries = append(entries, e)
		size += int64(end) + 1
	}
	return entries, size, nil
}

// follows tells whether an entry can come after the others.
func follows(entries []entry, e entry) error {
	var segment int
	var first int64
	if n := len(entries); n > 0 {
		before := entries[n-1]
		if before.Kind == aggregatesEntry {
			return errors.New("an entry after the last one")
		}
		segment, first = before.Segment+1, before.First+before.Records
	}
	switch {
	case len(entries) > 0 && entries[len(entries)-1].Last && e.Kind != aggregatesEntry:
		return errors.New("a segment after the last one")
	case e.Segment != segment || e.First != first:
		return fmt.Errorf("segment %d at record %d, want segment %d at record %d", e.Segment, e.First, segment, first)
	case e.Records != e.Articles+e.Rejects:
		return fmt.Errorf("%d records, but %d articles and %d rejects", e.Records, e.Articles, e.Rejects)
	}
	return nil
}

// readJournal gives the committed entries and cuts a torn last line.
func (o *outDir) readJournal() ([]entry, error) {
	b, err := o.readFile(journalName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	entries, size, err := parseJournal(b)
	if err == nil && size < int64(len(b)) {
		err = o.Truncate(journalName, size)
	}
	return entries, err
}

// appendJournal writes an entry's line durably. After an error the line may or
// may not be there: the run is over, and the next one reads what is.
func (o *outDir) appendJournal(e entry) error {
	f, err := o.OpenAppend(journalName)
	if err != nil {
		return err
	}
	return writeAndClose(f, encodeLine(e))
}
