package job

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"path"

	"slant/pipeline/tables"
)

// A segment is written by a goroutine of its own, so that one can be
// compressed and synced while the next is filled.
type segment struct {
	number    int
	rows      chan *tables.Rows // closed after the last
	abandoned chan struct{}     // closed where the segment is given up
	done      chan struct{}     // closed when the rest is set
	end       span              // set before rows is closed
	written   []staged
	articles  int64
	rejects   int64
	err       error
}

// A staged file is complete and synced, under staging/.
type staged struct {
	path  string // below the output folder
	entry fileEntry
}

// openSegment begins to write a segment.
func (r *run) openSegment(number int) *segment {
	s := &segment{
		number: number, rows: make(chan *tables.Rows, 32),
		abandoned: make(chan struct{}), done: make(chan struct{}),
	}
	go func() {
		defer close(s.done)
		s.err = s.write(r)
	}()
	return s
}

// add hands rows to the segment's writer.
func (s *segment) add(ctx context.Context, rows *tables.Rows) error {
	select {
	case s.rows <- rows:
		return nil
	case <-s.done: // it has failed
		return s.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// abandon gives up a segment that is not full, and waits for its writer.
func (s *segment) abandon() {
	close(s.abandoned)
	<-s.done
}

var errAbandoned = errors.New("segment abandoned")

func (s *segment) write(r *run) (err error) {
	dir := path.Join(stagingName, fmt.Sprintf("segment-%05d", s.number))
	set := &fileSet{out: r.out, dir: dir, prefix: r.record.prefix(), part: s.number}
	defer set.abandon()
	if err := r.out.Mkdir(dir); err != nil {
		return err
	}
	out, err := tables.NewSegment(r.meta(), set.create)
	if err != nil {
		return err
	}
	if err := s.drain(out); err != nil {
		return err
	}
	rows, err := out.Close()
	if err != nil {
		return err
	}
	s.articles, s.rejects = int64(rows["articles"]), int64(rows["rejects"])
	s.written, err = set.finish(rows)
	return err
}

// drain writes rows until the last.
func (s *segment) drain(out *tables.Segment) error {
	for {
		select {
		case rows, more := <-s.rows:
			if !more {
				return nil
			}
			if err := out.Append(rows); err != nil {
				return err
			}
		case <-s.abandoned:
			return errAbandoned
		}
	}
}

// meta gives the metadata of every table.
func (r *run) meta() tables.Metadata {
	meta := tables.Metadata{"slant.fingerprint": r.record.Fingerprint}
	for k, v := range r.Work.Meta {
		meta[k] = v
	}
	return meta
}

// A fileSet is the files of one commit, under staging/, hashed and counted as
// they are written.
type fileSet struct {
	out    *outDir
	dir    string
	prefix string // of the fingerprint
	part   int
	open   []*stagedFile
}

// create begins the file of a table.
func (s *fileSet) create(table string) (io.Writer, error) {
	name := path.Join(s.dir, table+".parquet")
	f, err := s.out.Create(name)
	if err != nil {
		return nil, err
	}
	out := &stagedFile{f: f, path: name, table: table, hash: sha256.New()}
	s.open = append(s.open, out)
	return out, nil
}

// finish syncs and closes every file, then syncs their folder.
func (s *fileSet) finish(rows map[string]int) ([]staged, error) {
	var out []staged
	for _, f := range s.open {
		if err := f.close(); err != nil {
			return nil, err
		}
		out = append(out, staged{path: f.path, entry: fileEntry{
			Path:  path.Join(tablesName, f.table, fmt.Sprintf("part-%05d-%s.parquet", s.part, s.prefix)),
			Bytes: f.size, SHA256: hex.EncodeToString(f.hash.Sum(nil)), Rows: int64(rows[f.table]),
		}})
	}
	return out, s.out.SyncDir(s.dir)
}

// abandon closes what finish has not.
func (s *fileSet) abandon() {
	for _, f := range s.open {
		if !f.closed {
			f.closed = true
			_ = f.f.Close() // what was staged is thrown away
		}
	}
}

// A stagedFile hashes and counts what is written to it.
type stagedFile struct {
	f      file
	path   string
	table  string
	hash   hash.Hash
	size   int64
	closed bool
}

func (f *stagedFile) Write(b []byte) (int, error) {
	n, err := f.f.Write(b)
	f.hash.Write(b[:n])
	f.size += int64(n)
	return n, err
}

func (f *stagedFile) close() error {
	f.closed = true
	return errors.Join(f.f.Sync(), f.f.Close())
}
