package job

import (
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

	"slant/pipeline/tables"
)

// A VerifyReport is what was found in an output folder.
type VerifyReport struct {
	Complete                   bool // the run has come to its end
	Records, Articles, Rejects int64
	Files                      int   // hashed
	Bytes                      int64 // of those files
	Problems                   []string
}

// Err gives an error of kind ErrDamaged where there are problems.
func (v VerifyReport) Err() error {
	switch len(v.Problems) {
	case 0:
		return nil
	case 1:
		return &Error{Kind: ErrDamaged, Msg: "output damaged: " + v.Problems[0]}
	default:
		return &Error{Kind: ErrDamaged, Msg: fmt.Sprintf("output damaged: %s, and %d more", v.Problems[0], len(v.Problems)-1)}
	}
}

// Verify hashes and counts everything that a run has written again, and finds
// what is missing and what is there too much. It changes nothing. What it
// finds wrong is in the report; the error tells why it could not look.
func Verify(out string) (VerifyReport, error) {
	o, err := openExisting(out, os.O_RDWR)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		o, err = openUnlocked(out) // nobody can be writing there
	}
	if err != nil {
		return VerifyReport{}, err
	}
	defer o.close()
	return o.verify()
}

// openUnlocked opens a folder that cannot be locked: a copy, or one that is
// only to be read.
func openUnlocked(name string) (*outDir, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, &Error{Kind: ErrConfig, Msg: "output folder: " + err.Error(), Err: err}
	}
	return &outDir{path: name, root: root, files: rooted{root}}, nil
}

// A verifier collects what is wrong.
type verifier struct {
	out      *outDir
	report   VerifyReport
	expected map[string]bool // files and folders that belong there
}

func (o *outDir) verify() (VerifyReport, error) {
	v := &verifier{out: o, expected: map[string]bool{}}
	for _, name := range []string{lockName, runName, journalName, tablesName} {
		v.expected[name] = true
	}
	for _, t := range tables.Tables() {
		v.expected[path.Join(tablesName, t.Name)] = true
	}
	var err error
	if v.report.Complete, err = o.exists(successName); err != nil {
		return v.report, err
	}
	for _, step := range []func() error{v.journal, v.manifest, v.reportFiles, v.extra} {
		if err := step(); err != nil {
			return v.report, err
		}
	}
	return v.report, nil
}

func (v *verifier) problem(format string, args ...any) {
	v.report.Problems = append(v.report.Problems, fmt.Sprintf(format, args...))
}

// journal checks every committed file and the sums of the counts.
func (v *verifier) journal() error {
	b, err := v.out.readFile(journalName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, size, err := parseJournal(b)
	if err != nil {
		v.problem("%v", err)
		return nil
	}
	if v.report.Complete && size < int64(len(b)) {
		v.problem("%s ends in a torn line", journalName)
	}
	if v.report.Complete && (len(entries) == 0 || entries[len(entries)-1].Kind != aggregatesEntry) {
		v.problem("%s lacks its last entry", journalName)
	}
	for _, e := range entries {
		v.report.Records += e.Records
		for _, f := range e.Files {
			if err := v.file(f, f.Path); err != nil {
				return err
			}
			v.table(f)
		}
	}
	if v.report.Articles+v.report.Rejects != v.report.Records {
		v.problem("%d records were read, but there are %d articles and %d rejects",
			v.report.Records, v.report.Articles, v.report.Rejects)
	}
	return nil
}

// file checks a file's size and hash.
func (v *verifier) file(f fileEntry, name string) error {
	v.expected[name] = true
	size, sum, err := v.out.hashFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.problem("%s is missing", name)
	case err != nil:
		return err
	case size != f.Bytes:
		v.problem("%s has %d bytes, not %d", name, size, f.Bytes)
	case sum != f.SHA256:
		v.problem("%s has another content than was written", name)
	}
	v.report.Files++
	v.report.Bytes += size
	return nil
}

// table counts the rows of a file.
func (v *verifier) table(f fileEntry) {
	in, err := v.out.root.Open(f.Path)
	if err != nil {
		return // file has said so
	}
	defer in.Close()
	rows, err := tables.Count(in)
	if err != nil {
		v.problem("%s is no table: %v", f.Path, err)
		return
	}
	if rows != f.Rows {
		v.problem("%s has %d rows, not %d", f.Path, rows, f.Rows)
	}
	switch f.table() {
	case "articles":
		v.report.Articles += rows
	case "rejects":
		v.report.Rejects += rows
	}
}

// manifest checks the last files of a complete run.
func (v *verifier) manifest() error {
	if !v.report.Complete {
		v.expected[stagingName], v.expected[manifestName], v.expected[infoName] = true, true, true
		return nil
	}
	v.expected[manifestName], v.expected[infoName], v.expected[successName] = true, true, true
	content, err := v.out.readFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		v.problem("%s is missing", manifestName)
		return nil
	}
	if err != nil {
		return err
	}
	success, err := v.out.readFile(successName)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	if strings.TrimSpace(string(success)) != hex.EncodeToString(sum[:]) {
		v.problem("%s is not the one that %s names", manifestName, successName)
		return nil
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		v.problem("%s cannot be read: %v", manifestName, err)
		return nil
	}
	for _, f := range m.Files {
		if !v.expected[f.Path] {
			v.problem("%s names %s, which no commit does", manifestName, f.Path)
		}
	}
	if m.Records != v.report.Records || m.Articles != v.report.Articles || m.Rejects != v.report.Rejects {
		v.problem("%s counts %d records, %d articles and %d rejects", manifestName, m.Records, m.Articles, m.Rejects)
	}
	return nil
}

// reportFiles checks the report against its own manifest.
func (v *verifier) reportFiles() error {
	name := path.Join(reportName, manifestName)
	content, err := v.out.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // a run without a report: files under report/ will be too much
	}
	if err != nil {
		return err
	}
	v.expected[reportName], v.expected[name] = true, true
	var m reportManifest
	if err := json.Unmarshal(content, &m); err != nil {
		v.problem("%s cannot be read: %v", name, err)
		return nil
	}
	for _, f := range m.Files {
		if !fs.ValidPath(f.Path) {
			v.problem("%s names %q", name, f.Path)
			continue
		}
		file := path.Join(reportName, f.Path)
		for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
			v.expected[dir] = true
		}
		if err := v.file(f, file); err != nil {
			return err
		}
	}
	return nil
}

// extra finds what nothing names. Below staging/ nothing is promised.
func (v *verifier) extra() error {
	var extra []string
	err := fs.WalkDir(v.out.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == stagingName:
			return fs.SkipDir
		case name == "." || v.expected[name]:
			return nil
		case !v.report.Complete && strings.HasPrefix(name, tablesName+"/"):
			return nil // put in place by a commit that did not come to its end
		}
		extra = append(extra, name)
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	slices.Sort(extra)
	for _, name := range extra {
		v.problem("%s is there, but no run wrote it", name)
	}
	return err
}
