package job

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"slant/pipeline/tables"
)

// begin finds out where to go on, and leaves the output folder ready for it:
// run.json written, staging empty, a folder for every table.
func (r *run) begin() error {
	now, err := newRecord(r.Job)
	if err != nil {
		return err
	}
	fresh, err := r.compare(now)
	if err != nil {
		return err
	}
	r.record = now
	if r.finished {
		return nil
	}
	if err := r.out.RemoveAll(stagingName); err != nil {
		return err
	}
	if err := r.out.Mkdir(stagingName); err != nil {
		return err
	}
	if fresh {
		if err := r.startAnew(); err != nil {
			return err
		}
	}
	if err := r.out.prepare(); err != nil {
		return err
	}
	return r.checkCommitted()
}

// compare holds the job against what an earlier run has left. fresh: there is
// nothing to go on from.
func (r *run) compare(now record) (fresh bool, err error) {
	b, err := r.out.readFile(runName)
	if errors.Is(err, fs.ErrNotExist) || err == nil && r.Options.Overwrite {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	before, err := decodeRecord(b)
	if err != nil {
		return false, err
	}
	if r.entries, err = r.out.readJournal(); err != nil {
		return false, err
	}
	if r.finished, err = r.out.exists(successName); err != nil {
		return false, err
	}
	diff := differences(before, now)
	if len(r.entries) == 0 && !r.finished {
		return true, nil // nothing is lost
	}
	if len(diff) > 0 {
		return false, &Error{Kind: ErrConfig, Msg: fmt.Sprintf(
			"%s holds a run that cannot be continued, since %s. Start it anew with --overwrite, or name another output folder",
			r.out.path, strings.Join(diff, "; "))}
	}
	for _, e := range r.entries {
		r.resumed += e.Records
	}
	return false, nil
}

// startAnew removes what an earlier run has written, the claim that it is
// complete first, and puts the new record in place last: wherever it is
// stopped, what is there is still known as a run's.
func (r *run) startAnew() error {
	for _, name := range []string{successName, manifestName, infoName, journalName, reportName, tablesName} {
		if err := r.out.RemoveAll(name); err != nil {
			return err
		}
	}
	if err := r.out.SyncDir("."); err != nil {
		return err
	}
	return r.out.replace(runName, r.record.encode())
}

// prepare makes the folders and the journal, and makes their names durable.
func (o *outDir) prepare() error {
	if err := o.Mkdir(tablesName); err != nil {
		return err
	}
	for _, t := range tables.Tables() {
		if err := o.Mkdir(path.Join(tablesName, t.Name)); err != nil {
			return err
		}
	}
	if err := o.SyncDir(tablesName); err != nil {
		return err
	}
	journal, err := o.OpenAppend(journalName)
	if err != nil {
		return err
	}
	if err := journal.Close(); err != nil {
		return err
	}
	return o.SyncDir(".")
}

// checkCommitted hashes every committed file again: to add to a damaged run
// would only hide the damage.
func (r *run) checkCommitted() error {
	for _, e := range r.entries {
		for _, f := range e.Files {
			size, sum, err := r.out.hashFile(f.Path)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return damaged(f.Path + " is missing")
			case err != nil:
				return err
			case size != f.Bytes || sum != f.SHA256:
				return damaged(f.Path + " is not as it was written")
			}
		}
	}
	return nil
}

func damaged(what string) error {
	return &Error{Kind: ErrDamaged, Msg: "output damaged: " + what + "; start anew with --overwrite"}
}

// hashFile gives a file's size in bytes and its SHA-256 in hex.
func (o *outDir) hashFile(name string) (size int64, sum string, err error) {
	f, err := o.Open(name)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	h := sha256.New()
	size, err = io.Copy(h, f)
	return size, hex.EncodeToString(h.Sum(nil)), err
}
