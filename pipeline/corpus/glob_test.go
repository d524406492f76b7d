package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPatterns(t *testing.T) {
	dir := folderOf(t, map[string]string{
		"2019-01.jsonl": "{}", "2019-02.jsonl": "{}", "2020-01.jsonl": "{}", "x[1].jsonl": "{}", "x1.jsonl": "{}", ".2019-h.jsonl": "{}",
		"Herald/2022/a.txt": "x", "Herald/b.txt": "x", "Post/a.txt": "x", "Post/deep/er/a.txt": "x", "Post/.h/a.txt": "x", "Post/c.md": "# x",
		"in [brackets]/a.jsonl": "{}", "page.html": "<html>", "page_files/ad.html": "<html>", "empty-1.jsonl": "",
	})
	for _, test := range []struct {
		pattern string
		want    []string
	}{
		{"2019-*.jsonl", []string{"2019-01.jsonl", "2019-02.jsonl"}},
		{"20[12][09]-?1.jsonl", []string{"2019-01.jsonl", "2020-01.jsonl"}},
		{"x[1].jsonl", []string{"x[1].jsonl"}},
		{"x[12].jsonl", []string{"x1.jsonl"}},
		{"in [brackets]/*.jsonl", []string{"in [brackets]/a.jsonl"}},
		{"*/a.txt", []string{"Post/a.txt"}},
		{"**/a.txt", []string{"Herald/2022/a.txt", "Post/a.txt", "Post/deep/er/a.txt"}},
		{"Post/**/a.txt", []string{"a.txt", "deep/er/a.txt"}},
		{"**/**/**/b.txt", []string{"Herald/b.txt"}},
		{"P*/**", []string{"Post/a.txt", "Post/deep/er/a.txt"}},
		{"H*", []string{"Herald/2022/a.txt", "Herald/b.txt"}},
		{"H*/", []string{"Herald/2022/a.txt", "Herald/b.txt"}},
		{".2019-*", []string{".2019-h.jsonl"}},
		{"Post/*.md", []string{"c.md"}},
		{"page*", []string{"page.html", "page_files/ad.html"}},
	} {
		inputs, _, err := Plan([]string{dir + "/" + test.pattern}, Options{})
		if diff := cmp.Diff(test.want, rels(inputs)); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.pattern, err, diff)
		}
		for _, in := range inputs {
			if test.pattern == "**/a.txt" && in.Folder != strings.SplitN(in.Rel, "/", 2)[0] && in.Folder != "er" {
				t.Errorf("%s is of the folder %q", in.Rel, in.Folder)
			}
		}
	}
	for _, pattern := range []string{"2021-*.jsonl", "**/none.txt", "none/*.txt", "[a", "2019-01.jsonl/*"} {
		_, _, err := Plan([]string{filepath.Join(dir, pattern), dir}, Options{})
		if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "pattern") {
			t.Errorf("%s: %v", pattern, err)
		}
	}
	if _, skipped, err := Plan([]string{filepath.Join(dir, "empty-*.jsonl")}, Options{}); !errors.Is(err, ErrEmpty) || len(skipped) != 1 {
		t.Errorf("an empty file: %v", err)
	}
	both, skipped, err := Plan([]string{filepath.Join(dir, "2019-*"), filepath.Join(dir, "2019-01.jsonl")}, Options{})
	if err != nil || len(both) != 2 || len(skipped) != 1 {
		t.Errorf("named twice: %v, %v, %v", rels(both), skipped, err)
	}
	whole, skipped, err := Plan([]string{dir}, Options{})
	if err != nil || strings.Contains(strings.Join(rels(whole), " "), "ad.html") || len(skipped) == 0 {
		t.Errorf("the folder of a saved page: %v, %v", rels(whole), err)
	}
}

// Links that lead in circles, and patterns that reach a folder in many ways.
func TestPatternsEnd(t *testing.T) {
	files := map[string]string{}
	for _, a := range "abcdefgh" {
		for _, b := range "abcdefgh" {
			files["x/"+string(a)+"/"+string(b)+"/"+string(a)+"/x.txt"] = "x"
		}
	}
	dir := folderOf(t, files)
	inputs, _, err := Plan([]string{filepath.Join(dir, "**", "*", "**", "*", "**", "*.txt")}, Options{})
	if err != nil || len(inputs) != 64 {
		t.Errorf("%d inputs, %v", len(inputs), err)
	}
	if err := os.Symlink("..", filepath.Join(dir, "x", "up")); err != nil {
		t.Skip(err)
	}
	inputs, _, err = Plan([]string{filepath.Join(dir, "**", "*.txt")}, Options{})
	if err != nil || len(inputs) != 64 {
		t.Errorf("%d inputs, %v", len(inputs), err)
	}
}
