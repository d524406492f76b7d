package job

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
)

// files are the file operations of a run, below its output folder. Tests put
// an implementation in between that fails.
type files interface {
	Create(name string) (file, error)     // a new file; fs.ErrExist where there is one
	OpenAppend(name string) (file, error) // made where there is none
	Open(name string) (io.ReadCloser, error)
	Truncate(name string, size int64) error // and syncs
	Mkdir(name string) error                // no error where it exists
	Link(old, name string) error
	Rename(old, name string) error
	Remove(name string) error
	RemoveAll(name string) error
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	SyncDir(name string) error
}

// A file is open for writing.
type file interface {
	io.Writer
	Sync() error
	Close() error
}

// A rooted is the real thing: nothing outside of its root can be reached, not
// by "..", not through a symbolic link.
type rooted struct{ root *os.Root }

func (f rooted) Create(name string) (file, error) {
	return nilled(f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666))
}

func (f rooted) OpenAppend(name string) (file, error) {
	return nilled(f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666))
}

// nilled keeps a nil *os.File from becoming an interface that is not nil.
func nilled(f *os.File, err error) (file, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (f rooted) Open(name string) (io.ReadCloser, error) {
	in, err := f.root.Open(name)
	if err != nil {
		return nil, err
	}
	return in, nil
}

func (f rooted) Truncate(name string, size int64) error {
	out, err := f.root.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(out.Truncate(size), out.Sync(), out.Close())
}

func (f rooted) Mkdir(name string) error {
	err := f.root.Mkdir(name, 0o777)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

func (f rooted) Link(old, name string) error            { return f.root.Link(old, name) }
func (f rooted) Rename(old, name string) error          { return f.root.Rename(old, name) }
func (f rooted) Remove(name string) error               { return f.root.Remove(name) }
func (f rooted) RemoveAll(name string) error            { return f.root.RemoveAll(name) }
func (f rooted) Lstat(name string) (fs.FileInfo, error) { return f.root.Lstat(name) }

func (f rooted) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(f.root.FS(), name)
}

func (f rooted) SyncDir(name string) error {
	if runtime.GOOS == "windows" { // folders cannot be synced there
		return nil
	}
	dir, err := f.root.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
