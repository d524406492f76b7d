package job

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// commitAll commits segments in their order.
func (r *run) commitAll(ctx context.Context, full <-chan *segment) error {
	for s := range full {
		select {
		case <-s.done:
		case <-ctx.Done():
			close(s.abandoned) // rows is closed: its writer ends by itself
			<-s.done
			return ctx.Err()
		}
		if s.err != nil {
			return s.err
		}
		if err := r.commitSegment(s); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) commitSegment(s *segment) error {
	if s.articles+s.rejects != s.end.records || s.number != s.end.segment {
		return fmt.Errorf("segment %d: %d records were read, but there are %d articles and %d rejects",
			s.number, s.end.records, s.articles, s.rejects)
	}
	e := entry{
		Kind: segmentEntry, Segment: s.number, First: s.end.first, Records: s.end.records, SHA256: s.end.sum(),
		Last: s.end.last, Articles: s.articles, Rejects: s.rejects, Bytes: s.end.bytes,
	}
	return r.commit(e, s.written)
}

// commit puts staged files in place, and then writes the line of the journal
// that makes them count.
func (r *run) commit(e entry, files []staged) error {
	for _, f := range files {
		if err := r.out.place(f); err != nil {
			return err
		}
		if err := r.out.SyncDir(path.Dir(f.entry.Path)); err != nil {
			return err
		}
		e.Files = append(e.Files, f.entry)
	}
	if err := r.out.appendJournal(e); err != nil {
		return err
	}
	r.entries = append(r.entries, e)
	if len(files) == 0 {
		return nil
	}
	return r.out.RemoveAll(path.Dir(files[0].path))
}

// place gives a staged file its name under tables/, which it never takes from
// another: a link is refused where the name is taken. What is there already
// with the same content was put there by a run that died before its commit.
func (o *outDir) place(f staged) error {
	err := o.Link(f.path, f.entry.Path)
	if err != nil && (errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrPermission)) {
		err = o.renameOver(f)
	}
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	size, sum, err := o.hashFile(f.entry.Path)
	if err != nil {
		return err
	}
	if size != f.entry.Bytes || sum != f.entry.SHA256 {
		return damaged(f.entry.Path + " is there with another content, and no commit names it")
	}
	return nil
}

// renameOver stands in for a link where the file system has none. The lock
// keeps others from taking the name in between.
func (o *outDir) renameOver(f staged) error {
	taken, err := o.exists(f.entry.Path)
	if err != nil {
		return err
	}
	if taken {
		return fs.ErrExist
	}
	return o.Rename(f.path, f.entry.Path)
}
