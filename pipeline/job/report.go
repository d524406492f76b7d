package job

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// A reportManifest is what report/MANIFEST.json holds.
type reportManifest struct {
	Files []fileEntry `json:"files"` // in the order of their paths, below report/
}

// WriteReport builds the report of an output folder anew from its tables, and
// touches nothing else.
func WriteReport(ctx context.Context, out string, report ReportFunc) error {
	o, err := openExisting(out, os.O_RDWR|os.O_CREATE)
	if err != nil {
		return err
	}
	defer o.close()
	done, err := o.exists(successName)
	if err != nil {
		return err
	}
	if !done {
		return &Error{Kind: ErrConfig, Msg: out + ": its run is not complete; finish it with the command that began it"}
	}
	content, err := o.readFile(manifestName)
	if err != nil {
		return err
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return damaged(manifestName + " cannot be read: " + err.Error())
	}
	err = errors.Join(o.RemoveAll(stagingName), o.Mkdir(stagingName))
	if err == nil {
		err = o.writeReport(ctx, m.Inputs, report)
	}
	return errors.Join(err, o.RemoveAll(stagingName))
}

// openExisting opens and locks a folder that a run has written.
func openExisting(name string, flags int) (*outDir, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, &Error{Kind: ErrConfig, Msg: "output folder: " + err.Error(), Err: err}
	}
	o := &outDir{path: name, root: root, files: rooted{root}}
	known, err := o.exists(runName)
	if err == nil && !known {
		err = &Error{Kind: ErrConfig, Msg: name + ": no run has written here (there is no " + runName + ")"}
	}
	if err == nil {
		err = o.takeLock(flags)
	}
	if err != nil {
		root.Close()
		return nil, err
	}
	return o, nil
}

// writeReport writes a report whole under staging/, and puts it in place of
// the one before.
func (o *outDir) writeReport(ctx context.Context, inputs []InputState, report ReportFunc) error {
	if report == nil {
		return nil
	}
	committed, err := o.tables()
	if err != nil {
		return err
	}
	staged := path.Join(stagingName, reportName)
	if err := errors.Join(o.RemoveAll(staged), o.Mkdir(staged)); err != nil {
		return err
	}
	var m reportManifest
	err = report(ctx, committed, inputs, func(name string, content []byte) error {
		e, err := o.stageReportFile(staged, name, content)
		m.Files = append(m.Files, e)
		return err
	})
	if err != nil {
		return err
	}
	slices.SortFunc(m.Files, func(a, b fileEntry) int { return strings.Compare(a.Path, b.Path) })
	if err := o.writeSynced(path.Join(staged, manifestName), encodeJSON(m)); err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return o.SyncDir(staged) },
		func() error { return o.RemoveAll(reportName) },
		func() error { return o.Rename(staged, reportName) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return o.SyncDir(".")
}

func (o *outDir) stageReportFile(dir, name string, content []byte) (fileEntry, error) {
	if !fs.ValidPath(name) || name == manifestName || name == "." {
		return fileEntry{}, fmt.Errorf("report: %q is no name for a file", name)
	}
	parent := dir
	for _, part := range strings.Split(path.Dir(name), "/") {
		parent = path.Join(parent, part)
		if err := o.Mkdir(parent); err != nil {
			return fileEntry{}, err
		}
	}
	sum := sha256.Sum256(content)
	e := fileEntry{Path: name, Bytes: int64(len(content)), SHA256: hex.EncodeToString(sum[:])}
	if err := o.writeSynced(path.Join(dir, name), content); err != nil {
		return e, err
	}
	return e, o.SyncDir(path.Dir(path.Join(dir, name)))
}
