package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// folderOf makes a folder of files, name → content.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func rels(inputs []Input) []string {
	var names []string
	for _, in := range inputs {
		names = append(names, in.Rel)
	}
	return names
}

func TestPlanOfAFolder(t *testing.T) {
	dir := folderOf(t, map[string]string{
		"b.txt": "x", "B.txt": "x", "a/z.jsonl": "{}", "a.csv": "text\nx\n", "a/2022/01/x.txt": "x",
		".hidden": "x", ".git/config": "x", "empty.txt": "", "README.md": "# Read me", "data": "{\"text\":\"x\"}\n",
		"image.png": "\x89PNG\x00\x00\x00",
	})
	if runtime.GOOS != "windows" {
		for link, target := range map[string]string{"loop": "loop", "up": "..", "link.txt": "b.txt"} {
			if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
				t.Fatal(err)
			}
		}
		if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	inputs, skipped, err := Plan([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"B.txt", "a.csv", "a/2022/01/x.txt", "a/z.jsonl", "b.txt", "data", "link.txt"}
	if diff := cmp.Diff(want, rels(inputs)); diff != "" {
		t.Errorf("inputs (-want +got):\n%s", diff)
	}
	reasons := map[string]string{}
	for _, s := range skipped {
		reasons[filepath.Base(s.Path)] = s.Reason
	}
	for name, part := range map[string]string{
		".hidden": "hidden", ".git": "hidden", "empty.txt": "empty", "README.md": "no corpus", "image.png": "no corpus",
		"loop": "circle", "up": "link to a folder", "pipe.txt": "a named pipe",
	} {
		if !strings.Contains(reasons[name], part) {
			t.Errorf("%s was left out for %q, want %q", name, reasons[name], part)
		}
	}
	for i, in := range inputs {
		if in.Ordinal != int32(i) || in.Size == 0 || in.ModTimeMillis == 0 {
			t.Errorf("input %+v", in)
		}
	}
	if inputs[2].Folder != "a" || inputs[0].Folder != "" {
		t.Errorf("folders %q, %q", inputs[2].Folder, inputs[0].Folder)
	}
}

func TestPlanNamesAreUniqueAndOrderFree(t *testing.T) {
	dir := folderOf(t, map[string]string{"p/x/a.jsonl": "{}", "q/x/a.jsonl": "{}", "r/a.jsonl": "{}", "r/b.jsonl": "{}"})
	p, q, r := filepath.Join(dir, "p", "x"), filepath.Join(dir, "q", "x"), filepath.Join(dir, "r", "a.jsonl")
	one, _, err := Plan([]string{p, q, r, r}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	other, skipped, err := Plan([]string{r, q, r, p}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(one, other); diff != "" {
		t.Errorf("the order of arguments matters:\n%s", diff)
	}
	seen := map[string]bool{}
	for _, in := range one {
		seen[in.Rel] = true
	}
	if len(one) != 3 || len(seen) != 3 || len(skipped) != 1 || skipped[0].Reason != "named twice" {
		t.Errorf("inputs %q, skipped %v", rels(one), skipped)
	}
}

func TestPlanOfNothing(t *testing.T) {
	dir := folderOf(t, map[string]string{".hidden": "x", "empty.jsonl": ""})
	for _, test := range []struct {
		args []string
		is   error
		says string
	}{
		{[]string{filepath.Join(dir, "none.jsonl")}, fs.ErrNotExist, "none.jsonl: there is no such file or folder; check the path"},
		{[]string{dir}, ErrEmpty, "nothing to read in it (2 paths left out"},
		{[]string{filepath.Join(dir, "empty.jsonl")}, ErrEmpty, "empty"},
		{nil, ErrEmpty, "none was named"},
	} {
		_, _, err := Plan(test.args, Options{})
		if !errors.Is(err, test.is) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("Plan(%q): %v", test.args, err)
		}
	}
	if inputs, _, err := Plan([]string{"-"}, Options{}); err != nil || len(inputs) != 1 || !inputs[0].IsStdin() {
		t.Errorf("standard input: %v, %v", inputs, err)
	}
}

func TestFormatsAreListed(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "" || f.Doc == "" || f.Sniff == nil || (f.Read == nil) != f.Columns || f.Parse == nil {
			t.Errorf("the format %q is not whole", f.Name)
		}
	}
	if err := (Options{Format: "jsonk"}).Validate(); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("unknown format: %v", err)
	}
}
