package job

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A fault fails file operations from the nth on.
type fault struct {
	mu      sync.Mutex
	n       int  // 1-based; 0: never
	forever bool // and not only the nth
	late    bool // the operation takes place, and its error comes all the same
	count   int  // operations so far
	failed  string
}

// do performs an operation, or fails it.
func (f *fault) do(name string, operation func() error) error {
	f.mu.Lock()
	f.count++
	fail := f.n > 0 && (f.count == f.n || f.forever && f.count > f.n)
	f.mu.Unlock()
	if !fail {
		return operation()
	}
	if f.late {
		if err := operation(); err != nil {
			return err // it failed by itself
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.failed == "" {
		f.failed = name
	}
	return fmt.Errorf("%s: %w", name, syscall.ENOSPC)
}

// faulty puts a fault in front of files.
type faulty struct {
	files
	*fault
}

func (f faulty) Create(name string) (out file, err error) {
	err = f.do("create "+name, func() error { out, err = f.files.Create(name); return err })
	return f.file(name, out, err)
}

func (f faulty) OpenAppend(name string) (out file, err error) {
	err = f.do("append "+name, func() error { out, err = f.files.OpenAppend(name); return err })
	return f.file(name, out, err)
}

func (f faulty) file(name string, out file, err error) (file, error) {
	if err != nil {
		if out != nil {
			out.Close()
		}
		return nil, err
	}
	return faultyFile{out, name, f.fault}, nil
}

func (f faulty) Open(name string) (in io.ReadCloser, err error) {
	err = f.do("open "+name, func() error { in, err = f.files.Open(name); return err })
	if err != nil && in != nil {
		in.Close()
	}
	return in, err
}

func (f faulty) Truncate(name string, size int64) error {
	return f.do("truncate "+name, func() error { return f.files.Truncate(name, size) })
}

func (f faulty) Mkdir(name string) error {
	return f.do("mkdir "+name, func() error { return f.files.Mkdir(name) })
}

func (f faulty) Link(old, name string) error {
	return f.do("link "+name, func() error { return f.files.Link(old, name) })
}

func (f faulty) Rename(old, name string) error {
	return f.do("rename "+name, func() error { return f.files.Rename(old, name) })
}

func (f faulty) Remove(name string) error {
	return f.do("remove "+name, func() error { return f.files.Remove(name) })
}

func (f faulty) RemoveAll(name string) error {
	return f.do("remove all "+name, func() error { return f.files.RemoveAll(name) })
}

func (f faulty) Lstat(name string) (info fs.FileInfo, err error) {
	err = f.do("lstat "+name, func() error { info, err = f.files.Lstat(name); return err })
	return info, err
}

func (f faulty) ReadDir(name string) (list []fs.DirEntry, err error) {
	err = f.do("read "+name, func() error { list, err = f.files.ReadDir(name); return err })
	return list, err
}

func (f faulty) SyncDir(name string) error {
	return f.do("sync "+name, func() error { return f.files.SyncDir(name) })
}

type faultyFile struct {
	file
	name string
	*fault
}

// Write writes half of the bytes before it fails.
func (f faultyFile) Write(b []byte) (n int, err error) {
	err = f.do("write "+f.name, func() error { n, err = f.file.Write(b); return err })
	if err != nil && n == 0 {
		n, _ = f.file.Write(b[:len(b)/2])
	}
	return n, err
}

func (f faultyFile) Sync() error { return f.do("sync "+f.name, f.file.Sync) }

// Close always closes, so that the test does not run out of descriptors.
func (f faultyFile) Close() error {
	closed := false
	err := f.do("close "+f.name, func() error { closed = true; return f.file.Close() })
	if !closed {
		f.file.Close()
	}
	return err
}

// faultJob is a small job, so that every operation can be failed.
func faultJob(out string) Job {
	j := testJob(out)
	l := manyLines()
	j.Source = lines{names: l.names[:2], inputs: []string{l.inputs[0], l.inputs[1]}}
	j.Work.cut.records = 40
	return j
}

func runWith(t *testing.T, j Job, f *fault) error {
	t.Helper()
	_, err := runOn(t.Context(), j, func(real files) files { return faulty{real, f} })
	return err
}

// Whatever file operation fails, once or from then on, before or after it took
// effect: the run says so, what it leaves is sound, and the next run comes to
// the same bytes. SLANT_FAULTS is how many
// to fail, chosen at random, or all.
func TestEveryFileOperationMayFail(t *testing.T) {
	dir := t.TempDir()
	var whole fault
	if err := runWith(t, faultJob(filepath.Join(dir, "want")), &whole); err != nil {
		t.Fatal(err)
	}
	want := tree(t, filepath.Join(dir, "want"))
	type plan struct {
		n             int
		forever, late bool
	}
	var plans []plan
	for n := 1; n <= whole.count; n++ {
		plans = append(plans, plan{n, false, false}, plan{n, true, false}, plan{n, false, true})
	}
	wanted := 8
	if n, err := strconv.Atoi(os.Getenv("SLANT_FAULTS")); err == nil {
		wanted = n
	}
	if os.Getenv("SLANT_FAULTS") != "all" {
		seed := uint64(time.Now().UnixNano())
		t.Logf("%d operations; seed %d", whole.count, seed)
		random := rand.New(rand.NewPCG(seed, 2))
		random.Shuffle(len(plans), func(i, k int) { plans[i], plans[k] = plans[k], plans[i] })
		plans = plans[:min(wanted, len(plans))]
	}
	for _, p := range plans {
		out := filepath.Join(dir, fmt.Sprintf("%+v", p))
		f := &fault{n: p.n, forever: p.forever, late: p.late}
		err := runWith(t, faultJob(out), f)
		if f.failed != "" && !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%+v: %s failed, and the run says %v", p, f.failed, err)
		}
		// Once more through the recovery, which may fail as well.
		if p.n%3 == 0 {
			again := &fault{n: 1 + p.n/3}
			if err := runWith(t, faultJob(out), again); again.failed != "" && !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("%+v: in recovery %s failed, and the run says %v", p, again.failed, err)
			}
		}
		if err := runWith(t, faultJob(out), &fault{}); err != nil {
			t.Errorf("%+v: after %s failed, the next run says %v", p, f.failed, err)
			continue
		}
		got := tree(t, out)
		same(t, want, got)
		if v, err := Verify(out); err != nil || v.Err() != nil {
			t.Errorf("%+v: after %s: %+v, %v", p, f.failed, v, err)
		}
		if t.Failed() {
			return
		}
		os.RemoveAll(out)
	}
}

// Where the file system has no links, files are renamed.
func TestRunWithoutLinks(t *testing.T) {
	dir := t.TempDir()
	mustRun(t, faultJob(filepath.Join(dir, "want")))
	out := filepath.Join(dir, "out")
	_, err := runOn(t.Context(), faultJob(out), func(f files) files { return linkless{f} })
	if err != nil {
		t.Fatal(err)
	}
	same(t, tree(t, filepath.Join(dir, "want")), tree(t, out))
}

type linkless struct{ files }

func (linkless) Link(old, name string) error {
	return &os.LinkError{Op: "link", Old: old, New: name, Err: syscall.EPERM}
}

// A file that is there under the name of a part, with another content, is
// never overwritten.
func TestForeignPartIsNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, fsys := range []files{rooted{root}, linkless{rooted{root}}} {
		for name, content := range map[string]string{"staged": "theirs", "part": "mine"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		o := &outDir{path: dir, root: root, files: fsys}
		err = o.place(staged{path: "staged", entry: fileEntry{Path: "part", Bytes: 6, SHA256: "x"}})
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("error %v", err)
		}
		if b, _ := os.ReadFile(filepath.Join(dir, "part")); string(b) != "mine" {
			t.Errorf("it is now %q", b)
		}
	}
}
