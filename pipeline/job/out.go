package job

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

// The names below an output folder.
const (
	lockName     = "lock"
	runName      = "run.json"
	journalName  = "journal.jsonl"
	stagingName  = "staging"
	tablesName   = "tables"
	reportName   = "report"
	manifestName = "MANIFEST.json"
	infoName     = "runinfo.json"
	successName  = "_SUCCESS"
)

// An outDir is an output folder, open and locked.
type outDir struct {
	files
	path string
	root *os.Root
	lock *os.File
}

// openOut opens the output folder, makes it where there is none, and takes its
// lock.
func openOut(name string, wrap func(files) files) (*outDir, error) {
	if name == "" {
		return nil, &Error{Kind: ErrConfig, Msg: "no output folder: name one with -o"}
	}
	if err := refuseSymlink(name); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(name, 0o777); err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	out := &outDir{path: name, root: root, files: wrap(rooted{root})}
	if err := out.refuseForeign(); err != nil {
		root.Close()
		return nil, err
	}
	if err := out.takeLock(os.O_RDWR | os.O_CREATE); err != nil {
		root.Close()
		return nil, err
	}
	return out, nil
}

func refuseSymlink(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("output folder: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return &Error{Kind: ErrConfig, Msg: name + ": the output folder is a symbolic link; name the folder itself"}
	case !info.IsDir():
		return &Error{Kind: ErrConfig, Msg: name + ": the output folder is a file"}
	}
	return nil
}

// refuseForeign refuses a folder that holds files but no run's record. What a
// run leaves that was killed before its record was written is its own.
func (o *outDir) refuseForeign() error {
	entries, err := o.ReadDir(".")
	if err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	var foreign string
	for _, e := range entries {
		switch e.Name() {
		case runName:
			return nil
		case lockName, stagingName:
		default:
			foreign = e.Name()
		}
	}
	if foreign != "" {
		return &Error{Kind: ErrConfig, Msg: fmt.Sprintf(
			"%s is not empty and no run has written it (it holds %q): name another output folder", o.path, foreign)}
	}
	return nil
}

func (o *outDir) takeLock(flags int) error {
	f, err := o.root.OpenFile(lockName, flags, 0o666)
	if err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	held, err := lockFile(f)
	if err != nil || !held {
		f.Close()
	}
	if err != nil {
		return fmt.Errorf("%s: cannot lock: %w", path.Join(o.path, lockName), err)
	}
	if !held {
		return &Error{Kind: ErrLocked, Msg: o.path + ": another run is writing there; wait for it, or name another output folder"}
	}
	o.lock = f
	return nil
}

// close gives the lock back. The file stays: to remove it would let two runs
// hold locks on two files of the same name.
func (o *outDir) close() {
	if o.lock != nil {
		o.lock.Close()
	}
	o.root.Close()
}

// tables gives the folder of the committed tables for reading.
func (o *outDir) tables() (fs.FS, error) { return fs.Sub(o.root.FS(), tablesName) }

// exists tells whether there is a file of the name.
func (o *outDir) exists(name string) (bool, error) {
	_, err := o.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// readFile gives a whole file of the run's own, at most 1 GiB.
func (o *outDir) readFile(name string) ([]byte, error) {
	f, err := o.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	_, err = io.Copy(&b, io.LimitReader(f, 1<<30))
	return b.Bytes(), err
}

// replace puts a file in place whole, durably, under a name that may be taken.
func (o *outDir) replace(name string, content []byte) error {
	staged := path.Join(stagingName, path.Base(name)+".new")
	if err := o.Remove(staged); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := o.writeSynced(staged, content); err != nil {
		return err
	}
	if err := o.Rename(staged, name); err != nil {
		return err
	}
	return o.SyncDir(path.Dir(name))
}

// writeSynced writes a new file and syncs it.
func (o *outDir) writeSynced(name string, content []byte) error {
	f, err := o.Create(name)
	if err != nil {
		return err
	}
	return writeAndClose(f, content)
}

// writeAndClose writes durably; the file is closed even after an error.
func writeAndClose(f file, content []byte) error {
	_, err := f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
